import type { Messages } from '../messages/catalogue.ts';

/** The day of an ISO time where the reader is. */
export function dayText(time: string, m: Messages): string {
  const date = new Date(time);
  return m.date.day(date.getFullYear(), date.getMonth() + 1, date.getDate());
}
