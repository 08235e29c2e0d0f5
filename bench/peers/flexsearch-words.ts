import { Index } from 'flexsearch';
import { segment } from '../../engine/text/segment.ts';
import { combine, type Peer } from './peer.ts';

/** FlexSearch alone: documents by nodejieba words; the words of a term must all be in the document. */
export function flexSearchWords(): Peer {
  const index = new Index({ tokenize: 'strict', encode: segment });
  let documents = 0;
  const find = (text: string): Set<number> => {
    const numbers = index.search(text, { limit: documents });
    return new Set(numbers.map(Number));
  };
  return {
    name: 'FlexSearch + nodejieba',
    add: (number, { text }) => {
      index.add(number, text);
      documents++;
    },
    finish: () => {},
    find: (ask) => combine(ask, find),
    close: () => {},
  };
}
