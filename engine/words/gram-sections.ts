import { LRUCache } from 'lru-cache';
import type { GramPostings } from '../grams/gram-postings.ts';
import type { GramSegment } from '../grams/gram-segment.ts';
import { type Hits, type Holders, NO_SECTION, roomFor } from '../grams/grams.ts';
import { hasBit } from '../text/join.ts';
import { lowerBoundAhead } from '../text/sorted.ts';
import type { PairCode } from './pairs.ts';
import { isSame, NO_ROW, type PostingBuffer, postingBuffer } from './posting-buffer.ts';
import type { TermRows, WantedRows } from './term-rows.ts';

/** Pairs of which it is remembered how many sections and documents hold them. */
const REMEMBERED = 4096;

/**
 * The section of each passage.
 * @param firsts number of the first passage of each document, and behind them of all passages
 * @param lasts ordinal of the last passage of each section
 * @param inBodies bits by passage
 */
export function sectionsOfPassages(
  firsts: Uint32Array,
  firstSections: Uint32Array,
  lasts: Uint32Array,
  inBodies: Uint32Array,
): Uint32Array {
  const sections = new Uint32Array(firsts.at(-1) ?? 0).fill(NO_SECTION);
  for (let document = 0; document + 1 < firstSections.length; document++) {
    const first = firsts[document] ?? 0;
    let passage = first;
    for (
      let section = firstSections[document] ?? 0;
      section < (firstSections[document + 1] ?? 0);
      section++
    ) {
      for (; passage <= first + (lasts[section] ?? 0); passage++) {
        if (hasBit(inBodies, passage)) sections[passage] = section;
      }
    }
  }
  return sections;
}

/**
 * The character pairs of the bodies of sections, read off the exact index: what it holds of passages is added up by section, so
 * that no pair is stored twice.
 */
export class GramSections implements TermRows<PairCode> {
  readonly #grams: GramPostings;
  readonly #sections: Uint32Array;
  readonly #firstSections: Uint32Array;
  readonly #holders = new LRUCache<PairCode, Holders>({ max: REMEMBERED });
  /** For who asks how many there are alone. */
  #looked: PostingBuffer | null = null;

  /** @param sections see `sectionsOfPassages` */
  constructor(grams: GramPostings, sections: Uint32Array, firstSections: Uint32Array) {
    this.#grams = grams;
    this.#sections = sections;
    this.#firstSections = firstSections;
  }

  read(pair: PairCode, into: PostingBuffer): number {
    return this.#bySection(this.#grams.hitsForNow(pair), into);
  }

  readWithin(pair: PairCode, { passages }: WantedRows, into: PostingBuffer): number {
    return this.#bySection(this.#grams.hitsWithin(pair, passages), into);
  }

  #bySection(hits: Hits, { rows, counts }: PostingBuffer): number {
    const sections = this.#sections;
    let place = -1;
    let last: number = NO_ROW;
    for (let at = 0; at < hits.passages.length; at++) {
      const section = sections[hits.passages[at] ?? 0] ?? NO_SECTION;
      if (section === NO_SECTION) continue;
      const repeated = isSame(section, last);
      place += 1 - repeated;
      rows[place] = section;
      counts[place] = Math.imul(counts[place] ?? 0, repeated) + (hits.counts[at] ?? 0);
      last = section;
    }
    return place + 1;
  }

  holders(pair: PairCode): Holders {
    const known = this.#holders.get(pair);
    if (known !== undefined) return known;
    const holders: Holders = { rows: 0, documents: 0 };
    for (const segment of this.#grams.segments) {
      const { rows, documents } = segment.holders(pair) ?? this.#counted(segment, pair);
      holders.rows += rows;
      holders.documents += documents;
    }
    this.#holders.set(pair, holders);
    return holders;
  }

  /** The same where the segment does not tell: some of its passages are in no answer any more. */
  #counted(segment: GramSegment, pair: PairCode): Holders {
    this.#looked ??= postingBuffer(this.#firstSections.at(-1) ?? 0);
    const { passages, counts } = roomFor(segment.size(pair));
    const length = segment.read(pair, { passages, counts }, 0);
    return this.#count(
      this.#looked.rows,
      this.#bySection({ passages: passages.subarray(0, length), counts }, this.#looked),
    );
  }

  #count(sections: Uint32Array, length: number): Holders {
    const firsts = this.#firstSections;
    let documents = 0;
    let document = -1;
    for (let at = 0; at < length; at++) {
      const section = sections[at] ?? 0;
      if (document >= 0 && section < (firsts[document + 1] ?? 0)) continue;
      document = lowerBoundAhead(firsts, section + 1, document + 1) - 1;
      documents++;
    }
    return { rows: length, documents };
  }
}
