/** What became of a piece of work that was asked for. */
export type Taken = 'mine' | 'others' | 'done';

/**
 * Work that several indexers divide among themselves: each piece is done by whoever takes it first. Who dies keeps it no longer than
 * he said he would; that two do the same then costs time and nothing else, since both make the same of it.
 */
export interface SharedWork {
  /** Takes a piece, unless it is done or another has it: for so long, ms, as it is not kept. */
  take(piece: string, ms: number): Promise<Taken>;
  /** Keeps a piece that was taken for so much longer from now on; false where another has taken it meanwhile. */
  keep(piece: string, ms: number): Promise<boolean>;
  /** Says what was made of a piece; null where that is not to be shared: whoever needs it makes it himself. */
  give(piece: string, made: Uint8Array | null): Promise<void>;
  /** What was made of a piece that is done; null where it is not shared, or not there. */
  made(piece: string): Promise<Uint8Array | null>;
  /** Lets go of a piece that was not done. */
  release(piece: string): Promise<void>;
  /** Has a piece done anew that was done. */
  reopen(piece: string): Promise<void>;
  /** Forgets all pieces that are done, but these. */
  forgetOthers(pieces: ReadonlySet<string>): Promise<void>;
}
