import fc from 'fast-check';
import type {
  FacetNode,
  NearNode,
  Nearness,
  OrNode,
  PatternPart,
  QueryNode,
  TermNode,
} from '../../../engine/query/ast.ts';

const span = { start: 0, end: 0 };

/** Unquoted text that no operator, field or bracket rule touches. */
const plainText = fc
  .array(fc.constantFrom('德', '山', '园', '區', 'a', 'Z', '7', '.', '—', '、', '-', '/', '|', '“'), {
    minLength: 0,
    maxLength: 4,
  })
  .map((characters) => `工${characters.join('')}`);

const phraseText = fc.oneof(
  fc
    .string({
      unit: fc.constantFrom('工', ' ', '*', '?', '(', ')', '（', '-', '|', ':', '“', '”', '/', 's'),
      minLength: 1,
    })
    .filter((text) => text.trim() !== ''),
  fc
    .string({ unit: fc.constantFrom('工', ' ', '"', '＂', ')', '　'), minLength: 1 })
    .filter((text) => text.trim() !== ''),
);

const pattern: fc.Arbitrary<PatternPart[]> = fc
  .tuple(
    fc.constantFrom<PatternPart[][]>([], [{ kind: 'any' }], [{ kind: 'one' }, { kind: 'one' }]),
    plainText,
    fc.constantFrom<PatternPart[][]>([], [{ kind: 'any' }], [{ kind: 'one' }, { kind: 'any' }]),
    fc.option(plainText, { nil: null }),
  )
  .map(([before, first, between, second]): PatternPart[] => {
    const head: PatternPart[] = [...before, { kind: 'text', text: first }, ...between];
    return second === null || between.length === 0 ? head : [...head, { kind: 'text', text: second }];
  });

function term(field: fc.Arbitrary<TermNode['field']>): fc.Arbitrary<TermNode> {
  return fc.oneof(
    fc.record({ pattern, field }).map(
      ({ pattern, field }): TermNode => ({
        kind: 'term',
        pattern,
        quoted: false,
        field,
        span,
      }),
    ),
    fc.record({ text: phraseText, field }).map(
      ({ text, field }): TermNode => ({
        kind: 'term',
        pattern: [{ kind: 'text', text }],
        quoted: true,
        field,
        span,
      }),
    ),
  );
}

const textTerm = term(fc.constant(null));
const anyTerm = term(fc.constantFrom<TermNode['field']>(null, null, 'title', 'issuer', 'speaker', 'path'));

const facet: fc.Arbitrary<FacetNode> = fc
  .record({
    facet: fc.constantFrom<FacetNode['facet']>('region', 'year', 'date', 'type', 'topic'),
    value: fc.oneof(
      fc.constantFrom('2003..2006', '湖南省/常德市', '(试行)', '(未闭', 'a)', '“引”'),
      phraseText,
    ),
  })
  .map(({ facet, value }): FacetNode => ({ kind: 'facet', facet, value, span }));

const wholeName: fc.Arbitrary<FacetNode> = fc
  .record({
    facet: fc.constantFrom<FacetNode['facet']>('issuer', 'speaker'),
    value: fc.oneof(
      fc.constantFrom('unknown', '未知'),
      fc.oneof(fc.constantFrom('国务院', '(试行)', 'a)', '“引”', '='), phraseText).map((name) => `=${name}`),
    ),
  })
  .map(({ facet, value }): FacetNode => ({ kind: 'facet', facet, value, span }));

const nearness: fc.Arbitrary<Nearness> = fc.oneof(
  fc.constantFrom<Nearness>({ kind: 'sentence' }, { kind: 'passage' }),
  fc.nat(9_999).map((characters): Nearness => ({ kind: 'distance', characters })),
);

function several<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { minLength: 2, maxLength: 3 });
}

const { group } = fc.letrec<{ group: OrNode; operand: TermNode | OrNode }>((tie) => ({
  operand: fc.oneof({ depthSize: 'small' }, textTerm, tie('group')),
  group: several(tie('operand')).map((operands): OrNode => ({ kind: 'or', operands, span })),
}));

const near: fc.Arbitrary<NearNode> = several(
  fc.oneof({ weight: 4, arbitrary: textTerm }, { weight: 1, arbitrary: group }),
).chain((operands) =>
  fc
    .array(nearness, { minLength: operands.length - 1, maxLength: operands.length - 1 })
    .map((links): NearNode => ({ kind: 'near', operands, links, span })),
);

/** Every shape of tree that a query text can say; may be longer than a query is allowed to be. */
export const { node: queryNode } = fc.letrec<{ node: QueryNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', maxDepth: 4 },
    anyTerm,
    facet,
    wholeName,
    near,
    several(tie('node')).map((operands): QueryNode => ({ kind: 'or', operands, span })),
    several(tie('node')).map((operands): QueryNode => ({ kind: 'and', operands, span })),
    tie('node').map((operand): QueryNode => ({ kind: 'not', operand, span })),
  ),
}));

/** Text in which operators, brackets, quotation marks and fields stand close together. */
export const operatorRichText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '(',
          ')',
          '（',
          '）',
          '"',
          '“',
          '”',
          '＂',
          '-',
          '－',
          '|',
          '*',
          '?',
          '＊',
          '？',
          ':',
          '：',
          ' ',
          ' ',
          '　',
        ],
        ...[
          'OR',
          ' OR ',
          'NOT ',
          ' /s ',
          ' /p ',
          '/10',
          ' 同句 ',
          '同段',
          'title:',
          '地区：',
          'year:2003..',
          'x:',
        ],
        ...['工业', '德山', '创元', 'a', '2', '、', '「', 'AND'],
      ),
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 2 }) },
    ),
    { maxLength: 24 },
  )
  .map((pieces) => pieces.join(''));
