import type { ManifestPart } from '../../engine/snapshot/manifest.ts';
import { filesIn, keyOfFile, type PartFiles } from './part-files.ts';

/** When a run goes on from the parts there are, and what it merges. */
export interface PartLimits {
  /** Bytes of the collection below which all is built anew: it takes no longer than what any run takes to begin. */
  leastBase: number;
  /**
   * Share of the collection that may stand outside the base or be dead in it. What is dead costs room on the disk and is skipped in
   * searches; so both stay within a fifth, and building all anew is paid for by changes to as much.
   */
  mostChanged: number;
  /** Parts of fewer bytes are merged with what is new, whatever that is: to count their words again takes no time to speak of. */
  mergedBelow: number;
}

export const PART_LIMITS: PartLimits = {
  leastBase: 8_000_000,
  mostChanged: 0.2,
  mergedBelow: 500_000,
};

/** A part of the snapshot before. */
export interface PartBefore {
  entry: ManifestPart;
  files: PartFiles;
}

/** Where a file stands: the number of the part among those kept, and its own in that. */
export interface FileLocation {
  part: number;
  file: number;
}

/** How the next snapshot is made of the one before. */
export interface PartsPlan<Part> {
  /** Parts that are taken over. */
  kept: readonly Part[];
  /** Where each file that is wanted stands; null where it is to be in a new part. */
  locations: readonly (FileLocation | null)[];
}

/** A file that is wanted, as it is known before it is read. */
export interface WantedFile {
  key: string;
  bytes: number;
}

const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};

/**
 * Which parts are kept for the files that are wanted, in their order; null where all is to be built anew. Files that no part
 * has come into a new one, and with them those of the last parts as long as these are no larger than what is new: so parts stay
 * few, since each is at least twice as large as what stands behind it, and a text is written again only as often as that.
 */
export function planParts<Part extends PartBefore>(
  wanted: readonly WantedFile[],
  parts: readonly Part[],
  limits: PartLimits,
): PartsPlan<Part> | null {
  const [base] = parts;
  if (base === undefined || base.entry.bytes < limits.leastBase) return null;
  const numbers = new Map(wanted.map(({ key }, number) => [key, number]));
  const found: (FileLocation | null)[] = wanted.map(() => null);
  const living = parts.map(() => 0);
  for (const [part, { files }] of parts.entries()) {
    for (let file = 0; file < filesIn(files); file++) {
      const number = numbers.get(keyOfFile(files, file) ?? '');
      if (number === undefined || found[number] !== null) continue;
      found[number] = { part, file };
      living[part] = (living[part] ?? 0) + (files.bytes[file] ?? 0);
    }
  }
  const has = new Set(found.map((location) => location?.part));
  const fresh = sum(wanted.map(({ bytes }, number) => (found[number] === null ? bytes : 0)));
  const dead = base.entry.bytes - (living[0] ?? 0);
  if (fresh + dead + sum(living.slice(1)) > limits.mostChanged * base.entry.bytes) return null;
  const kept = [...parts.keys()].filter((part) => part === 0 || has.has(part));
  if (found.includes(null)) {
    for (let size = fresh; kept.length > 1; ) {
      const last = living[kept.at(-1) ?? 0] ?? 0;
      if (last > Math.max(size, limits.mergedBelow)) break;
      kept.pop();
      size += last;
    }
  }
  const keptAs = new Map(kept.map((part, number) => [part, number]));
  return {
    kept: kept.flatMap((part) => parts[part] ?? []),
    locations: found.map((location) => {
      const part = location === null ? undefined : keptAs.get(location.part);
      return location === null || part === undefined ? null : { part, file: location.file };
    }),
  };
}
