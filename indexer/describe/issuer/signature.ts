import { fold } from '../../../engine/text/fold.ts';
import type { Article } from '../../article.ts';
import { matchRule } from '../../rules/rule.ts';
import { bodiesOfLine } from '../body-names.ts';
import { SIGNATURE_PLACES } from '../date/signature-place-rules.ts';
import { asScanned } from '../date/written-date.ts';
import { oncePerArticle } from '../once.ts';
import { quotePassage } from '../quote.ts';
import type { FoundBody } from './found-body.ts';
import { ALONE_IN_LINE, DAY_LINES } from './issuer-rules.ts';

/** Longer lines are no signatures. */
const LINE_LENGTH = 120;
/** Lines that those who sign together fill. */
const MOST_LINES = 12;
/**
 * The bodies in lines of their own above (or in) the day that closes a document, before what is attached to it; where no
 * day is written, those that close the text. Null where nobody signs.
 */
export const signature = oncePerArticle((article): readonly FoundBody[] | null => {
  const { passages } = article;
  for (let ordinal = 1; ordinal < passages.length; ordinal++) {
    const text = passages[ordinal]?.text ?? '';
    if (text.length > LINE_LENGTH) continue;
    const dated = datedBodies(article, ordinal);
    if (dated !== null) return [...linesAbove(article, ordinal - 1), ...dated];
    // A scanner parts its figures.
    if (!DAY_LINES.test(asScanned(fold(text)).replace(/\s+/gu, ''))) continue;
    const signed = linesAbove(article, ordinal - 1);
    if (signed.length > 0) return signed;
  }
  const signed = linesAbove(article, passages.length - 1);
  const before = passages[passages.length - 1 - signedLines(signed)]?.text ?? '';
  return signed.length > 0 && SIGNATURE_PLACES.named('signature-place/closing-words', before) !== null
    ? signed
    : null;
});

const signedLines = (signed: readonly FoundBody[]): number =>
  new Set(signed.map(({ evidence }) => evidence.passage)).size;

function datedBodies(article: Article, ordinal: number): FoundBody[] | null {
  const rule = ALONE_IN_LINE.active.find(({ id }) => id === 'issuer-line/dated-signature');
  const text = article.passages[ordinal]?.text ?? '';
  const names = rule === undefined ? undefined : matchRule(rule, fold(text))?.[1];
  if (names === undefined) return null;
  const at = fold(text).indexOf(names);
  return bodiesIn(article, ordinal, text.slice(at, at + names.length), at);
}

/** Bodies in the lines that end with this one, from the first on; none where this line holds anything else. */
function linesAbove(article: Article, last: number): FoundBody[] {
  const lines: FoundBody[][] = [];
  // The first passage is a letterhead or the text itself.
  for (let ordinal = last; ordinal > 0 && lines.length < MOST_LINES; ordinal--) {
    const text = article.passages[ordinal]?.text ?? '';
    const bodies = text.length > LINE_LENGTH ? null : bodiesIn(article, ordinal, text);
    if (bodies === null || isAddressed(article, ordinal)) break;
    lines.unshift(bodies);
  }
  return lines.flat();
}

/** Whether the line is to whom a letter goes. */
const isAddressed = ({ passages }: Article, ordinal: number): boolean =>
  SIGNATURE_PLACES.named('signature-place/salutation-above', passages[ordinal - 1]?.text ?? '') !== null;

/** `at`: where the names begin in their passage. */
function bodiesIn(article: Article, ordinal: number, names: string, at = 0): FoundBody[] | null {
  const bodies = bodiesOfLine(names);
  return (
    bodies?.map(({ name, start, end, list }) => ({
      name,
      list,
      evidence: {
        ...quotePassage(article.passages, ordinal, at + start, at + end),
        rule: 'issuer-line/dated-signature',
      },
    })) ?? null
  );
}
