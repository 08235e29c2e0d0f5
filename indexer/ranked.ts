import { type RankedTexts, rankedTexts } from '../engine/words/ranked-texts.ts';
import type { DocumentResult } from './file-result.ts';

/** The texts of a document whose terms are counted. */
export function textsOf({ record: { summary, passages, sections } }: DocumentResult): RankedTexts {
  return rankedTexts({ title: summary.title, passages, sections });
}
