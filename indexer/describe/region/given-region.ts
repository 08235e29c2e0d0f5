import { type Gazetteer, NATION, type Place } from '../../../engine/gazetteer/index.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
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
    // A column that holds one known name and one unknown one still tells the province.
    const province = parts[0] === undefined || whole !== undefined ? null : gazetteer.resolve(parts[0].value);
    const place = province?.kind === 'found' ? gazetteer.place(province.code) : null;
    return place === null || parts[0] === undefined
      ? null
      : { place, evidence: parts[0].evidence, how: 'stated', final: false, nation: false };
  }
  const nation = resolution.code === NATION;
  const name =
    asked
      .split(/[/>›|]/)
      .pop()
      ?.trim() ?? '';
  const former = gazetteer.formerOf(resolution.code).find((place) => place.name === name);
  const place = nation ? ({ ...NATION_PLACE } satisfies Place) : (former ?? gazetteer.place(resolution.code));
  return place === null
    ? null
    : { place, evidence: deepest.evidence, how: 'stated', final: final && !nation, nation };
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
