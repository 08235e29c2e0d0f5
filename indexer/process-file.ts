import { readFile as readBytes } from 'node:fs/promises';
import { sectionsOf } from '../engine/sections.ts';
import type { DocumentRecord } from '../engine/types.ts';
import { analyse } from '../engine/words/analyse.ts';
import type { Article } from './article.ts';
import { sketchOf } from './compare/sketch.ts';
import { describeArticle } from './describe/describe.ts';
import { reportRead, reportUnread } from './file-report.ts';
import type { DocumentResult, FileResult, FileTask } from './file-result.ts';
import { readFile } from './read/read-file.ts';

/** Largest file read, bytes. A larger one would not fit the memory of a laptop together with what is made of it. */
const LARGEST_FILE = 512 * 1024 * 1024;

/** The record of one article: what its own file tells of it. */
function recordOf(article: Article): DocumentRecord {
  const description = describeArticle(article);
  return {
    summary: {
      id: article.id,
      title: description.title,
      type: description.type,
      alsoTypes: description.alsoTypes,
      topics: description.topics,
      issuer: description.issuer,
      speaker: description.speaker,
      docNumber: description.docNumber,
      region: description.region,
      date: description.date,
      known: description.known,
      source: article.source,
      copies: [],
      characters: article.passages.reduce((sum, passage) => sum + passage.text.length, 0),
    },
    facetRegion: description.facetRegion,
    passages: article.passages,
    sections: sectionsOf(article.passages),
    mentions: description.mentions,
    relations: [],
  };
}

function documentResult(article: Article): DocumentResult {
  const record = recordOf(article);
  const { passages, sections, summary } = record;
  return {
    record,
    words: analyse({ title: summary.title, passages, sections }),
    sketch: sketchOf(passages),
  };
}

/** Reads one file and finds out all that can be known from it alone. Never throws: what fails is in the report. */
export async function processFile(task: FileTask): Promise<FileResult> {
  const nothing = { sha256: task.sha256, text: '', segments: [], documents: [] };
  let size = 0;
  try {
    const bytes = await readBytes(task.absolute);
    size = bytes.length;
    if (size > LARGEST_FILE) {
      const reason = `the file has ${size} bytes; the most that is read is ${LARGEST_FILE}: split it`;
      return { ...nothing, report: reportUnread(task.file, size, 'rejected', reason) };
    }
    const outcome = await readFile({ file: task.file, bytes, stated: task.stated });
    if (outcome.status !== 'read') {
      return { ...nothing, report: reportUnread(task.file, size, outcome.status, outcome.reason) };
    }
    const documents = outcome.file.articles.map(documentResult);
    const records = documents.map(({ record }) => record);
    return {
      sha256: task.sha256,
      text: outcome.file.text,
      segments: outcome.file.segments,
      report: reportRead(outcome.file, records),
      documents,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { ...nothing, report: reportUnread(task.file, size, 'rejected', reason) };
  }
}
