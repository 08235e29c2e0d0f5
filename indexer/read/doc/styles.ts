import { eachModifier, SPRM } from './property-modifiers.ts';
import { utf16 } from './utf16.ts';

/** Styles of a Word document (MS-DOC 2.9.271), as far as they decide what is shown. */

export interface DocStyle {
  /** Its number among the styles that Word brings; 1–9 are the headings. */
  builtIn: number;
  isHidden: boolean | null;
  listUse: number | null;
  listLevel: number | null;
  outlineLevel: number | null;
}

interface OwnStyle extends DocStyle {
  base: number;
}

const NO_STYLE = 0xfff;
const PARAGRAPH_STYLE = 1;
const MOST_BASES = 20;

/** The styles by number, each with what it takes over from those it is based on. */
export function readStyles(sheet: Buffer): Map<number, DocStyle> {
  const own = new Map<number, OwnStyle>();
  if (sheet.length < 8) return own;
  const count = sheet.readUInt16LE(2);
  const baseSize = sheet.readUInt16LE(4);
  let at = 2 + sheet.readUInt16LE(0);
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const size = sheet.readUInt16LE(at);
    at += 2;
    if (size >= 8 && at + size <= sheet.length) own.set(index, readStyle(sheet, at, size, baseSize));
    at += size;
  }
  const styles = new Map<number, DocStyle>();
  for (const index of own.keys()) styles.set(index, inherited(own, index));
  return styles;
}

function readStyle(sheet: Buffer, at: number, size: number, baseSize: number): OwnStyle {
  const end = at + size;
  const kinds = sheet.readUInt16LE(at + 2);
  const style: OwnStyle = {
    builtIn: sheet.readUInt16LE(at) & 0xfff,
    base: kinds >> 4,
    isHidden: null,
    listUse: null,
    listLevel: null,
    outlineLevel: null,
  };
  const parts = sheet.readUInt16LE(at + 4) & 0xf;
  const isParagraph = (kinds & 0xf) === PARAGRAPH_STYLE;
  let next = at + baseSize;
  if (next + 2 > end) return style;
  next += 2 + sheet.readUInt16LE(next) * 2 + 2;
  for (let part = 0; part < parts && next + 2 <= end; part++) {
    const length = sheet.readUInt16LE(next);
    const from = next + 2 + (isParagraph && part === 0 ? 2 : 0);
    eachModifier(sheet, from, Math.min(end, next + 2 + length), (sprm, operand) => {
      if (sprm === SPRM.isHidden) style.isHidden = sheet.readUInt8(operand) === 1;
      else if (sprm === SPRM.listUse) style.listUse = sheet.readUInt16LE(operand);
      else if (sprm === SPRM.listLevel) style.listLevel = sheet.readUInt8(operand);
      else if (sprm === SPRM.outlineLevel) style.outlineLevel = sheet.readUInt8(operand);
    });
    next += 2 + length + (length % 2);
  }
  return style;
}

function inherited(own: ReadonlyMap<number, OwnStyle>, index: number): DocStyle {
  const result: DocStyle = {
    builtIn: own.get(index)?.builtIn ?? NO_STYLE,
    isHidden: null,
    listUse: null,
    listLevel: null,
    outlineLevel: null,
  };
  let next = index;
  for (let step = 0; step < MOST_BASES && next !== NO_STYLE; step++) {
    const style = own.get(next);
    if (style === undefined) break;
    result.isHidden ??= style.isHidden;
    result.listUse ??= style.listUse;
    result.listLevel ??= style.listLevel;
    result.outlineLevel ??= style.outlineLevel;
    next = style.base;
  }
  return result;
}

/** Names of the fonts by number (MS-DOC 2.9.290). */
export function readFonts(table: Buffer): string[] {
  const names: string[] = [];
  if (table.length < 4) return names;
  const count = table.readUInt16LE(0);
  let at = 4;
  for (let index = 0; index < count && at < table.length; index++) {
    const size = table.readUInt8(at) + 1;
    const name = utf16(table, at + 40, at + size);
    names.push(name.split('\0')[0] ?? '');
    at += size;
  }
  return names;
}
