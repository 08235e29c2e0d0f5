import type { Evidence, Known } from '../../engine/types.ts';

/** Quotes shown for one value: what a reader takes in at a glance. */
export const QUOTES_SHOWN = 6;

/**
 * The quotes that prove a value, each once and no more than are read; describers put the decisive first. One place may be quoted for
 * several values, as topics are: `ofEach` then says which value a quote is for, and each value has its own number.
 */
export function shownEvidence(evidence: readonly Evidence[], ofEach?: (one: Evidence) => string): Evidence[] {
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return evidence.filter((one) => {
    const value = ofEach?.(one) ?? '';
    const key = JSON.stringify([value, one.from, one.document, one.passage, one.start, one.quote]);
    const count = counts.get(value) ?? 0;
    if (seen.has(key) || count >= QUOTES_SHOWN) return false;
    seen.add(key);
    counts.set(value, count + 1);
    return true;
  });
}

/** What is known, with the quotes that are shown; what no words prove is not known. */
export function shown<K extends Known>(known: K, ofEach?: (one: Evidence) => string): K {
  const evidence = shownEvidence(known.evidence, ofEach);
  return { ...known, how: evidence.length === 0 ? 'unknown' : known.how, evidence };
}
