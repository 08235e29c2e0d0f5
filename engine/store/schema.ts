/** What holds of the whole. */
const FACTS_SCHEMA = `CREATE TABLE facts (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;

/** Kinds of passage by their number; that of most takes no byte. */
export const PASSAGE_KINDS = ['paragraph', 'heading', 'table', 'attachment', 'field', 'title'] as const;

const kindByCode = `CASE code ${PASSAGE_KINDS.map((kind, code) => `WHEN ${code} THEN '${kind}'`).join(' ')} END`;

/**
 * The tables of `store.sqlite`. Columns that a researcher may want in plain SQL stand by themselves; what only the
 * program reads is packed. Numbers of documents, files and ordinals count from 0. Text is UTF-16: Chinese takes two bytes a
 * character so, and three in UTF-8; programs that open the file see no difference.
 *
 * - `passages` and `removed` are in the order of their `place`, document and ordinal in one number: pages of such a table
 *   are filled to the last, and the two columns take no room.
 * - `removed` has what was left out of documents, `changes` what was mended, and what was removed from no document.
 * - Of the source text of a file, what stands in `passages`, `removed` or `changes` is not stored again: `residual` has the
 *   rest, unless `whole`.
 * - `packed` has what a record says beside the columns, and `report` that of a file, by the dictionaries in `dictionaries`.
 * - `own` has what a file says by itself of what relating to others changed; the copies that a summary lists are those of
 *   `relations`.
 */
export const STORE_SCHEMA = `
PRAGMA encoding = 'UTF-16le';
CREATE TABLE files (
  number INTEGER PRIMARY KEY,
  file TEXT NOT NULL UNIQUE,
  sha256 BLOB NOT NULL,
  format TEXT,
  bytes INTEGER NOT NULL,
  encoding TEXT,
  confidence REAL,
  segments BLOB NOT NULL,
  whole INTEGER NOT NULL,
  residual BLOB NOT NULL
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
  packed BLOB NOT NULL,
  own BLOB
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
  place INTEGER PRIMARY KEY,
  document INTEGER AS (place >> 32),
  ordinal INTEGER AS (place & 0xffffffff),
  level INTEGER NOT NULL,
  code INTEGER NOT NULL,
  kind TEXT AS (${kindByCode}),
  text TEXT NOT NULL
);
CREATE TABLE removed (
  place INTEGER PRIMARY KEY,
  document INTEGER AS (place >> 32),
  ordinal INTEGER AS (place & 0xffffffff),
  passage INTEGER NOT NULL,
  line INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT,
  rule TEXT,
  text TEXT NOT NULL,
  pieces BLOB
);
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
CREATE TABLE reports (
  file INTEGER PRIMARY KEY REFERENCES files,
  status TEXT NOT NULL,
  documents INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  repairs INTEGER NOT NULL,
  removals INTEGER NOT NULL,
  unknown INTEGER NOT NULL,
  problems INTEGER NOT NULL,
  report BLOB NOT NULL,
  own BLOB
);
CREATE TABLE dictionaries (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) WITHOUT ROWID;
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
