import { performance } from 'node:perf_hooks';
import type { Passage } from '../engine/types.ts';
import { judge } from '../indexer/compare/judge.ts';
import { overlapOf, sketchOf } from '../indexer/compare/sketch.ts';

/** How a copy was treated before it was put on the web. Rates: one in so many characters; 0 for never. */
interface Treatment {
  name: string;
  /** Names struck out. */
  names: number;
  /** Years masked in one of the usual ways, or cut to two digits with other digits lost. */
  years: 'kept' | 'masked' | 'cut';
  /** Characters lost, doubled or dirtied. */
  slips: number;
}

export interface MaskedCopiesFigure {
  treatment: string;
  texts: number;
  /** Texts whose treated copy is still taken for a copy. */
  found: number;
  least: number;
  mean: number;
}

const TREATMENTS: readonly Treatment[] = [
  { name: 'years masked, a name in 60 characters struck out', names: 60, years: 'masked', slips: 0 },
  { name: 'years masked, a name in 20 characters struck out', names: 20, years: 'masked', slips: 0 },
  { name: 'years cut, a name in 30 characters, a slip in 100', names: 30, years: 'cut', slips: 100 },
  { name: 'years cut, a slip in 25 characters', names: 0, years: 'cut', slips: 25 },
];

const NAME_MASKS = ['__', '**', 'XX', 'X', '×××', '_'];
const YEAR_MASKS = ['XX年', '20xx年', '20XX年', '202_年', '年'];
/** Shorter texts have too few shingles for a share to mean much (UTF-16 units). */
const LEAST_LENGTH = 400;

/** How well treated copies of texts are still known, and how fast texts are sketched (MB of UTF-8 a second). */
export function maskedCopiesFigures(texts: readonly (readonly Passage[])[]): {
  figures: MaskedCopiesFigure[];
  megabytesPerSecond: number;
} {
  const long = texts.filter(
    (passages) => passages.reduce((sum, { text }) => sum + text.length, 0) >= LEAST_LENGTH,
  );
  const bytes = long.reduce(
    (sum, passages) => sum + passages.reduce((all, { text }) => all + Buffer.byteLength(text), 0),
    0,
  );
  const begun = performance.now();
  const sketches = long.map((passages) => sketchOf(passages));
  const seconds = (performance.now() - begun) / 1000;
  const figures = TREATMENTS.map((treatment) => {
    const random = generator(1);
    let found = 0;
    const shares = long.map((passages, at) => {
      const original = sketches[at] ?? sketchOf(passages);
      const copy = sketchOf(
        passages.map((passage) => ({ ...passage, text: treated(passage.text, treatment, random) })),
      );
      if (judge(original, copy)?.kind === 'copy') found++;
      return overlapOf(original, copy).containment;
    });
    return {
      treatment: treatment.name,
      texts: long.length,
      found,
      least: Math.min(...shares),
      mean: shares.reduce((sum, share) => sum + share, 0) / Math.max(shares.length, 1),
    };
  });
  return { figures, megabytesPerSecond: bytes / 1e6 / seconds };
}

function treated(text: string, { names, years, slips }: Treatment, random: () => number): string {
  const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
  let copy = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (names > 0 && random() * names < 1 && /\p{Script=Han}/u.test(character)) {
      copy += one(NAME_MASKS);
      at += 1 + Math.round(random());
    } else if (slips > 0 && random() * slips < 1)
      copy += one(['', `${character}${character}`, `\`${character}`]);
    else copy += character;
  }
  if (years === 'masked') return copy.replace(/(?:19|20)\d\d年/gu, () => one(YEAR_MASKS));
  return years === 'cut' ? copy.replace(/(?:19|20)\d\d/gu, '20') : copy;
}

/** Numbers from 0 to 1, the same in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
