import type { SearchEngine } from '../../engine/engine.ts';
import type { Grant } from '../access/grant.ts';
import { AnswerError } from '../error-answer.ts';
import { MergedEngine } from './merged-engine.ts';

/** Which collection is asked for, null for all of them, by whom. */
export interface Asked {
  collection: string | null;
  grant: Grant;
}

/** The collections of one server, by name. */
export class Collections {
  readonly names: readonly string[];
  readonly #engineOf: (name: string) => SearchEngine | null;
  readonly #isLeftOut: (name: string) => boolean;

  /**
   * @param engineOf the engine of a collection, null while it is not ready
   * @param isLeftOut whether a collection cannot be opened: the others are searched without it, and it is said
   */
  constructor(
    names: readonly string[],
    engineOf: (name: string) => SearchEngine | null,
    isLeftOut: (name: string) => boolean = () => false,
  ) {
    this.names = names;
    this.#engineOf = engineOf;
    this.#isLeftOut = isLeftOut;
  }

  /** Those that are ready, with their names. */
  ready(): [name: string, engine: SearchEngine][] {
    return this.names.flatMap((name): [string, SearchEngine][] => {
      const engine = this.#engineOf(name);
      return engine === null ? [] : [[name, engine]];
    });
  }

  /** Those that a grant opens. */
  openTo({ collections }: Grant): string[] {
    return this.names.filter((name) => collections?.includes(name) ?? true);
  }

  /**
   * The engine that answers: of one collection, or over all that are open to whoever asks; null while one is not ready.
   * Throws 404 for a collection that is not there or not open, which look the same, and 503 for what cannot be opened.
   */
  readonly engine = ({ collection, grant }: Asked): SearchEngine | null => {
    const open = this.openTo(grant);
    if (collection !== null) {
      if (!open.includes(collection)) throw new AnswerError(404, 'no-such-collection', collection);
      if (this.#isLeftOut(collection)) throw new AnswerError(503, 'collection-left-out', collection);
      return this.#engineOf(collection);
    }
    if (open.length === 0) throw new AnswerError(403, 'limited-token');
    const engines = new Map<string, SearchEngine>();
    const missing = open.filter(this.#isLeftOut);
    if (missing.length === open.length) throw new AnswerError(503, 'collection-left-out', missing.join('、'));
    for (const name of open.filter((each) => !missing.includes(each))) {
      const engine = this.#engineOf(name);
      if (engine === null) return null;
      engines.set(name, engine);
    }
    return new MergedEngine(engines, missing);
  };

  /** A server of one collection without a name, which a token limited to others does not open. */
  static single(engine: () => SearchEngine | null): (asked: Asked) => SearchEngine | null {
    return ({ grant }) => {
      if (grant.collections !== null) throw new AnswerError(403, 'limited-token');
      return engine();
    };
  }
}
