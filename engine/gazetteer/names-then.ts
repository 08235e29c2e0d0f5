/** What is known of the divisions between a province and its counties in years of which the lists of names tell little. */

/**
 * Until 1970 prefectures were called 专区, and each that was a 地区 later is found by that name, too. The first of them took the
 * new name with their revolutionary committees, in 1967.
 */
export const ZHUANQU = { change: '专区改地区', until: 1970, lastOfAll: 1966 } as const;

/**
 * The year in which most prefectures were joined with the cities of their seats. Before it a city that holds a county today stood
 * beside the prefecture in which that lay, and had few counties of its own, of which nothing is known.
 */
const CITIES_GOVERN_COUNTIES = 1983;

/** 常德地区 as it was called until 1970. */
export function asZhuanqu(name: string): string {
  return name.replace(/地区$/, '专区');
}

/**
 * The names of a path from the province down, as far as they are known of a year. `joined`: when the prefecture of the path was joined
 * with the city of its seat, where that was later than most.
 */
export function knownThen(path: readonly string[], year: number, joined: number | null = null): string[] {
  const [province, prefecture, county] = path;
  if (province === undefined || prefecture === undefined) return [...path];
  const isDoubtful = prefecture.endsWith('市') && /[县旗]$/.test(county ?? '');
  if (county !== undefined && isDoubtful && year < Math.max(joined ?? 0, CITIES_GOVERN_COUNTIES))
    return [province, county];
  const named = year <= ZHUANQU.lastOfAll ? asZhuanqu(prefecture) : prefecture;
  return [province, named, ...path.slice(2)];
}
