import { type LookedUp, lookedUp, termKey } from '../../../../engine/opensearch/term-table.ts';
import type { Term } from '../../../../engine/words/field.ts';

/** What the script of the cluster finds in a table, by its own steps: `TERM_LOOKUP` in another language. */
export function lookUp(table: Buffer, terms: readonly Term[]): LookedUp {
  const head = table.readUInt32BE(0);
  const bits = table.readUInt8(4);
  const buckets = head + 4 * (2 ** bits + 1);
  const parts = [table.subarray(5, head)];
  for (const term of terms) {
    const key = termKey(term);
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
  return lookedUp(Buffer.concat(parts), terms.length);
}
