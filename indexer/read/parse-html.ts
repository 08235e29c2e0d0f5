import { parse } from 'parse5';
import { putBackIntoTables } from './foster-parents.ts';
import type { HtmlNode } from './html-tree.ts';

/** Parses markup, with the place of every node in it. */
export function parseHtml(source: string): HtmlNode {
  const root = parse(source, { sourceCodeLocationInfo: true });
  putBackIntoTables(root);
  return root;
}
