import type { Collection } from '../../../engine/local/collection.ts';
import { searchExact } from '../../../engine/local/exact-search.ts';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import type { Candidate } from '../../../engine/opensearch/candidates.ts';
import { documentForms } from '../../../engine/opensearch/snapshot-forms.ts';
import type { SearchRequest } from '../../../engine/types.ts';
import type { Term } from '../../../engine/words/field.ts';
import { lookUp } from './pretend/looked-up.ts';

/** All documents of a collection as a cluster would tell of them to who looks for some terms, in their order. */
export function candidatesOf(
  collection: Collection,
  terms: readonly Term[],
  request: SearchRequest,
): Candidate[] {
  const { columns, store } = collection;
  const { marks } = searchExact(collection, request);
  const counts = marks?.count(DocumentSet.all(columns.size));
  return Array.from(documentForms(collection), ({ id, form }) => {
    const number = store.numberOf(id) ?? 0;
    return {
      order: form.order,
      group: form.group,
      copied: form.copied,
      dayFrom: form.dayFrom ?? null,
      title: form.titleText,
      found: lookUp(Buffer.from(form.terms, 'base64'), terms),
      occurrences: counts?.occurrencesOf[number] ?? 0,
      together: marks?.mostTogether(number) ?? 0,
    };
  });
}
