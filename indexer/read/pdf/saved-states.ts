import { inflateSync } from 'node:zlib';

/**
 * Each state that a page saves and never restores makes all that come after it slower in the library: forty kilobytes of
 * them took it a quarter of a minute. How deep they lie is counted before it is asked.
 */

/** States saved at a time; documents save a few dozen. */
export const MOST_SAVED = 2_000;
/** Bytes of what a page draws that are looked at. */
const LOOKED_AT = 16 * 1024 * 1024;
/** Bytes before a stream in which its dictionary is looked for. */
const DICTIONARY = 1_024;
/** Pictures, fonts and tables of the file draw nothing. */
const NO_DRAWING =
  /\/(?:Image|Length1|FontFile\d?|XRef|ObjStm|Metadata|CMapName|Type1C|CIDFontType0C|OpenType|ICCBased|N\s+\d)\b/;

/** The most states that any stream of the file holds saved at a time; what is folded twice is not looked into. */
export function deepestSaved(bytes: Buffer): number {
  let deepest = 0;
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    const dictionary = bytes.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const opened = dictionary.lastIndexOf(' obj') + 1;
    if (!dictionary.trimEnd().endsWith('>>') || NO_DRAWING.test(dictionary.slice(opened))) continue;
    const end = bytes.indexOf('endstream', at);
    if (end < 0) break;
    const start = at + (bytes[at + 6] === 0x0d ? 8 : 7);
    deepest = Math.max(deepest, savedIn(unfolded(bytes.subarray(start, end), dictionary.slice(opened))));
    if (deepest > MOST_SAVED) break;
    at = end;
  }
  return deepest;
}

function unfolded(stream: Buffer, dictionary: string): Buffer {
  if (!dictionary.includes('/Filter')) return stream.subarray(0, LOOKED_AT);
  if (!/\/Filter\s{0,9}\[?\s{0,9}\/FlateDecode\s{0,9}[\]/>]/.test(dictionary)) return Buffer.alloc(0);
  try {
    return inflateSync(stream, { maxOutputLength: LOOKED_AT });
  } catch {
    return Buffer.alloc(0);
  }
}

const SAVE = 0x71;
const RESTORE = 0x51;

/** How many states are saved at a time, by the operators `q` and `Q` that stand alone. */
function savedIn(content: Buffer): number {
  let saved = 0;
  let deepest = 0;
  for (let at = 0; at < content.length; at++) {
    const byte = content[at];
    if (byte !== SAVE && byte !== RESTORE) continue;
    if (!isBlank(content[at - 1]) || !isBlank(content[at + 1])) continue;
    saved = Math.max(0, saved + (byte === SAVE ? 1 : -1));
    deepest = Math.max(deepest, saved);
  }
  return deepest;
}

function isBlank(byte: number | undefined): boolean {
  return byte === undefined || byte <= 0x20;
}
