import type { DocumentDetail } from '../../engine/types.ts';
import { type CitedWords, quotation } from '../../links/passage-link.ts';
import { addressWithWords } from '../../links/text-directive.ts';

/** What columns of tables and lines at the head of files name the address of the page that a text was taken from. */
const NAMES: ReadonlySet<string> = new Set([
  'url',
  'link',
  'href',
  'source',
  'source_url',
  'original_url',
  'page_url',
  'permalink',
  'canonical',
  '网址',
  '链接',
  '来源',
  '出处',
  '原文',
  '网页',
  '来源网址',
  '来源链接',
  '原文网址',
  '原文链接',
  '网页地址',
  '网页链接',
  '文章链接',
]);

/**
 * The address on the web of the page that a document was taken from, where its table has a column of it or its file says it at the
 * head; null where neither does. What a text mentions among its words may be any address, and is none.
 */
export function ownSite({ passages, removed }: Pick<DocumentDetail, 'passages' | 'removed'>): string | null {
  const told = [
    ...passages.flatMap(({ kind, text }) => (kind === 'field' ? [text] : [])),
    ...removed.flatMap(({ kind, text }) => (kind === 'front-matter' ? text.split('\n') : [])),
  ];
  for (const line of told) {
    const [, name = '', value = ''] =
      /^\s*([^:：\s]{1,20})\s*[:：]\s*["']?(https?:\/\/[^\s"']+)["']?\s*$/iu.exec(line) ?? [];
    if (NAMES.has(name.toLowerCase()) && URL.canParse(value)) return value;
  }
  return null;
}

/**
 * The address at which the browser marks the words on that page, if they stand there as they do here.
 * @param passages all of the text; null where some of it is not at hand
 */
export function wordsAtSite(
  site: string,
  words: readonly CitedWords[],
  passages: DocumentDetail['passages'] | null,
): string {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return site;
  const quote = quotation(words);
  const before = first.text.slice(0, first.range[0]);
  const behind = last.text.slice(last.range[1]);
  return addressWithWords(site, { quote, before, behind }, passages !== null && standsOnce(quote, passages));
}

/** Of words of several passages, whether the first of them do. */
function standsOnce(quote: string, passages: DocumentDetail['passages']): boolean {
  const [line = ''] = quote.split('\n');
  return passages.reduce((count, { text }) => count + text.split(line).length - 1, 0) <= 1;
}
