import { describe, expect, it } from 'vitest';
import { hitsInWindow } from '../../client/search/hits-in-window.ts';

const hits = (passages: number, count = 20) =>
  Array.from({ length: count }, () => ({ passages: Array.from({ length: passages }) }));

describe('the hits that a window shows', () => {
  it('are fewer where each has more passages, and more in a higher window', () => {
    expect(hitsInWindow(hits(1), 900, 0)).toBe(4);
    expect(hitsInWindow(hits(3), 900, 0)).toBe(2);
    expect(hitsInWindow(hits(0), 900, 0)).toBe(6);
    expect(hitsInWindow(hits(1), 1800, 0)).toBe(8);
  });

  it('are all down to where the page is scrolled', () => {
    expect(hitsInWindow(hits(1), 900, 2000)).toBe(14);
    expect(hitsInWindow(hits(1), 900, 9000)).toBe(20);
  });

  it('are one at least, and none where none are', () => {
    expect(hitsInWindow(hits(1), 300, 0)).toBe(1);
    expect(hitsInWindow([], 900, 0)).toBe(0);
  });
});
