import {
  type ConcordanceRequest,
  type ConcordanceRow,
  EDGE,
  type Grouping,
} from '../../../engine/concordance/types.ts';
import type { SearchEngine } from '../../../engine/engine.ts';
import { fold, squeeze } from '../../../engine/text/fold.ts';
import { segment } from '../../../engine/text/segment.ts';
import type { DocumentDetail, SearchRequest } from '../../../engine/types.ts';

/** A row with all that it can be sorted and grouped by. */
export interface NaiveRow {
  row: ConcordanceRow;
  /** What stands on each side, the nearest first: `left`, `right`, `left-word`, `right-word`. */
  sides: Readonly<Record<string, readonly string[]>>;
  year: string;
  region: string;
}

/**
 * Every row of a search, looked for document by document: all documents that a search lists, in the order of the collection,
 * each with its own matches. `facetRegion` tells under which place a document counts.
 */
export async function naiveRows(
  engine: SearchEngine,
  request: SearchRequest,
  documents: readonly DocumentDetail[],
  facetRegion: (id: string) => string,
): Promise<NaiveRow[]> {
  const found = new Set<string>();
  for await (const hits of engine.hits({ ...request, duplicates: 'all', passages: 0 })) {
    for (const { document } of hits) found.add(document.id);
  }
  const rows: NaiveRow[] = [];
  const texts = new Set<string>();
  for (const { document, passages, relations } of documents) {
    if (!found.has(document.id)) continue;
    const group = copiesOf(document.id, relations, documents);
    if (request.duplicates === 'collapse' && [...group].some((id) => texts.has(id))) continue;
    texts.add(document.id);
    const matches = await engine.matches(document.id, request);
    for (const { passage, ranges } of matches?.matches ?? []) {
      const text = passages[passage]?.text ?? '';
      for (const [start, end] of ranges) {
        const { code, path, today } = document.region;
        const row: ConcordanceRow = {
          document: {
            id: document.id,
            title: document.title,
            year: document.date.year,
            region: { code, path, today },
          },
          passage,
          start,
          end,
          left: text.slice(0, start),
          match: text.slice(start, end),
          right: text.slice(end),
        };
        const year = String(document.date.year ?? 'unknown');
        rows.push({ row, sides: sidesOf(row), year, region: facetRegion(document.id) });
      }
    }
  }
  return rows;
}

/** A document and all that are copies of it, or of the same text. */
function copiesOf(
  id: string,
  relations: DocumentDetail['relations'],
  documents: readonly DocumentDetail[],
): Set<string> {
  const group = new Set([
    id,
    ...relations.filter(({ kind }) => kind === 'copy').map((each) => each.document),
  ]);
  for (const other of documents) {
    for (const { kind, document } of other.relations) {
      if (kind === 'copy' && group.has(document)) group.add(other.document.id);
    }
  }
  return group;
}

const WINDOW = 32;

function sidesOf({ left, right }: ConcordanceRow): NaiveRow['sides'] {
  const [before, behind] = [squeeze(fold(left)).text, squeeze(fold(right)).text];
  return {
    left: [...before].reverse(),
    right: [...behind],
    'left-word': wordsAndMarks(before.slice(-WINDOW)).reverse(),
    'right-word': wordsAndMarks(behind.slice(0, WINDOW)),
  };
}

/** The words, and each character that is in none of them. */
function wordsAndMarks(text: string): string[] {
  const found: string[] = [];
  let at = 0;
  for (const word of segment(text)) {
    const start = text.indexOf(word, at);
    found.push(...text.slice(at, start), word);
    at = start + word.length;
  }
  return [...found, ...text.slice(at)];
}

const collator = new Intl.Collator('zh-u-co-pinyin');

function compareValues(by: Grouping, a: string, b: string): number {
  const last = (value: string): number => Number(a === value) - Number(b === value);
  if (by === 'year') return last('unknown') || Number(a) - Number(b);
  if (by === 'region') return last('unknown') || last('00') || (a < b ? -1 : Number(a > b));
  return last(EDGE) || collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}

/** What decides the order of rows, in turn: neighbours further out where the one sorted by is the same. */
function keysOf({ sides, year, region }: NaiveRow, by: Grouping): string[] {
  if (by === 'year') return [year];
  if (by === 'region') return [region];
  const side = by.slice(0, -1);
  const first = Number(by.at(-1)) - 1;
  const further = side.endsWith('word') ? 2 : 3;
  return Array.from({ length: further + 1 }, (_, at) => sides[side]?.[first + at] ?? EDGE);
}

export function ownValue(row: NaiveRow, by: Grouping): string {
  return keysOf(row, by)[0] ?? EDGE;
}

/** The rows in an order, equal ones as they stand. */
export function naivelySorted(rows: readonly NaiveRow[], by: Grouping): NaiveRow[] {
  const keyed = rows.map((row) => ({ row, keys: keysOf(row, by) }));
  const compare = (a: string[], b: string[]): number =>
    a.reduce((order, value, at) => order || compareValues(by, value, b[at] ?? EDGE), 0);
  return keyed.sort((a, b) => compare(a.keys, b.keys)).map(({ row }) => row);
}

/** How many rows have each value, the most frequent first. */
export function naiveGroups(rows: readonly NaiveRow[], by: Grouping): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const value = ownValue(row, by);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || compareValues(by, a.value, b.value));
}

/** A row as the concordance shows it, its context cut. */
export function cutRow({ row }: NaiveRow, { context }: Pick<ConcordanceRequest, 'context'>): ConcordanceRow {
  const left = context === 0 ? '' : row.left.slice(-context);
  const right = row.right.slice(0, context);
  const low = /^[\udc00-\udfff]/;
  const high = /[\ud800-\udbff]$/;
  return { ...row, left: left.replace(low, ''), right: right.replace(high, '') };
}
