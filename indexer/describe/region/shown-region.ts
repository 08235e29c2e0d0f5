import { type Gazetteer, NATION } from '../../../engine/gazetteer/index.ts';
import type { Region, RegionCode, RegionMention } from '../../../engine/types.ts';
import type { Decision } from './decision.ts';
import { type NameUntil, untilOf, withFormerName } from './name-of-its-time.ts';
import { type NationalSign, national } from './national.ts';
import { otherPlaces } from './other-places.ts';
import type { NameRecord } from './support.ts';

/** What is shown of where a document belongs: nothing that no words prove. */

export interface RegionDescription {
  region: Region;
  /** Deepest GB/T 2260 code the document counts under; a zone counts under its parent; null where unknown. */
  facetRegion: RegionCode | null;
  /** Other places named, the most frequent first. */
  mentions: RegionMention[];
  /** Null for names of today. */
  nameUntil: NameUntil | null;
}

/** Pieces of evidence shown. */
const EVIDENCE_KEPT = 5;

const UNKNOWN: Region = { code: null, path: [], today: null, how: 'unknown', evidence: [] };

/** A document of the whole country. `named`: all that it names. */
export function nationShown(signs: readonly NationalSign[], named: readonly NameRecord[]): RegionDescription {
  return proven({ region: national(signs), facetRegion: NATION, nameUntil: null }, named);
}

/** A document of a place; the words that were `read` in it tell the name of its time. */
export function placeShown(
  decision: Decision,
  named: readonly NameRecord[],
  gazetteer: Gazetteer,
  read: Decision = decision,
): RegionDescription {
  const region = regionOf(decision, gazetteer);
  return proven({ region, facetRegion: decision.place.code, nameUntil: untilOf(read) }, named);
}

/** A document of which it is not known where it belongs. */
export function unknownShown(named: readonly NameRecord[]): RegionDescription {
  return proven({ region: UNKNOWN, facetRegion: null, nameUntil: null }, named);
}

function proven(found: Omit<RegionDescription, 'mentions'>, named: readonly NameRecord[]): RegionDescription {
  const { region, facetRegion, nameUntil } =
    found.region.evidence.length > 0 ? found : { region: UNKNOWN, facetRegion: null, nameUntil: null };
  return { region, facetRegion, mentions: otherPlaces(named, region.path), nameUntil };
}

function regionOf({ place, how, evidence }: Decision, gazetteer: Gazetteer): Region {
  const path = [...place.path];
  const code = place.kind === 'zone' ? null : place.code;
  const now = code === null ? null : gazetteer.nameOf(code);
  return {
    code,
    path,
    today: now !== null && now !== path[path.length - 1] ? now : null,
    how,
    evidence: withFormerName(place, now, evidence).slice(0, EVIDENCE_KEPT),
  };
}
