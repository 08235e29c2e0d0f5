import { endsSentence } from '../lines/characters.ts';
import type { Line } from '../lines/lines.ts';
import { type OrdinalStyle, ordinalAt } from '../lines/ordinals.ts';
import { endsInWord } from './broken-word.ts';

/** Which numbered lines of an article are paragraphs and which headings, style by style. */
export interface ItemStyles {
  /** Numbered items of this style end their lines with a full stop: they are paragraphs, not headings. */
  paragraphStyles: ReadonlySet<OrdinalStyle>;
  /** Items of this style may be paragraphs: one is, whole, in its line (for 一、 and (一), which mostly are headings, most are). */
  finishedStyles: ReadonlySet<OrdinalStyle>;
}

/** Shorter numbered lines tell nothing: they may be either. */
const SHORT_ITEM = 12;
/** Units from which an item that ends a sentence is a paragraph; one numbered 1. with a clause in it from fewer on. */
const LONG_ITEM = 45;
const LONG_ARABIC_ITEM = 25;

export function itemStylesOf(lines: readonly Line[]): ItemStyles {
  const styles = new Map<OrdinalStyle, { ended: number; open: number }>();
  for (const [index, line] of lines.entries()) {
    const ordinal = ordinalAt(line.text);
    if (ordinal === null || line.text.length <= SHORT_ITEM) continue;
    const counted = styles.get(ordinal.style) ?? { ended: 0, open: 0 };
    if (isParagraphItem(line, lines[index + 1], ordinal.style)) counted.ended += 1;
    else counted.open += 1;
    styles.set(ordinal.style, counted);
  }
  const paragraphStyles = new Set<OrdinalStyle>();
  const finishedStyles = new Set<OrdinalStyle>();
  for (const [style, counted] of styles) {
    if (counted.ended > counted.open) paragraphStyles.add(style);
    if (counted.ended > counted.open || (counted.ended > 0 && style === 'arabic')) finishedStyles.add(style);
  }
  return { paragraphStyles, finishedStyles };
}

/** A numbered line that is a paragraph or the beginning of one, and no heading. */
function isParagraphItem(line: Line, below: Line | undefined, style: OrdinalStyle): boolean {
  const { text } = line;
  if (!endsSentence(text)) return below !== undefined && endsInWord(line, below);
  return (
    text.length > LONG_ITEM || (style === 'arabic' && text.length > LONG_ARABIC_ITEM && /[，,]/.test(text))
  );
}
