/** What the arrays of places, of documents and of files, are called in the file of a collection. */
export const PLACES = 'places';
export const FILE_PLACES = 'filePlaces';
/** What the place of a document that is in no answer is called in the array of places. */
export const NO_PLACE = 0xffff_ffff;

/**
 * The order of a collection. Documents (and files) are numbered part by part; one that a later part has replaced stays
 * numbered but has no place, and the others have that which they would have, were all read anew.
 */
export class Places {
  /** Place of each document; null where that is its number. */
  readonly #places: Uint32Array | null;
  /** The document at each place; made when it is first asked for. */
  #documents: Uint32Array | null = null;

  /** @param places by document, `NO_PLACE` for those in no answer; empty where each stands at its number */
  constructor(places: Uint32Array) {
    this.#places = places.length === 0 ? null : places;
  }

  /** Whether each document stands at its number, so that nothing need be put in order. */
  get asNumbered(): boolean {
    return this.#places === null;
  }

  of(document: number): number {
    return this.#places === null ? document : (this.#places[document] ?? NO_PLACE);
  }

  /** 1 for each document that is in no answer; null where there is none. */
  dead(): Uint8Array | null {
    const places = this.#places;
    if (places === null || !places.includes(NO_PLACE)) return null;
    return Uint8Array.from(places, (place) => Number(place === NO_PLACE));
  }

  /** Those of some documents that answers may be made of. */
  living(documents: Uint32Array): Uint32Array {
    const places = this.#places;
    if (places === null) return documents;
    const living = new Uint32Array(documents.length);
    let found = 0;
    for (let at = 0; at < documents.length; at++) {
      const document = documents[at] ?? 0;
      if (places[document] !== NO_PLACE) living[found++] = document;
    }
    return living.subarray(0, found);
  }

  /** All that have a place, in the order of the collection; `numbered`: how many there are, those without one included. */
  all(numbered: number): Uint32Array {
    return this.inOrder(this.living(Uint32Array.from({ length: numbered }, (_, number) => number)));
  }

  /** Living documents, none of them twice, in the order of the collection: their places are marked, and read from the first. */
  inOrder(documents: Uint32Array): Uint32Array {
    const places = this.#places;
    if (places === null || isAscending(documents, places)) return documents;
    this.#documents ??= inverse(places);
    const all = this.#documents;
    const marks = new Uint32Array((all.length + BITS - 1) >>> WORD_SHIFT);
    for (let at = 0; at < documents.length; at++) {
      const place = places[documents[at] ?? 0] ?? NO_PLACE;
      // What has no place lies behind the last word, where nothing is written.
      marks[place >>> WORD_SHIFT] = (marks[place >>> WORD_SHIFT] ?? 0) | (1 << (place & (BITS - 1)));
    }
    const ordered = new Uint32Array(documents.length);
    let found = 0;
    for (let word = 0; word < marks.length; word++) {
      for (let left = marks[word] ?? 0; left !== 0; left &= left - 1) {
        ordered[found++] = all[(word << WORD_SHIFT) + BITS - 1 - Math.clz32(left & -left)] ?? 0;
      }
    }
    return ordered.subarray(0, found);
  }

  /**
   * The order of the collection for what belongs to documents (sections, passages): the places in the list of what stands first,
   * second and so on; null where the list is in order.
   */
  orderOf(rows: Uint32Array, documentOf: (row: number) => number): Uint32Array | null {
    const places = this.#places;
    return places === null ? null : mergedRuns(rows.map((row) => places[documentOf(row)] ?? NO_PLACE));
  }
}

/** Bits of a word of marks, and by how many a place is shifted for its word. */
const BITS = 32;
const WORD_SHIFT = 5;

/** Whether the places of documents ascend. */
function isAscending(documents: Uint32Array, places: Uint32Array): boolean {
  let before = 0;
  for (let at = 0; at < documents.length; at++) {
    const place = places[documents[at] ?? 0] ?? NO_PLACE;
    if (place < before) return false;
    before = place;
  }
  return true;
}

/** The document at each place. */
function inverse(places: Uint32Array): Uint32Array {
  const documents = new Uint32Array(places.length);
  for (let document = 0; document < places.length; document++) {
    const place = places[document] ?? NO_PLACE;
    if (place !== NO_PLACE) documents[place] = document;
  }
  return documents;
}

/**
 * The places of numbers, smallest first and equal ones as they stand; null where the numbers are in order. A natural merge sort:
 * documents of one part mostly stand in the order of the collection, so that there are about as many runs as parts.
 */
function mergedRuns(numbers: Uint32Array): Uint32Array | null {
  let runs: number[] = [0];
  for (let at = 1; at < numbers.length; at++) if ((numbers[at] ?? 0) < (numbers[at - 1] ?? 0)) runs.push(at);
  if (runs.length === 1) return null;
  let order = new Uint32Array(numbers.length);
  for (let at = 0; at < order.length; at++) order[at] = at;
  let merged = new Uint32Array(order.length);
  while (runs.length > 1) {
    const longer: number[] = [];
    for (let run = 0; run < runs.length; run += 2) {
      const start = runs[run] ?? 0;
      const middle = runs[run + 1] ?? numbers.length;
      const end = runs[run + 2] ?? numbers.length;
      longer.push(start);
      let [left, right] = [start, middle];
      for (let at = start; at < end; at++) {
        const takesLeft =
          left < middle &&
          (right >= end || (numbers[order[left] ?? 0] ?? 0) <= (numbers[order[right] ?? 0] ?? 0));
        merged[at] = (takesLeft ? order[left++] : order[right++]) ?? 0;
      }
    }
    [order, merged] = [merged, order];
    runs = longer;
  }
  return order;
}

/** Where all is in one part. */
export const AS_NUMBERED = new Places(new Uint32Array(0));

/** Spreads marks of documents over what belongs to them: `firsts` tells where what belongs to each begins, and where all ends. */
export function spreadMarks(marks: Uint8Array, firsts: Uint32Array): Uint8Array {
  const spread = new Uint8Array(firsts.at(-1) ?? 0);
  for (const [document, mark] of marks.entries()) {
    if (mark === 1) spread.fill(1, firsts[document], firsts[document + 1]);
  }
  return spread;
}
