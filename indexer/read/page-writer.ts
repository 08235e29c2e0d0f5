import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { LineHint } from '../lines/lines.ts';
import { VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import type { RuleId } from '../rules/rule.ts';
import type { HtmlElement, HtmlText } from './html-tree.ts';
import { CELLS } from './layout-tables.ts';
import { MarkupText } from './markup-text.ts';

/** Elements that end a line. */
const BLOCKS = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
);

/** Ends and beginnings of words that are written with spaces. */
const LATIN_END = /[\w)]$/;
const LATIN_START = /^\s*[\w(]/;

/** Why what stands in an element is not shown; null where it is. */
export type Fate = { kind: SegmentKind; reason: string; rule?: RuleId; outside?: true } | null;

/** Keeps track of the lines of the visible text while the markup goes by. */
export class PageWriter {
  readonly hints = new Map<number, LineHint>();
  readonly #builder: VisibleTextBuilder;
  readonly #text: MarkupText;
  /** `blank`: white space between inline elements, which only divides words that are written with spaces. */
  #break: 'none' | 'blank' | 'space' | 'cell' | 'line' = 'none';
  /** Depth inside a row of data, whose cells make one line. */
  #row = 0;
  /** Places in their row of the cell that text comes from, and of the one shown last. */
  #cell = 0;
  #shownCell = 0;
  #lineStart = 0;
  #hint: LineHint | null = null;

  constructor(source: string) {
    this.#builder = new VisibleTextBuilder(source);
    this.#text = new MarkupText(source, this.#builder);
  }

  /** The unit shown last, for what depends on it. */
  last = '';

  boundary(element: HtmlElement, leaving: boolean, isRow: boolean): void {
    if (isRow && leaving) this.#row -= 1;
    if (isRow && this.#row === 0) {
      this.#cell = 0;
      this.#shownCell = 0;
    }
    if (this.#row > 0) {
      if (CELLS.has(element.tagName)) this.#break = this.#break === 'line' ? 'line' : 'cell';
      else if (BLOCKS.has(element.tagName) && (this.#break === 'none' || this.#break === 'blank'))
        this.#break = 'space';
      if (isRow && !leaving) this.#row += 1;
      return;
    }
    if (BLOCKS.has(element.tagName) || CELLS.has(element.tagName)) {
      this.#break = 'line';
      if (leaving) this.#hint = null;
    }
    if (isRow && !leaving) this.#row += 1;
  }

  /** A cell of the outermost row of data begins, of which text comes next. */
  cell(place: number): void {
    if (this.#row === 1) this.#cell = place;
  }

  heading(element: HtmlElement, isTitle: boolean): void {
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (isTitle) this.#hint = { level: 1 };
    else if (level !== undefined) this.#hint = { level: Number(level) === 1 ? 1 : Number(level) };
  }

  text(node: HtmlText, fate: Fate, pre: boolean, row: boolean): void {
    const location = node.sourceCodeLocation;
    if (location === undefined || location === null || location.startOffset < this.#builder.position) return;
    const { startOffset, endOffset } = location;
    if (fate !== null) {
      this.#builder.hide(startOffset, 'markup');
      if (node.value.trim() === '') this.#builder.hide(endOffset, 'markup');
      else this.#builder.hide(endOffset, fate.kind, fate.reason, fate.rule);
      return;
    }
    if (node.value.trim() === '') {
      if (this.#break === 'none') this.#break = 'blank';
      if (!pre || !node.value.includes('\n')) return;
      this.#break = 'line';
      return;
    }
    const lead = this.#lead(startOffset);
    this.#gap(startOffset - lead.length, node.value);
    if (this.#break === 'line' || this.#builder.length === 0) this.#lineStart = this.#builder.length;
    this.#break = 'none';
    if (this.#builder.length === this.#lineStart) {
      if (this.#hint !== null) this.hints.set(this.#lineStart, this.#hint);
      else if (row) this.hints.set(this.#lineStart, { kind: 'table' });
    }
    if (lead !== '') this.#builder.replace(startOffset, lead, 'cell');
    this.#shownCell = this.#cell;
    this.#text.show(node, startOffset, endOffset, pre);
    this.last = node.value.charAt(node.value.length - 1);
  }

  /** Bars for the places that stay empty before the first cell of a line, as far as there is markup to stand for them. */
  #lead(start: number): string {
    const opens = this.#break === 'line' || this.#builder.length === this.#lineStart;
    const lead = opens ? '| '.repeat(this.#cell) : '';
    return lead.length < start - this.#builder.position ? lead : '';
  }

  /** The markup before the next text; a border of blocks or cells in it is shown as a line end or a bar. */
  #gap(end: number, next: string): void {
    const builder = this.#builder;
    if (end <= builder.position) return;
    if (this.#break === 'blank')
      this.#break = LATIN_END.test(this.last) && LATIN_START.test(next) ? 'space' : 'none';
    if (builder.length > this.#lineStart) {
      if (this.#break === 'line') {
        builder.replace(end, '\n', 'markup');
        this.#lineStart = builder.length;
        return;
      }
      if (this.#break === 'space') {
        builder.replace(end, ' ', 'markup');
        this.#break = 'none';
        return;
      }
      if (this.#break === 'cell') {
        builder.replace(end, ` ${'| '.repeat(Math.max(this.#cell - this.#shownCell, 1))}`, 'cell');
        this.#break = 'none';
        return;
      }
    }
    builder.hide(end, 'markup');
  }

  finish() {
    return this.#builder.finish('markup');
  }
}
