import type { DocumentMatches, Range } from '../../engine/types.ts';
import type { ApiError } from '../api-error.ts';

/** One place where the query matches. */
export interface Finding {
  passage: number;
  range: Range;
  /** Only the passage is known as yet, and not where in it. */
  awaited?: true;
}

/** The places where a query matches, in reading order. */
export interface Findings {
  readonly length: number;
  /** The same value each time; undefined where there is none of this index. */
  at: (index: number) => Finding | undefined;
  /**
   * Index of the finding that the reader is led to: the first at or after the quoted words or the linked passage, else the first
   * of all.
   */
  first: (quoted: Finding | null, linked: number | null) => number;
}

/** What a request for them has answered. */
export interface FoundMatches<Of extends Findings> {
  findings: Of;
  terms: readonly string[];
  loading: boolean;
  error: ApiError | null;
  retry: () => void;
}

/** Findings that are all at hand. */
export class ListedFindings implements Findings {
  readonly all: readonly Finding[];

  constructor(all: readonly Finding[]) {
    this.all = all;
  }

  get length(): number {
    return this.all.length;
  }

  at(index: number): Finding | undefined {
    return this.all[index];
  }

  first(quoted: Finding | null, linked: number | null): number {
    return firstFinding(this.all, quoted, linked);
  }
}

/** Every match, in reading order. */
export function findingsOf({ matches }: DocumentMatches): Finding[] {
  return matches.flatMap(({ passage, ranges }) => ranges.map((range) => ({ passage, range })));
}

/** Where a link leads: to its words, else to its passage; null for the whole document. */
export function placeOfLink(
  quoted: Finding | null,
  linked: number | null,
): [passage: number | null, start: number] {
  return [quoted?.passage ?? linked, quoted?.range[0] ?? 0];
}

/** See `Findings.first`. */
export function firstFinding(
  findings: readonly Finding[],
  quoted: Finding | null,
  passage: number | null,
): number {
  const [at, start] = placeOfLink(quoted, passage);
  if (at === null) return 0;
  const index = findings.findIndex(
    (finding) => finding.passage > at || (finding.passage === at && finding.range[0] >= start),
  );
  return Math.max(0, index);
}
