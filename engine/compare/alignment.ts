import { matchedText, textOf } from '../text/fold.ts';
import { type Bigrams, bigramsOf, sharedBigrams, withoutBigrams } from './bigrams.ts';
import { commonOrder, type Pair } from './common-order.ts';
import { similarOrder } from './similar-order.ts';

/**
 * Passages of two texts that belong together, half-open: one of each, or one and the several that the other text makes of it.
 */
export interface Meeting {
  a: number;
  aEnd: number;
  b: number;
  bEnd: number;
}

/** Share of a passage's bigrams that the rest of another must hold for it to be a piece of that one. */
const PIECE = 0.6;

/**
 * Which passages of two texts belong together, in the order of both: first those that are equal as they are matched, then
 * between these those that are alike, then what one text divides and the other does not. What has been moved to another place
 * belongs to nothing: it would tear apart what stands between.
 */
export function alignment(a: readonly string[], b: readonly string[]): Meeting[] {
  const ids = new Map<string, number>();
  const keysA = keysOf(a, ids);
  const keysB = keysOf(b, ids);
  const equal = commonOrder(keysA, keysB);
  const bigrams = { a: lazily(a), b: lazily(b) };
  const pairs: Pair[] = [];
  let [fromA, fromB] = [0, 0];
  for (const [atA, atB] of [...equal, [a.length, b.length] as const]) {
    const between = similarOrder(bigrams.a(fromA, atA), bigrams.b(fromB, atB));
    for (const [one, other] of between) pairs.push([fromA + one, fromB + other]);
    if (atA < a.length) pairs.push([atA, atB]);
    [fromA, fromB] = [atA + 1, atB + 1];
  }
  return withPieces(pairs, a.length, b.length, (side, at) => bigrams[side](at, at + 1)[0] ?? NONE);
}

const NONE: Bigrams = new Uint32Array(0);

/** The same number for passages that are the same as they are matched. */
function keysOf(texts: readonly string[], ids: Map<string, number>): number[] {
  return texts.map((text) => {
    const matched = textOf(matchedText(text).units);
    const id = ids.get(matched) ?? ids.size;
    ids.set(matched, id);
    return id;
  });
}

/** The bigrams of passages, counted when they are first asked for. */
function lazily(texts: readonly string[]): (from: number, to: number) => Bigrams[] {
  const known = new Map<number, Bigrams>();
  const one = (at: number): Bigrams => {
    const found = known.get(at) ?? bigramsOf(matchedText(texts[at] ?? '').units);
    known.set(at, found);
    return found;
  };
  return (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, index) => one(from + index));
}

type BigramsAt = (side: 'a' | 'b', at: number) => Bigrams;

/** Pairs with the neighbours that belong to nothing else and are pieces of one of the two. */
function withPieces(pairs: readonly Pair[], lengthA: number, lengthB: number, bigrams: BigramsAt): Meeting[] {
  const meetings: Meeting[] = [];
  pairs.forEach(([a, b], index) => {
    const [nextA, nextB] = pairs[index + 1] ?? [lengthA, lengthB];
    const last = meetings.at(-1);
    const meeting = { a, aEnd: a + 1, b, bEnd: b + 1 };
    const restA = withoutBigrams(bigrams('a', a), bigrams('b', b));
    const restB = withoutBigrams(bigrams('b', b), bigrams('a', a));
    grow(restA, 'b', nextB, last?.bEnd ?? 0);
    if (meeting.bEnd - meeting.b === 1) grow(restB, 'a', nextA, last?.aEnd ?? 0);
    meetings.push(meeting);

    function grow(rest: Bigrams, side: 'a' | 'b', before: number, after: number): void {
      const end = side === 'a' ? 'aEnd' : 'bEnd';
      let left = rest;
      const takes = (at: number): boolean => {
        const piece = bigrams(side, at);
        if (piece.length === 0 || sharedBigrams(left, piece) < piece.length * PIECE) return false;
        left = withoutBigrams(left, piece);
        return true;
      };
      while (meeting[end] < before && left.length > 0 && takes(meeting[end])) meeting[end]++;
      while (meeting[side] > after && left.length > 0 && takes(meeting[side] - 1)) meeting[side]--;
    }
  });
  return meetings;
}
