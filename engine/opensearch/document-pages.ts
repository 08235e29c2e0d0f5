import type { Entry } from '../local/pages.ts';
import type { RankedRows } from '../rank/ranked.ts';
import type { SearchRequest } from '../types.ts';
import { candidateEntries, type PlacedCandidate, rankedCandidates } from './candidate-order.ts';
import type { Candidate } from './candidates.ts';
import type { ClusterSource } from './cluster-source.ts';
import { candidatesOf, type DecidedSearch, rankedFor } from './decided-search.ts';

/** Documents of which the scores are worked out, the first ones by the near order of the cluster. */
const RANKED = 300;
/** Documents put in order beyond those that a page shows where all are alike, since some of these may be folded beneath others. */
const COPIES_EXPECTED = 40;

/** An entry of an answer before it is shown. */
export interface Listed extends Pick<Entry, 'score'> {
  candidate: PlacedCandidate;
}

/** Candidates in the order of the collection, and how they are ranked among each other. */
export interface Picked {
  candidates: readonly PlacedCandidate[];
  ranking: RankedRows;
}

export const NONE_PICKED: Picked = {
  candidates: [],
  ranking: { rows: new Uint32Array(0), scores: new Float32Array(0) },
};

/** Puts the documents of searches on pages. */
export class DocumentPages {
  readonly #source: ClusterSource;
  readonly #ranked: number;

  /** @param ranked documents of which the scores are worked out */
  constructor(source: ClusterSource, ranked = RANKED) {
    this.#source = source;
    this.#ranked = ranked;
  }

  /** The first candidates in the order of the cluster: those of which the first pages are made. */
  async picked(asked: DecidedSearch, request: SearchRequest, signal?: AbortSignal): Promise<Picked> {
    const last = request.page * request.size;
    if (last === 0) return NONE_PICKED;
    const size = asked.order.length > 0 ? this.#ranked : Math.min(this.#ranked, last + COPIES_EXPECTED);
    const part = { from: 0, size, isFolded: false };
    const some = await candidatesOf(this.#source, asked, request.sort, part, signal);
    const inOrder = some.sort((a, b) => a.order - b.order);
    const ranking = this.#ranking(asked, request, inOrder);
    // What was looked up of the terms is ten times as much.
    return { candidates: inOrder.map(({ found: _found, title: _title, ...placed }) => placed), ranking };
  }

  /** The entries on a page of a search that finds so many documents. */
  async page(
    asked: DecidedSearch,
    request: SearchRequest,
    documents: number,
    picked: Picked,
    signal?: AbortSignal,
  ): Promise<Listed[]> {
    const count = request.size;
    const first = (request.page - 1) * count;
    if (count === 0 || first >= documents) return [];
    const isWhole = picked.candidates.length >= documents;
    // By date the first ones are those of all only where all are there.
    const isOrdered = isWhole || request.sort === 'relevance';
    const before = isOrdered ? orderedEntries(request, picked) : [];
    const own = before.slice(first, first + count);
    if (own.length === count || isWhole) return own;
    // What was picked is so many texts, which stand first in the order of the cluster too: what follows goes on behind them.
    const from = Math.max(first, before.length);
    const part = { from, size: count - own.length, isFolded: request.duplicates === 'collapse' };
    const behind = await candidatesOf(this.#source, asked, request.sort, part, signal);
    const { rows, scores } = this.#ranking(asked, request, behind);
    const scoreOf = new Map(Array.from(rows, (row, at) => [row, scores[at] ?? 0]));
    return [...own, ...behind.map((candidate, at) => ({ candidate, score: scoreOf.get(at) ?? 0 }))];
  }

  #ranking(asked: DecidedSearch, request: SearchRequest, among: readonly Candidate[]): RankedRows {
    return rankedCandidates(among, rankedFor(asked, request), this.#source.statistics);
  }
}

/** Candidates as the entries of an answer, in their order. */
function orderedEntries(request: SearchRequest, { candidates, ranking }: Picked): Listed[] {
  return candidateEntries(candidates, ranking, request).flatMap(({ document, score }) => {
    const candidate = candidates[document];
    return candidate === undefined ? [] : [{ candidate, score }];
  });
}
