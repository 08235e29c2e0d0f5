import {
  embeddedObjects,
  encryptedWord,
  missingCharacters,
  notWord,
  olderWord,
  unknownOffice,
  unreadStructure,
} from '../../messages.ts';
import { type Extract, ExtractError } from '../extract.ts';
import type { ListUse } from '../word/list-counter.ts';
import { COMMENT, PAGE_HEADER } from '../word/not-shown.ts';
import { WordLines } from '../word/word-lines.ts';
import { CompoundFile } from './compound-file.ts';
import { DocText, type Streams } from './doc-text.ts';
import { type FileInformation, fileInformation, PARTS, PLACES } from './file-information.ts';
import { readListUses } from './list-tables.ts';
import { pieceText } from './piece-table.ts';
import { StoryReader } from './story-reader.ts';
import { type TextBox, textBoxes } from './text-boxes.ts';

/**
 * Reads Word 97–2003 documents by the published description of the format (MS-DOC): the piece table gives the characters, the
 * formatting says which of them are deleted or hidden and how paragraphs are numbered.
 */

/** Streams by which other kinds of compound files are known. */
const OTHER_KINDS = new Map([
  ['workbook', 'Excel'],
  ['book', 'Excel'],
  ['powerpoint document', 'PowerPoint'],
  ['visiodocument', 'Visio'],
  ['__properties_version1.0', 'Outlook'],
]);

/** Throws `ExtractError` where the file is no Word 97–2003 document or cannot be opened. */
export function readDoc(bytes: Buffer): Extract {
  if (!CompoundFile.isOne(bytes)) throw new ExtractError('rejected', unknownOffice);
  const file = new CompoundFile(bytes);
  const stream = file.stream('WordDocument');
  if (stream === null) throw new ExtractError('rejected', whatElse(file));
  const information = fileInformation(stream);
  if (information === 'older') throw new ExtractError('rejected', olderWord);
  if (information === null) throw new ExtractError('rejected', unknownOffice);
  if (information.isEncrypted) throw new ExtractError('rejected', encryptedWord);
  const table = file.stream(information.tableStream);
  if (table === null) throw new ExtractError('rejected', unknownOffice);
  const data = file.stream('Data') ?? Buffer.alloc(0);
  const lines = readStreams({ stream, table, data }, information);
  const objects = file.entries.filter((entry) => /^_\d+$/.test(entry.name)).length;
  if (objects > 0) lines.problems.push(embeddedObjects(objects));
  return lines.lines().extract();
}

function readStreams(streams: Streams, information: FileInformation): WordLines {
  const { stream, table } = streams;
  const lines = new WordLines();
  const place = information.place(PLACES.pieces);
  const read = pieceText(stream, table, place.start, place.length);
  if (read.pieces.length === 0) throw new ExtractError('rejected', unknownOffice);
  const told = PARTS.reduce((sum, part) => sum + information.counts[part], 0);
  if (read.missing > 0 || read.text.length < told) {
    lines.problems.push(missingCharacters(Math.min(read.text.length, told), told));
  }
  const doc = new DocText(streams, information, read);
  const uses = orDamaged<ReadonlyMap<number, ListUse>>(
    () => readListUses(table, information.place(PLACES.lists), information.place(PLACES.listUses)),
    new Map(),
    () => lines.problems.push(unreadStructure('自动编号', 'list numbers')),
  );
  const boxes = orDamaged<TextBox[]>(
    () => textBoxes(table, information),
    [],
    () => lines.problems.push(unreadStructure('文本框位置', 'places of text boxes')),
  );
  readParts(doc, new StoryReader(doc, lines, uses), boxes);
  return lines;
}

/** The body with the text boxes where they hang, notes below it, then what is recorded only. */
function readParts(doc: DocText, reader: StoryReader, boxes: readonly TextBox[]): void {
  const body = doc.part('body');
  const boxPart = doc.part('textBoxes');
  const left = new Set(boxes);
  const readBox = (box: TextBox): void => {
    left.delete(box);
    const start = Math.min(boxPart.end, boxPart.start + box.start);
    reader.read(start, Math.min(boxPart.end, boxPart.start + box.end));
  };
  reader.read(body.start, body.end, {
    afterDrawing: (at) => boxes.filter((box) => box.anchor === at && left.has(box)).forEach(readBox),
  });
  [...left].forEach(readBox);
  const covered = boxes.reduce((end, box) => Math.max(end, boxPart.start + box.end), boxPart.start);
  reader.read(Math.min(covered, boxPart.end), boxPart.end);
  for (const part of ['footnotes', 'endnotes'] as const) {
    const { start, end } = doc.part(part);
    reader.restartNotes();
    reader.read(start, end);
  }
  for (const part of ['headers', 'headerTextBoxes', 'macros', 'comments'] as const) {
    const { start, end } = doc.part(part);
    reader.read(start, end, { hidden: part === 'comments' ? COMMENT : PAGE_HEADER });
  }
}

function whatElse(file: CompoundFile): string {
  for (const { name } of file.entries) {
    if (name === 'EncryptedPackage') return encryptedWord;
    const kind = OTHER_KINDS.get(name.toLowerCase());
    if (kind !== undefined) return notWord(kind);
  }
  return unknownOffice;
}

/** What `read` returns, or `fallback` where the structure it reads leads outside the file. */
function orDamaged<T>(read: () => T, fallback: T, remark: () => void): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    remark();
    return fallback;
  }
}
