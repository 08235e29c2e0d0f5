import type { GivenFact } from '../article.ts';
import { fieldOf } from '../metadata/field-names.ts';

/** What the columns of a table are, by their names and by what stands in them. */

export interface Columns {
  /** Index of the column that holds the text, -1 where none does: the rows are data, not documents. */
  text: number;
  title: number;
  facts: { column: number; field: GivenFact['field']; name: string }[];
  /** Whether the first row holds names. */
  named: boolean;
}

/** Names of the column that holds the text, best first. */
const TEXT_NAMES = ['full_text', 'fulltext', 'text', 'content', '正文', '全文', '内容', '文本', 'body'];
/** Days on which a site put a text up: they say nothing about the text. */
const UPLOAD_NAMES = /publish|upload|crawl|update|created?_|发布|更新|采集|抓取|上传|入库/i;
/** Names that mean a fact where a person wrote them, but a row's number or its time of entry in what a program wrote. */
const AMBIGUOUS_NAMES = /^(?:number|时间)$/i;
/** Mean units of a cell from which an unnamed column can be a text. */
const TEXT_LENGTH = 40;
/** Rows looked at to tell the columns. */
const SAMPLE_ROWS = 200;

/** Tells the columns of a table from its first rows. */
export function columnsOf(rows: readonly (readonly string[])[]): Columns {
  const names = (rows[0] ?? []).map((name) => name.replace(/^\ufeff/, '').trim());
  const lengths = meanLengths(rows.slice(1, SAMPLE_ROWS));
  const facts: Columns['facts'] = [];
  for (const [column, name] of names.entries()) {
    const field = UPLOAD_NAMES.test(name) || AMBIGUOUS_NAMES.test(name) ? null : fieldOf(name);
    if (field !== null) facts.push({ column, field, name });
  }
  const lower = names.map((name) => name.toLowerCase());
  const namedText = TEXT_NAMES.map((name) => lower.indexOf(name)).find((index) => index >= 0) ?? -1;
  const named = facts.length > 0 || namedText >= 0 || looksLikeNames(names, lengths);
  const text =
    namedText >= 0
      ? namedText
      : longestColumn(named ? lengths : meanLengths(rows.slice(0, SAMPLE_ROWS)), facts);
  const title = facts.find((fact) => fact.field === 'title' && fact.column !== text)?.column ?? -1;
  return { text, title, facts: named ? facts : [], named };
}

function meanLengths(rows: readonly (readonly string[])[]): number[] {
  const sums: number[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) sums[column] = (sums[column] ?? 0) + cell.length;
  return sums.map((sum) => sum / Math.max(rows.length, 1));
}

function looksLikeNames(names: readonly string[], lengths: readonly number[]): boolean {
  const longest = lengths.indexOf(Math.max(...lengths, 0));
  const name = names[longest] ?? '';
  return name.length > 0 && name.length <= 20 && (lengths[longest] ?? 0) > TEXT_LENGTH;
}

function longestColumn(lengths: readonly number[], facts: Columns['facts']): number {
  let best = -1;
  let most = TEXT_LENGTH;
  for (const [column, length] of lengths.entries()) {
    if (length < most || facts.some((fact) => fact.column === column && fact.field !== 'title')) continue;
    best = column;
    most = length;
  }
  return best;
}

/** The facts that a row states. */
export function factsOfRow(row: readonly string[], columns: Columns): GivenFact[] {
  const given: GivenFact[] = [];
  for (const { column, field, name } of columns.facts) {
    const value = (row[column] ?? '').replace(/\s+/g, ' ').trim();
    if (value === '' || column === columns.text) continue;
    given.push({ field, value, evidence: { quote: value, from: 'column', note: name } });
  }
  return given;
}
