import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuerySyntaxError } from '../../../engine/errors.ts';
import type { QueryNode } from '../../../engine/query/ast.ts';
import { type ParsedQuery, parseQuery } from '../../../engine/query/parser.ts';
import { printQuery } from '../../../engine/query/printer.ts';
import { operatorRichText, queryNode } from './arbitraries.ts';

const NOWHERE = { start: 0, end: 0 };

function withoutSpans(node: QueryNode): QueryNode {
  switch (node.kind) {
    case 'term':
    case 'facet':
      return { ...node, span: NOWHERE };
    case 'not':
      return { ...node, operand: withoutSpans(node.operand), span: NOWHERE };
    case 'near':
    case 'or':
    case 'and':
      return JSON.parse(
        JSON.stringify({ ...node, operands: node.operands.map(withoutSpans), span: NOWHERE }),
      );
  }
}

function parsed(text: string): ParsedQuery | QuerySyntaxError {
  try {
    return parseQuery(text);
  } catch (error) {
    if (error instanceof QuerySyntaxError) return error;
    throw error;
  }
}

describe('printing a query', () => {
  test.each([
    ['德山  OR创元', '德山 OR创元'],
    ['（德山 ｜ 创元）', '德山 ｜ 创元'],
    ['工业园区 (招商引资)', '工业园区 招商引资'],
    ['德山 | 创元 芙蓉王', '德山 OR 创元 芙蓉王'],
    ['德山 OR (创元 芙蓉王)', '德山 OR (创元 芙蓉王)'],
    ['NOT （德山 OR 创元）', '-(德山 OR 创元)'],
    ['－芙蓉王', '-芙蓉王'],
    ['“招商 引资”', '"招商 引资"'],
    ['“说"好"的”', '“说"好"的”'],
    ['标题：“工作 会议”', 'title:"工作 会议"'],
    ['地区:常德', 'region:常德'],
    ['region:"a b"', 'region:"a b"'],
    ['region:"常德"', 'region:常德'],
    ['德山 同句 (创元 | 芙蓉王) /10 转型', '德山 /s (创元 OR 芙蓉王) /10 转型'],
    ['工业*园区 第?条', '工业*园区 第?条'],
  ])('%s is written %s', (text, written) => {
    const { node } = parseQuery(text);
    expect(node && printQuery(node)).toBe(written);
  });

  test('any tree is read back as it was printed', () => {
    fc.assert(
      fc.property(queryNode, (node) => {
        const text = printQuery(node);
        fc.pre(text.length <= 256);
        const again = parsed(text);
        if (again instanceof QuerySyntaxError) {
          fc.pre(!/最多 32 个/u.test(again.message));
          throw again;
        }
        expect(again.node && withoutSpans(again.node)).toEqual(withoutSpans(node));
      }),
      { numRuns: 1_000 },
    );
  });

  test('whatever parses is read back the same after printing', () => {
    fc.assert(
      fc.property(operatorRichText, (text) => {
        const first = parsed(text);
        if (first instanceof QuerySyntaxError || first.node === null) return;
        const printed = printQuery(first.node);
        fc.pre(printed.length <= 256);
        const again = parseQuery(printed);
        expect(again.node && withoutSpans(again.node)).toEqual(withoutSpans(first.node));
        expect(again.terms).toEqual(first.terms);
        expect(again.node && printQuery(again.node)).toBe(printed);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a phrase with both kinds of quotation marks is refused', () => {
    const node: QueryNode = {
      kind: 'term',
      pattern: [{ kind: 'text', text: '“甲"' }],
      quoted: true,
      field: null,
      span: NOWHERE,
    };
    expect(() => printQuery(node)).toThrow(RangeError);
  });
});
