/** One row as SQLite gives it. */
export type Row = Record<string, unknown>;

/** A column that holds text. Throws `TypeError` where it does not. */
export function string(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`store: ${column} is not text`);
  return value;
}

/** A column that holds a number. Throws `TypeError` where it does not. */
export function number(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new TypeError(`store: ${column} is not a number`);
  return value;
}

/** A column that holds text or nothing. */
export function stringOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : string(row, column);
}

/** A column that holds bytes. Throws `TypeError` where it does not. */
export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new TypeError(`store: ${column} is not bytes`);
  return value;
}

/** A column that holds bytes or nothing. */
export function bytesOrNull(row: Row, column: string): Uint8Array | null {
  return row[column] === null ? null : bytes(row, column);
}
