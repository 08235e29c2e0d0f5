import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { QuerySyntaxError } from '../../../engine/errors.ts';
import type { QueryNode } from '../../../engine/query/ast.ts';
import { parseQuery } from '../../../engine/query/parser.ts';
import { patternText } from '../../../engine/query/terms.ts';
import { operatorRichText } from './arbitraries.ts';

/** A tree as nested lists, with every decision of the parser visible: `"…"` quoted, `field:…`, operators first. */
function shape(node: QueryNode | null): unknown {
  if (node === null) return null;
  switch (node.kind) {
    case 'term': {
      const text = patternText(node.pattern);
      return `${node.field === null ? '' : `${node.field}:`}${node.quoted ? `"${text}"` : text}`;
    }
    case 'facet':
      return `${node.facet}=${node.value}`;
    case 'not':
      return ['not', shape(node.operand)];
    case 'near': {
      const links = node.links.map((link) => (link.kind === 'distance' ? link.characters : link.kind));
      return ['near', links, ...node.operands.map(shape)];
    }
    case 'or':
    case 'and':
      return [node.kind, ...node.operands.map(shape)];
  }
}

function shapeOf(text: string): unknown {
  return shape(parseQuery(text).node);
}

function errorOf(text: string, lang: 'zh' | 'en' = 'en'): QuerySyntaxError {
  try {
    parseQuery(text, lang);
  } catch (error) {
    if (error instanceof QuerySyntaxError) return error;
    throw error;
  }
  throw new Error(`${text} was read without an error`);
}

function remarksOn(text: string): [message: string, stretch: string][] {
  return parseQuery(text, 'en').problems.map(({ message, start, end }) => [message, text.slice(start, end)]);
}

describe('terms', () => {
  test.each<[string, unknown]>([
    ['', null],
    [' 　\t', null],
    ['\u200b', null],
    ['招商引资', '招商引资'],
    ['工业园区 招商引资', ['and', '工业园区', '招商引资']],
    ['工业园区　招商引资\u00a0开发', ['and', '工业园区', '招商引资', '开发']],
    ['2.8亿元', '2.8亿元'],
    ['40-50', '40-50'],
    ['民-主', '民-主'],
    ['坚持“三个代表”思想', '坚持“三个代表”思想'],
    ['办法(试行)', '办法(试行)'],
    ['办法（试行）', '办法（试行）'],
    ['km/s', 'km/s'],
    ['甲/10乙', '甲/10乙'],
    ['同句话', '同句话'],
    ['ORACLE', 'ORACLE'],
    ['NOT芙蓉王', 'NOT芙蓉王'],
    ['／s', '／s'],
    ['——', '——'],
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toEqual(expected);
  });
});

describe('quoted phrases', () => {
  test.each<[string, unknown]>([
    ['"招商引资工作"', '"招商引资工作"'],
    ['“招商引资工作”', '"招商引资工作"'],
    ['“招商引资工作“', '"招商引资工作"'],
    ['＂招商＂', '"招商"'],
    ['"甲 OR (乙 -丙*"', '"甲 OR (乙 -丙*"'],
    ['"说“好”的"', '"说“好”的"'],
    ['“说"好"的”', '"说"好"的"'],
    ['"2.8亿元"', '"2.8亿元"'],
    ['-"芙蓉王 烟"', ['not', '"芙蓉王 烟"']],
    ['("甲" OR “乙”)', ['or', '"甲"', '"乙"']],
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toEqual(expected);
  });

  test('corner brackets are text, and said to be', () => {
    expect(shapeOf('「招商引資」')).toBe('「招商引資」');
    expect(remarksOn('「招商引資」')).toEqual([[expect.stringContaining('「'), '「']]);
  });
});

describe('operators', () => {
  test.each<[string, unknown]>([
    ['德山 OR 创元', ['or', '德山', '创元']],
    ['德山 | 创元', ['or', '德山', '创元']],
    ['德山 |创元', ['or', '德山', '创元']],
    ['德山 OR 创元 | 芙蓉王', ['or', '德山', '创元', '芙蓉王']],
    ['工业 德山 OR 创元', ['and', '工业', ['or', '德山', '创元']]],
    ['德山 OR 创元 工业', ['and', ['or', '德山', '创元'], '工业']],
    ['-芙蓉王', ['not', '芙蓉王']],
    ['－芙蓉王', ['not', '芙蓉王']],
    ['NOT 芙蓉王', ['not', '芙蓉王']],
    ['NOT(芙蓉王)', ['not', '芙蓉王']],
    ['工业 -芙蓉王 -德山', ['and', '工业', ['not', '芙蓉王'], ['not', '德山']]],
    ['-(德山 OR 创元)', ['not', ['or', '德山', '创元']]],
    ['--甲', ['not', ['not', '甲']]],
    ['甲 OR -乙', ['or', '甲', ['not', '乙']]],
    ['（德山 创元） OR 工业', ['or', ['and', '德山', '创元'], '工业']],
    ['(德山 创元）OR 工业', ['or', ['and', '德山', '创元'], '工业']],
    ['((德山))', '德山'],
    ['(德山)', '德山'],
    ['(德山(二期) OR 创元)', ['or', '德山(二期)', '创元']],
    ['(办法(试行))', '办法(试行)'],
    ['(甲(乙 丙)', ['and', '甲(乙', '丙']],
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toEqual(expected);
  });
});

describe('nearness', () => {
  test.each<[string, unknown]>([
    ['德山 /s 国家级开发区', ['near', ['sentence'], '德山', '国家级开发区']],
    ['德山 同句 国家级开发区', ['near', ['sentence'], '德山', '国家级开发区']],
    ['创元 /p 芙蓉王', ['near', ['passage'], '创元', '芙蓉王']],
    ['创元 /P 芙蓉王', ['near', ['passage'], '创元', '芙蓉王']],
    ['创元 同段 芙蓉王', ['near', ['passage'], '创元', '芙蓉王']],
    ['工业 /10 转型', ['near', [10], '工业', '转型']],
    ['工业 /0 转型', ['near', [0], '工业', '转型']],
    ['甲 /s 乙 /10 丙 /p 丁', ['near', ['sentence', 10, 'passage'], '甲', '乙', '丙', '丁']],
    ['甲 OR 乙 /s 丙', ['or', '甲', ['near', ['sentence'], '乙', '丙']]],
    ['甲 乙 /s 丙', ['and', '甲', ['near', ['sentence'], '乙', '丙']]],
    ['(甲 OR 乙) /s "丙 丁"', ['near', ['sentence'], ['or', '甲', '乙'], '"丙 丁"']],
    ['(甲 OR (乙 | 丙)) /s 丁', ['near', ['sentence'], ['or', '甲', ['or', '乙', '丙']], '丁']],
    ['甲 /s(乙 OR 丙)', ['near', ['sentence'], '甲', ['or', '乙', '丙']]],
    ['-(甲 /s 乙)', ['not', ['near', ['sentence'], '甲', '乙']]],
    ['工业*园区 /s 第?条', ['near', ['sentence'], '工业*园区', '第?条']],
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toEqual(expected);
  });

  test.each([
    ['甲 /s -乙', '-乙'],
    ['NOT 甲 /s 乙', 'NOT 甲'],
    ['(甲 乙) /s 丙', '(甲 乙)'],
    ['(甲 /s 乙) /s 丙', '(甲 /s 乙)'],
    ['甲 /p region:常德', 'region:常德'],
    ['title:甲 /s 乙', 'title:甲'],
    ['(甲 OR title:乙) /s 丙', '(甲 OR title:乙)'],
  ])('%s: only terms, phrases and alternatives of them have a place', (text, stretch) => {
    const { start, end, message } = errorOf(text);
    expect(text.slice(start, end)).toBe(stretch);
    expect(message).toContain('joined by OR');
  });
});

describe('wildcards', () => {
  test('only unquoted ASCII * and ? are wildcards', () => {
    expect(parseQuery('工业*园?区').node).toMatchObject({
      pattern: [
        { kind: 'text', text: '工业' },
        { kind: 'any' },
        { kind: 'text', text: '园' },
        { kind: 'one' },
        { kind: 'text', text: '区' },
      ],
    });
    for (const literal of ['"工业*园?区"', '工业＊园？区']) {
      expect(parseQuery(literal).node).toMatchObject({
        pattern: [{ kind: 'text', text: expect.stringContaining('园') }],
      });
    }
    expect(remarksOn('什么是园区？')).toEqual([[expect.stringContaining('？'), '？']]);
  });
});

describe('fields', () => {
  test.each<[string, unknown]>([
    ['title:工作会议', 'title:工作会议'],
    ['标题：工作会议', 'title:工作会议'],
    ['標題:工作會議', 'title:工作會議'],
    ['Title:"工作 会议"', 'title:"工作 会议"'],
    ['issuer:县委 发文:县府', ['and', 'issuer:县委', 'issuer:县府']],
    ['speaker:甲 讲话人：乙', ['and', 'speaker:甲', 'speaker:乙']],
    ['path:2006 路径:讲话/2006.txt', ['and', 'path:2006', 'path:讲话/2006.txt']],
    ['region:常德 地区：湖南省/常德市', ['and', 'region=常德', 'region=湖南省/常德市']],
    ['year:2003..2006 年份:2006..', ['and', 'year=2003..2006', 'year=2006..']],
    ['date:2006-03..2006-06', 'date=2006-03..2006-06'],
    ['type:讲话 类型:“政府工作报告”', ['and', 'type=讲话', 'type=政府工作报告']],
    ['topic:农业 主题:科技、教育', ['and', 'topic=农业', 'topic=科技、教育']],
    ['-region:常德', ['not', 'region=常德']],
    ['(region:常德 OR year:2006)', ['or', 'region=常德', 'year=2006']],
    ['title:（试行）', 'title:（试行）'],
    ['title:-甲', 'title:-甲'],
    ['issuer:unknown 讲话人:未知', ['and', 'issuer=unknown', 'speaker=未知']],
    ['issuer:=国务院 speaker：＝"王 明"', ['and', 'issuer==国务院', 'speaker==王 明']],
    ['title:unknown path:=甲', ['and', 'title:unknown', 'path:=甲']],
    ['issuer:unknowns issuer:"unknown"', ['and', 'issuer:unknowns', 'issuer:"unknown"']],
    ['title:工业*园区', 'title:工业*园区'],
    ['通知：各单位', '通知：各单位'],
    ['10:30', '10:30'],
    ['本标题:甲', '本标题:甲'],
  ])('%s', (text, expected) => {
    expect(shapeOf(text)).toEqual(expected);
  });

  test('a name that is no field is text, and said to be', () => {
    expect(shapeOf('author:甲')).toBe('author:甲');
    expect(remarksOn('author:甲')).toEqual([[expect.stringContaining('not a field'), 'author:']]);
    expect(remarksOn('https://example.cn/a')).toEqual([]);
  });
});

describe('remarks', () => {
  test.each([
    ['德山|创元', '|'],
    ['德山| 创元', '|'],
    ['德山)', ')'],
    ['甲 AND 乙', 'AND'],
    ['甲 or 乙', 'or'],
    ['甲 /x 乙', '/x'],
    ['甲 /１０ 乙', '/１０'],
    ['"甲"乙', '乙'],
    ['(甲)乙', '乙'],
    ['｜甲', '｜'],
  ])('%s: %s is not taken for an operator in silence', (text, stretch) => {
    expect(remarksOn(text)).toEqual([[expect.any(String), stretch]]);
  });

  test('of closing brackets that close nothing the first is pointed at', () => {
    const [remark] = parseQuery('甲)乙)丙').problems;
    expect(remark).toMatchObject({ start: 1, end: 2 });
  });

  test('a query written as the help says draws no remark', () => {
    const text =
      '（工业园区 | "招商 引资") -芙蓉王 标题：工作会议 德山 /s 创元 year:2003..2006 第?条 40-50 2.8亿元';
    expect(remarksOn(text)).toEqual([]);
  });
});

describe('errors say where and what was expected', () => {
  test.each([
    ['(德山 OR 创元', '(', '“)”'],
    ['工业 (德山', '(', '“)”'],
    ['(', '(', '“)”'],
    ['德山 )', ')', 'expected a term or an operator'],
    ['(甲))', ')', 'expected a term or an operator'],
    ['()', '()', 'expected a term'],
    ['甲 ( )', '( )', 'expected a term'],
    ['"德山', '"德山', 'expected "'],
    ['甲 “乙 丙', '“乙 丙', 'expected ”'],
    ['""', '""', 'at least one character'],
    ['“　”', '“　”', 'at least one character'],
    ['OR', 'OR', 'before “OR”'],
    ['OR 甲', 'OR', 'before “OR”'],
    ['甲 OR', 'OR', 'after “OR”'],
    ['甲 | | 乙', '|', 'after “|”'],
    ['(甲 OR)', 'OR', 'after “OR”'],
    ['NOT', 'NOT', 'after “NOT”'],
    ['甲 -', '-', 'directly after the minus'],
    ['2006 - 2010', '-', 'directly after the minus'],
    ['(甲 -)', '-', 'directly after the minus'],
    ['甲 /s', '/s', 'after “/s”'],
    ['/10 甲', '/10', 'before “/10”'],
    ['同段', '同段', 'quotes'],
    ['甲 /s /p 乙', '/s', 'after “/s”'],
    ['甲 /123456 乙', '/123456', '9999'],
    ['*', '*', 'beside the wildcards'],
    ['甲 ?*', '?*', 'beside the wildcards'],
    ['*\u200b', '*\u200b', 'beside the wildcards'],
    ['title: 工作会议', 'title:', 'directly after “title:”'],
    ['地区：', '地区：', 'directly after “地区：”'],
    ['(region:)', 'region:', 'directly after “region:”'],
    ['title:(甲 OR 乙)', '(甲', '(title:a OR title:b)'],
    ['year:""', '""', 'at least one character'],
  ])('%s', (text, stretch, expected) => {
    const { start, end, message } = errorOf(text);
    expect(text.slice(start, end)).toBe(stretch);
    expect(message).toContain(expected);
  });

  test.each([
    ['(发展 OR "', ['(', '"']],
    ['((甲 乙', ['(', '(']],
    ['甲 - 乙 "" title: OR', ['-', '""', 'title:', 'OR']],
    ['() 甲 /s (乙 丙) *', ['()', '(乙 丙)', '*']],
    ['title:(甲 乙) ) OR 丙', ['(甲', ')']],
    // A bracket within a quotation that is never closed may be meant for one before it.
    ['((甲 "乙)', ['(', '"乙)']],
    ['(甲 "乙)', ['"乙)']],
  ])('%s: all of them, in their order', (text, stretches) => {
    const { problems } = errorOf(text);
    expect(problems.map(({ start, end }) => text.slice(start, end))).toEqual(stretches);
  });

  test('in the language asked for', () => {
    expect(errorOf('(甲', 'zh').message).toMatch(/\p{Script=Han}{4}/u);
    expect(errorOf('(甲', 'en').message).not.toMatch(/\p{Script=Han}/u);
  });
});

describe('limits', () => {
  test('256 characters are read, 257 are not', () => {
    expect(parseQuery('工'.repeat(256)).terms).toHaveLength(1);
    expect(errorOf('工'.repeat(257))).toMatchObject({
      start: 256,
      end: 257,
      message: expect.stringContaining('256'),
    });
  });

  test('characters outside the basic plane count as one each', () => {
    expect(parseQuery('𠮷'.repeat(256)).terms).toHaveLength(1);
    expect(errorOf('𠮷'.repeat(257))).toMatchObject({ start: 512, end: 514 });
  });

  test('32 terms are read, 33 are not; filters are no terms', () => {
    const terms = Array.from({ length: 32 }, (_, index) => `词${index}`).join(' ');
    expect(parseQuery(`${terms} year:2006`).terms).toHaveLength(32);
    const { start, message } = errorOf(`${terms} 多余`);
    expect(start).toBe(terms.length + 1);
    expect(message).toContain('32');
  });

  test('brackets as deep as a query is long', () => {
    expect(shapeOf(`${'('.repeat(127)}甲乙${')'.repeat(127)}`)).toBe('甲乙');
  });
});

describe('the terms of a query', () => {
  test.each([
    ['工业 "招商 引资" -芙蓉王 title:会议 year:2006', ['工业', '招商 引资']],
    ['甲 /s (乙 OR 甲) 第?条', ['甲', '乙', '第?条']],
    ['-(-甲 乙)', ['甲']],
    ['-甲', []],
  ])('%s', (text, terms) => {
    expect(parseQuery(text).terms).toEqual(terms);
  });
});

test('spans lead back to what was typed', () => {
  const text = '工业  -"芙蓉 王" title:甲';
  const { node } = parseQuery(text);
  if (node?.kind !== 'and') throw new Error('expected a conjunction');
  expect(node.operands.map(({ span }) => text.slice(span.start, span.end))).toEqual([
    '工业',
    '-"芙蓉 王"',
    'title:甲',
  ]);
});

test('any text is read or refused with a place in it', () => {
  fc.assert(
    fc.property(operatorRichText, (text) => {
      try {
        for (const { start, end } of parseQuery(text).problems) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      } catch (error) {
        if (!(error instanceof QuerySyntaxError)) throw error;
        for (const { start, end } of error.mistakes) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 5_000 },
  );
});
