import { LRUCache } from 'lru-cache';
import type { OwnRecord, RelatedRecord } from '../../engine/store/related-record.ts';
import type { DocumentId } from '../../engine/types.ts';
import type { Comparison } from '../compare/compare.ts';
import { relateRecord } from '../compare/restore.ts';

/** Records of documents that are kept while those around them are related: copies often stand close together. Some 30 MB. */
const RECORDS_KEPT = 2048;

/** Relates documents to each other as comparing found. They are named by their number in the order that was compared. */
export class Relating {
  readonly #comparison: Comparison;
  readonly #ownOf: (document: number) => OwnRecord;
  readonly #numbers = new Map<DocumentId, number>();
  readonly #kept = new LRUCache<number, OwnRecord>({ max: RECORDS_KEPT });

  /** @param ownOf reads a record as its own file has it */
  constructor(
    comparison: Comparison,
    idOf: (document: number) => DocumentId,
    ownOf: (document: number) => OwnRecord,
  ) {
    this.#comparison = comparison;
    this.#ownOf = ownOf;
    for (const [document, own] of comparison.relations.entries())
      if (own.length > 0) this.#numbers.set(idOf(document), document);
  }

  /** The number of a document that relates to others. */
  numberOf(id: DocumentId): number | undefined {
    return this.#numbers.get(id);
  }

  /** A record as its own file has it. */
  own(document: number): OwnRecord {
    const known = this.#kept.get(document);
    if (known !== undefined) return known;
    const own = this.#ownOf(document);
    this.#kept.set(document, own);
    return own;
  }

  /** What relating makes of a record. */
  related(document: number): RelatedRecord {
    const { summary, facetRegion, relations } = relateRecord(
      this.own(document),
      this.#comparison.relations[document] ?? [],
      (id) => {
        const other = this.numberOf(id);
        return other === undefined ? undefined : this.own(other);
      },
    );
    return { summary, facetRegion, relations };
  }
}
