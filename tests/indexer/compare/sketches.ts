import fc from 'fast-check';
import type { Sketch } from '../../../indexer/compare/sketch.ts';

const words = (most: number) => fc.uint32Array({ maxLength: most });
const pairs = (most: number) =>
  fc
    .array(fc.tuple(fc.nat(), fc.nat()), { maxLength: most })
    .map((list): [Uint32Array, Uint32Array] => [
      Uint32Array.from(list, ([context]) => context),
      Uint32Array.from(list, ([, value]) => value),
    ]);
/** Sketches that no text need have. */
export const anySketch = fc
  .record({
    hashes: words(40),
    limit: fc.integer({ min: 1, max: 2 ** 32 }),
    numbers: pairs(5),
    years: pairs(3),
    day: fc.constantFrom(null, '2008', '2008-03-02'),
    place: fc.constantFrom(null, '43', '430726'),
    series: fc.constantFrom(0, 1, 2 ** 32 - 1),
    inSeries: fc.integer({ min: 0, max: 999_999 }),
    editions: fc.constantFrom<string[]>([], ['20150829']),
    provisions: fc.boolean(),
  })
  .map(
    ({ numbers, years, ...rest }): Sketch => ({
      ...rest,
      contexts: numbers[0],
      numbers: numbers[1],
      yearContexts: years[0],
      years: years[1],
    }),
  );
