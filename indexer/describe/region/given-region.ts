import {
  type Gazetteer,
  NATION,
  type Place,
  type RegionResolution,
} from '../../../engine/gazetteer/index.ts';
import type { Evidence, RegionCode } from '../../../engine/types.ts';
import type { Article, GivenFact } from '../../article.ts';
import { givenFacts } from '../quote.ts';

export interface GivenRegion {
  place: Place;
  evidence: Evidence;
  how: 'stated';
  /** A person wrote the region down, or a table gives it down to its county: nothing in the text may change it. */
  final: boolean;
  nation: boolean;
}

/** The region that columns, metadata or front matter state; null where they state none that the gazetteer knows. */
export function givenRegion(article: Article, gazetteer: Gazetteer): GivenRegion | null {
  const whole = givenFacts(article, 'region')[0];
  const parts = [
    givenFacts(article, 'province')[0],
    givenFacts(article, 'city')[0],
    givenFacts(article, 'county')[0],
  ];
  const stated = parts.filter((fact) => fact !== undefined);
  const deepest = whole ?? stated[stated.length - 1];
  if (deepest === undefined) return null;
  const asked = whole?.value ?? stated.map((fact) => fact.value).join('/');
  const resolution = gazetteer.resolve(asked);
  const final = whole !== undefined || parts[2] !== undefined;
  if (resolution.kind !== 'found') {
    return whole === undefined ? givenInPart(parts, gazetteer) : null;
  }
  const nation = resolution.code === NATION;
  const name =
    asked
      .split(/[/>›|]/)
      .pop()
      ?.trim() ?? '';
  const place = nation ? ({ ...NATION_PLACE } satisfies Place) : placeMeant(name, resolution, gazetteer);
  return place === null
    ? null
    : { place, evidence: deepest.evidence, how: 'stated', final: final && !nation, nation };
}

type Found = Extract<RegionResolution, { kind: 'found' }>;

/** A zone that has no code, else the bearer of the name. */
function placeMeant(name: string, { code, zone }: Found, gazetteer: Gazetteer): Place | null {
  if (zone === undefined) return bearerOf(name, code, gazetteer);
  const senses = gazetteer.sensesOf(zone).map(({ place }) => place);
  return senses.find((place) => place.kind === 'zone' && place.code === code) ?? null;
}

/** The place of a code under the name, or the former code, that is written: a former one, where that is its own. */
function bearerOf(name: string, code: RegionCode, gazetteer: Gazetteer): Place | null {
  const former = gazetteer
    .formerOf(code)
    .find((place) => place.name === name || (place.ownCode === name && !gazetteer.has(name)));
  return former ?? gazetteer.place(code);
}

/** What columns say of which one is unknown, or names what the others have never held: the county in its province, else that alone. */
function givenInPart(
  [province, , county]: readonly (GivenFact | undefined)[],
  gazetteer: Gazetteer,
): GivenRegion | null {
  if (province === undefined) return null;
  const names = county === undefined ? [] : [[province.value, county.value].join('/')];
  for (const asked of [...names, province.value]) {
    const found = gazetteer.resolve(asked);
    const fact = asked === province.value ? province : county;
    const place = found.kind === 'found' ? placeMeant(fact?.value.trim() ?? '', found, gazetteer) : null;
    if (place !== null && fact !== undefined)
      return { place, evidence: fact.evidence, how: 'stated', final: fact === county, nation: false };
  }
  return null;
}

const NATION_PLACE: Place = {
  kind: 'division',
  name: '全国',
  level: 1,
  code: NATION,
  path: ['全国'],
  until: null,
  codes: [NATION],
  ownCode: null,
};
