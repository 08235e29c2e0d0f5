/**
 * Text in GB18030 that has lost single bytes, or has others in their place: what follows in the line is read from the wrong byte on, and
 * makes other characters. Where that shows, the line is read anew from behind what is most likely broken: a byte, or the two of a
 * character the first of which is wrong.
 */

const LINE_FEED = 0x0a;
const BROKEN = '\ufffd';
/** What a line read from the wrong byte on makes sooner or later: nothing, or characters of no meaning. */
const IS_DAMAGED = /[\ufffd\ue000-\uf8ff]/;
/** Broken bytes looked for in a line, and lines in which they are: a file with more is none of Chinese text. */
const MOST_IN_LINE = 4;
const MOST_LINES = 400;
/** Longer lines (bytes) are taken as they are: to look through them would take too long. */
const LONGEST_LINE = 20_000;
/** Bytes before the first odd pair in which the broken one is looked for: pairs read wrongly are odd as often as not. */
const REACH = 24;
/** Ordinary pairs that a line must gain for each broken byte. */
const LEAST_GAIN = 2;

/** Decodes GB18030, and takes up the thread again behind what is broken, each of which becomes one U+FFFD. */
export function decodeChinese(bytes: Uint8Array): string {
  const decoder = new TextDecoder('gb18030', { ignoreBOM: true });
  const whole = new TextDecoder('gb18030').decode(bytes);
  if (!IS_DAMAGED.test(whole)) return whole;
  let damaged = 0;
  let text = '';
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from) + 1;
    const line = bytes.subarray(from, end === 0 ? bytes.length : end);
    const read = decoder.decode(line);
    const isMended = IS_DAMAGED.test(read) && line.length <= LONGEST_LINE && ++damaged <= MOST_LINES;
    text += isMended ? mended(line, decoder) : read;
    from += line.length;
  }
  return text;
}

/** A damaged line, read anew behind each byte by which more of it becomes ordinary. */
function mended(line: Uint8Array, decoder: InstanceType<typeof TextDecoder>): string {
  let text = '';
  let rest = line;
  for (let round = 0; round < MOST_IN_LINE; round++) {
    const broken = brokenIn(rest);
    if (broken === null) break;
    text += decoder.decode(rest.subarray(0, broken.start)) + BROKEN;
    rest = rest.subarray(broken.end);
  }
  return text + decoder.decode(rest);
}

/** Bytes, half-open. */
interface Broken {
  start: number;
  end: number;
}

/** The byte or two that are no character, behind which more of the line becomes ordinary; null where none are likely. */
function brokenIn(line: Uint8Array): Broken | null {
  const odd = firstOdd(line);
  if (odd === null) return null;
  let best: Broken | null = null;
  let most = ordinaryPairs(line, 0) + LEAST_GAIN - 1;
  for (let start = 0; start <= odd; start += lengthAt(line, start)) {
    if (start < odd - REACH) continue;
    const before = ordinaryPairs(line.subarray(0, start), 0);
    for (const end of [start + 1, start + 2]) {
      const gained = before + ordinaryPairs(line, end);
      if (gained <= most) continue;
      most = gained;
      best = { start, end };
    }
  }
  return best;
}

/** Where the first pair stands that is no character of everyday text. */
function firstOdd(line: Uint8Array): number | null {
  for (let at = 0; at < line.length; at += lengthAt(line, at))
    if ((line[at] ?? 0) > LAST_ASCII && !isOrdinary(line, at)) return at;
  return null;
}

const LAST_ASCII = 0x7f;
/** No character begins with it. */
const NO_FIRST = 0xff;

/** Bytes of the character that begins at a place. */
function lengthAt(line: Uint8Array, at: number): number {
  const first = line[at] ?? 0;
  if (first <= LAST_ASCII || first === NO_FIRST) return 1;
  const second = line[at + 1] ?? 0;
  if (second >= 0x30 && second <= 0x39) return 4;
  return second >= 0x40 ? 2 : 1;
}

/** Whether a pair is of GB 2312: one of its marks and figures, or one of the 3,755 characters that come first. */
function isOrdinary(line: Uint8Array, at: number): boolean {
  const [first = 0, second = 0] = line.subarray(at, at + 2);
  return second >= 0xa1 && ((first >= 0xa1 && first <= 0xa3) || (first >= 0xb0 && first <= 0xd7));
}

function ordinaryPairs(line: Uint8Array, from: number): number {
  let pairs = 0;
  for (let at = from; at < line.length; at += lengthAt(line, at)) {
    if ((line[at] ?? 0) > LAST_ASCII && isOrdinary(line, at)) pairs += 1;
  }
  return pairs;
}
