import type { SearchEngine } from '../../engine/engine.ts';
import type { Hit, HitPassage, SearchRequest } from '../../engine/types.ts';
import { openingCheck } from '../../links/content-check.ts';
import { citation, passageAddress } from '../../links/passage-link.ts';
import { removedAddress } from '../../links/source-address.ts';

/** One document that a search finds. */
export interface DocumentRow {
  /** From 1. */
  row: number;
  hit: Hit;
  link: string;
}

/** One place at which a search finds something. */
export interface OccurrenceRow extends DocumentRow {
  passage: HitPassage;
  /** Range of the match in the text of the passage. */
  start: number;
  end: number;
}

/** What rows are made for. */
export interface RowsAsked {
  engine: SearchEngine;
  request: SearchRequest;
  /** Absolute address of the page, without a slash at its end. */
  site: string;
  signal?: AbortSignal;
}

const NO_QUERY = { q: '', match: 'exact' as const };

/** Every document that a search lists, in its order. */
export async function* documentRows({
  engine,
  request,
  site,
  signal,
}: RowsAsked): AsyncGenerator<DocumentRow> {
  let row = 0;
  for await (const hits of engine.hits({ ...request, group: 'document', passages: 0 }, signal)) {
    for (const hit of hits) {
      row += 1;
      yield { row, hit, link: site + passageAddress({ document: hit.document.id }) };
    }
  }
}

/**
 * Every place that a search finds in the documents it lists, fetched a few hits at a time (memory holds those): documents in the
 * order of the search, places in the order of the text, then those in what was left out of it.
 */
export async function* occurrenceRows({
  engine,
  request,
  site,
  signal,
}: RowsAsked): AsyncGenerator<OccurrenceRow> {
  const whole: SearchRequest = {
    ...request,
    group: 'document',
    passages: Number.MAX_SAFE_INTEGER,
    whole: true,
  };
  let row = 0;
  for await (const hits of engine.hits(whole, signal)) {
    for (const hit of hits) {
      const inOrder = hit.passages.toSorted(
        (a, b) => Number(a.removed !== undefined) - Number(b.removed !== undefined) || a.ordinal - b.ordinal,
      );
      for (const passage of inOrder) {
        for (const [at, [start, end]] of passage.ranges.entries()) {
          row += 1;
          yield { row, hit, passage, start, end, link: site + addressOf(hit, passage, at) };
        }
      }
    }
  }
}

/** The address that opens a match, quoted with what surrounds it, as the page itself makes it. */
function addressOf({ document }: Hit, passage: HitPassage, at: number): string {
  const range = passage.ranges[at] ?? [0, 0];
  const { text, ordinal, removed } = passage;
  if (removed !== undefined) {
    const source = removed.source.slice(at, at + 1);
    return removedAddress(document.id, { text, ranges: [range] }, { line: removed.line, source }, NO_QUERY);
  }
  const check = passage.start === 0 ? openingCheck(text) : '';
  return passageAddress({ ...citation(document.id, ordinal, text, range), check });
}
