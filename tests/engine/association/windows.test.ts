import { describe, expect, test } from 'vitest';
import { markWindows, type PlacedWords, type Window } from '../../../engine/association/windows.ts';
import { sentenceStarts } from '../../../engine/text/sentences.ts';
import type { Range } from '../../../engine/types.ts';

/** Words of one letter, parted by whatever: `a b` or `a。b`. */
function placed(text: string): PlacedWords {
  const found = [...text.matchAll(/\p{L}+/gu)];
  return {
    words: found.map(([word]) => word),
    starts: found.map(({ index }) => index),
    ends: found.map(({ index, 0: word }) => index + word.length),
  };
}

/** The words of a text with what each is: `.` apart, `+` near, `=` within an occurrence. */
function marked(text: string, occurrences: readonly Range[], window: Window): string {
  const words = placed(text);
  const marks = new Uint8Array(words.words.length);
  markWindows(words, occurrences, window, sentenceStarts(text), marks);
  return Array.from(marks, (mark) => '.+='[mark]).join('');
}

describe('the window around an occurrence', () => {
  test('holds so many words on either side', () => {
    expect(marked('a b c d e f g', [[6, 7]], 2)).toBe('.++=++.');
  });

  test('counts from the first and the last word that has a character of the occurrence', () => {
    // It begins in "bc" and ends in "de".
    expect(marked('a bc de f g', [[3, 6]], 1)).toBe('+==+.');
  });

  test('ends with the passage', () => {
    expect(marked('a b c', [[0, 1]], 20)).toBe('=++');
  });

  test('holds a word once that stands near two occurrences, and none that is one', () => {
    expect(
      marked(
        'a b c d e',
        [
          [2, 3],
          [6, 7],
        ],
        2,
      ),
    ).toBe('+=+=+');
  });

  test('lies around an occurrence that is no word', () => {
    expect(marked('a b，c d', [[3, 4]], 1)).toBe('.++.');
  });

  test('is the sentence where that is asked for, both where the occurrence runs over its end', () => {
    expect(marked('a b。c d e。f g', [[4, 5]], 'sentence')).toBe('..=++..');
    expect(marked('a b。c d e。f g', [[2, 5]], 'sentence')).toBe('+==++..');
  });
});
