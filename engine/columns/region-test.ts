import { isZone } from '../request/region.ts';
import { type RegionFilter, type RegionLevel, UNKNOWN } from '../types.ts';
import { REGION_UNKNOWN, regionNumber, zoneNumber } from './columns.ts';

/** Codes of 2 and 4 digits take in what lies within them. */
const WIDTH: Readonly<Record<number, number>> = { 2: 10_000, 4: 100, 6: 1 };

const LEVELED = /^(?:(\d+)-)?(province|prefecture|county)$/;

/** Whether the region and the zone of a document, as the columns keep them, are what a value of the filter asks for. */
export function regionTest(value: RegionFilter | typeof UNKNOWN): (region: number, zone: number) => boolean {
  if (isZone(value)) {
    const asked = zoneNumber(value);
    return (_, zone) => zone === asked;
  }
  if (value === UNKNOWN) return (region) => region === REGION_UNKNOWN;
  const [, code, level] = LEVELED.exec(value) ?? [undefined, value];
  const within = code === undefined ? anywhere : withinCode(code);
  if (level === undefined) return within;
  return (region) => within(region) && levelOf(region) === level;
}

const anywhere = (region: number): boolean => region > 0;

function withinCode(code: string): (region: number) => boolean {
  const first = regionNumber(code);
  const end = first + (first === 0 ? 1 : (WIDTH[code.length] ?? 1));
  return (region) => region >= first && region < end;
}

/** By the zeros at the end of the code; null for the whole country. */
function levelOf(region: number): RegionLevel | null {
  if (region <= 0) return null;
  if (region % 10_000 === 0) return 'province';
  return region % 100 === 0 ? 'prefecture' : 'county';
}
