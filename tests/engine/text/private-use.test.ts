import { describe, expect, it } from 'vitest';
import { fold } from '../../../engine/text/fold.ts';
import { spellings } from '../../../engine/text/forms.ts';
import { PRIVATE_USE, privateUsePairs } from '../../../engine/text/private-use.ts';

describe('private-use characters of GBK', () => {
  it('are all known, U+E815 to U+E864, each as a character of its own', () => {
    const units = Array.from({ length: 80 }, (_, at) => String.fromCharCode(0xe815 + at));
    expect(units.filter((unit) => !PRIVATE_USE.has(unit))).toEqual([]);
    expect(new Set(PRIVATE_USE.values()).size).toBe(PRIVATE_USE.size);
    expect([...PRIVATE_USE.values()].filter((character) => /\p{Co}/u.test(character))).toEqual([]);
  });

  it.each([
    ['\ue863', '䶮'],
    ['\ue815', '⺁'],
    ['\ue864', '龻'],
    ['\ue855', '\u{241fe}'],
    ['\ue7c7', 'ḿ'],
  ])('%j is %s', (unit, character) => {
    expect(PRIVATE_USE.get(unit)).toBe(character);
  });

  it('match their character, typed either way', () => {
    for (const [unit, character] of privateUsePairs()) expect(fold(unit)).toBe(fold(character));
    const forms = spellings(fold('\ue855河'), false).map(({ text }) => text);
    expect(forms.sort()).toEqual(['\u{241fe}河', '\ue855河']);
  });
});
