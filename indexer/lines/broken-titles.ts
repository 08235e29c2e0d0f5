import type { Rule } from '../rules/rule.ts';
import { BROKEN_TITLES, ENACTMENTS, FRAMED_TITLES, WORDS_BROKEN_IN_TITLE } from './broken-title-rules.ts';
import { breaksWord } from './broken-words.ts';
import { readable } from './glosses.ts';
import {
  isAddressee,
  isDateLine,
  isDocNumber,
  isHeadMatter,
  isIssuerLine,
  namesDocument,
} from './heading-forms.ts';
import type { Line } from './lines.ts';
import { ordinalAt } from './ordinals.ts';
import { unspaced } from './spaced-words.ts';

/** Longest line of a title that is broken over several, in units. */
const LONGEST_LINE = 40;
/** Most lines of one title. */
const MOST_LINES = 6;
/** Shortest line that ends inside a word or before the rest of a phrase. */
const SHORTEST_BROKEN = 6;
/** Empty lines that may stand between an issuer and the rest of the title below it. */
const BLANKS_BELOW_ISSUER = 2;

/** Lines below that must stand apart for empty lines to mean nothing. */
const SPACED_LINES = 4;

const ORDER = 'broken-title/order';
const NOT_BROKEN: readonly Rule[] = [];

/** No title holds a sentence. */
const SENTENCE_MARK = /[。；：:！]/;

/**
 * The rules by which the title that begins in this line goes on in those below, one for each further line; none where the
 * title is not broken. The kind of document is named in its last line only (an order names it in the first, its number is
 * the last).
 */
export function titleBreaks(written: readonly Line[], index: number): readonly Rule[] {
  const lines = asRead(written, index);
  const spaced = isSpaced(written, index);
  const broken = pairedBreaks(lines, spaced);
  const framed = framedBreaks(lines, spaced);
  return framed.length > broken.length ? framed : broken;
}

/** The breaks of a title of which each is told by the two lines around it. */
function pairedBreaks(lines: readonly Line[], spaced: boolean): readonly Rule[] {
  let text = lines[0]?.text ?? '';
  const breaks: Rule[] = [];
  while (breaks.length < MOST_LINES - 1) {
    const line = lines[breaks.length];
    const below = lines[breaks.length + 1];
    if (line === undefined || below === undefined || line.removed !== null || below.removed !== null) break;
    const rule = breakRule(line, below, spaced);
    if (rule === null || namesDocument(text)) break;
    text += withoutNumber(below.text);
    breaks.push(rule);
    if (rule.id === ORDER || namesDocument(text)) return breaks;
  }
  return NOT_BROKEN;
}

/**
 * The breaks of a title that is known by what bounds it: it says in its first line what it is about, names a kind of
 * document in its last, and the number of the document, its day, or to whom it goes, stands below.
 */
function framedBreaks(lines: readonly Line[], spaced: boolean): readonly Rule[] {
  const [first] = lines;
  if (first === undefined || !isOfFramed(first)) return NOT_BROKEN;
  let written = first.text;
  let text = first.text;
  for (const [index, line] of lines.slice(1).entries()) {
    if (isBelowTitle(line.text)) {
      const law = isEnactment(line.text);
      const id = law ? 'framed-title/enactment-below' : 'framed-title/number-below';
      const rule = FRAMED_TITLES.inForce(id);
      const isWhole =
        index > 0 && (law || namesDocument(text)) && FRAMED_TITLES.named(id, `${written}⏎`) !== null;
      return rule === null || !isWhole ? NOT_BROKEN : new Array<Rule>(index).fill(rule);
    }
    if (!isOfFramed(line) || line.blanksAbove > (spaced ? 1 : 0)) return NOT_BROKEN;
    written += `¶${line.text}`;
    text += line.text;
  }
  return NOT_BROKEN;
}

/** Whether a line is what stands below a title: the number of the document, its day, whom it goes to, how a law was passed. */
function isBelowTitle(text: string): boolean {
  return isDocNumber(text) || isDateLine(text) || isAddressee(text) || isEnactment(text);
}

function isEnactment(text: string): boolean {
  return ENACTMENTS.test(text);
}

/** A line that may be one of a title. */
function isOfFramed({ text, removed }: Line): boolean {
  return (
    removed === null &&
    text.length <= LONGEST_LINE &&
    !SENTENCE_MARK.test(text) &&
    ordinalAt(text) === null &&
    (isIssuerLine(text) || !isHeadMatter(text))
  );
}

/** The lines that may be of the title and the one below it, in Simplified characters, their words closed up. */
function asRead(lines: readonly Line[], index: number): readonly Line[] {
  return lines.slice(index, index + MOST_LINES + 1).map((line) => {
    const text = line.text.length > LONGEST_READ ? line.text : unspaced(readable(line.text));
    return text === line.text ? line : { ...line, text };
  });
}

/** A longer line, its pronunciations included, is none of a title. */
const LONGEST_READ = 160;

/** A number that stands behind the title, in its last line. */
const NUMBER_BEHIND = /\s{1,4}[^\s，。《》]{2,12}[〔［[（(【]\d{4}[〕］\]）)】]\s?第?\d{1,5}\s?号$/;

function withoutNumber(text: string): string {
  return text.replace(NUMBER_BEHIND, '');
}

/** Whether empty lines stand between all lines around this one: then they part nothing. */
function isSpaced(lines: readonly Line[], index: number): boolean {
  const around = lines.slice(index + 1, index + 1 + SPACED_LINES);
  return around.length === SPACED_LINES && around.every(({ blanksAbove }) => blanksAbove >= 1);
}

/** The rule by which two lines may be parts of one title; null where they are not. */
function breakRule(line: Line, below: Line, spaced: boolean): Rule | null {
  const rest = withoutNumber(below.text);
  if (line.text.length > LONGEST_LINE || rest.length > LONGEST_LINE) return null;
  if (SENTENCE_MARK.test(line.text + below.text)) return null;
  if (ordinalAt(line.text) !== null || ordinalAt(below.text) !== null) return null;
  const issuer = isIssuerLine(line.text);
  if (below.blanksAbove > (issuer ? BLANKS_BELOW_ISSUER : spaced ? 1 : 0)) return null;
  const both = `${line.text}¶${rest}`;
  const rule: Rule | null = BROKEN_TITLES.first(both);
  if (rule !== null && (issuer || rule.id === ORDER || !isHeadMatter(line.text))) {
    return line.text.length < SHORTEST_BROKEN && rule.id === 'broken-title/goes-on' ? null : rule;
  }
  if (issuer || isHeadMatter(line.text) || line.text.length < SHORTEST_BROKEN) return null;
  return breaksWord(line.text, below.text) ? WORDS_BROKEN_IN_TITLE.first(both) : null;
}
