import { REASONS } from '../reasons.ts';
import { childrenOf, type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.ts';
import { CELLS, isDataRow } from './layout-tables.ts';
import { hidingRule, type PageWords } from './main-content.ts';
import { noteSign, UNSPOKEN } from './note-signs.ts';
import type { Fate, PageWriter } from './page-writer.ts';
import { cellPlaces } from './table-places.ts';

/** Goes through the tree in order and tells the writer what to show. */
export class PageWalk {
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
