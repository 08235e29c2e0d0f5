import type { Range } from '../types.ts';

/** Longest text shown of one passage, UTF-16 units (contract). */
export const SNIPPET_LENGTH = 600;
/** Units of context wanted before the first mark, where the passage must be cut. */
const LEAD = 60;
/** How far a cut may move to fall after a punctuation mark. */
const CUT_SLACK = 40;
const BORDER = /[。！？；，、：,.;!?:\s]/;

/** A stretch of a passage: `text` begins at `start`; the ranges lie within `text` and count from its beginning. */
interface Snippet {
  text: string;
  start: number;
  ranges: Range[];
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Moves a cut to just after a border within the slack, and never between the halves of a surrogate pair. */
function cutAt(text: string, wanted: number): number {
  if (wanted <= 0) return 0;
  for (let at = wanted; at < Math.min(text.length, wanted + CUT_SLACK); at++) {
    if (BORDER.test(text.charAt(at - 1))) return at;
  }
  return isLowSurrogate(text.charCodeAt(wanted)) ? wanted - 1 : wanted;
}

/** Start of the window of `length` units that holds the most marks, the first such; of the first mark where each is longer than that. */
function bestStart(ranges: readonly Range[], length: number): number {
  let best = ranges[0]?.[0] ?? 0;
  let most = 0;
  let first = 0;
  for (const [at, [, end]] of ranges.entries()) {
    const begins = (): number => ranges[first]?.[0] ?? end;
    while (first <= at && end - begins() > length) first += 1;
    const held = at + 1 - first;
    if (held > most) {
      most = held;
      best = begins();
    }
  }
  return best;
}

/**
 * Cuts a passage down to what is shown. Ranges must be in order of their starts; those that do not lie wholly in the
 * window are left out, so a mark is never half a word. Of one that no window can hold the beginning is shown and marked.
 */
export function snippet(text: string, ranges: readonly Range[], length = SNIPPET_LENGTH): Snippet {
  if (text.length <= length) return { text, start: 0, ranges: [...ranges] };
  const room = length - LEAD;
  const start = cutAt(text, Math.min(bestStart(ranges, room) - LEAD, text.length - length));
  let end = Math.min(text.length, start + length);
  if (isLowSurrogate(text.charCodeAt(end))) end -= 1;
  const whole = ranges.filter(([from, to]) => from >= start && to <= end);
  const shown =
    whole.length > 0 ? whole : ranges.slice(0, 1).map(([from, to]): Range => [from, Math.min(to, end)]);
  return {
    text: text.slice(start, end),
    start,
    ranges: shown.map(([from, to]) => [from - start, to - start]),
  };
}

/** One passage of a matched document: where its terms stand, in any unit that is the same for all. */
interface PassageMarks {
  ordinal: number;
  /** In order of their starts. `term` numbers the positive terms of the query. */
  marks: readonly { start: number; end: number; term: number }[];
}

/** Number of distinct terms and the length of the shortest stretch that holds them all. */
export function closeness(marks: PassageMarks['marks']): { distinct: number; span: number } {
  const distinct = new Set(marks.map((mark) => mark.term)).size;
  const counts = new Map<number, number>();
  let span = Number.POSITIVE_INFINITY;
  let first = 0;
  for (const mark of marks) {
    counts.set(mark.term, (counts.get(mark.term) ?? 0) + 1);
    while (counts.size === distinct) {
      const from = marks[first];
      if (from === undefined) break;
      span = Math.min(span, mark.end - from.start);
      const left = (counts.get(from.term) ?? 0) - 1;
      if (left === 0) counts.delete(from.term);
      else counts.set(from.term, left);
      first += 1;
    }
  }
  return { distinct, span };
}

/** The passages to show: most distinct terms first, then those where they stand closest, then in order of the text. */
export function bestPassages<P extends PassageMarks>(passages: readonly P[], count: number): P[] {
  return passages
    .map((passage) => ({ passage, ...closeness(passage.marks) }))
    .sort((a, b) => b.distinct - a.distinct || a.span - b.span || a.passage.ordinal - b.passage.ordinal)
    .slice(0, count)
    .map(({ passage }) => passage);
}
