import { useSyncExternalStore } from 'react';
import { currentSite } from '../current-site.ts';
import { recallJson, remember } from '../ui/storage.ts';
import { type Chosen, readChosen, toggled } from './chosen-documents.ts';

/** Documents of one collection have no names in another. */
const remembered = (): string => `compare ${currentSite().root}`;

let displaced: Chosen | null = null;
let chosen: readonly Chosen[] | null = null;
const listeners = new Set<() => void>();

/** The documents chosen in this tab, at most two, in the order in which they were chosen. */
export function useChosen(): readonly Chosen[] {
  return useSyncExternalStore(follow, current);
}

/** The document that the last one chosen took the place of; null where it took none's. */
export function useDisplaced(): Chosen | null {
  return useSyncExternalStore(follow, () => displaced);
}

/** Chooses a document, or lets it go. */
export function toggleChosen(document: Chosen): void {
  const next = toggled(current(), document);
  displaced = next.displaced;
  set(next.chosen);
}

export function clearChosen(): void {
  displaced = null;
  set([]);
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): readonly Chosen[] {
  chosen ??= readChosen(recallJson('session', remembered()));
  return chosen;
}

function set(documents: readonly Chosen[]): void {
  chosen = documents;
  remember('session', remembered(), JSON.stringify(documents));
  for (const listener of listeners) listener();
}
