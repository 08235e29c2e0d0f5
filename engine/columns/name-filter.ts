import { fold } from '../text/fold.ts';

/** What a value of the `issuer` or `speaker` filter asks of a name. */
interface NameFilter {
  /** Folded, as names are compared. */
  text: string;
  /** The name is this and no more; else it may stand anywhere in it, since offices are written longer and shorter. */
  isWhole: boolean;
}

/** Reads such a value: `国务院` also finds 国务院办公厅, `=国务院` does not. What facets count is whole names. */
export function readName(value: string): NameFilter {
  const text = fold(value);
  return text.startsWith('=') ? { text: text.slice(1), isWhole: true } : { text, isWhole: false };
}
