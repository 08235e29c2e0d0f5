import type { Messages } from '../messages/catalogue.ts';

/** What a row of the coverage is called. */
export function placeLabel({ region, label }: { region: string; label: string }, m: Messages): string {
  if (region === 'unknown') return m.filters.unknown;
  return region === '00' ? m.filters.national : label;
}
