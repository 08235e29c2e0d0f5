import { z } from 'zod';
import type { ClusterClause } from '../../../../engine/opensearch/cluster-clause.ts';
import { Aggregating } from './aggregations.ts';
import { innerHitsIn, namedIn, type Scorer, scorerOf, type Weighing } from './clauses.ts';
import type { Kept } from './kept.ts';
import { lookUpKeys } from './looked-up.ts';

const SEARCH = z.strictObject({
  query: z.record(z.string(), z.unknown()),
  size: z.number(),
  from: z.number().optional(),
  sort: z.array(z.record(z.string(), z.unknown())).optional(),
  search_after: z.array(z.number()).optional(),
  collapse: z.strictObject({ field: z.string() }).optional(),
  aggs: z.record(z.string(), z.unknown()).optional(),
  track_total_hits: z.boolean().optional(),
  _source: z.union([z.boolean(), z.array(z.string())]).optional(),
  stored_fields: z.literal('_none_').optional(),
  docvalue_fields: z.array(z.string()).optional(),
  script_fields: z
    .strictObject({
      told: z.strictObject({
        script: z.strictObject({ source: z.string(), params: z.strictObject({ keys: z.array(z.number()) }) }),
      }),
    })
    .optional(),
});
type Search = z.infer<typeof SEARCH>;

interface Found {
  kept: Kept;
  score: number;
}

/** One index in memory, which answers searches as a cluster would: slowly, and by reading every document. */
export class PretendIndex implements Weighing {
  readonly #documents: readonly Kept[];
  readonly #valuesAShard: number | undefined;

  /** @param valuesAShard see `Aggregating`; all by default */
  constructor(documents: readonly Kept[], valuesAShard?: number) {
    this.#documents = documents;
    this.#valuesAShard = valuesAShard;
  }

  /** The same without some documents. */
  without(lost: (id: string) => boolean): PretendIndex {
    return new PretendIndex(this.#documents.filter(({ id }) => !lost(id)));
  }

  /** The same where each of its shards tells no more values than that of a list that is cut off. */
  tellingOnly(valuesAShard: number): PretendIndex {
    return new PretendIndex(this.#documents, valuesAShard);
  }

  scorer(clause: ClusterClause): Scorer {
    return scorerOf(clause, this);
  }

  /** Ids of the documents that a clause finds. */
  found(clause: ClusterClause): string[] {
    const score = this.scorer(clause);
    return this.#documents.filter((kept) => score(kept) !== null).map(({ id }) => id);
  }

  /** What documents score by their ids; those that are not found are left out. */
  scores(clause: ClusterClause): Map<string, number> {
    const score = this.scorer(clause);
    return new Map(
      this.#documents.flatMap((kept): [string, number][] => {
        const of = score(kept);
        return of === null ? [] : [[kept.id, of]];
      }),
    );
  }

  holders(field: string, token: string): number {
    return this.#documents.filter(
      ({ tokens }) => tokens.get(field)?.some((at) => at.includes(token)) === true,
    ).length;
  }

  documents(field: string): number {
    return this.#documents.filter(({ tokens }) => (tokens.get(field)?.length ?? 0) > 0).length;
  }

  length(field: string): number {
    const all = this.#documents.reduce((sum, { tokens }) => sum + (tokens.get(field)?.length ?? 0), 0);
    return all / Math.max(1, this.documents(field));
  }

  /** Of a hit the first documents within it that are asked for. */
  #innerHits(kept: Kept, { query }: Search): object {
    const told = innerHitsIn(query).map(({ path, query: inner, told: { size, docvalue_fields } }) => {
      const score = this.scorer(inner);
      const within = (kept.nested.get(path) ?? []).filter((one) => score(one) !== null);
      const hits = within.slice(0, size).map((one) => ({
        fields: Object.fromEntries(columnsOf(one, docvalue_fields)),
      }));
      return [path, { hits: { total: { value: within.length }, hits } }];
    });
    return told.length === 0 ? {} : { inner_hits: Object.fromEntries(told) };
  }

  /** The answer to the body of a search. Throws for what this program does not ask. */
  search(body: unknown): object {
    const asked = SEARCH.parse(body);
    const score = this.scorer(asked.query);
    const all = this.#documents.flatMap((kept): Found[] => {
      const of = score(kept);
      return of === null ? [] : [{ kept, score: of }];
    });
    const listed = sorted(all, asked.sort ?? [{ _score: 'desc' }]);
    const after = asked.search_after?.[0];
    const orderOf = ({ kept }: Found): number => Number(kept.values.get('order')?.[0] ?? 0);
    const behind = after === undefined ? listed : listed.filter((found) => orderOf(found) > after);
    const shown = collapsed(behind, asked.collapse?.field);
    const from = asked.from ?? 0;
    const aggregating = new Aggregating((clause) => this.scorer(clause), this.#valuesAShard);
    const named = Array.from(namedIn(asked.query), ([name, clause]) => [name, this.scorer(clause)] as const);
    return {
      hits: {
        ...(asked.track_total_hits === false ? {} : { total: { value: all.length } }),
        hits: shown.slice(from, from + asked.size).map((found) => ({
          ...shownHit(found, asked),
          ...namedScores(found, named),
          ...this.#innerHits(found.kept, asked),
        })),
      },
      ...(asked.aggs === undefined ? {} : { aggregations: aggregating.all(asked.aggs, all) }),
    };
  }
}

/** The values of some fields, of those that have some. */
const columnsOf = ({ values }: Kept, fields: readonly string[]): [string, unknown][] =>
  fields.flatMap((name): [string, unknown][] => {
    const own = values.get(name) ?? [];
    return own.length === 0 ? [] : [[name, own]];
  });

/** What the clauses that have names score of a hit. */
function namedScores({ kept }: Found, named: readonly (readonly [string, Scorer])[]): object {
  const scores = named.flatMap(([name, scorer]): [string, number][] => {
    const score = scorer(kept);
    return score === null ? [] : [[name, score]];
  });
  return scores.length === 0 ? {} : { matched_queries: Object.fromEntries(scores) };
}

function shownHit(
  { kept, score }: Found,
  { _source: wanted = true, docvalue_fields: fields, script_fields: scripts }: Search,
): object {
  const members = Object.entries(kept.source).filter(
    ([name]) => wanted === true || (wanted !== false && wanted.includes(name)),
  );
  const columns = columnsOf(kept, fields ?? []);
  const keys = scripts?.told.script.params.keys ?? null;
  if (keys !== null) {
    const [order, group, copied, dayFrom = '', table = '', title = ''] = [
      ...['order', 'group', 'copied', 'dayFrom', 'terms', 'titleText'],
    ].map((name) => kept.values.get(name)?.[0]);
    const found = lookUpKeys(
      Buffer.from(String(table), 'base64'),
      keys.map((key) => key >>> 0),
    );
    const told = [order, group, Number(copied), dayFrom, found.toString('base64'), title].join(' ');
    columns.push(['told', [told]]);
  }
  return {
    _id: kept.id,
    _score: score,
    ...(wanted === false ? {} : { _source: Object.fromEntries(members) }),
    ...(columns.length === 0 ? {} : { fields: Object.fromEntries(columns) }),
  };
}

const ORDER = z.union([
  z.enum(['asc', 'desc']).transform((order) => ({ order })),
  z.object({ order: z.enum(['asc', 'desc']) }),
]);

/** In the order that the first of these tells, else the next; what lacks a value stands last. */
function sorted(found: readonly Found[], by: readonly Readonly<Record<string, unknown>>[]): Found[] {
  const keys = by.map((one): ((a: Found, b: Found) => number) => {
    const [[field, said] = ['', '']] = Object.entries(one);
    const sign = ORDER.parse(said).order === 'asc' ? 1 : -1;
    const keyOf = ({ kept, score }: Found): string | number | undefined => {
      const value = field === '_score' ? score : kept.values.get(field)?.[0];
      return typeof value === 'boolean' ? Number(value) : value;
    };
    return (a, b) => {
      const [x, y] = [keyOf(a), keyOf(b)];
      if (x === undefined || y === undefined) return Number(x === undefined) - Number(y === undefined);
      return x === y ? 0 : (x < y ? -1 : 1) * sign;
    };
  });
  return found.toSorted((a, b) => keys.map((key) => key(a, b)).find((order) => order !== 0) ?? 0);
}

/** The first of each value of a field. */
function collapsed(found: readonly Found[], field: string | undefined): readonly Found[] {
  if (field === undefined) return found;
  const seen = new Set<unknown>();
  return found.filter(({ kept }) => {
    const value = kept.values.get(field)?.[0];
    if (seen.has(value)) return false;
    seen.add(value);
    return true;
  });
}
