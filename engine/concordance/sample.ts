import { spend } from '../budget.ts';
import type { Collection } from '../local/collection.ts';
import type { OccurrenceList } from '../local/occurrences.ts';
import type { Sample } from './types.ts';

/** What looking up the id of a document costs, in units of text looked at. */
const UNITS_AN_ID = 500;

/** Rows drawn: their places in the list, ascending, and the draw of each. */
interface Drawn {
  places: Uint32Array;
  draws: Uint32Array;
}

/**
 * Draws rows at random: each has a number that its document, its place in it and the seed give, and those with the smallest are
 * taken (of equal ones the first). So the seed alone repeats the choice, on every machine and after new texts have come, and
 * samples of several collections can be put together as one of all.
 */
export function drawSample(collection: Collection, list: OccurrenceList, { size, seed }: Sample): Drawn {
  const all = drawsOf(collection, list, seed);
  if (size >= list.length) return { places: Uint32Array.from(all.keys()), draws: all };
  // Of those that have the largest number taken there may be more than there is room for.
  const last = Uint32Array.from(all).sort()[size - 1] ?? 0;
  let room = size - all.reduce((count, draw) => count + Number(draw < last), 0);
  const places = new Uint32Array(size);
  let taken = 0;
  for (let at = 0; at < all.length && taken < size; at++) {
    const draw = all[at] ?? 0;
    if (draw > last || (draw === last && room-- <= 0)) continue;
    places[taken++] = at;
  }
  return { places, draws: places.map((place) => all[place] ?? 0) };
}

function drawsOf({ exact, store }: Collection, list: OccurrenceList, seed: number): Uint32Array {
  const { text } = exact;
  const draws = new Uint32Array(list.length);
  let document = -1;
  let ofDocument = 0;
  for (let at = 0; at < list.length; at++) {
    const passage = list.passages[at] ?? 0;
    const number = text.documentOf[passage] ?? 0;
    if (number !== document) {
      document = number;
      ofDocument = hashText(store.id(document), seed);
      spend(UNITS_AN_ID);
    }
    const ordinal = passage - text.first(document);
    const start = (list.starts[at] ?? 0) - text.start(passage);
    draws[at] = mixed(mixed(ofDocument ^ ordinal) + start);
  }
  spend(list.length);
  return draws;
}

/** FNV-1a over the units of a text (Fowler, Noll and Vo, draft-eastlake-fnv), begun with a seed. */
function hashText(text: string, seed: number): number {
  let hash = mixed(seed) ^ 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash);
}

/** Spreads 32 bits evenly: the last step of MurmurHash3 (Appleby, 2011). */
function mixed(bits: number): number {
  let hash = bits | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
