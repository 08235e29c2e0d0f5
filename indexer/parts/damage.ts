/** SQLite's codes for a file that is damaged, or no database: `SQLITE_CORRUPT`, `SQLITE_NOTADB`. */
const DAMAGED = [11, 26];

/**
 * Whether an error is what reading damaged files of a snapshot gives: SQLite says so, or what is read has another form, or a file is
 * gone. A full disk, for one, is none.
 */
export function isDamage(error: unknown): boolean {
  if (error instanceof RangeError || error instanceof TypeError || error instanceof SyntaxError) return true;
  if (!(error instanceof Error) || !('code' in error)) return false;
  if (error.code === 'ENOENT' || error.code === 'Z_DATA_ERROR' || error.code === 'Z_BUF_ERROR') return true;
  return 'errcode' in error && typeof error.errcode === 'number' && DAMAGED.includes(error.errcode & 0xff);
}
