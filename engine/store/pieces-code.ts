import { ByteReader, ByteWriter } from '../snapshot/byte-codes.ts';
import type { RemovedPiece } from './removed-passage.ts';

/**
 * The pieces of a removed passage as numbers: for each, how far behind the end of the one before it begins and how long it
 * is, in the text and in the source, and how many lines further down it stands. A page's menu has hundreds.
 */
export function encodePieces(pieces: readonly RemovedPiece[]): Uint8Array {
  const bytes = new ByteWriter();
  let before = START;
  for (const piece of pieces) {
    bytes.number(piece.at - before.end);
    bytes.number(piece.end - piece.at);
    bytes.number(piece.start - before.sourceEnd);
    bytes.number(piece.sourceEnd - piece.start);
    bytes.number(piece.line - before.line);
    before = piece;
  }
  return bytes.finish();
}

/** The pieces of which the bytes were made. */
export function decodePieces(bytes: Uint8Array): RemovedPiece[] {
  const numbers = new ByteReader(bytes);
  const pieces: RemovedPiece[] = [];
  let before = START;
  while (!numbers.done) {
    const at = before.end + numbers.number();
    const end = at + numbers.number();
    const start = before.sourceEnd + numbers.number();
    const sourceEnd = start + numbers.number();
    before = { at, end, start, sourceEnd, line: before.line + numbers.number() };
    pieces.push(before);
  }
  return pieces;
}

const START: RemovedPiece = { at: 0, end: 0, start: 0, sourceEnd: 0, line: 0 };
