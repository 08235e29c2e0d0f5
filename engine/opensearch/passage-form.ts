import { z } from 'zod';
import type { StoredPassage } from '../store/passage-rows.ts';
import { matchedText, textOf } from '../text/fold.ts';
import { sentenceStarts } from '../text/sentences.ts';

/** A passage as the cluster keeps it beside its tokens, so that those which may match are got without their documents. */
export interface HeldPassage {
  /** Place of its document in the order of the collection. */
  order: number;
  /** Number of its section in the collection; null where it counts in none. */
  section: number | null;
  /** Reading text. */
  text: string;
}

/** What a passage is in its document. */
type PassagePlace = Omit<StoredPassage, 'text'>;

/** What is told of a passage in which places of texts are asked for, beside these. */
export interface PassageFacts extends Omit<HeldPassage, 'text'> {
  /** Of its matched text, in units, and where sentences begin in that; 0, where the first one does, is not listed. */
  length: number;
  borders: readonly number[];
}

/** Parts the lines of what is kept of a passage: no text that is matched has it. */
export const LINE = '\n';
/** Stands before the facts of a passage whose places do not tell it: characters of two units count as one. */
export const WHOLE = '!';

const SURROGATES = /[\ud800-\udfff]/;
const EDITS = z.array(z.union([z.number(), z.string()]));
const PLACE = z.object({
  ordinal: z.number(),
  level: z.number(),
  kind: z.enum(['heading', 'paragraph', 'table', 'attachment', 'field', 'title']),
});

/**
 * Three lines, in base64: the text as it is matched, in which a cluster looks for the places of texts by itself; the facts; and what
 * makes the reading text of it, as JSON: how many units further on, and what stands there instead of the unit. Where a character has two
 * units, the first line is empty and the third the reading text. Of one that can be shown by itself a fourth tells its place, as JSON.
 */
export function packedPassage(
  { order, section, text }: HeldPassage,
  place: PassagePlace | null = null,
): string {
  const { units, offsets } = matchedText(text);
  const matched = textOf(units);
  const facts = [order, section ?? -1, units.length, ...bordersOf(text, offsets)].join(' ');
  const lines = SURROGATES.test(text)
    ? ['', `${WHOLE}${facts}`, JSON.stringify(text)]
    : [matched, facts, JSON.stringify(editsOf(text, matched, offsets))];
  if (place !== null) {
    const { ordinal, level, kind } = place;
    lines.push(JSON.stringify({ ordinal, level, kind }));
  }
  return Buffer.from(lines.join(LINE)).toString('base64');
}

/** Where sentences begin in a matched text, as `PassageText` has it. */
function bordersOf(reading: string, offsets: Uint32Array): number[] {
  const borders: number[] = [];
  let at = 0;
  for (const start of sentenceStarts(reading)) {
    while (at < offsets.length - 1 && (offsets[at] ?? 0) < start) at++;
    if (at > 0 && at < offsets.length - 1 && borders.at(-1) !== at) borders.push(at);
  }
  return borders;
}

function editsOf(reading: string, matched: string, offsets: Uint32Array): (number | string)[] {
  const edits: (number | string)[] = [reading.slice(0, offsets[0])];
  let last = 0;
  for (let at = 0; at < matched.length; at++) {
    const written = reading.slice(offsets[at], offsets[at + 1]);
    if (written === matched[at]) continue;
    edits.push(at - last, written);
    last = at;
  }
  return edits;
}

/** The passage that was packed. */
export function heldPassage(packed: string): HeldPassage {
  const [matched = '', facts = '', written = ''] = packed.split(LINE);
  const isWhole = facts.startsWith(WHOLE);
  const { order, section } = passageFacts(isWhole ? facts.slice(WHOLE.length) : facts);
  const said: unknown = JSON.parse(written);
  return { order, section, text: isWhole ? z.string().parse(said) : edited(matched, EDITS.parse(said)) };
}

/** The passage that was packed with its place in its document, as it is shown. */
export function shownPassage(packed: string): StoredPassage {
  const [, , , place = ''] = packed.split(LINE);
  return { ...PLACE.parse(JSON.parse(place)), text: heldPassage(packed).text };
}

function edited(matched: string, [head = '', ...edits]: readonly (number | string)[]): string {
  let text = String(head);
  let last = -1;
  for (let edit = 0; edit < edits.length; edit += 2) {
    const at = Math.max(last, 0) + Number(edits[edit]);
    text += matched.slice(last + 1, at) + String(edits[edit + 1]);
    last = at;
  }
  return text + matched.slice(last + 1);
}

/** What the second line tells. */
export function passageFacts(facts: string): PassageFacts {
  const [order = 0, section = -1, length = 0, ...borders] = facts.split(' ').map(Number);
  return { order, section: section < 0 ? null : section, length, borders };
}
