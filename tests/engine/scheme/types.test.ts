import { describe, expect, it } from 'vitest';
import { canonicalType, DOCUMENT_TYPES, TYPE_SYNONYMS } from '../../../engine/scheme/types.ts';

describe('the scheme of document types', () => {
  it('holds the fifteen kinds of the 2012 regulation and nine further ones', () => {
    expect(DOCUMENT_TYPES).toHaveLength(24);
    expect(new Set(DOCUMENT_TYPES.map(({ value }) => value)).size).toBe(24);
    expect(new Set(DOCUMENT_TYPES.map(({ en }) => en)).size).toBe(24);
  });

  it.each(DOCUMENT_TYPES.map(({ value }) => value))('knows %s as itself', (value) => {
    expect(canonicalType(value)).toBe(value);
  });

  it.each([
    ['会议纪要', '纪要'],
    ['令', '命令'],
    ['条例', '法规规章'],
    ['办法', '法规规章'],
    ['指南', '其他'],
    ['新闻', '新闻报道'],
    ['讲话稿', '讲话'],
    [' 会议 纪要 ', '纪要'],
    ['Work  summary', '工作总结'],
    ['minutes', '纪要'],
  ])('understands %s as %s', (typed, value) => {
    expect(canonicalType(typed)).toBe(value);
  });

  it('leads every other name to one value, and no value is another name', () => {
    const names = DOCUMENT_TYPES.flatMap(({ synonyms }) => synonyms);
    expect(TYPE_SYNONYMS.size).toBe(names.length);
    for (const { value } of DOCUMENT_TYPES) expect(TYPE_SYNONYMS.has(value)).toBe(false);
  });

  it.each(['', '纪', '红头', 'constructor'])('makes nothing of %j', (typed) => {
    expect(canonicalType(typed)).toBeNull();
  });
});
