import { listed } from './listing.ts';
import { expectedCount, logDice, logLikelihood } from './measures.ts';
import { isOnStopList } from './stop-list.ts';
import type {
  Collocation,
  CollocationSort,
  CollocationsAnswer,
  CollocationsRequest,
  Sample,
  WordCounts,
} from './types.ts';

/** Numbers are told to so many digits. */
const DIGITS = 7;

/** What stands beside occurrences, measured, in the order asked for. Pure. */
export function collocationsAnswer(counts: WordCounts, request: CollocationsRequest): CollocationsAnswer {
  const { totals } = counts;
  const inside = totals.inside;
  const all = totals.inside + totals.outside;
  const rows: Collocation[] = [];
  for (const [at, word] of counts.words.entries()) {
    const observed = counts.inside[at] ?? 0;
    if (observed < request.minimum || (request.stop && isOnStopList(word))) continue;
    const frequency = observed + (counts.outside[at] ?? 0);
    const table = { observed, frequency, inside, all };
    rows.push({
      word,
      observed,
      expected: expectedCount(table),
      frequency,
      logLikelihood: logLikelihood(table),
      logDice: logDice(observed, totals.counted, frequency),
    });
  }
  const { words, rows: page } = listed(rows, order(request), ({ word }) => word, request);
  return {
    query: counts.query,
    fingerprint: counts.fingerprint,
    total: {
      occurrences: totals.occurrences,
      counted: totals.counted,
      words,
      windowWords: inside,
      allWords: all,
    },
    sample: sampleOf(counts, request.seed),
    rows: page.map((row) => ({
      ...row,
      expected: rounded(row.expected),
      logLikelihood: rounded(row.logLikelihood),
      logDice: rounded(row.logDice),
    })),
  };
}

/** What was left out, where it was not all. */
export function sampleOf({ share, totals }: WordCounts, seed: number): Sample | null {
  return share >= 1 ? null : { share: rounded(share), documents: totals.documents, of: totals.found, seed };
}

export function rounded(number: number): number {
  return Number(number.toPrecision(DIGITS));
}

/** Log-likelihood orders words that stand there less often than expected behind all others. */
const signed = ({ logLikelihood: size, observed, expected }: Collocation): number =>
  observed < expected ? -size : size;

const ORDERS: Readonly<Record<Exclude<CollocationSort, 'measure'>, (row: Collocation) => number | string>> = {
  word: ({ word }) => word,
  observed: ({ observed }) => observed,
  expected: ({ expected }) => expected,
  frequency: ({ frequency }) => frequency,
  'log-likelihood': signed,
  'log-dice': (row) => row.logDice,
};

function order({ sort, measure }: CollocationsRequest): (row: Collocation) => number | string {
  return ORDERS[sort === 'measure' ? measure : sort];
}
