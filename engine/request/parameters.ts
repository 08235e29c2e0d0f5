import { z } from 'zod';
import type { Language } from '../types.ts';
import type { RequestMessageCode } from './messages.ts';
import { readDate, readYear } from './period.ts';
import { type Objection, type Reading, read, refuse } from './reading.ts';
import { type RegionResolver, readRegion } from './region.ts';
import { readTopic, readType } from './scheme.ts';

export const MAX_PAGE_SIZE = 100;
export const DEFAULT_PAGE_SIZE = 20;
export const DEFAULT_PASSAGES = 3;
/** Passages shown per hit: enough for the longest reports, so that "all passages" is one request. */
export const MAX_PASSAGES = 1_000;
/** Pages beyond the end are empty, not wrong; a limit only keeps the arithmetic exact. */
const MAX_PAGE = 1_000_000_000;

/** What objections become on their way through zod; `request.ts` reads it back. */
export interface ObjectionParams {
  objection: Objection;
}

const scalar = z.union([z.string(), z.number(), z.boolean()]);

/** One value or several; absent, null and empty ones count as not given. */
const given = z
  .union([scalar, z.null(), z.array(scalar)])
  .optional()
  .transform((value) => {
    const values = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
    return values.map(String).filter((text) => text.trim() !== '');
  });

type Context = z.core.$RefinementCtx;

function object(context: Context, objection: Objection): void {
  const params: ObjectionParams = { objection };
  context.addIssue({ code: 'custom', message: objection.code, params: { ...params }, continue: true });
}

function list<T>(description: string, readValue: (text: string) => Reading<T>) {
  return given
    .transform((texts, context) =>
      texts.flatMap((text): T[] => {
        const reading = readValue(text.trim());
        if (reading.ok) return [reading.value];
        object(context, reading.objection);
        return [];
      }),
    )
    .meta({ description });
}

function single<T>(description: string, otherwise: T, readValue: (text: string) => Reading<T>) {
  return given
    .transform((texts, context): T => {
      const [text, ...more] = texts;
      if (text === undefined) return otherwise;
      const reading: Reading<T> = more.length > 0 ? refuse('given-twice', '') : readValue(text);
      if (reading.ok) return reading.value;
      object(context, reading.objection);
      return otherwise;
    })
    .meta({ description });
}

function option<const T extends string>(description: string, otherwise: T, ...others: T[]) {
  const values = [otherwise, ...others];
  return single(`${description} (${values.join(', ')})`, otherwise, (text) => {
    const value = values.find((each) => each === text.trim().toLowerCase());
    return value === undefined ? refuse('not-an-option', text, values) : read(value);
  });
}

function count(description: string, otherwise: number, least: number, most: number) {
  return single(`${description} (${least}–${most}, default ${otherwise})`, otherwise, (text) => {
    const number = /^\s*[0-9]{1,12}\s*$/u.test(text) ? Number(text) : Number.NaN;
    return number >= least && number <= most ? read(number) : refuse('not-a-number', `${least}–${most}`);
  });
}

const TRUTHS = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

function truth(description: string) {
  return single(description, false, (text) => {
    const value = TRUTHS.get(text.trim().toLowerCase());
    return value === undefined ? refuse('not-a-truth', '') : read(value);
  });
}

/** `zh`, `en`, and what browsers write for them (`zh-CN`, `en-GB`); null for anything else. */
export function languageNamed(text: string): Language | null {
  const primary = text.trim().toLowerCase().split(/[-_]/u)[0];
  return primary === 'zh' || primary === 'en' ? primary : null;
}

function readLanguage(text: string): Reading<Language | null> {
  const lang = languageNamed(text);
  return lang === null ? refuse('not-an-option', text, ['zh', 'en']) : read(lang);
}

/** The parameters of a search: HTTP, command line and JSON lines alike. */
export function searchParameters(resolveRegion: RegionResolver) {
  return z.strictObject({
    q: single('The query; empty lists every document that passes the filters', '', read<string>),
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
    possible: truth('Let the year filter take in documents whose span only may hold the year (true, false)'),
    lang: single<Language | null>('Language of messages (zh, en)', null, readLanguage),
    sort: option('Order of hits', 'relevance', 'newest', 'oldest'),
    page: count('Page, from 1', 1, 1, MAX_PAGE),
    size: count('Hits per page', DEFAULT_PAGE_SIZE, 1, MAX_PAGE_SIZE),
    match: option('Every term as written, or documents that hold enough of the words', 'exact', 'relaxed'),
    group: option('Unit of a hit', 'document', 'section'),
    duplicates: option('Copies of a text under one hit, or each as a hit', 'collapse', 'all'),
    passages: count('Passages shown per hit', DEFAULT_PASSAGES, 0, MAX_PASSAGES),
  });
}

export type SearchParameters = z.output<ReturnType<typeof searchParameters>>;

/** The names of all parameters. */
export const SEARCH_PARAMETER_NAMES: readonly string[] = Object.keys(
  searchParameters(() => ({ kind: 'none' })).shape,
);

/** The problem that an issue of zod stands for: our own objection, or a member of the wrong kind. */
export function objectionOf(issue: z.core.$ZodIssue): Objection {
  const fallback: RequestMessageCode = 'not-a-value';
  if (issue.code === 'custom' && isObjectionParams(issue.params)) return issue.params.objection;
  return { code: fallback, detail: '' };
}

function isObjectionParams(params: unknown): params is ObjectionParams {
  return typeof params === 'object' && params !== null && 'objection' in params;
}
