import type { Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { givenFacts, opening, quotePassage, quoteTitle } from './quote.ts';

/** A document's own number (发文字号), as it stands: masks (〔202_〕) are kept. */
export interface DescribedNumber {
  docNumber: string | null;
  known: Known;
}

/** Letterheads, numbers and promulgation lines stand within this many passages of the opening. */
const HEAD = 14;

/** `国办发〔2011〕26号`; the year may be masked or missing digits, the running number too. */
const YEAR = '(?:[0-9〇○零一二三四五六七八九]{4}|[0-9]{0,3}[xX×*_＊]{1,4}|[0-9]{2,3}_?)';
const NUMBER = `[\\p{Script=Han}]{1,14}\\s?[〔［[【（(]\\s?${YEAR}\\s?年?\\s?[〕］\\]】）)]\\s?第?\\s?[0-9xX×*_]{0,5}\\s?号`;
/** `国务院令第235号`, `…公告第18号`: the number of a promulgated law. */
const ORDER =
  '(?:[\\p{Script=Han}]{2,24}?(?:第[一二三四五六七八九十百]+届[\\p{Script=Han}]{2,24}?)?(?:令|公告))\\s?(?:[〔（(][0-9]{4}[〕）)])?\\s?第?\\s?[0-9〇零一二三四五六七八九十百]+\\s?号';
const ISSUE = `[【〔［[（(]\\s?${YEAR}\\s?[】〕］\\])）]\\s?第\\s?[0-9]+\\s?[期号]`;

/** The whole line is the number, perhaps with 文号： before it or the date behind. */
const LINE = new RegExp(
  `^\\s*(?:(?:发文|公文|文件)?(?:字|文)?\\s?号\\s?[:：]?\\s*)?(${NUMBER})\\s*(?:签发人.*|[0-9]{4}年.{0,8})?$`,
  'u',
);
/** The number stands in brackets of its own behind a title: （穗府办规〔2024〕13号）. */
const BRACKETED = new RegExp(`[（(]\\s?(${NUMBER})\\s?[）)]`, 'u');
const PROMULGATED = new RegExp(`(?:^|[\\s　，,日经以])(${ORDER})\\s?(?:公布|发布|颁布|通过|公告|令)?`, 'u');
const ISSUE_LINE = new RegExp(ISSUE, 'u');

/** Finds the number of the document itself; numbers that the running text cites are not taken. */
export function describeDocNumber(article: Article): DescribedNumber {
  const fact = givenFacts(article, 'docNumber')[0];
  if (fact !== undefined)
    return { docNumber: fact.value.trim(), known: { how: 'stated', evidence: [fact.evidence] } };

  const inTitle = new RegExp(NUMBER, 'u').exec(article.title) ?? ISSUE_LINE.exec(article.title);
  const head = opening(article, HEAD);
  for (const pattern of [LINE, BRACKETED]) {
    for (const { text, ordinal } of head) {
      if (text.length > (pattern === LINE ? 60 : 90)) continue;
      const found = pattern.exec(text);
      const number = found?.[1];
      if (found === null || number === undefined || cites(text, found.index)) continue;
      const start = found.index + found[0].indexOf(number);
      return stated(number, quotePassage(article.passages, ordinal, start, start + number.length));
    }
  }
  if (inTitle !== null && !cites(article.title, inTitle.index))
    return stated(inTitle[0], quoteTitle(inTitle[0]));
  for (const { text, ordinal } of head) {
    if (text.length > 90 || !/公布|发布|颁布|^\s*\S{2,30}令/u.test(text)) continue;
    const found = PROMULGATED.exec(text);
    const number = found?.[1];
    if (found === null || number === undefined) continue;
    const start = found.index + found[0].indexOf(number);
    return stated(number, quotePassage(article.passages, ordinal, start, start + number.length));
  }
  return { docNumber: null, known: { how: 'unknown', evidence: [] } };
}

function stated(number: string, evidence: Known['evidence'][number]): DescribedNumber {
  return { docNumber: number.replace(/\s+/gu, ''), known: { how: 'stated', evidence: [evidence] } };
}

/** Whether the words before a number make it another document's: 根据, 《…》（…〕号）, 转发. */
function cites(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return /根据|按照|依据|贯彻|落实|转发|参照|废止|关于转发|[》」]\s*[（(]?\s*$/u.test(before);
}
