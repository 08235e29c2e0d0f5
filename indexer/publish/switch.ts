import type { Cluster } from '../../engine/opensearch/client.ts';
import {
  aliasBefore,
  aliasInService,
  beforeThat,
  type IndexKind,
  indexesCalled,
  inService,
  KINDS,
  type Published,
} from '../../engine/opensearch/published.ts';
import { fillingAlias, removeIndex } from './index-to-fill.ts';
import { nothingBefore } from './messages.ts';
import { PublishError } from './publish-error.ts';

/** A change of aliases waits for all nodes, ms. */
const SWITCH_MS = 60_000;
const SWITCH_ATTEMPT_MS = 20_000;

type Indexes = Pick<Published, IndexKind>;

/**
 * Takes indexes into service, all in one step; those that were go on being kept, for `rollBack`. Asking twice changes nothing.
 */
export async function takeIntoService(cluster: Cluster, prefix: string, next: Indexes): Promise<void> {
  const now = await inService(cluster, prefix);
  const before = await beforeThat(cluster, prefix);
  const actions = KINDS.flatMap((kind) => {
    const index = next[kind];
    const filling = { remove: { index, alias: fillingAlias(index), must_exist: false } };
    if (now?.[kind] === index) return [filling];
    const kept = now?.[kind];
    return [
      filling,
      ...switched(aliasInService(prefix, kind), kept, index),
      ...(kept === undefined ? [] : switched(aliasBefore(prefix, kind), before?.[kind], kept)),
    ];
  });
  await change(cluster, actions);
}

/** Takes the indexes that were in service before into service again, and keeps those that are. Throws `PublishError` where none are kept. */
export async function rollBack(cluster: Cluster, prefix: string): Promise<Published> {
  const before = await beforeThat(cluster, prefix);
  if (before === null) throw new PublishError(nothingBefore(prefix));
  await takeIntoService(cluster, prefix, before);
  return before;
}

/**
 * Removes what is neither in service nor kept for going back: what came before that, and what runs have left that nobody
 * finished, but for the generation that is to be gone on with.
 */
export async function removeOthers(cluster: Cluster, prefix: string, generation: string): Promise<void> {
  const kept = [await inService(cluster, prefix), await beforeThat(cluster, prefix)];
  const names = new Set(kept.flatMap((one) => (one === null ? [] : KINDS.map((kind) => one[kind]))));
  const found = await indexesCalled(
    cluster,
    KINDS.map((kind) => `${prefix}-${kind}-*`),
  );
  for (const [name, meta] of found) {
    // Another collection's prefix may begin like this one and go on.
    if (meta.prefix === prefix && meta.generation !== generation && !names.has(name))
      await removeIndex(cluster, name);
  }
}

function switched(alias: string, from: string | undefined, to: string): object[] {
  if (from === to) return [];
  const removed = from === undefined ? [] : [{ remove: { index: from, alias } }];
  return [...removed, { add: { index: to, alias } }];
}

async function change(cluster: Cluster, actions: readonly object[]): Promise<void> {
  await cluster.ask({
    method: 'POST',
    path: '/_aliases',
    body: { actions },
    ms: SWITCH_MS,
    attemptMs: SWITCH_ATTEMPT_MS,
  });
}
