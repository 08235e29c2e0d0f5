import { endOfList, ListJoiner } from '../grams/row-lists.ts';
import type { ArrayFile } from '../snapshot/array-file.ts';
import { ByteWriter } from '../snapshot/byte-codes.ts';
import { type ByteSource, ReadAhead } from '../snapshot/byte-source.ts';
import { Growing } from '../text/growing.ts';
import { type BuiltPostings, listHead } from './postings.ts';

/** The postings of a segment, which are merged with those of others. */
interface MergedPostings {
  /** Ascending, as all segments call them. */
  keys: Uint32Array;
  /** Byte offsets, one more than keys. */
  starts: Uint32Array;
  bytes: ByteSource;
  /** Number of its first row among those of all. */
  firstRow: number;
}

/** Reads what stands in the file of a segment under the names of `postingArrays`; `keyOf`: what all segments call a key. */
export function postingsToMerge(
  file: ArrayFile,
  name: string,
  firstRow: number,
  keyOf: (key: number) => number,
): MergedPostings {
  const starts = file.u32(`${name}.starts`);
  return {
    keys: file.u32(`${name}.keys`).map(keyOf),
    starts,
    bytes: new ReadAhead(file.stretches(`${name}.bytes`), starts.at(-1) ?? 0),
    firstRow,
  };
}

/** Merges postings of segments that stand one behind the other, whose documents are different ones. */
export function mergePostings(segments: readonly MergedPostings[]): BuiltPostings {
  const keys = new Growing((length) => new Uint32Array(length));
  const starts = new Growing((length) => new Uint32Array(length));
  const bytes = new ByteWriter();
  const joiner = new ListJoiner((list) => bytes.append(list));
  const next = new Uint32Array(segments.length);
  for (;;) {
    const key = Math.min(
      ...segments.map((segment, at) => segment.keys[next[at] ?? 0] ?? Number.POSITIVE_INFINITY),
    );
    if (key === Number.POSITIVE_INFINITY) break;
    const lists = segments.flatMap((segment, at) => {
      const place = next[at] ?? 0;
      if (segment.keys[place] !== key) return [];
      next[at] = place + 1;
      const list = segment.bytes.read(segment.starts[place] ?? 0, segment.starts[place + 1] ?? 0);
      return [{ list, firstRow: segment.firstRow, ...listHead(list) }];
    });
    keys.push(key);
    starts.push(bytes.length);
    bytes.number(lists.reduce((sum, { rows }) => sum + rows, 0));
    bytes.number(lists.reduce((sum, { documents }) => sum + documents, 0));
    joiner.begin();
    for (const { list, firstRow, begin } of lists) joiner.add(list, firstRow, endOfList(list, begin), begin);
  }
  starts.push(bytes.length);
  return { keys: keys.finish(), starts: starts.finish(), bytes: bytes.finish() };
}
