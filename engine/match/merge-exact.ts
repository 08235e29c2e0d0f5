import { gramArrays } from '../grams/gram-postings.ts';
import { mergeGrams } from '../grams/merge-grams.ts';
import { LEAST_POSITIONED } from '../grams/positions.ts';
import { type ArrayFile, streamedFilePieces } from '../snapshot/array-file.ts';
import { Spool } from '../snapshot/spool.ts';
import { ends } from '../text/join.ts';
import { mergedText } from '../text/passage-text.ts';
import { FIELD_TEXTS } from './exact-index.ts';
import { REMOVED } from './removed-index.ts';

/** Paths of files, which are not there, in which may wait what is too much for memory. */
export type SpoolPaths = Readonly<Record<'postings' | 'positions', string>>;

/**
 * The file of one segment of the exact index, in pieces of which each is valid until the next is taken, of all documents that
 * several segments hold: the very bytes that a builder gives of these documents.
 * @param leastPositioned places from which on those of a pair are kept, by default as rare a pair as in each of the segments
 */
export function mergedExact(
  files: readonly ArrayFile[],
  spools: SpoolPaths,
  leastPositioned = LEAST_POSITIONED * files.length,
): Generator<Uint8Array> {
  return merged(files, ['text', ...FIELD_TEXTS], spools, leastPositioned);
}

/** The same of the index of what was left out. */
export function mergedRemoved(
  files: readonly ArrayFile[],
  spools: SpoolPaths,
  leastPositioned = LEAST_POSITIONED * files.length,
): Generator<Uint8Array> {
  return merged(files, [REMOVED], spools, leastPositioned);
}

/** @param names of the text whose grams are indexed, and of others */
function* merged(
  files: readonly ArrayFile[],
  names: readonly [text: string, ...others: string[]],
  paths: SpoolPaths,
  leastPositioned: number,
): Generator<Uint8Array> {
  const postings = new Spool(paths.postings);
  const positions = new Spool(paths.positions);
  try {
    const [text] = names;
    const starts = files.map((file) => file.u32(`${text}.starts`));
    const firstPassages = ends(starts.map(({ length }) => length - 1));
    const segments = files.map((file, at) => ({
      file,
      firstPassage: firstPassages[at] ?? 0,
      starts: starts[at] ?? new Uint32Array(0),
      units: () => file.u16(`${text}.units`),
    }));
    const grams = gramArrays(mergeGrams(segments, leastPositioned, { postings, positions }));
    const texts = names.map((name) => mergedText(files, name));
    yield* streamedFilePieces(grams.resident, { ...Object.assign({}, ...texts), ...grams.onDisk });
  } finally {
    postings.close();
    positions.close();
  }
}
