import { describe, expect, it } from 'vitest';
import { readingPlace } from '../../client/document/passage-in-view.ts';

describe('the heading one reads under', () => {
  const headings = [3, 8, 20, 40];
  /** Passages 30 px apart, the first so many above the window. */
  const scrolled = (by: number) => (ordinal: number) => ordinal * 30 - by;
  const view = { line: 100, bottom: 900, atEnd: false, linked: null };

  it('is the last that was scrolled to, whatever a link led to before', () => {
    expect(readingPlace(headings, scrolled(0), view)).toBe(3);
    expect(readingPlace(headings, scrolled(200), view)).toBe(8);
    expect(readingPlace(headings, scrolled(200), { ...view, linked: 20 })).toBe(8);
    expect(readingPlace(headings, scrolled(-50), view)).toBeNull();
  });

  it('is at the end of the page the one that a link led to, or the last in the window', () => {
    const atEnd = { ...view, atEnd: true };
    expect(readingPlace(headings, scrolled(450), { ...atEnd, linked: 20 })).toBe(20);
    expect(readingPlace(headings, scrolled(450), atEnd)).toBe(40);
    // One that is out of sight, and a passage that is no heading.
    expect(readingPlace(headings, scrolled(450), { ...atEnd, linked: 3 })).toBe(40);
    expect(readingPlace(headings, scrolled(450), { ...atEnd, linked: 41 })).toBe(40);
  });

  it('is none of those that are not drawn yet', () => {
    const drawn = (ordinal: number) => (ordinal < 20 ? scrolled(800)(ordinal) : undefined);
    expect(readingPlace(headings, drawn, { ...view, atEnd: true })).toBe(8);
  });
});
