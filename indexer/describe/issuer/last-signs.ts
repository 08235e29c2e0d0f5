import type { Article } from '../../article.ts';
import { matchRule } from '../../rules/rule.ts';
import { isBodyName } from '../body-names.ts';
import { type FoundBody, quotedBody } from './found-body.ts';
import { type IssuerFound, inferred } from './found-issuer.ts';
import { LAST_SIGNS } from './last-sign-rules.ts';
import { printing } from './printing-line.ts';

/** Who issued a document that nothing else names: who had it printed, signs within its last paragraph, or gives notice. */
export function lastIssuer(article: Article): IssuerFound | null {
  const last = printing(article) ?? runInSignature(article) ?? tenderer(article) ?? announcer(article);
  return last === null ? null : inferred([last]);
}

/** Who signs at the end of the last paragraph, where the lines of a text have run together. */
function runInSignature(article: Article): FoundBody | null {
  const rule = LAST_SIGNS.inForce('issuer-last/run-in');
  const ordinal = article.passages.length - 1;
  const text = article.passages[ordinal]?.text ?? '';
  const found = rule === null ? null : matchRule(rule, text);
  const name = found?.[1];
  if (rule === null || found === null || name === undefined || !isBodyName(name)) return null;
  return quotedBody(article, ordinal, name, text.indexOf(name, found.index), rule.id);
}

/** Who invites tenders, where the text names one and no other. */
function tenderer(article: Article): FoundBody | null {
  const rule = LAST_SIGNS.inForce('issuer-last/tenders');
  if (rule === null) return null;
  const found = article.passages.flatMap(({ text }, ordinal) => {
    const name = matchRule(rule, text)?.[1];
    return name === undefined || !isBodyName(name)
      ? []
      : [quotedBody(article, ordinal, name, text.indexOf(name), rule.id)];
  });
  const [only] = found;
  return only !== undefined && found.every(({ name }) => name === only.name) ? only : null;
}

/** The body that opens the title of a public notice, in whose name the text speaks as well. */
function announcer(article: Article): FoundBody | null {
  const rule = LAST_SIGNS.inForce('issuer-last/public-notice');
  const name = rule === null ? undefined : matchRule(rule, article.title.trim())?.[1];
  if (rule === null || name === undefined || !isBodyName(name)) return null;
  const isSpoken = article.passages.some(
    ({ text }) => text.trim() !== article.title.trim() && text.includes(name),
  );
  return isSpoken ? { name, evidence: { quote: name, from: 'title', rule: rule.id } } : null;
}
