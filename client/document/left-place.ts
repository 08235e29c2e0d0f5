import { useLayoutEffect } from 'react';
import type { DocumentId } from '../../engine/types.ts';
import { positionAt } from '../router.tsx';
import { recallJson, remember } from '../ui/storage.ts';

/** Where a page of a document was left: which passage stood at the window's upper edge, or was the first beneath it. */
interface LeftPlace {
  document: DocumentId;
  passage: number;
  /** Pixels from the window's upper edge to where it begins. */
  top: number;
  /** Pixels to which the page was scrolled then. */
  position: number;
}

const REMEMBERED = 'reading';
/** Entries of the history remembered in a tab. */
const KEPT = 100;

const places = new Map<string, LeftPlace>(readPlaces());
let latest: LeftPlace | null = null;

window.addEventListener('pagehide', () => {
  remember('session', REMEMBERED, JSON.stringify([...places].slice(-KEPT)));
});

/** Where an entry of the history was left; of a new one that keeps the window where it is, where that one was. */
export function leftPlace(entry: string, document: DocumentId): LeftPlace | null {
  const position = positionAt(entry);
  if (position === 0) return null;
  const place = places.get(entry) ?? (latest?.position === position ? latest : null);
  return place?.document === document ? place : null;
}

/** Keeps account of the place that is read, for whoever comes back. */
export function useLeftPlace(entry: string, document: DocumentId): void {
  useLayoutEffect(() => {
    const look = (): void => {
      const first = firstInWindow();
      if (first === null) return;
      latest = { document, ...first, position: window.scrollY };
      places.set(entry, latest);
    };
    // While the text is being drawn the browser keeps nothing in place when lines get another length.
    const resized = (): void => {
      const place = places.get(entry);
      if (place !== undefined && window.document.querySelector('.text')?.ariaBusy === 'true')
        scrollToLeft(place);
    };
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', resized);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', resized);
    };
  }, [entry, document]);
}

/** Scrolls to where a page was left, whatever of the text above is drawn. */
export function scrollToLeft({ passage, top }: LeftPlace): void {
  const element = window.document.getElementById(`p${passage}`);
  if (element !== null) window.scrollBy(0, element.getBoundingClientRect().top - top);
}

/** By halving: passages stand below one another. */
function firstInWindow(): Pick<LeftPlace, 'passage' | 'top'> | null {
  const passages = window.document.querySelector('.text')?.getElementsByClassName('passage') ?? [];
  let low = 0;
  let high = passages.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.getBoundingClientRect().bottom ?? 0) > 0) high = middle;
    else low = middle + 1;
  }
  const passage = passages[low];
  return passage === undefined
    ? null
    : { passage: Number(passage.id.slice(1)), top: passage.getBoundingClientRect().top };
}

function readPlaces(): [string, LeftPlace][] {
  const saved = recallJson('session', REMEMBERED);
  if (!Array.isArray(saved)) return [];
  return saved.flatMap((pair: unknown): [string, LeftPlace][] => {
    if (!Array.isArray(pair)) return [];
    const [entry, place]: unknown[] = pair;
    return typeof entry === 'string' && isLeftPlace(place) ? [[entry, place]] : [];
  });
}

function isLeftPlace(value: unknown): value is LeftPlace {
  if (typeof value !== 'object' || value === null) return false;
  const { document, passage, top, position }: Partial<Record<keyof LeftPlace, unknown>> = value;
  return (
    typeof document === 'string' &&
    typeof passage === 'number' &&
    typeof top === 'number' &&
    typeof position === 'number'
  );
}
