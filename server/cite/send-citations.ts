import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Response } from 'express';
import type { SearchEngine } from '../../engine/engine.ts';
import type { DocumentDetail, IsoDate } from '../../engine/types.ts';
import { AnswerError } from '../error-answer.ts';
import type { CiteRequest } from './cite-request.ts';
import type { Citing } from './citing.ts';
import { documentLink } from './document-link.ts';
import { ENTRY_FILES, ENTRY_FORMATS, type EntryFormat, entryFile } from './entry-file.ts';
import { citationItem, isChinese, isTitleFromFileName } from './item.ts';
import type { StyledEntry } from './style.ts';

/** Documents asked for at a time: no citation is to fill the queue of the engine. */
const AT_A_TIME = 4;

export interface CitePlace {
  /** Where the pages of the collection stand; see `documentLink`. */
  site: string;
  /** The day of access. */
  today: IsoDate;
}

/** Answers with the citations of documents, in their order: one a line, or entries of a file. Throws 404 for one that is not there. */
export async function sendCitations(
  engine: SearchEngine,
  citing: Citing,
  asked: CiteRequest,
  place: CitePlace,
  response: Response,
): Promise<void> {
  const entries = await citedEntries(engine, asked, place);
  const { format } = asked;
  if (!isEntryFormat(format)) {
    const lines = await citing.cite(format, entries);
    response.type('text/plain; charset=utf-8').send(lines.map((line) => `${line}\n`).join(''));
    return;
  }
  const { type, extension } = ENTRY_FILES[format];
  response.set('Content-Type', type);
  response.set('Content-Disposition', `attachment; filename="zhengwen.${extension}"`);
  const file = await text(
    Readable.from(
      entryFile(
        format,
        entries.map(({ item }) => item),
      ),
    ),
  );
  response.send(Buffer.from(file));
}

async function citedEntries(
  engine: SearchEngine,
  { documents, link, print, lang }: CiteRequest,
  { site, today }: CitePlace,
): Promise<StyledEntry[]> {
  const entries: StyledEntry[] = [];
  for (let at = 0; at < documents.length; at += AT_A_TIME) {
    const some = documents.slice(at, at + AT_A_TIME);
    const details = await Promise.all(some.map(async (id) => known(await engine.document(id), id)));
    for (const detail of details) {
      const { passage } = link;
      if (passage !== null && passage >= detail.passages.length) {
        throw new AnswerError(404, 'no-such-passage', String(passage));
      }
      const item = citationItem({
        document: detail.document,
        url: print ? null : documentLink(site, detail.document.id, link),
        passage,
        titleFromFileName: isTitleFromFileName(detail),
        chinese: isChinese(detail),
        today,
        lang,
      });
      entries.push({ item, locator: passage === null ? null : passage + 1 });
    }
  }
  return entries;
}

function known(detail: DocumentDetail | null, id: string): DocumentDetail {
  if (detail === null) throw new AnswerError(404, 'no-such-document', id);
  return detail;
}

function isEntryFormat(format: CiteRequest['format']): format is EntryFormat {
  return ENTRY_FORMATS.some((each) => each === format);
}
