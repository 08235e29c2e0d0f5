import type { Article } from '../../article.ts';
import { bodiesOfLine } from '../body-names.ts';
import { isTitleBelowText } from '../title-below-text.ts';
import { titleStem } from '../title-stem.ts';
import { isAttached } from './attached-signature.ts';
import type { FoundBody } from './found-body.ts';
import { type IssuerFound, inferred, stated } from './found-issuer.ts';
import { IN_TITLE, STATE_BODIES } from './issuer-rules.ts';
import { agree } from './one-body.ts';
import { signature } from './signature.ts';
import { unlessSignedElsewhere } from './signed-elsewhere.ts';

/** Who issued a document as its title names them, held against who signs; null where it names nobody. */
export function titledIssuer(article: Article): IssuerFound | null {
  const titled = inTitle(article);
  if (titled === null) return null;
  const full = signedInFull(article, titled);
  if (full !== null) return stated(full);
  const local = makersOfSentOn(article, titled);
  if (local.length > 0)
    return inferred(
      local,
      titled.map(({ evidence }) => evidence),
    );
  const found = unlessSignedElsewhere(article, titled);
  return isTitleBelowText(article) && !agree(titled, signature(article))
    ? { ...found, how: 'inferred' }
    : found;
}

function inTitle(article: Article): FoundBody[] | null {
  const { start, end } = titleStem(article.title);
  const title = article.title.slice(start, end);
  for (const rule of IN_TITLE.active) {
    const named = rule.pattern.exec(title)?.[1];
    const bodies = named === undefined ? null : bodiesOfLine(named);
    if (bodies === null || named === undefined) continue;
    return bodies.map(({ name, start: from, end: to, list }) => ({
      name,
      list,
      evidence: { quote: named.slice(from, to), from: 'title', rule: rule.id },
    }));
  }
  return null;
}

/** Who made what an organ of the state sends on: they sign it, and the title does not name them. Empty where nobody else did. */
function makersOfSentOn(article: Article, titled: readonly FoundBody[]): readonly FoundBody[] {
  const signed = isOrgan(titled[0]?.name ?? '') ? signature(article) : null;
  const local = signed?.filter(({ name }) => !isOrgan(name) && !article.title.includes(name)) ?? [];
  return local.some(({ name }) => isOfTheState(name)) ? [] : local;
}

/**
 * The same bodies as they sign, where the title names them by their level alone (市人社局) and the signature in full
 * (小河市人力资源和社会保障局); null where the two are not the same, one by one.
 */
function signedInFull(article: Article, titled: readonly FoundBody[]): readonly FoundBody[] | null {
  if (!titled.every(({ name }) => OF_ITS_LEVEL.test(name))) return null;
  const signed = signature(article);
  if (signed === null || signed.length !== titled.length || isAttached(article, signed)) return null;
  const isFull = signed.every(
    ({ name }, at) => !OF_ITS_LEVEL.test(name) && standsWithin(titled[at]?.name ?? '', name),
  );
  return isFull ? signed : null;
}

const OF_ITS_LEVEL = /^[省市县区州盟旗](?!委)/u;

/** Whether the characters of a short name stand in a full one in their order, the last one at its end. */
function standsWithin(short: string, full: string): boolean {
  let at = 0;
  for (const character of full) if (character === short.charAt(at)) at += 1;
  return at === short.length && short.at(-1) === full.at(-1);
}

/** Organs of the state, whose texts others send on under their own signature. */
function isOrgan(name: string): boolean {
  return STATE_BODIES.named('state-body/organ', name) !== null;
}

/** Offices and ministries that need no place: 财政部, 国家…总局. */
function isOfTheState(name: string): boolean {
  return STATE_BODIES.test(name);
}
