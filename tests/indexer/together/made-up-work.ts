import type { SharedWork, Taken } from '../../../indexer/together/shared-work.ts';

interface Piece {
  owner: string;
  until: number;
  made: Uint8Array | null;
  isDone: boolean;
}

/** Work shared in memory, with a clock that is moved by hand. */
export class MadeUpWork {
  readonly pieces = new Map<string, Piece>();
  now = 0;
  /** How often a piece was asked for that another had. */
  refused = 0;

  as(owner: string): SharedWork {
    const mine = (piece: string): Piece | null => {
      const found = this.pieces.get(piece);
      return found?.owner === owner && !found.isDone ? found : null;
    };
    return {
      take: async (piece, ms): Promise<Taken> => {
        const found = this.pieces.get(piece);
        if (found?.isDone) return 'done';
        if (found !== undefined && found.owner !== owner && found.until > this.now) {
          this.refused++;
          return 'others';
        }
        this.pieces.set(piece, { owner, until: this.now + ms, made: null, isDone: false });
        return 'mine';
      },
      keep: async (piece, ms) => {
        const found = mine(piece);
        if (found !== null) found.until = this.now + ms;
        return found !== null;
      },
      give: async (piece, made) => {
        this.pieces.set(piece, { owner, until: 0, made, isDone: true });
      },
      made: async (piece) => this.pieces.get(piece)?.made ?? null,
      release: async (piece) => {
        if (mine(piece) !== null) this.pieces.delete(piece);
      },
      reopen: async (piece) => {
        if (this.pieces.get(piece)?.isDone) this.pieces.delete(piece);
      },
      forgetOthers: async (pieces) => {
        for (const [piece, { isDone }] of this.pieces)
          if (isDone && !pieces.has(piece)) this.pieces.delete(piece);
      },
    };
  }
}
