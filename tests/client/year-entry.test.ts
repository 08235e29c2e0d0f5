import { expect, test } from 'vitest';
import { enteredYears } from '../../client/facets/year-entry.ts';

test.each([
  ['2006', '2010', '2006..2010'],
  ['2010', '2003', '2003..2010'],
  ['２００６年', '', '2006..'],
  ['', '2010 ', '..2010'],
  ['2003-2006', '', '2003..2006'],
  ['2006～2003', '', '2003..2006'],
  ['2006', '2006', '2006'],
  ['', ' ', null],
  ['06', '', undefined],
  ['去年', '2006', undefined],
  ['2003-2006', '2010', undefined],
])('“%s” to “%s” is the years %s', (from, to, expected) => {
  expect(enteredYears(from, to)).toBe(expected);
});
