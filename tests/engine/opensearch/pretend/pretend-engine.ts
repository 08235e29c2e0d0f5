import { afterAll, beforeAll, beforeEach } from 'vitest';
import { Cluster } from '../../../../engine/opensearch/client.ts';
import {
  type Bounds,
  type ClusterEngine,
  openClusterEngine,
} from '../../../../engine/opensearch/cluster-engine.ts';
import { inService } from '../../../../engine/opensearch/published.ts';
import { FakeNodes } from '../fake-nodes.ts';
import { type MadeCollection, madeCollection } from '../made-collection.ts';
import { PretendCluster } from './pretend-cluster.ts';

const PREFIX = 'pretend';
/** Milliseconds in which a collection is made on a busy machine. */
const MAKING_LIMIT = 240_000;

/** Texts on this machine, and an engine that asks a pretend cluster for the same: a new one for each test of the file. */
export interface PretendEngine {
  readonly pretend: PretendCluster;
  readonly made: MadeCollection;
  readonly engine: ClusterEngine;
}

/** For a file of tests, in which they stand until its last test has ended. */
export function pretendEngine(texts: Readonly<Record<string, string>>, bounds: Bounds = {}): PretendEngine {
  const pretend = new PretendCluster();
  const nodes = new FakeNodes();
  let made: MadeCollection | null = null;
  let cluster: Cluster | null = null;
  let engine: ClusterEngine | null = null;
  beforeAll(async () => {
    made = await madeCollection(texts);
    pretend.publish(made.collection, PREFIX);
    const address = await nodes.add(pretend.manner);
    cluster = new Cluster({ nodes: [address], login: null, ca: null, client: null, prefix: PREFIX });
  }, MAKING_LIMIT);
  beforeEach(async () => {
    const asked = known(cluster);
    engine = await openClusterEngine(asked, known(await inService(asked, PREFIX)), bounds);
  });
  afterAll(async () => {
    await cluster?.close();
    nodes.close();
    await made?.remove();
  });
  return {
    pretend,
    get made() {
      return known(made);
    },
    get engine() {
      return known(engine);
    },
  };
}

function known<Value>(value: Value | null): Value {
  if (value === null) throw new Error('no collection is in service yet');
  return value;
}
