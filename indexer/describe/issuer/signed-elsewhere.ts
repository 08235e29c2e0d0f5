import type { Article } from '../../article.ts';
import { isAttached } from './attached-signature.ts';
import type { FoundBody } from './found-body.ts';
import { type IssuerFound, inferred, stated } from './found-issuer.ts';
import { areOfOtherPlaces } from './one-body.ts';
import { signature } from './signature.ts';

/** Title and letterhead say who issued a text, unless a body of another place signs it. */
export function unlessSignedElsewhere(article: Article, bodies: readonly FoundBody[]): IssuerFound {
  const signed = signature(article);
  if (signed === null || isAttached(article, signed) || !areOfOtherPlaces(bodies, signed))
    return stated(bodies);
  return inferred(
    bodies,
    signed.map(({ evidence }) => evidence),
  );
}
