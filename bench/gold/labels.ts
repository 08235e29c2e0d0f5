import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * What is right for each text, found by reading it before any program had. A field is judged only where it was labelled;
 * several readings may be right.
 */
export interface Label {
  /** Path below the folder of texts. */
  file: string;
  fields: ReadonlyMap<LabelledField, readonly Reading[]>;
}

export const LABELLED_FIELDS = [
  'title',
  'region',
  'year',
  'type',
  'docNumber',
  'issuer',
  'date',
  'speaker',
] as const;
export type LabelledField = (typeof LABELLED_FIELDS)[number];

/** One right reading; null: the text does not say, so that `unknown` is right. */
export type Reading = string | null;

/** In the table: not labelled; the text does not say; between readings. */
const UNJUDGED = '?';
const UNSAID = '-';
const OR = '|';

const TABLE = new URL('./labels.tsv', import.meta.url);

function isField(name: string): name is LabelledField {
  return LABELLED_FIELDS.some((field) => field === name);
}

/** The labels of real texts that do not stand with the project: facts alone. */
export function tableLabels(): Label[] {
  return readTable(readFileSync(TABLE, 'utf8'));
}

/**
 * Pages in the manner of public sites: titles, heads, numbers, signatures and furniture are theirs, the sentences are made up.
 * A folder for each part of the country, each with its table of labels.
 */
export const PAGES = fileURLToPath(new URL('./pages', import.meta.url));

/** The labels of those pages; the path of a file is one below `PAGES`. */
export function pageLabels(): Label[] {
  if (!existsSync(PAGES)) return [];
  const parts = readdirSync(PAGES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return parts.flatMap(({ name }) => readTable(readFileSync(join(PAGES, name, 'labels.tsv'), 'utf8')));
}

function readTable(table: string): Label[] {
  const [head, ...rows] = table.trimEnd().split('\n');
  const columns = (head ?? '').split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    const fields = new Map<LabelledField, Reading[]>();
    for (const [at, column] of columns.entries()) {
      const cell = cells[at] ?? UNJUDGED;
      const readings = cell.split(OR).filter((reading) => reading !== UNJUDGED);
      if (isField(column) && readings.length > 0)
        fields.set(
          column,
          readings.map((reading) => (reading === UNSAID ? null : reading)),
        );
    }
    return { file: cells[columns.indexOf('file')] ?? '', fields };
  });
}

function readingsOf(value: unknown): Reading[] {
  if (value === null) return [null];
  if (Array.isArray(value)) return value.map(String);
  return [String(value)];
}

/**
 * Fields of the word-processor files that were read again and found labelled wrong: days that stand alone beneath the names of
 * the issuers, which the labels say are not there.
 */
const READ_AGAIN: Readonly<Record<string, Partial<Record<LabelledField, Reading>>>> = {
  'field/浙江/19.中国银保监会浙江监管局  浙江省司法厅关于全面推进浙江辖内银行保险机构“无证明化”改革工作的通知.doc':
    {
      date: '2020-08-17',
    },
  'field/浙江/4.浙江保监局 浙江省司法厅 宁波保监局关于进一步做好涉及保险理赔司法鉴定工作的通知.doc': {
    date: '2013-07-16',
  },
};

/** The labels of the word-processor files (`field.json`), where they are at hand. A region stands there as a path of names. */
export function fieldLabels(gold: string): Label[] {
  const path = join(gold, 'field.json');
  if (!existsSync(path)) return [];
  const { documents }: { documents: Record<string, unknown>[] } = JSON.parse(readFileSync(path, 'utf8'));
  return documents.map((document) => {
    const file = `field/${String(document.file)}`;
    const fields = new Map<LabelledField, Reading[]>();
    for (const field of LABELLED_FIELDS) {
      const value = READ_AGAIN[file]?.[field] ?? document[field];
      if (value === undefined) continue;
      const readings = readingsOf(value);
      fields.set(field, field === 'region' && Array.isArray(value) ? [value.join('/')] : readings);
    }
    return { file, fields };
  });
}
