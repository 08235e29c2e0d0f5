import { changesAmong } from '../engine/store/segments-code.ts';
import type { DocumentRecord, FileReport, SourceSegment } from '../engine/types.ts';
import type { ReadFile } from './article.ts';
import { moreCopies } from './messages.ts';
import type { RuleId } from './rules/rule.ts';

function countKinds(changes: readonly SourceSegment[], fate: SourceSegment['fate']): Record<string, number> {
  const counts = new Map<string, number>();
  for (const segment of changes) {
    if (segment.fate !== fate) continue;
    counts.set(segment.kind, (counts.get(segment.kind) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Facets that a document may leave unknown, and whether it does. */
const UNKNOWN: readonly (readonly [facet: string, of: (summary: DocumentRecord['summary']) => boolean])[] = [
  ['region', ({ region }) => region.how === 'unknown'],
  ['year', ({ date }) => date.year === null],
  ['type', ({ known }) => known.type.how === 'unknown'],
  ['topics', ({ topics }) => topics.length === 0],
  ['issuer', ({ issuer }) => issuer === null],
];

/** How many of the documents leave each facet unknown; facets that all of them know are left out. */
export function countUnknown(records: readonly Pick<DocumentRecord, 'summary'>[]): Record<string, number> {
  return counted((isUnknown) => records.filter(({ summary }) => isUnknown(summary)).length);
}

function counted(
  count: (isUnknown: (summary: DocumentRecord['summary']) => boolean, facet: string) => number,
): Record<string, number> {
  const counts = UNKNOWN.map(([facet, isUnknown]) => [facet, count(isUnknown, facet)] as const);
  return Object.fromEntries(counts.filter(([, unknown]) => unknown > 0));
}

/** A document as its own file has it, and what relating it to others made of it. */
export interface Related {
  own: Pick<DocumentRecord, 'summary'>;
  now: Pick<DocumentRecord, 'summary' | 'relations'>;
  /** Whether it has more copies, or more excerpts, than are listed. */
  cut: boolean;
}

/** The report of a file, given those of its documents that others have to do with. */
export function reportRelated(own: FileReport, documents: readonly Related[]): FileReport {
  const cut = documents.filter((document) => document.cut).length;
  return {
    ...own,
    unknown: counted((isUnknown, facet) =>
      documents.reduce(
        (sum, document) =>
          sum - Number(isUnknown(document.own.summary)) + Number(isUnknown(document.now.summary)),
        own.unknown[facet] ?? 0,
      ),
    ),
    nearDuplicates: documents.filter(({ now }) => now.relations.length > 0).length,
    problems: cut > 0 ? [...own.problems, moreCopies(cut)] : own.problems,
  };
}

/** How often each rule did something to the text, or said something of its documents. */
function countRules(
  segments: readonly SourceSegment[],
  records: readonly DocumentRecord[],
): Record<RuleId, number> {
  const counts: Record<RuleId, number> = {};
  const count = ({ rule }: { rule?: RuleId }): void => {
    if (rule !== undefined) counts[rule] = (counts[rule] ?? 0) + 1;
  };
  segments.forEach(count);
  for (const { summary } of records) {
    for (const { evidence } of [summary.region, summary.date, ...Object.values(summary.known)]) {
      evidence.forEach(count);
    }
  }
  return counts;
}

/** The report of a file that was read. */
export function reportRead(read: ReadFile, records: readonly DocumentRecord[]): FileReport {
  const changes = changesAmong(read.segments);
  return {
    file: read.file,
    status: 'indexed',
    format: read.format,
    bytes: read.bytes,
    encoding: read.encoding,
    documents: records.length,
    characters: records.reduce((sum, record) => sum + record.summary.characters, 0),
    repairs: countKinds(changes, 'repaired'),
    removals: countKinds(changes, 'removed'),
    rules: countRules(read.segments, records),
    unknown: countUnknown(records),
    nearDuplicates: 0,
    problems: read.problems,
    ...(read.columns === undefined ? {} : { columns: [...read.columns] }),
  };
}

/** The report of a file that gave no document. */
export function reportUnread(
  file: string,
  bytes: number,
  status: Exclude<FileReport['status'], 'indexed'>,
  reason: string,
): FileReport {
  return {
    file,
    status,
    reason,
    format: null,
    bytes,
    encoding: null,
    documents: 0,
    characters: 0,
    repairs: {},
    removals: {},
    rules: {},
    unknown: {},
    nearDuplicates: 0,
    problems: [],
  };
}
