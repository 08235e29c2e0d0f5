import { z } from 'zod';
import type { ClusterClause } from '../../../../engine/opensearch/cluster-clause.ts';
import { DOCUMENTS_BODY } from '../../../../engine/opensearch/index-body.ts';
import { interval, intervalsOf } from './intervals.ts';
import type { Kept } from './kept.ts';

/** What is asked of documents one after the other, in the part of the cluster's language that this program speaks. */

const clause: z.ZodType<ClusterClause> = z.record(z.string(), z.unknown());
const clauses = z.union([z.array(clause), clause.transform((one) => [one])]);
const value = z.union([z.string(), z.number(), z.boolean()]);
const script = z.object({ source: z.string(), params: z.record(z.string(), z.number()).optional() });

const INNER_HITS = z.strictObject({
  size: z.number(),
  sort: z.tuple([z.literal('_doc')]),
  _source: z.literal(false),
  stored_fields: z.literal('_none_'),
  docvalue_fields: z.array(z.string()),
});
type InnerHits = z.infer<typeof INNER_HITS>;

const KINDS = {
  match_all: z.strictObject({}),
  match_none: z.strictObject({}),
  ids: z.strictObject({ values: z.array(z.string()) }),
  term: z.record(z.string(), z.union([value, z.strictObject({ value, boost: z.number() })])),
  terms: z.record(z.string(), z.array(value)),
  exists: z.strictObject({ field: z.string() }),
  range: z.record(z.string(), z.strictObject({ gte: z.number().optional(), lte: z.number().optional() })),
  wildcard: z.record(z.string(), z.strictObject({ value: z.string() })),
  match_phrase: z.record(z.string(), z.strictObject({ query: z.string() })),
  nested: z.strictObject({
    path: z.string(),
    query: clause,
    score_mode: z.enum(['sum', 'max']).optional(),
    inner_hits: INNER_HITS.optional(),
  }),
  bool: z.strictObject({
    filter: clauses.optional(),
    must: clauses.optional(),
    must_not: clauses.optional(),
    should: clauses.optional(),
    minimum_should_match: z.number().optional(),
    _name: z.string().optional(),
  }),
  constant_score: z.strictObject({ filter: clause, boost: z.number() }),
  dis_max: z.strictObject({ queries: z.array(clause) }),
  function_score: z.strictObject({ query: clause, min_score: z.number() }),
  script_score: z.strictObject({ query: clause, script }),
  intervals: z.record(z.string(), interval),
} as const;

/** Scripts are no language here: those that are sent, by what they say. */
const SCRIPTS: Readonly<Record<string, (score: number, params: Record<string, number>) => number>> = {
  '_score / params.tokens': (score, { tokens = Number.NaN }) => score / tokens,
  'params.most * _score / (_score + params.half)': (score, { most = Number.NaN, half = Number.NaN }) =>
    (most * score) / (score + half),
};

/** The words of all documents of an index, which weigh those of one. */
export interface Weighing {
  /** Documents whose field holds a token. */
  holders(field: string, token: string): number;
  /** Documents that have the field, and how long it is on average. */
  documents(field: string): number;
  length(field: string): number;
}

function onlyEntry<Value>(of: Readonly<Record<string, Value>>): [name: string, value: Value] {
  const [entry, ...others] = Object.entries(of);
  if (entry === undefined || others.length > 0) throw new RangeError(`no clause: ${JSON.stringify(of)}`);
  return entry;
}

const isField = (field: string): field is 'words' | 'titleWords' =>
  field === 'words' || field === 'titleWords';

/** What a document scores; null where it is not found. */
export type Scorer = (kept: Kept) => number | null;

/** A clause as it is asked of documents of an index. Throws for what this program does not ask. */
export function scorerOf(asked: ClusterClause, weighing: Weighing): Scorer {
  const of = (inner: ClusterClause): Scorer => scorerOf(inner, weighing);
  const [kind, body] = onlyEntry(asked);
  switch (kind) {
    case 'match_all':
      KINDS.match_all.parse(body);
      return () => 1;
    case 'match_none':
      KINDS.match_none.parse(body);
      return () => null;
    case 'ids': {
      const ids = new Set(KINDS.ids.parse(body).values);
      return ({ id }) => (ids.has(id) ? 1 : null);
    }
    case 'term': {
      const [field, wanted] = onlyEntry(KINDS.term.parse(body));
      const { value: token, boost } = typeof wanted === 'object' ? wanted : { value: wanted, boost: 1 };
      return (kept) => {
        const score = termScore(kept, field, token, weighing);
        return score === null ? null : boost * score;
      };
    }
    case 'terms': {
      const [field, wanted] = onlyEntry(KINDS.terms.parse(body));
      const among = new Set(wanted);
      return someValue(field, (one) => among.has(one));
    }
    case 'exists': {
      const { field } = KINDS.exists.parse(body);
      return (kept) =>
        (kept.values.get(field)?.length ?? kept.tokens.get(field)?.length ?? 0) > 0 ? 1 : null;
    }
    case 'range': {
      const [field, { gte = -Infinity, lte = Infinity }] = onlyEntry(KINDS.range.parse(body));
      return someValue(field, (one) => typeof one === 'number' && one >= gte && one <= lte);
    }
    case 'wildcard': {
      const [field, wanted] = onlyEntry(KINDS.wildcard.parse(body));
      const pattern = patternOf(wanted.value);
      return someValue(field, (one) => pattern.test(String(one)));
    }
    case 'match_phrase': {
      const [field, { query }] = onlyEntry(KINDS.match_phrase.parse(body));
      const tokens = query.split(' ');
      return (kept) => {
        const rows = rowsIn(kept.tokens.get(field) ?? [], tokens);
        // Each token scores how often the whole row stands there.
        return rows === 0 ? null : rows * tokens.length;
      };
    }
    case 'nested': {
      const { path, query, score_mode: mode } = KINDS.nested.parse(body);
      const score = of(query);
      const together = mode === 'max' ? highest : summed;
      return (kept) => together((kept.nested.get(path) ?? []).map(score));
    }
    case 'bool':
      return boolScorer(KINDS.bool.parse(body), of);
    case 'constant_score': {
      const { filter, boost } = KINDS.constant_score.parse(body);
      const score = of(filter);
      return (kept) => (score(kept) === null ? null : Math.fround(boost));
    }
    case 'dis_max': {
      const scores = KINDS.dis_max.parse(body).queries.map(of);
      return (kept) => highest(scores.map((score) => score(kept)));
    }
    case 'function_score': {
      const { query, min_score: least } = KINDS.function_score.parse(body);
      const scoreOf = of(query);
      return (kept) => {
        const score = scoreOf(kept);
        return score === null || Math.fround(score) < Math.fround(least) ? null : score;
      };
    }
    case 'script_score': {
      const { query, script: asScript } = KINDS.script_score.parse(body);
      const run = SCRIPTS[asScript.source];
      if (run === undefined) throw new RangeError(`unknown script: ${asScript.source}`);
      const scoreOf = of(query);
      return (kept) => {
        const score = scoreOf(kept);
        return score === null ? null : run(score, asScript.params ?? {});
      };
    }
    case 'intervals': {
      const [field, wanted] = onlyEntry(KINDS.intervals.parse(body));
      return (kept) => (intervalsOf(wanted, kept.tokens.get(field) ?? []).length > 0 ? 1 : null);
    }
    default:
      throw new RangeError(`unknown clause: ${kind}`);
  }
}

function boolScorer(
  { filter = [], must = [], must_not: not = [], should = [], ...rest }: z.infer<(typeof KINDS)['bool']>,
  of: (inner: ClusterClause) => Scorer,
): Scorer {
  const least = rest.minimum_should_match ?? (filter.length + must.length === 0 && should.length > 0 ? 1 : 0);
  const [filters, musts, nots, shoulds] = [filter, must, not, should].map((some) => some.map(of));
  return (kept) => {
    if (filters?.some((score) => score(kept) === null) === true) return null;
    if (nots?.some((score) => score(kept) !== null) === true) return null;
    const needed = musts?.map((score) => score(kept)) ?? [];
    if (needed.includes(null)) return null;
    const some = (shoulds?.map((score) => score(kept)) ?? []).filter((score) => score !== null);
    return some.length < least ? null : (summed([...needed, ...some]) ?? 0);
  };
}

const someValue =
  (field: string, test: (value: string | number | boolean) => boolean): Scorer =>
  (kept) =>
    kept.values.get(field)?.some(test) === true ? 1 : null;

function termScore(
  kept: Kept,
  field: string,
  wanted: string | number | boolean,
  weighing: Weighing,
): number | null {
  const tokens = kept.tokens.get(field);
  if (tokens === undefined) return kept.values.get(field)?.includes(wanted) === true ? 1 : null;
  const frequency = tokens.filter((at) => at.includes(String(wanted))).length;
  if (frequency === 0) return null;
  return isField(field) ? bm25(field, String(wanted), frequency, tokens.length, weighing) : frequency;
}

function bm25(
  field: 'words' | 'titleWords',
  token: string,
  frequency: number,
  length: number,
  weighing: Weighing,
): number {
  const { similarity } = DOCUMENTS_BODY.settings.index;
  const { k1, b } = similarity[field === 'words' ? 'text' : 'heading'];
  const [rows, holders] = [weighing.documents(field), weighing.holders(field, token)];
  const idf = Math.log(1 + (rows - holders + 0.5) / (holders + 0.5));
  return (idf * frequency) / (frequency + k1 * (1 - b + (b * length) / weighing.length(field)));
}

/** The most that one of those scores that are found; null where none is. */
function highest(scores: readonly (number | null)[]): number | null {
  const found = scores.filter((score) => score !== null);
  return found.length === 0 ? null : Math.max(...found);
}

/** What those score together that are found; null where none is. */
function summed(scores: readonly (number | null)[]): number | null {
  const found = scores.filter((score) => score !== null);
  return found.length === 0 ? null : found.reduce((sum, score) => sum + score, 0);
}

/** How often tokens stand in a row, one at each position. */
const rowsIn = (positions: readonly (readonly string[])[], tokens: readonly string[]): number =>
  positions.filter((_, at) => tokens.every((token, next) => positions[at + next]?.includes(token) === true))
    .length;

/** `*` and `?` of the cluster's, with backslashes before those that are meant as they stand. */
function patternOf(written: string): RegExp {
  const parts = written.match(/\\.|[*?]|[^\\*?]+/gsu) ?? [];
  const source = parts.map((part) => {
    if (part === '*') return '.*';
    return part === '?' ? '.' : part.replace(/^\\/u, '').replace(/[\^$.*+?()[\]{}|/-]/gu, '\\$&');
  });
  return new RegExp(`^${source.join('')}$`, 'su');
}

/** The clauses in a query that have names, by these. */
export function namedIn(asked: unknown): Map<string, ClusterClause> {
  const named = new Map<string, ClusterClause>();
  eachClause(asked, (data) => {
    const name = KINDS.bool.safeParse(data.bool).data?._name;
    if (name !== undefined) named.set(name, data);
  });
  return named;
}

/** The clauses in a query of which the documents within a hit that they find are told. */
export function innerHitsIn(asked: unknown): { path: string; query: ClusterClause; told: InnerHits }[] {
  const found: { path: string; query: ClusterClause; told: InnerHits }[] = [];
  eachClause(asked, (data) => {
    const nested = KINDS.nested.safeParse(data.nested).data;
    if (nested?.inner_hits === undefined) return;
    found.push({ path: nested.path, query: nested.query, told: nested.inner_hits });
  });
  return found;
}

function eachClause(asked: unknown, visit: (data: ClusterClause) => void): void {
  if (typeof asked !== 'object' || asked === null) return;
  const { data } = clause.safeParse(asked);
  if (data !== undefined) visit(data);
  for (const inner of Object.values(asked)) eachClause(inner, visit);
}
