import type { RegionCode } from '../types.ts';
import type { Place } from './place.ts';

/** A time in which divisions lay in another province than today. */
interface OnceIn {
  province: RegionCode;
  /** Its name where it is no more: the code is then that of the province it counts under. */
  name?: string;
  /** Codes of today; what lies in them lay there, too. */
  codes: readonly RegionCode[];
  /** First and last year. */
  from: number;
  to: number;
}

/** First year of the provinces of today. */
export const SINCE = 1949;

/**
 * Where divisions lay in another province than today; of those in provinces that are no more, prefectures that lay in them with
 * all their counties. By the decrees on the administrative divisions that 中华人民共和国行政区划 (Ministry of Civil Affairs) lists.
 */
const ONCE_IN: readonly OnceIn[] = [
  { province: '51', codes: ['50'], from: 1954, to: 1996 },
  { province: '44', codes: ['46'], from: SINCE, to: 1987 },
  { province: '44', codes: ['4505', '4506', '4507'], from: SINCE, to: 1964 },
  { province: '62', codes: ['64'], from: 1954, to: 1957 },
  { province: '13', codes: ['12'], from: 1958, to: 1966 },
  { province: '13', codes: ['120114', '120115', '120117', '120118', '120119'], from: SINCE, to: 1972 },
  {
    province: '13',
    codes: ['110111', '110112', '110113', '110114', '110115', '110116', '110117', '110118', '110119'],
    from: SINCE,
    to: 1957,
  },
  {
    province: '32',
    codes: ['310112', '310113', '310114', '310115', '310116', '310117', '310118', '310120', '310151'],
    from: SINCE,
    to: 1957,
  },
  { province: '32', codes: ['341321', '341322'], from: SINCE, to: 1954 },
  { province: '34', codes: ['321324', '320830'], from: SINCE, to: 1954 },
  { province: '37', codes: ['410926', '410927', '130433'], from: SINCE, to: 1963 },
  { province: '13', codes: ['371422', '371423'], from: SINCE, to: 1963 },
  { province: '41', codes: ['371728'], from: 1952, to: 1962 },
  { province: '21', codes: ['1504'], from: 1969, to: 1978 },
  { province: '22', codes: ['1505', '152221', '152222', '152224'], from: 1969, to: 1978 },
  { province: '23', codes: ['1507', '152223'], from: 1969, to: 1978 },
  { province: '64', codes: ['152921'], from: 1969, to: 1978 },
  { province: '62', codes: ['152922', '152923'], from: 1969, to: 1978 },
  { province: '13', name: '热河省', codes: ['1308', '2113'], from: SINCE, to: 1955 },
  { province: '13', name: '察哈尔省', codes: ['1307', '1402'], from: SINCE, to: 1952 },
  { province: '41', name: '平原省', codes: ['4105', '4107', '4109', '3717'], from: SINCE, to: 1952 },
  { province: '15', name: '绥远省', codes: ['1501', '1502', '1506', '1508'], from: SINCE, to: 1953 },
  { province: '21', name: '辽东省', codes: ['2106'], from: SINCE, to: 1953 },
  { province: '21', name: '辽西省', codes: ['2107', '2109', '2114'], from: SINCE, to: 1953 },
  { province: '23', name: '松江省', codes: ['2303', '2305', '2308', '2309', '2310'], from: SINCE, to: 1953 },
  { province: '51', name: '西康省', codes: ['5118', '5133', '5134'], from: SINCE, to: 1954 },
];

/** A province of former times: by the code of today that it has or counts under, and its name where it is no more. */
interface ProvinceThen {
  code: RegionCode;
  name: string | null;
}

/** The province in which the division of this code of today lay in a year, where that was another than today's. */
export function provinceThen(code: RegionCode, year: number): ProvinceThen | null {
  const once = ONCE_IN.find(
    ({ codes, from, to }) => from <= year && year <= to && codes.some((one) => code.startsWith(one)),
  );
  return once === undefined ? null : { code: once.province, name: once.name ?? null };
}

/** Whether a place lay in a province, in any year. */
function layIn(inner: Place, province: Place): boolean {
  return (
    province.level === 1 &&
    ONCE_IN.some(
      (once) =>
        once.province === province.code &&
        (once.name === undefined || once.name === province.name) &&
        once.codes.some((code) => inner.code.startsWith(code)),
    )
  );
}

/** Whether one place lies in the other, today or in the codes of its own time. */
export function liesIn(inner: Place, outer: Place): boolean {
  if (inner.level <= outer.level) return false;
  if (inner.codes.some((code) => outer.codes.some((above) => code.startsWith(above)))) return true;
  return inner.ownCode !== null && outer.ownCode !== null && inner.ownCode.startsWith(outer.ownCode);
}

/**
 * The places, of those that a name can mean, that lie in another, which is named before it; where none does, those that lay in that
 * province once, or that may have lain in that prefecture: prefectures were divided anew time and again, and what is known of it does
 * not go back far.
 */
export function placesWithin(places: readonly Place[], outer: Place): Place[] {
  const within = places.filter((place) => liesIn(place, outer));
  return within.length > 0
    ? within
    : places.filter((place) => layIn(place, outer) || mayHaveLainIn(place, outer));
}

/** Whether a county may have lain in a prefecture of its province, one of which is no more. */
function mayHaveLainIn(inner: Place, outer: Place): boolean {
  if (inner.level !== 3 || outer.level !== 2) return false;
  if (inner.kind !== 'former' && outer.kind !== 'former') return false;
  const province = outer.code.slice(0, 2);
  return (
    inner.code.startsWith(province) ||
    ONCE_IN.some(
      (once) =>
        once.province === province &&
        once.name === undefined &&
        once.codes.some((code) => inner.code.startsWith(code)),
    )
  );
}
