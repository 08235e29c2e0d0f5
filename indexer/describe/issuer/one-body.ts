import { fold } from '../../../engine/text/fold.ts';
import type { FoundBody } from './found-body.ts';
import { BODY_PLACES } from './issuer-rules.ts';
import { plainName } from './plain-name.ts';

/** Whether names that stand in two places of a document are those of one body. */

/** Whether two names may be those of one body: 县交通局, 青山县交通局. */
function areOneBody(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => fold(name).replace(/[\s()（）]/gu, ''));
  return one !== undefined && other !== undefined && (one.includes(other) || other.includes(one));
}

/** Whether who signs bears one of the names in title or letterhead. */
export function agree(head: readonly FoundBody[], signed: readonly FoundBody[] | null): boolean {
  return signed?.some(({ name }) => head.some((one) => areOneBody(one.name, name))) ?? false;
}

/** Whether all of some bodies name places, and none of them one of the others' (湖南省常德市 is 常德市). */
export function areOfOtherPlaces(some: readonly FoundBody[], others: readonly FoundBody[]): boolean {
  const placesOf = (bodies: readonly FoundBody[]) =>
    bodies.map(({ name }) => BODY_PLACES.match(plainName(name))?.match[1] ?? '');
  const these = placesOf(some);
  return placesOf(others).every((place) =>
    these.every((other) => place !== '' && other !== '' && !place.includes(other) && !other.includes(place)),
  );
}
