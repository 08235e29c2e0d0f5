import { pairKey } from '../grams/grams.ts';
import { ByteWriter, MORE } from '../snapshot/byte-codes.ts';
import { matchedText } from '../text/fold.ts';
import type { Passage } from '../types.ts';
import { type CountedRows, RowReader } from '../words/counted-rows.ts';
import type { Term } from '../words/field.ts';
import type { FieldName } from '../words/fields.ts';
import { isPairCode } from '../words/pairs.ts';
import type { CountedDocument } from '../words/words-builder.ts';

/**
 * How often each term stands in each section, heading and title of a document, so that the cluster can look up those of a query and
 * send them alone (`TERM_LOOKUP`). Bytes; numbers of several bytes with the highest first:
 *
 * - four: length of the head, these among it; one: bits `b` of a key that name its bucket;
 * - seven-bit groups (`ByteWriter`): how many sections; of each the words and pairs of its body and of its headings; of the title;
 * - 2^b + 1 times four: where each bucket begins, behind these;
 * - in a bucket, by key: the lower three bytes of the key, how many bytes follow, and the counts of the term: seven-bit groups of
 *   twice the gap to the slot before (`3 · section + field`; a title stands in section 0), plus one where it is repeated, and then
 *   how often above two.
 */

/** The fields of a section, by their place among its slots. */
export const SLOT_FIELDS = ['section', 'heading', 'title'] as const satisfies readonly FieldName[];

/** Terms in a bucket, about. */
const BUCKET = 8;
const MOST_BITS = 16;
/** Bits of a key that are kept. */
const KEPT_BITS = 0xff_ffff;
/** Knuth's multiplicative hash: 2³² divided by the golden ratio. It gives no two pairs the same key. */
const GOLDEN = 0x9e3779b1;
/** FNV-1a, and what mixes its bits in the end (MurmurHash3). */
const FNV = { offset: 0x811c9dc5, prime: 0x01000193 } as const;
const MIX = [0x85ebca6b, 0xc2b2ae35] as const;

/**
 * The key of a term, an unsigned number of 32 bits. Two terms of one document have the same once in some million documents: then
 * both count where one of them is asked for, and nothing but a score tells.
 */
export function termKey(term: Term): number {
  if (typeof term === 'number') return Math.imul(term, GOLDEN) >>> 0;
  let hash: number = FNV.offset;
  for (let at = 0; at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), FNV.prime);
  hash = Math.imul(hash ^ (hash >>> 16), MIX[0]);
  hash = Math.imul(hash ^ (hash >>> 13), MIX[1]);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Counts by key and slot. */
class SlotCounts {
  readonly #counts = new Map<number, Map<number, number>>();

  add(key: number, slot: number, count: number): void {
    let slots = this.#counts.get(key);
    if (slots === undefined) {
      slots = new Map();
      this.#counts.set(key, slots);
    }
    slots.set(slot, (slots.get(slot) ?? 0) + count);
  }

  /** Adds the rows of a field, whose terms have these keys. */
  addRows(rows: CountedRows, keys: Uint32Array, field: FieldName): void {
    const reader = new RowReader();
    reader.open(rows);
    for (let row = 0; row < rows.lengths.length; row++) {
      reader.next();
      for (let at = 0; at < reader.distinct; at++)
        this.add(keys[reader.terms[at] ?? 0] ?? 0, slotOf(row, field), reader.counts[at] ?? 0);
    }
  }

  /** Keys, ascending, each with its counts as bytes. */
  coded(): { key: number; bytes: Uint8Array }[] {
    const keys = Uint32Array.from(this.#counts.keys()).sort();
    return Array.from(keys, (key) => {
      const slots = [...(this.#counts.get(key) ?? [])].sort(([a], [b]) => a - b);
      const writer = new ByteWriter();
      let next = 0;
      for (const [slot, count] of slots) {
        writer.number((slot - next) * 2 + (count > 1 ? 1 : 0));
        if (count > 1) writer.number(count - 2);
        next = slot + 1;
      }
      return { key, bytes: writer.take() };
    });
  }
}

const slotOf = (section: number, field: FieldName): number =>
  section * SLOT_FIELDS.length + SLOT_FIELDS.indexOf(field);

/** The table of a document whose terms have been counted. */
export function termTable(passages: readonly Passage[], { words, pairs }: CountedDocument): Uint8Array {
  const counts = new SlotCounts();
  const vocabulary = words.vocabulary === '' ? [] : words.vocabulary.split('\n');
  const wordKeys = Uint32Array.from(vocabulary, termKey);
  const pairKeys = pairs.codes.map(termKey);
  counts.addRows(words.rows.sections, wordKeys, 'section');
  counts.addRows(words.rows.headings, wordKeys, 'heading');
  counts.addRows(words.rows.titles, wordKeys, 'title');
  counts.addRows(pairs.headings, pairKeys, 'heading');
  counts.addRows(pairs.titles, pairKeys, 'title');
  addBodyPairs(counts, passages, words);
  const coded = counts.coded();
  const bits = Math.min(MOST_BITS, Math.max(0, Math.ceil(Math.log2(coded.length / BUCKET))));
  const [starts, buckets] = bucketsOf(coded, bits);
  const head = headOf({ words, pairs });
  return Buffer.concat([numberOf(4 + 1 + head.length, 4), numberOf(bits, 1), head, starts, buckets]);
}

/** The pairs of the bodies of sections, as the exact index has them: white space does not part them, passages do. */
function addBodyPairs(
  counts: SlotCounts,
  passages: readonly Passage[],
  { lasts, inBodies }: CountedDocument['words'],
): void {
  let section = 0;
  for (const [ordinal, { text }] of passages.entries()) {
    while (section < lasts.length && (lasts[section] ?? 0) < ordinal) section++;
    if (section >= lasts.length) return;
    if (inBodies[ordinal] !== 1) continue;
    const { units } = matchedText(text);
    for (let at = 1; at < units.length; at++) {
      const pair = pairKey(units[at - 1] ?? 0, units[at] ?? 0);
      if (isPairCode(pair)) counts.add(termKey(pair), slotOf(section, 'section'), 1);
    }
  }
}

function headOf({ words, pairs }: CountedDocument): Uint8Array {
  const { sections, headings, titles } = words.rows;
  const writer = new ByteWriter();
  writer.number(sections.lengths.length);
  for (const [row, length] of sections.lengths.entries()) {
    writer.number(length);
    writer.number(pairs.lengths[row] ?? 0);
    writer.number(headings.lengths[row] ?? 0);
    writer.number(pairs.headings.lengths[row] ?? 0);
  }
  writer.number(titles.lengths[0] ?? 0);
  writer.number(pairs.titles.lengths[0] ?? 0);
  return writer.take();
}

function bucketsOf(
  coded: readonly { key: number; bytes: Uint8Array }[],
  bits: number,
): [starts: Uint8Array, buckets: Uint8Array] {
  const writer = new ByteWriter();
  const starts: Uint8Array[] = [numberOf(0, 4)];
  // Those of a bucket stand by the bits that are kept, which are not all that are below those of the bucket.
  const bucketOf = (key: number): number => (bits === 0 ? 0 : key >>> (32 - bits));
  const ordered = coded.toSorted(
    (a, b) => bucketOf(a.key) - bucketOf(b.key) || (a.key & KEPT_BITS) - (b.key & KEPT_BITS),
  );
  for (const { key, bytes } of ordered) {
    while (starts.length <= bucketOf(key)) starts.push(numberOf(writer.length, 4));
    writer.append(numberOf(key & KEPT_BITS, 3));
    writer.number(bytes.length);
    writer.append(bytes);
  }
  while (starts.length <= 1 << bits) starts.push(numberOf(writer.length, 4));
  return [Buffer.concat(starts), writer.take()];
}

function numberOf(value: number, bytes: number): Uint8Array {
  const written = Buffer.alloc(bytes);
  written.writeUIntBE(value, 0, bytes);
  return written;
}

/** What the cluster found of some terms in the table of a document. */
export interface LookedUp {
  /** By section: words and pairs of its body, and of its headings. */
  lengths: Uint32Array;
  titleWords: number;
  titlePairs: number;
  /** By term as it was asked for: slots, each with how often it stands there. */
  terms: readonly Uint32Array[];
}

/** Lengths of a section. */
export const SECTION_LENGTHS = 4;

/** Reads what `TERM_LOOKUP` gives: the head but for its first five bytes, then of each term how many bytes, and its counts. */
export function lookedUp(bytes: Uint8Array, terms: number): LookedUp {
  let at = 0;
  const number = (): number => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++] ?? 0;
      value |= (byte & (MORE - 1)) << shift;
      if (byte < MORE) return value >>> 0;
    }
  };
  const lengths = new Uint32Array(number() * SECTION_LENGTHS);
  for (let place = 0; place < lengths.length; place++) lengths[place] = number();
  const [titleWords, titlePairs] = [number(), number()];
  const found = Array.from({ length: terms }, () => {
    const end = number() + at;
    const slots: number[] = [];
    let slot = 0;
    while (at < end) {
      const gap = number();
      slot += gap >>> 1;
      slots.push(slot++, (gap & 1) === 1 ? number() + 2 : 1);
    }
    return Uint32Array.from(slots);
  });
  return { lengths, titleWords, titlePairs, terms: found };
}
