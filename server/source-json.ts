import type { SourceDetail } from '../engine/types.ts';

/** UTF-16 units of text, and segments, of which each piece is made: some 100 KB of JSON. */
const TEXT_PIECE = 32_768;
const SEGMENTS_PIECE = 512;

const isFirstHalf = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;

/**
 * The JSON of a source, piece by piece: that of a text of 200 MB with its map is longer than a string can be.
 * The pieces together are what `JSON.stringify` would give.
 */
export function* sourceJson({ file, encoding, text, segments }: SourceDetail): Generator<string> {
  yield `{"file":${JSON.stringify(file)},"encoding":${JSON.stringify(encoding)},"text":"`;
  for (let at = 0; at < text.length; ) {
    // A pair of surrogates stays together: apart they would be written as escapes. A first half may be followed by another.
    let end = at + TEXT_PIECE;
    while (isFirstHalf(text.charCodeAt(end - 1))) end++;
    yield JSON.stringify(text.slice(at, end)).slice(1, -1);
    at = end;
  }
  yield '","segments":[';
  for (let at = 0; at < segments.length; at += SEGMENTS_PIECE) {
    const list = JSON.stringify(segments.slice(at, at + SEGMENTS_PIECE)).slice(1, -1);
    yield at === 0 ? list : `,${list}`;
  }
  yield ']}';
}
