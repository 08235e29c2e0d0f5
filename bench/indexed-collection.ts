import { join } from 'node:path';
import { locateSnapshot, STORE_FILE } from '../engine/snapshot/directory.ts';
import { Store } from '../engine/store/store.ts';
import { ensureSnapshot } from '../indexer/ensure.ts';
import type { CorpusDocument } from './corpus-document.ts';
import type { EvaluatedRecord } from './eval-kinds-copies.ts';

/** Indexes a folder as a person would, and gives back what the snapshot holds. */
export async function indexedCollection(
  corpus: string,
  data: string,
): Promise<{ records: EvaluatedRecord[]; documents: CorpusDocument[] }> {
  await ensureSnapshot({ corpora: [corpus], data });
  const { directory } = await locateSnapshot(data);
  const store = new Store(join(directory, STORE_FILE));
  const records = Array.from({ length: store.documents }, (_, number) => store.document(number));
  const documents = records.map(({ number, summary, sections }) => ({
    file: summary.source.file,
    title: summary.title,
    passages: store.passages(number),
    sections,
  }));
  store.close();
  return { records, documents };
}
