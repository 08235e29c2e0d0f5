import type { Gazetteer } from '../../../engine/gazetteer/index.ts';
import type { Article } from '../../article.ts';
import { sitesPlace, speakersPlace, superiorsPlace, toldPlace } from './around-text.ts';
import { unlessContradicted } from './contradicted.ts';
import type { Decision } from './decision.ts';
import { type GivenRegion, givenRegion } from './given-region.ts';
import { nationalSigns } from './nation-or-place.ts';
import { ownPlace } from './own-place.ts';
import { type PlaceReading, readPlaces } from './place-reading.ts';
import { nationShown, placeShown, type RegionDescription, unknownShown } from './shown-region.ts';
import { specialRegion } from './special-region.ts';
import { supportIn } from './support.ts';

/** Finds where a document belongs, with the words that prove it, and the other places it speaks of. */
export function describeRegion(article: Article, gazetteer: Gazetteer): RegionDescription {
  const reading = readPlaces(article, gazetteer);
  const given = givenRegion(article, gazetteer);
  return given === null ? readRegion(reading) : statedRegion(given, reading);
}

/** The region that a person, a table or front matter states; the text may say which part of it. */
function statedRegion(given: GivenRegion, reading: PlaceReading): RegionDescription {
  const { named, gazetteer } = reading;
  if (given.nation) return nationShown([{ ...given.evidence, how: 'stated' }], named);
  const read = given.final ? null : ownPlace(reading, given.place);
  const chosen: Decision = {
    place: read?.place ?? given.place,
    how: read?.how ?? 'stated',
    // What is given goes first: it is what a person or a table says, the text only says which part of it.
    evidence: [given.evidence, ...(read?.evidence ?? [])],
  };
  return placeShown(chosen, named, gazetteer, read?.evidence.length ? read : chosen);
}

/** The region that title, text and path show. */
function readRegion(reading: PlaceReading): RegionDescription {
  const { article, folders, named, support, gazetteer } = reading;
  const own = ownPlace(reading, null);
  const signs = nationalSigns(reading, own);
  if (signs.length > 0) return nationShown(signs, named);
  const found = own ?? placeAround(reading);
  if (found === null) return unknownShown(named);
  const supportOf = supportIn(support);
  return placeShown(unlessContradicted(found, { article, folders, gazetteer, supportOf }), named, gazetteer);
}

/** The place that only the surroundings of a text tell: those it is for, its speaker, its headline, its site. */
function placeAround({ article, texts, support, level, gazetteer }: PlaceReading): Decision | null {
  const supportOf = supportIn(support);
  return (
    superiorsPlace(article, gazetteer, supportOf) ??
    speakersPlace(article, gazetteer, supportOf) ??
    toldPlace(article, level, gazetteer, supportOf) ??
    sitesPlace(article, texts, gazetteer, supportOf) ??
    specialRegion(article, gazetteer)
  );
}
