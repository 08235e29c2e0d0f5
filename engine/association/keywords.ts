import { rounded } from './collocations.ts';
import { listed } from './listing.ts';
import { logLikelihood, logRatio } from './measures.ts';
import { isOnStopList } from './stop-list.ts';
import type { Keyword, KeywordSort, KeywordsAnswer, KeywordsRequest, WordCounts } from './types.ts';

const MILLION = 1_000_000;

/** The words of a selection against those of all other texts, measured, in the order asked for. Pure. */
export function keywordsAnswer(counts: WordCounts, request: KeywordsRequest): KeywordsAnswer {
  const { totals } = counts;
  const [selectionWords, restWords] = [totals.inside, totals.outside];
  const perMillion = (count: number, words: number): number => (words === 0 ? 0 : (count * MILLION) / words);
  const rows: Keyword[] = [];
  // Where there is nothing to compare with, no word is key.
  for (const [at, word] of restWords === 0 ? [] : counts.words.entries()) {
    const selection = counts.inside[at] ?? 0;
    if (selection < request.minimum || (request.stop && isOnStopList(word))) continue;
    const rest = counts.outside[at] ?? 0;
    rows.push({
      word,
      selection,
      rest,
      selectionDocuments: counts.documents?.inside[at] ?? 0,
      restDocuments: counts.documents?.outside[at] ?? 0,
      selectionPerMillion: perMillion(selection, selectionWords),
      restPerMillion: perMillion(rest, restWords),
      logLikelihood: logLikelihood({
        observed: selection,
        frequency: selection + rest,
        inside: selectionWords,
        all: selectionWords + restWords,
      }),
      logRatio: logRatio(selection, selectionWords, rest, restWords),
    });
  }
  const { words, rows: page } = listed(rows, ORDERS[request.sort], ({ word }) => word, request);
  return {
    query: counts.query,
    fingerprint: counts.fingerprint,
    total: {
      selectionDocuments: totals.documents,
      restDocuments: totals.others,
      selectionWords,
      restWords,
      words,
    },
    rows: page.map((row) => ({
      ...row,
      selectionPerMillion: rounded(row.selectionPerMillion),
      restPerMillion: rounded(row.restPerMillion),
      logLikelihood: rounded(row.logLikelihood),
      logRatio: rounded(row.logRatio),
    })),
  };
}

/** Log-likelihood orders words that stand in the selection less often than in the rest behind all others. */
const signed = ({ logLikelihood: size, selectionPerMillion, restPerMillion }: Keyword): number =>
  selectionPerMillion < restPerMillion ? -size : size;

const ORDERS: Readonly<Record<KeywordSort, (row: Keyword) => number | string>> = {
  word: ({ word }) => word,
  selection: ({ selection }) => selection,
  rest: ({ rest }) => rest,
  'selection-documents': (row) => row.selectionDocuments,
  'rest-documents': (row) => row.restDocuments,
  'log-likelihood': signed,
  'log-ratio': (row) => row.logRatio,
};
