import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { collocationsAnswer } from '../../../engine/association/collocations.ts';
import { expectedCount, logDice, logLikelihood, logRatio } from '../../../engine/association/measures.ts';
import type {
  CollocationsRequest,
  KeywordsRequest,
  NgramsRequest,
} from '../../../engine/association/types.ts';
import type { Window } from '../../../engine/association/windows.ts';
import type { SearchEngine } from '../../../engine/engine.ts';
import { fold, squeeze } from '../../../engine/text/fold.ts';
import { segment } from '../../../engine/text/segment.ts';
import { sentences } from '../../../engine/text/sentences.ts';
import type { DocumentDetail, Filters, Range, SearchRequest } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { type SmallCollection, smallCollection } from './small-collection.ts';

const PATIENCE_MS = 120_000;
const WORDS =
  '会议 纪要 会议纪要 招商引资 招商 引资 工业园区 园区 建设 推进 人民政府 政府 常务委员会 委员会 发展 经济 的 和 GDP gdp 2006 12.5 亩 電子 产业 结构 調整 产业结构 加快 我们 ，、。；'
    .split(' ')
    .concat(['，', '。', '；', '　']);

/** Numbers that look random, the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function made(seed: number): string {
  const next = numbers(seed + 1);
  const town = ['常德', '益阳', '岳阳'][next(3)];
  const lines = Array.from({ length: 3 + next(4) }, () =>
    Array.from({ length: 8 + next(50) }, () => WORDS[next(WORDS.length)]).join(''),
  );
  return `${town}市${2003 + next(4)}年招商引资会议纪要\n\n${lines.map((line) => `${line}。`).join('\n')}\n`;
}

let collection: SmallCollection;
let engine: SearchEngine;
let documents: DocumentDetail[];

beforeAll(async () => {
  const texts = Array.from({ length: 24 }, (_, seed): [string, string] => [`第${seed}号.txt`, made(seed)]);
  // Copies: all but a word is the same.
  const copies = [2, 5, 9].map((seed): [string, string] => [
    `再${seed}号.txt`,
    made(seed).replace('推进', '××'),
  ]);
  collection = await smallCollection(Object.fromEntries([...texts, ...copies]));
  engine = collection.engine;
  const { hits } = await engine.search(requestFor('', {}, { size: 100, duplicates: 'all' }));
  const details = await Promise.all(hits.map(({ document }) => engine.document(document.id)));
  documents = details
    .filter((detail) => detail !== null)
    .sort((a, b) => (a.document.source.file < b.document.source.file ? -1 : 1));
}, PATIENCE_MS);

afterAll(() => collection.remove());

/** The words of a text with where each stands, cut by jieba itself. */
function placedWords(text: string): { word: string; start: number; end: number }[] {
  const folded = fold(text);
  let from = 0;
  return segment(folded).map((word) => {
    const start = folded.indexOf(word, from);
    from = start + word.length;
    return { word, start, end: from };
  });
}

const isBody = ({ level }: DocumentDetail['passages'][number]): boolean => level === 0;

async function foundBy(search: SearchRequest): Promise<Set<string>> {
  const { hits } = await engine.search({ ...search, page: 1, size: 100, duplicates: 'all' });
  return new Set(hits.map(({ document }) => document.id));
}

/** Parts documents as a list does: those found, others; copies once where that is asked for. */
function parted(
  ids: ReadonlySet<string>,
  among: ReadonlySet<string>,
  { duplicates }: SearchRequest,
): { found: DocumentDetail[]; others: DocumentDetail[] } {
  const taken = new Set<string>();
  const once = ({ document }: DocumentDetail): boolean => {
    if (duplicates === 'all') return true;
    const isTaken = taken.has(document.id);
    for (const id of [document.id, ...document.copies]) taken.add(id);
    return !isTaken;
  };
  const found = documents.filter(({ document }) => ids.has(document.id)).filter(once);
  const others = documents
    .filter(({ document }) => among.has(document.id) && !ids.has(document.id))
    .filter(once);
  return { found, others };
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** In how many documents each word runs. */
const documentsHolding = (details: readonly DocumentDetail[]): Map<string, number> =>
  tally(details.flatMap((detail) => [...new Set(runningWords([detail]))]));

const runningWords = (details: readonly DocumentDetail[]): string[] =>
  details.flatMap(({ passages }) => passages.filter(isBody).flatMap(({ text }) => segment(fold(text))));

/** Words near and within the occurrences of a passage, by looking at each word and each occurrence. */
function around(
  text: string,
  occurrences: readonly Range[],
  window: Window,
): { near: string[]; within: string[] } {
  const words = placedWords(text);
  const isOf = ({ start, end }: { start: number; end: number }, [from, to]: Range): boolean =>
    start < to && end > from;
  const stretches = sentences(text);
  const isNear = (at: number): boolean =>
    occurrences.some((range) => {
      const word = words[at];
      if (word === undefined) return false;
      if (window === 'sentence') {
        return stretches.some(
          ([start, end]) => word.start >= start && word.start < end && range[0] < end && range[1] > start,
        );
      }
      // Words that stand wholly between the two.
      const before = words.filter(({ start, end }) => start >= word.end && end <= range[0]).length;
      const behind = words.filter(({ start, end }) => end <= word.start && start >= range[1]).length;
      return word.end <= range[0] ? before < window : behind < window;
    });
  const within = words.filter((word) => occurrences.some((range) => isOf(word, range)));
  const near = words.filter((word, at) => !within.includes(word) && isNear(at));
  return { near: near.map(({ word }) => word), within: within.map(({ word }) => word) };
}

const queries = fc.record({
  q: fc.constantFrom(
    '推进',
    '会议',
    '招商引资',
    '议纪',
    '园区 OR 产业',
    '发展 -经济',
    '推进 /5 建设',
    '，',
    'GDP',
  ),
  year: fc.constantFrom<Filters['year']>([], [{ from: 2004, to: 2005 }]),
  duplicates: fc.constantFrom('collapse' as const, 'all' as const),
});
const window = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.constant('sentence' as const));
const paging = { reverse: false, page: 1, size: 1_000, seed: 1 };

describe('word lists of made-up texts', () => {
  test(
    'collocations are what one counts by looking at every word',
    async () => {
      await fc.assert(
        fc.asyncProperty(queries, window, fc.integer({ min: 1, max: 4 }), async (asked, window, minimum) => {
          const search = requestFor(asked.q, { year: asked.year }, { duplicates: asked.duplicates });
          const request: CollocationsRequest = {
            ...paging,
            search,
            window,
            minimum,
            measure: 'log-likelihood',
            sort: 'word',
            stop: false,
          };
          const answer = await engine.collocations(request);
          const passing = await foundBy({ ...search, q: '' });
          const { found, others } = parted(await foundBy(search), passing, search);
          const near: string[] = [];
          const within: string[] = [];
          let counted = 0;
          for (const { document, passages } of found) {
            const matches = await engine.matches(document.id, { q: asked.q, match: 'exact', lang: 'zh' });
            for (const { passage, ranges } of matches?.matches ?? []) {
              const shown = passages.find(({ ordinal }) => ordinal === passage);
              if (shown === undefined || !isBody(shown)) continue;
              counted += ranges.length;
              const words = around(shown.text, ranges, window);
              near.push(...words.near);
              within.push(...words.within);
            }
          }
          const everywhere = runningWords([...found, ...others]);
          const [all, inside] = [everywhere.length - within.length, near.length];
          const [observed, frequency, ofOccurrences] = [tally(near), tally(everywhere), tally(within)];
          expect(answer.total.counted).toBe(counted);
          expect(answer.total.windowWords).toBe(inside);
          expect(answer.total.allWords).toBe(all);
          const expected = [...observed]
            .filter(([, count]) => count >= minimum)
            .sort(([a], [b]) => (a < b ? -1 : 1));
          expect(answer.rows.map((row) => [row.word, row.observed])).toEqual(expected);
          for (const row of answer.rows) {
            const times = (frequency.get(row.word) ?? 0) - (ofOccurrences.get(row.word) ?? 0);
            const table = { observed: row.observed, frequency: times, inside, all };
            expect(row.frequency).toBe(times);
            expect(row.expected).toBeCloseTo(expectedCount(table), 4);
            expect(row.logLikelihood).toBeCloseTo(logLikelihood(table), 3);
            expect(row.logDice).toBeCloseTo(logDice(row.observed, counted, times), 4);
          }
        }),
        { numRuns: 60 },
      );
    },
    PATIENCE_MS,
  );

  test(
    'keywords are the words of the texts found against those of all others',
    async () => {
      await fc.assert(
        fc.asyncProperty(queries, async (asked) => {
          const search = requestFor(asked.q, { year: asked.year }, { duplicates: asked.duplicates });
          const request: KeywordsRequest = { ...paging, search, minimum: 2, sort: 'word', stop: false };
          const answer = await engine.keywords(request);
          const { found, others } = parted(
            await foundBy(search),
            new Set(documents.map(({ document }) => document.id)),
            search,
          );
          const [selection, rest] = [runningWords(found), runningWords(others)];
          const [inSelection, inRest] = [tally(selection), tally(rest)];
          expect(answer.total).toMatchObject({
            selectionDocuments: found.length,
            restDocuments: others.length,
            selectionWords: selection.length,
            restWords: rest.length,
          });
          const expected = [...inSelection]
            .filter(([, count]) => count >= 2)
            .map(([word, count]) => [word, count, inRest.get(word) ?? 0])
            .sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
          expect(answer.rows.map((row) => [row.word, row.selection, row.rest])).toEqual(
            rest.length === 0 ? [] : expected,
          );
          const [ofFound, ofOthers] = [documentsHolding(found), documentsHolding(others)];
          for (const { word, selectionDocuments, restDocuments } of answer.rows)
            expect([word, selectionDocuments, restDocuments]).toEqual([
              word,
              ofFound.get(word) ?? 0,
              ofOthers.get(word) ?? 0,
            ]);
          for (const { selection: count, rest: other, logRatio: told } of answer.rows) {
            expect(told).toBeCloseTo(logRatio(count, selection.length, other, rest.length), 4);
          }
        }),
        { numRuns: 30 },
      );
    },
    PATIENCE_MS,
  );

  test(
    'n-grams of characters stand as often as a search for them counts, those of words as often as they follow one another',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          queries,
          fc.integer({ min: 2, max: 6 }),
          fc.constantFrom('words' as const, 'characters' as const),
          async (asked, length, by) => {
            const search = requestFor(asked.q, { year: asked.year }, { duplicates: asked.duplicates });
            const request: NgramsRequest = { ...paging, search, by, length, minimum: 2, sort: 'ngram' };
            const answer = await engine.ngrams(request);
            const { found } = parted(await foundBy(search), new Set(), search);
            const rows = found.flatMap(({ passages }) =>
              passages.flatMap(({ text }) =>
                by === 'words' ? rowsOfWords(text, length) : rowsOfCharacters(text, length),
              ),
            );
            const counts = [...tally(rows)].filter(([, count]) => count >= 2);
            expect(answer.total).toEqual({
              documents: found.length,
              counted: rows.length,
              ngrams: counts.length,
            });
            expect(answer.rows.map(({ ngram, count }) => [ngram, count])).toEqual(
              counts.sort(([a], [b]) => (a < b ? -1 : 1)).slice(0, paging.size),
            );
          },
        ),
        { numRuns: 30 },
      );
    },
    PATIENCE_MS,
  );

  test('an n-gram of characters is found as often by a search', async () => {
    const search = requestFor('', {}, { duplicates: 'all' });
    const request: NgramsRequest = {
      ...paging,
      search,
      by: 'characters',
      length: 3,
      minimum: 5,
      sort: 'count',
      size: 8,
    };
    const { rows } = await engine.ngrams(request);
    expect(rows.length).toBe(8);
    for (const { ngram, count } of rows) {
      expect((await engine.search(requestFor(`"${ngram}"`))).total.occurrences).toBe(count);
    }
  });

  test('the stop list takes words of grammar and numbers out, and changes no other row', async () => {
    const request: CollocationsRequest = {
      ...paging,
      search: requestFor('推进'),
      window: 5,
      minimum: 1,
      measure: 'log-dice',
      sort: 'measure',
      stop: false,
    };
    const all = await engine.collocations(request);
    const some = await engine.collocations({ ...request, stop: true });
    const isLeftOut = (word: string): boolean => ['的', '和', '我们'].includes(word) || /^[\d.]+$/.test(word);
    expect(all.rows.filter(({ word }) => isLeftOut(word)).length).toBeGreaterThan(3);
    expect(some.rows).toEqual(all.rows.filter(({ word }) => !isLeftOut(word)));
  });

  test('of a share of the texts only words of these are counted, and the answer says so', async () => {
    const request: CollocationsRequest = {
      ...paging,
      search: requestFor('推进'),
      window: 5,
      minimum: 1,
      measure: 'log-likelihood',
      sort: 'word',
      stop: false,
    };
    const counted = { kind: 'collocations' as const, request };
    const all = await engine.countWords(counted, { minimum: 1 });
    const half = await engine.countWords(counted, { minimum: 1, share: 0.5, words: all.words });
    expect(half.share).toBe(0.5);
    expect(half.totals.documents).toBeGreaterThan(0);
    expect(half.totals.documents).toBeLessThan(half.totals.found);
    expect(half.totals.counted).toBeLessThan(all.totals.counted);
    expect(half.totals.occurrences).toBe(all.totals.occurrences);
    for (const [at, count] of half.inside.entries()) expect(count).toBeLessThanOrEqual(all.inside[at] ?? 0);
    const { documents, found } = half.totals;
    expect(collocationsAnswer(half, request).sample).toEqual({ share: 0.5, documents, of: found, seed: 1 });
    expect(collocationsAnswer(all, request).sample).toBeNull();
  });

  test('pages follow one another in the order asked for, and the other way round', async () => {
    const request: CollocationsRequest = {
      ...paging,
      search: requestFor('推进'),
      window: 5,
      minimum: 1,
      measure: 'log-likelihood',
      sort: 'observed',
      stop: false,
    };
    const { rows, total } = await engine.collocations(request);
    expect(rows.map(({ observed }) => observed)).toEqual(
      rows.map(({ observed }) => observed).toSorted((a, b) => b - a),
    );
    const second = await engine.collocations({ ...request, page: 2, size: 7 });
    expect(second.rows).toEqual(rows.slice(7, 14));
    expect(second.total.words).toBe(total.words);
    const reverse = await engine.collocations({ ...request, reverse: true });
    expect(reverse.rows[0]?.observed).toBe(rows.at(-1)?.observed);
  });

  test('another order is told of the same counts, another question is counted anew', async () => {
    const request: KeywordsRequest = {
      ...paging,
      search: requestFor('推进'),
      minimum: 2,
      sort: 'word',
      stop: false,
    };
    const byWord = await engine.keywords(request);
    const bySelection = await engine.keywords({ ...request, sort: 'selection' });
    expect(new Set(bySelection.rows)).toEqual(new Set(byWord.rows));
    const other = await engine.keywords({ ...request, search: requestFor('发展') });
    expect(other.total).not.toEqual(byWord.total);
    const fewer = await engine.keywords({ ...request, minimum: 9 });
    expect(fewer.rows).toEqual(byWord.rows.filter(({ selection }) => selection >= 9));
    expect(await engine.keywords(request)).toEqual(byWord);
  });

  test('a query without words has no occurrences and so no neighbours', async () => {
    const answer = await engine.collocations({
      ...paging,
      search: requestFor(''),
      window: 5,
      minimum: 1,
      measure: 'log-dice',
      sort: 'measure',
      stop: false,
    });
    expect(answer.rows).toEqual([]);
    expect(answer.total).toMatchObject({ occurrences: 0, counted: 0, windowWords: 0 });
  });
});

/** Rows of words that follow one another with nothing but white space between. */
function rowsOfWords(text: string, length: number): string[] {
  const words = placedWords(text);
  const folded = fold(text);
  return words.flatMap((_, at) => {
    const row = words.slice(at, at + length);
    const adjoin = row.every(
      ({ end }, i) => i + 1 >= row.length || folded.slice(end, row[i + 1]?.start).trim() === '',
    );
    return row.length === length && adjoin ? [row.map(({ word }) => word).join(' ')] : [];
  });
}

/** Rows of letters and digits in the text that is matched. */
function rowsOfCharacters(text: string, length: number): string[] {
  const characters = [...squeeze(fold(text)).text];
  return characters.flatMap((_, at) => {
    const row = characters.slice(at, at + length);
    return row.length === length && row.every((one) => /[\p{L}\p{N}]/u.test(one)) ? [row.join('')] : [];
  });
}
