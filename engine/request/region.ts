import { isUnknown } from '../query/unknown.ts';
import { fold } from '../text/fold.ts';
import { type RegionCode, type RegionFilter, type RegionLevel, UNKNOWN, type ZoneFilter } from '../types.ts';
import { type Reading, read, refuse } from './reading.ts';

type RegionResolution =
  | { kind: 'found'; code: RegionCode; zone?: string }
  | { kind: 'ambiguous'; candidates: { code: RegionCode; path: string[] }[] }
  | { kind: 'none'; similar?: { path: string[] }[] };

/** What a person means by a region; the gazetteer answers it. */
export type RegionResolver = (text: string) => RegionResolution;

/** How one level of government is asked for: behind a region (`43-county`, 湖南省本级, 湖南/县级), or alone (`county`). */
const LEVEL = /^(.*?)(?:[-/@]?(省级|市级|县级|本级)|(?:^|[-/@])(province|prefecture|county|own))$/u;
const LEVELS: ReadonlyMap<string, RegionLevel> = new Map<string, RegionLevel>([
  ['省级', 'province'],
  ['市级', 'prefecture'],
  ['县级', 'county'],
  ['province', 'province'],
  ['prefecture', 'prefecture'],
  ['county', 'county'],
]);
/** By the digits of the code: what 本级 means of a region. */
const OWN_LEVEL: Readonly<Record<number, RegionLevel>> = { 2: 'province', 4: 'prefecture', 6: 'county' };

/**
 * A region by code, name or path, in Traditional characters too, with all that lies within it or one level of that
 * alone; or `unknown`.
 */
export function readRegion(text: string, resolve: RegionResolver): Reading<RegionFilter | typeof UNKNOWN> {
  if (isUnknown(text)) return read(UNKNOWN);
  const whole = readPlace(text, resolve);
  if (whole.ok) return whole;
  const [, place = '', zh, en] = LEVEL.exec(fold(text)) ?? [];
  const named = zh ?? en;
  if (named === undefined) return whole;
  const level = LEVELS.get(named);
  if (place === '') return level === undefined ? whole : read(level);
  const meant = readPlace(place, resolve);
  if (meant.ok) return read(isZone(meant.value) ? meant.value : leveled(meant.value, level));
  const { candidates } = meant.objection;
  if (candidates === undefined) return meant;
  return refuse(
    meant.objection.code,
    text,
    candidates.map((candidate) => `${candidate}/${named}`),
  );
}

/** Whether a value of the filter asks for a zone, which has no levels within it. */
export function isZone(value: RegionFilter | ZoneFilter): value is ZoneFilter {
  return value.includes('/');
}

const NATION: RegionCode = '00';

/** A level that no place within the region is of (`430721-province`) finds nothing, as a year without documents does. */
function leveled(code: RegionCode, level: RegionLevel | undefined): RegionFilter {
  if (code === NATION) return level ?? code;
  const asked = level ?? OWN_LEVEL[code.length];
  return asked === undefined ? code : `${code}-${asked}`;
}

function readPlace(text: string, resolve: RegionResolver): Reading<RegionCode | ZoneFilter> {
  const asTyped = resolve(text);
  const resolution = asTyped.kind === 'none' ? resolve(fold(text)) : asTyped;
  switch (resolution.kind) {
    case 'found':
      return read(
        resolution.zone === undefined ? resolution.code : (`${resolution.code}/${resolution.zone}` as const),
      );
    case 'ambiguous':
      return refuse(
        'ambiguous-region',
        text,
        resolution.candidates.map(({ path }) => path.join('/')),
      );
    case 'none':
      return resolution.similar === undefined
        ? refuse('unknown-region', text)
        : refuse(
            'similar-region',
            text,
            resolution.similar.map(({ path }) => path.join('/')),
          );
  }
}
