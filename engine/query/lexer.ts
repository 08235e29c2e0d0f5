import type { QueryMistake } from '../errors.ts';
import type { Language, QueryProblem } from '../types.ts';
import type { FacetNode, Nearness, PatternPart, Span, TermNode, TextField } from './ast.ts';
import {
  bareStretch,
  closingQuotes,
  invisibleUnits,
  isBlank,
  isClosingBracket,
  isMinus,
  isOpeningBracket,
  isSpace,
} from './characters.ts';
import { type Field, fieldPrefix } from './fields.ts';
import { type QueryMessageCode, queryMessage } from './messages.ts';
import { type Misreading, misreadings } from './misreadings.ts';
import { otherSpelling, partedNumber } from './numbers.ts';
import { type OfferCode, offerLabel } from './offers.ts';
import { isUnknown } from './unknown.ts';
import { MAX_DISTANCE, wordOperatorAt } from './word-operators.ts';

/** A remark, with the queries that may have been meant; they have not been asked yet. */
export interface QueryRemark extends Omit<QueryProblem, 'offers'> {
  offers: { label: string; q: string }[];
  /** Worth telling only where nothing is found. */
  onlyIfNothingFound: boolean;
  /** A query: the remark is worth telling only where this finds something, and the first offer, too. */
  onlyIfFound?: string;
}

export type Token =
  | { kind: 'open' | 'close' | 'or' | 'not' | 'end'; span: Span }
  | { kind: 'near'; nearness: Nearness; span: Span }
  | { kind: 'leaf'; node: TermNode | FacetNode; span: Span };

/** The number of a heading in brackets with the heading behind it: （一）指导思想. */
const ORDINAL = /^[(（](?:[一二三四五六七八九十百]{1,4}|[0-9]{1,4})[)）](?=[^\s()（）"“”*?])/u;
/** Before a name that is asked for whole. */
const WHOLE_NAME = /[=＝]/u;
/** Brackets around one term that are likely meant as text: a number in either kind, anything in those of Chinese. */
const BRACKETED_TERM =
  /^(?:\((?:[一二三四五六七八九十百]{1,4}|[0-9]{1,4})\)|（[^\s()（）"“”|*?]{1,16}）)(?=[\s)）]|$)/u;
/** A term or a group and white space: what opens a group, and an operator, are none. */
const TERM_BEFORE = /(?<!(?:^|[\s(（])(?:OR|NOT|\/[sSpP]|\/[0-9]+|同句|同段))(?<![\s(（|])\s+$/u;
const GLUED_QUOTATION = /^“[^“”"\s]{1,40}”(?=[^\s()（）“”"|])/u;

/** Cuts a query text into tokens; what it has to say on the way is in `problems` and `mistakes`. */
export class Lexer {
  readonly problems: QueryRemark[] = [];
  /** What makes the query no query. Reading goes on behind it, so that all is told at once. */
  readonly mistakes: QueryMistake[] = [];
  /** Closing brackets within a quotation that is never closed: they may be meant for brackets before it. */
  swallowed = 0;
  private readonly text: string;
  private readonly lang: Language;
  private at = 0;
  /** Groups open at the present position. */
  private depth = 0;
  /** Where a number ends of which a remark has been made. */
  private numbersTo = 0;
  /** Just behind a quotation or a group, where white space should follow. */
  private behindClosing = false;

  constructor(text: string, lang: Language) {
    this.text = text;
    this.lang = lang;
  }

  /** All tokens, the last one `end`; where there are mistakes, some in the place of what should stand there. */
  tokens(): Token[] {
    const tokens: Token[] = [];
    for (;;) {
      const token = this.next();
      tokens.push(token);
      if (token.kind === 'end') return tokens;
    }
  }

  /** The one term or filter that begins at `at`; null where there is a mistake in it. */
  leafAt(at: number): TermNode | FacetNode | null {
    this.at = at;
    const leaf = this.leaf();
    return this.mistakes.length === 0 ? leaf : null;
  }

  private next(): Token {
    this.skipSpace();
    const start = this.at;
    const character = this.text.charAt(start);
    if (character === '') return { kind: 'end', span: { start, end: start } };
    if (isClosingBracket(character)) {
      if (this.depth > 0) return this.closeGroup();
      this.mistake('unexpected-closing-bracket', this.advance(1));
      return this.next();
    }
    if (this.behindClosing) this.remark('missing-space', { start, end: start + 1 });
    this.behindClosing = false;
    const ordinal = ORDINAL.exec(this.text.slice(start))?.[0];
    if (ordinal !== undefined) {
      const node = this.asItStands('literal-ordinal', ordinal.length, ordinal.slice(1, -1));
      return { kind: 'leaf', node, span: node.span };
    }
    if (isOpeningBracket(character)) {
      this.depth++;
      const term = BRACKETED_TERM.exec(this.text.slice(start))?.[0];
      if (term !== undefined) {
        const span = { start, end: start + term.length };
        this.remark('grouping-brackets', span, '', [
          this.rewritten('literal', span.start, span.end, `"${term}"`),
        ]);
      }
      return { kind: 'open', span: this.advance(1) };
    }
    if (character === '|') return { kind: 'or', span: this.advance(1) };
    if (isMinus(character)) return this.minus();
    const operator = this.wordOperator();
    if (operator !== null) return operator;
    const node = this.leaf();
    return { kind: 'leaf', node, span: node.span };
  }

  private skipSpace(): void {
    for (let units = this.invisible(); units > 0; units = this.invisible()) {
      if (isSpace(this.text.charAt(this.at))) this.behindClosing = false;
      this.at += units;
    }
  }

  private invisible(): number {
    return invisibleUnits(this.text, this.at);
  }

  private closeGroup(): Token {
    const span = this.advance(1);
    this.depth--;
    this.behindClosing = true;
    return { kind: 'close', span };
  }

  /** A stretch that begins with a bracket or quotation mark and is looked for with it; its first part may also be meant alone. */
  private asItStands(
    code: 'literal-ordinal' | 'literal-quotation',
    length: number,
    inside: string,
  ): TermNode {
    const { text, from } = this.bare();
    const span = { start: from, end: this.at };
    const first = code === 'literal-quotation' ? `"${inside}"` : inside;
    const rest = text.slice(length);
    this.remark(code, { start: from, end: from + length }, '', [
      this.rewritten('apart', from, this.at, `${first} ${rest}`),
    ]);
    return { kind: 'term', pattern: wildcardPattern(text), quoted: false, field: null, span };
  }

  private minus(): Token {
    if (/[0-9０-９]/u.test(this.text.charAt(this.at + 1))) {
      const sign = this.at;
      const node = this.leaf();
      this.remark('negative-number', { start: sign, end: sign + 1 }, '', [
        this.rewritten('not', sign, sign + 1, 'NOT '),
      ]);
      return { kind: 'leaf', node, span: node.span };
    }
    const span = this.advance(1);
    const following = this.text.charAt(this.at);
    if (following === '' || isSpace(following) || isClosingBracket(following)) {
      this.mistake('expected-term-after-minus', span);
      return { kind: 'leaf', node: placeholder(span), span };
    }
    return { kind: 'not', span };
  }

  private wordOperator(): Token | null {
    const found = wordOperatorAt(this.text, this.at, this.depth > 0);
    if (found === null) return null;
    const span = this.advance(found.length);
    const { operator } = found;
    if (operator.kind !== 'near') return { kind: operator.kind, span };
    const { nearness } = operator;
    if (nearness.kind === 'distance' && nearness.characters > MAX_DISTANCE) {
      this.mistake('distance-too-long', span, String(MAX_DISTANCE));
    }
    return { kind: 'near', nearness, span };
  }

  private leaf(): TermNode | FacetNode {
    const start = this.at;
    const prefix = fieldPrefix(this.text, start);
    if (prefix === null) return this.term(start, null);
    this.at += prefix.length;
    const written = this.text.slice(start, this.at);
    const following = this.text.charAt(this.at);
    if (following === '' || isSpace(following) || (this.depth > 0 && isClosingBracket(following))) {
      this.mistake('expected-field-value', { start, end: this.at }, written);
      return placeholder({ start, end: this.at });
    }
    if (isOpeningBracket(following)) {
      const stretch = bareStretch(this.text, this.at, this.depth > 0);
      if (stretch.open > 0) {
        this.mistake('group-after-field', { start: this.at, end: stretch.end }, written);
        return placeholder({ start, end: this.at });
      }
    }
    if (prefix.field.kind === 'facet') return this.facet(start, prefix.field.facet);
    return this.nameFilter(start, prefix.field.field) ?? this.term(start, prefix.field);
  }

  /** `issuer:=NAME`, `issuer:unknown`: what the filters of that name say, too; null where the field is asked for as text. */
  private nameFilter(start: number, field: TextField): FacetNode | null {
    if (field !== 'issuer' && field !== 'speaker') return null;
    if (WHOLE_NAME.test(this.text.charAt(this.at))) {
      this.at++;
      const { value, ...node } = this.facet(start, field);
      return { ...node, value: `=${value}` };
    }
    const { end } = bareStretch(this.text, this.at, this.depth > 0);
    return isUnknown(this.text.slice(this.at, end)) ? this.facet(start, field) : null;
  }

  private facet(start: number, facet: FacetNode['facet']): FacetNode {
    const written = this.text.slice(start, this.at);
    const quotation = this.quotation();
    const value = quotation ?? this.bare().text;
    if (quotation === null && isBlank(value)) {
      this.mistake('expected-field-value', { start, end: this.at }, written);
    }
    return { kind: 'facet', facet, value, span: { start, end: this.at } };
  }

  private term(start: number, field: (Field & { kind: 'text' }) | null): TermNode {
    const glued = field === null ? this.gluedQuotation() : null;
    if (glued !== null) return this.asItStands('literal-quotation', glued.length, glued.slice(1, -1));
    const phrase = this.quotation();
    if (phrase !== null) {
      const pattern: PatternPart[] = [{ kind: 'text', text: phrase }];
      return {
        kind: 'term',
        pattern,
        quoted: true,
        field: field?.field ?? null,
        span: { start, end: this.at },
      };
    }
    const { text, from, strayClosing } = this.bare();
    const pattern = wildcardPattern(text);
    const span = { start, end: this.at };
    if (!pattern.some((part) => part.kind === 'text')) this.mistake('only-wildcards', span);
    if (strayClosing >= 0) {
      this.remark('literal-closing-bracket', { start: strayClosing, end: strayClosing + 1 });
    }
    const surroundings = {
      before: TERM_BEFORE.test(this.text.slice(0, start)),
      after: this.isTermBehind(),
      inField: field !== null,
    };
    for (const found of misreadings(text, surroundings)) this.remarkMisreading(found, from);
    if (field === null) this.remarkNumbers(from);
    return { kind: 'term', pattern, quoted: false, field: field?.field ?? null, span };
  }

  /** Whether white space and then a term or a group follow. */
  private isTermBehind(): boolean {
    const space = /^\s+(?=[^\s)）|])/u.exec(this.text.slice(this.at))?.[0];
    return space !== undefined && wordOperatorAt(this.text, this.at + space.length, this.depth > 0) === null;
  }

  /** Numbers in a term that texts may write in another way: one parted by spaces goes on in the next terms. */
  private remarkNumbers(from: number): void {
    const parted = partedNumber(this.text, from, this.at);
    if (parted !== null && parted.start >= this.numbersTo) {
      this.numbersTo = parted.end;
      const { start, end, joined } = parted;
      this.remark('parted-number', { start, end }, this.text.slice(start, end), [
        this.rewritten('joined', start, end, joined),
      ]);
    }
    const term = this.text.slice(from, this.at);
    const other = otherSpelling(term);
    if (other === null || from < this.numbersTo) return;
    const offers = [
      this.rewritten('spelling', from, this.at, other, other),
      this.rewritten('spellings', from, this.at, `(${term} OR ${other})`),
    ];
    const message = queryMessage('number-as-written', this.lang, other);
    const span = { start: from, end: this.at };
    this.problems.push({ message, ...span, offers, onlyIfNothingFound: false, onlyIfFound: other });
  }

  /** A quotation in curly marks that text follows at once, as in names that are written so: “三农”问题. */
  private gluedQuotation(): string | null {
    const quotation = GLUED_QUOTATION.exec(this.text.slice(this.at))?.[0];
    if (quotation === undefined) return null;
    const behind = this.at + quotation.length;
    return wordOperatorAt(this.text, behind, this.depth > 0) === null ? quotation : null;
  }

  /** The text between quotation marks that open here; null where none do. */
  private quotation(): string | null {
    const start = this.at;
    const closing = closingQuotes(this.text.charAt(start));
    if (closing === null) return null;
    let end = start + 1;
    while (end < this.text.length && !closing.includes(this.text.charAt(end))) end++;
    if (end === this.text.length) {
      const expected = this.text.charAt(start) === '“' ? '”' : this.text.charAt(start);
      this.mistake('expected-closing-quote', { start, end }, expected);
      this.at = end;
      const rest = this.text.slice(start + 1);
      this.swallowed = [...rest].filter(isClosingBracket).length;
      return rest;
    }
    this.at = end + 1;
    this.behindClosing = true;
    const phrase = this.text.slice(start + 1, end);
    if (isBlank(phrase)) this.mistake('empty-phrase', { start, end: this.at });
    return phrase;
  }

  private bare(): { text: string; from: number; strayClosing: number } {
    const from = this.at;
    const { end, strayClosing } = bareStretch(this.text, from, this.depth > 0);
    this.at = end;
    return { text: this.text.slice(from, end), from, strayClosing };
  }

  private advance(length: number): Span {
    const start = this.at;
    this.at += length;
    return { start, end: this.at };
  }

  private remark(
    code: QueryMessageCode,
    span: Span,
    detail?: string,
    offers: QueryRemark['offers'] = [],
    onlyIfNothingFound = false,
  ): void {
    const message = queryMessage(code, this.lang, detail);
    this.problems.push({ message, ...span, offers, onlyIfNothingFound });
  }

  private remarkMisreading(
    { code, start, end, detail, rewritings, onlyIfNothingFound }: Misreading,
    from: number,
  ) {
    const offers = rewritings.map((one) =>
      this.rewritten(one.code, from + one.start, from + one.end, one.text, one.detail),
    );
    this.remark(code, { start: from + start, end: from + end }, detail, offers, onlyIfNothingFound === true);
  }

  /** The query with a stretch of it written otherwise. */
  private rewritten(code: OfferCode, start: number, end: number, text: string, detail = '') {
    const q = `${this.text.slice(0, start)}${text}${this.text.slice(end)}`.replace(/\s+/gu, ' ').trim();
    return { label: offerLabel(code, this.lang, detail), q };
  }

  private mistake(code: QueryMessageCode, span: Span, detail?: string): void {
    this.mistakes.push({ message: queryMessage(code, this.lang, detail), ...span });
  }
}

/** Stands where something should stand in a query with a mistake, so that the rest can be read. */
export function placeholder(span: Span): TermNode {
  return { kind: 'term', pattern: [], quoted: false, field: null, span };
}

/** Unquoted text with its ASCII wildcards taken out, and stretches of which nothing would be matched left out. */
function wildcardPattern(text: string): PatternPart[] {
  return text
    .split(/([*?])/u)
    .filter((piece) => !isBlank(piece))
    .map((piece): PatternPart => {
      if (piece === '*') return { kind: 'any' };
      if (piece === '?') return { kind: 'one' };
      return { kind: 'text', text: piece };
    });
}
