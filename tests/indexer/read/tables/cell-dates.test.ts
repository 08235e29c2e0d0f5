import { expect, test } from 'vitest';
import { dayOrderOf, isoOfCell } from '../../../../indexer/read/tables/cell-dates.ts';

test.each([
  ['2021-07-28', '2021-07-28'],
  ['2021/7/8', '2021-07-08'],
  ['2021.7.8', '2021-07-08'],
  ['20210701', '2021-07-01'],
  ['2021年7月8日', '2021-07-08'],
  ['2021年7月', '2021-07'],
  ['2021-07-28 00:00:00', '2021-07-28'],
  ['2021-07-28T08:30:00Z', '2021-07-28'],
  ['2021', '2021'],
  ['44405', '2021-07-28'],
  ['2021-02-30', null],
  ['20211301', null],
  ['下午三点', null],
  ['13800138000', null],
])('%s is read as %s', (written, iso) => {
  expect(isoOfCell(written, 'unknown')).toBe(iso);
});

test('a cell of the column proves whether the day or the month comes first', () => {
  expect(dayOrderOf(['3/4/2021', '7/28/2021'])).toBe('month-first');
  expect(isoOfCell('3/4/2021', 'month-first')).toBe('2021-03-04');
  expect(dayOrderOf(['3/4/2021', '28/7/2021'])).toBe('day-first');
  expect(isoOfCell('3/4/2021', 'day-first')).toBe('2021-04-03');
});

test('where none does, only the year is sure', () => {
  expect(isoOfCell('3/4/2021', dayOrderOf(['3/4/2021', '5/6/2021']))).toBe('2021');
});
