/** Where a posting list is read into: `rows[i]` holds the term in slot `slots[i]`. As long as there are rows. */
export interface PostingBuffer {
  readonly rows: Uint32Array;
  readonly slots: Uint8Array;
}

export function postingBuffer(rows: number): PostingBuffer {
  return { rows: new Uint32Array(rows), slots: new Uint8Array(rows) };
}
