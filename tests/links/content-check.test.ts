import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Passage } from '../../engine/types.ts';
import {
  checkLink,
  documentChecks,
  foldedText,
  linkCheck,
  openingCheck,
  textCheck,
} from '../../links/content-check.ts';

const textOf = (...texts: string[]): Passage[] =>
  texts.map((text, at) => ({ text, level: at === 0 ? 1 : 0, kind: at === 0 ? 'heading' : 'paragraph' }));

const OLD = textOf('年度工作要点', '一、修好西坡水渠。', '二、补栽行道树。');
const before = documentChecks(OLD);
const checked = (passage: number | null, now: Passage[]) =>
  checkLink(linkCheck(before, passage), passage, documentChecks(now));

describe('the check of a text', () => {
  it('is six hexadecimal digits, of an empty text too', () => {
    for (const text of ['', '一', OLD[1]?.text ?? '']) expect(textCheck(text)).toMatch(/^[0-9a-f]{6}$/);
  });

  it('is the same however the text is spaced and however wide its letters are', () => {
    expect(textCheck('引进ＡＢＣ项目 3 个')).toBe(textCheck('引进abc项目3个'));
  });

  it('is another for a text of one other character', () => {
    const checks = Array.from({ length: 5000 }, (_, at) => textCheck(`第${at}条 灌渠由所在村管护。`));
    expect(new Set(checks).size).toBeGreaterThan(4995);
  });
});

describe('the check of an opening', () => {
  it('is that of the first forty units of the folded text, however much is invisible or wide before them', () => {
    const unit = fc.constantFrom(
      '工',
      '業',
      'Ａ',
      'ﬁ',
      '㍿',
      ' ',
      '\u200b',
      '\u3000',
      'e',
      '\u0301',
      '𠮷',
      '\ud842',
    );
    const text = fc.tuple(
      fc.string({ unit, maxLength: 300 }),
      fc.integer({ min: 0, max: 2000 }),
      fc.string({ unit, maxLength: 300 }),
    );
    fc.assert(
      fc.property(text, ([before, spaces, behind]) => {
        const whole = `${before}${' '.repeat(spaces)}${behind}`;
        expect(openingCheck(whole)).toBe(`~${textCheck(foldedText(whole).slice(0, 40))}`);
      }),
    );
  });

  it('is read off the beginning: thousands of rows of an export may be of one long passage', () => {
    const folded = vi.spyOn(String.prototype, 'normalize');
    openingCheck('工业园区招商引资'.repeat(6000));
    const lengths = folded.mock.contexts.map((text) => String(text).length);
    folded.mockRestore();
    expect(lengths.length).toBeGreaterThan(0);
    expect(Math.max(...lengths)).toBeLessThan(1000);
  });
});

describe('a link without a quote', () => {
  it('opens in silence where the document reads as it did, and where the link has no check', () => {
    expect(checked(1, OLD)).toEqual({ status: 'same' });
    expect(checked(null, OLD)).toEqual({ status: 'same' });
    expect(checkLink('', 1, before)).toEqual({ status: 'same' });
  });

  it('is told from another text under the same heading that has taken over the id', () => {
    const other = textOf('年度工作要点', '一、修好东坡水渠。', '二、补栽行道树木。');
    expect(checked(1, other)).toEqual({ status: 'other' });
    expect(checked(null, other)).toEqual({ status: 'other' });
    expect(checked(0, other)).toEqual({ status: 'edited' });
  });

  it('follows a passage that stands elsewhere in the document, and only where it stands there once', () => {
    const [title, first, second] = OLD.map(({ text }) => text);
    expect(checked(1, textOf(`${title}`, '前言。', `${first}`, `${second}`))).toEqual({
      status: 'moved',
      passage: 2,
    });
    expect(checked(1, textOf(`${title}`, '前言。', `${first}`, `${first}`))).toEqual({ status: 'other' });
  });

  it('says so where only other passages differ', () => {
    expect(checked(1, [...OLD, ...textOf('附：说明')])).toEqual({ status: 'edited' });
  });

  it('made where only the beginning of a passage is at hand is told from one to another text', () => {
    const long = `${'灌渠由所在村管护，每年清淤两次。'.repeat(5)}末句。`;
    const now = documentChecks(textOf('年度工作要点', long));
    expect(checkLink(openingCheck(long.slice(0, 60)), 1, now)).toEqual({ status: 'same' });
    expect(checkLink(openingCheck(long), 0, now)).toEqual({ status: 'moved', passage: 1 });
    expect(checkLink(openingCheck('另一篇的开头'), 1, now)).toEqual({ status: 'other' });
  });

  it('is not led astray by a check that nobody made', () => {
    expect(checkLink('zz', 1, before)).toEqual({ status: 'other' });
    expect(checkLink('<script>', 99, before)).toEqual({ status: 'other' });
  });
});
