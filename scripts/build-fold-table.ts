/**
 * Writes `engine/text/fold-table.json`: which UTF-16 unit every other one is folded to; and
 * `engine/text/simplified-table.json`: the Traditional characters whose Simplified form folding cannot reach, since one of
 * the two stands outside the basic plane and is two units long.
 * Sources, applied until nothing changes: Unicode compatibility forms (full and half width, vertical and small forms,
 * compatibility ideographs), lower case, opencc-js TSCharacters, the project's own variants, radicals, and private-use
 * code points whose character is known.
 */
import { writeFileSync } from 'node:fs';
import { variantPairs } from '../engine/text/fold-variants.ts';
import { privateUsePairs } from '../engine/text/private-use.ts';
import { radicalPairs } from '../engine/text/radicals.ts';

const UNITS = 0x10000;
const PASSES = 8;

/** Blocks whose compatibility form is the same character printed otherwise; superscripts and circled numbers are not among them. */
const SAME_CHARACTER_BLOCKS: readonly (readonly [first: number, last: number])[] = [
  [0x00b5, 0x00b5],
  [0x2126, 0x212b],
  [0x2f00, 0x2fdf],
  [0x2e80, 0x2eff],
  [0x3036, 0x303a],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff00, 0xffef],
];

const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

function compatibilityForm(unit: number): number {
  if (!SAME_CHARACTER_BLOCKS.some(([first, last]) => unit >= first && unit <= last)) return unit;
  const form = String.fromCharCode(unit).normalize('NFKC');
  return form.length === 1 ? form.charCodeAt(0) : unit;
}

function lowerCase(unit: number): number {
  const lower = String.fromCharCode(unit).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : unit;
}

function unitMap(pairs: Iterable<readonly [from: string, to: string]>): Map<number, number> {
  const map = new Map<number, number>();
  for (const [from, to] of pairs) {
    if (from.length === 1 && to.length === 1 && from !== to) map.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  return map;
}

function simplifiedPairs(dictionary: string): [from: string, to: string][] {
  return dictionary.split('|').map((line) => {
    const [from = '', to = ''] = line.split(' ');
    return [from, to];
  });
}

/** The package ships its dictionaries without types: `traditional simplified…|traditional simplified…`. */
async function openccDictionary(name: string): Promise<string> {
  const module: { default: unknown } = await import(`opencc-js/dict/${name}`);
  if (typeof module.default !== 'string') throw new Error(`opencc-js ${name} is not the text expected`);
  return module.default;
}

const traditional = simplifiedPairs(await openccDictionary('TSCharacters'));
const simplified = unitMap(traditional);
const variants = unitMap([...variantPairs(), ...privateUsePairs(), ...radicalPairs()]);

function fold(unit: number): number {
  let folded = unit;
  for (let pass = 0; pass < PASSES; pass++) {
    const before = folded;
    folded = lowerCase(compatibilityForm(folded));
    folded = simplified.get(folded) ?? folded;
    folded = variants.get(folded) ?? folded;
    if (folded === before) return folded;
  }
  throw new Error(`U+${unit.toString(16)} folds in a circle`);
}

let from = '';
let to = '';
for (let unit = 0; unit < UNITS; unit++) {
  if (isSurrogate(unit)) continue;
  const folded = fold(unit);
  if (folded === unit) continue;
  from += String.fromCharCode(unit);
  to += String.fromCharCode(folded);
}
function write(name: string, table: unknown): void {
  writeFileSync(new URL(`../engine/text/${name}`, import.meta.url), `${JSON.stringify(table, null, 2)}\n`);
}

write('fold-table.json', { from, to });
const longer = traditional.filter(([character, form]) => character.length > 1 || form.length > 1);
write('simplified-table.json', { pairs: longer.map(([character, form]) => character + form).join(' ') });
process.stdout.write(`${from.length} characters fold to another one\n`);
