import type { Collection } from '../../../engine/local/collection.ts';
import { openCollection } from '../../../engine/local/open.ts';
import type { CollectionFacts } from '../../../engine/opensearch/collection-form.ts';
import { DOCUMENTS_BODY } from '../../../engine/opensearch/index-body.ts';
import { documentForms } from '../../../engine/opensearch/snapshot-forms.ts';
import type { TermStatistics } from '../../../engine/opensearch/term-statistics.ts';
import { madeTexts } from '../concordance/made-texts.ts';
import { type SmallCollection, smallCollection } from '../local/small-collection.ts';
import { everythingKnown } from './known.ts';
import { keep } from './pretend/kept.ts';
import { PretendIndex } from './pretend/pretend-index.ts';

/** Texts indexed on this machine, and the same as a cluster would have them. */
export interface MadeCollection {
  small: SmallCollection;
  collection: Collection;
  index: PretendIndex;
  facts: CollectionFacts;
  statistics: TermStatistics;
  /** Ids of documents by their numbers in the collection. */
  idsOf(documents: Iterable<number>): string[];
  remove(): Promise<void>;
}

export async function madeCollection(
  texts: Readonly<Record<string, string>> = madeTexts(),
): Promise<MadeCollection> {
  const small = await smallCollection(texts);
  const collection = await openCollection(small.data);
  const kept = Array.from(documentForms(collection), ({ id, form }) =>
    keep(id, form, DOCUMENTS_BODY.mappings.properties),
  );
  return {
    small,
    collection,
    index: new PretendIndex(kept),
    ...everythingKnown(collection),
    idsOf: (documents) => Array.from(documents, (document) => collection.store.id(document)),
    remove: async () => {
      collection.close();
      await small.remove();
    },
  };
}
