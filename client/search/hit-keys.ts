import { useKeys } from '../keys/single-keys.ts';

const TITLES = '.hits > li h3 a';

/** `j` and `k` go from hit to hit, `o` opens the one that has the keyboard, or the first. */
export function useHitKeys(): void {
  useKeys({
    j: () => stepToHit(1),
    k: () => stepToHit(-1),
    o: () => (hitWithFocus() ?? titles()[0])?.click(),
  });
}

/** Takes the keyboard to the first hit; false where there is none. */
export function focusFirstHit(): boolean {
  const first = titles()[0];
  first?.focus();
  return first !== undefined;
}

function stepToHit(step: 1 | -1): void {
  const all = titles();
  const current = hitWithFocus();
  const at = current === undefined ? -1 : all.indexOf(current);
  const next = all[Math.max(0, Math.min(at + step, all.length - 1))];
  next?.focus();
}

function titles(): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLAnchorElement>(TITLES)];
}

/** The title of the hit that the keyboard is in, also where it is at one of its passages. */
function hitWithFocus(): HTMLAnchorElement | undefined {
  const hit = document.activeElement?.closest('.hits > li');
  return titles().find((title) => hit?.contains(title) === true);
}
