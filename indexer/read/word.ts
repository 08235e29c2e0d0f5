import mammoth from 'mammoth';
import { checkArchive } from './archive-limit.ts';
import type { Extract } from './extract.ts';
import { ExtractedLines } from './extracted-lines.ts';
import {
  attribute,
  childrenOf,
  elementsBelow,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  parseHtml,
  textOf,
} from './html-tree.ts';

/** Reads .docx files through mammoth; headings and tables are kept. */

/** Names of paragraph styles that mammoth does not know by itself: titles, and headings of Chinese templates. */
const STYLES = [
  ...['Title', '标题', '大标题', '主标题', '公文标题', '文件标题', '文章标题'].map(
    (name) => `p[style-name='${name}'] => h1.title:fresh`,
  ),
  ...[1, 2, 3, 4].map((level) => `p[style-name='标题 ${level}'] => h${level}:fresh`),
];

export async function readDocx(bytes: Buffer): Promise<Extract> {
  checkArchive(bytes);
  const options = {
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
    styleMap: STYLES,
  };
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, options);
  const lines = new ExtractedLines();
  addBlocks(lines, parseHtml(value));
  return lines.extract();
}

/** The blocks of mammoth's markup as lines: paragraphs, headings, list items, table rows. */
function addBlocks(lines: ExtractedLines, root: HtmlNode): void {
  const titled = [...elementsBelow(root)].some(isTitle);
  let paragraph = 0;
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node) && isLineElement(node.tagName)) {
      if (node.tagName === 'tr') {
        const cells = childrenOf(node).map((cell) => textOf(cell));
        lines.add(cells.filter((cell) => cell !== '').join(' | '), { kind: 'table', paragraph: ++paragraph });
        continue;
      }
      const heading = /^h([1-6])$/.exec(node.tagName)?.[1];
      const level = titled && !isTitle(node) ? Number(heading) + 1 : Number(heading);
      paragraph += 1;
      for (const text of brokenText(node)) {
        lines.add(text, heading === undefined ? { paragraph } : { paragraph, level });
      }
      continue;
    }
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) stack.push(child);
    }
  }
}

/** A paragraph that has the style of a title: headings are a level below it. */
function isTitle(element: HtmlElement): boolean {
  return attribute(element, 'class') === 'title';
}

function isLineElement(tagName: string): boolean {
  return tagName === 'p' || tagName === 'tr' || /^h[1-6]$/.test(tagName);
}

/** The words of a paragraph, divided where a line break was set by hand. */
function brokenText(element: HtmlNode): string[] {
  const texts = [''];
  const stack: HtmlNode[] = [element];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) texts[texts.length - 1] += node.value;
    else if (isElement(node) && node.tagName === 'br') texts.push('');
    const children = childrenOf(node);
    for (let index = children.length - 1; index >= 0; index--) {
      const child = children[index];
      if (child !== undefined) stack.push(child);
    }
  }
  return texts;
}
