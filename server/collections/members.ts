import { bilingual } from '../../engine/bilingual.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import type { DocumentId, Language, QueryProblem } from '../../engine/types.ts';
import { serverMessage } from '../messages.ts';
import { NamedIds, partedId } from './named-ids.ts';

/** A collection among those that are searched together. */
interface Member {
  name: string;
  engine: SearchEngine;
  ids: NamedIds;
}

/** The collections that are searched together, and those that should be and cannot. */
export class Members {
  readonly all: readonly Member[];
  readonly #missing: readonly string[];

  /**
   * @param engines by the name of their collection; at least one
   * @param missing names of those that cannot be searched now, of which each answer tells
   */
  constructor(engines: ReadonlyMap<string, SearchEngine>, missing: readonly string[]) {
    this.#missing = missing;
    this.all = [...engines].map(([name, engine]) => ({ name, engine, ids: new NamedIds(name) }));
  }

  /** What each answers, in the order of the collections. */
  ask<Answer>(question: (engine: SearchEngine) => Promise<Answer>): Promise<Answer[]> {
    return Promise.all(this.all.map(({ engine }) => question(engine)));
  }

  at(place: number): Member {
    const member = this.all[place];
    if (member === undefined) throw new RangeError(`no collection ${place}`);
    return member;
  }

  /** What the collection at a place answers, beside its name. */
  named<Answer>(answers: readonly Answer[]): [name: string, answer: Answer][] {
    return answers.map((answer, place) => [this.at(place).name, answer]);
  }

  /** The collection that a document is of, and the id of the document there. */
  ownerOf(id: DocumentId): (Member & { id: DocumentId }) | null {
    const parts = partedId(id);
    const member = this.all.find(({ name }) => name === parts?.collection);
    return parts === null || member === undefined ? null : { ...member, id: parts.id };
  }

  /** The fingerprints of what each answered from, as one. */
  fingerprint(answers: readonly { fingerprint: string }[]): string {
    return this.named(answers)
      .map(([name, { fingerprint }]) => `${name}:${fingerprint}`)
      .join(' ');
  }

  /** What tells that something is missing from an answer. */
  leftOut({ lang }: { lang: Language }): QueryProblem[] {
    return this.#missing.map((name) => ({ message: leftOut(name, lang), start: 0, end: 0 }));
  }

  /** The same of a report, which is in both languages. */
  leftOutOfReport(): string[] {
    return this.#missing.map((name) => bilingual(leftOut(name, 'zh'), leftOut(name, 'en')));
  }
}

function leftOut(name: string, lang: Language): string {
  return serverMessage('collection-left-out', lang, name);
}
