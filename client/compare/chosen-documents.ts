import type { DocumentId } from '../../engine/types.ts';

/** A document chosen to be compared. */
export interface Chosen {
  id: DocumentId;
  title: string;
}

/** As many as can be compared: who chooses one more lets go of the first. */
const MOST_CHOSEN = 2;

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

/** The choice with a document more or, where it was chosen already, less; and which one had to make room for it. */
export function toggled(
  chosen: readonly Chosen[],
  { id, title }: Chosen,
): { chosen: readonly Chosen[]; displaced: Chosen | null } {
  const others = chosen.filter((other) => other.id !== id);
  if (others.length < chosen.length) return { chosen: others, displaced: null };
  const room = MOST_CHOSEN - 1;
  return {
    chosen: [...others.slice(-room), { id, title }],
    displaced: others.at(-MOST_CHOSEN) ?? null,
  };
}
