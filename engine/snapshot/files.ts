/** Names of the files of a snapshot, besides the store and the manifest. */
export const EXACT_FILE = 'exact.bin';
export const REMOVED_FILE = 'removed.bin';
export const COLUMNS_FILE = 'columns.bin';
export const WORDS_FILE = 'words.bin';
export const PAIRS_FILE = 'pairs.bin';

/** Those of them that are read whole into memory, and so are checked against their checksums. */
export const INDEX_FILES = [EXACT_FILE, COLUMNS_FILE, WORDS_FILE, PAIRS_FILE, REMOVED_FILE] as const;
