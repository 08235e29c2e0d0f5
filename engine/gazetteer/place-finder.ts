import { Index } from 'flexsearch';
import { fold, squeeze } from '../text/fold.ts';
import type { RegionCode, ZoneFilter } from '../types.ts';
import type { Gazetteer, Place } from './place.ts';
import { howSaid, letterPairs, NOT_SAID, readingsOf, typedLetters, typedPairs } from './readings.ts';
import { stemOf } from './short-name.ts';

/** A division of today or a zone that what was typed may mean. */
interface FoundPlace {
  /** As the region filter asks for it. */
  value: RegionCode | ZoneFilter;
  /** Its own code; that of what it counts under for a zone, which has none. */
  code: RegionCode;
  /** Names from province down. */
  path: string[];
  /** The name given up by which it was found, and the last year of it. */
  former: { name: string; until: number | null } | null;
  /** How well the name fits, the best first: 0 is the name itself. */
  rank: number;
}

const PARTS = /[/>›|·\s]+/u;
/** Initials of one letter say nothing. */
const LEAST_LETTERS = 2;

const tokens = (text: string): string[] => text.split(' ').filter((token) => token !== '');

/** The characters of a name and each two that adjoin. */
function grams(text: string): string[] {
  const characters = [...text];
  return [...characters, ...characters.slice(1).map((second, at) => `${characters[at] ?? ''}${second}`)];
}

/**
 * Finds divisions and zones by their characters, by pinyin and its initials, and by other names: those that divisions have given
 * up, those that a zone is also called by. FlexSearch finds
 * those that hold all pairs of what is typed; each of these few is then looked at.
 */
export class PlaceFinder {
  readonly #gazetteer: Gazetteer;
  readonly #places: readonly Place[];
  readonly #index = new Index({ tokenize: 'strict', encode: tokens });

  constructor(gazetteer: Gazetteer) {
    this.#gazetteer = gazetteer;
    this.#places = [...gazetteer.divisions(), ...gazetteer.zones()];
    for (const [number, { name }] of this.#places.entries()) {
      const pairs = readingsOf(name).flatMap((syllables) => [...letterPairs(syllables)]);
      this.#index.add(number, [...grams(fold(name)), ...pairs].join(' '));
    }
  }

  /**
   * The places that may be meant, the best first, then by level and code, each once. A name may be typed
   * behind what it lies in (`湖南 cd`, `湖南省/常德`).
   */
  find(typed: string): FoundPlace[] {
    const letters = typedLetters(typed);
    const parts = letters === null ? typed.split(PARTS).filter((part) => part !== '') : [letters];
    const last = parts.at(-1);
    if (last === undefined) return [];
    const above = parts.slice(0, -1);
    const best = new Map<FoundPlace['value'], FoundPlace>();
    for (const { place, rank } of this.#named(last)) {
      if (!above.every((part) => liesWithin(place, part))) continue;
      const former = place.kind === 'former' ? { name: place.name, until: place.until } : null;
      for (const code of place.kind === 'former' && place.keptName !== true ? place.codes : [place.code]) {
        const isZone = place.kind === 'zone';
        const value = isZone ? zoneFilter(place) : code;
        const known = best.get(value);
        if (known !== undefined && !isBetter(rank, former, known)) continue;
        best.set(value, {
          value,
          code,
          path: isZone ? [...place.path] : this.#gazetteer.pathOf(code),
          former,
          rank,
        });
      }
    }
    return [...best.values()].sort(
      (a, b) => a.rank - b.rank || depth(a) - depth(b) || (a.value < b.value ? -1 : 1),
    );
  }

  /** Places one of whose names is typed, and how well. */
  #named(typed: string): { place: Place; rank: number }[] {
    const letters = typedLetters(typed);
    const text = squeeze(fold(typed)).text;
    const wanted = letters === null ? grams(text) : typedPairs(letters);
    if (wanted.length === 0 || (letters !== null && letters.length < LEAST_LETTERS)) return [];
    return this.#index.search(wanted.join(' '), { limit: this.#places.length }).flatMap((number) => {
      const place = this.#places[Number(number)];
      if (place === undefined) return [];
      const rank = letters === null ? howWritten(place.name, text) : howNamed(place.name, letters);
      return rank >= NOT_SAID ? [] : [{ place, rank }];
    });
  }
}

/** How far down a place lies: a zone one level beneath what it counts under. */
function depth({ value, code }: FoundPlace): number {
  return value === code ? code.length : code.length + 2;
}

/** How the region filter asks for a zone: by the name it mainly goes by. */
export const zoneFilter = ({ code, path, name }: Place): ZoneFilter => `${code}/${path.at(-1) ?? name}`;

/** A better fit, or today's name where both fit alike. */
function isBetter(rank: number, former: FoundPlace['former'], known: FoundPlace): boolean {
  return rank < known.rank || (rank === known.rank && former === null && known.former !== null);
}

function howNamed(name: string, letters: string): number {
  const stem = [...stemOf(name)].length;
  return Math.min(NOT_SAID, ...readingsOf(name).map((syllables) => howSaid(syllables, stem, letters)));
}

/** As `howSaid`, by characters. */
function howWritten(name: string, text: string): number {
  const written = fold(name);
  if (text === written || text === fold(stemOf(name))) return 0;
  if (written.startsWith(text)) return 2;
  return written.includes(text) ? 3 : NOT_SAID;
}

/** Whether a part of what is typed names something that the place lies in. */
function liesWithin({ path }: Place, part: string): boolean {
  const letters = typedLetters(part);
  const text = squeeze(fold(part)).text;
  return path.slice(0, -1).some((name) => {
    const rank = letters === null ? howWritten(name, text) : howNamed(name, letters);
    return rank <= 2;
  });
}

const finders = new WeakMap<Gazetteer, PlaceFinder>();

/** The finder over a gazetteer, made when first asked for. */
export function placeFinder(gazetteer: Gazetteer): PlaceFinder {
  const finder = finders.get(gazetteer) ?? new PlaceFinder(gazetteer);
  finders.set(gazetteer, finder);
  return finder;
}
