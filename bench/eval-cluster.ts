import type { SearchEngine } from '../engine/engine.ts';
import { COUNT_ALL } from '../engine/local/filters.ts';
import { openEngine } from '../engine/local/open.ts';
import { readAccess } from '../engine/opensearch/access.ts';
import { Cluster } from '../engine/opensearch/client.ts';
import { ClusterEngine } from '../engine/opensearch/cluster-engine.ts';
import { inService } from '../engine/opensearch/published.ts';
import { ensureSnapshot } from '../indexer/ensure.ts';
import { publish } from '../indexer/publish/publish.ts';
import type { RankingQuestion } from './eval-ranking.ts';

const DEPTH = 10;
/** More documents than there are: all are ranked as this machine ranks them. */
const ALL = 100_000;
/** So few that most of what is found is not: as where millions of documents are searched, and hundreds are ranked. */
const FEW = 30;
const PREFIX = 'zhengwen-eval';

/** Mean reciprocal rank, among the first ten, of the first document that answers a question. */
async function meanReciprocalRank(
  engine: SearchEngine,
  questions: readonly RankingQuestion[],
): Promise<number> {
  let sum = 0;
  for (const { q, relevant } of questions) {
    const files = relevant.flatMap((each) => each.files);
    const { hits } = await engine.search({ ...COUNT_ALL, q, match: 'relaxed', size: DEPTH });
    const at = hits.findIndex(({ document }) => files.some((file) => document.source.file.endsWith(file)));
    sum += at < 0 ? 0 : 1 / (at + 1);
  }
  return sum / questions.length;
}

/**
 * Asks the same questions of a snapshot and of the cluster that an environment tells of (`OPENSEARCH_URL` …), where the same is
 * published for it and removed again. One line each.
 */
export async function evaluateCluster(
  corpus: string,
  data: string,
  questions: readonly RankingQuestion[],
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  await ensureSnapshot({ corpora: [corpus], data });
  const local = await openEngine(data);
  const cluster = new Cluster(readAccess({ opensearchPrefix: PREFIX }, environment));
  try {
    await publish({ data, cluster, prefix: PREFIX });
    const published = await inService(cluster, PREFIX);
    if (published === null) throw new Error('nothing was put in service');
    const engines: [name: string, engine: SearchEngine][] = [
      ['embedded', local],
      ['opensearch', await ClusterEngine.open(cluster, published)],
      ['opensearch, all ranked', await ClusterEngine.open(cluster, published, { ranked: ALL })],
      [`opensearch, ${FEW} ranked`, await ClusterEngine.open(cluster, published, { ranked: FEW })],
    ];
    const lines: string[] = [];
    for (const [name, engine] of engines) {
      const mrr = await meanReciprocalRank(engine, questions);
      lines.push(`${name.padEnd(26)}document  MRR@10 ${mrr.toFixed(3)}  of ${questions.length} questions`);
    }
    for (const index of [published.documents, published.collection])
      await cluster.ask({ method: 'DELETE', path: `/${encodeURIComponent(index)}` });
    return lines;
  } finally {
    await cluster.close();
    await local.close();
  }
}
