import { useSyncExternalStore } from 'react';
import { currentSite } from '../current-site.ts';
import { recallJson, remember } from '../ui/storage.ts';
import { type Chosen, MOST_CHOSEN, readChosen } from './chosen-documents.ts';

/** Documents of one collection have no names in another. */
const remembered = (): string => `compare ${currentSite().root}`;

let chosen: readonly Chosen[] | null = null;
const listeners = new Set<() => void>();

/** The documents chosen in this tab, at most two, in the order in which they were chosen. */
export function useChosen(): readonly Chosen[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, current);
}

/** Chooses a document, or lets it go. */
export function toggleChosen(document: Chosen): void {
  const others = current().filter(({ id }) => id !== document.id);
  const added = others.length === current().length;
  set(added ? [...others, { id: document.id, title: document.title }].slice(-MOST_CHOSEN) : others);
}

export function clearChosen(): void {
  set([]);
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
