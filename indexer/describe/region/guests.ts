import { liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import type { NameRecord } from './support.ts';

/** Places whose people a text calls guests of its own place. */

/** The places of guests among all that a text names. Where a place in theirs is named, too, they come from above. */
export function guestsIn(named: readonly NameRecord[]): Place[] {
  return named.flatMap(({ place, guests }) =>
    guests && place !== null && !named.some((other) => other.place !== null && liesIn(other.place, place))
      ? [place]
      : [],
  );
}

/** Whether a place is one of guests, or one that those lie in: 贵州省册亨县党政代表团到我县考察 is news of neither. */
export function isOfGuests(place: Place | null, guests: readonly Place[]): boolean {
  return place !== null && guests.some((guest) => guest.code === place.code || liesIn(guest, place));
}
