import type { Gazetteer } from '../gazetteer/index.ts';
import type { DivisionsHeld, RegionCount } from '../types.ts';

/** Of every province, of how many of its divisions a collection holds something; from its counts by region. */
export function divisionsHeld(counts: readonly RegionCount[], gazetteer: Gazetteer): DivisionsHeld[] {
  const held = new Set(codesOf(counts));
  const tally = (codes: readonly string[]) => ({
    held: codes.filter((code) => held.has(code)).length,
    all: codes.length,
  });
  return gazetteer.childrenOf(null).map((province) => {
    const below = gazetteer.childrenOf(province);
    const prefectures = below.filter(isPrefecture);
    // Districts of a municipality and counties under the province itself lie in no prefecture.
    const counties = below.flatMap((code) => (isPrefecture(code) ? gazetteer.childrenOf(code) : [code]));
    return {
      region: province,
      label: gazetteer.nameOf(province) ?? province,
      held: held.has(province),
      prefectures: tally(prefectures),
      counties: tally(counties),
    };
  });
}

const isPrefecture = (code: string): boolean => code.length === 4;

function codesOf(counts: readonly RegionCount[]): string[] {
  return counts.flatMap(({ value, count, children }) => [
    ...(count > 0 ? [value] : []),
    ...codesOf(children),
  ]);
}
