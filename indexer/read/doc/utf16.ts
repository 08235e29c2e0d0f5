/**
 * The UTF-16 units of `bytes[start, end)`, as far as they are there. Half a unit at the end is left out before decoding: Node
 * (24.21) writes past its buffer where a stretch begins and ends at odd bytes, and the process dies.
 */
export function utf16(bytes: Buffer, start: number, end: number): string {
  const from = Math.min(bytes.length, Math.max(0, start));
  const units = Math.floor((Math.min(bytes.length, end) - from) / 2);
  return units <= 0 ? '' : bytes.toString('utf16le', from, from + units * 2);
}
