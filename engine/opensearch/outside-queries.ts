import type { OutsideCounts, Selection } from '../local/outside-counts.ts';

/** Counts other queries in all of a collection. */
export interface QueryCounter {
  /** Null where it is no query. */
  exact(request: Selection): Promise<number | null>;
  relaxed(request: Selection): Promise<number>;
}

/** Rounds in which what is counted tells what else is to be counted: an answer has three at most. */
const MOST_ROUNDS = 8;

/**
 * Counts that local code asks for at once and that only the cluster can make: what is not known yet is noted and told as 0, then
 * counted, and the code is run again, until it asks for nothing new.
 */
class NotedCounts implements OutsideCounts {
  readonly #known = new Map<string, number | null>();
  readonly #wanted = new Map<string, () => Promise<number | null>>();
  readonly #counter: QueryCounter;

  constructor(counter: QueryCounter) {
    this.#counter = counter;
  }

  exact(request: Selection, q: string): number | null {
    const { filters, lang } = request;
    return this.#count(`exact ${JSON.stringify([q, filters])}`, () =>
      this.#counter.exact({ q, filters, lang }),
    );
  }

  relaxed({ q, filters, lang }: Selection): number {
    const count = (): Promise<number> => this.#counter.relaxed({ q, filters, lang });
    return this.#count(`relaxed ${JSON.stringify([q, filters])}`, count) ?? 0;
  }

  #count(name: string, count: () => Promise<number | null>): number | null {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    this.#wanted.set(name, count);
    return 0;
  }

  /** Counts what was asked for; false where nothing was. */
  async learn(): Promise<boolean> {
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    const counts = await Promise.all(wanted.map(([, count]) => count()));
    for (const [at, [name]] of wanted.entries()) this.#known.set(name, counts[at] ?? null);
    return wanted.length > 0;
  }
}

/** What local code answers with counts of other queries in all of the collection. */
export async function withCounts<Answer>(
  counter: QueryCounter,
  answer: (outside: OutsideCounts) => Answer | Promise<Answer>,
): Promise<Answer> {
  const counts = new NotedCounts(counter);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const answered = await answer(counts);
    if (!(await counts.learn())) return answered;
  }
  throw new RangeError('an answer asked for ever more counts');
}
