import type { OrdinalStyle } from '../lines/ordinals.ts';
import { ordinalAt, ordinalValue } from '../lines/ordinals.ts';
import { PLACES_IN_ROW } from './document-head-rules.ts';

/** The number that stands in front of a title: `2、`, `二、`, `文件二：`. */
export interface PlaceInRow {
  style: OrdinalStyle | 'file';
  number: number;
  /** The title behind it. */
  title: string;
}

const NUMBERING: ReadonlySet<OrdinalStyle> = new Set(['han', 'arabic', 'han-bracketed', 'arabic-bracketed']);

/** The place that a line gives its title in a row of documents, null where it gives none. */
export function placeInRow(text: string): PlaceInRow | null {
  const label = PLACES_IN_ROW.match(text)?.match;
  if (label !== undefined)
    return { style: 'file', number: ordinalValue(label[1] ?? ''), title: text.slice(label[0].length) };
  const ordinal = ordinalAt(text);
  if (ordinal === null || !NUMBERING.has(ordinal.style)) return null;
  return { style: ordinal.style, number: ordinal.number, title: text.slice(ordinal.length) };
}
