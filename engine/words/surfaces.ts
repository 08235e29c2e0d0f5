/** Finds how each word is mostly written, for showing it: the index itself holds folded words only. */
export class SurfaceCounter {
  /** Documents that hold the word, by how it first stands in them. */
  readonly #documents = new Map<string, Map<string, number>>();
  /** Documents that hold each word, by number. */
  readonly #holders: number[] = [];

  /** Adds the distinct words of a document, by number, and its surfaces. */
  add(words: Uint32Array, surfaces: readonly (readonly [word: string, surface: string])[]): void {
    for (const word of words) this.#holders[word] = (this.#holders[word] ?? 0) + 1;
    for (const [word, surface] of surfaces) {
      const counts = this.#documents.get(word) ?? new Map<string, number>();
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
      this.#documents.set(word, counts);
    }
  }

  /** Words with their commonest form, where that is not the folded one. */
  finish(numbers: ReadonlyMap<string, number>): [word: string, surface: string][] {
    const shown: [string, string][] = [];
    for (const [word, counts] of this.#documents) {
      const others = [...counts.values()].reduce((sum, count) => sum + count, 0);
      let best = word;
      let most = (this.#holders[numbers.get(word) ?? -1] ?? 0) - others;
      for (const [surface, count] of counts) {
        if (count > most) {
          best = surface;
          most = count;
        }
      }
      if (best !== word) shown.push([word, best]);
    }
    return shown;
  }
}
