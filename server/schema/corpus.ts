import { z } from 'zod';
import { regionCount, topicCount, valueCount, yearCount } from './counts.ts';
import { fileReport } from './files.ts';
import { snapshot } from './snapshot.ts';
import { wholeNumber } from './values.ts';

const divisionTally = z.strictObject({ held: wholeNumber, all: wholeNumber });

export const corpusAnswer = z.strictObject({
  snapshot,
  coverage: z.strictObject({
    region: z.array(regionCount),
    year: z.array(yearCount),
    type: z.array(valueCount),
    topic: z.array(topicCount),
    regionYear: z.array(z.strictObject({ region: z.string(), label: z.string(), years: z.array(yearCount) })),
    divisions: z
      .array(
        z.strictObject({
          region: z.string(),
          label: z.string(),
          held: z.boolean(),
          prefectures: divisionTally,
          counties: divisionTally,
        }),
      )
      .describe('of every province, of how many of its divisions by the gazetteer something is held'),
  }),
  report: z.strictObject({
    files: z.strictObject({
      indexed: wholeNumber,
      empty: wholeNumber,
      rejected: wholeNumber,
      skipped: wholeNumber,
    }),
    documents: wholeNumber,
    texts: wholeNumber,
    passages: wholeNumber,
    characters: wholeNumber,
    bytes: wholeNumber,
    problems: z.array(z.string()),
    rules: z.array(z.strictObject({ id: z.string(), reason: z.string().nullable(), uses: wholeNumber })),
    perFile: z.array(fileReport).describe('the page of files asked for; files counts all'),
    listed: z
      .strictObject({ total: wholeNumber, offset: wholeNumber })
      .describe('files that pass, on all pages, and where this page begins'),
  }),
});
