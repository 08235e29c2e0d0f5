import fc from 'fast-check';
import type { NearNode, Nearness, OrNode, QueryNode, TermNode } from '../../../engine/query/ast.ts';
import type { NaiveDocument } from './naive.ts';

/** Random queries and random texts that meet each other. */

/** Few characters, so that random queries meet random texts: overlaps, numbers, sentence ends, both scripts, white space. */
const TEXT_CHARACTERS = [...'工工业業园園区12.3。；”）Ａa  　\n'];
const QUERY_CHARACTERS = [...'工業业园区12.3。a'];
export const span = { start: 0, end: 0 };

/** Digits side by side are rare by chance: numbers with and without spaces for thousands are put in whole. */
export const text = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...TEXT_CHARACTERS), weight: 12 },
      fc.constantFrom('1 231', '12 312 3', '1.2 333', '11 222'),
    ),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));
export const documents: fc.Arbitrary<NaiveDocument[]> = fc.array(
  fc.record({ passages: fc.array(text, { maxLength: 4 }), title: text }),
  { minLength: 1, maxLength: 5 },
);

const piece = fc.string({ unit: fc.constantFrom(...QUERY_CHARACTERS), minLength: 1, maxLength: 3 });
const wildcard = fc.constantFrom({ kind: 'any' } as const, { kind: 'one' } as const);
const plain: fc.Arbitrary<TermNode> = fc.record({
  kind: fc.constant('term'),
  pattern: piece.map((text) => [{ kind: 'text', text } as const]),
  quoted: fc.boolean(),
  field: fc.constant(null),
  span: fc.constant(span),
});
const wild: fc.Arbitrary<TermNode> = fc
  .tuple(
    fc.array(wildcard, { maxLength: 3 }),
    piece,
    fc.array(fc.tuple(fc.array(wildcard, { minLength: 1, maxLength: 3 }), piece), { maxLength: 2 }),
    fc.array(wildcard, { maxLength: 1 }),
  )
  .map(([before, first, others, after]) => ({
    kind: 'term',
    pattern: [
      ...before,
      { kind: 'text', text: first },
      ...others.flatMap(([wildcards, text]) => [...wildcards, { kind: 'text', text } as const]),
      ...after,
    ],
    quoted: false,
    field: null,
    span,
  }));
const anyTerm = fc.oneof({ arbitrary: plain, weight: 3 }, wild);
const titleTerm: fc.Arbitrary<TermNode> = anyTerm.map((term) => ({ ...term, field: 'title' }));

const alternatives: fc.Arbitrary<OrNode> = fc
  .array(anyTerm, { minLength: 2, maxLength: 3 })
  .map((operands) => ({ kind: 'or', operands, span }));
export const link: fc.Arbitrary<Nearness> = fc.oneof(
  fc.constant({ kind: 'sentence' } as const),
  fc.constant({ kind: 'passage' } as const),
  fc.nat(6).map((characters) => ({ kind: 'distance', characters }) as const),
);
const chain: fc.Arbitrary<NearNode> = fc
  .array(fc.tuple(fc.oneof({ arbitrary: anyTerm, weight: 3 }, alternatives), link), {
    minLength: 2,
    maxLength: 3,
  })
  .map((parts) => ({
    kind: 'near',
    operands: parts.map(([operand]) => operand),
    links: parts.slice(1).map(([, nearness]) => nearness),
    span,
  }));

export const { query } = fc.letrec<{ query: QueryNode }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'query' },
    { arbitrary: anyTerm, weight: 3 },
    { arbitrary: titleTerm, weight: 1 },
    { arbitrary: chain, weight: 3 },
    {
      arbitrary: fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('query'), { minLength: 2, maxLength: 3 }),
        )
        .map(([kind, operands]): QueryNode => ({ kind, operands, span })),
      weight: 3,
    },
    { arbitrary: tie('query').map((operand): QueryNode => ({ kind: 'not', operand, span })), weight: 1 },
  ),
}));
