import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { Converter } from 'opencc-js/cn2t';
import { describe, expect, it } from 'vitest';
import type { ExactIndex } from '../../../engine/match/exact-index.ts';
import { fold, squeeze } from '../../../engine/text/fold.ts';
import { spellings } from '../../../engine/text/forms.ts';
import { BruteForce } from './brute-force.ts';
import { indexOf, noFacets } from './index-of.ts';
import { phrase } from './queries.ts';

const REGULATIONS = '../shared/corpora/regulations';
const SAMPLES = 2000;
const MAX_CHARACTERS = 12;
const HALF_TO_FULL = 0xfee0;

const traditional = Converter({ from: 'cn', to: 't' });
/** Character by character: a phrase dictionary would also replace words (坐标 by 座標). */
const toTraditional = (text: string): string => [...text].map((character) => traditional(character)).join('');
const toFullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + HALF_TO_FULL));
const withWhiteSpace = (text: string): string => [...text].join('\u3000').replace('\u3000', '\u00a0\n');

/** Ways to type the same characters. */
const TYPINGS: readonly (readonly [name: string, type: (text: string) => string])[] = [
  ['as it stands', (text) => text],
  ['in Traditional characters', toTraditional],
  ['in full width', toFullWidth],
  ['with white space between', withWhiteSpace],
];

function countOf(index: ExactIndex, text: string): ReturnType<BruteForce['count']> {
  const evaluation = index.evaluate(phrase(text));
  const documents = evaluation.matchDocuments(noFacets);
  const { passages, occurrences } = evaluation.count(documents);
  return { documents: [...documents.toArray()], passages, occurrences };
}

describe('a quoted phrase', () => {
  const character = fc.constantFrom(...'工業业园區区的的的，。１1aＡ 　\u200b\ufe00\ufffc\u{e0100}\n𠮷');
  const passage = fc.string({ unit: character, maxLength: 40 });
  const documents = fc.array(fc.array(passage, { maxLength: 5 }), { minLength: 1, maxLength: 6 });

  it('finds in generated texts what brute force finds', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(
        documents,
        fc.nat(),
        fc.integer({ min: 1, max: MAX_CHARACTERS }),
        (collection, seed, length) => {
          const brute = new BruteForce(collection);
          const passages = brute.text.split('\n').filter((text) => text !== '');
          fc.pre(passages.length > 0);
          const text = passages[seed % passages.length] ?? '';
          const start = seed % text.length;
          const sought = text.slice(start, start + length);
          const index = indexOf(collection);
          for (const [name, type] of TYPINGS) {
            expect({ name, ...countOf(index, type(sought)) }).toEqual({ name, ...brute.count(sought) });
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('cut out of a text at surrogates finds the same units', () => {
    const index = indexOf([['𠮷祥𠮷']]);
    expect(countOf(index, '𠮷')).toEqual({ documents: [0], passages: 1, occurrences: 2 });
    expect(countOf(index, '𠮷祥')).toEqual({ documents: [0], passages: 1, occurrences: 1 });
  });
});

describe.skipIf(!existsSync(REGULATIONS))(
  `${SAMPLES} phrases cut out of the regulations (skipped where ${REGULATIONS} is missing)`,
  () => {
    it('have the documents, passages and occurrences that brute force counts', { timeout: 120_000 }, () => {
      const files = globSync('**/*.md', { cwd: REGULATIONS }).sort();
      const documents = files.map((file) =>
        readFileSync(join(REGULATIONS, file), 'utf8')
          .split('\n')
          .filter((line) => line.trim() !== ''),
      );
      const brute = new BruteForce(documents);
      const index = indexOf(documents);
      const wrong: unknown[] = [];
      let seed = 1;
      const below = (limit: number): number => {
        seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
        return Math.floor((seed / 2 ** 32) * limit);
      };
      for (let sample = 0; sample < SAMPLES; sample++) {
        const start = below(brute.text.length);
        const [sought = ''] = brute.text.slice(start, start + 1 + below(MAX_CHARACTERS)).split('\n');
        // A form such as ① or 2.8 also finds its other spelling, which brute force does not.
        if (sought === '' || spellings(squeeze(fold(sought)).text, true).length > 1) {
          sample--;
          continue;
        }
        const [name, type] = TYPINGS[sample % TYPINGS.length] ?? ['', (text: string) => text];
        const typed = type(sought);
        const found = countOf(index, typed);
        const expected = brute.count(sought);
        if (JSON.stringify(found) !== JSON.stringify(expected)) wrong.push({ name, typed, found, expected });
      }
      expect(wrong.map((each) => JSON.stringify(each).slice(0, 300))).toEqual([]);
    });
  },
);
