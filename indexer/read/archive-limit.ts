import { Unzip, UnzipInflate } from 'fflate';
import { reasonOf } from '../../engine/errors.ts';
import { brokenArchive, notAnArchive, zipBomb } from '../messages.ts';
import { ExtractError } from './extract.ts';

/** Guards against zip archives (docx, xlsx) that unfold to more than a machine can hold. */

const LARGEST_UNFOLDED = 512 * 1024 * 1024;
/** XML of a document; pictures may be as large as they like, the libraries do not unfold them. */
const LARGEST_XML = 128 * 1024 * 1024;
/** Documents fold to a tenth or so; from this size on, what folds to less than a two-hundredth is a trap. */
const SUSPICIOUS_SIZE = 16 * 1024 * 1024;
const MOST_FOLDED = 200;
const MOST_ENTRIES = 20_000;
const CHUNK = 256 * 1024;

/** Unfolds the archive piece by piece without keeping anything. Throws `ExtractError` where it is too large or broken. */
export function checkArchive(bytes: Uint8Array): void {
  let total = 0;
  let entries = 0;
  const tooLarge = new ExtractError('rejected', zipBomb);
  const unzip = new Unzip((entry) => {
    entries += 1;
    if (entries > MOST_ENTRIES) throw tooLarge;
    let unfolded = 0;
    const isXml = /\.(?:xml|rels)$/i.test(entry.name);
    entry.ondata = (error, data) => {
      if (error instanceof ExtractError) throw error;
      if (error !== null) throw new ExtractError('rejected', brokenArchive(error.message));
      unfolded += data.length;
      total += data.length;
      if (unfolded > SUSPICIOUS_SIZE && unfolded > bytes.length * MOST_FOLDED) throw tooLarge;
      if (total > LARGEST_UNFOLDED || (isXml && unfolded > LARGEST_XML)) throw tooLarge;
    };
    entry.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      unzip.push(bytes.subarray(at, at + CHUNK), at + CHUNK >= bytes.length);
    }
  } catch (error) {
    if (error instanceof ExtractError) throw error;
    throw new ExtractError('rejected', brokenArchive(reasonOf(error)));
  }
  if (entries === 0) throw new ExtractError('rejected', notAnArchive);
}
