import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExactIndex } from '../../../engine/match/exact-index.ts';
import { packedPassage, passageFacts } from '../../../engine/opensearch/passage-form.ts';
import { outlinedPassage, placedTexts, readOutline } from '../../../engine/opensearch/passage-outline.ts';
import type { QueryNode } from '../../../engine/query/ast.ts';
import { parseQuery } from '../../../engine/query/parser.ts';
import { everyDocument, indexOf, noFacets } from '../match/index-of.ts';

/** What the cluster tells of a passage. */
function told(text: string, texts: readonly string[]): string {
  const [matched = '', facts = ''] = Buffer.from(packedPassage({ order: 3, section: 5, text }), 'base64')
    .toString()
    .split('\n');
  const places = texts.flatMap((one, number) =>
    [...matched].flatMap((_, at) => (matched.startsWith(one, at) ? [`${number} ${at} `] : [])),
  );
  return `${places.join('')}\n${facts}`;
}

function outlined(text: string, node: QueryNode): string {
  const placed = placedTexts(node);
  if (placed === null) throw new RangeError('places do not tell it');
  return readOutline(told(text, placed.texts), placed).text;
}

/** All that is found and counted of passages, each a document. */
function foundIn(index: ExactIndex, node: QueryNode) {
  const marks = index.evaluate(node);
  const found = marks.matchDocuments(noFacets);
  const { passages, occurrences, occurrencesOf } = marks.count(everyDocument(index));
  return {
    found: [...found.toArray()],
    passages,
    occurrences,
    occurrencesOf: [...occurrencesOf],
    together: Array.from({ length: index.documents }, (_, document) => marks.mostTogether(document)),
  };
}

const query = (q: string): QueryNode => {
  const { node } = parseQuery(q, 'zh');
  if (node === null) throw new RangeError(q);
  return node;
};

const word = fc.constantFrom('工业', '业园', '园', '工', '工业园区', '业', '招商');
const operand = fc.oneof(
  { arbitrary: word, weight: 4 },
  fc.tuple(word, word).map(([a, b]) => `(${a} OR ${b})`),
  fc.tuple(word, fc.constantFrom('*', '?', '??', '*?'), word).map(([a, wild, b]) => `${a}${wild}${b}`),
  fc.tuple(fc.constantFrom('?', '??'), word).map(([wild, a]) => `${wild}${a}`),
  fc.tuple(word, fc.constantFrom('?', '??')).map(([a, wild]) => `${a}${wild}`),
);
const link = fc.oneof(
  fc.constantFrom('/s', '/p'),
  fc.integer({ min: 0, max: 30 }).map((n) => `/${n}`),
);
const asked = fc.oneof(
  fc.tuple(operand, link, operand).map((parts) => parts.join(' ')),
  fc.tuple(operand, link, operand, link, operand).map((parts) => parts.join(' ')),
  fc.tuple(operand, link, operand, word).map(([a, by, b, other]) => `${a} ${by} ${b} -${other}`),
  fc.tuple(operand, operand).map(([a, b]) => `${a} ${b}`),
);
/** Long enough that what is near nothing is left out. */
const passage = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom('工業', '工业', '園区', '招商', '业', '园', '工'), weight: 6 },
      fc.constantFrom('。', '！”', '”', '，', ' ', '\n', '　', '12.3', '的', 'Ａb', '㈠'),
      fc.nat(40).map((length) => '在这里说别的事情'.repeat(6).slice(0, length)),
      fc.nat(40).map((length) => `说${'别。的'.repeat(14)}`.slice(0, length)),
    ),
    { minLength: 3, maxLength: 14 },
  )
  .map((parts) => parts.join(''));

describe('an outline of a passage', () => {
  test('is found, counted and put together as the passage itself', () => {
    let shorter = 0;
    let matching = 0;
    fc.assert(
      fc.property(asked, fc.array(passage, { minLength: 1, maxLength: 6 }), (q, passages) => {
        const node = query(q);
        const outlines = passages.map((text) => outlined(text, node));
        const right = foundIn(indexOf(passages.map((text) => [text])), node);
        expect(foundIn(indexOf(outlines.map((text) => [text])), node), q).toEqual(right);
        if (outlines.some((text, at) => text.length < (passages[at]?.length ?? 0) / 2)) shorter++;
        if (right.found.length > 0) matching++;
      }),
      { numRuns: 1000 },
    );
    expect(shorter).toBeGreaterThan(200);
    expect(matching).toBeGreaterThan(200);
  }, 120_000);

  test('leaves out what is near nothing, and says that a sentence begins in it', () => {
    const text = `招商${'在'.repeat(30)}。${'在'.repeat(30)}工业`;
    expect(outlined(text, query('招商 /s 工业'))).toBe('招商□\n□工业');
    expect(outlined(text.replace('。', '，'), query('招商 /s 工业'))).toBe('招商□□工业');
    expect(outlined('招商。工业', query('招商 /s 工业'))).toBe('招商□\n工业');
  });

  test('has texts that overlap once', () => {
    expect(outlined('在工业园区', query('工业园 /5 业园区'))).toBe('□工业园区');
  });

  test('keeps the facts', () => {
    const facts = passageFacts('3 -1 9 4');
    expect(facts).toEqual({ order: 3, section: null, length: 9, borders: [4] });
    expect(outlinedPassage(facts, [], 2)).toEqual({ order: 3, section: null, text: '□□\n□□' });
  });

  test('is the passage where characters have two units', () => {
    const placed = placedTexts(query('工?业'));
    const whole = Buffer.from(packedPassage({ order: 1, section: 2, text: '工𬭚业' }), 'base64').toString();
    expect(placed).not.toBeNull();
    if (placed !== null) expect(readOutline(whole, placed).text).toBe('工𬭚业');
  });
});

describe('places tell', () => {
  test.each(['招商 /s 工业', '招商 /10 (工业 OR 园区)', '招商*工业', '招商 /p 工业 -园区'])('%s', (q) => {
    expect(placedTexts(query(q))).not.toBeNull();
  });
  test.each(['2006年 /s 工业', 'GDP /s 工业', '工业 /5 12', '"工业，" /s 园区', '𬭚 /s 工业', '㈠ /s 工业'])(
    'not %s',
    (q) => {
      expect(placedTexts(query(q))).toBeNull();
    },
  );
  test.each([
    ['招商 /s 工业', 1],
    ['招商 /10 工业', 11],
    ['招商*工业', 11],
    ['?招商?? /3 工业', 7],
  ])('%s, looked at as far as it reaches', (q, reach) => {
    expect(placedTexts(query(q))?.reach).toBe(reach);
  });
});
