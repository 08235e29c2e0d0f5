import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField } from '../../../engine/answer/csv-record.ts';
import type { Cell, Table } from '../../../server/export/column.ts';
import { csvLines, jsonLines } from '../../../server/export/delimited.ts';

const table = (rows: readonly Cell[][]): Table => ({
  columns: ['a', 'b'].map((name) => ({ name, means: { zh: name, en: name }, type: 'text', width: 10 })),
  async *rows() {
    for (const row of rows) yield row;
  },
});

async function written(lines: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const line of lines) text += line;
  return text;
}

test.each([
  ['=HYPERLINK("http://a.b")', `"'=HYPERLINK(""http://a.b"")"`],
  ['+86', "'+86"],
  ['-三农', "'-三农"],
  ['-5℃', "'-5℃"],
  ['-5', '-5'],
  ['-1,200.50', '"-1,200.50"'],
  ['-3.5%', '-3.5%'],
  ['-5+cmd', "'-5+cmd"],
  ['@附件', "'@附件"],
  ['\t=1', "'\t=1"],
  ['＝1', "'＝1"],
  ['一=二', '一=二'],
  [-5, '-5'],
  [0.25, '0.25'],
  [null, ''],
])('a spreadsheet takes the cell %j for no formula, and numbers stay', (value, field) => {
  expect(csvField(value)).toBe(field);
});

test('what is written as CSV reads as it was, but for the apostrophe before what would be a formula', async () => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a\nb', '"', ',', '\r\n', ' x '));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), async (rows) => {
      fc.pre(rows.flat().every((text) => text.isWellFormed()));
      const text = await written(csvLines(table(rows)));
      expect(text.startsWith('\uFEFFa,b\r\n')).toBe(true);
      const read: string[][] = parseCsv(Buffer.from(text), { bom: true, record_delimiter: '\r\n' });
      const plain = read
        .slice(1)
        .map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, '')));
      expect(plain).toEqual(
        rows.map((row) => row.map((field) => field.replace(/^'(?=[=+\-@\t\r＝＋－＠])/u, ''))),
      );
    }),
  );
});

test('JSON lines hold the very cells, with null for none', async () => {
  const text = await written(
    jsonLines(
      table([
        ['=1', -5],
        [null, 'a\u2028b'],
      ]),
    ),
  );
  expect(
    text
      .split('\n')
      .slice(0, -1)
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([
    { a: '=1', b: -5 },
    { a: null, b: 'a\u2028b' },
  ]);
});
