import type { DefaultTreeAdapterTypes } from 'parse5';

/** The parts of a parse5 tree that reading a page needs. */

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlText = DefaultTreeAdapterTypes.TextNode;

export function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function isText(node: HtmlNode): node is HtmlText {
  return node.nodeName === '#text';
}

export function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}

export function attribute(element: HtmlElement, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null;
}

/** All elements below a node, in document order, without recursion: pages may be nested without bound. */
export function* elementsBelow(root: HtmlNode): Generator<HtmlElement> {
  const stack: HtmlNode[] = [...childrenOf(root)].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node)) yield node;
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

/**
 * Words of an element with everything below it, white space made single. Looks at no more than `most` nodes: who asks
 * for a label or a heading need not walk through a whole page, and pages may be nested without bound.
 */
export function textOf(node: HtmlNode, most = Number.POSITIVE_INFINITY): string {
  const parts: string[] = [];
  const stack: HtmlNode[] = [node];
  let seen = 0;
  for (let next = stack.pop(); next !== undefined && seen < most; next = stack.pop()) {
    seen += 1;
    if (isText(next)) parts.push(next.value);
    const children = childrenOf(next);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) stack.push(child);
    }
  }
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Nodes that a label, a heading or a value of a table of facts may be made of. */
export const LABEL_NODES = 60;
