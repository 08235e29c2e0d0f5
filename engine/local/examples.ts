import { REGION_UNKNOWN, regionCode } from '../columns/columns.ts';
import { countValues } from '../columns/facet-counts.ts';
import { STOP_WORDS } from '../rank/stop-words.ts';
import { type Example, UNKNOWN } from '../types.ts';
import type { Collection } from './collection.ts';
import { countExact } from './counted-offers.ts';
import { COUNT_ALL } from './filters.ts';

/** Words that examples are made of: a few, so that all pairs of them can be counted. */
const WORDS = 8;
/** A word in more than this share of the documents says nothing of the collection. */
const MOST_HOLDERS = 0.5;
/** Longer words are names, of the state for one, which say nothing of a collection. */
const HAN_WORD = /^\p{Script=Han}{2,6}$/u;
/** Numbers of provisions and chapters stand in every text that has some. */
const NUMBER = /^第?[〇零一二三四五六七八九十百]+[编章节条款项]?$/u;
/** A word of so many characters is two of two, and can be opened between them. */
const TWO_OF_TWO = 4;
/** A type that says what kind of text it is. */
const NO_KIND = new Set([UNKNOWN, '其他']);

/**
 * Queries to begin with, made of what the collection holds, one for each way of asking, and each with the documents that
 * it finds: none that finds nothing.
 */
export function examples(collection: Collection): Example[] {
  const words = tellingWords(collection);
  const [first = ''] = words;
  const pairs = words.flatMap((a, at) => words.slice(at + 1).map((b): [string, string] => [a, b]));
  const type = commonType(collection);
  const place = commonPlace(collection);
  const years = middleYears(collection);
  const ways: string[][] = [
    pairs.map(([a, b]) => `${a} ${b}`),
    pairs.map(([a, b]) => `${a} /s ${b}`),
    [
      ...words.filter(({ length }) => length === TWO_OF_TWO).map(opened),
      ...pairs.map(([a, b]) => `${a}*${b}`),
    ],
    type === null ? [] : from(words, 1).map((word) => `type:${type} ${word}`),
    place === null ? [] : from(words, 2).map((word) => `region:${place} ${word}`),
    years === null ? [] : from(words, 3).map((word) => `year:${years} ${word}`),
  ];
  const used = new Set<string>();
  const found = ways.flatMap((queries): Example[] => {
    const example = firstThatFinds(
      collection,
      queries.filter((q) => !used.has(partsKey(q))),
    );
    if (example === null) return [];
    used.add(partsKey(example.q));
    return [example];
  });
  if (found.length > 0 || first === '') return found;
  const alone = firstThatFinds(collection, [first]);
  return alone === null ? [] : [alone];
}

/** Queries of the same two words are one example. */
function partsKey(q: string): string {
  return q.replace(/ \/s |\*/gu, ' ');
}

/** `工业园区` → `工业*园区`, which finds it and more. */
function opened(word: string): string {
  return `${word.slice(0, 2)}*${word.slice(-2)}`;
}

/** The words from another one on, so that not every example is of the same. */
function from(words: readonly string[], at: number): string[] {
  return [...words.slice(at), ...words.slice(0, at)];
}

/** Words that many of the documents hold, but far from all; longer ones say more. */
function tellingWords({ words: { documents }, words }: Collection): string[] {
  const most = Math.max(1, documents.rows * MOST_HOLDERS);
  const scored: { word: string; score: number }[] = [];
  for (const word of words.vocabulary.ofSections()) {
    if (!HAN_WORD.test(word) || NUMBER.test(word) || STOP_WORDS.has(word)) continue;
    const holders = documents.holders(word);
    if (holders > most) continue;
    scored.push({ word, score: holders * documents.idf(word) ** 2 * (word.length - 1) });
  }
  scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
  return scored.slice(0, WORDS).map(({ word }) => words.vocabulary.surface(word));
}

function commonType(collection: Collection): string | null {
  const counts = countValues(collection.columns, 'type', [collection.everything]);
  return counts.find(({ value }) => !NO_KIND.has(value))?.value ?? null;
}

/** The province of most documents, by its name. */
function commonPlace({ columns, gazetteer, everything }: Collection): string | null {
  const counts = new Map<string, number>();
  for (const document of everything) {
    const region = columns.region[document] ?? REGION_UNKNOWN;
    if (region === REGION_UNKNOWN || region === 0) continue;
    const province = regionCode(region).slice(0, 2);
    counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return most === undefined ? null : (gazetteer.nameOf(most[0]) ?? null);
}

/** The years of the middle half of the documents whose year is known. */
function middleYears({ columns }: Collection): string | null {
  const years = columns.year.filter((year) => year > 0).sort();
  const from = years[Math.floor(years.length / 4)];
  const to = years[Math.floor((years.length * 3) / 4)];
  if (from === undefined || to === undefined) return null;
  return from === to ? String(from) : `${from}..${to}`;
}

/** Documents that an example should find where it can: one alone shows little of how a list is narrowed. */
const ENOUGH = 3;

/** The first query that finds enough, else the one that finds most; null where none finds anything. */
function firstThatFinds(collection: Collection, queries: readonly string[]): Example | null {
  let best: Example | null = null;
  for (const q of queries) {
    const documents = countExact(collection, COUNT_ALL, q) ?? 0;
    if (documents > (best?.documents ?? 0)) best = { q, documents };
    if (documents >= ENOUGH) break;
  }
  return best;
}
