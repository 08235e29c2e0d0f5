import type { Passage } from '../../engine/types.ts';
import { isHeadMatter, isSalutation, isTitleLike, namesDocument } from '../lines/heading-forms.ts';
import type { LineHint } from '../lines/lines.ts';
import type { Ordinal, OrdinalStyle } from '../lines/ordinals.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { ATTACHMENTS, PLAIN_HEADINGS } from './paragraph-rules.ts';

/** Levels of the paragraphs of an article: which are headings, and how deep. */

interface OutlineInput {
  text: string;
  hint: LineHint | null;
  /** The article's heading or inner title. */
  isTitle: boolean;
}

interface OutlineLevel {
  level: number;
  kind: Passage['kind'];
}

const BODY: OutlineLevel = { level: 0, kind: 'paragraph' };
/** Longest numbered heading; longer ones are paragraphs that open with a number. */
const LONGEST_HEADING = 60;
/** Longest heading that ends in a full stop. */
const LONGEST_SENTENCE = 40;

/** The level of each paragraph, in order. */
export function outlineOf(paragraphs: readonly OutlineInput[]): OutlineLevel[] {
  const ordinals = paragraphs.map((paragraph) => (paragraph.isTitle ? null : ordinalAt(paragraph.text)));
  const styles = new Set(ordinals.map((ordinal) => ordinal?.style));
  const levels = stylesLevels(styles);
  const provisions = styles.has('article');
  const running = runningStyles(paragraphs, ordinals);
  return paragraphs.map((paragraph, index) => {
    const { hint, text } = paragraph;
    if (hint?.level !== undefined) return { level: hint.level, kind: 'heading' };
    if (hint?.kind === 'table' || hint?.kind === 'field') return { level: 0, kind: hint.kind };
    if (paragraph.isTitle) return { level: 1, kind: 'heading' };
    if (text.length <= LONGEST_HEADING && ATTACHMENTS.test(text)) return { level: 0, kind: 'attachment' };
    const ordinal = ordinals[index] ?? null;
    const next = paragraphs[index + 1];
    if (ordinal === null) {
      const above = paragraphs[index - 1];
      const opens = above?.isTitle === true || /[。！？；!?;]$/.test(above?.text ?? '');
      return opens && isPlainHeading(text, next?.text) ? { level: 2, kind: 'heading' } : BODY;
    }
    const level = levels.get(ordinal.style);
    if (level === undefined) return BODY;
    const deep = ordinal.style !== 'part' && ordinal.style !== 'chapter' && ordinal.style !== 'section';
    if (deep && provisions) return BODY;
    if (running.has(ordinal.style) && /[，,].*[。！]$/.test(text)) return BODY;
    return isNumberedHeading(text, ordinal, ordinals[index + 1] ?? null, next?.text)
      ? { level, kind: 'heading' }
      : BODY;
  });
}

/** Styles that mostly number whole paragraphs: a short item of theirs that is a sentence with clauses is one as well. */
function runningStyles(
  paragraphs: readonly OutlineInput[],
  ordinals: readonly (Ordinal | null)[],
): ReadonlySet<OrdinalStyle> {
  const balance = new Map<OrdinalStyle, number>();
  for (const [index, { text }] of paragraphs.entries()) {
    const style = ordinals[index]?.style;
    if (style === undefined) continue;
    const longest = /[。！]$/.test(text) ? LONGEST_SENTENCE : LONGEST_HEADING;
    const runs = text.length > longest || /[。；]/.test(text.slice(0, -1));
    balance.set(style, (balance.get(style) ?? 0) + (runs ? 1 : -1));
  }
  return new Set([...balance].filter(([, surplus]) => surplus > 0).map(([style]) => style));
}

/** Depth by style: what of 编, 章, 节 the article has comes first, then 一、 (一) 1. (1). */
function stylesLevels(styles: ReadonlySet<OrdinalStyle | undefined>): Map<OrdinalStyle, number> {
  const levels = new Map<OrdinalStyle, number>();
  let level = 2;
  for (const style of ['part', 'chapter', 'section'] as const)
    if (styles.has(style)) levels.set(style, level++);
  for (const style of ['han', 'han-bracketed', 'arabic', 'arabic-bracketed'] as const)
    levels.set(style, level++);
  return levels;
}

function isNumberedHeading(
  text: string,
  ordinal: Ordinal,
  below: Ordinal | null,
  next: string | undefined,
): boolean {
  if (text.length > LONGEST_HEADING || next === undefined) return false;
  const words = text.slice(ordinal.length);
  if (words.length === 0 || /[。；！？]/.test(words.slice(0, -1))) return false;
  if (ordinal.style === 'part' || ordinal.style === 'chapter' || ordinal.style === 'section')
    return !/[。；]$/.test(words);
  const sameBelow = below?.style === ordinal.style;
  if (/[；，,;]$/.test(words)) return false;
  if (/[：:]$/.test(words)) return words.length <= 20 && !sameBelow;
  if (/[。！？!?.]$/.test(words)) {
    const mayEnd = ordinal.style === 'han' || ordinal.style === 'han-bracketed';
    return mayEnd && text.length <= LONGEST_SENTENCE && !sameBelow && next.length > 20;
  }
  return ordinal.style === 'han' || !sameBelow;
}

/** A short line between paragraphs that is a heading without doubt. */
function isPlainHeading(text: string, next: string | undefined): boolean {
  if (text.length < 4 || text.length > 30 || next === undefined) return false;
  if (!isTitleLike(text.replace(/[:：]$/, '')) || isSalutation(text) || isHeadMatter(text)) return false;
  const begins = next.length >= 40 || ordinalAt(next) !== null;
  return begins && (PLAIN_HEADINGS.test(text) || namesDocument(text));
}
