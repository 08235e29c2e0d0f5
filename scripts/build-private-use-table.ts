/**
 * Writes `engine/text/private-use-table.json`: characters for which GBK and GB 18030-2000 had no code point yet, so that
 * texts converted by them hold private-use code points, with the code points they have now.
 * Sources: GB 18030-2005 and GB 18030-2022 as TextDecoder knows them for the double-byte positions; for the positions that
 * these leave at private use, the later code points of the same standards' four-byte area and of Unicode 4.1 (Unihan).
 */
import { writeFileSync } from 'node:fs';

/** Runs of double-byte positions and the private-use code point of the first (GB 18030-2000, table of private use). */
const RUNS: readonly (readonly [first: number, last: number, privateUse: number])[] = [
  [0xa2e3, 0xa2e3, 0xe76c],
  [0xa6d9, 0xa6df, 0xe78d],
  [0xa6ec, 0xa6ed, 0xe794],
  [0xa6f3, 0xa6f3, 0xe796],
  [0xa8bc, 0xa8bc, 0xe7c7],
  [0xa8bf, 0xa8bf, 0xe7c8],
  [0xa989, 0xa995, 0xe7e7],
  [0xfe50, 0xfea0, 0xe815],
];
/** Left at private use by the decoder: these characters stand outside the basic plane. */
const BEYOND: Readonly<Record<number, number>> = {
  59414: 0x20087,
  59415: 0x20089,
  59416: 0x200cc,
  59441: 0x215d7,
  59451: 0x2298f,
  59477: 0x241fe,
};

const decoder = new TextDecoder('gb18030');
const table: Record<string, string> = {};
for (const [first, last, privateUse] of RUNS) {
  let unit = privateUse;
  for (let position = first; position <= last; position++) {
    if ((position & 0xff) === 0x7f) continue;
    const decoded = decoder.decode(Uint8Array.of(position >> 8, position & 0xff));
    const beyond = BEYOND[unit];
    const character = beyond === undefined ? decoded : String.fromCodePoint(beyond);
    if (/\p{Co}/u.test(character)) throw new Error(`no character for ${position.toString(16)}`);
    table[unit.toString(16).toUpperCase()] = character;
    unit += 1;
  }
}
writeFileSync(
  new URL('../engine/text/private-use-table.json', import.meta.url),
  `${JSON.stringify(table, null, 2)}\n`,
);
process.stdout.write(`${Object.keys(table).length} private-use code points have a character\n`);
