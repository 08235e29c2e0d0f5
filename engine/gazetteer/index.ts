export {
  type Gazetteer,
  type Level,
  loadGazetteer,
  NATION,
  NATION_NAME,
  type NameForm,
  type Place,
  type PlaceName,
  type PlaceNameMatch,
  type RegionCandidate,
  type RegionResolution,
  type Sense,
} from './gazetteer.ts';
export { knownThen } from './names-then.ts';
export { liesIn, placesWithin, provinceThen } from './once-in.ts';
export { kindOf, shortForms, stemOf } from './short-name.ts';
