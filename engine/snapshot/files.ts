/** Names of the files of a snapshot, besides the store and the manifest. */
export const EXACT_FILE = 'exact.bin';
export const WORDS_FILE = 'words.bin';
export const COLUMNS_FILE = 'columns.bin';
