/** The File Information Block at the start of a Word document (MS-DOC 2.5): where everything else is. */

export interface FileInformation {
  /** Number of the format: 193 and above since Word 97. */
  version: number;
  isEncrypted: boolean;
  tableStream: '0Table' | '1Table';
  /** Characters of the parts of the text, in the order they follow each other. */
  counts: Readonly<Record<Part, number>>;
  /** Where a structure lies in the table stream. */
  place(index: number): { start: number; length: number };
}

export const PARTS = [
  'body',
  'footnotes',
  'headers',
  'macros',
  'comments',
  'endnotes',
  'textBoxes',
  'headerTextBoxes',
] as const;
export type Part = (typeof PARTS)[number];

/** Indexes into the table of places (`FibRgFcLcb97`). */
export const PLACES = {
  styles: 1,
  sections: 6,
  headers: 11,
  characterRuns: 12,
  paragraphRuns: 13,
  fonts: 15,
  pieces: 33,
  shapes: 40,
  textBoxes: 56,
  lists: 73,
  listUses: 74,
} as const;

const WORD_97 = 0xa5ec;
const OLDER = new Set([0xa5dc, 0xa59b, 0xa59c, 0xa697, 0xa698, 0xa699]);
const FIRST_VERSION_97 = 106;
const COUNTS_AT = 0x4c;
const PLACES_AT = 0x9a;

/** Null where `stream` is no Word document; `older` where it is one of Word 95 or before. */
export function fileInformation(stream: Buffer): FileInformation | 'older' | null {
  if (stream.length < 0x20) return null;
  const magic = stream.readUInt16LE(0);
  const version = stream.readUInt16LE(2);
  if (OLDER.has(magic) || (magic === WORD_97 && version < FIRST_VERSION_97)) return 'older';
  if (magic !== WORD_97 || stream.length < PLACES_AT) return null;
  const flags = stream.readUInt16LE(10);
  const count = (index: number): number => Math.max(0, stream.readInt32LE(COUNTS_AT + index * 4));
  return {
    version,
    isEncrypted: (flags & 0x0100) !== 0,
    tableStream: (flags & 0x0200) === 0 ? '0Table' : '1Table',
    counts: {
      body: count(0),
      footnotes: count(1),
      headers: count(2),
      macros: count(3),
      comments: count(4),
      endnotes: count(5),
      textBoxes: count(6),
      headerTextBoxes: count(7),
    },
    place(index) {
      const at = PLACES_AT + index * 8;
      if (at + 8 > stream.length) return { start: 0, length: 0 };
      return { start: stream.readUInt32LE(at), length: stream.readUInt32LE(at + 4) };
    },
  };
}
