import type { FacetNode, Nearness, QueryNode, TermNode } from './ast.ts';
import { bareStretch, closingQuotes, isOpeningBracket, quote } from './characters.ts';
import { patternText } from './terms.ts';

/**
 * The query text of a tree; `parseQuery` reads it back as the same tree, spans apart. Brackets are written only where
 * binding needs them. Throws `RangeError` for a tree no text can say: a phrase that holds straight and curly
 * quotation marks, which no parsed query does.
 */
export function printQuery(node: QueryNode): string {
  return print(node, false);
}

function print(node: QueryNode, insideGroup: boolean): string {
  switch (node.kind) {
    case 'term':
      return printTerm(node);
    case 'facet':
      return printFacet(node, insideGroup);
    case 'not':
      return `${minus(node.operand)}${operand(node.operand, insideGroup, (kind) => kind === 'not')}`;
    case 'near':
      return node.operands
        .map((each, index) => {
          const link = index === 0 ? undefined : node.links[index - 1];
          return `${link === undefined ? '' : `${printLink(link)} `}${operand(each, insideGroup, () => false)}`;
        })
        .join(' ');
    case 'or':
      return node.operands
        .map((each) => operand(each, insideGroup, (kind) => kind === 'near' || kind === 'not'))
        .join(' OR ');
    case 'and':
      return node.operands.map((each) => operand(each, insideGroup, (kind) => kind !== 'and')).join(' ');
  }
}

/** A minus right before a digit would be the sign of a number. */
function minus(operand: QueryNode): string {
  const number = operand.kind === 'term' && !operand.quoted && operand.field === null;
  return number && /^[0-9０-９]/u.test(patternText(operand.pattern)) ? 'NOT ' : '-';
}

/** An operand, in brackets unless it is a leaf or of a kind that binds tighter than the operator around it. */
function operand(
  node: QueryNode,
  insideGroup: boolean,
  bindsTighter: (kind: QueryNode['kind']) => boolean,
): string {
  const bare = node.kind === 'term' || node.kind === 'facet' || bindsTighter(node.kind);
  if (bare) return print(node, insideGroup);
  const group = print(node, true);
  return `(${group}${leavesBracketOpen(group) ? ' ' : ''})`;
}

/** A term that ends in `甲(乙` would take the bracket behind it for its own. */
function leavesBracketOpen(text: string): boolean {
  const lastPiece = text.split(/\s/u).at(-1) ?? '';
  return bareStretch(lastPiece, 0, false).open > 0;
}

function printLink(link: Nearness): string {
  switch (link.kind) {
    case 'sentence':
      return '/s';
    case 'passage':
      return '/p';
    case 'distance':
      return `/${link.characters}`;
  }
}

function printTerm(node: TermNode): string {
  const text = patternText(node.pattern);
  return `${node.field === null ? '' : `${node.field}:`}${node.quoted ? quoted(text) : text}`;
}

function printFacet({ facet, value }: FacetNode, insideGroup: boolean): string {
  const whole = (facet === 'issuer' || facet === 'speaker') && value.startsWith('=') ? '=' : '';
  const plain = value.slice(whole.length);
  return `${facet}:${whole}${needsQuotes(plain, insideGroup) ? quoted(plain) : plain}`;
}

function needsQuotes(value: string, insideGroup: boolean): boolean {
  if (closingQuotes(value.charAt(0)) !== null) return true;
  const { end, open } = bareStretch(value, 0, insideGroup);
  return end < value.length || (isOpeningBracket(value.charAt(0)) && open > 0);
}

function quoted(text: string): string {
  const written = quote(text);
  if (written === null) throw new RangeError(`a phrase with both kinds of quotation marks: ${text}`);
  return written;
}
