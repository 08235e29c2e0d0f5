import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { z } from 'zod';
import { writeCorpus } from '../made-corpus.ts';
import { conformance } from './suite.ts';

const PROJECT = join(import.meta.dirname, '../../..');
/** Real texts and queries beside the project. */
const REGULATIONS = join(PROJECT, '../shared/corpora/regulations');
const QUERIES = join(PROJECT, '../shared/gold/queries.json');
const WRITTEN = z.array(z.object({ q: z.string() }));
/** Of real texts, where every question takes longer. */
const QUESTIONS_OF_REGULATIONS = Number(process.env.CONFORMANCE_QUESTIONS ?? 3);

conformance({
  name: 'made-up texts',
  corpus: (folder) => writeCorpus(folder, { documents: 120, passages: 5, seed: 11 }),
  questions: 12,
});
conformance({ name: 'the sample', corpus: join(PROJECT, 'corpus'), questions: 5, seed: 2 });

if (existsSync(REGULATIONS)) {
  conformance({
    name: 'regulations',
    corpus: REGULATIONS,
    questions: QUESTIONS_OF_REGULATIONS,
    written: existsSync(QUERIES)
      ? WRITTEN.parse(JSON.parse(readFileSync(QUERIES, 'utf8'))).map(({ q }) => q)
      : [],
    seed: 3,
  });
} else {
  describe('over regulations', () => {
    it.skip(`nothing is asked: ${REGULATIONS} is not there`, () => undefined);
  });
}
