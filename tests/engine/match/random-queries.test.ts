import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../bench/random.ts';
import type { ExactIndex } from '../../../engine/match/exact-index.ts';
import type { OrNode, QueryNode, TermNode } from '../../../engine/query/ast.ts';
import { ask, indexOf } from './index-of.ts';
import { type NaiveDocument, naiveMarks, naiveMatches } from './naive.ts';
import { documents, link, query, span } from './random-nodes.ts';

/** All pairs are kept with their places, those that are not rare, or none. */
const leastPositioned = fc.constantFrom(1, 3, Number.POSITIVE_INFINITY);

/** Texts of three characters, in which every phrase of them stands often, and phrases that go over the ends of what stands in the index. */
const dense: fc.Arbitrary<NaiveDocument[]> = fc.array(
  fc.record({
    passages: fc.array(fc.string({ unit: fc.constantFrom(...'工业业。 𠮷'), maxLength: 40 }), {
      maxLength: 6,
    }),
    title: fc.constant(''),
  }),
  { minLength: 1, maxLength: 4 },
);
const densePhrase: fc.Arbitrary<TermNode> = fc.record({
  kind: fc.constant('term'),
  pattern: fc
    .string({ unit: fc.constantFrom(...'工业'), minLength: 2, maxLength: 7 })
    .map((text) => [{ kind: 'text', text } as const]),
  quoted: fc.boolean(),
  field: fc.constant(null),
  span: fc.constant(span),
});
const denseChain: fc.Arbitrary<QueryNode> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { arbitrary: densePhrase, weight: 3 },
        fc
          .array(densePhrase, { minLength: 2, maxLength: 2 })
          .map((operands): OrNode => ({ kind: 'or', operands, span })),
      ),
      link,
    ),
    { minLength: 2, maxLength: 4 },
  )
  .map((parts) => ({
    kind: 'near',
    operands: parts.map(([operand]) => operand),
    links: parts.slice(1).map(([, nearness]) => nearness),
    span,
  }));

const denseGap: fc.Arbitrary<TermNode> = fc
  .tuple(
    densePhrase,
    fc.array(fc.constantFrom('any' as const, 'one' as const), { minLength: 1, maxLength: 2 }),
    densePhrase,
  )
  .map(([before, wildcards, after]) => ({
    ...before,
    pattern: [...before.pattern, ...wildcards.map((kind) => ({ kind })), ...after.pattern],
  }));

/** Many passages, so that lists are long and have parts, of which most are common characters and few rare ones. */
function largeCollection(): NaiveDocument[] {
  const random = seededRandom(7);
  const common = [...'工工工工业业业，。𠮷'];
  const passage = (): string =>
    Array.from({ length: random.integer(0, 24) }, () =>
      random.integer(0, 400) === 0 ? random.pick([...'园区']) : random.pick(common),
    ).join('');
  return Array.from({ length: 300 }, () => ({
    passages: Array.from({ length: random.integer(0, 20) }, passage),
    title: '',
  }));
}

const indexed = (collection: readonly NaiveDocument[], least: number): ExactIndex =>
  indexOf(
    collection.map(({ passages }) => passages),
    collection.map(({ title }) => title),
    least,
  );

function expectNaive(
  collection: readonly NaiveDocument[],
  asked: QueryNode,
  least: number,
  index = indexed(collection, least),
): void {
  const matched = [...collection.entries()].filter(([, document]) => naiveMatches(document, asked));
  const marks = matched.flatMap(([number, document]) =>
    naiveMarks(document, asked).flatMap((ranges, ordinal) =>
      ranges.map((range) => `${number}/${ordinal}:${range}`),
    ),
  );
  expect(ask(index, asked)).toEqual({
    documents: matched.map(([number]) => number),
    passages: new Set(marks.map((mark) => mark.split(':')[0])).size,
    occurrences: marks.length,
    marks,
  });
  const evaluation = index.evaluate(asked);
  for (const [number] of matched) {
    const together = evaluation
      .locate(number)
      .map(({ ranges }) => new Set(ranges.map(({ term }) => term)).size);
    // By what is known without the text, of a fresh evaluation that has looked at none.
    expect(index.evaluate(asked).mostTogether(number)).toBe(Math.max(0, ...together));
  }
}

describe('random queries over random texts', () => {
  it('match, count and mark what the naive evaluator does', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(documents, query, leastPositioned, (...given) => expectNaive(...given)),
      { numRuns: 1500 },
    );
  });

  it('do so where phrases stand everywhere', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(dense, fc.oneof(densePhrase, denseChain, denseGap), leastPositioned, (...given) =>
        expectNaive(...given),
      ),
      {
        numRuns: 1500,
      },
    );
  });

  it('do so where lists are long', { timeout: 60_000 }, () => {
    const collection = largeCollection();
    const index = indexed(collection, 1);
    const some = (text: string): fc.Arbitrary<string> =>
      fc.string({ unit: fc.constantFrom(...text), minLength: 1, maxLength: 3 });
    const rare = fc.tuple(some('工业'), fc.constantFrom('园', '区', '工'), some('工业'), some('业')).map(
      (texts): TermNode => ({
        kind: 'term',
        pattern: [{ kind: 'text', text: texts.join('') }],
        quoted: true,
        field: null,
        span,
      }),
    );
    const chain = fc.tuple(rare, densePhrase, link).map(
      ([first, second, nearness]): QueryNode => ({
        kind: 'near',
        operands: [first, second],
        links: [nearness],
        span,
      }),
    );
    fc.assert(
      fc.property(fc.oneof(rare, chain, denseGap), (asked) => expectNaive(collection, asked, 1, index)),
      { numRuns: 60 },
    );
  });
});
