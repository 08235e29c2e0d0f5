import { z } from 'zod';

/** Rows of tokens, any of some, and two near each other: what this program asks about intervals of positions. */

const match = z.strictObject({ query: z.string(), ordered: z.literal(true), max_gaps: z.literal(0) });
const rows = z.union([
  z.strictObject({ match }),
  z.strictObject({
    any_of: z.strictObject({ intervals: z.array(z.strictObject({ match })) }),
  }),
]);
export const interval = z.strictObject({
  all_of: z.strictObject({
    ordered: z.boolean(),
    max_gaps: z.number(),
    intervals: z.tuple([rows, rows]),
  }),
});

type Positions = readonly (readonly string[])[];
/** First and last position. */
type Interval = readonly [first: number, last: number];

/** The intervals of a text in which two rows stand near each other, as the cluster has them: of those within others, the inner. */
export function intervalsOf({ all_of: all }: z.infer<typeof interval>, positions: Positions): Interval[] {
  const [own, other] = all.intervals.map((one) => minimal(rowsIn(one, positions)));
  const near = (own ?? []).flatMap((first) =>
    (other ?? []).flatMap((second): [Interval, gaps: number][] => {
      if (all.ordered && second[0] <= first[1]) return [];
      const around: Interval = [Math.min(first[0], second[0]), Math.max(first[1], second[1])];
      return [[around, length(around) - length(first) - length(second)]];
    }),
  );
  const inner = new Set(minimal(near.map(([around]) => around)));
  return near.flatMap(([around, gaps]) => (inner.has(around) && gaps <= all.max_gaps ? [around] : []));
}

const length = ([first, last]: Interval): number => last - first + 1;

function rowsIn(asked: z.infer<typeof rows>, positions: Positions): Interval[] {
  const all = 'match' in asked ? [asked] : asked.any_of.intervals;
  return all.flatMap(({ match: { query } }) => {
    const tokens = query.split(' ');
    return positions.flatMap((_, at): Interval[] =>
      tokens.every((token, next) => positions[at + next]?.includes(token) === true)
        ? [[at, at + tokens.length - 1]]
        : [],
    );
  });
}

/** Those that hold no other. */
const minimal = (all: readonly Interval[]): Interval[] =>
  all.filter(
    (one) => !all.some((inner) => inner[0] >= one[0] && inner[1] <= one[1] && length(inner) < length(one)),
  );
