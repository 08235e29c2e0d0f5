/** What the number format of a cell makes of its number (ECMA-376 part 1, 18.8.30 and 18.8.31). */

interface NumberFormat {
  /** Below 164 one that every program knows. */
  id: number;
  /** '' for one that is not written out. */
  code: string;
}

/** Formats of days and times that every program knows; 27–36 and 50–58 are those of Chinese and Japanese systems. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** Whether the format shows a day or a time: y, m, d, h or s outside quotes, brackets and escapes. */
export function isDateFormat({ id, code }: NumberFormat): boolean {
  if (code === '') return isBuiltInDate(id);
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';')[0] ?? '';
  return /[ymdhs]/i.test(bare.replace(/general/i, '')) && !/^[#0?.,%\s]*$/.test(bare);
}

export function isPercentFormat({ id, code }: NumberFormat): boolean {
  return code === '' ? id === 9 || id === 10 : /%/.test(code.replace(/"[^"]*"|\\./g, ''));
}

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** An ISO date, with the time where there is one; a time alone for a fraction of a day. null for no day of this era. */
export function isoOfSerial(serial: number, from1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null;
  // Excel holds 1900 for a leap year, so that days before March 1900 are one less.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const ms = Math.round((days * DAY_MS) / MINUTE_MS) * MINUTE_MS;
  const iso = new Date(Date.UTC(1899, 11, 30) + ms).toISOString();
  const time = iso.slice(11, 16);
  if (serial < 1 && !from1904) return time;
  return time === '00:00' ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${time}`;
}

export function percentOf(number: number): string {
  return `${Number((number * 100).toPrecision(12))}%`;
}
