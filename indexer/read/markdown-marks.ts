import { parse, postprocess, preprocess } from 'micromark';
import type { SegmentKind } from '../../engine/segment-kinds.ts';
import { REASONS } from '../reasons.ts';
import { everyMatch } from '../rules/pattern-copies.ts';
import type { Rule, RuleId } from '../rules/rule.ts';
import { entityAt } from './entities.ts';
import { markdownBlocks } from './markdown-blocks.ts';
import { isTooCostly } from './markdown-cost.ts';
import { type MarkdownEdit, MarkdownHtml } from './markdown-html.ts';
import { MARKDOWN_MARKS } from './markdown-mark-rules.ts';
import { MARKDOWN_MASKS } from './markdown-mask-rules.ts';
import { DELETED } from './note-signs.ts';

/**
 * Marks of Markdown inside the lines of a text, found by a CommonMark parser that tells the place of each. Only blocks
 * that hold a character of such marks are parsed. Lists stay as they are written (`- 2 -` is the number of a page), and
 * so do references: `[1]: …` is a note.
 */

const OPTIONS = {
  extensions: [{ disable: { null: ['definition', 'list', 'codeIndented'] } }],
};
/** A block without any of these has no marks but those of its headings. */
const SIGNS = /[*`<>\\&]|\]\(|\[\^|~~|\$|^ {0,3}(?:=+|-{2,}|_{3,})[ \t]*$/m;
const FENCE = /^ {0,3}(?:```|~~~)/m;
const HAN = /\p{Script=Han}/u;
/** A longer block is parsed in pieces of whole lines (units). */
const LONGEST_PIECE = 8_192;

/** A heading marked by a line below it. */
export interface UnderlinedHeading {
  at: number;
  level: number;
}

interface MarkdownMarks {
  edits: MarkdownEdit[];
  headings: UnderlinedHeading[];
}

/** The marks of a text from an offset on, in order of their start. */
export function markdownMarks(text: string, from: number): MarkdownMarks {
  const marks: MarkdownMarks = { edits: [], headings: [] };
  if (!SIGNS.test(text)) return marks;
  const html = new MarkdownHtml(text);
  if (FENCE.test(text)) {
    blockMarks(text, from, text.length, html, marks);
    return marks;
  }
  for (const { start, end } of markdownBlocks(text, from))
    if (SIGNS.test(text.slice(start, end))) piecesOf(text, start, end, html, marks);
  return marks;
}

/** Marks seldom reach over many lines: so the parser's time grows with the text and not with the square of a block. */
function piecesOf(text: string, from: number, to: number, html: MarkdownHtml, marks: MarkdownMarks): void {
  let start = from;
  while (to - start > LONGEST_PIECE) {
    const lineEnd = text.indexOf('\n', start + LONGEST_PIECE);
    if (lineEnd < 0 || lineEnd + 1 >= to) break;
    blockMarks(text, start, lineEnd + 1, html, marks);
    start = lineEnd + 1;
  }
  blockMarks(text, start, to, html, marks);
}

function blockMarks(text: string, from: number, to: number, html: MarkdownHtml, marks: MarkdownMarks): void {
  const block = text.slice(from, to);
  const hide = (start: number, end: number, kind: SegmentKind = 'markup', reason?: string): void => {
    if (end > start)
      marks.edits.push({ start, end, became: '', kind, ...(reason === undefined ? {} : { reason }) });
  };
  for (const rule of MARKDOWN_MARKS.active) marks.edits.push(...ruledEdits(rule, block, from));
  if (isTooCostly(block)) return;
  const events = postprocess(
    parse(OPTIONS)
      .document()
      // A byte order mark at the head of a block would be dropped, and every place behind it be one too small.
      .write(preprocess()(block.replace(/^\ufeff/, '\u2060'), 'utf8', true)),
  );
  for (const [phase, token] of events) {
    if (phase !== 'enter') continue;
    const start = from + token.start.offset;
    const end = from + token.end.offset;
    switch (token.type) {
      case 'strong':
      case 'emphasis': {
        const width = token.type === 'strong' ? 2 : 1;
        if (!isMarked(text, start, end, width)) break;
        hide(start, start + width);
        hide(end - width, end);
        break;
      }
      case 'characterReference': {
        const entity = entityAt(text, start, end);
        if (entity !== null) marks.edits.push({ start, end, became: entity.value, kind: 'entity' });
        break;
      }
      case 'image':
        hide(start, end, 'image', REASONS.imageMark);
        break;
      case 'resource':
        hide(start, end, 'address', REASONS.address);
        break;
      case 'htmlText':
      case 'htmlFlow':
        marks.edits.push(...html.edits(start, end));
        break;
      case 'codeFencedFence': {
        // Behind the fence stands the name of a programming language; Chinese words there are text.
        const fence = text.slice(start, end);
        hide(start, HAN.test(fence) ? start + fence.search(/[^`~]/) : end);
        break;
      }
      case 'blockQuotePrefix':
        if (!/\d/.test(text.charAt(end))) hide(start, end);
        break;
      case 'setextHeading':
        marks.headings.push({ at: start, level: text.slice(start, end).trimEnd().endsWith('=') ? 1 : 2 });
        break;
      default:
        if (HIDDEN.has(token.type)) hide(start, end);
    }
  }
}

/** What a rule about marks does to a block that begins at `from`. */
function* ruledEdits(rule: Rule, block: string, from: number): Generator<MarkdownEdit> {
  for (const { index, 0: found } of everyMatch(rule, block)) {
    const start = from + index;
    if (rule.kind === 'repair') yield* mathEdits(found, start, rule.id);
    else {
      const kind: SegmentKind = rule.id === 'markdown-mark/struck' ? DELETED.kind : 'note-mark';
      yield { start, end: start + found.length, became: '', kind, reason: rule.reason, rule: rule.id };
    }
  }
}

/** Tokens that are marks and nothing else. */
const HIDDEN = new Set([
  'labelMarker',
  'codeTextSequence',
  'escapeMarker',
  'autolinkMarker',
  'hardBreakEscape',
  'setextHeadingLine',
  'thematicBreak',
]);

/** Whether asterisks mark words; they also mask names (`**县和**市`) and multiply (`5*3*2`). `__` always is a mask. */
function isMarked(text: string, start: number, end: number, width: number): boolean {
  if (text.charAt(start) !== '*') return false;
  const around = `${text.slice(Math.max(0, start - 1), end)}${text.slice(end, end + 2)}`;
  return width > 0 && MARKDOWN_MASKS.first(around) === null;
}

/** Commands of formulas that stand for a character; other commands only set it in a face of type. */
const COMMANDS: Readonly<Record<string, string>> = {
  times: '×',
  sim: '~',
  circ: '°',
  le: '≤',
  leq: '≤',
  ge: '≥',
  geq: '≥',
  cdot: '·',
  pm: '±',
};
const TEX = /\\([a-zA-Z]+) ?|\\(.)|[$^_{}]/g;

/** A formula without the marks of its typesetting: `$5\mathrm{m}^2$` is 5m2. */
function mathEdits(math: string, at: number, rule: RuleId): MarkdownEdit[] {
  return [...math.matchAll(TEX)].map(({ index, 0: mark, 1: command, 2: escaped }) => ({
    start: at + index,
    end: at + index + mark.length,
    became: escaped ?? (command === undefined ? '' : (COMMANDS[command] ?? '')),
    kind: 'markup',
    // One use a formula, however many signs it has.
    ...(index === 0 ? { rule } : {}),
  }));
}
