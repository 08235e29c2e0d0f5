import { type Gazetteer, liesIn, type Place, placesWithin } from '../../../engine/gazetteer/index.ts';
import { filedName } from '../filed-name.ts';
import { latestStages } from './stages.ts';
import { EVERYDAY_WORDS } from './weak-names.ts';

export interface PathPlace {
  place: Place;
  /** The folder's name, or the words in the name of the file. */
  quote: string;
}

/** Shortest name that opens the name of a file: 和平, 大同 are words too. */
const SHORTEST_OPENING = 3;
const LONGEST_OPENING = 12;
/** What parts the places that a name lists. */
const DIVIDERS = /[\s_\-－—–·.．,，、()（）[\]【】]{1,9}/u;
/** A kind that begins another word: 长沙|市场, 安乡|县城. */
const OTHER_WORD =
  /^(?:省(?=[会内外考情级])|市(?=[场容价值面民区]|政(?![府协法]))|县(?=[域级情内外]|城(?!乡))|区(?=[域划间内外])|州(?=[际界]))/u;
/** What names a place as one that was visited, or learnt from. */
const VISITED = /^(?:考察|调研|视察|参观|经验|见闻|之行|游记)/u;

/**
 * The places of a path, outermost first, each within the one before: folders, and the name of the file, that are places or begin with
 * some, behind numbers and codes that put them in order.
 */
export function placesOfPath(file: string, gazetteer: Gazetteer): readonly PathPlace[] {
  if (last?.file !== file || last.gazetteer !== gazetteer)
    last = { file, gazetteer, places: readPath(file, gazetteer) };
  return last.places;
}

/** The last path that was asked for: all rows of a table have one. */
let last: { file: string; gazetteer: Gazetteer; places: readonly PathPlace[] } | null = null;

function readPath(file: string, gazetteer: Gazetteer): PathPlace[] {
  const folders = file.split('/');
  const name = folders.pop() ?? '';
  const found: PathPlace[] = [];
  for (const folder of folders) {
    const within = found.at(-1)?.place;
    // 合作, 解放: a word, where nothing around it says that it is a place.
    if (within === undefined && EVERYDAY_WORDS.has(folder.trim())) continue;
    const place = placeNamed(folder.trim(), within, gazetteer);
    if (place !== null) found.push({ place, quote: folder });
    else found.push(...placesOfName(withoutNumbers(folder), within, gazetteer));
  }
  found.push(...placesOfName(withoutNumbers(filedName(name)), found.at(-1)?.place, gazetteer));
  return found;
}

/** A name without the numbers, codes, days and brackets before it: 430721安乡县, 20040305安乡县, 【安乡县】. */
function withoutNumbers(name: string): string {
  return name.replace(NUMBERS_BEFORE, '');
}

const NUMBERS_BEFORE =
  /^(?:[（(【[]?\d{1,8}(?:年度?)?[\s.．、_)）】\]－—–-]{0,3}){1,4}(?=\D)|^[【[（(](?=\D)/u;

/** The places that a name begins with: 湖南省常德市讲话, 湖南_常德_讲话. */
function placesOfName(name: string, within: Place | undefined, gazetteer: Gazetteer): PathPlace[] {
  const found: PathPlace[] = [];
  for (const part of name.split(DIVIDERS)) {
    if (part === '' || NUMBERS.test(part)) continue;
    const above = found.at(-1)?.place ?? within;
    const whole = placeNamed(part, above, gazetteer);
    const opening = whole === null ? openingPlaces(part, above, gazetteer) : [{ place: whole, quote: part }];
    // 湖南-湖北 is neither: a list of places that do not lie in one another.
    if (opening.length === 0)
      return found.length > 0 && placeNamed(part, undefined, gazetteer) !== null ? [] : found;
    found.push(...opening);
  }
  return found;
}

/** A number, a day or a year among the places. */
const NUMBERS = /^\d{1,8}(?:年度?)?$/u;

/** The places with the words for their kind that open a run of characters, each within the one before. */
function openingPlaces(text: string, within: Place | undefined, gazetteer: Gazetteer): PathPlace[] {
  const found: PathPlace[] = [];
  let rest = text;
  for (;;) {
    const next = longestOpening(rest, found.at(-1)?.place ?? within, gazetteer);
    if (next === null) break;
    found.push(next);
    rest = rest.slice(next.quote.length);
  }
  if (VISITED.test(rest) || (found.length > 0 && longestOpening(rest, undefined, gazetteer) !== null))
    return [];
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
    if (OTHER_WORD.test(text.slice(length - 1))) continue;
    const place = placeNamed(quote, within, gazetteer, 'official');
    if (place !== null) return { place, quote };
  }
  return null;
}

/** The place of a name, within another where one is given; null where it names none or several. */
function placeNamed(
  name: string,
  above: Place | undefined,
  gazetteer: Gazetteer,
  form: 'official' | 'any' = 'any',
): Place | null {
  const named = gazetteer
    .sensesOf(name)
    .filter((sense) => form === 'any' || sense.form !== 'stem')
    .map(({ place }) => place)
    .filter(({ kind }) => kind === 'division' || kind === 'former');
  const fitting = latestStages(above === undefined ? named : placesWithin(named, above));
  const provinces = fitting.filter(({ level }) => level === 1);
  // 河北 is a district, too.
  const meant = provinces.length === 1 ? provinces : fitting;
  const highest = meant.filter((place) => !meant.some((other) => liesIn(place, other)));
  // 常德 is the city, and the prefecture that it was.
  const today = highest.find(({ kind }) => kind === 'division') ?? highest[0];
  return today !== undefined && highest.every(({ code }) => code === today.code) ? today : null;
}
