import type { TrendsAnswer } from '../../../engine/types.ts';

/** Trends of one query: a year with much to go by, one with little, one in which documents may only possibly lie. */
export const ANSWER: TrendsAnswer = {
  by: 'year',
  problems: [],
  fingerprint: 'f00d',
  base: [
    { value: 2003, label: '2003', documents: 40, characters: 200_000, possible: 0 },
    { value: 2004, label: '2004', documents: 4, characters: 10_000, possible: 2 },
    { value: 2006, label: '2006', documents: 0, characters: 0, possible: 2 },
    { value: 'unknown', label: 'unknown', documents: 6, characters: 60_000, possible: 0 },
  ],
  series: [
    {
      q: '=园区',
      problems: [],
      total: { documents: 14, occurrences: 31 },
      points: [
        { value: 2003, documents: 10, occurrences: 25, possible: 0 },
        { value: 2004, documents: 1, occurrences: 1, possible: 1 },
        { value: 2006, documents: 0, occurrences: 0, possible: 1 },
        { value: 'unknown', documents: 3, occurrences: 5, possible: 0 },
      ],
    },
  ],
};
