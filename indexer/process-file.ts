import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { sectionsOf } from '../engine/sections.ts';
import type { RemovedPassage } from '../engine/store/removed-passage.ts';
import { changesAmong, encodeSegments } from '../engine/store/segments-code.ts';
import type { Passage } from '../engine/types.ts';
import { countPairs } from '../engine/words/count-pairs.ts';
import { type RankedTexts, rankedTexts } from '../engine/words/ranked-texts.ts';
import { editionDay } from './compare/edition.ts';
import { sketchOf } from './compare/sketch.ts';
import type { Description } from './describe/describe.ts';
import { reportRead, reportUnread } from './file-report.ts';
import type { DocumentResult, FileResult, FileTask, ProcessedFile } from './file-result.ts';
import { fileTooLarge, notProcessed } from './messages.ts';
import { applyMetadata } from './metadata/apply.ts';
import { describe, readFile } from './pipeline.ts';
import { LARGEST_FILE } from './read/read-file.ts';
import { removedPassages } from './removed/removed-passages.ts';

const gazetteer = loadGazetteer();

/** The result for one article: its description, its shingles, and what was left out of it. */
function documentResult(
  description: Description,
  passages: Passage[],
  removed: readonly RemovedPassage[],
): DocumentResult {
  return {
    record: { ...description, passages, sections: sectionsOf(passages), relations: [] },
    removed,
    sketch: sketchOf(passages, editionDay(description.summary.date)),
  };
}

function textsOf({ record: { summary, passages, sections } }: DocumentResult): RankedTexts {
  return rankedTexts({ title: summary.title, passages, sections });
}

/** Reads one file and finds out all that can be known from it alone. Never throws: what fails is in the report. */
export async function processFile(task: FileTask): Promise<ProcessedFile> {
  const { file, bytes: size } = task;
  const unread = (status: 'empty' | 'rejected' | 'skipped', reason: string): ProcessedFile => ({
    result: {
      sha256: task.sha256,
      text: '',
      segments: encodeSegments([]),
      changes: [],
      documents: [],
      report: reportUnread(file, size, status, reason),
    },
    pairs: [],
    texts: [],
  });
  try {
    if (size > LARGEST_FILE) {
      return unread('rejected', fileTooLarge(LARGEST_FILE));
    }
    const outcome = await readFile({ root: '', file, bytes: readFileSync(task.absolute) });
    if (outcome.status !== 'read') return unread(outcome.status, outcome.reason);
    const { articles, problems } = applyMetadata(outcome.file.articles, task.stated);
    const descriptions = describe(articles, gazetteer);
    const removed = removedPassages(outcome.file);
    const documents = descriptions.map((description, at) =>
      documentResult(description, articles[at]?.passages ?? [], removed.get(description.summary.id) ?? []),
    );
    const read = { ...outcome.file, problems: [...outcome.file.problems, ...problems] };
    const records = documents.map(({ record }) => record);
    const result: FileResult = {
      sha256: task.sha256,
      text: read.text,
      segments: encodeSegments(read.segments),
      changes: changesAmong(read.segments),
      report: reportRead(read, records),
      documents,
    };
    const texts = documents.map(textsOf);
    return { result, pairs: texts.map(countPairs), texts };
  } catch (error) {
    return unread('rejected', notProcessed(error instanceof Error ? error.message : String(error)));
  }
}
