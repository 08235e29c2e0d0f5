import { z } from 'zod';
import { askedQuery } from './query.ts';
import { fingerprint, wholeNumber } from './values.ts';

const positive = z.number().nonnegative();

const sample = z
  .strictObject({
    share: z.number().min(0).max(1).describe('chance of each text to be counted'),
    documents: wholeNumber.describe('texts counted that the search finds'),
    of: wholeNumber,
    seed: wholeNumber,
  })
  .nullable()
  .describe(
    'where too many texts hold the query to count all within some seconds: the texts counted, else null',
  );

export const collocationsAnswer = z.strictObject({
  query: askedQuery,
  fingerprint,
  total: z.strictObject({
    occurrences: wholeNumber.describe('of the search'),
    counted: wholeNumber.describe(
      'occurrences whose neighbours are counted: in running text (not in headings and titles), copies as duplicates asks, ' +
        'in the sample where there is one',
    ),
    words: wholeNumber.describe('rows on all pages'),
    windowWords: wholeNumber.describe('running words in the windows, each once'),
    allWords: wholeNumber.describe(
      'running words of all texts that pass the filters, but for the occurrences',
    ),
  }),
  sample,
  rows: z.array(
    z.strictObject({
      word: z.string().describe('folded'),
      observed: wholeNumber.describe('in the windows'),
      expected: positive.describe('frequency · windowWords / allWords'),
      frequency: wholeNumber.describe('among allWords'),
      logLikelihood: positive.describe('2 · Σ O · ln(O / E) over the four cells (Dunning 1993)'),
      logDice: z.number().describe('14 + log₂(2 · observed / (counted + frequency)) (Rychlý 2008)'),
    }),
  ),
});

export const keywordsAnswer = z.strictObject({
  query: askedQuery,
  fingerprint,
  total: z.strictObject({
    selectionDocuments: wholeNumber.describe('texts that the search finds, copies as duplicates asks'),
    restDocuments: wholeNumber.describe('all others of the collection'),
    selectionWords: wholeNumber.describe('running words, not of headings and titles'),
    restWords: wholeNumber,
    words: wholeNumber.describe('rows on all pages'),
  }),
  rows: z.array(
    z.strictObject({
      word: z.string().describe('folded'),
      selection: wholeNumber,
      rest: wholeNumber,
      selectionDocuments: wholeNumber.describe(
        'texts found in which the word stands, copies as duplicates asks',
      ),
      restDocuments: wholeNumber.describe('others in which it stands'),
      selectionPerMillion: positive,
      restPerMillion: positive,
      logLikelihood: positive.describe('2 · Σ O · ln(O / E) over the four cells (Dunning 1993)'),
      logRatio: z
        .number()
        .describe('log₂ of the relative frequency in the selection over that in the rest (Hardie 2014)'),
    }),
  ),
});

export const ngramsAnswer = z.strictObject({
  query: askedQuery,
  fingerprint,
  total: z.strictObject({
    documents: wholeNumber.describe('texts counted'),
    counted: wholeNumber.describe('n-grams in these, repeats included'),
    ngrams: wholeNumber.describe('rows on all pages'),
  }),
  sample,
  rows: z.array(
    z.strictObject({
      ngram: z.string().describe('folded; words parted by spaces, characters by nothing'),
      count: wholeNumber,
    }),
  ),
});
