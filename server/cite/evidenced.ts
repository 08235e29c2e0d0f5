import type { How } from '../../engine/types.ts';

/** A value in square brackets where the text itself does not state it, as bibliographies write what they supply. */
export function evidenced(value: string, how: How): string {
  return how === 'stated' ? value : `[${value}]`;
}
