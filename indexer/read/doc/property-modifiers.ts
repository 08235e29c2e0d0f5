/** Property modifiers (`Prl`, MS-DOC 2.6): numbers of 16 bits, each with an operand whose size the number tells. */

export const SPRM = {
  isDeleted: 0x0800,
  isHidden: 0x083c,
  isSpecial: 0x0855,
  symbol: 0x6a09,
  characterStyle: 0x4a30,
  isSpecialHidden: 0x0818,
  listUse: 0x460b,
  listLevel: 0x260a,
  outlineLevel: 0x2640,
  inTable: 0x2416,
  isRowEnd: 0x2417,
  tableDepth: 0x6649,
  innerCellEnd: 0x244b,
  innerRowEnd: 0x244c,
  isTitlePage: 0x300a,
  /** The modifiers are too many for the page and lie in the data stream. */
  elsewhere: 0x6646,
  elsewhereToo: 0x6645,
} as const;

const TABLE_DEFINITION = 0xd608;
const TAB_CHANGES = 0xc615;
const OPERAND_SIZES = [1, 1, 2, 4, 2, 2, -1, 3];

/** Calls `each` with the modifiers in `bytes[start, end)`: their whole number and where their operand is. */
export function eachModifier(
  bytes: Buffer,
  start: number,
  end: number,
  each: (sprm: number, operand: number, size: number) => void,
): void {
  const limit = Math.min(end, bytes.length);
  let at = start;
  while (at + 3 <= limit) {
    const sprm = bytes.readUInt16LE(at);
    at += 2;
    let size = OPERAND_SIZES[sprm >> 13] ?? 1;
    if (size < 0) {
      if (sprm === TABLE_DEFINITION) {
        size = at + 2 <= limit ? bytes.readUInt16LE(at) - 1 : 0;
        at += 2;
      } else {
        size = bytes.readUInt8(at);
        at += 1;
        if (sprm === TAB_CHANGES && size === 255) size = longTabs(bytes, at, limit);
      }
    }
    if (size < 0 || at + size > limit) return;
    each(sprm, at, size);
    at += size;
  }
}

/** Size of a list of changed tabs that is too long for one byte to tell. */
function longTabs(bytes: Buffer, at: number, limit: number): number {
  if (at >= limit) return -1;
  const removed = bytes.readUInt8(at);
  const added = at + 1 + removed * 4;
  return added >= limit ? -1 : 1 + removed * 4 + 1 + bytes.readUInt8(added) * 3;
}
