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
function countUnknown(records: readonly Pick<DocumentRecord, 'summary'>[]): Record<string, number> {
  return counted((isUnknown) => records.filter(({ summary }) => isUnknown(summary)).length);
}

function counted(
  count: (isUnknown: (summary: DocumentRecord['summary']) => boolean, facet: string) => number,
): Record<string, number> {
  const counts = UNKNOWN.map(([facet, isUnknown]) => [facet, count(isUnknown, facet)] as const);
  return Object.fromEntries(counts.filter(([, unknown]) => unknown > 0));
}

/** What relating changed of a document, and what it was before. */
export type RecordChange = Record<'before' | 'now', Pick<DocumentRecord, 'summary' | 'relations'>>;

/**
 * A report of a file as it is after relating.
 * @param before as it was before
 * @param documents those of which relating has changed something since
 * @param problems those of the file by itself
 * @param cut documents that have more copies, or more excerpts, than are listed
 */
export function reportRelated(
  before: FileReport,
  documents: readonly RecordChange[],
  problems: readonly string[],
  cut: number,
): FileReport {
  const change = (of: (record: RecordChange['now']) => boolean): number =>
    documents.reduce((sum, document) => sum + Number(of(document.now)) - Number(of(document.before)), 0);
  return {
    ...before,
    unknown: counted(
      (isUnknown, facet) => (before.unknown[facet] ?? 0) + change(({ summary }) => isUnknown(summary)),
    ),
    nearDuplicates: before.nearDuplicates + change(({ relations }) => relations.length > 0),
    problems: cut > 0 ? [...problems, moreCopies(cut)] : [...problems],
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
