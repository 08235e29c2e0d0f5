import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  LABEL_NODES,
  textOf,
} from './html-tree.ts';
import { CELLS } from './layout-tables.ts';
import type { PageWords } from './main-content.ts';

/** Cells that reach down from rows above, of which a table is followed at most so many at a time. */
const MOST_SPANS = 40;
/** `1000`, `12.8%`, `500元`. */
const FIGURE = /^[-+]?\d[\d.,]{0,20}\s?[%\p{L}]{0,3}$/u;
const NUMBER = /^\s*(\d{1,4})/;
/** Largest value that HTML allows for `colspan`; one of `rowspan` beyond it is as good as all rows. */
const LARGEST_SPAN = 1000;

/** By the element that holds the rows. */
const tables = new WeakMap<HtmlNode, ReadonlyMap<HtmlElement, number>>();

/**
 * The place of each cell in its row, from 0. Empty cells and those that reach down from a row above hold places too, in columns
 * in which any row holds words: so figures can be shown under their column. A row without figures has no places.
 */
export function cellPlaces(row: HtmlElement, page: PageWords): ReadonlyMap<HtmlElement, number> {
  const { parentNode } = row;
  if (parentNode === null) return new Map();
  const known = tables.get(parentNode);
  if (known !== undefined) return known;
  const places = placesOf(childrenOf(parentNode).filter(isElement), page);
  tables.set(parentNode, places);
  return places;
}

/** A cell, or what reaches down into its row from above, by its first column. */
interface Item {
  column: number;
  /** Null for what reaches down. */
  cell: HtmlElement | null;
  isEmpty: boolean;
}

interface Span {
  column: number;
  width: number;
  /** Rows below that it still reaches. */
  rows: number;
}

function placesOf(rows: readonly HtmlElement[], page: PageWords): ReadonlyMap<HtmlElement, number> {
  const used = new Set<number>();
  const laid: Item[][] = [];
  let spans: Span[] = [];
  for (const row of rows) {
    if (row.tagName !== 'tr') continue;
    const { items, below } = layRow(row, spans, page);
    for (const { column, isEmpty } of items) if (!isEmpty) used.add(column);
    laid.push(items);
    spans = below;
  }
  const places = new Map<HtmlElement, number>();
  for (const items of laid) {
    if (!items.some(isFigure)) continue;
    let place = 0;
    for (const { column, cell, isEmpty } of items) {
      if (cell !== null) places.set(cell, place);
      if (!isEmpty || used.has(column)) place += 1;
    }
  }
  return places;
}

/** The items of a row in order, and what reaches down to the rows below it. */
function layRow(row: HtmlElement, spans: readonly Span[], page: PageWords): { items: Item[]; below: Span[] } {
  const items: Item[] = [];
  const below = spans.filter(({ rows }) => rows > 1).map((span) => ({ ...span, rows: span.rows - 1 }));
  let column = 0;
  let next = 0;
  const passSpans = (until: number): void => {
    for (let span = spans[next]; span !== undefined && span.column <= until; span = spans[++next]) {
      items.push({ column: span.column, cell: null, isEmpty: true });
      column = span.column + span.width;
      until = Math.max(until, column);
    }
  };
  for (const cell of row.childNodes) {
    if (!isElement(cell) || !CELLS.has(cell.tagName)) continue;
    passSpans(column);
    const { words, linked } = page.of(cell);
    items.push({ column, cell, isEmpty: words + linked === 0 });
    const width = span(cell, 'colspan');
    const height = span(cell, 'rowspan');
    if (height > 1 && below.length < MOST_SPANS) below.push({ column, width, rows: height - 1 });
    column += width;
  }
  below.sort((a, b) => a.column - b.column);
  return { items, below };
}

function isFigure({ cell, isEmpty }: Item): boolean {
  return cell !== null && !isEmpty && FIGURE.test(textOf(cell, LABEL_NODES));
}

function span(cell: HtmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number(NUMBER.exec(attribute(cell, name) ?? '')?.[1] ?? 1);
  return Math.min(Math.max(value, 1), LARGEST_SPAN);
}
