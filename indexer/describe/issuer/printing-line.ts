import type { Article } from '../../article.ts';
import { isBodyName } from '../body-names.ts';
import { type FoundBody, quotedBody } from './found-body.ts';
import { ALONE_IN_LINE } from './issuer-rules.ts';

/** The printing line stands within this many passages of the end; it may be glued to 抄送 and 主题词, but is no running text. */
const FOOT = 14;
const PRINTING_LENGTH = 400;
/** What every printing line holds. */
const PRINTED = '印发';

/** Who had a document printed, as the line at its foot says; null where none does. */
export function printing(article: Article): FoundBody | null {
  const rule = ALONE_IN_LINE.active.find(({ id }) => id === 'issuer-line/printed');
  if (rule === undefined) return null;
  const from = Math.max(0, article.passages.length - FOOT);
  for (let ordinal = article.passages.length - 1; ordinal >= from; ordinal--) {
    const text = article.passages[ordinal]?.text ?? '';
    // Looked for first: the pattern tries every place at which a name could begin.
    const isPossible = text.length <= PRINTING_LENGTH && text.includes(PRINTED);
    const found = isPossible ? rule.pattern.exec(text) : null;
    const name = found?.[1]?.split(/[、，,]/u).at(-1);
    if (found === null || name === undefined || name.length < 4 || !isBodyName(name)) continue;
    return quotedBody(article, ordinal, name, found.index + found[0].indexOf(name), rule.id);
  }
  return null;
}
