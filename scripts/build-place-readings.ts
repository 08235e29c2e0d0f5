/**
 * Writes `engine/gazetteer/readings.json`: how the names of places in the gazetteer are said, by `pinyin-pro` and the
 * list of those that are said otherwise. Run: `npm run place-readings`, after `npm run gazetteer`.
 */
import { writeFileSync } from 'node:fs';
import { pinyin } from 'pinyin-pro';
import { loadGazetteer } from '../engine/gazetteer/index.ts';
import { SAID_OTHERWISE } from './gazetteer/readings.ts';

const OUTPUT = new URL('../engine/gazetteer/readings.json', import.meta.url);

/** Syllables without tones, ü as v. */
const said = (name: string): string[] => pinyin(name, { toneType: 'none', type: 'array', v: true });

/** Every way to say a name: as it is said, then as its characters mostly are. */
function readingsOf(name: string): string {
  const common = said(name);
  const special = [...SAID_OTHERWISE].find(([beginning]) => name.startsWith(beginning));
  if (special === undefined) return common.join(' ');
  const [beginning, reading] = special;
  const own = [reading, ...common.slice([...beginning].length)].join(' ');
  return [...new Set([own, common.join(' ')])].join('/');
}

const gazetteer = loadGazetteer();
const names = new Set([...gazetteer.divisions(), ...gazetteer.zones()].map(({ name }) => name));
const readings = Object.fromEntries([...names].sort().map((name) => [name, readingsOf(name)]));
writeFileSync(OUTPUT, `${JSON.stringify(readings, null, 0).replace(/","/g, '",\n"')}\n`);
console.log(`${names.size} names`);
