import type { Passage } from '../../../engine/types.ts';

/** Texts of made-up words, the same on every machine: letters drawn from a common stock by a linear congruence. */
export function madeUpText(seed: number, length: number): string {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  let text = '';
  while (text.length < length) {
    text += String.fromCharCode(0x4e00 + next(3000));
    if (next(12) === 0) text += '，';
    if (next(60) === 0) text += `${2000 + next(20)}年`;
    if (next(60) === 0) text += `增长${next(90)}.${next(9)}%`;
  }
  return text;
}

export function passagesOf(...texts: string[]): Passage[] {
  return texts.map((text) => ({ text, level: 0, kind: 'paragraph' }));
}
