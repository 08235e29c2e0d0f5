import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import type { DocumentSummary } from '../../../engine/types.ts';
import { describe } from '../../../indexer/pipeline.ts';
import { articlesOf } from '../reading.ts';

/** What is said of the only document of a text. */
export async function summaryOf(lines: readonly string[], file?: string): Promise<DocumentSummary> {
  const [description, other] = describe(await articlesOf(lines.join('\n'), file), loadGazetteer());
  if (description === undefined || other !== undefined) throw new Error('the text is not one document');
  return description.summary;
}

/** A notice that is signed by these lines. */
export const notice = (...signature: string[]): string[] => [
  '关于修建公共浴室的通知',
  '各公社：',
  '请于春节以前把浴室修好，煤由县里供应。',
  ...signature,
];
