import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../bench/random.ts';
import { AS_NUMBERED, NO_PLACE, Places } from '../../../engine/snapshot/places.ts';

describe('the order of a collection of several parts', () => {
  it('is that of the places, for any documents in any order', () => {
    const random = seededRandom(7);
    for (let round = 0; round < 200; round++) {
      const size = random.integer(1, 200);
      const free = Array.from({ length: size }, (_, place) => place);
      const places = Uint32Array.from({ length: size }, () => {
        if (random.integer(0, 9) === 0) return NO_PLACE;
        const [place] = free.splice(random.integer(0, free.length - 1), 1);
        return place ?? NO_PLACE;
      });
      const living = [...places.keys()].filter((document) => places[document] !== NO_PLACE);
      const some = living.filter(() => random.integer(0, 2) > 0);
      if (random.integer(0, 1) === 1) some.reverse();
      const expected = some.toSorted((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
      expect([...new Places(places).inOrder(Uint32Array.from(some))]).toEqual(expected);
    }
  });

  it('gives the list itself where it is in order', () => {
    const documents = Uint32Array.of(2, 0, 1);
    expect(new Places(Uint32Array.of(1, 2, 0)).inOrder(documents)).toBe(documents);
    expect(AS_NUMBERED.inOrder(documents)).toBe(documents);
  });

  it('has every document that lives', () => {
    const places = new Places(Uint32Array.of(2, NO_PLACE, 0, 1, NO_PLACE));
    expect([...places.all(5)]).toEqual([2, 3, 0]);
  });
});
