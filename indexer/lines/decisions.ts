import type { Line, Removal } from './lines.ts';

/** Which of the lines it was shown a stage leaves out, by their index. The first word on a line stands. */
export class Decisions {
  readonly #removals = new Map<number, Removal>();

  remove(index: number, removal: Removal): void {
    if (!this.#removals.has(index)) this.#removals.set(index, removal);
  }

  /** Why the line is left out, null where it is not. */
  of(index: number): Removal | null {
    return this.#removals.get(index) ?? null;
  }

  get size(): number {
    return this.#removals.size;
  }
}

/** The lines with what was decided on them: those left out are copies, the rest the lines that were given. */
export function carryOut(lines: readonly Line[], decisions: Decisions): readonly Line[] {
  if (decisions.size === 0) return lines;
  return lines.map((line, index) => {
    const removed = line.removed === null ? decisions.of(index) : null;
    return removed === null ? line : { ...line, removed };
  });
}
