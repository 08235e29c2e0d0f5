import { type QueryMistake, QuerySyntaxError } from '../errors.ts';
import type { Language } from '../types.ts';
import type { FacetNode, NearNode, Nearness, OrNode, QueryNode, Span, TermNode } from './ast.ts';
import { Lexer, placeholder, type QueryRemark, type Token } from './lexer.ts';
import { type QueryMessageCode, queryMessage } from './messages.ts';
import { positiveTerms } from './terms.ts';

/** Characters (code points) of a query; more is no search but a text. Part of the contract. */
export const MAX_QUERY_CHARACTERS = 256;
/** Terms and phrases of a query, those in text fields included, facet filters not. Part of the contract. */
const MAX_QUERY_TERMS = 32;

export interface ParsedQuery {
  /** Null for an empty query. */
  node: QueryNode | null;
  /** Remarks: the query means something, perhaps not what was intended. */
  problems: QueryRemark[];
  /** The terms looked for in the text, as typed, each once: not those excluded, not those of fields. */
  terms: string[];
}

/**
 * Reads a query. Binding, tightest first: `-`/`NOT`, `/s` `/p` `/N`, `OR`, and the implied AND.
 * Throws `QuerySyntaxError` with the position of every mistake and what was expected there.
 */
export function parseQuery(text: string, lang: Language = 'zh'): ParsedQuery {
  checkLength(text, lang);
  const lexer = new Lexer(text, lang);
  const tokens = lexer.tokens();
  const parser = new Parser(text, tokens, lang, lexer.swallowed);
  const node = parser.query();
  const mistakes = [...lexer.mistakes, ...parser.mistakes].sort((a, b) => a.start - b.start);
  const [first, ...further] = mistakes;
  if (first !== undefined) throw new QuerySyntaxError([first, ...further]);
  return { node, problems: lexer.problems, terms: node === null ? [] : positiveTerms(node) };
}

/** Throws `QuerySyntaxError` where the text has more than `MAX_QUERY_CHARACTERS`. */
export function checkLength(text: string, lang: Language): void {
  if (text.length <= MAX_QUERY_CHARACTERS) return;
  let characters = 0;
  let units = 0;
  for (const character of text) {
    if (characters === MAX_QUERY_CHARACTERS) {
      const message = queryMessage('query-too-long', lang, String(MAX_QUERY_CHARACTERS));
      throw new QuerySyntaxError([{ message, start: units, end: text.length }]);
    }
    characters++;
    units += character.length;
  }
}

/** An operand that has been read; `span` takes in the brackets around it. */
interface Operand {
  node: QueryNode;
  span: Span;
}

class Parser {
  readonly mistakes: QueryMistake[] = [];
  private readonly text: string;
  private readonly tokens: readonly Token[];
  private readonly lang: Language;
  private position = 0;
  private terms = 0;
  /** Brackets that may be closed within a quotation that is not. */
  private swallowed: number;

  constructor(text: string, tokens: readonly Token[], lang: Language, swallowed: number) {
    this.text = text;
    this.tokens = tokens;
    this.lang = lang;
    this.swallowed = swallowed;
  }

  query(): QueryNode | null {
    if (this.peek().kind === 'end') return null;
    return this.and().node;
  }

  /** Terms until a closing bracket or the end. */
  private and(): Operand {
    const operands: [Operand, ...Operand[]] = [this.or()];
    for (let token = this.peek(); token.kind !== 'end' && token.kind !== 'close'; token = this.peek()) {
      operands.push(this.or());
    }
    return joined(operands, (nodes, span) => ({ kind: 'and', operands: nodes, span }));
  }

  private or(): Operand {
    const operands: [Operand, ...Operand[]] = [this.near()];
    while (this.peek().kind === 'or') {
      const operator = this.take();
      operands.push(this.near(operator));
    }
    return joined(operands, (nodes, span) => ({ kind: 'or', operands: nodes, span }));
  }

  private near(behind?: Token): Operand {
    const first = this.not(behind);
    let operator = this.peek();
    if (operator.kind !== 'near') return first;
    const operands: NearNode['operands'][number][] = [this.nearOperand(first, operator)];
    const links: Nearness[] = [];
    let end = first.span.end;
    while (operator.kind === 'near') {
      this.take();
      const next = this.not(operator);
      operands.push(this.nearOperand(next, operator));
      links.push(operator.nearness);
      end = next.span.end;
      operator = this.peek();
    }
    const span = { start: first.span.start, end };
    return { node: { kind: 'near', operands, links, span }, span };
  }

  private nearOperand({ node, span }: Operand, operator: Token): TermNode | OrNode {
    if (isNearOperand(node)) return node;
    this.mistake('near-operand', span, this.written(operator));
    return placeholder(span);
  }

  private not(behind?: Token): Operand {
    if (this.peek().kind !== 'not') return this.primary(behind);
    const operator = this.take();
    const operand = this.not(operator);
    const span = { start: operator.span.start, end: operand.span.end };
    return { node: { kind: 'not', operand: operand.node, span }, span };
  }

  /** `behind` is the operator that this operand belongs to. */
  private primary(behind?: Token): Operand {
    const token = this.peek();
    switch (token.kind) {
      case 'leaf':
        this.take();
        return { node: this.counted(token.node), span: token.span };
      case 'open':
        this.take();
        return this.group(token);
      default:
        if (behind !== undefined) this.mistake('expected-term-after', behind.span, this.written(behind));
        else if (token.kind === 'or' || token.kind === 'near') {
          this.take();
          this.mistake('expected-term-before', token.span, this.written(token));
          return this.primary();
        }
        return { node: placeholder(token.span), span: token.span };
    }
  }

  private group(open: Token): Operand {
    const first = this.peek();
    if (first.kind === 'close') {
      this.take();
      const span = { start: open.span.start, end: first.span.end };
      this.mistake('empty-group', span);
      return { node: placeholder(span), span };
    }
    const { node, span } =
      first.kind === 'end' ? { node: placeholder(open.span), span: open.span } : this.and();
    if (this.peek().kind === 'close') {
      return { node, span: { start: open.span.start, end: this.take().span.end } };
    }
    if (this.swallowed > 0) this.swallowed--;
    else this.mistake('expected-closing-bracket', open.span);
    return { node, span: { start: open.span.start, end: span.end } };
  }

  private counted(node: TermNode | FacetNode): TermNode | FacetNode {
    if (node.kind === 'term' && ++this.terms === MAX_QUERY_TERMS + 1) {
      this.mistake('too-many-terms', node.span, String(MAX_QUERY_TERMS));
    }
    return node;
  }

  private peek(): Token {
    const end = this.text.length;
    return this.tokens[this.position] ?? { kind: 'end', span: { start: end, end } };
  }

  private take(): Token {
    const token = this.peek();
    this.position++;
    return token;
  }

  private written(token: Token): string {
    return this.text.slice(token.span.start, token.span.end);
  }

  private mistake(code: QueryMessageCode, span: Span, detail?: string): void {
    this.mistakes.push({ message: queryMessage(code, this.lang, detail), ...span });
  }
}

/** One operand stays what it is; several become one node. */
function joined(
  operands: readonly [Operand, ...Operand[]],
  join: (nodes: QueryNode[], span: Span) => QueryNode,
): Operand {
  const [first, ...others] = operands;
  const last = others.at(-1);
  if (last === undefined) return first;
  const span = { start: first.span.start, end: last.span.end };
  return {
    node: join(
      operands.map(({ node }) => node),
      span,
    ),
    span,
  };
}

/** A term of the text, or alternatives of such terms: what has a place in a passage. */
function isNearOperand(node: QueryNode): node is TermNode | OrNode {
  if (node.kind === 'term') return node.field === null;
  return node.kind === 'or' && node.operands.every(isNearOperand);
}
