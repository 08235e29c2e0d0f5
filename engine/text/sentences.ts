import type { Range } from '../types.ts';

/** What a unit does to the sentence it stands in. */
const TERMINATOR = 1;
const CLOSER = 2;
const LINE_END = 3;
const STRAIGHT_QUOTE = 4;

const CLASS_OF: Readonly<Record<number, string>> = {
  [TERMINATOR]: '。！？；!?;｡﹔﹖﹗︒︔︕︖‼⁇⁈⁉',
  [CLOSER]: '”’」』）】》〉〕］｝)]}＞﹂﹄›»︘︶︸︺︼︾﹀﹈﹚﹜﹞',
  [LINE_END]: '\n\r\v\f\u0085\u2028\u2029',
  [STRAIGHT_QUOTE]: '"\'＂＇',
};

function classTable(): Uint8Array {
  const classes = new Uint8Array(0x10000);
  for (const [kind, characters] of Object.entries(CLASS_OF)) {
    for (const character of characters) classes[character.charCodeAt(0)] = Number(kind);
  }
  return classes;
}

const CLASSES: Readonly<Uint8Array> = classTable();

/**
 * Where sentences begin inside a text (offset 0, where the first one begins, is not listed). A sentence ends with a run
 * of 。！？； (full or half width, upright or not) and the closing quotes and brackets that follow it, or with a line end. A straight
 * quote after 。 closes when an odd number of its kind stands before it, else it opens the next sentence.
 */
export function sentenceStarts(text: string): number[] {
  const starts: number[] = [];
  let doubles = 0;
  let singles = 0;
  let at = 0;
  while (at < text.length) {
    const kind = CLASSES[text.charCodeAt(at)];
    if (kind === STRAIGHT_QUOTE) {
      if (isDouble(text.charCodeAt(at))) doubles++;
      else singles++;
    }
    at++;
    if (kind !== TERMINATOR && kind !== LINE_END) continue;
    for (; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const next = CLASSES[unit];
      if (next === LINE_END || (kind === TERMINATOR && (next === TERMINATOR || next === CLOSER))) continue;
      if (kind !== TERMINATOR || next !== STRAIGHT_QUOTE) break;
      if (isDouble(unit) ? doubles % 2 === 0 : singles % 2 === 0) break;
      if (isDouble(unit)) doubles++;
      else singles++;
    }
    if (at < text.length) starts.push(at);
  }
  return starts;
}

function isDouble(unit: number): boolean {
  return unit === 0x22 || unit === 0xff02;
}

/** The sentences of a text: adjoining ranges that cover it. An empty text has none. */
export function sentences(text: string): Range[] {
  if (text.length === 0) return [];
  const starts = [0, ...sentenceStarts(text)];
  return starts.map((start, at): Range => [start, starts[at + 1] ?? text.length]);
}
