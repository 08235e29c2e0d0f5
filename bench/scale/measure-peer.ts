import type { ScalePeer } from '../peers/scale-peer.ts';
import type { SnapshotTexts } from '../texts.ts';
import { type Asked, figuresByKind, type ScaleEngineFigures } from './figures.ts';
import { sameDocuments } from './naive-scan.ts';
import { queryName, type ScaleQuery } from './scale-queries.ts';
import { warmUp } from './warm-up.ts';

/** Queries, some of which are compared with what a scan of all texts found. */
export interface Questions {
  queries: readonly ScaleQuery[];
  /** Others of the same kinds, different ones each round, asked first and not counted. */
  warmUpRound: (round: number) => readonly ScaleQuery[];
  /** What is right, by the position of a query that is compared. */
  truth: ReadonlyMap<number, ReadonlySet<number>>;
}

/** Queries answered wrongly that are named. */
export const WRONG_SHOWN = 10;

/** Fills a peer, times it, and then compares what it finds. */
export async function measurePeer(
  peer: ScalePeer,
  texts: SnapshotTexts,
  { queries, warmUpRound, truth }: Questions,
): Promise<ScaleEngineFigures> {
  const { ms, bytes } = await peer.fill(texts);
  await warmUp((query) => peer.time(query), warmUpRound);
  const asked: Asked[] = [];
  for (const query of queries) asked.push({ kind: query.kind, ms: await peer.time(query), right: null });
  const memoryBytes = peer.memoryBytes();
  const wrong: string[] = [];
  for (const [at, right] of truth) {
    const query = queries[at];
    const one = asked[at];
    if (query === undefined || one === undefined) continue;
    const found = await peer.find(query);
    one.right = found === null ? null : sameDocuments(found, right);
    if (one.right === false && wrong.length < WRONG_SHOWN) wrong.push(queryName(query));
  }
  const kinds = figuresByKind(asked);
  const { name, measures } = peer;
  return { name, measures, indexingMs: ms, indexBytes: bytes, memoryBytes, kinds, wrong };
}
