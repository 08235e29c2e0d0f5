import { Feed } from 'feed';
import type { DocumentSummary, Hit, Language, SearchAnswer } from '../../engine/types.ts';
import { openingCheck } from '../../links/content-check.ts';
import { citation, type MarkedQuery, passageAddress } from '../../links/passage-link.ts';
import type { FeedRequest } from './feed-request.ts';
import { FEED_MESSAGES } from './messages.ts';

interface FeedParts {
  asked: FeedRequest;
  answer: SearchAnswer;
  /** Where the pages of the collection stand, without a slash at the end. */
  site: string;
  /** The address of the feed itself. */
  self: string;
  /** When the index was made that answers. */
  builtAt: Date;
  lang: Language;
}

/**
 * A search as an Atom feed (RFC 4287). An entry is known by the address of its document, which stays the same whatever else
 * the collection takes in. `published` is the day of the document, where one is known; no index knows when a document came into
 * the collection, so `updated` is when the index was made that last read it.
 */
export function atomFeed({ asked, answer, site, self, builtAt, lang }: FeedParts): string {
  const m = FEED_MESSAGES[lang];
  const page = `${site}/?${asked.search}`;
  const feed = new Feed({
    id: page,
    title: xmlText(m.title(asked.words.length === 0 ? m.everything : asked.words.join(' · '))),
    link: page,
    feedLinks: { atom: self },
    updated: builtAt,
    author: { name: m.name },
    generator: 'Zhengwen',
  });
  const query = { q: answer.query.text, match: answer.query.match };
  for (const hit of answer.hits) {
    const { document } = hit;
    const by = document.speaker ?? document.issuer;
    const { iso } = document.date;
    feed.addItem({
      id: `${site}${passageAddress({ document: document.id })}`,
      title: markup(document.title),
      link: `${site}${hitAddress(hit, query)}`,
      date: builtAt,
      description: summary(hit, lang),
      category: [{ term: document.type, name: document.type }],
      ...(iso === null ? {} : { published: new Date(iso) }),
      ...(by === null ? {} : { author: [{ name: xmlText(by) }] }),
    });
  }
  return feed.atom1();
}

/** Where the first passage found opens, on its first words. */
function hitAddress({ document, passages }: Hit, query: MarkedQuery): string {
  const [first] = passages;
  if (first === undefined) return passageAddress({ document: document.id, ...query });
  const [range] = first.ranges;
  const check = first.start === 0 ? openingCheck(first.text) : '';
  if (range === undefined)
    return passageAddress({ document: document.id, passage: first.ordinal, check, ...query });
  return passageAddress({ ...citation(document.id, first.ordinal, first.text, range, query), check });
}

/** What is known of the document, and the first passage found with its words marked, as HTML. */
function summary({ document, passages }: Hit, lang: Language): string {
  const facts = `<p>${markup(factsOf(document, lang))}</p>`;
  const [first] = passages;
  if (first === undefined) return facts;
  const { text, ranges } = first;
  let at = 0;
  let marked = '';
  for (const [start, end] of ranges) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    marked += `${markup(text.slice(at, from))}<mark>${markup(text.slice(from, end))}</mark>`;
    at = end;
  }
  return `${facts}<p>${marked}${markup(text.slice(at))}</p>`;
}

function factsOf({ region, date, type }: DocumentSummary, lang: Language): string {
  const m = FEED_MESSAGES[lang];
  const place = region.path.length === 0 ? m.unknownRegion : region.path.join(' › ');
  const span = [date.from, date.to].filter((day) => day !== null).join('–');
  const day = date.iso ?? (date.year === null ? span : String(date.year));
  return [place, day === '' ? m.unknownDate : day, type].join(' · ');
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function markup(text: string): string {
  return xmlText(text).replaceAll(/[&<>]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** Characters that XML 1.0 has no way to write, which texts of word processors hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const NOT_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;

function xmlText(text: string): string {
  return text.toWellFormed().replaceAll(NOT_XML, '');
}
