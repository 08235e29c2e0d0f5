import { expect, it } from 'vitest';
import { pageRanges } from '../../../indexer/read/pdf.ts';

it.each([
  [[3], '3'],
  [[3, 4, 5], '3–5'],
  [[1, 3, 4, 9], '1、3–4、9'],
])('pages %j are named %s', (pages, named) => {
  expect(pageRanges(pages)).toBe(named);
});
