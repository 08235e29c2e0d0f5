const HASHES = 2 ** 32;

/**
 * Whether a text is among a share of all, by chance: the same for the same seed, and of a smaller share only texts are chosen
 * that are of the larger too.
 * @param place of the text in the order of the collection
 */
export function isChosen(place: number, share: number, seed: number): boolean {
  return share >= 1 || mixed(Math.imul(place + 1, 0x9e3779b1) ^ mixed(seed)) / HASHES < share;
}

/** Spreads the bits of a number over 32 (the finalizer of MurmurHash3, Appleby 2011). */
function mixed(number: number): number {
  let hash = number | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
