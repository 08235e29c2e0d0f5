import { LineNumbers } from '../lines/line-numbers.ts';
import { unclosedQuotes } from '../messages.ts';
import type { Extract } from './extract.ts';
import type { NamedColumns } from './tables/columns.ts';
import { delimiterOf } from './tables/delimiter.ts';
import { scanRecords } from './tables/scan-records.ts';
import type { TableRow } from './tables/table.ts';
import { extractTables } from './tables/table-extract.ts';

/** Reads tables of delimited text: commas, tabs, semicolons or bars, whichever divide the most lines alike. */
export function readDelimited(source: string, named: NamedColumns | null = null): Extract {
  const { delimiter, start } = delimiterOf(source);
  const numbers = new LineNumbers(source);
  const unclosed = new Set<number>();
  function* rows(): Generator<TableRow> {
    for (const record of scanRecords(source, delimiter, start)) {
      const line = numbers.of(record.start);
      const first = record.cells[0]?.start ?? record.start;
      for (const at of record.unclosed) unclosed.add(numbers.of(at));
      const lines = { start: numbers.of(first), end: numbers.of(Math.max(record.end - 1, first)) };
      yield { number: line, cells: record.cells, start: record.start, end: record.end, lines };
    }
  }
  const extract = extractTables(
    source,
    [{ sheet: null, start, rows, names: null, ragged: false }],
    named,
    true,
  );
  if (unclosed.size > 0) extract.problems.push(unclosedQuotes([...unclosed]));
  return extract;
}
