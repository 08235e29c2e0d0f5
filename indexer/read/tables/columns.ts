import type { ColumnUse } from '../../../engine/types.ts';
import type { GivenFact } from '../../article.ts';
import { nameKey, STATED_FIELDS, type StatedField } from '../../metadata/field-names.ts';
import type { RuleId } from '../../rules/rule.ts';
import { type DayOrder, dayOrderOf } from './cell-dates.ts';
import { NO_COLUMN_NAMES } from './cell-form-rules.ts';
import { type ColumnContent, contentOf } from './column-content.ts';
import { BARE_TIME, type ColumnRole, type ColumnRule, ruleOfName, VENUE } from './column-rules.ts';

/** What the columns of a table are, by what a collection says of them, by their names, and by what stands in them. */

/** Names of columns as a collection gives them, by what they are. */
export type NamedColumns = Partial<Record<StatedField | 'text', readonly string[]>>;

interface FactColumn {
  column: number;
  field: GivenFact['field'];
  /** Its cells hold codes of regions. */
  codes: boolean;
  name: string;
  rule: RuleId | undefined;
  dayOrder: DayOrder;
}

export interface Columns {
  /** Columns that hold texts, the best first: of a row it is the first that holds anything. Empty where none does. */
  texts: readonly number[];
  titles: readonly number[];
  facts: readonly FactColumn[];
  /** Names by column, '' where a column has none. */
  names: readonly string[];
  /** Whether the rows are documents; else they are lines of one table. */
  documents: boolean;
  /** How each was taken, for the report. */
  uses: readonly ColumnUse[];
}

interface Candidate {
  column: number;
  name: string;
  rule: ColumnRule | null;
  content: ColumnContent;
  role: ColumnRole;
  by: ColumnUse['by'];
}

/** Mean units of a cell from which a column can be a text though its name does not say so. */
const TEXT_LENGTH = 40;
/** Share of Chinese characters in a text or the name of a place; addresses and codes have none. */
const TEXT_HAN = 0.3;
/** Longest titles, on the mean; longer than that a column of that name holds texts. */
const LONGEST_TITLE = 150;
/** Share of cells that must be what the name of their column says. */
const ENOUGH = 0.5;
/** Share of cells from which a column is taken for what they look like. */
const NEARLY_ALL = 0.8;

/** What makes a row of a table no document: the day on which a site put it up, a person and an office, which lists have, too. */
const OF_ANY_ROW: ReadonlySet<GivenFact['field']> = new Set(['published', 'author', 'office']);

/** Whether what stands in a column are days, which may be written in any order. */
export const isDay = (role: ColumnRole | GivenFact['field']): boolean =>
  role === 'date' || role === 'published';

/** Tells the columns of a table from their names ('' for none) and some rows of it. */
export function columnsOf(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  named: NamedColumns | null = null,
): Columns {
  const width = Math.max(names.length, ...rows.map((row) => row.length), 0);
  const candidates: Candidate[] = [];
  for (let column = 0; column < width; column++) {
    const cells = rows.map((row) => row[column] ?? '');
    candidates.push(candidateOf(column, (names[column] ?? '').trim(), cells, named));
  }
  if (candidates.some(({ role }) => role === 'office'))
    for (const one of candidates) if (isOfPersons(one)) one.role = 'author';
  for (const one of candidates) if (one.rule?.id === BARE_TIME) one.role = timeAmong(candidates, one);
  if (candidates.some(({ role }) => role === 'speaker' || role === 'office'))
    for (const one of candidates) if (one.rule?.id === VENUE) one.role = 'field';
  const title = pickTitle(candidates);
  const text = pickText(candidates, title);
  const others = (role: ColumnRole): number[] =>
    candidates
      .filter((one) => one.role === role && one !== text && one !== title)
      .map(({ column }) => column);
  const texts = text === undefined ? [] : [text.column, ...others('text')];
  const titles = title === undefined ? [] : [title.column, ...others('title')];
  for (const one of candidates) {
    if (one === text) one.role = 'text';
    else if (one === title) one.role = 'title';
    else if (one.role === 'text' || one.role === 'title') one.role = 'field';
  }
  const facts: FactColumn[] = [];
  for (const { column, role, name, rule, by } of candidates) {
    if (role === 'text' || role === 'field') continue;
    const cells = isDay(role) ? rows.map((row) => row[column] ?? '') : [];
    const ruled = by === 'name' ? rule?.id : undefined;
    const codes = role === 'regionCode';
    const field = codes ? 'region' : role;
    facts.push({ column, field, codes, name, rule: ruled, dayOrder: dayOrderOf(cells) });
  }
  const telling = facts.filter(({ field, rule }) => !OF_ANY_ROW.has(field) && rule !== BARE_TIME);
  const lists = title !== undefined && telling.length > 1;
  return {
    texts,
    titles,
    facts,
    names: candidates.map(({ name }) => name),
    documents: text !== undefined || lists,
    uses: candidates.map(({ name, role, by }) => ({
      name,
      as: role === 'regionCode' ? 'region' : role,
      by: role === 'field' ? 'name' : by,
    })),
  };
}

function candidateOf(
  column: number,
  name: string,
  cells: readonly string[],
  named: NamedColumns | null,
): Candidate {
  const content = contentOf(cells);
  const stated = statedRole(name, named);
  if (stated !== null) return { column, name, rule: null, content, role: stated, by: 'configuration' };
  const rule = name === '' ? null : ruleOfName(name);
  if (rule !== null && isSuch(rule, content))
    return { column, name, rule, content, role: rule.role, by: 'name' };
  if (rule !== null && PLACES.has(rule.role) && content.mean >= CODE_LENGTH && areCodes(content))
    return { column, name, rule, content, role: 'regionCode', by: 'name' };
  const looksLike = content.documentNumbers >= NEARLY_ALL ? 'docNumber' : 'field';
  return { column, name, rule: null, content, role: looksLike, by: 'content' };
}

/** Longest names of persons, on the mean. */
const LONGEST_PERSON = 4;

/** Whether a column called 名称, name or so holds the names of those whose offices stand beside them. */
function isOfPersons({ role, by, content }: Candidate): boolean {
  return role === 'title' && by === 'name' && content.filled > 0 && content.mean <= LONGEST_PERSON;
}

function statedRole(name: string, named: NamedColumns | null): ColumnRole | null {
  if (named === null || name === '') return null;
  for (const [role, names] of Object.entries(named)) {
    if (isRole(role) && names.some((each) => nameKey(each) === nameKey(name))) return role;
  }
  return null;
}

const ROLES: ReadonlySet<string> = new Set(['text', ...STATED_FIELDS]);
function isRole(name: string): name is StatedField | 'text' {
  return ROLES.has(name);
}

/** Columns of the names of places. */
const PLACES: ReadonlySet<ColumnRole> = new Set(['region', 'province', 'city', 'county']);
/** Digits of the code of a county; shorter numbers are codes only where the name of the column says so. */
const CODE_LENGTH = 6;

const areCodes = ({ regionCodes }: ColumnContent): boolean => regionCodes >= NEARLY_ALL;

/** Whether what stands in a column can be what its name says. */
function isSuch({ role, weight }: ColumnRule, content: ColumnContent): boolean {
  if (content.filled === 0) return true;
  switch (role) {
    case 'date':
    case 'published':
      return content.dates >= (weight > 2 ? ENOUGH : NEARLY_ALL);
    case 'regionCode':
      return areCodes(content);
    case 'region':
    case 'province':
    case 'city':
    case 'county':
      return content.mean <= TEXT_LENGTH * 2 && content.han >= TEXT_HAN;
    case 'year':
      return content.years >= ENOUGH || content.dates >= ENOUGH;
    case 'title':
      return content.mean <= LONGEST_TITLE;
    case 'text':
    case 'field':
      return true;
    default:
      return content.mean <= TEXT_LENGTH * 2;
  }
}

/**
 * Whose time a column called 时间 tells: the site's where there are hours or web addresses, nothing where another column tells when
 * the document was made, else the document's.
 */
function timeAmong(candidates: readonly Candidate[], { content, role }: Candidate): ColumnRole {
  if (role !== 'date') return role;
  if (candidates.some((one) => one.role === 'date' && one.rule?.id !== BARE_TIME)) return 'field';
  const ofSite = content.hours >= ENOUGH || candidates.some((one) => one.content.addresses >= ENOUGH);
  return ofSite ? 'published' : 'date';
}

function pickTitle(candidates: readonly Candidate[]): Candidate | undefined {
  const named = best(candidates, (one) => {
    if (one.role !== 'title') return 0;
    if (one.by === 'configuration') return Number.POSITIVE_INFINITY;
    return (one.rule?.weight ?? 1) * (0.5 + one.content.distinct) * (one.content.filled === 0 ? 0.1 : 1);
  });
  if (named !== undefined) return named;
  const looksLike = best(candidates, (one) =>
    one.role === 'field' && one.rule === null ? one.content.titles : 0,
  );
  if (looksLike === undefined || looksLike.content.titles < ENOUGH || looksLike.content.distinct < ENOUGH)
    return undefined;
  looksLike.by = 'content';
  return looksLike;
}

/** The surest name with the longest texts; a column without such a name where it is far longer. */
function pickText(candidates: readonly Candidate[], title: Candidate | undefined): Candidate | undefined {
  const text = best(candidates, (one) => {
    if (one === title) return 0;
    const { mean, han, filled } = one.content;
    const length = Math.log(1 + mean);
    if (one.role === 'text') {
      if (one.by === 'configuration') return Number.POSITIVE_INFINITY;
      return filled === 0 ? 0.01 : (one.rule?.weight ?? 1) * length;
    }
    const can = one.rule === null && one.role === 'field' && mean >= TEXT_LENGTH && han >= TEXT_HAN;
    return can ? length : 0;
  });
  if (text !== undefined && text.role !== 'text') text.by = 'content';
  return text;
}

/** The candidate of the highest score above 0, the first of equals. */
function best(candidates: readonly Candidate[], score: (one: Candidate) => number): Candidate | undefined {
  let found: Candidate | undefined;
  let most = 0;
  for (const one of candidates) {
    const reached = score(one);
    if (reached <= most) continue;
    found = one;
    most = reached;
  }
  return found;
}

/** Longest names of columns (units). */
const LONGEST_NAME = 30;
/** Rows at the top of a table among which its header is looked for. */
const HEADER_REACH = 10;

/** Which of the first rows of a table names its columns, -1 where none does. */
export function headerRow(rows: readonly (readonly string[])[], named: NamedColumns | null = null): number {
  const isName = (cell: string): boolean =>
    cell.trim() !== '' &&
    cell.trim().length <= LONGEST_NAME &&
    (statedRole(cell.trim(), named) !== null || ruleOfName(cell) !== null);
  const top = rows.slice(0, HEADER_REACH);
  const known = top.map((row) => row.filter(isName).length);
  const filled = top.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const sure = top.findIndex((_, index) => {
    const names = known[index] ?? 0;
    const cells = filled[index] ?? 0;
    return names >= 2 || (names === 1 && (cells > 1 || index === 0) && cells <= names * 8);
  });
  if (sure >= 0) return sure;
  const first = filled.findIndex((cells) => cells > 0);
  return first >= 0 && looksLikeNames(rows[first] ?? [], rows.slice(first + 1)) ? first : -1;
}

/** Short, different cells without a sentence or a number over cells of which some are long. */
function looksLikeNames(row: readonly string[], below: readonly (readonly string[])[]): boolean {
  const cells = row.map((cell) => cell.trim());
  const plain = cells.every(
    (cell) => cell !== '' && cell.length <= LONGEST_NAME - 10 && !NO_COLUMN_NAMES.test(cell),
  );
  if (!plain || new Set(cells).size < cells.length || below.length === 0) return false;
  return cells.some((_, column) => contentOf(below.map((each) => each[column] ?? '')).mean > TEXT_LENGTH);
}
