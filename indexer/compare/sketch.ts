import { mix } from '../../engine/text/mix.ts';
import { lowerBound } from '../../engine/text/sorted.ts';
import type { EditionNumber } from './edition.ts';
import { type ComparedPassage, shinglesOf } from './shingles.ts';

/**
 * What is kept of a text to compare it with others: a sample of its shingles that is the same wherever the same shingle
 * stands (the smallest hashes: MinHash with a fixed threshold, so that the share of a short text found in a long one can
 * be told as well as the likeness of two). Plain data; about 4 bytes for every 8 characters.
 */
export interface Sketch {
  /** Hashes below `limit`, ascending, each once. */
  hashes: Uint32Array;
  /** The sample holds every shingle of the text whose hash is below this; 2 ** 32 where it holds all. */
  limit: number;
  /** Hashes of what stands before a number, ascending, a sample too; and of the numbers themselves. */
  contexts: Uint32Array;
  numbers: Uint32Array;
  /** The same of years alone: few, and what tells this year's notice from last year's. */
  yearContexts: Uint32Array;
  years: Uint32Array;
  /** The day, month or year that the text states of itself (`editionDay`). */
  day: string | null;
  /** The code of the region that the text states of itself (`editionPlace`). */
  place: string | null;
  /** Hash of the series in which the text states its document number (`editionNumber`), 0 where it states none; and the number in it. */
  series: number;
  inSeries: number;
  /** Days on which a law was passed, amended, promulgated (`20150829`), sorted: tells versions apart from copies. */
  editions: readonly string[];
  /** Whether the text is made of provisions (第一条 …). */
  provisions: boolean;
}

/** One shingle in so many is sampled of long texts … */
const SAMPLED = 8;
/** … but of short texts at least so many shingles: a share then is told within three hundredths (standard error). */
const LEAST = 256;
const ALL = 2 ** 32;
/** Numbers kept: enough to tell whether two texts agree in them. */
const NUMBERS = 64;
/** Enactment lines stand within this many passages and begin with a day; one may list many amendments. */
const HEAD_PASSAGES = 24;
const ENACTMENT_LINE = /^\s*[（(]?\s*[12]\d{3}年/u;
const ENACTED =
  /([12]\d{3})年(\d{1,2})月(\d{1,2})日[^。；;]{0,120}?(?:通过|批准|公布|发布|颁布|修正|修订|修改|施行)/gu;

const PROVISION = /^\s*第[一二三四五六七八九十百零〇\d]+条/u;
/** Provisions that make a law: fewer are quoted in other texts too. */
const LEAST_PROVISIONS = 3;

/** The sketch of a text that states the given day, region and document number of itself. Pure; deterministic on every machine. */
export function sketchOf(
  passages: readonly ComparedPassage[],
  day: string | null = null,
  place: string | null = null,
  number: EditionNumber | null = null,
): Sketch {
  const { hashes, numbers, years } = shinglesOf(passages);
  const [contexts, values] = smallestContexts(numbers);
  const [yearContexts, yearValues] = smallestContexts(years);
  return {
    ...sample(hashes),
    contexts,
    numbers: values,
    yearContexts,
    years: yearValues,
    day,
    place,
    series: number?.series ?? 0,
    inSeries: number?.inSeries ?? 0,
    editions: editionsOf(passages),
    provisions: passages.filter(({ text }) => PROVISION.test(text)).length >= LEAST_PROVISIONS,
  };
}

function smallestContexts(numbers: ReadonlyMap<number, number>): [Uint32Array, Uint32Array] {
  const contexts = Uint32Array.from(numbers.keys()).sort().slice(0, NUMBERS);
  return [contexts, contexts.map((context) => mix(numbers.get(context) ?? 0))];
}

function sample(hashes: Uint32Array): Pick<Sketch, 'hashes' | 'limit'> {
  const threshold = ALL / SAMPLED;
  // Hashes spread evenly: mostly twice as many as are wanted lie below this, and sorting all would take longer.
  const likely = Math.max(threshold, (ALL * 2 * (LEAST + 1)) / hashes.length);
  const smallest = distinct(allBelow(hashes, likely));
  const sampled = lowerBound(smallest, threshold);
  if (sampled >= LEAST) return { hashes: smallest.slice(0, sampled), limit: threshold };
  const least = smallest.length > LEAST || likely >= ALL ? smallest : distinct(hashes);
  if (least.length <= LEAST) return { hashes: least.slice(), limit: ALL };
  return { hashes: least.slice(0, LEAST), limit: (least[LEAST - 1] ?? 0) + 1 };
}

function allBelow(hashes: Uint32Array, limit: number): Uint32Array {
  const found = new Uint32Array(hashes.length);
  let count = 0;
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at] ?? 0;
    if (hash < limit) found[count++] = hash;
  }
  return found.subarray(0, count);
}

/** Sorts hashes where they stand; each once, at their beginning. */
function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.sort();
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const hash = sorted[i] ?? 0;
    if (count === 0 || sorted[count - 1] !== hash) sorted[count++] = hash;
  }
  return sorted.subarray(0, count);
}

function editionsOf(passages: readonly ComparedPassage[]): string[] {
  const days = new Set<string>();
  for (const { text } of passages.slice(0, HEAD_PASSAGES)) {
    if (!ENACTMENT_LINE.test(text)) continue;
    for (const [, year = '', month = '', day = ''] of text.matchAll(ENACTED))
      days.add(year + month.padStart(2, '0') + day.padStart(2, '0'));
  }
  return [...days].sort();
}

/** Distinct shingles of the text sketched, estimated from the sample. */
export function sizeOf({ hashes, limit }: Sketch): number {
  return sizeFrom(hashes.length, limit);
}

/** The same, from how many are sampled below a limit. */
export function sizeFrom(sampled: number, limit: number): number {
  return Math.round((sampled * ALL) / limit);
}

/** How two texts overlap, as far as both samples reach. */
interface Overlap {
  /** Share of the smaller text's shingles that the larger holds, 0–1. */
  containment: number;
  /** Sampled shingles of the smaller text that the share was told from. */
  compared: number;
  /** Size of the smaller by the larger, 0–1. */
  ratio: number;
  /** Whether the first text is the smaller. */
  firstIsSmaller: boolean;
}

export function overlapOf(a: Sketch, b: Sketch): Overlap {
  const limit = Math.min(a.limit, b.limit);
  const inA = lowerBound(a.hashes, limit);
  const inB = lowerBound(b.hashes, limit);
  let shared = 0;
  for (let i = 0, j = 0; i < inA && j < inB; ) {
    const left = a.hashes[i] ?? 0;
    const right = b.hashes[j] ?? 0;
    if (left === right) shared++;
    if (left <= right) i++;
    if (right <= left) j++;
  }
  const [sizeA, sizeB] = [sizeOf(a), sizeOf(b)];
  const firstIsSmaller = sizeA < sizeB || (sizeA === sizeB && inA <= inB);
  const compared = firstIsSmaller ? inA : inB;
  return {
    containment: compared === 0 ? 0 : Math.min(1, shared / compared),
    compared,
    ratio: Math.max(sizeA, sizeB) === 0 ? 0 : Math.min(sizeA, sizeB) / Math.max(sizeA, sizeB),
    firstIsSmaller,
  };
}

/** How many numbers stand behind the same words in two texts, and how many of them are the same. */
interface Agreement {
  both: number;
  same: number;
}

export function numbersAgreeing(a: Sketch, b: Sketch): Agreement {
  return agreement(a.contexts, a.numbers, b.contexts, b.numbers);
}

/** Whether two texts can be of one year: the same stands in at least half of the places where both name one. */
export function yearsAgree(a: Sketch, b: Sketch): boolean {
  const { both, same } = agreement(a.yearContexts, a.years, b.yearContexts, b.years);
  return same * 2 >= both;
}

function agreement(
  contextsA: Uint32Array,
  valuesA: Uint32Array,
  contextsB: Uint32Array,
  valuesB: Uint32Array,
): Agreement {
  let both = 0;
  let same = 0;
  for (let i = 0, j = 0; i < contextsA.length && j < contextsB.length; ) {
    const left = contextsA[i] ?? 0;
    const right = contextsB[j] ?? 0;
    if (left === right) {
      both++;
      if (valuesA[i] === valuesB[j]) same++;
    }
    if (left <= right) i++;
    if (right <= left) j++;
  }
  return { both, same };
}
