import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGrams } from '../../../engine/grams/build-grams.ts';
import { GramPostings, gramArrays } from '../../../engine/grams/gram-postings.ts';
import { type BuiltGrams, characterKey, pairKey } from '../../../engine/grams/grams.ts';
import { ArrayFile, arrayFilePieces } from '../../../engine/snapshot/array-file.ts';
import { fold, squeeze } from '../../../engine/text/fold.ts';
import { PassageTextBuilder } from '../../../engine/text/passage-text.ts';

const matchedString = (reading: string): string => squeeze(fold(reading)).text;

/** So that pairs are kept with their places and without. */
const LEAST = 3;

function gramsOf(documents: readonly (readonly string[])[], sortedAtOnce?: number): BuiltGrams {
  const builder = new PassageTextBuilder();
  for (const passages of documents) builder.addDocument(passages);
  return buildGrams({ text: builder.finish(), sections: null }, LEAST, sortedAtOnce);
}

/** The same, made ready to be asked. */
const askable = (...asked: Parameters<typeof gramsOf>): GramPostings => GramPostings.of(gramsOf(...asked));

const gramBytes = (...built: Parameters<typeof gramsOf>): Buffer => {
  const { resident, onDisk } = gramArrays(gramsOf(...built));
  return Buffer.concat(arrayFilePieces(resident, onDisk));
};

const keyOf = (gram: string): number =>
  gram.length === 1 ? characterKey(gram.charCodeAt(0)) : pairKey(gram.charCodeAt(0), gram.charCodeAt(1));

/** `[passage, count]` of every character and pair of neighbours. */
function countedGrams(passages: readonly string[]): Map<string, [number, number][]> {
  const grams = new Map<string, [number, number][]>();
  for (const [passage, reading] of passages.entries()) {
    const text = matchedString(reading);
    for (const length of [1, 2]) {
      for (let at = 0; at + length <= text.length; at++) {
        const gram = text.slice(at, at + length);
        const postings = grams.get(gram) ?? [];
        const last = postings.at(-1);
        if (last?.[0] === passage) last[1]++;
        else postings.push([passage, 1]);
        grams.set(gram, postings);
      }
    }
  }
  return grams;
}

const listed = (grams: GramPostings, gram: string): [number, number][] => {
  const { passages, counts } = grams.hits(keyOf(gram));
  return [...passages].map((passage, at) => [passage, counts[at] ?? 0]);
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Where a gram begins in a text, overlapping ones included. */
const placesIn = (text: string, gram: string): number[] =>
  Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(gram, at));

const passage = fc.string({ unit: fc.constantFrom(...'甲乙丙aA 　\uffff\u0001𠮷'), maxLength: 30 });
const passages = fc.array(passage, { maxLength: 200 });

describe('grams', () => {
  it('list every passage of every character and pair, with its occurrences', () => {
    fc.assert(
      fc.property(passages, (texts) => {
        const grams = askable([texts]);
        for (const [gram, postings] of countedGrams(texts)) expect(listed(grams, gram)).toEqual(postings);
      }),
    );
  });

  it('code gaps and counts of every length in bytes', () => {
    const rare = [
      '甲',
      ...Array<string>(70).fill(''),
      '甲',
      ...Array<string>(9000).fill(''),
      '甲'.repeat(20_000),
    ];
    expect(listed(askable([rare]), '甲')).toEqual([
      [0, 1],
      [71, 1],
      [9072, 20_000],
    ]);
  });

  it('hold tens of thousands of different pairs', () => {
    const characters = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0x4e00 + at * 7));
    const texts = characters.map((first) => characters.map((second) => first + second).join(''));
    const grams = askable([texts]);
    const wrong = [...countedGrams(texts)].filter(
      ([gram, postings]) => listed(grams, gram).join(' ') !== postings.join(' '),
    );
    expect(wrong).toEqual([]);
  });

  it('know nothing of what does not stand there, and no pair over the end of a passage', () => {
    const grams = askable([['甲', '乙']]);
    expect([listed(grams, '丙'), listed(grams, '甲乙'), grams.size(keyOf('甲乙'))]).toEqual([[], [], 0]);
  });

  it('know every place of a pair that is not rare, and of no other', () => {
    fc.assert(
      fc.property(passages, fc.uniqueArray(fc.nat(199)), (texts, gone) => {
        const matched = texts.map(matchedString);
        const starts = Uint32Array.from([
          0,
          ...matched.map((_, at) => matched.slice(0, at + 1).join('').length),
        ]);
        const dead = new Uint8Array(texts.length);
        for (const passage of gone) if (passage < texts.length) dead[passage] = 1;
        const file = ArrayFile.inMemory(gramBytes([texts]));
        const [segment] = GramPostings.over([file], [0, texts.length], dead).segments;
        for (const pair of countedGrams(texts).keys()) {
          if (pair.length === 1) continue;
          const places = matched.flatMap((text, passage) =>
            placesIn(text, pair).map((at) => [passage, at] as const),
          );
          const isKept = places.length >= LEAST;
          expect(segment?.sizeOfPlaces(keyOf(pair)) !== null).toBe(isKept);
          if (!isKept) continue;
          const found = segment?.places(keyOf(pair), starts);
          expect([...(found?.starts ?? [])]).toEqual(
            places
              .filter(([passage]) => dead[passage] === 0)
              .map(([passage, at]) => (starts[passage] ?? 0) + at),
          );
          expect([...(found?.passages ?? [])]).toEqual(
            places.map(([passage]) => passage).filter((passage) => dead[passage] === 0),
          );
        }
      }),
    );
  });

  it('know the places of a pair in some passages', () => {
    const texts = Array.from({ length: 2000 }, (_, at) =>
      at % 7 === 0 ? '乙' : '甲乙丙'.repeat(1 + (at % 3)),
    );
    const lengths = texts.map(({ length }) => length);
    const starts = Uint32Array.from([0, ...lengths.map((_, at) => sum(lengths.slice(0, at + 1)))]);
    const grams = [texts.slice(0, 900), texts.slice(900)].map((part) =>
      ArrayFile.inMemory(gramBytes([part])),
    );
    const { segments } = GramPostings.over(grams, [0, 900, 4000], null);
    fc.assert(
      fc.property(
        fc.array(fc.nat(4100), { maxLength: 40 }),
        fc.constantFrom('甲乙', '丙甲', '乙丙'),
        (some, pair) => {
          const wanted = Uint32Array.from(some).sort();
          const found = segments.map((segment) => segment.placesWithin(keyOf(pair), starts, wanted));
          const places = [...new Set(wanted)].flatMap((passage) =>
            placesIn(texts[passage] ?? '', pair).map((at) => ({
              passage,
              start: (starts[passage] ?? 0) + at,
            })),
          );
          expect(found.flatMap((each) => [...each.passages])).toEqual(places.map(({ passage }) => passage));
          expect(found.flatMap((each) => [...each.starts])).toEqual(places.map(({ start }) => start));
        },
      ),
    );
  });

  it('intersect with candidates', () => {
    fc.assert(
      fc.property(passages, fc.uniqueArray(fc.nat(250)), (texts, some) => {
        const candidates = Uint32Array.from(some).sort();
        const grams = askable([texts]);
        const { passages: holding } = grams.hits(keyOf('甲'));
        expect([...grams.intersect(keyOf('甲'), candidates)]).toEqual(
          [...candidates].filter((candidate) => holding.includes(candidate)),
        );
      }),
    );
  });

  it('are the same bytes however few places are sorted at a time', () => {
    fc.assert(
      fc.property(passages, fc.integer({ min: 1, max: 200 }), (texts, sortedAtOnce) => {
        expect(gramBytes([texts], sortedAtOnce)).toEqual(gramBytes([texts]));
      }),
    );
  });

  it('are the same after saving and loading, and the same bytes each time', () => {
    const documents = [['甲乙甲', '乙'], [], ['丙甲']];
    const bytes = gramBytes(documents);
    expect(gramBytes(documents)).toEqual(bytes);
    expect(listed(GramPostings.over([ArrayFile.inMemory(bytes)], [0, 3], null), '甲')).toEqual([
      [0, 2],
      [2, 1],
    ]);
  });
});
