import { z } from 'zod';
import type { ClusterClause } from '../../../../engine/opensearch/cluster-clause.ts';
import type { Scorer } from './clauses.ts';
import type { Kept } from './kept.ts';

const clause = z.record(z.string(), z.unknown());
const aggregations = z.record(z.string(), z.unknown());
/** Different sections of passages, or the passages themselves: nothing else is told by a script of its own. */
const SECTIONS = z.looseObject({ map_script: z.string().includes('passages.section') });
const TEXTS = z.looseObject({
  map_script: z.string().includes('utf8ToString'),
  params: z.strictObject({
    field: z.string(),
    most: z.number(),
    texts: z.array(z.string()).optional(),
    line: z.string().optional(),
    whole: z.string().optional(),
  }),
});
const AGGREGATION = z.strictObject({
  aggs: aggregations.optional(),
  filter: clause.optional(),
  nested: z.strictObject({ path: z.string() }).optional(),
  terms: z
    .strictObject({
      field: z.string(),
      size: z.number(),
      shard_size: z.number().optional(),
      include: z.array(z.string()).optional(),
    })
    .optional(),
  sum: z
    .union([
      z.strictObject({ field: z.string() }),
      z.strictObject({ script: z.strictObject({ source: z.literal('_score') }) }),
    ])
    .optional(),
  scripted_metric: z.union([SECTIONS, TEXTS]).optional(),
  composite: z
    .strictObject({
      size: z.number(),
      after: z.record(z.string(), z.number()).optional(),
      sources: z.tuple([
        z.strictObject({ group: z.strictObject({ terms: z.strictObject({ field: z.string() }) }) }),
      ]),
    })
    .optional(),
});

interface Found {
  kept: Kept;
  score: number;
}

/** Counts documents in the ways that this program asks for. */
export class Aggregating {
  readonly #scorer: (asked: ClusterClause) => Scorer;
  readonly #valuesAShard: number;

  /** @param valuesAShard the most values that each of two shards tells of a list that is cut off */
  constructor(scorer: (asked: ClusterClause) => Scorer, valuesAShard = Number.POSITIVE_INFINITY) {
    this.#scorer = scorer;
    this.#valuesAShard = valuesAShard;
  }

  all(asked: Readonly<Record<string, unknown>>, found: readonly Found[]): Record<string, object> {
    return Object.fromEntries(Object.entries(asked).map(([name, one]) => [name, this.#one(one, found)]));
  }

  #one(asked: unknown, found: readonly Found[]): object {
    const {
      aggs = {},
      filter,
      nested,
      terms,
      sum,
      scripted_metric: scripted,
      composite,
    } = AGGREGATION.parse(asked);
    if (sum !== undefined) {
      const numberOf = ({ kept, score }: Found): number =>
        'field' in sum ? Number(kept.values.get(sum.field)?.[0] ?? 0) : score;
      return { value: found.reduce((all, one) => all + numberOf(one), 0) };
    }
    const { data: texts } = TEXTS.safeParse(scripted);
    if (texts !== undefined) {
      const { field, most, texts: sought } = texts.params;
      const told = found.flatMap(({ kept }) =>
        (kept.values.get(field) ?? []).map((packed) =>
          placesTold(Buffer.from(String(packed), 'base64').toString(), sought),
        ),
      );
      const characters = told.reduce((sum, { length }) => sum + length, 0);
      return { value: { told: characters, texts: characters > most ? [] : told } };
    }
    if (scripted !== undefined) {
      const values = found.flatMap(({ kept }) => kept.values.get('passages.section') ?? []);
      return { value: new Set(values).size };
    }
    if (filter !== undefined) {
      const score = this.#scorer(filter);
      return this.#bucket(
        aggs,
        found.filter(({ kept }) => score(kept) !== null),
      );
    }
    if (nested !== undefined) {
      const within = found.flatMap(({ kept }) => kept.nested.get(nested.path) ?? []);
      return this.#bucket(
        aggs,
        within.map((kept) => ({ kept, score: 1 })),
      );
    }
    if (terms !== undefined) {
      const { field, size, include } = terms;
      const isAsked = (key: string | number): boolean => include?.includes(String(key)) ?? true;
      const { told, missed } =
        terms.shard_size === undefined ? { told: found, missed: 0 } : this.#toldByShards(found, field);
      const buckets = [...byValue(told, field)]
        .filter(([key]) => isAsked(key))
        .map(([key, some]) => ({ key, ...this.#bucket(aggs, some) }));
      const inOrder = buckets.toSorted((a, b) => b.doc_count - a.doc_count);
      const others = inOrder.slice(size).reduce((sum, { doc_count: count }) => sum + count, 0);
      return {
        buckets: inOrder.slice(0, size),
        sum_other_doc_count: others,
        doc_count_error_upper_bound: missed,
      };
    }
    if (composite !== undefined) {
      const after = composite.after?.group ?? -Infinity;
      const groups = [...byValue(found, composite.sources[0].group.terms.field).keys()]
        .map(Number)
        .filter((group) => group > after)
        .sort((a, b) => a - b)
        .slice(0, composite.size);
      return {
        buckets: groups.map((group) => ({ key: { group } })),
        ...(groups.length === 0 ? {} : { after_key: { group: groups.at(-1) } }),
      };
    }
    throw new RangeError(`unknown aggregation: ${JSON.stringify(asked)}`);
  }

  /** What two shards tell of the values of a field, and how much of one value they may have kept back together. */
  #toldByShards(found: readonly Found[], field: string): { told: Found[]; missed: number } {
    const shards = [0, 1].map((shard) => found.filter((_, at) => at % 2 === shard));
    const cut = shards.map((held) => {
      const all = [...byValue(held, field)].toSorted(([, a], [, b]) => b.length - a.length);
      const told = all.slice(0, this.#valuesAShard);
      return { told, missed: told.length < all.length ? (told.at(-1)?.[1].length ?? 0) : 0 };
    });
    return {
      told: cut.flatMap(({ told }) =>
        told.flatMap(([value, some]) =>
          some.map(({ kept, score }) => ({ score, kept: { ...kept, values: new Map([[field, [value]]]) } })),
        ),
      ),
      missed: cut.reduce((sum, { missed }) => sum + missed, 0),
    };
  }

  #bucket(aggs: Readonly<Record<string, unknown>>, found: readonly Found[]) {
    return { doc_count: found.length, ...this.all(aggs, found) };
  }
}

/** Where texts stand in the first line of a passage, beside its second; the passage itself where its places do not tell it. */
function placesTold(packed: string, sought: readonly string[] | undefined): string {
  const [matched = '', facts = ''] = packed.split('\n');
  if (sought === undefined || facts.startsWith('!')) return packed;
  const places = sought.flatMap((text, number) =>
    [...Array(matched.length).keys()].flatMap((at) =>
      matched.startsWith(text, at) ? [`${number} ${at} `] : [],
    ),
  );
  return `${places.join('')}\n${facts}`;
}

function byValue(found: readonly Found[], field: string): Map<string | number, Found[]> {
  const groups = new Map<string | number, Found[]>();
  for (const one of found) {
    for (const value of new Set(one.kept.values.get(field) ?? [])) {
      const key = typeof value === 'boolean' ? Number(value) : value;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  }
  return groups;
}
