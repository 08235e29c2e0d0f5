import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRecord } from '../../../engine/answer/csv-record.ts';
import type { Cell, Table } from '../../../server/export/column.ts';
import { longCellColumns } from '../../../server/export/messages.ts';
import { type BookLimits, workbook } from '../../../server/export/xlsx/book.ts';
import { columnName } from '../../../server/export/xlsx/sheet-xml.ts';
import { type OpenedSheet, openedWorkbook } from './opened-workbook.ts';

const COLUMNS = ['a', 'b', 'c'].map((name) => ({
  name,
  means: { zh: name, en: name },
  type: 'text' as const,
  width: 10,
}));

function tableOfCells(rows: readonly Cell[][]): Table {
  return {
    columns: COLUMNS,
    async *rows() {
      for (const row of rows) yield [...row];
    },
  };
}

/** LibreOffice knows escapes of the controls below the space, and no others. */
const LIBRE_OFFICE = /_x(00[01][0-9A-F]|FFF[EF]|005F)_/gu;

async function written(table: Table, limits?: BookLimits, escapes?: RegExp): Promise<OpenedSheet[]> {
  const made = workbook(
    {
      table,
      words: {
        rows: '结果',
        about: '说明',
        longCells: '长单元格',
        continued: (cell) => `…${cell}`,
        longCellColumns: longCellColumns('zh'),
      },
      about: ({ rows, sheets, longCells }) => [['what'], [rows, sheets, longCells]],
    },
    limits,
  );
  const pieces = [];
  for await (const piece of made) pieces.push(piece);
  return openedWorkbook(Buffer.concat(pieces), escapes);
}

/** Texts with what is special to XML, to spreadsheets and to UTF-16. */
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '\t',
      '\r',
      '\n',
      ' ',
      '<',
      '&',
      '"',
      '_x000D_',
      '\u0007',
      '园',
      '𠮷',
      '\uD800',
    ),
    maxLength: 8,
  }),
);
const cell = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

/** An empty text is an empty cell, half a surrogate pair is no character; of numbers a sheet knows no negative nought. */
function inSheet(value: Cell): Cell {
  if (typeof value === 'string') return value === '' ? null : value.toWellFormed();
  return value === 0 ? 0 : value;
}

/** Beginnings of formulas, what looks like numbers and days, signs that XML or a reader of it may take for others. */
const AWKWARD = [
  '=1+1',
  '+86',
  '-5℃',
  '-5%',
  '-1.5',
  '@SUM(A1)',
  '＝1',
  '\t制表',
  '\r回车',
  '007',
  '00012.50',
  '1e5',
  '12,345',
  '9'.repeat(25),
  '2006-03-04',
  '2006年3月4日',
  '3/4',
  '1:30',
  'TRUE',
  '#N/A',
  '𠮷野家𪚥',
  '😀👨‍👩‍👧',
  '两\r\n行',
  '一\u0007二\u000b三',
  '次\u0085行\u2028段',
  '半\uD800个',
  '_x0041_',
  '\uFEFF标',
  '  前后  ',
  "'撇号",
  '"引"，a,b',
  '<a>&amp;</a>',
  '长'.repeat(32_766),
];

describe('a workbook', () => {
  test('says what the CSV of the same rows says, cell for cell, but for the apostrophes of that', async () => {
    const rows = AWKWARD.map((text, at): Cell[] => [text, at - 3, `${text}。`]);
    const [sheet] = await written(tableOfCells(rows));
    const records: string[][] = parse(Buffer.from(rows.map(csvRecord).join('')));
    expect(records).toHaveLength(AWKWARD.length);
    const [, ...read] = sheet?.rows ?? [];
    const unmarked = (field: string): string => (/^'[=+\-@\t\r＝]/u.test(field) ? field.slice(1) : field);
    expect(read.map((row) => row.map(String))).toEqual(records.map((fields) => fields.map(unmarked)));
  });

  test('escapes nothing that LibreOffice would not read', async () => {
    const [sheet] = await written(
      tableOfCells([['次\u0085行\u007f', '半\uD800个', '一\u0007二']]),
      undefined,
      LIBRE_OFFICE,
    );
    expect(sheet?.rows[1]).toEqual(['次\u0085行\u007f', '半\uFFFD个', '一\u0007二']);
  });

  test('holds every cell as it is, whatever characters are in it', async () => {
    const rows = fc.array(fc.tuple(cell, cell, cell), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const [sheet, about] = await written(tableOfCells(cells));
        const [head, ...read] = sheet?.rows ?? [];
        expect(head).toEqual(['a', 'b', 'c']);
        const filled = read.map((row) => COLUMNS.map((_, at) => row[at] ?? null));
        expect(filled).toEqual(cells.map((row) => row.map(inSheet)));
        expect(about).toEqual({ name: '说明', rows: [['what'], [cells.length, 1, 0]] });
      }),
      { numRuns: 150 },
    );
  });

  test('goes on on further sheets below the same names of columns, and says so on its second one', async () => {
    const rows = Array.from({ length: 7 }, (_, at): Cell[] => [at + 1, `第${at + 1}行`, null]);
    const sheets = await written(tableOfCells(rows), { rows: 4, cell: 100 });
    expect(sheets.map(({ name }) => name)).toEqual(['结果', '说明', '结果 2', '结果 3']);
    const numbers = [0, 2, 3].map((at) => sheets[at]?.rows.map(([first]) => first));
    expect(numbers).toEqual([
      ['a', 1, 2, 3],
      ['a', 4, 5, 6],
      ['a', 7],
    ]);
    expect(sheets[1]?.rows[1]).toEqual([7, 3, 0]);
  });

  test.each([3, 4])(
    'of exactly as many rows as a sheet holds has no empty one behind it (%i)',
    async (length) => {
      const rows = Array.from({ length }, (_, at): Cell[] => [at, null, null]);
      const sheets = await written(tableOfCells(rows), { rows: 4, cell: 100 });
      expect(sheets).toHaveLength(length === 3 ? 2 : 3);
    },
  );

  test('shows the beginning of a cell that is too long, and holds all of it in parts elsewhere', async () => {
    const long = `${'长'.repeat(9)}𠮷${'文'.repeat(15)}`;
    const rows: Cell[][] = [
      ['短', null, 1],
      [long, '长'.repeat(10), 2],
      ['短', `${long}尾`, 3],
    ];
    const sheets = await written(tableOfCells(rows), { rows: 1_000, cell: 10 });
    expect(sheets.map(({ name }) => name)).toEqual(['结果', '说明', '长单元格']);
    expect(sheets[0]?.rows[2]).toEqual(['长长长长长长长长…1', '长'.repeat(10), 2]);
    const [head, ...parts] = sheets[2]?.rows ?? [];
    expect(head).toEqual(['cell', 'row', 'column', 'part', 'text']);
    const whole = (number: number): string =>
      parts
        .filter(([cellNumber]) => cellNumber === number)
        .map((row) => row[4])
        .join('');
    expect(whole(1)).toBe(long);
    expect(whole(2)).toBe(`${long}尾`);
    expect(parts.filter(([number]) => number === 2).map((row) => row.slice(1, 4))).toEqual([
      [3, 'b', 1],
      [3, 'b', 2],
      [3, 'b', 3],
    ]);
    for (const row of parts) expect(String(row[4]).isWellFormed()).toBe(true);
    expect(sheets[1]?.rows[1]).toEqual([3, 1, 2]);
  });

  test('whose rows break off breaks off, and lets go of what the rows are read from', async () => {
    let isClosed = false;
    const table: Table = {
      columns: COLUMNS,
      async *rows() {
        try {
          yield [1, 2, 3];
          throw new Error('the disk is gone');
        } finally {
          isClosed = true;
        }
      },
    };
    await expect(written(table)).rejects.toThrow('the disk is gone');
    expect(isClosed).toBe(true);
  });

  test('that nobody reads on lets go of what the rows are read from', async () => {
    const closed = Promise.withResolvers<void>();
    const table: Table = {
      columns: COLUMNS,
      async *rows() {
        try {
          for (let at = 0; ; at++) yield [at, crypto.randomUUID(), null];
        } finally {
          closed.resolve();
        }
      },
    };
    const words = { rows: 'a', about: 'b', longCells: 'c', continued: String, longCellColumns: [] };
    for await (const piece of workbook({ table, words, about: () => [] })) if (piece.length > 0) break;
    await closed.promise;
  });
});

test.each([
  [1, 'A'],
  [26, 'Z'],
  [27, 'AA'],
  [702, 'ZZ'],
  [703, 'AAA'],
])('column %i is %s', (number, name) => {
  expect(columnName(number)).toBe(name);
});
