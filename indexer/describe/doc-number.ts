import type { Evidence, Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { ATTACHMENT_LINES } from '../lines/attachment-rules.ts';
import { matchRule, type RuleId } from '../rules/rule.ts';
import {
  AMENDING_NUMBERS,
  CITED_NUMBERS,
  NO_NUMBERS,
  NUMBER_ENDS,
  NUMBER_PLACE,
  PROMULGATION_LINES,
  UNFINISHED_ABOVE,
} from './doc-number-place-rules.ts';
import {
  DOC_NUMBERS,
  NUMBER_LINES,
  NUMBERED_TITLES,
  NUMBERS_IN_TITLE,
  type NumberPlace,
  ORDER_LINES,
} from './doc-number-rules.ts';
import { oncePerArticle } from './once.ts';
import { givenFacts, opening, quotePassage, quoteTitle } from './quote.ts';

/** A document's own number (发文字号), as it stands: masks (〔202_〕) are kept. */
export interface DescribedNumber {
  docNumber: string | null;
  known: Known;
}

/** Letterheads, numbers and promulgation lines stand within this many passages of the opening. */
const HEAD = 14;
/** A line that is the number, or ends in it, is no longer. */
const LONGEST: Readonly<Record<NumberPlace, number>> = { line: 80, bracket: 90, promulgation: 90 };
/** Finds the number of the document itself; numbers that the running text cites are not taken. */
export const describeDocNumber = oncePerArticle((article): DescribedNumber => {
  const fact = givenFacts(article, 'docNumber')[0];
  if (fact !== undefined && !NO_NUMBERS.test(fact.value.trim()))
    return {
      docNumber: withoutNextLabel(fact.value.trim()),
      known: { how: 'stated', evidence: [fact.evidence] },
    };
  const found =
    numberAt(article, 'line') ??
    orderOverTwoLines(article) ??
    numberAt(article, 'bracket') ??
    numberInTitle(article.title) ??
    numberAt(article, 'promulgation');
  return found === null
    ? { docNumber: null, known: { how: 'unknown', evidence: [] } }
    : unlessTextHasAnother(article, found);
});

/** A number that only the title bears is likely at most where an order in the head bears another. */
function unlessTextHasAnother(article: Article, found: DescribedNumber): DescribedNumber {
  const { docNumber, known } = found;
  const titled = known.evidence.every(
    ({ from, passage }) => from === 'title' || article.passages[passage ?? 0]?.text === article.title,
  );
  if (!titled || docNumber === null) return found;
  for (const { text, ordinal } of opening(article, HEAD)) {
    const order = text.length > LONGEST.promulgation ? undefined : ORDERS.exec(text);
    const other = order?.[0];
    if (other === undefined || order?.index === undefined || cites(text, order.index)) continue;
    if (signOf(other) === signOf(docNumber) || text.includes(article.title)) continue;
    const against = quotePassage(article.passages, ordinal, order.index, order.index + other.length);
    return { docNumber, known: { how: 'inferred', evidence: [...known.evidence, against] } };
  }
  return found;
}

/** An order by the name of its office, wherever it stands in a line. */
const ORDERS =
  /[\p{Script=Han}]{2,24}令\s?(?:[〔（([﹝]?[0-9０-９]{4}年?[〕）)\]﹞]?)?\s?第?[0-9０-９]{1,5}号/u;

/** A number without the label of the next column, where a table was read as one line. */
function withoutNextLabel(value: string): string {
  const label = NUMBER_ENDS.match(value);
  return label === null ? value : value.slice(0, label.match.index).trim();
}

/** The first number that stands in the given way in a line of the head. */
function numberAt(article: Article, place: NumberPlace): DescribedNumber | null {
  const head = opening(article, HEAD);
  for (const { text, ordinal } of head) {
    // What is attached bears numbers of its own.
    if (ordinal > 0 && ATTACHMENT_LINES.test(text)) return null;
    if (text.length > LONGEST[place]) continue;
    if (place === 'promulgation' && !PROMULGATION_LINES.test(text)) continue;
    const found = DOC_NUMBERS.match(text);
    const number = found?.match.groups?.number;
    if (found === null || found.rule.place !== place || number === undefined) continue;
    const start = found.match.index + found.match[0].indexOf(number);
    if (place === 'promulgation' ? amends(text, start, start + number.length) : cites(text, start)) continue;
    const [above, below] = [head[ordinal - 1]?.text ?? '', head[ordinal + 1]?.text ?? ''];
    if (place === 'line' && (UNFINISHED_ABOVE.test(above) || isListed(number, below))) return null;
    const quote = quotePassage(article.passages, ordinal, start, start + number.length);
    return stated(number, [{ ...quote, rule: found.rule.id }]);
  }
  return null;
}

/** 青山市人民政府令 above 第37号. */
function orderOverTwoLines(article: Article): DescribedNumber | null {
  const head = opening(article, HEAD);
  for (const [at, { text, ordinal }] of head.entries()) {
    const numbered = text.length > LONGEST.line ? null : NUMBER_LINES.first(text);
    if (numbered === null) continue;
    const above = at === 0 ? article.title : (head[at - 1]?.text ?? '');
    const numberQuote = numberOf(article, ordinal, text, numbered.id);
    // Beneath a title that says what it is about, the line alone is the number.
    const about = at === 0 || above === article.title ? NUMBERED_TITLES.first(article.title) : null;
    if (about !== null) return stated(numberQuote.quote, [numberQuote]);
    const called = ORDER_LINES.first(above);
    if (called === null) continue;
    const order = above.trim();
    const orderQuote =
      at === 0
        ? quoteTitle(order)
        : quotePassage(
            article.passages,
            ordinal - 1,
            above.indexOf(order),
            above.indexOf(order) + order.length,
          );
    return stated(`${order}${numberQuote.quote}`, [{ ...orderQuote, rule: called.id }, numberQuote]);
  }
  return null;
}

/** The line that is a number, as evidence. */
function numberOf({ passages }: Article, ordinal: number, text: string, rule: RuleId): Evidence {
  const start = text.length - text.trimStart().length;
  return { ...quotePassage(passages, ordinal, start, start + text.trim().length), rule };
}

function numberInTitle(title: string): DescribedNumber | null {
  for (const rule of NUMBERS_IN_TITLE.active) {
    const found = matchRule(rule, title);
    if (found !== null && !cites(title, found.index))
      return stated(found[0], [{ ...quoteTitle(found[0]), rule: rule.id }]);
  }
  return null;
}

function stated(number: string, evidence: Evidence[]): DescribedNumber {
  return { docNumber: numberFrom(number), known: { how: 'stated', evidence } };
}

/** A number as it stands, without the spaces within it; between the numbers of joint issuers one is left. */
export function numberFrom(quote: string): string {
  return quote
    .trim()
    .replace(/号\s+(?=[\p{Script=Han}A-Za-z])/gu, '号\0')
    .replace(/\s+/gu, '')
    .replaceAll('\0', ' ');
}

/** Whether a number of the same office follows: a list of documents, none of which is this one. */
function isListed(number: string, below: string): boolean {
  const next = DOC_NUMBERS.match(below);
  const other = next?.rule.place === 'line' ? next.match.groups?.number : undefined;
  return other !== undefined && signOf(other) === signOf(number) && numberFrom(other) !== numberFrom(number);
}

const signOf = (number: string): string => /^[^\d０-９〔［[【（(﹝]*/u.exec(number.trim())?.[0].trim() ?? '';

/** Whether an order is the one that amended or repealed: 根据…令第9号修正, …令第2号同时废止. */
function amends(text: string, start: number, end: number): boolean {
  return AMENDING_NUMBERS.test(`${text.slice(0, start)}${NUMBER_PLACE}${text.slice(end)}`);
}

/** Whether the words before a number make it another document's: 根据, 《…》（…〕号）, 转发. */
function cites(text: string, at: number): boolean {
  return CITED_NUMBERS.test(text.slice(0, at));
}
