/** What holds of the whole. */
const FACTS_SCHEMA = `CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/**
 * The tables of `store.sqlite`. Columns that a researcher may want in plain SQL stand by themselves; what only the
 * program reads is JSON. The source text of a file is compressed (Zstandard, UTF-8), since all of it that people read stands in
 * `passages`, `removed` and `changes` too. Ordinals and document numbers count from 0. What relating a document to others changed
 * stands in `own` as its own file has it; the copies that a summary lists are those of `relations`.
 */
export const STORE_SCHEMA = `
CREATE TABLE files (
  number INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL,
  format TEXT,
  bytes INTEGER NOT NULL,
  encoding TEXT,
  confidence REAL,
  text BLOB NOT NULL,
  segments BLOB NOT NULL
);
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file INTEGER NOT NULL REFERENCES files,
  title TEXT NOT NULL,
  type TEXT NOT NULL,
  year INTEGER,
  region TEXT,
  issuer TEXT,
  speaker TEXT,
  summary TEXT NOT NULL,
  sections TEXT NOT NULL,
  mentions TEXT NOT NULL,
  own TEXT
);
CREATE TABLE relations (
  document INTEGER NOT NULL REFERENCES documents,
  ordinal INTEGER NOT NULL,
  other TEXT NOT NULL,
  kind TEXT NOT NULL,
  containment REAL NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE TABLE passages (
  document INTEGER NOT NULL REFERENCES documents,
  ordinal INTEGER NOT NULL,
  level INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE TABLE removed (
  document INTEGER NOT NULL REFERENCES documents,
  ordinal INTEGER NOT NULL,
  passage INTEGER NOT NULL,
  line INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT,
  rule TEXT,
  text TEXT NOT NULL,
  pieces TEXT,
  PRIMARY KEY (document, ordinal)
) WITHOUT ROWID;
CREATE TABLE changes (
  file INTEGER NOT NULL REFERENCES files,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  fate TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT,
  rule TEXT,
  text TEXT NOT NULL
);
CREATE TABLE reports (file INTEGER PRIMARY KEY REFERENCES files, report TEXT NOT NULL, own TEXT);
${FACTS_SCHEMA}`;

/**
 * The tables of `revised.sqlite`: what parts of a collection say otherwise since they were compared with what came later.
 * Numbers are those of the whole collection. What dates and places a document stands by itself, for the columns.
 */
export const REVISED_SCHEMA = `
CREATE TABLE documents (
  number INTEGER PRIMARY KEY,
  year INTEGER,
  first TEXT,
  last TEXT,
  region TEXT,
  summary TEXT NOT NULL,
  relations TEXT NOT NULL
);
CREATE TABLE reports (file INTEGER PRIMARY KEY, report TEXT NOT NULL);
${FACTS_SCHEMA}`;

/** Kinds of segment that are mere layout: they stand in the map but are not listed as changes one would want to read. */
export const LAYOUT_KINDS: ReadonlySet<string> = new Set([
  'text',
  'line-end',
  'blank-line',
  'indent',
  'trailing-space',
  'markup',
  'table-syntax',
  'column-name',
]);
