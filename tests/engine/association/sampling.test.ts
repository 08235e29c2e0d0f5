import { expect, test } from 'vitest';
import { isChosen } from '../../../engine/association/sampling.ts';

const PLACES = Array.from({ length: 20_000 }, (_, place) => place);
const chosen = (share: number, seed: number): number[] =>
  PLACES.filter((place) => isChosen(place, share, seed));

test('a sample holds about its share of the texts, all where that is 1, and is the same for the same seed', () => {
  expect(chosen(0.3, 7).length / PLACES.length).toBeCloseTo(0.3, 1);
  expect(chosen(1, 7)).toEqual(PLACES);
  expect(chosen(0.3, 7)).toEqual(chosen(0.3, 7));
});

test('a smaller sample is part of a larger one', () => {
  const larger = new Set(chosen(0.5, 3));
  expect(chosen(0.2, 3).every((place) => larger.has(place))).toBe(true);
});

test('another seed chooses other texts', () => {
  const first = new Set(chosen(0.5, 1));
  const both = chosen(0.5, 2).filter((place) => first.has(place));
  expect(both.length / PLACES.length).toBeCloseTo(0.25, 1);
});
