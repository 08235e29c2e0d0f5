import { REASONS } from '../reasons.ts';
import { matchRule, type Rule, type RuleId } from '../rules/rule.ts';
import {
  attribute,
  childrenOf,
  type HtmlElement,
  type HtmlNode,
  isElement,
  isText,
  LABEL_NODES,
  textOf,
} from './html-tree.ts';
import { isMenuBesideText } from './layout-tables.ts';
import { LINK_LISTS } from './link-list-rules.ts';
import { CONTENT_NAMES, HIDDEN_STYLES, KEPT_ELEMENTS, PAGE_TAGS } from './page-element-rules.ts';
import { namesOf, PAGE_NAMES, type PageNameRule } from './page-name-rules.ts';

/**
 * Finds the text of a page among its menus: the smallest element that holds most of the words that are not links. The
 * rules are those of readability scores (words in paragraphs count, links count against); the libraries for it hand
 * back new markup, from which no way leads to the source.
 */

/** Elements whose words nobody reads on the page. */
const UNREAD = new Set(
  'script style noscript template svg math iframe object embed canvas audio video select option datalist button textarea head title map area input'.split(
    ' ',
  ),
);

/** Share of the words of an element that a child must hold for the search to go on inside it. */
const DOMINANT = 0.7;
/** Share of words in links from which an element is a menu or list of links. */
const LINKED = 0.6;
/** Fewest words for which that share says anything. */
const FEWEST_WORDS = 12;
/** Share of the words of a page that no rule takes away, whatever the name of their element. */
const MOST_WORDS = 0.5;
const NEARLY_ALL = 0.9;
/** Units of a link on the average under which a list of them is a menu: 首页, 政务公开; titles and names of files are longer. */
const MENU_LINK = 7;
/** Fewest links of a menu that begins with 首页, and the rule that tells so. */
const FEWEST_OF_MENU = 3;
const MENU = 'link-list/menu';
/** Fewest units of prose beside the main element that are taken to be a part of the text. */
const SHORTEST_PROSE = 20;
const PROSE = /[。；！？]/;

interface Weight {
  /** Units outside links, and inside; hidden ones too, for a page may hide all it holds. */
  words: number;
  linked: number;
  /** Links that hold words. */
  links: number;
  /** Tables. */
  tables: number;
  /** Paragraphs of some length: those of `p`, and what `br` parts. */
  paragraphs: number;
}

const NO_WEIGHT: Weight = { words: 0, linked: 0, links: 0, tables: 0, paragraphs: 0 };

/** Weighs every element below `root`. */
function weigh(root: HtmlNode): Map<HtmlNode, Weight> {
  const weights = new Map<HtmlNode, Weight>();
  const stack: { node: HtmlNode; entered: boolean; inLink: boolean }[] = [
    { node: root, entered: false, inLink: false },
  ];
  for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
    const { node, inLink } = item;
    if (item.entered) {
      const weight = { ...NO_WEIGHT };
      for (const child of childrenOf(node)) {
        const below = weights.get(child);
        if (below === undefined) continue;
        weight.words += below.words;
        weight.linked += below.linked;
        weight.links += below.links;
        weight.tables += below.tables;
        weight.paragraphs += below.paragraphs;
      }
      if (isElement(node)) {
        if (node.tagName === 'a' && weight.linked > 0) weight.links = 1;
        if (node.tagName === 'table') weight.tables += 1;
        weight.paragraphs += linesIn(node, weights);
        if (node.tagName === 'p' && weight.words >= SHORTEST_PROSE && weight.paragraphs === 0)
          weight.paragraphs = 1;
      }
      weights.set(node, weight);
      continue;
    }
    if (isText(node)) {
      const words = node.value.replace(/\s+/g, '').length;
      weights.set(node, { ...NO_WEIGHT, ...(inLink ? { linked: words } : { words }) });
      continue;
    }
    if (node !== root && isElement(node) && UNREAD.has(node.tagName)) continue;
    const links = inLink || (isElement(node) && node.tagName === 'a');
    stack.push({ node, entered: true, inLink: links });
    for (const child of childrenOf(node)) stack.push({ node: child, entered: false, inLink: links });
  }
  return weights;
}

/** Stretches of some length into which `br` parts what an element holds. */
function linesIn(element: HtmlElement, weights: ReadonlyMap<HtmlNode, Weight>): number {
  let lines = 0;
  let words = 0;
  let parted = false;
  const end = (): void => {
    if (words >= SHORTEST_PROSE) lines += 1;
    words = 0;
  };
  for (const child of childrenOf(element)) {
    const below = weights.get(child);
    const breaks = child.nodeName === 'br';
    if (breaks) parted = true;
    if (breaks || (below?.paragraphs ?? 0) > 0) end();
    else words += below?.words ?? 0;
  }
  end();
  return parted ? lines : 0;
}

export function isUnread(element: HtmlElement): boolean {
  return UNREAD.has(element.tagName) || isHidden(element);
}

function isHidden(element: HtmlElement): boolean {
  return attribute(element, 'hidden') !== null || hidingRule(element) !== null;
}

/** The rule by which the style of an element hides it, null where it does not. */
export function hidingRule(element: HtmlElement): Rule | null {
  const style = attribute(element, 'style');
  return style === null ? null : HIDDEN_STYLES.first(style);
}

/** Why an element is left out of the text. */
interface Furniture {
  reason: string;
  rule?: RuleId;
}

/** What the words of a page say of its elements. */
export class PageWords {
  readonly #weights: ReadonlyMap<HtmlNode, Weight>;
  /** All words, and those outside links. */
  readonly #total: number;
  readonly #words: number;
  readonly #body: HtmlNode;

  constructor(body: HtmlNode) {
    this.#body = body;
    this.#weights = weigh(body);
    const { words, linked } = this.of(body);
    this.#words = words;
    this.#total = words + linked;
  }

  of(node: HtmlNode): Weight {
    return this.#weights.get(node) ?? NO_WEIGHT;
  }

  /** Scripts and the like, and what a style hides; a page that hides all its text until a script shows it does show it. */
  isUnread(element: HtmlElement): boolean {
    return UNREAD.has(element.tagName) || (isHidden(element) && !this.holdsMost(element));
  }

  /** Whether an element holds most of the words of the page. */
  holdsMost(element: HtmlElement): boolean {
    const { words, linked } = this.of(element);
    return this.#words > 0 ? words > this.#words * MOST_WORDS : linked > this.#total * MOST_WORDS;
  }

  /** Most of the page, and prose (the foot of a short page may be longer than its text), or nearly all of it. */
  #isText(element: HtmlElement): boolean {
    if (!this.holdsMost(element)) return false;
    return this.isProse(element) || this.of(element).words > this.#words * NEARLY_ALL;
  }

  /** Why an element belongs to the site and not to its text: by its tag, its name, or because it is a menu. Null: it does not. */
  furniture(element: HtmlElement, place: 'inside' | 'beside', main: HtmlNode): Furniture | null {
    if (element.tagName === 'body' || this.#isText(element)) return null;
    const rule = PAGE_TAGS.first(element.tagName) ?? nameRule(element, place);
    if (rule !== null) {
      const named = PAGE_NAMES.inForce(rule.id) !== null;
      const isKept = named && KEPT_ELEMENTS.test(textOf(element, LABEL_NODES));
      return isKept ? null : { reason: rule.reason, rule: rule.id };
    }
    if (place !== 'inside' && main !== this.#body) return null;
    if (isMenuBesideText(element, this)) return { reason: REASONS.menuOrLinks };
    return this.#linkList(element, main);
  }

  #linkList(element: HtmlElement, main: HtmlNode): Furniture | null {
    const { words, linked, links } = this.of(element);
    const total = words + linked;
    if (linked <= total * LINKED) return null;
    // What begins with the way to the first page of a site is a menu, however small and whatever its element.
    if (links >= FEWEST_OF_MENU && linked < links * MENU_LINK) {
      const menu = LINK_LISTS.first(textOf(element, LABEL_NODES));
      if (menu?.id === MENU) return { reason: menu.reason, rule: menu.id };
    }
    if (NO_LISTS.has(element.tagName) || total < FEWEST_WORDS) return null;
    const rule = LINK_LISTS.first(textOf(element, LABEL_NODES)) ?? LINK_LISTS.first(labelAbove(element));
    if (rule !== null) return { reason: rule.reason, rule: rule.id };
    // A list under a text is content; in a page whose text has no element of its own it may be anything.
    const isMenu = linked < links * MENU_LINK || main === this.#body;
    return isMenu && linked * 2 < this.#total ? { reason: REASONS.menuOrLinks } : null;
  }

  /** An element named for holding the text, or prose: the rest of a text that is divided among several elements. */
  isProse(element: HtmlElement): boolean {
    const { words, linked } = this.of(element);
    if (words > 0 && linked < words && CONTENT_NAMES.test(namesIn(element))) return true;
    return words >= SHORTEST_PROSE && linked < words * LINKED && PROSE.test(textOf(element, PROSE_NODES));
  }
}

/** Nodes among which the end of a sentence is looked for. */
const PROSE_NODES = 400;
/** Elements that are too small to be a list by themselves, or of which a text is made. */
const NO_LISTS = new Set(['a', 'td', 'th', 'tr', 'p', 'span', 'li', 'table', 'tbody']);

function nameRule(element: HtmlElement, place: 'inside' | 'beside'): PageNameRule | null {
  const names = namesIn(element);
  if (names === '') return null;
  for (const rule of PAGE_NAMES.active) {
    if ((rule.place === 'anywhere' || place === 'beside') && matchRule(rule, names) !== null) return rule;
  }
  return null;
}

function namesIn(element: HtmlElement): string {
  return namesOf(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.trim());
}

/** The words of the element right above, as far as they are a label. */
function labelAbove(element: HtmlElement): string {
  const siblings = element.parentNode === null ? [] : childrenOf(element.parentNode);
  for (let index = siblings.indexOf(element) - 1; index >= 0; index--) {
    const sibling = siblings[index];
    if (sibling === undefined) continue;
    const text = textOf(sibling, LABEL_NODES);
    if (text !== '') return text.length <= LONGEST_LABEL ? text : '';
  }
  return '';
}

const LONGEST_LABEL = 16;

/** The element that holds the text of the page. */
export function mainContent(body: HtmlNode, page: PageWords): HtmlNode {
  let main = body;
  for (;;) {
    const own = page.of(main).words;
    let best: HtmlNode | null = null;
    let most = 0;
    for (const child of childrenOf(main)) {
      if (!isElement(child) || page.isUnread(child)) continue;
      const { words } = page.of(child);
      if (words > most && page.furniture(child, 'beside', main) === null) {
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
