import { describe, expect, it } from 'vitest';
import { isOtherText } from '../../client/document/other-text.ts';
import type { Passage, Range, ResolveAnswer } from '../../engine/types.ts';

const passages: Passage[] = ['要点', '一、修好西坡水渠，年内通水。', '二、补栽行道树。'].map((text) => ({
  text,
  level: 0,
  kind: 'paragraph',
}));
const at = (range: Range, rest?: { passage: number; range: Range }[]): ResolveAnswer => ({
  status: 'unique',
  place: { document: 'a', title: '要点', passage: 1, range, ...(rest === undefined ? {} : { rest }) },
});
const same = { status: 'same' } as const;

describe('words where the link says', () => {
  it('are in the text it was made for where all around them reads as it did, however it is spaced', () => {
    const link = { prefix: '一、 修好', suffix: '，年内' };
    expect(isOtherText(link, at([4, 8]), passages, same)).toBe(false);
    expect(isOtherText({ prefix: '', suffix: '' }, at([4, 8]), passages, same)).toBe(false);
  });

  it('may be in another where what stands before or behind them is another', () => {
    expect(isOtherText({ prefix: '抓紧修好', suffix: '，年内' }, at([4, 8]), passages, same)).toBe(true);
    expect(isOtherText({ prefix: '修好', suffix: '。' }, at([4, 8]), passages, same)).toBe(true);
  });

  it('are looked at behind the last passage of a quote over several', () => {
    const over = at([4, 14], [{ passage: 2, range: [0, 4] }]);
    expect(isOtherText({ prefix: '修好', suffix: '行道树' }, over, passages, same)).toBe(false);
    expect(isOtherText({ prefix: '修好', suffix: '果树' }, over, passages, same)).toBe(true);
  });

  it('may be in another where the check of the text is another', () => {
    const link = { prefix: '修好', suffix: '，' };
    expect(isOtherText(link, at([4, 8]), passages, { status: 'edited' })).toBe(true);
  });
});
