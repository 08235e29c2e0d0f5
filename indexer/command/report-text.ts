import { segmentKindName } from '../../engine/segment-kinds.ts';
import { terminalText } from '../../engine/terminal-text.ts';
import type { IndexingResult } from '../ensure.ts';
import { muchFailed, unreadableIn } from '../much-failed.ts';
import type { RunReport } from '../parts/run-report.ts';
import {
  built,
  cacheNotKept,
  documentCounts,
  FACETS,
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

/** A heading and, beneath it, how many of each kind all files have, the most first; the heading alone says that there is none. */
function sums(
  heading: string,
  counted: Readonly<Record<string, number>>,
  nameOf: (key: string) => string,
): string[] {
  const counts = new Map<string, number>();
  for (const [key, count] of Object.entries(counted)) {
    const name = nameOf(key);
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  if (counts.size === 0) return [`${heading}: 0`];
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const width = String(sorted[0]?.[1]).length;
  return [`${heading}:`, ...sorted.map(([name, count]) => `  ${String(count).padStart(width)}  ${name}`)];
}

function namedFiles({ aside }: RunReport, status: keyof typeof LEFT_ASIDE): string[] {
  const files = aside.filter((file) => file.status === status);
  if (files.length === 0) return [];
  const named = files
    .slice(0, FILES_NAMED)
    .map(({ file, reason }) => `  ${terminalText(file)}: ${terminalText(reason ?? '')}`);
  const rest = files.length - named.length;
  return [`${LEFT_ASIDE[status]} (${files.length}):`, ...named, ...(rest > 0 ? [more(rest)] : [])];
}

/** The report of a run for people. */
export function printReport(report: RunReport, wasBuilt: boolean): string {
  const { files } = report;
  const lines = [
    wasBuilt ? built : unchanged,
    fileCounts(files),
    documentCounts(report.documents, report.texts, report.passages, (report.bytes / MEGABYTE).toFixed(1)),
    ...sums(removed, report.sums.removals, segmentKindName),
    ...sums(repaired, report.sums.repairs, segmentKindName),
    ...sums(unknown, report.sums.unknown, (facet) => FACETS[facet] ?? facet),
    ...namedFiles(report, 'rejected'),
    ...namedFiles(report, 'skipped'),
    ...namedFiles(report, 'empty'),
    ...report.problems.map((problem) => `! ${terminalText(problem)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** What nobody may overlook: told beside the report, also of one printed as JSON. */
export function loudLines({ report, cacheFault }: Omit<IndexingResult, 'built'>): string[] {
  const { folders, files } = unreadableIn(report);
  const lines: string[] = [];
  if (folders.length + files.length > 0) lines.push(unreadable(folders.length, files.length));
  else if (muchFailed(report)) lines.push(mostRejected(report.files.rejected));
  if (cacheFault !== null) lines.push(cacheNotKept(cacheFault));
  return lines.map((line) => `!!! ${line}`);
}
