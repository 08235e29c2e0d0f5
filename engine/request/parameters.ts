import { z } from 'zod';
import { count, language, list, option, single, truth } from './parameter.ts';
import { readDate, readYear } from './period.ts';
import { readQuery } from './query.ts';
import { read } from './reading.ts';
import { type RegionResolver, readRegion } from './region.ts';
import { readTopic, readType } from './scheme.ts';

export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;
export const DEFAULT_PASSAGES = 3;
/** Passages shown per hit: enough for the longest reports, so that "all passages" is one request. */
export const MAX_PASSAGES = 1_000;
/** Pages beyond the end are empty, not wrong; a limit only keeps the arithmetic exact. */
const MAX_PAGE = 1_000_000_000;

/** The parameters of a search: HTTP, command line and JSON lines alike. */
export function searchParameters(resolveRegion: RegionResolver) {
  return z.strictObject({
    q: single('The query; empty lists every document that passes the filters', '', readQuery),
    region: list('GB/T 2260 code of 2, 4 or 6 digits, name or path of names, 全国, or unknown', (text) =>
      readRegion(text, resolveRegion),
    ),
    year: list('2006, 2002..2010, 2002.., ..2010, or unknown', readYear),
    date: list('ISO date, month or year, or a range from..to', readDate),
    type: list('Type of document, or unknown', readType),
    topic: list('Topic, first level or first/second, or unknown', readTopic),
    issuer: list('Issuing body', read<string>),
    speaker: list('Speaker', read<string>),
    path: list('Folder or file name', read<string>),
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

export type SearchParameters = z.output<ReturnType<typeof searchParameters>>;
