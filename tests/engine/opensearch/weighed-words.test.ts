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

  test('are not told where a rounding decides', () => {
    expect(weighingEnough({ groups: alike(3), least: 1 }, holds)).toBeNull();
    expect(weighingEnough({ groups: alike(3), least: 2.000_01 }, holds)).toBeNull();
    expect(weighingEnough({ groups: alike(3), least: 2.01 }, holds)).not.toBeNull();
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
