import { isDeepStrictEqual } from 'node:util';
import type { OwnRecord, RelatedRecord } from '../../engine/store/related-record.ts';
import type { Store } from '../../engine/store/store.ts';
import type { DocumentId, FileReport, Relation } from '../../engine/types.ts';
import type { Comparison } from '../compare/compare.ts';
import { type RecordChange, reportRelated } from '../file-report.ts';
import type { Living, Numbered } from './living.ts';
import { Relating } from './relate.ts';

/** A part whose store can be asked. */
export type StoredPart = Numbered & { store: Store };

/** A document that is no longer what its part says. */
interface RevisedDocument {
  document: number;
  record: RelatedRecord;
}

/** A file whose report is no longer what its part says. */
interface RevisedFile {
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

/** Documents of which their parts say that they relate to others, and those of which not all copies are listed. */
function relatedBefore(parts: readonly StoredPart[]): { related: Set<number>; cut: Set<number> } {
  const related = new Set<number>();
  const cut = new Set<number>();
  for (const { store, firstDocument, files } of parts) {
    for (const own of store.related()) related.add(firstDocument + own);
    for (const own of files.cut) cut.add(firstDocument + own);
  }
  return { related, cut };
}

function isSameList(now: readonly Relation[], before: readonly Relation[]): boolean {
  return (
    now.length === before.length &&
    now.every(({ document, kind, containment }, at) => {
      const other = before[at];
      return other?.document === document && other.kind === kind && other.containment === containment;
    })
  );
}

/** The changes of one file. */
interface FileChange {
  part: StoredPart;
  file: number;
  changes: RecordChange[];
}

/**
 * What relating all documents that are alive makes of them, where that is not what their parts say. Of a document that relates as
 * its part says, and to others of that part alone, nothing can have changed: of most no record is read.
 * @param comparison of the documents at their places
 */
export function reviseParts(parts: readonly StoredPart[], living: Living, comparison: Comparison): Revision {
  const found = new PartLookup(parts);
  const before = relatedBefore(parts);
  const numberOf = (place: number): number => living.documents[place] ?? 0;
  const relating = new Relating(
    comparison,
    (place) => found.id(numberOf(place)),
    (place) => found.own(numberOf(place)),
  );
  const isWithin = (part: StoredPart, related: readonly Relation[]): boolean =>
    related.every(({ document }) => {
      const place = relating.numberOf(document);
      return place !== undefined && found.of(numberOf(place)).part === part;
    });
  const revision: Revision = { documents: [], files: [] };
  let at: FileChange | null = null;
  const endFile = (): void => {
    if (at !== null) revision.files.push(...revisedFile(at, living, comparison.cut));
    at = null;
  };
  for (const [place, related] of comparison.relations.entries()) {
    const number = numberOf(place);
    if (related.length === 0 && !before.related.has(number)) continue;
    const { part, own } = found.of(number);
    const isCutAsBefore = before.cut.has(number) === (comparison.cut[place] === 1);
    const isAsBefore = before.related.has(number) && isSameList(related, part.store.relations(own));
    if (isAsBefore && isCutAsBefore && isWithin(part, related)) continue;
    const now = relating.related(place);
    const stated = found.stated(number);
    if (!isDeepStrictEqual(now, stated)) revision.documents.push({ document: number, record: now });
    else if (isCutAsBefore) continue;
    const file = fileOf(part, own);
    if (at === null || at.part !== part || at.file !== file) {
      endFile();
      at = { part, file, changes: [] };
    }
    at.changes.push({ before: stated, now });
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
  { part, file, changes }: FileChange,
  { places }: Living,
  cut: Comparison['cut'],
): RevisedFile[] {
  const { store, firstFile, firstDocument, files } = part;
  const stated = store.report(file);
  const [first, end] = [files.firsts[file] ?? 0, files.firsts[file + 1] ?? 0];
  let cutNow = 0;
  for (let own = first; own < end; own++) cutNow += cut[places[firstDocument + own] ?? 0] ?? 0;
  const report = reportRelated(stated, changes, store.report(file, { own: true }).problems, cutNow);
  return isDeepStrictEqual(stated, report) ? [] : [{ file: firstFile + file, stated, report }];
}
