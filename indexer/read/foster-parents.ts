import type { DefaultTreeAdapterTypes } from 'parse5';
import { childrenOf, type HtmlNode, isElement } from './html-tree.ts';

type Parent = DefaultTreeAdapterTypes.ParentNode;

/**
 * Puts back what a parser has moved: text and elements that stand in a table outside its cells are moved before it
 * ("foster parenting", HTML standard 13.2.6.1). A page is read in the order of its source, and so nothing of it is
 * passed over.
 */
export function putBackIntoTables(root: HtmlNode): void {
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isParent(node)) putBackBelow(node);
    for (const child of childrenOf(node)) stack.push(child);
  }
}

function isParent(node: HtmlNode): node is HtmlNode & Parent {
  return 'childNodes' in node;
}

/** Children that stand, by their place in the source, behind the beginning of a table that follows them. */
function putBackBelow(parent: Parent): void {
  for (let at = parent.childNodes.length - 1; at > 0; at--) {
    const table = parent.childNodes[at];
    if (table === undefined || !isElement(table) || table.tagName !== 'table') continue;
    const start = startOf(table);
    let first = at;
    while (first > 0 && startOf(parent.childNodes[first - 1]) > start) first -= 1;
    insertAll(table, parent.childNodes.splice(first, at - first));
    at = first;
  }
}

/**
 * Where what is in a node begins in the source; −1 where nothing tells. Formatting that the parser opens anew bears the
 * place of its first tag, so that its text tells more.
 */
function startOf(node: HtmlNode | undefined): number {
  let start = -1;
  for (let at = node; at !== undefined; at = childrenOf(at)[0]) {
    const own = at.sourceCodeLocation?.startOffset;
    if (own !== undefined && (start < 0 || at.nodeName === '#text')) start = own;
  }
  return start;
}

/**
 * Where the children of one element begin, so that the last child that begins at or before a place is found by halving: a table may
 * have any number of rows, and of things moved before it.
 */
class ChildPlaces {
  /** Where each begins, and the first place at which it or one behind it does. */
  readonly #own: number[];
  readonly #first: number[];

  constructor({ childNodes }: Parent) {
    this.#own = childNodes.map(startOf);
    this.#first = [...this.#own];
    for (let at = this.#first.length - 2; at >= 0; at--) this.#first[at] = this.#firstFrom(at);
  }

  #firstFrom(at: number): number {
    return Math.min(this.#own[at] ?? 0, this.#first[at + 1] ?? Number.POSITIVE_INFINITY);
  }

  /** Index of the last child that begins at or before a place; −1 where none does. */
  lastUpTo(place: number): number {
    let low = 0;
    let high = this.#first.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#first[middle] ?? 0) <= place) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  insert(index: number, start: number): void {
    this.#own.splice(index, 0, start);
    this.#first.splice(index, 0, start);
    this.begin(index, start);
  }

  /** A child begins elsewhere than before. */
  begin(index: number, start: number): void {
    this.#own[index] = start;
    for (let at = index; at >= 0; at--) {
      const first = this.#firstFrom(at);
      if (at < index && first === this.#first[at]) break;
      this.#first[at] = first;
    }
  }
}

/** Inserts nodes at their places in the source, as deep in the table as elements hold these. */
function insertAll(table: Parent, moved: readonly Parent['childNodes'][number][]): void {
  const known = new Map<Parent, ChildPlaces>();
  const placesIn = (parent: Parent): ChildPlaces => {
    const places = known.get(parent) ?? new ChildPlaces(parent);
    known.set(parent, places);
    return places;
  };
  for (const node of moved) {
    const place = startOf(node);
    const above: { parent: Parent; index: number }[] = [];
    let parent = table;
    let index = placesIn(parent).lastUpTo(place);
    for (let before = parent.childNodes[index]; before !== undefined; before = parent.childNodes[index]) {
      if (!isElement(before) || !holds(before, place)) break;
      above.push({ parent, index });
      parent = before;
      index = placesIn(parent).lastUpTo(place);
    }
    parent.childNodes.splice(index + 1, 0, node);
    node.parentNode = parent;
    placesIn(parent).insert(index + 1, place);
    // Where it is the first of its element, that may begin elsewhere now.
    let isFirst = index < 0;
    for (let at = above.pop(); at !== undefined && isFirst; at = above.pop()) {
      placesIn(at.parent).begin(at.index, startOf(at.parent.childNodes[at.index]));
      isFirst = at.index === 0;
    }
  }
}

/** Whether an element goes on beyond a place: one without an end, or made up by the parser, does. */
function holds(element: DefaultTreeAdapterTypes.Element, place: number): boolean {
  const location = element.sourceCodeLocation;
  return location?.endOffset === undefined || location.endOffset > place;
}
