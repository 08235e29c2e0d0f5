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
  /** Document of each place, once it has been asked for. */
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
    return places === null ? documents : documents.filter((document) => places[document] !== NO_PLACE);
  }

  /** All that have a place, in the order of the collection; `numbered`: how many there are, those without one included. */
  all(numbered: number): Uint32Array {
    return this.inOrder(this.living(Uint32Array.from({ length: numbered }, (_, number) => number)));
  }

  /** Living documents in the order of the collection. */
  inOrder(documents: Uint32Array): Uint32Array {
    const places = this.#places;
    if (places === null) return documents;
    this.#documents ??= inverse(places);
    const documentAt = this.#documents;
    // Numbers sort faster than what a function compares.
    return documents
      .map((document) => places[document] ?? 0)
      .sort()
      .map((place) => documentAt[place] ?? 0);
  }

  /** What belongs to documents (sections, passages), ascending by number, in the order of the collection. */
  rowsInOrder(rows: Uint32Array, documentOf: (row: number) => number): Uint32Array {
    if (this.#places === null) return rows;
    return rows.toSorted((a, b) => this.of(documentOf(a)) - this.of(documentOf(b)) || a - b);
  }
}

function inverse(places: Uint32Array): Uint32Array {
  const living = places.reduce((count, place) => count + Number(place !== NO_PLACE), 0);
  const documents = new Uint32Array(living);
  for (const [document, place] of places.entries()) if (place !== NO_PLACE) documents[place] = document;
  return documents;
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
