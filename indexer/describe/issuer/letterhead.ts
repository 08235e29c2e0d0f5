import type { Article } from '../../article.ts';
import type { RuleId } from '../../rules/rule.ts';
import { bodiesOfLine, type NamedBody } from '../body-names.ts';
import { describeDocNumber } from '../doc-number.ts';
import { opening, quotePassage } from '../quote.ts';
import { OWN_ACCOUNT } from '../region/voice-rules.ts';
import type { FoundBody } from './found-body.ts';
import type { IssuerFound } from './found-issuer.ts';
import { HEAD, LINE_LENGTH } from './head-lines.ts';
import { ALONE_IN_LINE, NO_LETTERHEADS, RUNNING_TEXTS } from './issuer-rules.ts';
import { agree } from './one-body.ts';
import { printing } from './printing-line.ts';
import { signature } from './signature.ts';
import { unlessSignedElsewhere } from './signed-elsewhere.ts';

/** A letterhead stands within this many passages of the opening. */
const LETTERHEAD = 6;
/** An encyclopedia names itself or its entry's keywords within this many passages of the end. */
const LAST = 3;

/** Who issued a document as its letterhead names them, held against who signs; null where it has none. */
export function letterheadIssuer(article: Article): IssuerFound | null {
  const head = letterhead(article);
  if (head === null) return null;
  const found = unlessSignedElsewhere(article, head);
  // A site bears one name.
  const isSure =
    head.length > 1 ||
    head.some(isSureHead) ||
    isNumberedBelow(article, head) ||
    agree(head, signature(article));
  return isSure ? found : { ...found, how: 'inferred' };
}

const NAME_ABOVE = 'issuer-line/name-above';
const LETTERHEAD_LINE = 'issuer-line/letterhead';

/** Whether a letterhead calls itself one (…文件, …令), which the name of a site does not. */
const isSureHead = ({ evidence }: FoundBody): boolean => evidence.rule !== NAME_ABOVE;

/** Whether the document's number stands beneath the names, as it does in a letterhead. */
function isNumberedBelow(article: Article, head: readonly FoundBody[]): boolean {
  const last = Math.max(...head.map(({ evidence }) => evidence.passage ?? 0));
  return describeDocNumber(article).known.evidence.some(({ passage }) => passage === last + 1);
}

/** Units behind the name in a title that is the name of a body and nothing more. */
const BESIDE_NAME = 6;

/** Whether a bare name above a text may be a letterhead: an office's, which is not what the page is about. */
function isOffice({ title }: Article, name: string): boolean {
  const about = title.startsWith(name) && title.length <= name.length + BESIDE_NAME;
  return !about && !OWN_ACCOUNT.test(name);
}

/** The first passage that a letterhead can be: what stands above a page's path is the site's; an encyclopedia has none. */
function beneathNoLetterhead(article: Article): number {
  const ends = [
    ...opening(article, HEAD),
    ...article.passages.slice(-LAST).map(({ text }) => ({ text, ordinal: 0 })),
  ];
  if (ends.some(({ text }) => NO_LETTERHEADS.named('no-letterhead/encyclopedia', text) !== null))
    return article.passages.length;
  const path = opening(article, HEAD).find(
    ({ text }) => NO_LETTERHEADS.named('no-letterhead/path', text) !== null,
  );
  return path === undefined ? 0 : path.ordinal + 1;
}

/**
 * Bodies in lines of their own before the text, one or several. A letterhead that leaves out the place (自治县人民政府) is
 * completed by the printing line at the end.
 */
function letterhead(article: Article): FoundBody[] | null {
  const found: FoundBody[] = [];
  const above = beneathNoLetterhead(article);
  for (const { text, ordinal } of opening(article, LETTERHEAD)) {
    if (ordinal < above) continue;
    const bodies = text.trim() === article.title.trim() ? null : bodiesOfLetterhead(text);
    if (bodies === null && (found.length > 0 || RUNNING_TEXTS.test(text))) break;
    // An article on a body bears its name and nothing else; and a firm above a text is its advertiser.
    const names =
      bodies?.rule === NAME_ABOVE
        ? bodies.names.filter(({ name }) => isOffice(article, name))
        : bodies?.names;
    for (const { name, start, end, list } of names ?? []) {
      const evidence = quotePassage(article.passages, ordinal, start, end);
      found.push({ name, list, evidence: { ...evidence, rule: bodies?.rule ?? NAME_ABOVE } });
    }
  }
  const [only] = found;
  if (only === undefined) return null;
  const printed = found.length === 1 ? printing(article) : null;
  const cut = printed?.name.indexOf(only.name) ?? -1;
  if (printed === null || cut <= 0) return found;
  return [{ name: printed.name.slice(0, cut + only.name.length), evidence: only.evidence }];
}

/** The bodies of a line above the text, and the rule that takes it for a letterhead. */
function bodiesOfLetterhead(text: string): { names: NamedBody[]; rule: RuleId } | null {
  if (text.length > LINE_LENGTH) return null;
  const marked = ALONE_IN_LINE.inForce(LETTERHEAD_LINE)?.pattern.exec(text)?.[1];
  if (marked === undefined && ALONE_IN_LINE.named(NAME_ABOVE, text) === null) return null;
  const names = bodiesOfLine(marked ?? text);
  return names === null ? null : { names, rule: marked === undefined ? NAME_ABOVE : LETTERHEAD_LINE };
}
