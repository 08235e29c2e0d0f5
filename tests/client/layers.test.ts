import { describe, expect, it } from 'vitest';
import { standingMarks, withSpots } from '../../client/document/layers.ts';

const repair = {
  start: 40,
  end: 43,
  line: 3,
  text: '民-主',
  kind: 'stray-mark',
  passage: 2,
  offset: 7,
  became: '民主',
};

describe('the marks of a document', () => {
  it('are the words found and the repairs, passage by passage', () => {
    const marks = standingMarks(
      [
        { passage: 1, range: [0, 2] },
        { passage: 1, range: [5, 7] },
      ],
      [repair],
    );
    expect([...marks]).toEqual([
      [
        1,
        [
          {
            kind: 'term',
            ranges: [
              [0, 2],
              [5, 7],
            ],
          },
          { kind: 'repair', ranges: [] },
        ],
      ],
      [
        2,
        [
          { kind: 'term', ranges: [] },
          { kind: 'repair', ranges: [[7, 9]] },
        ],
      ],
    ]);
  });

  it('are the words saved too, also in a passage that holds nothing else', () => {
    const marks = standingMarks([{ passage: 1, range: [0, 2] }], [], [{ passage: 3, range: [4, 9] }]);
    expect(marks.get(1)).toEqual([
      { kind: 'term', ranges: [[0, 2]] },
      { kind: 'repair', ranges: [] },
    ]);
    expect(marks.get(3)).toContainEqual({ kind: 'saved', ranges: [[4, 9]] });
  });

  it('keep the layers of every other passage as they are when the reader goes on to the next place', () => {
    const standing = standingMarks(
      [
        { passage: 1, range: [0, 2] },
        { passage: 4, range: [3, 5] },
      ],
      [],
    );
    const marks = withSpots(standing, [{ passage: 4, range: [3, 5], kind: 'current' }]);
    expect(marks.get(1)).toBe(standing.get(1));
    expect(marks.get(4)).toContainEqual({ kind: 'current', ranges: [[3, 5]] });
    expect(standing.get(4)).not.toContainEqual({ kind: 'current', ranges: [[3, 5]] });
  });
});
