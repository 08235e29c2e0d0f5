import { describe, expect, it } from 'vitest';
import { LastSource } from '../../../engine/source/last-source.ts';

const sourceOf = (length: number) => ({
  file: 'a.txt',
  encoding: null,
  text: '园'.repeat(length),
  segments: [],
});

describe('the source that was read last', () => {
  function reading(lengths: readonly number[]) {
    const last = new LastSource();
    const reads: number[] = [];
    const read = (file: number) => {
      reads.push(file);
      return sourceOf(lengths[file] ?? 0);
    };
    return { last, reads, of: (file: number) => last.of(file, read).text.length };
  }

  it('is read once where it is long, and each time where it is short', () => {
    const { reads, of } = reading([4_000_000, 3_999_999]);
    expect([of(0), of(0), of(1), of(1)]).toEqual([4_000_000, 4_000_000, 3_999_999, 3_999_999]);
    expect(reads).toEqual([0, 1, 1]);
  });

  it('gives way to another, and is read anew once it is let go', () => {
    const { last, reads, of } = reading([4_000_000, 5_000_000]);
    of(0);
    of(1);
    of(0);
    last.clear();
    of(0);
    expect(reads).toEqual([0, 1, 0, 0]);
  });
});
