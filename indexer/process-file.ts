import { readFileSync } from 'node:fs';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { sectionsOf } from '../engine/sections.ts';
import { changesAmong, encodeSegments } from '../engine/store/segments-code.ts';
import { type AnalysedDocument, analyse } from '../engine/words/analyse.ts';
import type { Article } from './article.ts';
import { sketchOf } from './compare/sketch.ts';
import { describeArticle } from './describe/describe.ts';
import { reportRead, reportUnread } from './file-report.ts';
import type { DocumentResult, FileResult, FileTask, ProcessedFile } from './file-result.ts';
import { fileTooLarge, notProcessed } from './messages.ts';
import { applyMetadata } from './metadata/apply.ts';
import { LARGEST_FILE, readFile } from './read/read-file.ts';

const gazetteer = loadGazetteer();

/** The result for one article: its description and its shingles. */
function documentResult(article: Article): DocumentResult {
  const description = describeArticle(article, gazetteer);
  const { passages } = article;
  return {
    record: { ...description, passages, sections: sectionsOf(passages), relations: [] },
    sketch: sketchOf(passages),
  };
}

function analysed({ record: { summary, passages, sections } }: DocumentResult): AnalysedDocument {
  return analyse({ title: summary.title, passages, sections });
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
    words: [],
    pairs: [],
  });
  try {
    if (size > LARGEST_FILE) {
      return unread('rejected', fileTooLarge(LARGEST_FILE));
    }
    const outcome = await readFile({ root: '', file, bytes: readFileSync(task.absolute) });
    if (outcome.status !== 'read') return unread(outcome.status, outcome.reason);
    const { articles, problems } = applyMetadata(outcome.file.articles, task.stated);
    const documents = articles.map(documentResult);
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
    const terms = documents.map(analysed);
    return { result, words: terms.map(({ words }) => words), pairs: terms.map(({ pairs }) => pairs) };
  } catch (error) {
    return unread('rejected', notProcessed(error instanceof Error ? error.message : String(error)));
  }
}
