import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressWithWords, type DirectedWords } from '../../links/text-directive.ts';

const SITE = 'https://example.org/page.html';
const LONG_ENOUGH = '各乡镇人民政府要切实加强灌渠管护工作';

const words = (quote: string, before = '', behind = ''): DirectedWords => ({ quote, before, behind });

/** The members of a directive as a browser reads them. */
function read(address: string) {
  const directive = address.split(':~:text=')[1] ?? '';
  const parts = directive.split(',');
  const before = parts[0]?.endsWith('-') === true ? parts.shift()?.slice(0, -1) : undefined;
  const behind = parts.at(-1)?.startsWith('-') === true ? parts.pop()?.slice(1) : undefined;
  const [start, end] = parts;
  return [before, start, end, behind].map((part) =>
    part === undefined ? undefined : decodeURIComponent(part),
  );
}

describe('addresses that mark words at another site', () => {
  it('give words that stand once as they are', () => {
    expect(addressWithWords(SITE, words(LONG_ENOUGH, '会议指出，', '。'), true)).toBe(
      `${SITE}#:~:text=${encodeURIComponent(LONG_ENOUGH)}`,
    );
  });

  it('write the signs that part a directive as characters', () => {
    const address = addressWithWords(SITE, words('a-b,c&d and some more words - with "these" signs'), true);
    expect(address.split(':~:text=')[1]).not.toMatch(/[-,&"]/);
    expect(read(address)[1]).toBe('a-b,c&d and some more words - with "these" signs');
  });

  it('give what stands around short words, and around those that stand elsewhere too', () => {
    expect(read(addressWithWords(SITE, words('灌渠', '要管好', '，定期清淤'), true))).toEqual([
      '要管好',
      '灌渠',
      undefined,
      '，定期清淤',
    ]);
    expect(read(addressWithWords(SITE, words(LONG_ENOUGH, '会议指出，', '。'), false))).toEqual([
      '会议指出，',
      LONG_ENOUGH,
      undefined,
      '。',
    ]);
  });

  it('give what stands around words that begin or end inside one, which a browser would not find', () => {
    const [before, , , behind] = read(
      addressWithWords(SITE, words('民政府要切实加强灌渠管护工作的领', '各乡镇人', '导，落实责任'), true),
    );
    expect([before, behind]).toEqual(['各乡镇人', '导，落实责任']);
  });

  it('give the beginning and the end of long words, and of words of several passages', () => {
    const long = `${LONG_ENOUGH}，${'定期清淤，'.repeat(20)}并向水管站报告。`;
    const [, start = '', end = ''] = read(addressWithWords(SITE, words(long), true));
    expect(long.startsWith(start)).toBe(true);
    expect(long.endsWith(end)).toBe(true);
    expect(read(addressWithWords(SITE, words('灌渠管护办法\n第一条 总则'), true)).slice(1, 3)).toEqual([
      '灌渠管护办法',
      '第一条 总则',
    ]);
  });

  it('keep the fragment that an address has', () => {
    expect(addressWithWords(`${SITE}#part2`, words(LONG_ENOUGH), true)).toContain('#part2:~:text=');
  });

  it('never cut a character, and name only what stands there, in its order', () => {
    const text = fc.string({
      unit: fc.constantFrom('灌', '渠', '𠮷', '🌾', 'e\u0301', '，', 'a', '-', ' '),
      maxLength: 120,
    });
    fc.assert(
      fc.property(text, text, text, fc.boolean(), (before, quote, behind, unique) => {
        const parts = read(addressWithWords(SITE, { before, quote, behind }, unique));
        let from = 0;
        for (const part of parts) {
          if (part === undefined) continue;
          expect(part.isWellFormed()).toBe(true);
          from = `${before}${quote}${behind}`.indexOf(part, from);
          expect(from).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
