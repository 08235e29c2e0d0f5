import { liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import type { Decision } from './decision.ts';
import { filedPlace } from './filed-place.ts';
import { isOfGuests } from './guests.ts';
import { likelyPlace } from './likely-place.ts';
import { deepen } from './office-claim.ts';
import { passingBody } from './passing-body.ts';
import type { PlaceReading } from './place-reading.ts';
import { supportIn } from './support.ts';
import { unlessTextIsElsewhere } from './title-against-text.ts';
import { orGivenIssuers, titledOrIssued } from './title-and-issuer.ts';
import { placesInTitle, quoteOwn, type TitlePlace } from './title-places.ts';

/**
 * The place that a document is of: that of the congress that passed it, of its title, of its issuer, or else the one that its
 * text points to. `scope`, where one is given, is a place in which it lies.
 */
export function ownPlace(reading: PlaceReading, scope: Place | null): Decision | null {
  const { article, mentions, guests, records, support, level, issuing, persons, gazetteer } = reading;
  const within = (place: Place) =>
    scope === null || place.code.startsWith(scope.code) || liesIn(place, scope);
  const titled = placesInTitle(article.title, gazetteer, supportIn(support), persons);
  const own = titled.find((found) => found.own && within(found.place) && !isOfGuests(found.place, guests));
  const passed = passingBody(article, mentions);
  if (passed !== null && within(passed.place)) return passedOrTitled(passed, own);
  // Bodies of several provinces speak for none of them.
  if (issuing?.kind === 'several') {
    const filed = filedPlace(reading.folders, within);
    return filed === null ? null : { ...filed, evidence: [...filed.evidence, ...issuing.evidence] };
  }
  const issued = issuing?.kind === 'place' && within(issuing.place) ? issuing : null;
  if (own !== undefined) {
    const titledPlace = unlessTextIsElsewhere(own, deepen(own, records, level, article), reading);
    return titledOrIssued(own, titledPlace, issued);
  }
  if (issued !== null) return issued;
  return orGivenIssuers(likelyPlace(reading, titled, within), reading, within);
}

/** A province's congress also makes law for one city: the title then opens with the city's name. */
function passedOrTitled(passed: Decision, own: TitlePlace | undefined): Decision {
  const isCloser = own?.alone && (liesIn(own.place, passed.place) || own.place.level === passed.place.level);
  return isCloser
    ? { place: own.place, how: 'stated', evidence: [quoteOwn(own), ...passed.evidence] }
    : passed;
}
