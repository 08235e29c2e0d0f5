import { attribute, childrenOf, type HtmlElement, type HtmlNode, isElement, isText } from './html-tree.ts';

/**
 * Finds the text of a page among its menus: the smallest element that holds most of the words that are not links. The
 * rules are those of readability scores (words in paragraphs count, links count against); the libraries for it hand
 * back new markup, from which no way leads to the source.
 */

/** Elements whose words nobody reads on the page. */
export const UNREAD = new Set(
  'script style noscript template svg math iframe object embed canvas audio video select option datalist button textarea head title map area input'.split(
    ' ',
  ),
);
const FURNITURE_TAGS = new Set(['nav', 'footer', 'aside', 'form', 'dialog', 'menu']);
const FURNITURE_NAME =
  /(?:^|[-_\s])(?:nav|navbar|menu|footer|foot|header|sidebar|side|breadcrumb|crumbs?|position|location|share|sharing|print|toolbar|tools?|related|recommend|relevant|pagination|pager|copyright|qrcode|comment|search|login|banner|advert|ads?|attr|extended|editor-info|info-bar|hits|zoom-controls?|zoom-btn|op-row|prev|next)(?:$|[-_\s])/i;
const FURNITURE_NAME_INSIDE =
  /share|qrcode|breadcrumb|copyright|pagination|footer|relat|recommend|crumb|zoom-?(?:btn|control|in$|out$)/i;
const CONTENT_NAME =
  /(?:^|[-_\s])(?:article|content|zoom|zoomcon|trs_editor|ueditor|editor|detail|main|text|body|news|post|entry|ucap-content|pages_content|xxgk)(?:$|[-_\s\d])/i;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Share of the words of an element that a child must hold for the search to go on inside it. */
const DOMINANT = 0.7;
/** Share of words in links from which an element is a menu or list of links. */
const LINKED = 0.6;
/** Fewest words for which that share says anything. */
const FEWEST_WORDS = 12;

export interface Weight {
  /** Units outside links, and inside. */
  words: number;
  linked: number;
}

/** Weighs every element below `root`. */
export function weigh(root: HtmlNode): Map<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>();
  const stack: { node: HtmlNode; entered: boolean; inLink: boolean }[] = [
    { node: root, entered: false, inLink: false },
  ];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, inLink } = item;
    if (item.entered) {
      const weight = { words: 0, linked: 0 };
      for (const child of childrenOf(node)) {
        const below = weights.get(child);
        if (below === undefined) continue;
        weight.words += below.words;
        weight.linked += below.linked;
      }
      weights.set(node, weight);
      continue;
    }
    if (isText(node)) {
      const words = node.value.replace(/\s+/g, '').length;
      weights.set(node, inLink ? { words: 0, linked: words } : { words, linked: 0 });
      continue;
    }
    if (node !== root && isElement(node) && isUnread(node)) continue;
    const links = inLink || (isElement(node) && node.tagName === 'a');
    stack.push({ node, entered: true, inLink: links });
    for (const child of childrenOf(node)) stack.push({ node: child, entered: false, inLink: links });
  }
  return weights;
}

export function isUnread(element: HtmlElement): boolean {
  if (UNREAD.has(element.tagName)) return true;
  const style = attribute(element, 'style');
  return attribute(element, 'hidden') !== null || (style !== null && HIDDEN_STYLE.test(style));
}

function nameOf(element: HtmlElement): string {
  return `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`;
}

/** An element that belongs to the site by its tag, its name, or because it is all links. */
export function isFurniture(element: HtmlElement, weight: Weight | undefined, inside: boolean): boolean {
  if (FURNITURE_TAGS.has(element.tagName)) return true;
  const name = nameOf(element);
  const named = inside ? FURNITURE_NAME_INSIDE : FURNITURE_NAME;
  if (named.test(name) && !CONTENT_NAME.test(name)) return true;
  if (weight === undefined || element.tagName === 'a' || element.tagName === 'td' || element.tagName === 'p')
    return false;
  const total = weight.words + weight.linked;
  return inside && total >= FEWEST_WORDS && weight.linked > total * LINKED && element.tagName !== 'span';
}

/** The element that holds the text of the page. */
export function mainContent(body: HtmlNode, weights: ReadonlyMap<HtmlNode, Weight>): HtmlNode {
  let main = body;
  for (;;) {
    const own = weights.get(main)?.words ?? 0;
    let best: HtmlNode | null = null;
    let most = 0;
    for (const child of childrenOf(main)) {
      if (!isElement(child) || isUnread(child)) continue;
      const weight = weights.get(child);
      const words = weight?.words ?? 0;
      if (words > most && !isFurniture(child, weight, false)) {
        best = child;
        most = words;
      }
    }
    if (best === null || most < own * DOMINANT || (isElement(best) && PARAGRAPH_TAGS.has(best.tagName)))
      return main;
    main = best;
  }
}

/** Going inside these would take one paragraph or table for the whole text. */
const PARAGRAPH_TAGS = new Set([
  'p',
  'table',
  'tbody',
  'tr',
  'td',
  'ul',
  'ol',
  'li',
  'span',
  'pre',
  'blockquote',
  'section',
  'font',
  'b',
  'strong',
]);
