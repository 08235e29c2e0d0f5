const FIRST_SURROGATE = 0xd800;
const AFTER_SURROGATES = 0xe000;
const UNITS = 0x10000;

/** Whether a UTF-16 unit is half of a character beyond the basic plane. */
export const isSurrogate = (unit: number): boolean => unit >= FIRST_SURROGATE && unit < AFTER_SURROGATES;

/** Every unit from `first` up to but not with `end`, in order. */
function allUnits(first: number, end: number): string {
  const units = new Uint16Array(end - first);
  for (let at = 0; at < units.length; at++) units[at] = first + at;
  return Buffer.from(units.buffer).toString('utf16le');
}

/**
 * 1 for each UTF-16 unit that is a character of a class, e.g. `/\p{L}/u`; surrogates are in none. A table answers for
 * every unit of a text at once what a regular expression would have to be asked time and again.
 */
export function unitsOfClass(characterClass: RegExp): Uint8Array {
  const members = new Uint8Array(UNITS);
  const runs = new RegExp(`(?:${characterClass.source})+`, `${characterClass.flags}g`);
  for (const [first, end] of [
    [0, FIRST_SURROGATE],
    [AFTER_SURROGATES, UNITS],
  ] as const) {
    for (const { 0: run, index } of allUnits(first, end).matchAll(runs)) {
      members.fill(1, first + index, first + index + run.length);
    }
  }
  return members;
}
