import { expect, test } from 'vitest';
import { clip } from '../../client/search/clip.ts';

const LONG = `${'前'.repeat(300)}工业园区${'后'.repeat(300)}`;

test('a snippet of six hundred characters is clipped to sixty on either side of its mark', () => {
  const { text, start, ranges } = clip(LONG, [[300, 304]], 60);
  expect(text).toBe(`${'前'.repeat(60)}工业园区${'后'.repeat(60)}`);
  expect(start).toBe(240);
  expect(ranges).toEqual([[60, 64]]);
});

test('a short one stays whole', () => {
  expect(clip('加快工业园区建设。', [[2, 6]], 60).text).toBe('加快工业园区建设。');
});

test('a second mark close by is shown with what surrounds it, one far off is not', () => {
  const { text, ranges } = clip(
    LONG,
    [
      [300, 302],
      [302, 304],
      [590, 592],
    ],
    60,
  );
  expect(ranges).toEqual([
    [60, 62],
    [62, 64],
  ]);
  expect(text.endsWith('后'.repeat(60))).toBe(true);
});

test('no cut falls within a character beyond the BMP', () => {
  const { text } = clip('𬭎'.repeat(200), [[200, 202]], 61);
  expect(text.isWellFormed()).toBe(true);
});
