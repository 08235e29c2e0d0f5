import type { GivenFact } from '../article.ts';
import { attribute, elementsBelow, type HtmlNode, isElement, textOf } from './html-tree.ts';

/** What the markup of a page states about its text. The day a site published it is not the day of the text. */

const TITLE_NAMES = new Set(['articletitle', 'og:title', 'dc.title', 'title', 'twitter:title']);
/** Site names behind a page's title: `标题_某某市人民政府`, `标题 - 网站`. */
const SITE_NAME =
  /\s*[-_|–—·]\s*[^-_|–—·]{2,30}(?:网站?|政府|门户|平台|网|委员会|局|厅|新闻|频道|街道办事处|首页)\s*$/;

/** The title of a page: of its metadata, else of its `title` element without the name of the site. */
export function pageTitle(document: HtmlNode): string | null {
  let title: string | null = null;
  let element: string | null = null;
  for (const node of elementsBelow(document)) {
    if (node.tagName === 'meta') {
      const name = (attribute(node, 'name') ?? attribute(node, 'property') ?? '').toLowerCase();
      const content = attribute(node, 'content')?.replace(/\s+/g, ' ').trim() ?? '';
      if (content !== '' && TITLE_NAMES.has(name) && (title === null || name === 'articletitle'))
        title = content;
    } else if (node.tagName === 'title' && element === null) {
      element = textOf(node).replace(SITE_NAME, '').replace(SITE_NAME, '');
    } else if (node.tagName === 'body') {
      break;
    }
  }
  if (title !== null) return title;
  return element === null || element === '' ? null : element;
}

const LABELS: readonly [label: RegExp, field: GivenFact['field']][] = [
  [/^(?:成文日期|发文日期|签发日期|制发日期|印发日期)[:：]?$/, 'date'],
  [/^(?:文号|发文字号|文件编号|发文文号)[:：]?$/, 'docNumber'],
  [/^(?:发文机关|发文单位|制发机关|制定机关)[:：]?$/, 'issuer'],
];
const LONGEST_LABEL = 10;
const LONGEST_VALUE = 80;

/** Facts of the page's metadata: its title, and the rows of an information table (成文日期, 文号, 发文机关). */
export function pageFacts(document: HtmlNode, main: HtmlNode): GivenFact[] {
  const facts: GivenFact[] = [];
  const title = pageTitle(document);
  if (title !== null)
    facts.push({ field: 'title', value: title, evidence: { quote: title, from: 'markup' } });
  let label: { field: GivenFact['field']; text: string } | null = null;
  for (const element of elementsBelow(document)) {
    if (element === main) break;
    if (element.childNodes.some((child) => isElement(child) && textOf(child) !== '')) continue;
    const text = textOf(element);
    if (text === '') continue;
    if (label !== null) {
      if (text.length <= LONGEST_VALUE && !facts.some((fact) => fact.field === label?.field))
        addFact(facts, label, text);
      label = null;
      continue;
    }
    if (text.length > LONGEST_LABEL) continue;
    const field = LABELS.find(([pattern]) => pattern.test(text))?.[1];
    if (field !== undefined) label = { field, text };
  }
  return facts;
}

function addFact(
  facts: GivenFact[],
  label: { field: GivenFact['field']; text: string },
  value: string,
): void {
  if (label.field === 'date' && !/\d{4}/.test(value)) return;
  if (label.field !== 'date' && /^\d{4}-\d{2}-\d{2}$|[:：]$/.test(value)) return;
  facts.push({
    field: label.field,
    value,
    evidence: { quote: value, from: 'markup', note: label.text.replace(/[:：]$/, '') },
  });
}
