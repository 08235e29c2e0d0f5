/** What a word list shows of its words. */
interface Listed<Row> {
  /** Words on all pages. */
  words: number;
  rows: Row[];
}

/** One page of rows in their order: by a number, most first, or by a text; equal ones as `text` orders them. */
export function listed<Row>(
  rows: Row[],
  by: (row: Row) => number | string,
  text: (row: Row) => string,
  { reverse, page, size }: { reverse: boolean; page: number; size: number },
): Listed<Row> {
  const sign = reverse ? -1 : 1;
  rows.sort((a, b) => {
    const [left, right] = [by(a), by(b)];
    if (left === right) return ascending(text(a), text(b));
    const order =
      typeof left === 'number' && typeof right === 'number'
        ? right - left
        : ascending(String(left), String(right));
    return sign * order;
  });
  return { words: rows.length, rows: rows.slice((page - 1) * size, page * size) };
}

function ascending(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
