import { expect, test } from 'vitest';
import { fileName, sizeText } from '../../client/export/file-name.ts';

test.each([
  [`attachment; filename="?? 2026.csv"; filename*=UTF-8''%E6%94%BF%E6%96%87%202026.csv`, '政文 2026.csv'],
  ['attachment; filename="rows.csv"', 'rows.csv'],
  ['attachment; filename="rows.csv"; filename*=UTF-8\'\'%E6', 'rows.csv'],
  [null, 'zhengwen'],
])('a file is called as the server says: %s', (disposition, name) => {
  expect(fileName(disposition)).toBe(name);
});

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [999_999, '1000 KB'],
  [1_234_567, '1.2 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
