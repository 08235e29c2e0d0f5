import type { AnalysedDocument } from './analyse.ts';

/** Finds how each word is mostly written, for showing it: the index itself holds folded words only. */
export class SurfaceCounter {
  /** Documents that hold the word, by how it first stands in them. */
  readonly #documents = new Map<string, Map<string, number>>();
  readonly #holders = new Map<string, number>();

  add({ vocabulary, surfaces }: Pick<AnalysedDocument, 'vocabulary' | 'surfaces'>): void {
    for (const word of vocabulary) this.#holders.set(word, (this.#holders.get(word) ?? 0) + 1);
    for (const [word, surface] of surfaces) {
      const counts = this.#documents.get(word) ?? new Map<string, number>();
      counts.set(surface, (counts.get(surface) ?? 0) + 1);
      this.#documents.set(word, counts);
    }
  }

  /** Words with their commonest form, where that is not the folded one. */
  finish(): [word: string, surface: string][] {
    const shown: [string, string][] = [];
    for (const [word, counts] of this.#documents) {
      const others = [...counts.values()].reduce((sum, count) => sum + count, 0);
      let best = word;
      let most = (this.#holders.get(word) ?? 0) - others;
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
