/** Where a posting list is read into: `rows[i]` holds the term `counts[i]` times. As long as there are rows. */
export interface PostingBuffer {
  readonly rows: Uint32Array;
  readonly counts: Uint32Array;
}

export function postingBuffer(rows: number): PostingBuffer {
  return { rows: new Uint32Array(rows), counts: new Uint32Array(rows) };
}
