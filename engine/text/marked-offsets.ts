import { ends } from './join.ts';

/** Units of a block, 2 to this power: the place of an offset in it is a byte. */
const BLOCK_BITS = 8;
const IN_BLOCK = (1 << BLOCK_BITS) - 1;

/**
 * Some offsets into a text, a byte each and four bytes for each block of 256 units. Of sentences one begins in some forty units: a bit
 * for each unit would take three times as much.
 */
export class MarkedOffsets {
  /** How many are marked before each block; one more entry than blocks. */
  readonly blocks: Uint32Array;
  /** Each one's place in its block, ascending in it. */
  readonly places: Uint8Array;

  constructor(blocks: Uint32Array, places: Uint8Array) {
    this.blocks = blocks;
    this.places = places;
  }

  /**
   * Several lists one behind the other.
   * @param lists offsets of each, ascending, below its length
   * @param lengths units of the text of each
   */
  static join(lists: readonly Iterable<number>[], lengths: readonly number[]): MarkedOffsets {
    const firsts = ends(lengths);
    // An offset behind the last unit is asked for too.
    const blocks = new Uint32Array(((firsts.at(-1) ?? 0) >>> BLOCK_BITS) + 2);
    for (const [at, list] of lists.entries()) {
      const first = firsts[at] ?? 0;
      for (const offset of list) {
        const behind = ((first + offset) >>> BLOCK_BITS) + 1;
        blocks[behind] = (blocks[behind] ?? 0) + 1;
      }
    }
    for (let block = 1; block < blocks.length; block++) {
      blocks[block] = (blocks[block] ?? 0) + (blocks[block - 1] ?? 0);
    }
    const places = new Uint8Array(blocks.at(-1) ?? 0);
    let next = 0;
    for (const [at, list] of lists.entries()) {
      const first = firsts[at] ?? 0;
      for (const offset of list) places[next++] = (first + offset) & IN_BLOCK;
    }
    return new MarkedOffsets(blocks, places);
  }

  has(offset: number): boolean {
    const block = offset >>> BLOCK_BITS;
    const end = this.blocks[block + 1] ?? 0;
    for (let at = this.blocks[block] ?? 0; at < end; at++) {
      if (this.places[at] === (offset & IN_BLOCK)) return true;
    }
    return false;
  }

  /** The last one at or before `offset`, but not before `floor`; `floor` where there is none. */
  last(offset: number, floor: number): number {
    const { blocks, places } = this;
    const own = offset >>> BLOCK_BITS;
    const place = offset & IN_BLOCK;
    const first = blocks[own] ?? 0;
    let at = (blocks[own + 1] ?? 0) - 1;
    while (at >= first && (places[at] ?? 0) > place) at--;
    if (at >= first) return Math.max(floor, (own << BLOCK_BITS) + (places[at] ?? 0));
    // None in the block itself: the last one before it stands in the nearest block that has any.
    if (at < 0) return floor;
    let block = own - 1;
    while (block << BLOCK_BITS >= floor - IN_BLOCK && (blocks[block] ?? 0) > at) block--;
    return Math.max(floor, (block << BLOCK_BITS) + (places[at] ?? 0));
  }

  /** All, ascending. */
  *[Symbol.iterator](): Generator<number> {
    for (let block = 0; block + 1 < this.blocks.length; block++) {
      const end = this.blocks[block + 1] ?? 0;
      for (let at = this.blocks[block] ?? 0; at < end; at++) {
        yield (block << BLOCK_BITS) + (this.places[at] ?? 0);
      }
    }
  }
}
