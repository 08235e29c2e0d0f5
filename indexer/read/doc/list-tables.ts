import type { ListLevel, ListUse } from '../word/list-counter.ts';
import { FORMATS_BY_CODE } from '../word/number-format.ts';
import { utf16 } from './utf16.ts';

/** The lists of a Word document and the uses its paragraphs make of them (MS-DOC 2.9.131, 2.9.132, 2.9.150). */

const LIST = 28;
const USE = 16;
const LEVELS = 9;

interface List {
  id: number;
  levels: Map<number, ListLevel>;
}

/** The uses by the number that paragraphs have for them, which begins at 1. */
export function readListUses(
  table: Buffer,
  lists: { start: number; length: number },
  uses: { start: number; length: number },
): Map<number, ListUse> {
  if (lists.length < 2 || uses.length < 4) return new Map();
  return readUses(table.subarray(0, uses.start + uses.length), uses.start, readLists(table, lists.start));
}

function readLists(table: Buffer, start: number): Map<number, List> {
  const lists = new Map<number, List>();
  const count = table.readUInt16LE(start);
  let at = start + 2 + count * LIST;
  for (let index = 0; index < count; index++) {
    const entry = start + 2 + index * LIST;
    const id = table.readInt32LE(entry);
    const isSimple = (table.readUInt8(entry + 26) & 1) === 1;
    const levels = new Map<number, ListLevel>();
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const read = readLevel(table, at);
      levels.set(level, read.level);
      at = read.next;
    }
    lists.set(id, { id, levels });
  }
  return lists;
}

function readLevel(table: Buffer, at: number): { level: ListLevel; next: number } {
  const flags = table.readUInt8(at + 5);
  const sizes = table.readUInt8(at + 24) + table.readUInt8(at + 25);
  const textAt = at + LIST + sizes;
  const length = table.readUInt16LE(textAt);
  const signs = utf16(table, textAt + 2, textAt + 2 + length * 2);
  const code = table.readUInt8(at + 4);
  const format = FORMATS_BY_CODE.get(code) ?? 'decimal';
  const level: ListLevel = {
    start: table.readInt32LE(at),
    format,
    text: format === 'bullet' ? signs : templateOf(table, at, signs),
    isLegal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? null : table.readUInt8(at + 26),
    font: null,
    isGlued: table.readUInt8(at + 15) === 2,
  };
  return { level, next: textAt + 2 + length * 2 };
}

/** `\u0001` at the places that the level names stands for the number of the second level: `%2`. */
function templateOf(table: Buffer, at: number, signs: string): string {
  const places = new Set(Array.from({ length: LEVELS }, (_, index) => table.readUInt8(at + 6 + index) - 1));
  return signs
    .split('')
    .map((sign, index) => {
      const code = sign.charCodeAt(0);
      return code < LEVELS && places.has(index) ? `%${code + 1}` : sign;
    })
    .join('');
}

function readUses(table: Buffer, start: number, lists: ReadonlyMap<number, List>): Map<number, ListUse> {
  const uses = new Map<number, ListUse>();
  const count = Math.min(table.readUInt32LE(start), Math.floor((table.length - start - 4) / USE));
  let at = start + 4 + count * USE;
  for (let index = 0; index < count; index++) {
    const entry = start + 4 + index * USE;
    const list = lists.get(table.readInt32LE(entry));
    const changed = table.readUInt8(entry + 12);
    const levels = new Map(list?.levels);
    const starts = new Map<number, number>();
    if (at + 4 <= table.length) at += 4;
    for (let change = 0; change < changed && at + 8 <= table.length; change++) {
      const flags = table.readUInt8(at + 4);
      const level = flags & 0xf;
      if ((flags & 0x10) !== 0) starts.set(level, table.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      const read = readLevel(table, at);
      levels.set(level, read.level);
      if ((flags & 0x10) !== 0) starts.set(level, read.level.start);
      at = read.next;
    }
    if (list !== undefined)
      uses.set(index + 1, { list: String(list.id), use: String(index + 1), levels, starts });
  }
  return uses;
}
