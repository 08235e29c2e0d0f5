import type { DocumentSummary, RelatedText, Relation } from '../types.ts';
import type { Collection } from './collection.ts';

/**
 * The texts of a document's group with what a list shows of each: those directly related first, then those that are so
 * only through another copy.
 */
export function relatedTexts(
  { store }: Collection,
  { copies }: DocumentSummary,
  relations: readonly Relation[],
): RelatedText[] {
  const direct = new Set(relations.map(({ document }) => document));
  const others = copies.filter((id) => !direct.has(id)).map((document) => ({ document }));
  return [...relations, ...others].flatMap((relation: Partial<Relation> & { document: string }) => {
    const number = store.numberOf(relation.document);
    if (number === null) return [];
    const { title, region, date, source } = store.summary(number);
    return {
      ...relation,
      title,
      region: { path: region.path, today: region.today },
      date: { year: date.year, iso: date.iso, from: date.from, to: date.to },
      source,
    };
  });
}
