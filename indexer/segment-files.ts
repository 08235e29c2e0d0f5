import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SpoolPaths } from '../engine/match/merge-exact.ts';
import type { ArrayFile } from '../engine/snapshot/array-file.ts';
import { type SegmentFile, segmentFile } from '../engine/snapshot/files.ts';
import { type SealedFile, writeSnapshotFile } from '../engine/snapshot/sealed-file.ts';
import { openArrays } from './parts/open-arrays.ts';

/** Gives the file that holds what several hold, in pieces of which each is valid until the next is taken. */
export type MergedPieces = (files: readonly ArrayFile[], spools: SpoolPaths) => Iterable<Uint8Array>;

/** The files of one kind of the index segments of a part, segment by segment. */
export class SegmentFiles {
  readonly #directory: string;
  readonly #part: string;
  readonly #file: SegmentFile;
  /** By segment. */
  readonly #sealed: SealedFile[] = [];

  constructor(directory: string, part: string, file: SegmentFile) {
    this.#directory = directory;
    this.#part = part;
    this.#file = file;
  }

  #name(segment: number): string {
    return segmentFile(this.#part, segment, this.#file);
  }

  #path(segment: number): string {
    return join(this.#directory, this.#name(segment));
  }

  /** Writes the file of a segment, given in pieces; says what was written. Rejects with the system's error. */
  async write(segment: number, pieces: Iterable<Uint8Array>): Promise<[name: string, sealed: SealedFile]> {
    const name = this.#name(segment);
    const sealed = await writeSnapshotFile(this.#directory, name, pieces);
    this.#sealed[segment] = sealed;
    return [name, sealed];
  }

  /**
   * Merges the files, from the first on: as many as each run says make one. Says what files there are then. Rejects with the
   * system's error.
   */
  async merge(runs: readonly number[], merged: MergedPieces): Promise<[name: string, sealed: SealedFile][]> {
    const left: [string, SealedFile][] = [];
    let first = 0;
    for (const [to, run] of runs.entries()) {
      const sealed = run === 1 ? this.#sealed[first] : await this.#mergeRun(first, run, merged);
      if (sealed === undefined) throw new RangeError(`${this.#name(first)} was not written`);
      if (run === 1 && first !== to) renameSync(this.#path(first), this.#path(to));
      else if (run > 1) renameSync(this.#waiting('merged'), this.#path(to));
      left.push([this.#name(to), sealed]);
      first += run;
    }
    return left;
  }

  /** Writes what a run of files comes to beside them, and removes them. */
  async #mergeRun(first: number, run: number, merged: MergedPieces): Promise<SealedFile> {
    const paths = Array.from({ length: run }, (_, at) => this.#path(first + at));
    const files: ArrayFile[] = [];
    try {
      for (const path of paths) files.push(openArrays(path));
      const spools = { postings: this.#waiting('postings'), positions: this.#waiting('positions') };
      return await writeSnapshotFile(this.#directory, this.#waitingName('merged'), merged(files, spools));
    } finally {
      for (const file of files) file.close();
      for (const path of paths) rmSync(path, { force: true });
    }
  }

  #waitingName(what: 'merged' | 'postings' | 'positions'): string {
    return `waiting-${this.#file}-${what}.bin`;
  }

  #waiting(what: 'merged' | 'postings' | 'positions'): string {
    return join(this.#directory, this.#waitingName(what));
  }
}
