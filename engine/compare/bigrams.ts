import { maskedUnits } from '../text/masks.ts';

/** The pairs of neighbouring units of a text that no mask hides, as numbers, ascending, each as often as it stands there. */
export type Bigrams = Uint32Array;

/** A single unit makes one with nothing. */
export function bigramsOf(units: Uint16Array): Bigrams {
  const masked = maskedUnits(units);
  const bigrams = new Uint32Array(units.length);
  const last = Math.max(1, units.length - 1);
  let made = 0;
  for (let at = 0; at < Math.min(last, units.length); at++) {
    if (masked[at] === 1 || masked[at + 1] === 1) continue;
    bigrams[made++] = (((units[at] ?? 0) << 16) | (units[at + 1] ?? 0)) >>> 0;
  }
  return bigrams.subarray(0, made).sort();
}

/** How many of them two texts share, repeated ones as often as in both. */
export function sharedBigrams(a: Bigrams, b: Bigrams): number {
  let shared = 0;
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length; ) {
    const [one, other] = [a[atA] ?? 0, b[atB] ?? 0];
    if (one === other) shared++;
    if (one <= other) atA++;
    if (other <= one) atB++;
  }
  return shared;
}

/** What of the first is not in the second. */
export function withoutBigrams(a: Bigrams, b: Bigrams): Bigrams {
  const left = new Uint32Array(a.length);
  let kept = 0;
  let atB = 0;
  for (const bigram of a) {
    while (atB < b.length && (b[atB] ?? 0) < bigram) atB++;
    if (b[atB] === bigram) atB++;
    else left[kept++] = bigram;
  }
  return left.subarray(0, kept);
}
