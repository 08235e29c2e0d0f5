import { edgeBefore } from '../../../links/characters.ts';
import type { Cell, ColumnHead, Table } from '../column.ts';
import { bookParts, LONGEST_CELL, MOST_ROWS, rowXml, sheetBegin, sheetEnd } from './sheet-xml.ts';
import { type ArchivedFile, zipped } from './zip.ts';

/** What stands in a workbook beside the rows, in the language of whoever asked. */
interface BookWords {
  rows: string;
  about: string;
  longCells: string;
  /** Put behind the beginning of a cell that goes on in the sheet of long ones, where it has a number. */
  continued: (cell: number) => string;
  longCellColumns: readonly ColumnHead[];
}

/** What became of the rows, known when the last is written. */
export interface BookFacts {
  rows: number;
  /** Sheets over which the rows run. */
  sheets: number;
  /** Cells that go on in a sheet of their own. */
  longCells: number;
}

interface Book {
  table: Table;
  words: BookWords;
  /** Rows of the sheet that says what this is. */
  about: (facts: BookFacts) => Cell[][];
}

/** What fits; tests have less. */
export interface BookLimits {
  rows: number;
  cell: number;
}

const EXCEL: BookLimits = { rows: MOST_ROWS, cell: LONGEST_CELL };
/** UTF-16 units of XML after which a sheet ends, so that no part of the archive comes near 4 GB. */
const LONGEST_SHEET = 1_000_000_000;
const ABOUT_WIDTHS = [{ width: 24 }, { width: 90 }, { width: 50 }];

/**
 * A workbook, made as it is read: memory holds a row of it. Rows that do not fit on a sheet go on on a further one, below the
 * names of the columns; a cell that is too long shows its beginning and stands whole, in parts, on a sheet of long cells, for
 * which the rows are asked for once more. Throws `RangeError` beyond 4 GB.
 */
export function workbook(book: Book, limits: BookLimits = EXCEL): AsyncGenerator<Uint8Array> {
  return zipped(bookFiles(book, limits));
}

async function* bookFiles({ table, words, about }: Book, limits: BookLimits): AsyncGenerator<ArchivedFile> {
  const sheets: { name: string; file: string }[] = [];
  const named = (name: string): ArchivedFile['name'] => {
    const file = `worksheets/sheet${sheets.length + 1}.xml`;
    sheets.push({ name, file });
    return `xl/${file}`;
  };
  const facts: BookFacts = { rows: 0, sheets: 0, longCells: 0 };
  const fitting = (cell: Cell): Cell => {
    if (typeof cell !== 'string' || cell.length <= limits.cell) return cell;
    facts.longCells += 1;
    const sign = words.continued(facts.longCells);
    return cell.slice(0, edgeBefore(cell, limits.cell - sign.length)) + sign;
  };
  const main = new SheetRun(table, limits.rows, (cells) => cells.map(fitting));
  for await (const { number, text } of main.sheets()) {
    yield { name: named(number === 1 ? words.rows : `${words.rows} ${number}`), text };
    facts.sheets = number;
  }
  facts.rows = main.rows;
  if (facts.longCells > 0) {
    const long: Table = { columns: words.longCellColumns, rows: () => longCells(table, limits.cell) };
    for await (const { number, text } of new SheetRun(long, limits.rows, (cells) => cells).sheets()) {
      yield { name: named(number === 1 ? words.longCells : `${words.longCells} ${number}`), text };
    }
  }
  yield { name: named(words.about), text: aboutSheet(about(facts)) };
  const [first, ...others] = sheets;
  const last = others.pop();
  // The sheet that says what this is stands second, where people look for it.
  const inOrder = [first, last, ...others].filter((sheet) => sheet !== undefined);
  for (const { name, xml } of bookParts(inOrder)) yield { name, text: [xml] };
}

/** The sheets over which the rows of a table run. */
class SheetRun {
  rows = 0;
  readonly #table: Table;
  readonly #most: number;
  readonly #fitting: (cells: Cell[]) => Cell[];

  constructor(table: Table, most: number, fitting: (cells: Cell[]) => Cell[]) {
    this.#table = table;
    this.#most = most;
    this.#fitting = fitting;
  }

  /** Each must be read to its end before the next is asked for. */
  async *sheets(): AsyncGenerator<{ number: number; text: AsyncIterable<string> }> {
    const rows = this.#table.rows()[Symbol.asyncIterator]();
    try {
      let next = await rows.next();
      const sheet = async function* (run: SheetRun): AsyncGenerator<string> {
        const { columns } = run.#table;
        yield sheetBegin(columns);
        yield rowXml(
          1,
          columns.map(({ name }) => name),
          true,
        );
        let row = 1;
        for (let length = 0; next.done !== true && row < run.#most && length < LONGEST_SHEET; ) {
          row += 1;
          run.rows += 1;
          const xml = rowXml(row, run.#fitting(next.value));
          length += xml.length;
          yield xml;
          next = await rows.next();
        }
        yield sheetEnd(columns.length, row);
      };
      for (let number = 1; number === 1 || next.done !== true; number++) yield { number, text: sheet(this) };
    } finally {
      await rows.return?.();
    }
  }
}

/** The cells of a table that are too long, each in parts that are not. */
async function* longCells({ columns, rows }: Table, longest: number): AsyncGenerator<Cell[]> {
  let cell = 0;
  let row = 0;
  for await (const cells of rows()) {
    row += 1;
    for (const [at, value] of cells.entries()) {
      if (typeof value !== 'string' || value.length <= longest) continue;
      cell += 1;
      const column = columns[at]?.name ?? '';
      for (let from = 0, part = 1; from < value.length; part++) {
        const edge = edgeBefore(value, from + longest);
        const to = edge > from ? edge : from + longest;
        yield [cell, row, column, part, value.slice(from, to)];
        from = to;
      }
    }
  }
}

function* aboutSheet(rows: readonly Cell[][]): Generator<string> {
  yield sheetBegin(ABOUT_WIDTHS);
  for (const [at, cells] of rows.entries()) yield rowXml(at + 1, cells, at === 0);
  yield sheetEnd(ABOUT_WIDTHS.length, rows.length);
}
