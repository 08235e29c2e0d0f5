import type { SegmentKind } from '../../engine/segment-kinds.ts';
import type { GivenFact } from '../article.ts';
import type { LineHint } from '../lines/lines.ts';
import { VisibleTextBuilder } from '../mapped-text/visible-text.ts';
import { framesNotRead } from '../messages.ts';
import { REASONS } from '../reasons.ts';
import type { RuleId } from '../rules/rule.ts';
import { entityAt } from './entities.ts';
import type { Extract } from './extract.ts';
import {
  childrenOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
  isElement,
  isText,
  textOf,
} from './html-tree.ts';
import { CELLS, isDataRow } from './layout-tables.ts';
import { hidingRule, isUnread, mainContent, PageWords } from './main-content.ts';
import { noteSign, UNSPOKEN } from './note-signs.ts';
import { pageFacts, pageTitle } from './page-facts.ts';
import { parseHtml } from './parse-html.ts';
import { cellPlaces } from './table-places.ts';

/** Reads a web page: the text of its main content, each unit with its place in the markup. */

const BLOCKS = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody tfoot thead tr ul caption'.split(
    ' ',
  ),
);

export function readHtml(source: string): Extract {
  const document = parseHtml(source);
  const body = [...elementsBelow(document)].find((element) => element.tagName === 'body') ?? document;
  const page = new PageWords(body);
  const main = mainContent(body, page);
  const title = pageTitle(document);
  const titleElement =
    (title === null ? null : headingAbove(body, main, title, page)) ?? onlyHeadingAbove(body, main, page);
  const writer = new PageWriter(source);
  new PageWalk(writer, page, main, titleElement).walk(document);
  const given: GivenFact[] = pageFacts(document, main);
  return {
    visible: writer.finish(),
    hints: writer.hints,
    records: null,
    given,
    title,
    hasLines: true,
    problems: framesOf(document),
  };
}

/** A page that is nothing but frames shows other files. */
function framesOf(document: HtmlNode): string[] {
  let frames = 0;
  for (const element of elementsBelow(document)) if (element.tagName === 'frame') frames += 1;
  return frames === 0 ? [] : [framesNotRead(frames)];
}

/** The element above the text that shows the page's title, null where the text itself holds it or none does. */
function headingAbove(body: HtmlNode, main: HtmlNode, title: string, page: PageWords): HtmlElement | null {
  const wanted = title.replace(/\s/g, '');
  let best: HtmlElement | null = null;
  for (const element of elementsBelow(body)) {
    if (element === main) break;
    if (isUnread(element)) continue;
    const { words, linked } = page.of(element);
    if (words + linked !== wanted.length) continue;
    const text = textOf(element).replace(/\s/g, '');
    if (text === wanted) best = element;
  }
  return best;
}

/** Units of a heading that may be the title of the text below it. */
const SHORTEST_HEADING = 5;
const LONGEST_HEADING = 80;
const HEADINGS = /^h[1-4]$/;

/** The only heading above the text, where it stands in no part of the page that is furniture; else null. */
function onlyHeadingAbove(body: HtmlNode, main: HtmlNode, page: PageWords): HtmlElement | null {
  let only: HtmlElement | null = null;
  for (const element of elementsBelow(body)) {
    if (element === main) break;
    if (!HEADINGS.test(element.tagName) || isUnread(element)) continue;
    const { length } = textOf(element);
    const { words, linked } = page.of(element);
    if (length < SHORTEST_HEADING || length > LONGEST_HEADING || linked * 2 > words) continue;
    if (only !== null) return null;
    only = element;
  }
  return only;
}

type Fate = { kind: SegmentKind; reason: string; rule?: RuleId; outside?: true } | null;

/** Goes through the tree in order and tells the writer what to show. */
class PageWalk {
  readonly #writer: PageWriter;
  readonly #page: PageWords;
  readonly #main: HtmlNode;
  /** Elements that the main one lies in. */
  readonly #around = new Set<HtmlNode>();
  readonly #title: HtmlElement | null;

  constructor(writer: PageWriter, page: PageWords, main: HtmlNode, title: HtmlElement | null) {
    this.#writer = writer;
    this.#page = page;
    this.#main = main;
    for (let node: HtmlNode | null = main; node !== null; ) {
      this.#around.add(node);
      node = 'parentNode' in node ? node.parentNode : null;
    }
    this.#title = title;
  }

  walk(root: HtmlNode): void {
    const outside: Fate = { kind: 'site-furniture', reason: REASONS.outsidePageText, outside: true };
    const stack: { node: HtmlNode; fate: Fate; leaving: boolean; pre: boolean; row: boolean }[] = [
      { node: root, fate: root === this.#main ? null : outside, leaving: false, pre: false, row: false },
    ];
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      const { node, fate, pre, row } = item;
      if (isText(node)) {
        this.#writer.text(node, fate, pre, row);
        continue;
      }
      if (isElement(node)) {
        this.#writer.boundary(node, item.leaving, node.tagName === 'tr' && isDataRow(node, this.#page));
        if (row && CELLS.has(node.tagName)) this.#enterCell(node);
        if (item.leaving || isScript(node)) continue;
      }
      const inside = this.#fateInside(node, fate);
      if (isElement(node)) stack.push({ ...item, leaving: true });
      const inPre = pre || (isElement(node) && node.tagName === 'pre');
      const inRow = row || (isElement(node) && node.tagName === 'tr' && isDataRow(node, this.#page));
      if (isElement(node) && inside === null) this.#writer.heading(node, node === this.#title);
      const children = childrenOf(node);
      for (let index = children.length - 1; index >= 0; index--) {
        const child = children[index];
        if (child !== undefined)
          stack.push({ node: child, fate: inside, leaving: false, pre: inPre, row: inRow });
      }
    }
  }

  #enterCell(cell: HtmlElement): void {
    const row = cell.parentNode;
    if (row === null || !isElement(row) || !isDataRow(row, this.#page)) return;
    this.#writer.cell(cellPlaces(row, this.#page).get(cell) ?? 0);
  }

  #fateInside(node: HtmlNode, fate: Fate): Fate {
    if (node === this.#title) return null;
    if (node === this.#main) return null;
    if (!isElement(node)) return fate;
    if (fate !== null) return fate.outside === true && this.#isRestOfText(node) ? null : fate;
    if (this.#page.isUnread(node)) {
      const rule = hidingRule(node);
      return { kind: 'markup', reason: REASONS.notShown, ...(rule === null ? {} : { rule: rule.id }) };
    }
    const set = UNSPOKEN.get(node.tagName) ?? noteSign(node, this.#writer.last);
    if (set !== null) return set;
    // Where no element holds the text alone, what stands inside the main one stands beside the text as well.
    const place = this.#main.nodeName === 'body' ? 'beside' : 'inside';
    const furniture = this.#page.furniture(node, place, this.#main);
    return furniture === null ? null : { kind: 'site-furniture', ...furniture };
  }

  /** Prose beside the main element, in one that no rule takes for furniture. */
  #isRestOfText(node: HtmlElement): boolean {
    if (this.#around.has(node) || node.parentNode === null || !this.#around.has(node.parentNode))
      return false;
    if (node.tagName === 'head' || this.#page.isUnread(node)) return false;
    return this.#page.furniture(node, 'beside', this.#main) === null && this.#page.isProse(node);
  }
}

function isScript(element: HtmlElement): boolean {
  return element.tagName === 'script' || element.tagName === 'style';
}

/** Units of the line end right behind `<pre>`, which is no part of its text (HTML standard, 13.2.6.4.7); 0 elsewhere. */
function droppedLineEnd(node: HtmlText, source: string, start: number): number {
  const parent = node.parentNode;
  const opens =
    parent !== null && isElement(parent) && parent.tagName === 'pre' && parent.childNodes[0] === node;
  if (!opens) return 0;
  if (source.startsWith('\r\n', start)) return 2;
  return source.startsWith('\n', start) ? 1 : 0;
}

/** Keeps track of the lines of the visible text while the markup goes by. */
class PageWriter {
  readonly hints = new Map<number, LineHint>();
  readonly #builder: VisibleTextBuilder;
  readonly #source: string;
  /** `blank`: white space between inline elements, which only divides words that are written with spaces. */
  #break: 'none' | 'blank' | 'space' | 'cell' | 'line' = 'none';
  /** Depth inside a row of data, whose cells make one line. */
  #row = 0;
  /** Places in their row of the cell that text comes from, and of the one shown last. */
  #cell = 0;
  #shownCell = 0;
  #lineStart = 0;
  #nextClosing = -1;
  #hint: LineHint | null = null;

  constructor(source: string) {
    this.#source = source;
    this.#builder = new VisibleTextBuilder(source);
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
    const raw = node.parentNode !== null && RAW.has(node.parentNode.nodeName);
    const from = startOffset + droppedLineEnd(node, this.#source, startOffset);
    if (from > startOffset) this.#builder.hide(from, 'markup');
    this.#show(node.value, from, endOffset, pre, raw);
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

  #show(value: string, start: number, end: number, pre: boolean, raw: boolean): void {
    const source = this.#source;
    let at = start;
    let shown = 0;
    while (at < end && shown < value.length) {
      const unit = source.charAt(at);
      if (unit === '&') {
        const entity = entityAt(source, at, end);
        if (entity !== null) {
          this.#builder.show(at);
          at += entity.length;
          this.#builder.replace(at, entity.value, 'entity');
          shown += entity.value.length;
          continue;
        }
      }
      if (unit === '<') {
        const comment = source.startsWith('<!--', at) ? source.indexOf('-->', at) : -1;
        const close = comment > 0 ? comment + 2 : this.#closing(at);
        if (close > 0 && close < end && !raw && TAG_START.test(source.charAt(at + 1))) {
          this.#builder.show(at);
          at = close + 1;
          this.#builder.hide(at, 'markup');
          continue;
        }
      }
      if ((unit === '\n' || unit === '\r' || unit === '\t' || unit === '\f') && !pre) {
        const from = at;
        while (at < end && /\s/.test(source.charAt(at))) at += 1;
        this.#builder.show(from);
        const between = /[\w)]/.test(source.charAt(from - 1)) && /[\w(]/.test(source.charAt(at));
        if (between && from > start && at < end) this.#builder.replace(at, ' ', 'markup');
        else this.#builder.hide(at, 'markup');
        // White space that the parser left where it stood, in a table, is no part of the value.
        for (let left = at - from; left > 0 && /\s/.test(value.charAt(shown)); left--) shown += 1;
        continue;
      }
      if (unit === ' ' && value.charAt(shown) !== ' ') {
        this.#builder.show(at);
        at += 1;
        this.#builder.hide(at, 'markup');
        continue;
      }
      at += 1;
      shown += 1;
    }
    this.#builder.show(at);
    this.#builder.hide(end, 'markup');
  }

  /** Where the next `>` stands; remembered, for texts full of `<`. */
  #closing(at: number): number {
    if (this.#nextClosing < at) {
      const found = this.#source.indexOf('>', at);
      this.#nextClosing = found < 0 ? this.#source.length : found;
    }
    return this.#nextClosing;
  }

  finish() {
    return this.#builder.finish('markup');
  }
}

/** Elements in which `<` is a character. */
const RAW = new Set(['xmp', 'plaintext', 'listing', 'noembed', 'noframes']);
const TAG_START = /[a-z/!?]/i;
const LATIN_END = /[\w)]$/;
const LATIN_START = /^\s*[\w(]/;
