import type { Ask } from '../ask.ts';
import type { BenchDocument } from '../texts.ts';

/** Another search engine over the same folded texts, one entry a document. */
export interface Peer {
  name: string;
  add(number: number, document: BenchDocument): void;
  /** Called once after the last document. */
  finish(): void;
  /** Numbers of the matching documents, or null where the engine has no way to ask this. */
  find(ask: Ask): ReadonlySet<number> | null;
  close(): void;
}

/** Answers built from what an engine finds for single terms, as an application over it would. */
export function combine(ask: Ask, find: (text: string) => ReadonlySet<number>): ReadonlySet<number> | null {
  switch (ask.kind) {
    case 'text':
      return find(ask.text);
    case 'all':
      return ask.of.map(({ text }) => find(text)).reduce((found, more) => found.intersection(more));
    case 'any':
      return ask.of.map(({ text }) => find(text)).reduce((found, more) => found.union(more));
    case 'without':
      return find(ask.wanted.text).difference(find(ask.unwanted.text));
    case 'near':
    case 'gap':
    case 'everything':
      return null;
  }
}
