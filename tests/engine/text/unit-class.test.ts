import { describe, expect, it } from 'vitest';
import { isSurrogate, unitsOfClass } from '../../../engine/text/unit-class.ts';

describe('the table of a character class', () => {
  it.each([/\p{Script=Han}/u, /\p{Nd}/u, /[\p{L}\p{Nl}\p{M}]/u, /[^\n]/u, /[\p{L}--\p{Script=Han}]/v])(
    'holds what %s matches',
    (pattern) => {
      const members = unitsOfClass(pattern);
      const wrong: number[] = [];
      for (let unit = 0; unit < members.length; unit++) {
        const expected = !isSurrogate(unit) && pattern.test(String.fromCharCode(unit));
        if (expected !== (members[unit] === 1)) wrong.push(unit);
      }
      expect(wrong).toEqual([]);
    },
  );
});
