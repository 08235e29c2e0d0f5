import { liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import { areApart } from './contradicted.ts';
import { type Decision, withOther } from './decision.ts';
import type { IssuingPlace } from './issuing-place.ts';
import type { PlaceReading } from './place-reading.ts';
import { quoteOwn, type TitlePlace } from './title-places.ts';

/** Which place it is where title, issuer and what was given of the issuer name several. */

/**
 * The place that opens the title, or that of the body that issued the text. A province may make rules for one of its cities, and
 * a county carry out a programme of its province; where neither lies in the other, one contradicts the other.
 */
export function titledOrIssued(own: TitlePlace, titled: Decision, issued: IssuingPlace | null): Decision {
  if (issued === null) return titled;
  if (issued.joint) return issued;
  if (issued.contested) {
    return { ...titled, how: 'inferred', evidence: withOther(titled.evidence, issued.evidence) };
  }
  if (!own.sure && issued.how === 'stated') {
    const how = areApart(own.place, issued.place) ? 'inferred' : 'stated';
    return { place: issued.place, how, evidence: [...issued.evidence, quoteOwn(own)] };
  }
  if (issued.place.code === own.place.code || liesIn(own.place, issued.place)) return titled;
  if (liesIn(issued.place, own.place))
    return { place: issued.place, how: issued.how, evidence: [...issued.evidence, quoteOwn(own)] };
  const [first, second] = issued.how === 'stated' ? [issued, titled] : [titled, issued];
  return { place: first.place, how: 'inferred', evidence: withOther(first.evidence, second.evidence) };
}

/**
 * The place of a body that was given as the issuer, or of the speaker's office, where the text does not say more: it is as good as
 * what the text only points to, and better where it lies in that and the text does not tell its own level.
 */
export function orGivenIssuers(
  claimed: Decision | null,
  { givenIssuing, level }: PlaceReading,
  within: (place: Place) => boolean,
): Decision | null {
  if (givenIssuing?.kind !== 'place' || !within(givenIssuing.place)) return claimed;
  const { place, how, evidence } = givenIssuing;
  if (claimed === null) return { place, how, evidence };
  if (claimed.how === 'stated') return claimed;
  const isCloser = level === null && liesIn(place, claimed.place) && place.code !== claimed.place.code;
  return isCloser
    ? { place, how, evidence: withOther(evidence, claimed.evidence) }
    : { ...claimed, evidence: withOther(claimed.evidence, evidence) };
}
