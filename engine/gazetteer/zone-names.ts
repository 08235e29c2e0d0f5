import { fold } from '../text/fold.ts';
import type { Place } from './place.ts';

/** Shorter names are parts of too many others. */
export const LEAST_SHORT_NAME = 2;
/** Different characters before a kind of zone, at least: 岛经济技术开发区 is behind two. */
const LEAST_VARIETY = 3;

/**
 * Zones by what stands before the kind they are of. No kinds are listed: what names of zones end in is one where many
 * different characters stand before it (accessor variety; Feng, Chen, Deng and Zheng 2004). 经济开发区 is behind 浦, 港, 山 …,
 * but 济开发区 behind 经 alone, and 建设兵团 behind 产 alone.
 */
export class ZoneNames {
  /** With their names, folded. */
  readonly #zones: readonly (readonly [name: string, zone: Place])[];
  readonly #kinds: ReadonlySet<string>;

  constructor(zones: readonly Place[]) {
    this.#zones = zones.map((zone) => [fold(zone.name), zone] as const);
    this.#kinds = kindsAmong(this.#zones.map(([name]) => name));
  }

  /** Zones of a short name, folded: 洋浦 of 洋浦经济开发区. */
  shortened(name: string): Place[] {
    if (name.length < LEAST_SHORT_NAME) return [];
    return this.#zones
      .filter(([whole]) => whole.startsWith(name) && this.#kinds.has(whole.slice(name.length)))
      .map(([, zone]) => zone);
  }
}

function kindsAmong(names: readonly string[]): ReadonlySet<string> {
  const before = new Map<string, Set<string>>();
  for (const name of names) {
    for (let start = 1; start < name.length; start++) {
      const end = name.slice(start);
      const characters = before.get(end) ?? new Set();
      before.set(end, characters.add(name.charAt(start - 1)));
    }
  }
  return new Set([...before].flatMap(([end, characters]) => (characters.size >= LEAST_VARIETY ? [end] : [])));
}
