import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { SearchEngine } from '../../engine/engine.ts';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import type { Collection } from '../../engine/local/collection.ts';
import type { Cluster } from '../../engine/opensearch/client.ts';
import { anywhere } from '../../engine/opensearch/pair-tokens.ts';
import { standsIn } from '../../engine/opensearch/query-clauses.ts';
import { createRequestParser } from '../../engine/request/request.ts';
import { matchedText, textOf } from '../../engine/text/fold.ts';
import { otherAnswer, otherCount, otherSum } from './messages.ts';

/** Stretches of texts that are looked for on both sides. */
const LITERALS = 24;
const LONGEST_LITERAL = 8;
/** What stands in a literal: neither quotation marks, which would end it, nor what is no text. */
const PLAIN = /^[\p{L}\p{N}，。、；：（）《》]+$/u;

const COUNTED = z.object({
  hits: z.object({ total: z.object({ value: z.number() }) }),
  aggregations: z.object({ passages: z.object({ doc_count: z.number() }) }).optional(),
});

/** What is compared: the snapshot here, the engine over it, and the indexes in the cluster. */
interface SelfTested {
  collection: Collection;
  engine: SearchEngine;
  cluster: Cluster;
  documents: string;
  whole: string;
  /** Entries sent about the collection. */
  wholeEntries: number;
}

/**
 * Whether the cluster holds what the snapshot holds: as many documents, passages and entries, and stretches of texts are found in as
 * many documents on both sides. Null, or what differs.
 */
export async function selfTest(tested: SelfTested): Promise<string | null> {
  const { collection, cluster, documents, whole, wholeEntries } = tested;
  const { manifest } = collection;
  const all = await counted(cluster, documents, {
    query: { match_all: {} },
    aggs: { passages: { nested: { path: 'passages' } } },
  });
  const found = all.hits.total.value;
  if (found !== manifest.documents) return otherCount(documents, found, manifest.documents);
  const passages = all.aggregations?.passages.doc_count ?? 0;
  if (passages !== manifest.passages) return otherSum('passages', passages, manifest.passages);
  const entries = (await counted(cluster, whole, { query: { match_all: {} } })).hits.total.value;
  if (entries !== wholeEntries) return otherCount(whole, entries, wholeEntries);
  for (const words of literals(collection)) {
    const wrong = await testLiteral(tested, words);
    if (wrong !== null) return wrong;
  }
  return null;
}

async function testLiteral(
  { cluster, documents, engine }: SelfTested,
  words: string,
): Promise<string | null> {
  const gazetteer = loadGazetteer();
  const parse = createRequestParser((text) => gazetteer.resolve(text));
  const { total } = await engine.search(parse({ q: `"${words}"`, duplicates: 'all', size: 1, passages: 0 }));
  const query = standsIn('reading', anywhere(textOf(matchedText(words).units)));
  const there = (await counted(cluster, documents, { query })).hits.total.value;
  return there === total.documents ? null : otherAnswer(words, there, total.documents);
}

async function counted(cluster: Cluster, index: string, body: object): Promise<z.infer<typeof COUNTED>> {
  return COUNTED.parse(await cluster.search(index, { ...body, size: 0, track_total_hits: true }));
}

/** Stretches of 1 to 8 characters from passages all over the collection, drawn by the name of the snapshot. */
function* literals({ everything, generation, store }: Collection): Generator<string> {
  const drawn = createHash('sha512').update(generation).digest();
  const numberAt = (at: number): number => drawn.readUInt16LE((2 * at) % (drawn.length - 1));
  for (let at = 0; at < LITERALS && everything.length > 0; at++) {
    const document = everything[Math.floor((at * everything.length) / LITERALS)] ?? 0;
    const passages = store.passages(document);
    const { text = '' } = passages[numberAt(at) % Math.max(1, passages.length)] ?? {};
    const length = 1 + (at % LONGEST_LITERAL);
    const start = numberAt(at + 1) % Math.max(1, text.length - length);
    const words = text.slice(start, start + length);
    if (PLAIN.test(words)) yield words;
  }
}
