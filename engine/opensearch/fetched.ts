import type { CountedDocument } from '../words/words-builder.ts';
import type { PackedKinds } from './collection-form.ts';
import type { DocumentForm, StoredRecord } from './document-form.ts';
import { unpack } from './packed.ts';
import type { FetchedDocument } from './small-collection.ts';

/** What a cluster gives back of a document. */
type FetchedForm = Pick<DocumentForm, 'order' | 'group' | 'record' | 'counted'>;

/** A document as it was sent. */
export function fetchedDocument({ order, group, record, counted }: FetchedForm): FetchedDocument {
  return { order, group, record: unpack<StoredRecord>(record), counted: unpack<CountedDocument>(counted) };
}

/** What a server makes its answers of, of a document. */
export const unpackedRecord = (record: string): StoredRecord => unpack<StoredRecord>(record);

/** What a document about the collection holds. */
export function unpackedKind<Kind extends keyof PackedKinds>(_kind: Kind, packed: string): PackedKinds[Kind] {
  return unpack<PackedKinds[Kind]>(packed);
}
