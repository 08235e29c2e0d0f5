export { loadGazetteer, NATION, NATION_NAME } from './gazetteer.ts';
export { knownThen } from './names-then.ts';
export { liesIn, placesWithin, provinceThen } from './once-in.ts';
export type {
  Gazetteer,
  Level,
  NameForm,
  Place,
  PlaceName,
  PlaceNameMatch,
  RegionCandidate,
  RegionResolution,
  Sense,
} from './place.ts';
export { kindOf, shortForms, stemOf } from './short-name.ts';
