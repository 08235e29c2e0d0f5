import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GramPostings } from '../../../engine/grams/gram-postings.ts';
import type { Holders } from '../../../engine/grams/grams.ts';
import { ExactIndexBuilder } from '../../../engine/match/exact-index-builder.ts';
import { sectionsOf } from '../../../engine/sections.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { ends } from '../../../engine/text/join.ts';
import type { Passage, Section } from '../../../engine/types.ts';
import { GramSections, sectionsOfPassages } from '../../../engine/words/gram-sections.ts';
import { pairsOf } from '../../../engine/words/pairs.ts';
import { postingBuffer } from '../../../engine/words/posting-buffer.ts';
import { bodySections } from '../../../engine/words/ranked-texts.ts';

interface OneDocument {
  passages: Passage[];
  sections: Section[];
  isDead: boolean;
}

const passage = fc.record({
  text: fc.string({ unit: fc.constantFrom(...'水费防汛。'), maxLength: 8 }),
  level: fc.constantFrom(0, 0, 0, 1, 2),
});
const document: fc.Arbitrary<OneDocument> = fc
  .record({ passages: fc.array(passage, { maxLength: 6 }), isDead: fc.boolean() })
  .map(({ passages, isDead }) => {
    const all = passages.map((one): Passage => ({ ...one, kind: 'paragraph' }));
    return { passages: all, sections: sectionsOf(all), isDead };
  });
const segments = fc.array(fc.array(document, { maxLength: 4 }), { minLength: 1, maxLength: 3 });

const PAIRS = ['水费', '费防', '防汛', '水水'].flatMap((pair) => pairsOf(pair));

/** @param tellsSections whether the files say what holds each pair, or leave it to be counted */
function gramSections(
  documents: readonly OneDocument[][],
  tellsSections: boolean,
  withDead: boolean,
): GramSections {
  const fields = { title: '', issuer: '', speaker: '', path: '' };
  const files = documents.map((segment) => {
    const builder = new ExactIndexBuilder(2);
    for (const { passages, sections } of segment) {
      const told = tellsSections ? { bodies: bodySections({ passages, sections }) } : {};
      builder.add({ passages: passages.map(({ text }) => text), ...told, fields });
    }
    return ArrayFile.inMemory(Buffer.concat(builder.finish()));
  });
  const all = documents.flat();
  const dead = Uint8Array.from(all.flatMap(({ passages, isDead }) => passages.map(() => Number(isDead))));
  const firsts = ends(documents.map((segment) => segment.flatMap(({ passages }) => passages).length));
  const inBodies = new Uint32Array(Math.ceil(dead.length / 32));
  for (const [at, { level }] of all.flatMap(({ passages }) => passages).entries()) {
    if (level === 0) inBodies[at >>> 5] = (inBodies[at >>> 5] ?? 0) | (1 << (at & 31));
  }
  const firstSections = ends(all.map(({ sections }) => sections.length));
  const sections = sectionsOfPassages(
    ends(all.map(({ passages }) => passages.length)),
    firstSections,
    Uint32Array.from(all.flatMap((one) => one.sections.map(({ last }) => last))),
    inBodies,
  );
  return new GramSections(GramPostings.over(files, firsts, withDead ? dead : null), sections, firstSections);
}

/** By looking at every passage. */
function holdersOf(pair: number, documents: readonly OneDocument[]): Holders {
  const held = documents.map(({ passages, sections }) => {
    const holds = ({ text, level }: Passage): boolean => level === 0 && pairsOf(text).includes(pair);
    return sections.filter(({ first, last }) => passages.slice(first, last + 1).some(holds)).length;
  });
  return {
    rows: held.reduce((sum, rows) => sum + rows, 0),
    documents: held.filter((rows) => rows > 0).length,
  };
}

describe('pairs of the bodies of sections', () => {
  test('tell how many sections and documents hold them, as written in the files and as counted', () => {
    fc.assert(
      fc.property(segments, fc.boolean(), fc.boolean(), (documents, tellsSections, withDead) => {
        const living = documents.flat().filter(({ isDead }) => !withDead || !isDead);
        const found = gramSections(documents, tellsSections, withDead);
        for (const pair of PAIRS) {
          const holders = holdersOf(pair, living);
          expect(found.holders(pair)).toEqual(holders);
          const read = postingBuffer(documents.flat().flatMap(({ sections }) => sections).length);
          expect(found.read(pair, read)).toBe(holders.rows);
        }
      }),
    );
  });

  test('are not counted where the files say what holds them', () => {
    const one = (level: number): Passage => ({ text: '水费', level, kind: 'paragraph' });
    const passages = [one(0), one(0), one(2), one(0)];
    const documents = [[{ passages, sections: sectionsOf(passages), isDead: false }]];
    const grams = GramPostings.over(
      documents.map((segment) => {
        const builder = new ExactIndexBuilder();
        for (const { sections } of segment) {
          const fields = { title: '', issuer: '', speaker: '', path: '' };
          const bodies = bodySections({ passages, sections });
          builder.add({ passages: passages.map(({ text }) => text), bodies, fields });
        }
        return ArrayFile.inMemory(Buffer.concat(builder.finish()));
      }),
      [0, passages.length],
      null,
    );
    const [pair = 0] = PAIRS;
    expect(grams.segments[0]?.holders(pair)).toEqual(holdersOf(pair, documents.flat()));
    expect(grams.segments[0]?.holders(0)).toEqual({ rows: 0, documents: 0 });
  });
});
