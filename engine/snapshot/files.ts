/** Names of the files of a snapshot, besides the store and the manifest. */
export const EXACT_FILE = 'exact.bin';
export const COLUMNS_FILE = 'columns.bin';
/** The words index, in the halves in which it is built. */
export const WORDS_FILES = { sections: 'words-sections.bin', documents: 'words-documents.bin' } as const;

/** Those of them that are read whole into memory, and so are checked against their checksums. */
export const INDEX_FILES = [EXACT_FILE, COLUMNS_FILE, WORDS_FILES.sections, WORDS_FILES.documents] as const;
