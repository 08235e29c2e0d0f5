import { isUtf8 } from 'node:buffer';
import { analyse } from 'chardet';
import { controlCharacters, linesInOther, notAText, takenForLatin, undecodable } from '../messages.ts';
import { decodeChinese } from './damaged-chinese.ts';

/** A file's bytes as text, with the encoding they were taken to be in. */
interface DecodedText {
  text: string;
  encoding: { name: string; confidence: number };
  problems: string[];
}

/** The bytes are not text in any encoding that is known. */
export class UndecodableError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UndecodableError';
  }
}

/** Bytes that are looked at to tell an encoding; the verdict does not improve with more. */
const SAMPLE = 65_536;
/** Share of undecodable units above which the bytes are not taken for text of that encoding. */
const MOST_UNDECODABLE = 0.01;
/** Share of control characters above which the bytes are no text at all. */
const MOST_CONTROLS = 0.005;
/** Share of the commonest characters among the Chinese ones: about 0.15 in real texts, under 0.03 in misread ones. */
const LEAST_COMMON = 0.04;

const COMMON = new Set(
  '的一是在不了有和人中大上以要年到地出就分成可主同工也能下子方定行法所民得等部度家自理小加体全市政府会議议国國发發业業为為这這个個第条條本日月二三十',
);

/** Decodes a file: BOM, then strict UTF-8 (and what in it was misread as Latin), then UTF-8 with a few lines in GB18030, then UTF-16 by its zero bytes, then GB18030, Big5 and what chardet says. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, 1);
  const strict = strictUtf8(bytes);
  if (strict !== null) return misread(strict) ?? accept(strict, 'UTF-8', 1);
  const sample = bytes.subarray(0, SAMPLE);
  const wide = unmarkedUtf16(sample);
  if (wide !== null) return decodeAs(bytes, wide, 0.9);
  const mixed =
    (mostlyUtf8(sample) && mostlyUtf8(bytes)) || isPutTogether(bytes) ? decodeByLine(bytes) : null;
  if (mixed !== null) return mixed;
  const candidates = ['UTF-8', 'GB18030', 'Big5', ...guesses(sample)].map((name) => judge(sample, name));
  candidates.sort((a, b) => b.score - a.score);
  const best = candidates[0];
  if (best === undefined || (best.undecodable > MOST_UNDECODABLE * 10 && best.common < LEAST_COMMON))
    throw notText();
  return decodeAs(bytes, best.name, Math.round(Math.min(0.99, 0.5 + best.score) * 100) / 100);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'UTF-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16BE';
  return null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Characters above ASCII that are bytes taken for Latin letters, in their share of a misread text, and the fewest of them. */
const LEAST_LATIN = 0.4;
const FEWEST_LATIN = 40;
/** What Windows shows for the bytes 0x80 to 0x9f. */
const WINDOWS_LATIN = new Map(
  Array.from({ length: 0x20 }, (_, at) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + at)).charCodeAt(0),
    0x80 + at,
  ]),
);
const TWICE_CONFIDENCE = 0.9;

/**
 * A Chinese text whose bytes a program took for Latin letters and wrote as such in UTF-8 (`å…³äºŽ`, `¹ØÓÚ`): read once more, as what
 * it was; null where it is none. Each of its characters must be a byte, and the bytes Chinese without a fault.
 */
function misread(text: string): DecodedText | null {
  const sample = text.slice(0, SAMPLE);
  const latin = sample.match(/[\u0080-\uffff]/g)?.length ?? 0;
  if (latin < FEWEST_LATIN || latin < sample.length * LEAST_LATIN) return null;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const byte = code <= 0xff ? code : WINDOWS_LATIN.get(code);
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  for (const name of ['UTF-8', 'GB18030']) {
    const { undecodable, common, han } = judge(bytes.subarray(0, SAMPLE), name);
    if (undecodable > 0 || common < LEAST_COMMON || han < LEAST_HAN) continue;
    const decoded = decodeAs(bytes, name, TWICE_CONFIDENCE);
    return { ...decoded, problems: [takenForLatin(name), ...decoded.problems] };
  }
  return null;
}

/** UTF-16 without a mark: bytes of other encodings make hardly any Chinese of it. */
function unmarkedUtf16(sample: Uint8Array): string | null {
  const even = sample.subarray(0, sample.length & ~1);
  for (const name of ['UTF-16LE', 'UTF-16BE']) {
    const { undecodable, common, han } = judge(even, name);
    if (undecodable === 0 && common >= LEAST_COMMON && han >= LEAST_HAN) return name;
  }
  return null;
}

/** Share of Chinese characters in a text of UTF-16 without a mark: its menus, numbers and marks are the rest. */
const LEAST_HAN = 0.3;

/** How many bytes of lines in UTF-8, other than ASCII, stand against one of lines that are none, for the file to be in UTF-8. */
const MOSTLY = 4;

/** The lines of a file with what ends them: no encoding of more than one byte a character holds a line feed as part of another, but UTF-16. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, from) + 1;
    const to = end === 0 ? bytes.length : end;
    yield bytes.subarray(from, to);
    from = to;
  }
}

const LINE_FEED = 0x0a;

/** Whether by far most of what is not ASCII stands in lines of UTF-8: a text to which lines of another file were added. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let valid = 0;
  let other = 0;
  for (const line of linesOf(bytes)) {
    if (!isUtf8(line)) other += line.length;
    else if (line.some((byte) => byte > LAST_ASCII)) valid += line.length;
  }
  return valid >= MOSTLY * other;
}

/**
 * Whether a file was put together of texts in UTF-8 and in GB18030: each of its lines reads as Chinese in one of the two. Bytes
 * of the one hardly ever make so much Chinese of the other.
 */
function isPutTogether(bytes: Uint8Array): boolean {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  let han = 0;
  for (const line of linesOf(bytes)) {
    if (isUtf8(line) && line.some((byte) => byte > LAST_ASCII))
      han += utf8.decode(line).match(ALL_HAN)?.length ?? 0;
    if (han >= FEWEST_HAN) break;
  }
  if (han < FEWEST_HAN) return false;
  let others = 0;
  for (const line of linesOf(bytes)) {
    const kind = kindOf(line);
    if (kind === 'damaged') return false;
    if (kind === 'other') others += 1;
  }
  return others > 0;
}

/** Chinese characters of lines in UTF-8 that prove a file to hold some. */
const FEWEST_HAN = 24;
const LAST_ASCII = 0x7f;

/** UTF-8 with lines in GB18030 among it; null where none reads better so. */
function decodeByLine(bytes: Uint8Array): DecodedText | null {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
  const chinese = new TextDecoder('gb18030');
  const lines = [...linesOf(bytes)].map((line) => ({ line, kind: kindOf(line) }));
  let others = 0;
  let text = '';
  for (const [index, { line, kind }] of lines.entries()) {
    const isBeside = lines[index - 1]?.kind === 'other' || lines[index + 1]?.kind === 'other';
    const isOther = kind === 'other' || (kind === 'untold' && isBeside);
    if (isOther) others += 1;
    text += (isOther ? chinese : utf8).decode(line);
  }
  if (others === 0) return null;
  const accepted = accept(text, 'UTF-8', MIXED_CONFIDENCE);
  return { ...accepted, problems: [linesInOther(others, 'GB18030'), ...accepted.problems] };
}

/** What a line of a file in UTF-8 is: that, Chinese in GB18030, or a line that may be and holds no common character. */
function kindOf(line: Uint8Array): 'utf-8' | 'other' | 'untold' | 'damaged' {
  if (isUtf8(line)) return 'utf-8';
  if (holdsUtf8(new TextDecoder().decode(line))) return 'damaged';
  if (isChinese(line)) return 'other';
  return judge(line, 'GB18030').undecodable === 0 ? 'untold' : 'damaged';
}

/** Whether a line reads as Chinese in GB18030, and wholly. */
function isChinese(line: Uint8Array): boolean {
  const { undecodable, common } = judge(line, 'GB18030');
  return undecodable === 0 && common >= LEAST_COMMON;
}

/** Whether a line is of UTF-8 but for some damage: other bytes make Chinese of it by rare chance. */
function holdsUtf8(text: string): boolean {
  const broken = text.split('\ufffd').length - 1;
  return (text.match(ALL_HAN)?.length ?? 0) * MOST_BROKEN >= broken;
}

const ALL_HAN = /\p{Script=Han}/gu;
/** Broken bytes for each Chinese character of a damaged line. */
const MOST_BROKEN = 4;
const MIXED_CONFIDENCE = 0.9;

function guesses(sample: Uint8Array): string[] {
  return analyse(sample)
    .filter((match) => match.confidence >= 60 && !/^(?:UTF-8|GB18030|Big5|ASCII)$/i.test(match.name))
    .map((match) => match.name)
    .filter(isSupported)
    .slice(0, 2);
}

function isSupported(name: string): boolean {
  try {
    new TextDecoder(name);
    return true;
  } catch {
    return false;
  }
}

interface Judgement {
  name: string;
  undecodable: number;
  common: number;
  /** Share of Chinese characters. */
  han: number;
  score: number;
}

/** How much the sample reads like Chinese in an encoding: the share of common characters, less what cannot be decoded. */
function judge(sample: Uint8Array, name: string): Judgement {
  const text = decodedAs(sample, name);
  let han = 0;
  let common = 0;
  let bad = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) bad += 1;
    else if (code >= 0x3400 && code <= 0x9fff) {
      han += 1;
      if (COMMON.has(character)) common += 1;
    }
  }
  const undecodable = text.length === 0 ? 0 : Math.max(0, bad - 1) / text.length;
  const share = han === 0 ? 0 : common / han;
  return {
    name,
    undecodable,
    common: share,
    han: text.length === 0 ? 0 : han / text.length,
    score: share - undecodable * 10,
  };
}

const decodedAs = (bytes: Uint8Array, name: string): string =>
  name === 'GB18030' ? decodeChinese(bytes) : new TextDecoder(name).decode(bytes);

function decodeAs(bytes: Uint8Array, name: string, confidence: number): DecodedText {
  return accept(decodedAs(bytes, name), name, confidence);
}

function accept(text: string, name: string, confidence: number): DecodedText {
  const problems: string[] = [];
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  if (broken > text.length * MOST_UNDECODABLE * 10 && !reads(text, name)) throw notText();
  const controls = countControls(text);
  if (controls > Math.min(text.length, SAMPLE) * MOST_CONTROLS && !reads(text, name)) throw notText();
  if (broken > 0) problems.push(undecodable(broken, name));
  if (controls > 0) problems.push(controlCharacters(controls));
  return { text, encoding: { name, confidence }, problems };
}

/** Whether a text with broken or control characters among it is one: most of it is Chinese or ASCII, with few of them. */
function reads(text: string, encoding: string): boolean {
  const length = Math.min(text.length, SAMPLE);
  let good = 0;
  let han = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f) || code >= 0xff00) {
      if (code !== 0xfffd) good += 1;
      if (code <= 0x9fff && COMMON.has(text.charAt(index))) han += 1;
    } else if (code >= 0x20 && code < 0x7f) good += 1;
  }
  // Other bytes hardly ever are valid UTF-8: there Chinese is Chinese without its commonest characters.
  const isChinese = han >= length * LEAST_COMMON || (encoding === 'UTF-8' && HAN.test(text.slice(0, SAMPLE)));
  const isPlain = !/[\u0080-\uffff]/.test(text.slice(0, SAMPLE));
  return (isChinese || isPlain) && good >= length * LEAST_READABLE;
}

const HAN = /\p{Script=Han}/u;
/** Share of readable characters in a text some of which is broken. */
const LEAST_READABLE = 0.8;

function countControls(text: string): number {
  const length = Math.min(text.length, SAMPLE);
  let controls = 0;
  for (let index = 0; index < length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1a && code !== 0x1b) controls += 1;
  }
  return controls;
}

function notText(): UndecodableError {
  return new UndecodableError(notAText);
}
