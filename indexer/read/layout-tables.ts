import {
  attribute,
  childrenOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  isElement,
  LABEL_NODES,
  textOf,
} from './html-tree.ts';
import { LINK_LISTS } from './link-list-rules.ts';
import type { PageWords } from './main-content.ts';
import { KEPT_ELEMENTS } from './page-element-rules.ts';

/** Tables lay out pages, too: which rows are data, read as one line, and which hold the text of the page beside its menus? */

export const CELLS = new Set(['td', 'th']);

/** Words above which a row is layout, not data. */
const LARGEST_ROW = 1200;
/** Paragraphs from which a row that holds the text of its table is layout. */
const FEWEST_PARAGRAPHS = 2;
/** Words of a row with a table inside, above which it is layout, as it is with a paragraph. */
const LARGEST_ROW_AROUND = 200;
/** Share of words in links in a cell of links and their label. */
const LINKED = 0.6;
/** Links from which a cell of nothing else may be a menu: one alone may be the name of what stands beside it. */
const FEWEST_LINKS = 2;
/** Units of a link on the average from which it is no entry of a menu, but a title or the name of a file. */
const LONGEST_MENU_LINK = 7;
const PROSE = /[。；！？]/;
/** Nodes of a row among which the end of a sentence is looked for. */
const ROW_NODES = 400;

/** A row of several cells with few words: it is read as one line. */
export function isDataRow(row: HtmlElement, page: PageWords): boolean {
  const { words, linked, tables, paragraphs } = page.of(row);
  if (words + linked > LARGEST_ROW) return false;
  if (tables > 0 && (paragraphs > 0 || words > LARGEST_ROW_AROUND)) return false;
  if (tables > 0 && cellsOf(row).some((cell) => isLinks(cell, page))) return false;
  if (isLabelledText(row, page)) return false;
  return cellsOf(row).length > 1 && !(paragraphs >= FEWEST_PARAGRAPHS && textRow(row, page) === row);
}

/** Words of a cell that is the label of another, and fewest words and paragraphs of a text that one labels. */
const LONGEST_LABEL = 8;
const SHORTEST_TEXT = 150;
const TEXT_PARAGRAPHS = 3;

/** Whether a row holds a whole text and beside it no more than its label or number: it is layout, not data. */
function isLabelledText(row: HtmlElement, page: PageWords): boolean {
  const cells = cellsOf(row).filter((cell) => !isEmpty(cell, page));
  const [text, ...others] = cells.toSorted((a, b) => page.of(b).words - page.of(a).words);
  if (text === undefined || others.length !== 1 || others.some((cell) => page.of(cell).words > LONGEST_LABEL))
    return false;
  const { words, paragraphs } = page.of(text);
  return words >= SHORTEST_TEXT && paragraphs >= TEXT_PARAGRAPHS && PROSE.test(textOf(text, ROW_NODES));
}

/** A row or cell of nothing but short links, in the table that lays out the page: beside its text, or above or below it. */
export function isMenuBesideText(element: HtmlElement, page: PageWords): boolean {
  const isCell = CELLS.has(element.tagName);
  if (!isCell && element.tagName !== 'tr') return false;
  const { links, linked } = page.of(element);
  if (!isLinks(element, page)) return false;
  if (linked >= links * LONGEST_MENU_LINK && !LINK_LISTS.test(textOf(element, LABEL_NODES))) return false;
  const row = isCell ? element.parentNode : element;
  if (row === null || !isElement(row)) return false;
  if (!isCell && !isWhollyLinks(element, page)) return false;
  const text = textRow(row, page);
  if (text === null || (isCell && text !== row) || !page.holdsMost(text)) return false;
  const isLayout = page.of(text).paragraphs >= FEWEST_PARAGRAPHS && !isDataRow(text, page);
  if (!isLayout || !PROSE.test(textOf(text, ROW_NODES))) return false;
  // Last: cells in cells are each walked through for it.
  return !KEPT_ELEMENTS.test(textOf(element, LABEL_NODES)) && !leadsToFiles(element);
}

/** Whether a row has no cell with other words than links. */
function isWhollyLinks(row: HtmlElement, page: PageWords): boolean {
  return cellsOf(row).every((cell) => page.of(cell).linked > 0 || isEmpty(cell, page));
}

/** Links to documents are attachments of the text. */
const FILES = /\.(?:docx?|pdf|xlsx?|wps|ofd|rtf|zip|rar)(?:[?#]|$)/i;

function leadsToFiles(element: HtmlElement): boolean {
  for (const below of elementsBelow(element))
    if (below.tagName === 'a' && FILES.test(attribute(below, 'href') ?? '')) return true;
  return false;
}

/** By the element that holds their rows: found once, since a table may have any number of rows. */
const textRows = new WeakMap<HtmlNode, HtmlElement | null>();

/** The only row beside a row, itself too, or the one that says more than the others together, in one cell. */
function textRow(row: HtmlElement, page: PageWords): HtmlElement | null {
  const { parentNode } = row;
  if (parentNode === null) return row;
  const known = textRows.get(parentNode);
  if (known !== undefined) return known;
  const rows = childrenOf(parentNode)
    .filter(isElement)
    .filter(({ tagName }) => tagName === 'tr');
  const all = rows.reduce((sum, each) => sum + page.of(each).words, 0);
  const most = rows.find((each) => page.of(each).words > all / 2) ?? null;
  const isOfOneCell =
    most !== null &&
    cellsOf(most).filter((cell) => !isLinks(cell, page) && !isEmpty(cell, page)).length === 1;
  const found = rows.length === 1 ? row : isOfOneCell ? most : null;
  textRows.set(parentNode, found);
  return found;
}

/** Whether an element holds links, the signs between them and a label, and no other words. */
function isLinks(element: HtmlElement, page: PageWords): boolean {
  const { words, linked, links } = page.of(element);
  return links >= FEWEST_LINKS && (words <= links || linked > (words + linked) * LINKED);
}

function isEmpty(element: HtmlElement, page: PageWords): boolean {
  const { words, linked } = page.of(element);
  return words + linked === 0;
}

function cellsOf(row: HtmlElement): HtmlElement[] {
  return row.childNodes.filter(isElement).filter(({ tagName }) => CELLS.has(tagName));
}
