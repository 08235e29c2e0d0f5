import type { GivenFact } from '../article.ts';
import { attribute, elementsBelow, type HtmlNode, isElement, LABEL_NODES, textOf } from './html-tree.ts';
import { isUnread } from './main-content.ts';
import {
  MENU_PATHS,
  NO_PAGE_VALUES,
  PAGE_LABELS,
  type PageLabelRule,
  SITE_NAMES,
} from './page-fact-rules.ts';

/** What the markup of a page states about its text. The day a site published it is not the day of the text. */

/** Names of metadata that hold the title of the page, site name and all. */
const TITLE_NAMES = new Set(['og:title', 'dc.title', 'title', 'twitter:title']);
/** Marks that sites put between a title and the names of channel and site; `202_年` is a masked year. */
const DIVIDER = /\s+[-–—]+\s+|\s*[|｜]\s*|(?<=[^_\s\d])\s*_\s*(?=[^_\s\d])/u;
const MARK_OF_DIVIDER = /[-_|｜–—·\s>»]/u;
/** Fewest units of a title; what is shorter (通知公告) names a channel. */
const SHORTEST_TITLE = 8;
const LONGEST_TITLE = 120;

/**
 * The title of a page: ArticleTitle of its metadata; else what the `title` element and a heading of the page have in
 * common; else the `title` element without the names of channel and site; else the only heading.
 */
export function pageTitle(document: HtmlNode): string | null {
  let stated: string | null = null;
  let element: string | null = null;
  const headings = new Set<string>();
  for (const node of elementsBelow(document)) {
    if (node.tagName === 'meta') {
      const name = (attribute(node, 'name') ?? attribute(node, 'property') ?? '').toLowerCase();
      const content = attribute(node, 'content')?.replace(/\s+/g, ' ').trim() ?? '';
      if (content !== '' && name === 'articletitle') return content;
      if (content !== '' && TITLE_NAMES.has(name)) stated ??= content;
    } else if (node.tagName === 'title') {
      element ??= textOf(node);
    } else if (node.tagName === 'h1') {
      const text = textOf(node);
      if (text.length >= SHORTEST_TITLE && text.length <= LONGEST_TITLE && !MENU_PATHS.test(text))
        headings.add(text);
    }
  }
  const whole = stated ?? element ?? '';
  const title = shownTitle(document, whole) ?? withoutSite(whole);
  if (title.length >= SHORTEST_TITLE || headings.size !== 1) return title === '' ? null : title;
  return [...headings][0] ?? title;
}

/** The longest text of an element of the page with which the title begins or ends, set off by a divider. */
function shownTitle(document: HtmlNode, whole: string): string | null {
  let best: string | null = null;
  for (const node of elementsBelow(document)) {
    if (isUnread(node) || NOT_TITLES.has(node.tagName) || node.childNodes.length > MOST_CHILDREN) continue;
    const text = textOf(node, LABEL_NODES);
    if (text.length < SHORTEST_TITLE || text.length <= (best?.length ?? 0) || text.length > whole.length)
      continue;
    const behind = whole.startsWith(text) ? whole.charAt(text.length) : null;
    const before = whole.endsWith(text) ? whole.charAt(whole.length - text.length - 1) : null;
    if (text === whole || [behind, before].some((mark) => mark !== null && MARK_OF_DIVIDER.test(mark)))
      best = text;
  }
  return best !== null && best.length * 2 >= whole.length ? best : null;
}

/** An element with more children is no heading; its text is not gathered. */
const MOST_CHILDREN = 8;
const NOT_TITLES = new Set(['html', 'body', 'a']);

function withoutSite(whole: string): string {
  const parts = whole.split(DIVIDER);
  const first = parts.find((part) => part.length >= SHORTEST_TITLE) ?? parts[0] ?? whole;
  return withoutSiteName(withoutSiteName(first)).trim();
}

function withoutSiteName(title: string): string {
  const found = SITE_NAMES.match(title);
  return found === null ? title : title.slice(0, found.match.index);
}

/** Names of metadata that hold the day a site put its page up, which only bounds the day of news. */
const PUBLISHED_NAMES = new Set(['pubdate', 'publishdate', 'publish_date', 'article:published_time']);

/** What the pages of a messenger call the element that says when an article was published. */
const PUBLISHED_ID = 'publish_time';

function publishedFact(document: HtmlNode): GivenFact[] {
  for (const node of elementsBelow(document)) {
    if (attribute(node, 'id') === PUBLISHED_ID) {
      const shown = textOf(node, LABEL_NODES);
      if (!/\d{4}/.test(shown)) return [];
      return [
        { field: 'published', value: shown, evidence: { quote: shown, from: 'markup', note: PUBLISHED_ID } },
      ];
    }
    if (node.tagName !== 'meta') continue;
    const name = attribute(node, 'name') ?? attribute(node, 'property') ?? '';
    const value = attribute(node, 'content')?.trim() ?? '';
    if (PUBLISHED_NAMES.has(name.toLowerCase()) && /\d{4}/.test(value))
      return [{ field: 'published', value, evidence: { quote: value, from: 'markup', note: name } }];
  }
  return [];
}

/** The name of the site, from its metadata or behind the title of the page. */
function siteFact(document: HtmlNode): GivenFact[] {
  let behindTitle: GivenFact | null = null;
  for (const node of elementsBelow(document)) {
    if (node.tagName === 'body') break;
    if (node.tagName === 'meta' && attribute(node, 'name')?.toLowerCase() === 'sitename') {
      const value = attribute(node, 'content')?.trim() ?? '';
      if (value !== '')
        return [{ field: 'site', value, evidence: { quote: value, from: 'markup', note: 'SiteName' } }];
    } else if (node.tagName === 'title') {
      const found = SITE_NAMES.match(textOf(node));
      const value = found?.match[0].replace(LEADING_DIVIDERS, '').trim() ?? '';
      if (value !== '')
        behindTitle ??= { field: 'site', value, evidence: { quote: value, from: 'markup', note: 'title' } };
    }
  }
  return behindTitle === null ? accountFact(document) : [behindTitle];
}

/** What the pages of a messenger call the element that names the account. */
const ACCOUNT_ID = 'js_name';

/** The account of a messenger that published an article. */
function accountFact(document: HtmlNode): GivenFact[] {
  for (const node of elementsBelow(document)) {
    if (attribute(node, 'id') !== ACCOUNT_ID) continue;
    const value = textOf(node, LABEL_NODES);
    return value === ''
      ? []
      : [{ field: 'site', value, evidence: { quote: value, from: 'markup', note: ACCOUNT_ID } }];
  }
  return [];
}

const LEADING_DIVIDERS = /^[-_|–—·\s]+/u;

const LONGEST_LABEL = 10;
const LONGEST_VALUE = 80;

/** Facts of the page's metadata, and the rows of an information table (成文日期, 文号, 发文机关). */
export function pageFacts(document: HtmlNode, main: HtmlNode): GivenFact[] {
  const facts: GivenFact[] = [...publishedFact(document), ...siteFact(document)];
  let label: { rule: PageLabelRule; text: string } | null = null;
  for (const element of elementsBelow(document)) {
    if (element === main) break;
    if (element.childNodes.some((child) => isElement(child) && textOf(child, LABEL_NODES) !== '')) continue;
    const text = textOf(element, LABEL_NODES);
    if (text === '') continue;
    if (label !== null) {
      if (text.length <= LONGEST_VALUE && !facts.some((fact) => fact.field === label?.rule.field))
        addFact(facts, label, text);
      label = null;
      continue;
    }
    if (text.length > LONGEST_LABEL) continue;
    const rule = PAGE_LABELS.first(text);
    if (rule !== null) label = { rule, text };
  }
  return facts;
}

function addFact(facts: GivenFact[], label: { rule: PageLabelRule; text: string }, value: string): void {
  const { field, id } = label.rule;
  if (NO_PAGE_VALUES.test(`${field} ${value}`)) return;
  const note = label.text.replace(/[:：]$/, '');
  facts.push({ field, value, evidence: { quote: value, from: 'markup', note, rule: id } });
}
