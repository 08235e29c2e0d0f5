import { utf16 } from './utf16.ts';

/**
 * The text of a Word document (MS-DOC 2.4.1): pieces of the file in the order they are read, each of bytes of the code page
 * 1252 or of UTF-16.
 */

export interface TextPiece {
  /** First character of the piece in the text. */
  start: number;
  end: number;
  /** Where its bytes begin in the file. */
  at: number;
  /** Bytes of a character. */
  width: 1 | 2;
  /** Modifiers of the whole piece, where it has any. */
  modifiers: Buffer | null;
}

export interface PieceText {
  text: string;
  pieces: TextPiece[];
  /** Characters that the table tells of and the file does not hold. */
  missing: number;
}

const DECODER = new TextDecoder('windows-1252');

/** Modifiers that a piece may name by one byte (MS-DOC 2.9.214), as far as they decide what is shown. */
const SHORT_MODIFIERS = new Map([
  [0x41, 0x0800],
  [0x42, 0x0801],
  [0x5c, 0x083c],
]);

/** Reads the pieces that `table[start, start + length)` tells of out of `stream`. */
export function pieceText(stream: Buffer, table: Buffer, start: number, length: number): PieceText {
  const shared: Buffer[] = [];
  const end = Math.min(table.length, start + length);
  let at = start;
  while (at + 3 <= end && table[at] === 1) {
    const size = table.readUInt16LE(at + 1);
    shared.push(table.subarray(at + 3, at + 3 + size));
    at += 3 + size;
  }
  if (at + 5 > end || table[at] !== 2) return { text: '', pieces: [], missing: 0 };
  return readPieces(
    stream,
    table.subarray(at + 5, Math.min(end, at + 5 + table.readUInt32LE(at + 1))),
    shared,
  );
}

function readPieces(stream: Buffer, plc: Buffer, shared: readonly Buffer[]): PieceText {
  const count = Math.floor((plc.length - 4) / 12);
  const pieces: TextPiece[] = [];
  const parts: string[] = [];
  let length = 0;
  let missing = 0;
  for (let index = 0; index < count; index++) {
    const wanted = plc.readUInt32LE(index * 4 + 4) - plc.readUInt32LE(index * 4);
    if (wanted <= 0) continue;
    const descriptor = (count + 1) * 4 + index * 8;
    const position = plc.readUInt32LE(descriptor + 2);
    const isNarrow = (position & 0x40000000) !== 0;
    const from = isNarrow ? (position & 0x3fffffff) >>> 1 : position & 0x3fffffff;
    const width = isNarrow ? 1 : 2;
    // No character takes less than a byte: pieces that say so lead to the same bytes again and again.
    const room = Math.max(0, Math.min(Math.floor((stream.length - from) / width), stream.length - length));
    const held = Math.min(wanted, room);
    missing += wanted - held;
    if (held === 0) continue;
    const to = from + held * width;
    parts.push(isNarrow ? DECODER.decode(stream.subarray(from, to)) : utf16(stream, from, to));
    pieces.push({
      start: length,
      end: length + held,
      at: from,
      width,
      modifiers: modifiersOf(plc.readUInt16LE(descriptor + 6), shared),
    });
    length += held;
  }
  return { text: parts.join(''), pieces, missing };
}

function modifiersOf(prm: number, shared: readonly Buffer[]): Buffer | null {
  if (prm === 0) return null;
  if ((prm & 1) === 1) return shared[prm >> 1] ?? null;
  const sprm = SHORT_MODIFIERS.get((prm >> 1) & 0x7f);
  return sprm === undefined ? null : Buffer.from([sprm & 0xff, sprm >> 8, prm >> 8]);
}
