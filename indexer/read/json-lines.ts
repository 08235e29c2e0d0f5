import { notAnObject } from '../messages.ts';
import { REASONS } from '../reasons.ts';
import type { Extract } from './extract.ts';
import type { NamedColumns } from './tables/columns.ts';
import { membersOf } from './tables/json-members.ts';
import type { Table, TableCell, TableRow } from './tables/table.ts';
import { extractTables } from './tables/table-extract.ts';

/** Reads JSON Lines: each line an object, its members the cells of a row; what is nested has a path for its name. */

/** Problems listed for one file; more of them say the same. */
const MOST_PROBLEMS = 20;

export function readJsonLines(source: string, named: NamedColumns | null = null): Extract {
  const names: string[] = [];
  const numbers = new Map<string, number>();
  const problems = new Map<number, string>();
  const columnOf = (name: string): number => {
    const known = numbers.get(name);
    if (known !== undefined) return known;
    numbers.set(name, names.length);
    return names.push(name) - 1;
  };
  const begin = source.startsWith('\ufeff') ? 1 : 0;
  function* rows(): Generator<TableRow> {
    let start = begin;
    for (let line = 1; start < source.length; line++) {
      const found = source.indexOf('\n', start);
      const end = found < 0 ? source.length : found;
      if (source.slice(start, end).trim() !== '') {
        const members = membersOf(source, start, end);
        const lines = { start: line, end: line };
        if (members === null) {
          problems.set(line, notAnObject(line));
          yield { number: line, cells: [], start, end, lines, unreadable: REASONS.notAnObject };
        } else {
          const cells = members.map(
            ({ name, ...place }): TableCell => ({ column: columnOf(name), ...place }),
          );
          yield { number: line, cells, start, end, lines };
        }
      }
      start = end + 1;
    }
  }
  const table: Table = { sheet: null, start: begin, rows, names, ragged: true };
  const extract = extractTables(source, [table], named, true);
  extract.problems.push(...[...problems.values()].slice(0, MOST_PROBLEMS));
  return extract;
}
