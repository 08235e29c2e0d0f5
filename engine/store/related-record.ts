import type { DocumentRecord, DocumentSummary } from '../types.ts';

/** What relating a document to others may change of its record. */
export type RelatedRecord = Pick<DocumentRecord, 'summary' | 'facetRegion' | 'relations'>;

/** A record as far as relating may change it, as its own file has it: its summary lists no copies. */
export type OwnRecord = Pick<DocumentRecord, 'summary' | 'facetRegion'>;

/** A summary without the copies, which follow from the relations. */
export function ownSummary(summary: DocumentSummary): DocumentSummary {
  return { ...summary, copies: [] };
}

/** A summary with the copies that follow from the relations. */
export function withCopies(own: DocumentSummary, relations: DocumentRecord['relations']): DocumentSummary {
  return relations.length === 0 ? own : { ...own, copies: relations.map(({ document }) => document) };
}
