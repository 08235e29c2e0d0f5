import { oncePerArticle } from '../once.ts';
import { isAttached } from './attached-signature.ts';
import { passedBy, publishedBy } from './enactment.ts';
import { type IssuerFound, inferred, stated } from './found-issuer.ts';
import { lastIssuer } from './last-signs.ts';
import { letterheadIssuer } from './letterhead.ts';
import { reportedFor } from './reported-for.ts';
import { signature } from './signature.ts';
import { titledIssuer } from './title-bodies.ts';

/** Who the text says issued it: what passed it, the title, what published it, what it reports for, letterhead, signature. */
export const issuerOf = oncePerArticle((article): IssuerFound | null => {
  const found = passedBy(article) ?? titledIssuer(article) ?? publishedBy(article);
  if (found !== null) return found;
  const reporting = reportedFor(article);
  if (reporting !== null) return stated([reporting]);
  const head = letterheadIssuer(article);
  if (head !== null) return head;
  const signed = signature(article);
  if (signed !== null) return isAttached(article, signed) ? inferred(signed) : stated(signed);
  return lastIssuer(article);
});
