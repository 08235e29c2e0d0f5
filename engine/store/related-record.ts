import type { DocumentRecord, DocumentSummary } from '../types.ts';

/** What relating a document to others may change of its record: of the summary the date, the region and the copies. */
export type RelatedRecord = Pick<DocumentRecord, 'summary' | 'facetRegion' | 'relations'>;

/** A record as far as relating may change it, as its own file has it: its summary lists no copies. */
export type OwnRecord = Pick<DocumentRecord, 'summary' | 'facetRegion'>;

/** Of an own record what relating changed, as JSON. */
export function ownJson({ summary: { date, region }, facetRegion }: OwnRecord): string {
  return JSON.stringify({ date, region, facetRegion });
}

/** The own record of which the JSON was made; all else stands in the summary as it was changed. */
export function ownFrom(json: string, changed: DocumentSummary): OwnRecord {
  const { date, region, facetRegion }: Pick<DocumentSummary, 'date' | 'region'> & OwnRecord =
    JSON.parse(json);
  return { summary: { ...changed, date, region }, facetRegion };
}

/** A summary with the copies that follow from the relations. */
export function withCopies(own: DocumentSummary, relations: DocumentRecord['relations']): DocumentSummary {
  return relations.length === 0 ? own : { ...own, copies: relations.map(({ document }) => document) };
}
