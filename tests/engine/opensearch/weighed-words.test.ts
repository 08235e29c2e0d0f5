import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ClusterClause, EVERYTHING } from '../../../engine/opensearch/cluster-clause.ts';
import { DOCUMENTS_BODY } from '../../../engine/opensearch/index-body.ts';
import { weighingEnough } from '../../../engine/opensearch/weighed-words.ts';
import type { WeightedTerm } from '../../../engine/rank/query-terms.ts';
import type { Term } from '../../../engine/words/field.ts';
import { keep } from './pretend/kept.ts';
import { PretendIndex } from './pretend/pretend-index.ts';

type Groups = WeightedTerm[][];

const holds = (term: Term): ClusterClause => ({ term: { words: String(term) } });

/** What a document holds is worth: of each group the heaviest. */
const worth = (groups: Groups, held: ReadonlySet<Term>): number =>
  groups.reduce(
    (sum, terms) =>
      sum + Math.max(0, ...terms.flatMap(({ term, weight }) => (held.has(term) ? [weight] : []))),
    0,
  );

const indexOf = (documents: readonly (readonly string[])[]): PretendIndex =>
  new PretendIndex(
    documents.map((words, at) =>
      keep(String(at), { words: words.join(' ') }, DOCUMENTS_BODY.mappings.properties),
    ),
  );

const words = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
const term = fc.record({
  term: fc.constantFrom(...words),
  weight: fc.double({ min: 0.01, max: 12, noNaN: true }),
});
const groups = fc.array(fc.array(term, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });
const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
const documents = fc.array(fc.subarray(words), { minLength: 1, maxLength: 12 });

describe('words that weigh enough together', () => {
  test('are found where their sum says so, whatever the weights', () => {
    let asked = 0;
    fc.assert(
      fc.property(groups, share, documents, (some, part, held) => {
        const least = part * worth(some, new Set(words));
        const clause = weighingEnough({ groups: some, least }, holds);
        if (clause === null) return;
        asked++;
        const right = held.flatMap((own, at) => (worth(some, new Set(own)) >= least ? [String(at)] : []));
        expect(indexOf(held).found(clause)).toEqual(right);
      }),
      { numRuns: 1000 },
    );
    expect(asked).toBeGreaterThan(800);
  });

  const alike = (count: number, weight = 1): Groups =>
    Array.from({ length: count }, (_, at) => [{ term: `词${at}`, weight }]);

  test('ask for no weight where each is enough by itself', () => {
    expect(weighingEnough({ groups: alike(3), least: 0.45 }, holds)).toEqual({
      bool: {
        should: [{ term: { words: '词0' } }, { term: { words: '词1' } }, { term: { words: '词2' } }],
        minimum_should_match: 1,
      },
    });
  });

  test('are found as sums of single precision say where these decide', () => {
    const inOrder = (some: Groups, held: ReadonlySet<Term>): number =>
      some.reduce((sum, terms) => {
        const own = terms.flatMap(({ term, weight }) => (held.has(term) ? [weight] : []));
        return own.length === 0 ? sum : Math.fround(sum + Math.max(...own));
      }, 0);
    const few = fc.array(fc.array(term, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        few,
        fc.subarray(words),
        fc.constantFrom(-1, 0, 1),
        documents,
        (some, border, bit, held) => {
          const sum = inOrder(some, new Set(border));
          if (sum === 0) return;
          // What some of the words weigh together, or the number beside it.
          const least = sum * (1 + bit * 2 ** -52);
          const clause = weighingEnough({ groups: some, least }, holds);
          const isFound = (own: readonly string[]): boolean => {
            const set = new Set<Term>(own);
            const alone = some.flat().some((one) => set.has(one.term) && Math.fround(one.weight) >= least);
            return alone || inOrder(some, set) >= least;
          };
          const right = held.flatMap((own, at) => (isFound(own) ? [String(at)] : []));
          expect(clause === null ? null : indexOf(held).found(clause)).toEqual(right);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('are found where one of them weighs what is needed but for a ten-thousandth', () => {
    const groups = [1.077_798, 1.263_2, 1.484_489, 3.359_163].map((weight, at) => [
      { term: `词${at}`, weight },
    ]);
    expect(weighingEnough({ groups, least: 1.077_697 }, holds)).toEqual({
      bool: {
        should: [3, 2, 1, 0].map((at) => ({ term: { words: `词${at}` } })),
        minimum_should_match: 1,
      },
    });
  });

  test('are not told where that takes a query too long', () => {
    expect(weighingEnough({ groups: alike(12), least: 1.8 }, holds)).not.toBeNull();
    expect(weighingEnough({ groups: alike(20), least: 9.5 }, holds)).toBeNull();
  });

  test('never find what holds none of them', () => {
    fc.assert(
      fc.property(groups, share, (some, part) => {
        const least = part * worth(some, new Set(words));
        expect(weighingEnough({ groups: some, least }, holds)).not.toBe(EVERYTHING);
      }),
    );
  });
});
