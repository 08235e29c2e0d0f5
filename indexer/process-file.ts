import { createHash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync } from 'node:fs';
import { reasonOf } from '../engine/errors.ts';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { sectionsOf } from '../engine/sections.ts';
import type { RemovedPassage } from '../engine/store/removed-passage.ts';
import { writtenSource } from '../engine/store/written-source.ts';
import type { Passage } from '../engine/types.ts';
import { editionDay, editionNumber, editionPlace } from './compare/edition.ts';
import { sketchOf } from './compare/sketch.ts';
import { settingsOf } from './config/settings.ts';
import { unreadDateRemarks } from './describe/date/unread-dates.ts';
import type { Description } from './describe/describe.ts';
import { reportRead } from './file-report.ts';
import type { DocumentResult, FileResult, FileTask, ProcessedFile } from './file-result.ts';
import { fileTooLarge, notProcessed, notReadable } from './messages.ts';
import { applyMetadata } from './metadata/apply.ts';
import { describe, readFile } from './pipeline.ts';
import { textsOf } from './ranked.ts';
import { LARGEST_FILE } from './read/read-file.ts';
import { removedPassages } from './removed/removed-passages.ts';
import { underRules } from './rules/rules-in-force.ts';
import { textPassages } from './text-passages.ts';
import { withTitle } from './title-passage.ts';
import { type Unread, unreadResult } from './unread.ts';

const gazetteer = loadGazetteer();

/** The result for one article: its description, its shingles, and what was left out of it. */
function documentResult(
  description: Description,
  passages: Passage[],
  removed: readonly RemovedPassage[],
): DocumentResult {
  const { summary } = description;
  const { date, region, docNumber, known } = summary;
  const number = editionNumber(docNumber, known.docNumber);
  const titled = withTitle(passages, summary.title);
  const characters = titled.reduce((sum, { text }) => sum + text.length, 0);
  return {
    record: {
      ...description,
      summary: { ...summary, characters },
      passages: titled,
      sections: sectionsOf(titled),
      relations: [],
    },
    removed,
    sketch: sketchOf(textPassages(passages), editionDay(date), editionPlace(region), number),
  };
}

interface Contents {
  bytes: Buffer;
  sha256: string;
}

/** The bytes of a file, and their hash: what is made of them is kept under it, whatever the file was or becomes. */
function contentsOf(absolute: FileTask['absolute']): Contents | 'too large' {
  const file = openSync(typeof absolute === 'string' ? absolute : Buffer.from(absolute), 'r');
  try {
    if (fstatSync(file).size > LARGEST_FILE) return 'too large';
    const bytes = readFileSync(file);
    return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  } finally {
    closeSync(file);
  }
}

/** What was made of the bytes of a file. */
async function processContents(task: FileTask, { bytes, sha256 }: Contents): Promise<ProcessedFile> {
  const { file } = task;
  const settings = settingsOf(task.config, task.repeated);
  const columns = task.config?.columns ?? null;
  const outcome = await readFile({ root: '', file, bytes, columns, settings });
  if (outcome.status !== 'read') {
    const { status, reason } = outcome;
    return unread({ file, bytes: bytes.length, sha256 }, unreadBecause(status, reason));
  }
  const { articles, problems } = applyMetadata(outcome.file.articles, task.stated);
  const descriptions = underRules(settings, () => describe(articles, gazetteer, problems));
  const removed = removedPassages(outcome.file);
  const documents = descriptions.map((description, at) =>
    documentResult(description, articles[at]?.passages ?? [], removed.get(description.summary.id) ?? []),
  );
  const remarks = [...outcome.file.problems, ...unreadDateRemarks(articles), ...problems];
  const read = { ...outcome.file, problems: remarks };
  const records = documents.map(({ record }) => record);
  const result: FileResult = {
    sha256,
    ...writtenSource(read.text, read.segments, documents),
    report: reportRead(read, records),
    documents,
  };
  const texts = documents.map(textsOf);
  return { result, texts, sha256 };
}

function unread(file: { file: string; bytes: number; sha256: string }, why: Unread): ProcessedFile {
  const sha256 = why.again === true ? null : file.sha256;
  return { result: unreadResult(file, why), texts: [], sha256 };
}

/** Memory that could not be had once may be had at the next run. */
function unreadBecause(status: Unread['status'], reason: string): Unread {
  return /allocation failed/iu.test(reason) ? { status, reason, again: true } : { status, reason };
}

/** Reads one file and finds out all that can be known from it alone. Never throws: what fails is in the report. */
export async function processFile(task: FileTask): Promise<ProcessedFile> {
  let contents: Contents | 'too large';
  try {
    contents = contentsOf(task.absolute);
  } catch (error) {
    return unread(task, { status: 'rejected', reason: notReadable(reasonOf(error)), again: true });
  }
  if (contents === 'too large') {
    return unread(task, { status: 'rejected', reason: fileTooLarge(LARGEST_FILE) });
  }
  try {
    return await processContents(task, contents);
  } catch (error) {
    const why = unreadBecause('rejected', notProcessed(reasonOf(error)));
    return unread({ ...task, sha256: contents.sha256 }, why);
  }
}
