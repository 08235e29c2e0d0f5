import type { SearchEngine } from '../engine/engine.ts';
import type { Hit, HitPassage, SearchRequest } from '../engine/types.ts';

/** One place where a search finds something, or one document where it only filters. */
export interface ExportRow {
  document: string;
  title: string;
  region_code: string | null;
  region: string;
  year: number | null;
  year_how: string;
  type: string;
  issuer: string | null;
  source: string;
  /** Ids of the copies folded under the document, which have no rows of their own; separated by spaces. */
  copies: string;
  /** Ordinal of the passage, and the offset of the match in it, in UTF-16 units. */
  passage: number | null;
  start: number | null;
  /** Of a place in text that was left out: why, and its line in the source; it has no passage. */
  removed: string | null;
  line: number | null;
  left: string;
  match: string;
  right: string;
  text: string;
}

export const EXPORT_COLUMNS: readonly (keyof ExportRow)[] = [
  'document',
  'title',
  'region_code',
  'region',
  'year',
  'year_how',
  'type',
  'issuer',
  'source',
  'copies',
  'passage',
  'start',
  'removed',
  'line',
  'left',
  'match',
  'right',
  'text',
];

/**
 * The rows of everything a search finds, fetched a few hits at a time (memory holds those): documents in the order of the
 * search, places in the order of the text.
 */
export async function* exportRows(
  engine: SearchEngine,
  request: SearchRequest,
  signal?: AbortSignal,
): AsyncGenerator<ExportRow> {
  const whole: SearchRequest = { ...request, passages: Number.MAX_SAFE_INTEGER, whole: true };
  for await (const hits of engine.hits(whole, signal)) for (const hit of hits) yield* rowsOf(hit);
}

const NO_PLACE = { passage: null, start: null, removed: null, line: null };

function placeOf(
  { ordinal, start: shown, removed }: HitPassage,
  start: number,
): Pick<ExportRow, keyof typeof NO_PLACE> {
  if (removed === undefined) return { ...NO_PLACE, passage: ordinal, start: shown + start };
  return { ...NO_PLACE, removed: removed.reason ?? removed.kind, line: removed.line };
}

function* rowsOf(hit: Hit): Generator<ExportRow> {
  const { document } = hit;
  const about = {
    document: document.id,
    title: document.title,
    region_code: document.region.code,
    region: document.region.path.join('/'),
    year: document.date.year,
    year_how: document.date.how,
    type: document.type,
    issuer: document.issuer,
    source: document.source.file,
    copies: hit.copies.join(' '),
  };
  let found = false;
  // Places in the order of the text, then those in what was left out of it.
  const inOrder = hit.passages.toSorted(
    (a, b) => Number(a.removed !== undefined) - Number(b.removed !== undefined) || a.ordinal - b.ordinal,
  );
  for (const passage of inOrder) {
    for (const [start, end] of passage.ranges) {
      found = true;
      yield {
        ...about,
        ...placeOf(passage, start),
        left: passage.text.slice(0, start),
        match: passage.text.slice(start, end),
        right: passage.text.slice(end),
        text: passage.text,
      };
    }
  }
  if (!found) yield { ...about, ...NO_PLACE, left: '', match: '', right: '', text: '' };
}
