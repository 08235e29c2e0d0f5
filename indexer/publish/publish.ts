import { z } from 'zod';
import type { Collection } from '../../engine/local/collection.ts';
import { LocalEngine } from '../../engine/local/local-engine.ts';
import { openCollection } from '../../engine/local/open.ts';
import type { Cluster } from '../../engine/opensearch/client.ts';
import { collectionForms } from '../../engine/opensearch/collection-form.ts';
import { CLUSTER_FORM, inService } from '../../engine/opensearch/published.ts';
import { documentForms } from '../../engine/opensearch/snapshot-forms.ts';
import type { ProgressListener } from '../progress.ts';
import { BulkSender, type Sendable } from './bulk.ts';
import { type IndexToFill, indexToFill, ordersIn, refresh } from './index-to-fill.ts';
import { oldKept } from './messages.ts';
import { PublishError } from './publish-error.ts';
import { selfTest } from './self-test.ts';
import { settled } from './settled.ts';
import { removeOthers, takeIntoService } from './switch.ts';

const HEALTH = z.object({ status: z.string() });

/** Bytes of sources that a shard is to hold: some 10 GB of index, below the 30 GB from which shards move slowly. */
const SHARD_BYTES = 3_000_000_000;
/** Time that copies may need to be made on other nodes, and that segments may need to be joined, ms. */
const COPIES_MS = 60_000;
const CHANGE_MS = 10_000;
const JOINING_MS = 3_600_000;

export interface PublishRequest {
  data: string;
  cluster: Cluster;
  prefix: string;
  /** Of the documents, where not as many as their size asks for. */
  shards?: number | undefined;
  progress?: ProgressListener;
  signal?: AbortSignal | undefined;
}

export interface PublishResult {
  generation: string;
  documents: number;
  /** False where it was in service already. */
  switched: boolean;
  /** Documents that were sent, and those that a run before had sent. */
  sent: number;
  kept: number;
  /** Whether every shard has its copy on another node. */
  copied: boolean;
}

/**
 * Puts the snapshot of a data folder in service in a cluster: fills new indexes beside those in service, compares them with the
 * snapshot, and switches to them in one step. Those that were in service are kept for `rollBack`; what came before them is
 * removed by the next run. Where a run has ended early, the next one sends what is missing. Throws `PublishError`, `ClusterError` and
 * `SnapshotError`; what is in service then stays.
 */
export async function publish(request: PublishRequest): Promise<PublishResult> {
  const { cluster, prefix } = request;
  const collection = await openCollection(request.data);
  try {
    const { generation, manifest } = collection;
    const now = await inService(cluster, prefix, request.signal);
    const result = { generation, documents: manifest.documents, sent: 0, kept: manifest.documents };
    if (now?.generation === generation && now.form === CLUSTER_FORM)
      return { ...result, switched: false, copied: true };
    // Not when it was replaced: a server may go on answering from it for a while.
    await removeOthers(cluster, prefix, generation);
    const { documents, whole, wholeEntries, sent, kept } = await fill(request, collection);
    const engine = new LocalEngine(collection);
    const indexes = { documents: documents.name, whole: whole.name, wholeEntries };
    const wrong = await selfTest({ collection, engine, cluster, ...indexes });
    if (wrong !== null) throw new PublishError(oldKept(now?.generation ?? null, wrong));
    const copied = await hasCopies(cluster, [documents, whole]);
    await takeIntoService(cluster, prefix, { documents: documents.name, collection: whole.name });
    return { ...result, sent, kept, switched: true, copied };
  } finally {
    collection.close();
  }
}

interface Filled extends Pick<PublishResult, 'sent' | 'kept'> {
  documents: IndexToFill;
  whole: IndexToFill;
  wholeEntries: number;
}

async function fill(request: PublishRequest, collection: Collection): Promise<Filled> {
  const { cluster, prefix, signal, progress = () => undefined } = request;
  const { generation, manifest } = collection;
  const bytes = manifest.parts.reduce((sum, part) => sum + part.bytes, 0);
  const shards = request.shards ?? Math.max(1, Math.ceil(bytes / SHARD_BYTES));
  const { documents: total, pipeline } = manifest;
  const meta = { prefix, generation, form: CLUSTER_FORM, pipeline, documents: total };
  const documents = await indexToFill(cluster, { ...meta, kind: 'documents' }, shards);
  await refresh(cluster, documents.name);
  const there = await ordersIn(cluster, documents.name, signal);
  const forms = documentForms(collection, (order) => there.has(order));
  const told = (taken: number): void => progress({ stage: 'publish', done: there.size + taken, total });
  const sent = await send(request, documents, forms, told);
  const whole = await indexToFill(cluster, { ...meta, kind: 'collection' }, shards);
  const wholeEntries = await send(request, whole, collectionForms(collection), () => undefined);
  await settled(cluster, documents.name, bytes, signal);
  for (const { name } of [documents, whole]) {
    await joinSegments(cluster, name);
    await refresh(cluster, name);
  }
  return { documents, whole, wholeEntries, sent, kept: there.size };
}

/** Sends forms one after the other; how many. */
async function send(
  { cluster, signal }: PublishRequest,
  { alias }: IndexToFill,
  forms: Iterable<Sendable>,
  told: (taken: number) => void,
): Promise<number> {
  const sender = new BulkSender(cluster, alias, signal);
  let sent = 0;
  told(0);
  for (const form of forms) {
    signal?.throwIfAborted();
    await sender.add(form);
    sent++;
    told(sender.taken);
  }
  await sender.end();
  told(sender.taken);
  return sent;
}

/** Nothing more will be written: one segment a shard is searched fastest. */
async function joinSegments(cluster: Cluster, index: string): Promise<void> {
  await cluster.ask({
    method: 'POST',
    path: `/${encodeURIComponent(index)}/_forcemerge`,
    query: { max_num_segments: 1 },
    ms: JOINING_MS,
    attemptMs: JOINING_MS,
  });
}

/** Waits until every shard has its copies; false where that takes long, as without a node. */
async function hasCopies(cluster: Cluster, indexes: readonly IndexToFill[]): Promise<boolean> {
  const names = indexes.map(({ name }) => encodeURIComponent(name)).join(',');
  const query = { wait_for_status: 'green', timeout: `${COPIES_MS / 1000}s` };
  const patience = { ms: COPIES_MS + CHANGE_MS, attemptMs: COPIES_MS + CHANGE_MS };
  const answer = await cluster.ask({ method: 'GET', path: `/_cluster/health/${names}`, query, ...patience });
  return HEALTH.parse(answer).status === 'green';
}
