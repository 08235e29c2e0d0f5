import type { Collection } from '../../../engine/local/collection.ts';
import { type CollectionFacts, collectionForms } from '../../../engine/opensearch/collection-form.ts';
import { unpackedKind } from '../../../engine/opensearch/fetched.ts';
import { groupOf, TermStatistics } from '../../../engine/opensearch/term-statistics.ts';

/** What a server knows of the whole collection; of terms that are nowhere, that they are. */
export function everythingKnown(of: Collection): { facts: CollectionFacts; statistics: TermStatistics } {
  const groups = new TermGroups();
  let known: CollectionFacts | null = null;
  for (const { id, form } of collectionForms(of)) {
    if (form.kind === 'words') groups.set(id, groupOf(unpackedKind('words', form.packed)));
    if (form.kind === 'pairs') groups.set(id, groupOf(unpackedKind('pairs', form.packed)));
    if (form.kind === 'collection') known = unpackedKind('collection', form.packed);
  }
  if (known === null) throw new RangeError('the facts of the collection were not sent');
  return { facts: known, statistics: new TermStatistics(known.fields, groups) };
}

class TermGroups extends Map<string, ReturnType<typeof groupOf>> {
  override get(id: string): ReturnType<typeof groupOf> {
    return super.get(id) ?? new Map();
  }
}
