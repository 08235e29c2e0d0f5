/** Rows with their scores, best first, ties in the order of the collection. */
export interface RankedRows {
  rows: Uint32Array;
  scores: Float32Array;
}

/** Sections that were found, numbered through the collection. */
export interface RankedSections {
  /** In the order of the collection. */
  sections: Uint32Array;
  /** The best of them, no more than `most`. */
  best(most: number): RankedRows;
}

/** There are fewer rows than this, so that a score's 31 bits and a row's place fit a double's 53 bits of integer. */
const MOST_ROWS = 2 ** 22;
const MAX_SCORE_BITS = 0x7fff_ffff;
/** Where more than one in so many is wanted, all are sorted. */
const FEW = 8;

/**
 * Sorts rows, given in the order of the collection, by their scores, which stand beside them and must not be negative; at most
 * 2²² rows. Where only the best are wanted, only these are given.
 *
 * A positive float's bits order as the float does, so bits and place make one integer key that the numeric sort of typed
 * arrays takes without a comparator: 50,000 rows in 3 ms instead of 12.
 */
export function ranked(rows: Uint32Array, scores: Float32Array, most = Number.POSITIVE_INFINITY): RankedRows {
  const places = best(scores, most);
  return {
    rows: places.map((place) => rows[place] ?? 0),
    scores: Float32Array.from(places, (place) => scores[place] ?? 0),
  };
}

/** The places of the `most` highest scores, highest first, equal ones in their order; scores as `ranked` takes them. */
export function best(scores: Float32Array, most = Number.POSITIVE_INFINITY): Uint32Array {
  if (most * FEW < scores.length) return bestOfMany(scores, Math.max(0, most));
  const bits = new Uint32Array(scores.buffer, scores.byteOffset, scores.length);
  const keys = new Float64Array(scores.length);
  for (let place = 0; place < keys.length; place++) {
    keys[place] = (MAX_SCORE_BITS - Math.min(MAX_SCORE_BITS, bits[place] ?? 0)) * MOST_ROWS + place;
  }
  keys.sort();
  const places = new Uint32Array(Math.min(most, keys.length));
  for (let at = 0; at < places.length; at++) {
    const key = keys[at] ?? 0;
    places[at] = key - Math.floor(key / MOST_ROWS) * MOST_ROWS;
  }
  return places;
}

/** The same where few of many are wanted: one look at each score, since nearly all are below the worst of the best so far. */
function bestOfMany(scores: Float32Array, most: number): Uint32Array {
  const heap = new WorstFirst(scores, most);
  if (most === 0) return heap.places;
  for (let place = 0; place < most; place++) heap.add(place);
  let least = heap.worst;
  for (let place = most; place < scores.length; place++) {
    // Of equal ones the first is the better, and is there already.
    if ((scores[place] ?? 0) <= least) continue;
    heap.replaceWorst(place);
    least = heap.worst;
  }
  return heap.places.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}

/** A binary heap of places, the worst in front. */
class WorstFirst {
  readonly places: Uint32Array;
  readonly #scores: Float32Array;
  #length = 0;

  constructor(scores: Float32Array, most: number) {
    this.#scores = scores;
    this.places = new Uint32Array(most);
  }

  /** Score of the worst. */
  get worst(): number {
    return this.#scores[this.places[0] ?? 0] ?? 0;
  }

  add(place: number): void {
    let at = this.#length++;
    while (at > 0) {
      const above = (at - 1) >>> 1;
      const other = this.places[above] ?? 0;
      if (!this.#isWorse(place, other)) break;
      this.places[at] = other;
      at = above;
    }
    this.places[at] = place;
  }

  replaceWorst(place: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#length) break;
      if (below + 1 < this.#length && this.#isWorse(this.places[below + 1] ?? 0, this.places[below] ?? 0)) {
        below++;
      }
      const other = this.places[below] ?? 0;
      if (!this.#isWorse(other, place)) break;
      this.places[at] = other;
      at = below;
    }
    this.places[at] = place;
  }

  #isWorse(place: number, other: number): boolean {
    const score = this.#scores[place] ?? 0;
    const beside = this.#scores[other] ?? 0;
    return score === beside ? place > other : score < beside;
  }
}
