import mammoth from 'mammoth';
import WordExtractor from 'word-extractor';
import { checkArchive } from './archive-limit.ts';
import type { Extract } from './extract.ts';
import { ExtractedLines } from './extracted-lines.ts';
import { childrenOf, type HtmlNode, isElement, isText, parseHtml, textOf } from './html-tree.ts';

/** Reads word-processor files: .docx through mammoth (headings and tables are kept), .doc through word-extractor. */

export async function readDocx(bytes: Buffer): Promise<Extract> {
  checkArchive(bytes);
  const options = {
    convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    externalFileAccess: false,
  };
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, options);
  const lines = new ExtractedLines();
  addBlocks(lines, parseHtml(value));
  return lines.extract();
}

/** The blocks of mammoth's markup as lines: paragraphs, headings, list items, table rows. */
function addBlocks(lines: ExtractedLines, root: HtmlNode): void {
  let paragraph = 0;
  const stack: HtmlNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isElement(node) && isLineElement(node.tagName)) {
      if (node.tagName === 'tr') {
        const cells = childrenOf(node).map((cell) => textOf(cell));
        lines.add(cells.filter((cell) => cell !== '').join(' | '), { kind: 'table', paragraph: ++paragraph });
        continue;
      }
      const level = /^h([1-6])$/.exec(node.tagName)?.[1];
      paragraph += 1;
      for (const text of brokenText(node)) {
        lines.add(text, level === undefined ? { paragraph } : { paragraph, level: Number(level) });
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

export async function readDoc(bytes: Buffer): Promise<Extract> {
  const document = await new WordExtractor().extract(bytes);
  const lines = new ExtractedLines();
  const parts = [
    document.getBody(),
    document.getTextboxes({ includeHeadersAndFooters: false }),
    document.getFootnotes(),
  ];
  let paragraph = 0;
  for (const part of parts) {
    for (const text of part.split(/\r\n|[\r\n\f\v]/)) {
      if (text.trim() === '') continue;
      paragraph += 1;
      const cells = text.split('\t').map((cell) => cell.trim());
      const isRow = cells.filter((cell) => cell !== '').length > 1;
      lines.add(isRow ? cells.join(' | ') : text, isRow ? { paragraph, kind: 'table' } : { paragraph });
    }
  }
  return lines.extract();
}
