import type { FileReport, IngestReport } from '../../engine/types.ts';
import { muchFailed, unreadableIn } from '../much-failed.ts';
import {
  built,
  documentCounts,
  fileCounts,
  LEFT_ASIDE,
  more,
  mostRejected,
  removed,
  repaired,
  unchanged,
  unknown,
  unreadable,
} from './messages.ts';

/** Files named of each kind in the printed report; `--json` and the page list all. */
const FILES_NAMED = 20;

const MEGABYTE = 1_000_000;

function sumKinds(report: IngestReport, pick: (file: FileReport) => Record<string, number>): string {
  const sums = new Map<string, number>();
  for (const file of report.perFile) {
    for (const [kind, count] of Object.entries(pick(file))) sums.set(kind, (sums.get(kind) ?? 0) + count);
  }
  const sorted = [...sums].sort(([, a], [, b]) => b - a);
  return sorted.length === 0 ? '0' : sorted.map(([kind, count]) => `${kind} ${count}`).join(', ');
}

function namedFiles(report: IngestReport, status: keyof typeof LEFT_ASIDE): string[] {
  const files = report.perFile.filter((file) => file.status === status);
  if (files.length === 0) return [];
  const named = files.slice(0, FILES_NAMED).map((file) => `  ${file.file}: ${file.reason ?? ''}`);
  const rest = files.length - named.length;
  return [`${LEFT_ASIDE[status]} (${files.length}):`, ...named, ...(rest > 0 ? [more(rest)] : [])];
}

/** The report of a run for people. */
export function printReport(report: IngestReport, wasBuilt: boolean): string {
  const { files } = report;
  const lines = [
    wasBuilt ? built : unchanged,
    fileCounts(files),
    documentCounts(report.documents, report.texts, report.passages, (report.bytes / MEGABYTE).toFixed(1)),
    removed(sumKinds(report, (file) => file.removals)),
    repaired(sumKinds(report, (file) => file.repairs)),
    unknown(sumKinds(report, (file) => file.unknown)),
    ...namedFiles(report, 'rejected'),
    ...namedFiles(report, 'skipped'),
    ...namedFiles(report, 'empty'),
    ...report.problems.map((problem) => `! ${problem}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What nobody may overlook: told beside the report, also of one printed as JSON. */
export function loudLines(report: IngestReport): string[] {
  const { folders, files } = unreadableIn(report);
  if (folders.length + files.length > 0) return [`!!! ${unreadable(folders.length, files.length)}`];
  return muchFailed(report) ? [`!!! ${mostRejected(report.files.rejected)}`] : [];
}
