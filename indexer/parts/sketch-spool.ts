import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { arrayFilePieces } from '../../engine/snapshot/array-file.ts';
import type { Sketch } from '../compare/sketch.ts';
import { SketchStore } from '../compare/sketch-store.ts';
import { openArrays } from './open-arrays.ts';

/** Bytes of sketches that are held while files are read. */
const HELD = 16 << 20;

/**
 * Takes sketches in while files are read, which needs memory for other things: they wait on the disk until they are to be compared.
 */
export class SketchSpool {
  readonly #directory: string;
  readonly #files: string[] = [];
  #held = new SketchStore();

  /** @param directory where they may wait */
  constructor(directory: string) {
    this.#directory = directory;
  }

  add(sketch: Sketch): void {
    this.#held.add(sketch);
    if (this.#held.bytes >= HELD) this.#spill();
  }

  /** All that were added, in their order. */
  finish(): SketchStore {
    if (this.#files.length === 0) return this.#held;
    this.#spill();
    const all = new SketchStore();
    for (const path of this.#files) {
      const file = openArrays(path);
      try {
        const part = SketchStore.load(file);
        for (let document = 0; document < part.length; document++) all.add(part.at(document));
      } finally {
        file.close();
      }
    }
    this.clear();
    return all;
  }

  /** Removes what waits on the disk. */
  clear(): void {
    for (const path of this.#files.splice(0)) rmSync(path, { force: true });
  }

  #spill(): void {
    const path = join(this.#directory, `waiting-${this.#files.length}.bin`);
    this.#files.push(path);
    const file = openSync(path, 'w');
    try {
      for (const piece of arrayFilePieces({}, this.#held.arrays())) writeWhole(file, piece);
    } finally {
      closeSync(file);
    }
    this.#held = new SketchStore();
  }
}

function writeWhole(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}
