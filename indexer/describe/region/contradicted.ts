import { type Gazetteer, type Place, placesWithin } from '../../../engine/gazetteer/index.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../article.ts';
import { isAttached } from '../issuer/attached-signature.ts';
import { signature } from '../issuer/signature.ts';
import { asWritten, simplifiedArticle } from '../simplified.ts';
import { isTitleBelowText } from '../title-below-text.ts';
import type { Decision } from './decision.ts';
import { placeOfBody } from './issuing-place.ts';
import type { PathPlace } from './path-places.ts';

/** What a decision is held against. */
interface Witnesses {
  article: Article;
  folders: readonly PathPlace[];
  gazetteer: Gazetteer;
  supportOf: (place: Place) => number;
}

/**
 * A region is stated only where no other place that speaks for the document names another one: who signs it, the folder it is filed
 * in, or a title that stands behind the text of the page. Else it is likely, and the contradiction is shown.
 */
export function unlessContradicted(decision: Decision, witnesses: Witnesses): Decision {
  if (decision.how !== 'stated') return decision;
  const against = contradiction(decision, witnesses);
  if (against !== null) return { ...decision, how: 'inferred', evidence: [...decision.evidence, against] };
  const [first] = decision.evidence;
  const below = first?.from === 'title' && isTitleBelowText(witnesses.article);
  return below ? { ...decision, how: 'inferred' } : decision;
}

function contradiction(
  { place }: Decision,
  { article, folders, gazetteer, supportOf }: Witnesses,
): Evidence | null {
  const plain = simplifiedArticle(article);
  const signed = signature(plain);
  if (signed !== null && !isAttached(plain, signed)) {
    const places = signed.map(({ name }) => placeOfBody(name, gazetteer, supportOf));
    // One who signs for the place, or for what holds it, is enough.
    if (places.every((other) => other !== null && areApart(place, other)))
      return (
        asWritten(
          article,
          signed.slice(0, 1).map(({ evidence }) => evidence),
        )[0] ?? null
      );
  }
  const folder = folders.at(-1);
  return folder !== undefined && areApart(place, folder.place) ? { quote: folder.quote, from: 'path' } : null;
}

/** Whether two places are not one, and neither lies in the other or lay in it. */
export function areApart(a: Place, b: Place): boolean {
  return a.code !== b.code && placesWithin([a], b).length === 0 && placesWithin([b], a).length === 0;
}
