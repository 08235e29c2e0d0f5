import { edgeAfter, edgeBefore } from '../../links/characters.ts';

/** Units of a query shown before the stretch in question, of it, and behind it: some two lines on a phone each. */
const MOST = 48;
/** A rest shorter than this is shown: an ellipsis would hide hardly less than it takes. */
const LEAST_HIDDEN = 12;

/** A query as it is quoted: the stretch in question and what stands around it, each cut where it is long. */
interface ExcerptParts {
  before: string;
  spot: string;
  after: string;
}

export function excerptParts(q: string, start: number, end: number): ExcerptParts {
  const from = start - MOST < LEAST_HIDDEN ? 0 : edgeAfter(q, start - MOST);
  return {
    before: `${from > 0 ? '…' : ''}${q.slice(from, start)}`,
    spot: beginning(q.slice(start, end)),
    after: beginning(q.slice(end)),
  };
}

function beginning(text: string): string {
  return text.length - MOST < LEAST_HIDDEN ? text : `${text.slice(0, edgeBefore(text, MOST))}…`;
}
