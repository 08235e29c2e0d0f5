import type { DocumentId } from '../../engine/types.ts';

/** A document chosen to be compared. */
export interface Chosen {
  id: DocumentId;
  title: string;
}

/** As many as can be compared: who chooses one more lets go of the first. */
export const MOST_CHOSEN = 2;

/** What was remembered, as far as it is a choice. */
export function readChosen(saved: unknown): readonly Chosen[] {
  if (!Array.isArray(saved)) return [];
  const read = saved.flatMap((entry: unknown): Chosen[] => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { id, title }: Partial<Record<keyof Chosen, unknown>> = entry;
    return typeof id === 'string' && typeof title === 'string' ? [{ id, title }] : [];
  });
  return read.slice(-MOST_CHOSEN);
}
