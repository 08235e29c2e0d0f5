import type { DocumentMatches, Range } from '../../engine/types.ts';

/** One place where the query matches. */
export interface Finding {
  passage: number;
  range: Range;
}

/** Every match, in reading order. */
export function findingsOf({ matches }: DocumentMatches): Finding[] {
  return matches.flatMap(({ passage, ranges }) => ranges.map((range) => ({ passage, range })));
}

/**
 * Index of the finding that the reader is led to: the first at or after the quoted words or the linked passage, else
 * the first of all.
 */
export function firstFinding(
  findings: readonly Finding[],
  quoted: Finding | null,
  passage: number | null,
): number {
  const at = quoted?.passage ?? passage;
  const start = quoted?.range[0] ?? 0;
  if (at === null) return 0;
  const index = findings.findIndex(
    (finding) => finding.passage > at || (finding.passage === at && finding.range[0] >= start),
  );
  return Math.max(0, index);
}
