import { orderOfValues } from '../../engine/concordance/collation.ts';
import type {
  ConcordanceAnswer,
  ConcordanceBlock,
  ConcordanceGroup,
  ConcordanceGroups,
  ConcordanceRequest,
  ConcordanceRow,
  Sample,
} from '../../engine/concordance/types.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import { addedProblems, addedUp } from './merged-counts.ts';
import type { NamedIds } from './named-ids.ts';

interface Member {
  engine: Pick<SearchEngine, 'concordance'>;
  ids: NamedIds;
}

/**
 * The concordances of several collections as one: rows in the order asked for, and where what they are sorted by is the same,
 * in the order of the collections. Each collection first tells how many rows it has of each value; then only those of the page
 * are asked for, however far behind it stands.
 */
export async function mergedConcordance(
  members: readonly Member[],
  request: ConcordanceRequest,
  signal?: AbortSignal,
): Promise<ConcordanceAnswer> {
  const { sort, offset, limit } = request;
  const ask = (member: Member, asked: ConcordanceRequest): Promise<ConcordanceAnswer> =>
    member.engine.concordance(asked, signal);
  const shares = await sharesOf(members, request, ask);
  const own = (at: number): ConcordanceRequest => ({ ...request, sample: shares[at] ?? null });
  const outlines = await Promise.all(
    members.map((member, at) => ask(member, { ...own(at), outline: true, offset: 0, limit: 0 })),
  );
  const page = pageOf(
    outlines.map(({ outline }) => outline?.blocks ?? []),
    sort,
    offset,
    limit,
  );
  const lists = await Promise.all(
    members.map(async (member, at): Promise<ConcordanceRow[]> => {
      const part = { offset: page.offsets[at] ?? 0, limit: page.counts[at] ?? 0 };
      if (part.limit === 0) return [];
      const { rows } = await ask(member, { ...own(at), ...part, groups: 0 });
      return rows.map(member.ids.row);
    }),
  );
  const queries = outlines.map(({ query }) => query);
  return {
    query: {
      text: request.q,
      match: request.match,
      terms: [...new Set(queries.flatMap(({ terms }) => terms))],
      problems: addedProblems(queries.map(({ problems }) => problems)),
    },
    total: {
      occurrences: sumOf(outlines.map(({ total }) => total.occurrences)),
      rows: sumOf(outlines.map(({ total }) => total.rows)),
    },
    ...(request.sample === null ? {} : { sample: request.sample }),
    ...(request.by === null ? {} : { groups: addedGroups(outlines, request.by, request.groups) }),
    rows: page.members.flatMap((member) => lists[member]?.shift() ?? []),
  };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** How much of a sample each collection has: that many of all of its rows have the smallest draws. */
async function sharesOf(
  members: readonly Member[],
  request: ConcordanceRequest,
  ask: (member: Member, asked: ConcordanceRequest) => Promise<ConcordanceAnswer>,
): Promise<(Sample | null)[]> {
  const { sample } = request;
  if (sample === null) return members.map(() => null);
  const whole: ConcordanceRequest = { ...request, sort: 'order', by: null, value: null, offset: 0, limit: 0 };
  const answers = await Promise.all(members.map((member) => ask(member, { ...whole, outline: true })));
  const draws = answers.flatMap(({ outline }, member) =>
    (outline?.draws ?? []).map((draw) => ({ draw, member })),
  );
  const taken = draws.sort((a, b) => a.draw - b.draw || a.member - b.member).slice(0, sample.size);
  return members.map((_, at) => ({
    ...sample,
    size: taken.reduce((count, { member }) => count + Number(member === at), 0),
  }));
}

/** Of which collection each row of a page is, and which of its rows each collection has on it. */
interface PagePlan {
  members: number[];
  offsets: number[];
  counts: number[];
}

function pageOf(
  blocks: readonly (readonly ConcordanceBlock[])[],
  sort: ConcordanceRequest['sort'],
  offset: number,
  limit: number,
): PagePlan {
  const plan: PagePlan = { members: [], offsets: blocks.map(() => 0), counts: blocks.map(() => 0) };
  const counts = blocks.map((own) => new Map(own.map(({ value, count }) => [value, count])));
  const values = [...new Set(blocks.flatMap((own) => own.map(({ value }) => value)))];
  if (sort !== 'order') values.sort(orderOfValues(sort));
  let before = 0;
  for (const value of values) {
    for (const [member, own] of counts.entries()) {
      const count = own.get(value) ?? 0;
      const skipped = Math.min(count, Math.max(0, offset - before));
      const taken = Math.min(count - skipped, Math.max(0, offset + limit - before - skipped));
      plan.offsets[member] = (plan.offsets[member] ?? 0) + skipped;
      plan.counts[member] = (plan.counts[member] ?? 0) + taken;
      for (let row = 0; row < taken; row++) plan.members.push(member);
      before += count;
    }
    if (before >= offset + limit) break;
  }
  return plan;
}

function addedGroups(
  answers: readonly ConcordanceAnswer[],
  by: ConcordanceGroups['by'],
  most: number,
): ConcordanceGroups {
  const compare = orderOfValues(by);
  const values = addedUp<ConcordanceGroup>(
    answers.flatMap(({ groups }) => groups?.values ?? []),
    ({ value }) => value,
    // Only the largest of each collection are named as they stand in a text.
    (a, b) => ({ ...a, text: a.text === a.value ? b.text : a.text, count: a.count + b.count }),
  ).sort((a, b) => b.count - a.count || compare(a.value, b.value));
  return { by, total: values.length, values: values.slice(0, most) };
}
