/** What a trial tried, and each time that it went wrong: a line with what is needed to try it again. */
export interface Outcome {
  tried: number;
  failed: string[];
  /** What was seen, by kind. */
  counts: Map<string, number>;
}

export const outcome = (): Outcome => ({ tried: 0, failed: [], counts: new Map() });

export function count({ counts }: Outcome, kind: string): void {
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}
