import { describe, expect, it } from 'vitest';
import { foundSpan, sinceFirst } from '../../../client/trends/found-span.ts';

const spanOf = (found: string) => foundSpan([...found], (entry) => entry === '1').join('');

describe('the years in which something is found', () => {
  it.each([
    ['000000101001', '101001'],
    ['1010000000', '101'],
    ['0000100000', '1'],
    ['00101', '00101'],
    ['0000101', '0000101'],
    ['00000000', '00000000'],
    ['', ''],
  ])('of %s are %s: all between, and what is about them where that is little', (found, span) => {
    expect(spanOf(found)).toBe(span);
  });
});

describe('the years since something is found', () => {
  const sinceOf = (found: string) => sinceFirst([...found], (entry) => entry === '1').join('');
  it.each([
    ['000000101001', '101001'],
    ['00000010100000000', '10100000000'],
    ['00001000000000', '00001000000000'],
    ['0000010000000000000000', '0000010000000000000000'],
    ['0000010000', '10000'],
    ['00000000', '00000000'],
    ['', ''],
  ])('of %s are %s: what stands before only where it is little', (found, since) => {
    expect(sinceOf(found)).toBe(since);
  });
});
