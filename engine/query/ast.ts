/** The query language as a tree. Spans are UTF-16 offsets into the query text as typed. */

export interface Span {
  start: number;
  end: number;
}

/** A field that is text of its own: a term is looked for in it instead of the passages. */
export type TextField = 'title' | 'issuer' | 'speaker' | 'path';
/** A typed filter written inside the query. */
export type FacetField = 'region' | 'year' | 'date' | 'type' | 'topic';
/** A text field whose names are counted too: as a filter it asks for a whole name (`issuer:=…`) or for none (`issuer:unknown`). */
type NameField = 'issuer' | 'speaker';

/** `any` is `*`: 0–10 characters within the sentence; `one` is `?`: exactly one character. */
export type PatternPart = { kind: 'text'; text: string } | { kind: 'any' } | { kind: 'one' };

/**
 * A word or phrase, matched as its characters stand. `text` parts are as typed (not folded); never empty, never two
 * text parts in a row, at least one text part.
 */
export interface TermNode {
  kind: 'term';
  pattern: readonly PatternPart[];
  /** Quoted phrases are literal: no wildcards, no guard around numbers. */
  quoted: boolean;
  field: TextField | null;
  span: Span;
}

/** `value` is as typed (unquoted; of a whole name, `=` and the name); resolving it to codes and years is the request's work. */
export interface FacetNode {
  kind: 'facet';
  facet: FacetField | NameField;
  value: string;
  span: Span;
}

export type Nearness = { kind: 'sentence' } | { kind: 'passage' } | { kind: 'distance'; characters: number };

/** `a /s b /s c`: `links[i]` stands between `operands[i]` and `operands[i + 1]`. */
export interface NearNode {
  kind: 'near';
  operands: readonly (TermNode | OrNode)[];
  links: readonly Nearness[];
  span: Span;
}

export interface OrNode {
  kind: 'or';
  operands: readonly QueryNode[];
  span: Span;
}

export interface AndNode {
  kind: 'and';
  operands: readonly QueryNode[];
  span: Span;
}

export interface NotNode {
  kind: 'not';
  operand: QueryNode;
  span: Span;
}

export type QueryNode = TermNode | FacetNode | NearNode | OrNode | AndNode | NotNode;
