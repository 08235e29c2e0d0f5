import { isDeepStrictEqual } from 'node:util';
import type { OwnRecord, RelatedRecord } from '../../engine/store/related-record.ts';
import type { Store } from '../../engine/store/store.ts';
import type { DocumentId, FileReport } from '../../engine/types.ts';
import type { Comparison } from '../compare/compare.ts';
import { reportRelated } from '../file-report.ts';
import type { Living, Numbered } from './living.ts';
import { type RelatedDocument, relateDocuments } from './relate.ts';

/** A part whose store can be asked. */
export type StoredPart = Numbered & { store: Store };

/** A document that is no longer what its part says. */
export interface RevisedDocument {
  document: number;
  record: RelatedRecord;
}

/** A file whose report is no longer what its part says. */
export interface RevisedFile {
  file: number;
  stated: FileReport;
  report: FileReport;
}

/** What became of a collection since its parts were written. */
export interface Revision {
  documents: RevisedDocument[];
  files: RevisedFile[];
}

/** Finds documents and files by the numbers of the collection. */
export class PartLookup {
  readonly #parts: readonly StoredPart[];

  constructor(parts: readonly StoredPart[]) {
    this.#parts = parts;
  }

  of(document: number): { part: StoredPart; own: number } {
    const part = this.#parts.findLast(({ firstDocument }) => document >= firstDocument);
    if (part === undefined) throw new RangeError(`no document ${document}`);
    return { part, own: document - part.firstDocument };
  }

  id(document: number): DocumentId {
    const { part, own } = this.of(document);
    return part.store.id(own);
  }

  own(document: number): OwnRecord {
    const { part, own } = this.of(document);
    return part.store.own(own);
  }

  stated(document: number): RelatedRecord {
    const { part, own } = this.of(document);
    return part.store.stated(own);
  }
}

/** Documents that are not what their own files say in some part, or of which that part lists not all copies. */
function relatedBefore(parts: readonly StoredPart[]): { related: Set<number>; cut: Set<number> } {
  const related = new Set<number>();
  const cut = new Set<number>();
  for (const { store, firstDocument, files } of parts) {
    for (const own of store.related()) related.add(firstDocument + own);
    for (const own of files.cut) cut.add(firstDocument + own);
  }
  return { related, cut };
}

/**
 * What relating all documents that are alive makes of them, where that is not what their parts say.
 * @param comparison of the documents at their places
 */
export function reviseParts(parts: readonly StoredPart[], living: Living, comparison: Comparison): Revision {
  const found = new PartLookup(parts);
  const before = relatedBefore(parts);
  const numberOf = (place: number): number => living.documents[place] ?? 0;
  const revision: Revision = { documents: [], files: [] };
  let ofFile: RelatedDocument[] = [];
  let differs = false;
  let at: { part: StoredPart; file: number } | null = null;
  const endFile = (): void => {
    if (at !== null && differs) revision.files.push(...revisedFile(at.part, at.file, ofFile));
    ofFile = [];
    differs = false;
  };
  const related = relateDocuments(
    comparison,
    (place) => found.id(numberOf(place)),
    (place) => found.own(numberOf(place)),
    (place) => before.related.has(numberOf(place)),
  );
  for (const document of related) {
    const number = numberOf(document.document);
    const { part, own } = found.of(number);
    const file = fileOf(part, own);
    if (at === null || at.part !== part || at.file !== file) endFile();
    at = { part, file };
    ofFile.push(document);
    const { summary, facetRegion, relations } = document.now;
    const record = { summary, facetRegion, relations };
    const isSame = isDeepStrictEqual(record, found.stated(number));
    if (!isSame) revision.documents.push({ document: number, record });
    if (!isSame || document.cut !== before.cut.has(number)) differs = true;
  }
  endFile();
  return revision;
}

/** The file of a part that a document of it is of. */
function fileOf({ files: { firsts } }: StoredPart, document: number): number {
  let [low, high] = [0, firsts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((firsts[middle] ?? 0) <= document) low = middle;
    else high = middle - 1;
  }
  return low;
}

function revisedFile(
  { store, firstFile }: StoredPart,
  file: number,
  documents: readonly RelatedDocument[],
): RevisedFile[] {
  const stated = store.report(file);
  const report = reportRelated(store.report(file, { own: true }), documents);
  return isDeepStrictEqual(stated, report) ? [] : [{ file: firstFile + file, stated, report }];
}
