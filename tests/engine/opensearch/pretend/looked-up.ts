import { type LookedUp, lookedUp, termKey } from '../../../../engine/opensearch/term-table.ts';
import type { Term } from '../../../../engine/words/field.ts';

/** What the script of the cluster finds in a table. */
export const lookUp = (table: Buffer, terms: readonly Term[]): LookedUp =>
  lookedUp(lookUpKeys(table, terms.map(termKey)), terms.length);

/** The same as bytes, by its own steps: the script of `termLookup` in another language. */
export function lookUpKeys(table: Buffer, keys: readonly number[]): Buffer {
  const head = table.readUInt32BE(0);
  const bits = table.readUInt8(4);
  const buckets = head + 4 * (2 ** bits + 1);
  const parts = [table.subarray(5, head)];
  for (const key of keys) {
    const place = head + 4 * (bits === 0 ? 0 : key >>> (32 - bits));
    let at = buckets + table.readUInt32BE(place);
    const end = buckets + table.readUInt32BE(place + 4);
    let found = Buffer.from([0]);
    while (at < end) {
      const own = table.readUIntBE(at, 3);
      const begin = at + 3;
      let length = table.readUInt8(begin) & 127;
      at = begin;
      for (let shift = 7; table.readUInt8(at) > 127; shift += 7) {
        at++;
        length |= (table.readUInt8(at) & 127) << shift;
      }
      at += 1 + length;
      if (own === (key & 0xffffff)) found = Buffer.from(table.subarray(begin, at));
    }
    parts.push(found);
  }
  return Buffer.concat(parts);
}
