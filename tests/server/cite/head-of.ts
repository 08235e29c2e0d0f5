import { type DefaultTreeAdapterMap, parse } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** What a page says of itself in its head. */
export interface Head {
  /** Contents of the `meta` tags by name, in order. */
  meta: Record<string, string[]>;
  links: { rel: string; href: string; type: string }[];
}

/** Reads a page as a browser does. */
export function headOf(html: string): Head {
  const head: Head = { meta: {}, links: [] };
  visit(parse(html), head);
  return head;
}

function visit(node: Node, head: Head): void {
  if ('attrs' in node) {
    const attribute = (name: string): string => node.attrs.find((each) => each.name === name)?.value ?? '';
    if (node.nodeName === 'meta' && attribute('name') !== '') {
      head.meta[attribute('name')] = [...(head.meta[attribute('name')] ?? []), attribute('content')];
    }
    if (node.nodeName === 'link') {
      head.links.push({ rel: attribute('rel'), href: attribute('href'), type: attribute('type') });
    }
  }
  if ('childNodes' in node) for (const child of node.childNodes) visit(child, head);
}
