import { z } from 'zod';
import { readName, readPath } from './name.ts';
import { count, language, list, option, single, truth } from './parameter.ts';
import { readDate, readYear } from './period.ts';
import { readQuery } from './query.ts';
import { type RegionResolver, readRegion } from './region.ts';
import { readTopic, readType } from './scheme.ts';

const MAX_PAGE_SIZE = 100;
const DEFAULT_PAGE_SIZE = 20;
const DEFAULT_PASSAGES = 3;
/** Passages shown per hit: enough for the longest reports, so that "all passages" is one request. */
const MAX_PASSAGES = 1_000;
/** Pages beyond the end are empty, not wrong; a limit only keeps the arithmetic exact. */
const MAX_PAGE = 1_000_000_000;

const NAME_IS = 'any part of the name; with = before it the whole name, as facets count it; or unknown';

/** What the values of each facet may be, for the filter that lets in and the one that takes out. */
function facetValues(resolveRegion: RegionResolver) {
  return {
    region: {
      is: 'GB/T 2260 code of 2, 4 or 6 digits, name or path of names (of zones without a code, too), 全国, or unknown; with -province, -prefecture, -county or /本级 behind it one level alone (43-county), which may stand by itself (county)',
      read: (text: string) => readRegion(text, resolveRegion),
    },
    year: { is: '2006, 2002..2010, 2002.., ..2010, or unknown', read: readYear },
    date: { is: 'ISO date, month or year, or a range from..to', read: readDate },
    type: { is: 'Type of document, or unknown', read: readType },
    topic: { is: 'Topic, first level or first/second, or unknown', read: readTopic },
    issuer: { is: `Issuing body: ${NAME_IS}`, read: readName },
    speaker: { is: `Speaker: ${NAME_IS}`, read: readName },
    path: {
      is: 'Folder or file, named from the corpus folder on: reports, reports/2006/a.txt (a part of a name: path: in the query)',
      read: readPath,
    },
  };
}

/** The parameters of a search: HTTP, command line and JSON lines alike. */
export function searchParameters(resolveRegion: RegionResolver) {
  const { region, year, date, type, topic, issuer, speaker, path } = facetValues(resolveRegion);
  const without = (is: string): string => `Take out what this would let in: ${is}`;
  return z.strictObject({
    q: single('The query; empty lists every document that passes the filters', '', readQuery),
    region: list(region.is, region.read),
    year: list(year.is, year.read),
    date: list(date.is, date.read),
    type: list(type.is, type.read),
    topic: list(topic.is, topic.read),
    issuer: list(issuer.is, issuer.read),
    speaker: list(speaker.is, speaker.read),
    path: list(path.is, path.read),
    notRegion: list(without(region.is), region.read),
    notYear: list(without(year.is), year.read),
    notDate: list(without(date.is), date.read),
    notType: list(without(type.is), type.read),
    notTopic: list(without(topic.is), topic.read),
    notIssuer: list(without(issuer.is), issuer.read),
    notSpeaker: list(without(speaker.is), speaker.read),
    notPath: list(without(path.is), path.read),
    possible: truth('Let the year filter take in documents whose span only may hold the year'),
    lang: language(),
    sort: option('Order of hits', 'relevance', 'newest', 'oldest'),
    page: count('Page, from 1', 1, 1, MAX_PAGE),
    size: count('Hits per page', DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE),
    match: option('Every term as written, or documents that hold enough of the words', 'exact', 'relaxed'),
    group: option('Unit of a hit', 'document', 'section'),
    duplicates: option('Copies of a text under one hit, or each as a hit', 'collapse', 'all'),
    removed: truth(
      'Take in what was left out of the reading texts (page furniture, other columns, …), as hits marked so; with match=exact and group=document',
    ),
    passages: count('Passages shown per hit', DEFAULT_PASSAGES, 0, MAX_PASSAGES),
  });
}

/** The same without a gazetteer: for what says which there are and what each is, and reads no values. */
export const describedSearch = searchParameters(() => ({ kind: 'none' }));

export type SearchParameters = z.output<ReturnType<typeof searchParameters>>;
