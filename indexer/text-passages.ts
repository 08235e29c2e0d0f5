import type { Passage } from '../engine/types.ts';

/** Whether a passage is a field of a table: it is kept and searched beside a text, but is not part of it. */
export function isField({ kind }: Passage): boolean {
  return kind === 'field';
}

/** The passages of the text itself; the fields stand behind it. */
export function textPassages(passages: readonly Passage[]): Passage[] {
  const first = passages.findIndex(isField);
  return passages.slice(0, first < 0 ? passages.length : first);
}
