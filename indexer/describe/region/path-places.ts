import { type Gazetteer, liesIn, type Place } from '../../../engine/gazetteer/index.ts';
import { filedName } from '../filed-name.ts';
import { latestStages } from './stages.ts';

export interface PathPlace {
  place: Place;
  /** The folder's name, or the words in the name of the file. */
  quote: string;
}

/** Shortest name that opens the name of a file: 和平, 大同 are words too. */
const SHORTEST_OPENING = 3;
const LONGEST_OPENING = 12;
/** What parts the places that the name of a file lists. */
const DIVIDERS = /[\s_\-－—–·.．,，、()（）]{1,9}/u;

/** Folders read as places, outermost first, each within the one before; then the places that the name of the file opens with. */
export function placesOfPath(file: string, gazetteer: Gazetteer): PathPlace[] {
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  const found: PathPlace[] = [];
  for (const folder of folders) {
    const place = placeNamed(folder.trim(), found.at(-1)?.place, gazetteer);
    if (place !== null) found.push({ place, quote: folder });
  }
  found.push(...placesOfName(filedName(name), found.at(-1)?.place, gazetteer));
  return found;
}

/** The places that the name of a file begins with: 湖南省常德市讲话, 湖南_常德_讲话. */
function placesOfName(name: string, within: Place | undefined, gazetteer: Gazetteer): PathPlace[] {
  const found: PathPlace[] = [];
  for (const part of name.split(DIVIDERS)) {
    const above = found.at(-1)?.place ?? within;
    const whole = placeNamed(part, above, gazetteer);
    const opening = whole === null ? openingPlaces(part, above, gazetteer) : [{ place: whole, quote: part }];
    if (opening.length === 0) break;
    found.push(...opening);
  }
  return found;
}

/** The places with the words for their kind that open a run of characters, each within the one before. */
function openingPlaces(text: string, within: Place | undefined, gazetteer: Gazetteer): PathPlace[] {
  const found: PathPlace[] = [];
  for (let rest = text; ; rest = rest.slice(found.at(-1)?.quote.length)) {
    const next = longestOpening(rest, found.at(-1)?.place ?? within, gazetteer);
    if (next === null) break;
    found.push(next);
  }
  if (found.length > 0 || within !== undefined) return found;
  const province = shortProvince(text, gazetteer);
  const inIt =
    province === null ? [] : openingPlaces(text.slice(province.quote.length), province.place, gazetteer);
  return province === null || inIt.length === 0 ? [] : [province, ...inIt];
}

/** The province whose short name opens a text: 湖南安乡县. It counts only where a place in it follows. */
function shortProvince(text: string, gazetteer: Gazetteer): PathPlace | null {
  for (const length of [3, 2]) {
    const quote = text.slice(0, length);
    const place = placeNamed(quote, undefined, gazetteer);
    if (place?.level === 1) return { place, quote };
  }
  return null;
}

function longestOpening(text: string, within: Place | undefined, gazetteer: Gazetteer): PathPlace | null {
  for (let length = Math.min(text.length, LONGEST_OPENING); length >= SHORTEST_OPENING; length--) {
    const quote = text.slice(0, length);
    const place = placeNamed(quote, within, gazetteer);
    if (place !== null && place.name === quote) return { place, quote };
  }
  return null;
}

/** The place of a name, within another where one is given; null where it names none or several. */
function placeNamed(name: string, above: Place | undefined, gazetteer: Gazetteer): Place | null {
  const senses = gazetteer
    .sensesOf(name)
    .filter(({ place }) => place.kind === 'division' || place.kind === 'former');
  const fitting = latestStages(senses.map(({ place }) => place)).filter(
    (place) => above === undefined || liesIn(place, above),
  );
  const provinces = fitting.filter(({ level }) => level === 1);
  // 河北 is a district, too.
  const meant = provinces.length === 1 ? provinces : fitting;
  const highest = meant.filter((place) => !meant.some((other) => liesIn(place, other)));
  // 常德 is the city, and the prefecture that it was.
  const today = highest.find(({ kind }) => kind === 'division') ?? highest[0];
  return today !== undefined && highest.every(({ code }) => code === today.code) ? today : null;
}
