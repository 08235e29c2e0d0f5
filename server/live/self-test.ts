import type { SearchEngine } from '../../engine/engine.ts';
import type { RequestParser } from '../../engine/request/request.ts';
import type { DocumentId } from '../../engine/types.ts';
import { noDocument, notFound, notResolved, otherCount } from './messages.ts';

/** Documents looked at, spread over the collection. */
const SAMPLES = 5;
/** Hits among which a document must be, where so few are found. */
const MOST_HITS = 100;
/** Words taken from a passage: a run of letters and digits, long enough to be found in few texts. */
const WORDS = /[\p{L}\p{N}]{2,8}/u;
/** Needs the words' dictionary and the names of regions, which are loaded by it (0.4 s) and not by a person's search. */
const FIRST_SEARCH = { q: '工业园区', match: 'relaxed', region: '北京', size: 1 };

/**
 * Asks a snapshot what it must know before it serves: it finds as many documents as it says it holds, and of some of them the
 * words that they are made of, and links to these. Resolves with what is wrong, null where nothing is.
 */
export async function selfTest(engine: SearchEngine, parse: RequestParser): Promise<string | null> {
  await engine.search(parse(FIRST_SEARCH));
  const { documents } = await engine.snapshot();
  const all = { duplicates: 'all', sort: 'newest', size: 1, passages: 0 };
  const { total } = await engine.search(parse(all));
  if (total.documents !== documents) return otherCount(total.documents, documents);
  const step = Math.max(1, Math.ceil(documents / SAMPLES));
  for (let at = 0; at < documents; at += step) {
    const { hits } = await engine.search(parse({ ...all, page: at + 1 }));
    const wrong = await testDocument(engine, parse, hits[0]?.document.id ?? '');
    if (wrong !== null) return wrong;
  }
  return null;
}

async function testDocument(
  engine: SearchEngine,
  parse: RequestParser,
  id: DocumentId,
): Promise<string | null> {
  const passages = (await engine.document(id))?.passages ?? [];
  const passage = passages.find(({ text }) => WORDS.test(text));
  if (passages.length === 0) return noDocument(id);
  const words = WORDS.exec(passage?.text ?? '')?.[0];
  if (passage === undefined || words === undefined) return null;
  const asked = parse({ q: `"${words}"`, duplicates: 'all', size: MOST_HITS, passages: 0 });
  const { total, hits } = await engine.search(asked);
  const listed = hits.some(({ document }) => document.id === id);
  if (!listed && total.documents <= MOST_HITS) return notFound(id, words);
  const within = await engine.matches(id, asked);
  if ((within?.matches.length ?? 0) === 0) return notFound(id, words);
  const link = { document: id, passage: passage.ordinal, quote: words, prefix: '', suffix: '' };
  const { status } = await engine.resolve(link);
  return status === 'gone' ? notResolved(id, words) : null;
}
