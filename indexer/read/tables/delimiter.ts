import { scanRecords } from './scan-records.ts';

/** Finds by which sign the cells of a text are divided. */

const DELIMITERS = [',', '\t', ';', '|'];
/** Units and records of the text that are looked at. */
const REACH = 200_000;
const RECORDS = 40;
/** Share of the records that must have the same number of cells. */
const ENOUGH = 0.5;

interface Delimited {
  /** null: one column, each line a cell. */
  delimiter: string | null;
  /** Where the table begins: behind a mark of order and a line `sep=;`. */
  start: number;
}

export function delimiterOf(source: string): Delimited {
  const bom = source.startsWith('\ufeff') ? 1 : 0;
  const stated = /^sep=([,;|\t])\r?\n?/i.exec(source.slice(bom, bom + 10));
  if (stated !== null) return { delimiter: stated[1] ?? ',', start: bom + stated[0].length };
  let best: string | null = null;
  let most = 0;
  for (const delimiter of DELIMITERS) {
    const score = agreement(source, delimiter, bom);
    if (score > most) {
      best = delimiter;
      most = score;
    }
  }
  return { delimiter: best, start: bom };
}

/** Share of the first records that agree in a number of cells above one, a little more for more cells; 0 for too few. */
function agreement(source: string, delimiter: string, start: number): number {
  const counts = new Map<number, number>();
  let records = 0;
  let first = 0;
  for (const { cells } of scanRecords(source, delimiter, start, Math.min(source.length, REACH))) {
    if (records === 0) first = cells.length;
    records += 1;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
    if (records === RECORDS) break;
  }
  let best = 0;
  for (const [cells, count] of counts) {
    if (cells < 2) continue;
    const share = count / records;
    // A header is the surest sign of how many cells there are, where later rows are broken by quotes.
    const sure = share >= ENOUGH || (cells === first && (share >= ENOUGH / 2 || records <= 3));
    if (sure) best = Math.max(best, share + Math.min(cells, 50) / 1000);
  }
  return best;
}
