import type { Server } from 'node:http';
import type { SearchEngine } from '../../../engine/engine.ts';
import { openEngine } from '../../../engine/local/open.ts';
import { Cluster } from '../../../engine/opensearch/client.ts';
import { inService } from '../../../engine/opensearch/published.ts';
import { CLUSTER_LIMITS, ThreadedEngine } from '../../../engine/threads/threaded-engine.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import { publish } from '../../../indexer/publish/publish.ts';
import { addressOf } from '../../../server/listen.ts';
import { type OpenedSheet, openedWorkbook } from '../../server/export/opened-workbook.ts';
import { type Answer, withoutPlaceAndTime } from '../comparable.ts';
import { accessTo, answerOf, serve, stopServing } from '../served.ts';

/** More documents than a collection of these tests has: all are ranked, so that the order is that of this machine. */
const ALL = 100_000;
const PATIENCE_MS = 120_000;

/** The same collection behind the same server twice: on this machine, and in a cluster. */
export class BothEngines {
  readonly local: SearchEngine;
  readonly distributed: SearchEngine;
  readonly #servers: readonly Server[];
  readonly #cluster: Cluster;
  readonly #logged: unknown[];

  private constructor(
    local: SearchEngine,
    distributed: SearchEngine,
    servers: readonly Server[],
    cluster: Cluster,
    logged: unknown[],
  ) {
    this.local = local;
    this.distributed = distributed;
    this.#servers = servers;
    this.#cluster = cluster;
    this.#logged = logged;
  }

  /** Indexes texts, publishes them with several shards, and serves both. */
  static async open(
    nodes: readonly string[],
    { corpus, data, prefix, shards }: { corpus: string; data: string; prefix: string; shards: number },
  ): Promise<BothEngines> {
    await ensureSnapshot({ corpora: [corpus], data });
    const cluster = new Cluster(accessTo(nodes, prefix));
    await publish({ data, cluster, prefix, shards });
    const published = await inService(cluster, prefix);
    if (published === null) throw new Error('nothing is in service');
    const local = await openEngine(data);
    // As a server does; on a machine that is busy with nodes nothing is too slow.
    const limits = { ...CLUSTER_LIMITS, deadline: PATIENCE_MS };
    const distributed = await ThreadedEngine.openCluster(accessTo(nodes, prefix), published, limits, {
      ranked: ALL,
    });
    const logged: unknown[] = [];
    const log = (error: unknown): unknown => logged.push(error);
    const servers = [await serve(() => local, log), await serve(() => distributed, log)];
    return new BothEngines(local, distributed, servers, cluster, logged);
  }

  /** What both answer to a path, such as `/api/search?q=…`, without what may differ. */
  async ask(path: string): Promise<[local: Answer, distributed: Answer]> {
    const [local, distributed] = await Promise.all(this.#servers.map((server) => answerOf(server, path)));
    if (local === undefined || distributed === undefined) throw new Error('there are two servers');
    return [local, distributed];
  }

  /** The workbooks that both answer to a path of an export, without the moment at which they were made. */
  async workbooks(path: string): Promise<OpenedSheet[][]> {
    return await Promise.all(
      this.#servers.map(async (server) => {
        const response = await fetch(`${addressOf(server)}${path}`);
        const sheets = openedWorkbook(new Uint8Array(await response.arrayBuffer()));
        return sheets.map(({ name, rows }) => ({
          name,
          rows: rows.map((row) => row.map(timeless(addressOf(server)))),
        }));
      }),
    );
  }

  /** What went wrong unforeseen in either since it was last asked for. */
  takeLogged(): unknown[] {
    return this.#logged.splice(0);
  }

  async close(): Promise<void> {
    for (const server of this.#servers) stopServing(server);
    for (const engine of [this.local, this.distributed]) await engine.close();
    await this.#cluster.close();
  }
}

const timeless =
  (address: string) =>
  (cell: string | number | null): string | number | null =>
    typeof cell === 'string' ? withoutPlaceAndTime(cell, address) : cell;
