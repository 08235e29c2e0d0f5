import { type Gazetteer, liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import { latestStages } from './stages.ts';

export interface PathPlace {
  place: Place;
  /** The folder's name. */
  quote: string;
}

/** Folders read as places, outermost first, each within the one before. */
export function placesOfPath(file: string, gazetteer: Gazetteer): PathPlace[] {
  const found: PathPlace[] = [];
  for (const folder of file.split('/').slice(0, -1)) {
    const senses = gazetteer
      .sensesOf(folder.trim())
      .filter(({ place }) => place.kind === 'division' || place.kind === 'former');
    const above = found[found.length - 1]?.place;
    const fitting = latestStages(senses.map(({ place }) => place)).filter(
      (place) => above === undefined || liesIn(place, above),
    );
    const highest = fitting.filter((place) => !fitting.some((other) => liesIn(place, other)));
    const [place] = highest;
    if (place !== undefined && highest.length === 1) found.push({ place, quote: folder });
  }
  return found;
}
