import type { Ask } from '../../ask.ts';
import type { Search } from '../../scale/scale-queries.ts';
import { pairsOfTerm } from '../pairs.ts';

/** A query as `engine.py` reads it. */
type QueryTree =
  | { everything: true }
  | { single: string }
  | { pairs: [offset: number, pair: string][] }
  | { all: QueryTree[] }
  | { any: QueryTree[] }
  | { without: [QueryTree, QueryTree] }
  | { region: string }
  | { years: [from: number, to: number] };

function term(text: string): QueryTree {
  const [first = '', ...others] = pairsOfTerm(text);
  return [...first].length === 1 && others.length === 0 ? { single: first } : { pairs: placed(0, text) };
}

const placed = (offset: number, text: string): [number, string][] =>
  pairsOfTerm(text).map((pair, at) => [offset + at, pair]);

function tree(ask: Ask): QueryTree | null {
  switch (ask.kind) {
    case 'everything':
      return { everything: true };
    case 'text':
      return term(ask.text);
    case 'all':
      return { all: ask.of.map(({ text }) => term(text)) };
    case 'any':
      return { any: ask.of.map(({ text }) => term(text)) };
    case 'without':
      return { without: [term(ask.wanted.text), term(ask.unwanted.text)] };
    case 'gap':
      return ask.gap === 'one'
        ? { pairs: [...placed(0, ask.before), ...placed([...ask.before].length + 1, ask.after)] }
        : null;
    // Its phrases tolerate gaps, but neither either order nor a stop at the end of a sentence.
    case 'near':
      return null;
  }
}

/** The query for tantivy; null for what its phrases cannot say, for sections, and for relaxed search. */
export function queryTree({ ask, filter, match, group }: Search): QueryTree | null {
  const asked = match === 'relaxed' || group === 'section' ? null : tree(ask);
  if (asked === null) return null;
  const filters: QueryTree[] = [];
  if (filter?.region != null) filters.push({ region: filter.region });
  if (filter?.year != null) filters.push({ years: [filter.year.from, filter.year.to] });
  return filters.length === 0 ? asked : { all: [asked, ...filters] };
}
