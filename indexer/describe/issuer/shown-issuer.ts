import type { Known } from '../../../engine/types.ts';
import type { IssuerFound } from './found-issuer.ts';
import { completed, type IssuerPlace } from './issuer-place.ts';
import { WITHOUT_PLACE } from './issuer-place-rules.ts';
import { plainName } from './plain-name.ts';

/** The body that issued a document (发文机关); several that issued it together stand side by side. */
export interface DescribedIssuer {
  issuer: string | null;
  known: Known;
}

const LEVEL_ALONE = 'without-place/level';

/**
 * The value shown. A name that lacks its place takes a known one, which is then no more than inferred; where none is known, 乡人民政府
 * names no body at all.
 */
export function shownIssuer(
  found: IssuerFound,
  places: readonly (IssuerPlace | null)[],
  year: number | null,
): DescribedIssuer | null {
  const evidence = [...found.bodies.map((body) => body.evidence), ...found.against];
  let how: Known['how'] = found.how;
  const names = found.bodies.map(({ name }) => {
    const plain = plainName(name, year);
    for (const place of places) {
      const full = place === null ? plain : completed(plain, place.name, year);
      if (place === null || full === plain) continue;
      how = 'inferred';
      evidence.push(...place.evidence);
      return full;
    }
    return plain;
  });
  if (names.some((name) => WITHOUT_PLACE.named(LEVEL_ALONE, name) !== null)) return null;
  const issuer = names.reduce((all, name, at) => {
    if (at === 0 || names.indexOf(name) < at) return at === 0 ? name : all;
    return `${all}${found.bodies[at]?.list === true ? '、' : ' '}${name}`;
  }, '');
  return { issuer, known: { how, evidence } };
}
