import type { Collection } from '../local/collection.ts';
import type { RemovedPassage } from '../store/removed-passage.ts';
import type { Identified } from './collection-form.ts';
import { type DocumentForm, documentForm } from './document-form.ts';

/**
 * All documents of a collection in its order as the cluster keeps them, one after the other.
 * @param there whether the document at a place in the order is left out
 */
export function* documentForms(
  collection: Collection,
  there: (order: number) => boolean = () => false,
): Generator<Identified<DocumentForm>> {
  const { columns, everything } = collection;
  for (const number of columns.places.inOrder(everything)) {
    if (!there(columns.places.of(number))) yield formOf(collection, number);
  }
}

function formOf({ columns, store, words }: Collection, number: number): Identified<DocumentForm> {
  const { summary, sections, mentions, relations, file } = store.document(number);
  const record = {
    summary,
    facetRegion: store.facetRegion(number),
    passages: store.passages(number).map(({ text, level, kind }) => ({ text, level, kind })),
    sections,
    mentions,
    relations,
    removed: removedOf(store, number),
    file,
  };
  const firstSection = words.firstSections[number] ?? 0;
  return { id: summary.id, form: documentForm({ number, columns, record, firstSection }) };
}

function removedOf(store: Collection['store'], number: number): RemovedPassage[] {
  const removed: RemovedPassage[] = [];
  for (;;) {
    const passage = store.removedPassage(number, removed.length);
    if (passage === null) return removed;
    removed.push(passage);
  }
}
