import { LRUCache } from 'lru-cache';
import type { OwnRecord, RelatedRecord } from '../../engine/store/related-record.ts';
import type { DocumentId } from '../../engine/types.ts';
import type { Comparison } from '../compare/compare.ts';
import { relateRecord } from '../compare/restore.ts';
import type { Related } from '../file-report.ts';

/** Records of documents that are kept while those around them are related: copies often stand close together. Some 30 MB. */
const RECORDS_KEPT = 2048;

/** A document that relates to others, or that others have to do with: as its own file has it, and what became of it. */
export interface RelatedDocument extends Related {
  /** Its number in the order that was compared. */
  document: number;
  own: OwnRecord;
  now: RelatedRecord;
}

/**
 * Relates documents to each other as comparing found, in order: those that relate to others, and the others that are asked for.
 * @param idOf ids by number in the order that was compared
 * @param ownOf reads a record as its own file has it
 */
export function* relateDocuments(
  { relations, cut }: Comparison,
  idOf: (document: number) => DocumentId,
  ownOf: (document: number) => OwnRecord,
  alsoFor: (document: number) => boolean = () => false,
): Generator<RelatedDocument> {
  const numbers = new Map<DocumentId, number>();
  for (const [document, own] of relations.entries())
    if (own.length > 0) numbers.set(idOf(document), document);
  const kept = new LRUCache<number, OwnRecord>({ max: RECORDS_KEPT });
  const record = (document: number): OwnRecord => {
    const known = kept.get(document);
    if (known !== undefined) return known;
    const own = ownOf(document);
    kept.set(document, own);
    return own;
  };
  for (const [document, related] of relations.entries()) {
    if (related.length === 0 && !alsoFor(document)) continue;
    const own = record(document);
    const now = relateRecord(own, related, (id) => {
      const other = numbers.get(id);
      return other === undefined ? undefined : record(other);
    });
    yield { document, own, now, cut: cut[document] === 1 };
  }
}
