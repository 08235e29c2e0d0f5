import type { CountedDocument } from '../words/words-builder.ts';
import type { PackedKinds } from './collection-form.ts';
import type { DocumentForm, StoredHead, StoredRecord, StoredTexts } from './document-form.ts';
import { unpack } from './packed.ts';
import type { FetchedDocument } from './small-collection.ts';

/** What a cluster gives back of a document. */
type FetchedForm = Pick<DocumentForm, 'order' | 'group' | 'head' | 'texts' | 'counted'>;

/** A document as it was sent. */
export function fetchedDocument({ order, group, counted, ...packed }: FetchedForm): FetchedDocument {
  return { order, group, record: unpackedRecord(packed), counted: unpack<CountedDocument>(counted) };
}

/** What a server makes its answers of, of a document. */
export const unpackedRecord = ({ head, texts }: Pick<FetchedForm, 'head' | 'texts'>): StoredRecord => ({
  ...unpackedHead(head),
  ...unpack<StoredTexts>(texts),
});

/** What is shown of a document beside passages of it. */
export const unpackedHead = (head: string): StoredHead => unpack<StoredHead>(head);

/** What a document about the collection holds. */
export function unpackedKind<Kind extends keyof PackedKinds>(_kind: Kind, packed: string): PackedKinds[Kind] {
  return unpack<PackedKinds[Kind]>(packed);
}
