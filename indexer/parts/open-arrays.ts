import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ArrayFile, residentBytes } from '../../engine/snapshot/array-file.ts';

/** Bytes read at first: enough for any header. */
const BEGINNING = 1 << 20;

/**
 * Opens a file of arrays without reading it all, and so without checking it: what is only taken over into the next snapshot is
 * checked by who opens that. Throws `RangeError` where it is no such file.
 */
export function openArrays(path: string): ArrayFile {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const beginning = new Uint8Array(Math.min(size, BEGINNING));
    readSync(file, beginning, 0, beginning.length, 0);
    const resident = Math.min(size, residentBytes(beginning));
    if (resident <= beginning.length)
      return new ArrayFile({ bytes: beginning, path: beginning.length < size ? path : null });
    const bytes = new Uint8Array(resident);
    readSync(file, bytes, 0, resident, 0);
    return new ArrayFile({ bytes, path: resident < size ? path : null });
  } finally {
    closeSync(file);
  }
}
