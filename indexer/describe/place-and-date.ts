import { type Gazetteer, knownThen, type Place, provinceThen, stemOf } from '../../engine/gazetteer/index.ts';
import type { DocumentDate, Region, RegionCode } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { describeDate } from './date/date.ts';
import { describeRegion } from './region/region.ts';
import type { RegionDescription } from './region/shown-region.ts';

/**
 * Region and date together, for each helps the other: a county's former name ends the span of the date, and the year tells
 * under which names the places of a path went then.
 */
export function describePlaceAndDate(
  article: Article,
  gazetteer: Gazetteer,
): RegionDescription & { date: DocumentDate } {
  const described = describeRegion(article, gazetteer);
  const date = describeDate(
    article,
    described.nameUntil === null ? undefined : { until: described.nameUntil },
  );
  const texts = article.passages.map(({ text }) => text);
  const region =
    date.year === null ? described.region : inYear(described.region, date.year, texts, gazetteer);
  return { ...described, region, date };
}

/** Years by which a name outlives its end in use, and by which the lists the gazetteer is made of lag behind a change. */
const LAG_YEARS = 1;

/**
 * The region by the names of a year. A name that the text itself uses stays where it was borne then, or a year later, or is
 * today's; all get the superiors of that year.
 */
function inYear(region: Region, year: number, texts: readonly string[], gazetteer: Gazetteer): Region {
  const { code, path, how, evidence } = region;
  const name = path[path.length - 1];
  if (code === null || name === undefined) return region;
  const named = namesInYear(code, path, year, gazetteer);
  const written = evidence.map(({ quote }) => quote);
  const isShort = written.some((quote) => quote.includes(stemOf(name)));
  const used = written.some((quote) => quote.includes(name)) || (how === 'stated' && !isShort);
  const chosen =
    used || callsItself(name, gazetteer.pathOf(code, year), texts) ? named : gazetteer.pathOf(code, year);
  const now = gazetteer.nameOf(code);
  const shown = withWrittenBetween(chosen, path, written, gazetteer);
  return { ...region, path: shown, today: now !== null && now !== shown[shown.length - 1] ? now : null };
}

/** Whether a text has the full name of its place, where short ones prove it, and never the one that lists give for its year. */
function callsItself(name: string, then: readonly string[], texts: readonly string[]): boolean {
  const other = then[then.length - 1] ?? name;
  return texts.some((text) => text.includes(name)) && !texts.some((text) => text.includes(other));
}

/** The names of a year, with what stands between province and county that these lack, where the text itself names it there. */
function withWrittenBetween(
  chosen: readonly string[],
  path: readonly string[],
  written: readonly string[],
  gazetteer: Gazetteer,
): string[] {
  const [province, county] = chosen;
  if (chosen.length !== 2 || province === undefined || county === undefined) return [...chosen];
  const city = path.length === 3 ? path[1] : undefined;
  for (const quote of written) {
    const end = quote.lastIndexOf(county);
    if (end < 0) continue;
    if (city !== undefined && city !== county && quote.endsWith(city, end)) return [province, city, county];
    const begin: number = quote.indexOf(province);
    const between: string = begin < 0 ? '' : quote.slice(begin + province.length, Math.max(0, end));
    const isPrefecture = gazetteer
      .sensesOf(between)
      .some(({ place, form }) => form === 'full' && place.level < 3);
    if (isPrefecture && between !== province) return [province, between, county];
  }
  return [...chosen];
}

function namesInYear(
  code: RegionCode,
  path: readonly string[],
  year: number,
  gazetteer: Gazetteer,
): string[] {
  const ofYear = gazetteer.pathOf(code, year);
  const name = path[path.length - 1] ?? '';
  if (ofYear[ofYear.length - 1] === name) return ofYear;
  const bearers = gazetteer
    .sensesOf(name)
    .map(({ place }) => place)
    .filter((place) => place.name === name && place.code === code);
  // 巢湖市 was a prefecture until 2011 and is a county-level city of 合肥 since.
  const former = bearers.find(({ until }) => until !== null && year <= until + LAG_YEARS);
  if (former !== undefined) {
    const province = provinceThen(code, year);
    if (province !== null) return [province.name ?? gazetteer.nameOf(province.code) ?? '', name];
    return knownThen(
      [...superiorsInYear(former, year, gazetteer), name],
      year,
      gazetteer.joinedIn(former.ownCode ?? code),
    );
  }
  return bearers.some(({ kind }) => kind === 'division') ? [...ofYear.slice(0, -1), name] : ofYear;
}

/** What a former division lay in, by the names of a year: 瑞金县 in 1990 in 赣州地区, which is 赣州市 today. */
function superiorsInYear({ ownCode, path }: Place, year: number, gazetteer: Gazetteer): string[] {
  const above = ownCode === null ? null : gazetteer.parentOf(ownCode);
  const isToday = above !== null && gazetteer.nameOf(above) === path[path.length - 2];
  return isToday ? gazetteer.superiorPath(above, year) : path.slice(0, -1);
}
