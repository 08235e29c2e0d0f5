import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { RequestError } from '../../../engine/errors.ts';
import type { Language } from '../../../engine/types.ts';
import { readArguments } from '../../../server/mcp/arguments.ts';

const schema = z.strictObject({
  query: z.string().max(5),
  region: z.array(z.string().max(3)).max(2).optional(),
  sort: z.enum(['newest', 'oldest']).optional(),
  size: z.int().min(1).max(20).optional(),
  from: z.int().min(0).max(9).optional(),
  queries: z.array(z.string()).min(1).optional(),
});

function told(given: unknown, lang: Language): [string, string][] {
  try {
    readArguments(schema, given, lang);
    return [];
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    return error.problems.map(({ parameter, message }) => [parameter, message]);
  }
}

describe('what a tool is asked', () => {
  test('is read by its schema', () => {
    expect(readArguments(schema, { query: '园区', size: 3 }, 'zh')).toEqual({ query: '园区', size: 3 });
  });

  test.each<[given: unknown, parameter: string, zh: RegExp, en: RegExp]>([
    [{}, 'query', /缺少/, /required/],
    [{ query: 5 }, 'query', /应为文字/, /expected text/],
    [{ query: '一二三四五六' }, 'query', /最多 5 个字符/, /at most 5 characters/],
    [{ query: '', q: '' }, 'q', /没有“q”这个参数.*query/, /no parameter “q”.*query/],
    [{ query: '', region: '湖南' }, 'region', /数组/, /list of values/],
    [{ query: '', region: ['甲', '乙', '丙'] }, 'region', /最多 2 个值/, /at most 2 values/],
    [{ query: '', region: ['甲乙丙丁'] }, 'region', /最多 3 个字符/, /at most 3 characters/],
    [{ query: '', region: [4] }, 'region', /应为文字/, /expected text/],
    [{ query: '', sort: 'best' }, 'sort', /不认识“best”.*newest；oldest/, /“best”.*newest; oldest/],
    [{ query: '', size: 21 }, 'size', /1–20 之间的整数/, /whole number, 1–20/],
    [{ query: '', size: 0 }, 'size', /1–20 之间的整数/, /whole number, 1–20/],
    [{ query: '', size: 1.5 }, 'size', /1–20 之间的整数/, /whole number, 1–20/],
    [{ query: '', size: '3' }, 'size', /1–20 之间的整数/, /whole number, 1–20/],
    [{ query: '', from: -1 }, 'from', /0–9 之间的整数/, /whole number, 0–9/],
    [{ query: '', queries: [] }, 'queries', /缺少/, /required/],
    ['园区', '', /对象/, /object/],
  ])('%j is refused in both languages', (given, parameter, zh, en) => {
    expect(told(given, 'zh')).toEqual([[parameter, expect.stringMatching(zh)]]);
    expect(told(given, 'en')).toEqual([[parameter, expect.stringMatching(en)]]);
  });

  test('is told of all that is wrong at once', () => {
    expect(
      told({ q: '园区', size: 0 }, 'zh')
        .map(([name]) => name)
        .sort(),
    ).toEqual(['q', 'query', 'size']);
  });
});
