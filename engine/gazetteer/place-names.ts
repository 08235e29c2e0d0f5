import { fold } from '../text/fold.ts';
import { WordScan } from '../text/word-scan.ts';
import type { RegionCode } from '../types.ts';
import type { GazetteerFile } from './data.ts';
import type { NameForm, Place, PlaceName, Sense } from './place.ts';
import { shortForms, stemOf } from './short-name.ts';

const TOWNSHIP_KIND = /(?:街道|民族乡|镇|乡|苏木|地区)$/;
/** 徽州地委, 黔阳行署: behind an office that only prefectures have, the name of one that is no more can be nothing else. */
const PREFECTURE = '地区';
/** What it was joined with is another place. */
const MERGED: ReadonlySet<string> = new Set(['并入', '地市合并']);
const PREFECTURE_OFFICES = ['地委', '专署', '行署', '行政公署', '专员公署'];
/** 皖北行署, 皖北区党委: what is left of the name of such a region is also what people call that part of a province. */
const REGION = '行署区';
const REGION_OFFICES = ['人民行政公署', '行政公署', '行署', '行政区', '区党委', '区委', '军区'];
const FORMS: readonly NameForm[] = ['full', 'short', 'stem'];
const NONE = -1;

/** A township of a county, or a landmark with its seat. */
interface SmallPlace {
  kind: 'township' | 'landmark';
  name: string;
  within: Place;
}

/**
 * Every name of a place, short ones included, with all that it can mean. There are tens of thousands of townships and landmarks,
 * of which a run meets a few: only their names are filed, and a place is made of one when its name is met.
 */
export class PlaceNames {
  readonly scan: WordScan;
  /** Names, folded, in the order in which the scan numbers them; and their numbers. */
  readonly #texts: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  /** What has been made of them so far. */
  readonly #names: (PlaceName | undefined)[];
  readonly #places: readonly Place[];
  readonly #small: readonly SmallPlace[];
  /** Of those made of small places, by their place. */
  readonly #made = new Map<number, Place>();
  /** By name, its first sense; by sense, the next one of the same name, or `NONE`; the place; and the place among the forms. */
  readonly #firsts: readonly number[];
  readonly #nexts: readonly number[];
  readonly #placeOf: readonly number[];
  readonly #formOf: readonly number[];

  /**
   * @param places divisions, former ones and zones with their townships
   * @param divisionOf the division of today with a code
   */
  constructor(
    places: readonly Place[],
    file: Pick<GazetteerFile, 'townships' | 'landmarks'>,
    divisionOf: (code: RegionCode) => Place | undefined,
  ) {
    const numbers = new Map<string, number>();
    const firsts: number[] = [];
    const lasts: number[] = [];
    const nexts: number[] = [];
    const placeOf: number[] = [];
    const formOf: number[] = [];
    const add = (written: string, place: number, form: NameForm): void => {
      const text = fold(written);
      const sense = nexts.push(NONE) - 1;
      placeOf.push(place);
      formOf.push(FORMS.indexOf(form));
      const known = numbers.get(text);
      if (known === undefined) {
        numbers.set(text, firsts.push(sense) - 1);
        lasts.push(sense);
        return;
      }
      nexts[lasts[known] ?? 0] = sense;
      lasts[known] = sense;
    };
    const addAll = (
      kind: Place['kind'],
      name: string,
      number: number,
      isGivenUp: boolean,
      hasOffices = false,
    ): void => {
      add(name, number, 'full');
      if (kind === 'division' || kind === 'former') {
        const stem = stemOf(name);
        for (const form of shortForms(name))
          if (form !== stem || !isGivenUp) add(form, number, form === stem ? 'stem' : 'short');
        if (hasOffices) for (const office of PREFECTURE_OFFICES) add(`${stem}${office}`, number, 'short');
        if (name.endsWith(REGION))
          for (const office of REGION_OFFICES) add(name.replace(REGION, office), number, 'short');
      } else if (kind === 'township') {
        const stem = name.replace(TOWNSHIP_KIND, '');
        if (stem.length >= 2 && stem !== name) add(stem, number, 'stem');
        if (name.endsWith('街道')) add(`${name}办事处`, number, 'full');
      }
    };
    places.forEach(({ kind, name, change, keptName }, number) => {
      // 渡口市, 松花江地区: what is left of a name long given up is an everyday word, a river or another place.
      const isGivenUp = change !== undefined && keptName !== true;
      addAll(kind, name, number, isGivenUp, isGivenUp && name.endsWith(PREFECTURE) && !MERGED.has(change));
    });
    this.#small = smallPlaces(file, divisionOf);
    this.#small.forEach(({ kind, name }, at) => {
      addAll(kind, name, places.length + at, false);
    });
    this.#places = places;
    this.#texts = [...numbers.keys()];
    this.#numbers = numbers;
    this.#names = new Array(numbers.size);
    this.#firsts = firsts;
    this.#nexts = nexts;
    this.#placeOf = placeOf;
    this.#formOf = formOf;
    this.scan = new WordScan(this.#texts);
  }

  /** A name by its number in the scan. Throws `RangeError` for one that no name has. */
  at(number: number): PlaceName {
    const text = this.#texts[number];
    if (text === undefined) throw new RangeError(`there is no name ${number}`);
    const known = this.#names[number];
    if (known !== undefined) return known;
    const senses: Sense[] = [];
    for (let sense = this.#firsts[number] ?? NONE; sense !== NONE; sense = this.#nexts[sense] ?? NONE) {
      senses.push({
        place: this.#place(this.#placeOf[sense] ?? 0),
        form: FORMS[this.#formOf[sense] ?? 0] ?? 'full',
      });
    }
    const onlyTownshipStems = senses.every(({ place, form }) => place.kind === 'township' && form === 'stem');
    const made = { text, senses, onlyTownshipStems };
    this.#names[number] = made;
    return made;
  }

  /** What bears a name, however it is written; null where nothing does. */
  named(name: string): PlaceName | null {
    const number = this.#numbers.get(fold(name));
    return number === undefined ? null : this.at(number);
  }

  #place(number: number): Place {
    const known = this.#places[number] ?? this.#made.get(number);
    if (known !== undefined) return known;
    const small = this.#small[number - this.#places.length];
    if (small === undefined) throw new RangeError(`there is no place ${number}`);
    const made = placeFrom(small);
    this.#made.set(number, made);
    return made;
  }
}

function smallPlaces(
  { townships, landmarks }: Pick<GazetteerFile, 'townships' | 'landmarks'>,
  divisionOf: (code: RegionCode) => Place | undefined,
): SmallPlace[] {
  const small: SmallPlace[] = [];
  for (const [county, names] of Object.entries(townships)) {
    const within = divisionOf(county);
    if (within === undefined) continue;
    for (const name of names.split(' ')) small.push({ kind: 'township', name, within });
  }
  for (const line of landmarks) {
    const [code = '', name = ''] = line.split('|');
    const within = divisionOf(code);
    if (within !== undefined) small.push({ kind: 'landmark', name, within });
  }
  return small;
}

function placeFrom({ kind, name, within }: SmallPlace): Place {
  if (kind === 'landmark') return { ...within, kind, name, ownCode: null };
  return {
    kind,
    name,
    level: 4,
    code: within.code,
    path: [...within.path, name],
    until: null,
    codes: within.codes,
    ownCode: null,
  };
}
