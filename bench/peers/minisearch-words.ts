import MiniSearch from 'minisearch';
import { segment } from '../../engine/text/segment.ts';
import { combine, type Peer } from './peer.ts';

/** MiniSearch: documents by nodejieba words; the words of a term must all be in the document. */
export function miniSearchWords(): Peer {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: segment,
    processTerm: (term) => term,
    searchOptions: { combineWith: 'AND' },
  });
  const find = (text: string): Set<number> => new Set(index.search(text).map(({ id }) => Number(id)));
  return {
    name: 'MiniSearch + nodejieba',
    add: (number, { text }) => {
      index.add({ id: number, text });
    },
    finish: () => {},
    find: (ask) => combine(ask, find),
    close: () => {},
  };
}
