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
    for (const moved of parent.childNodes.splice(first, at - first)) insert(table, moved);
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

/** Inserts a node at its place in the source, as deep in the table as elements hold that place. */
function insert(table: Parent, moved: Parent['childNodes'][number]): void {
  const place = startOf(moved);
  let parent = table;
  for (;;) {
    let behind = -1;
    for (const [index, child] of parent.childNodes.entries()) if (startOf(child) <= place) behind = index;
    const before = parent.childNodes[behind];
    if (before !== undefined && isElement(before) && holds(before, place)) {
      parent = before;
      continue;
    }
    parent.childNodes.splice(behind + 1, 0, moved);
    moved.parentNode = parent;
    return;
  }
}

/** Whether an element goes on beyond a place: one without an end, or made up by the parser, does. */
function holds(element: DefaultTreeAdapterTypes.Element, place: number): boolean {
  const location = element.sourceCodeLocation;
  return location?.endOffset === undefined || location.endOffset > place;
}
