import { elementsBelow, type HtmlElement, type HtmlNode, textOf } from './html-tree.ts';
import { isUnread, type PageWords } from './main-content.ts';

/** The heading of a page's text that stands above the element which holds that. */

/** The element above the text that shows the page's title, null where the text itself holds it or none does. */
export function headingAbove(
  body: HtmlNode,
  main: HtmlNode,
  title: string,
  page: PageWords,
): HtmlElement | null {
  const wanted = title.replace(/\s/g, '');
  let best: HtmlElement | null = null;
  for (const element of elementsBelow(body)) {
    if (element === main) break;
    if (isUnread(element)) continue;
    const { words, linked } = page.of(element);
    if (words + linked !== wanted.length) continue;
    const text = textOf(element).replace(/\s/g, '');
    if (text === wanted) best = element;
  }
  return best;
}

/** Units of a heading that may be the title of the text below it. */
const SHORTEST_HEADING = 5;
const LONGEST_HEADING = 80;
const HEADINGS = /^h[1-4]$/;

/** The only heading above the text, where it stands in no part of the page that is furniture; else null. */
export function onlyHeadingAbove(body: HtmlNode, main: HtmlNode, page: PageWords): HtmlElement | null {
  let only: HtmlElement | null = null;
  for (const element of elementsBelow(body)) {
    if (element === main) break;
    if (!HEADINGS.test(element.tagName) || isUnread(element)) continue;
    const { length } = textOf(element);
    const { words, linked } = page.of(element);
    if (length < SHORTEST_HEADING || length > LONGEST_HEADING || linked * 2 > words) continue;
    if (only !== null) return null;
    only = element;
  }
  return only;
}
