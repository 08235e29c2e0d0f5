/** Where a posting list is read into: `rows[i]` holds the term `counts[i]` times. As long as there are rows. */
export interface PostingBuffer {
  readonly rows: Uint32Array;
  readonly counts: Uint32Array;
}

export function postingBuffer(rows: number): PostingBuffer {
  return { rows: new Uint32Array(rows), counts: new Uint32Array(rows) };
}

/** The number of no row. */
export const NO_ROW = 0x7fff_ffff;

/**
 * 1 where two rows, each less than 2³¹, are the same, else 0. Without a branch: whether a posting is of the same section or document
 * as the one before cannot be foretold, and to guess wrong takes longer than all else that is done for it.
 */
export const isSame = (row: number, other: number): number => ((row ^ other) - 1) >>> 31;
