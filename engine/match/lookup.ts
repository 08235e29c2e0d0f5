import type { GramPostings } from '../grams/gram-postings.ts';
import { type Hits, NO_HITS } from '../grams/grams.ts';
import type { NearNode, TermNode, TextField } from '../query/ast.ts';
import type { PassageText } from '../text/passage-text.ts';
import { NearChain, type NearTerm, operandTerms } from './near.ts';
import type { NearHits } from './near-pair.ts';
import { compileTerm, type Pattern } from './pattern.ts';
import { Phrases } from './phrase.ts';
import { type SearchedPassages, scanHits, termHits } from './term-hits.ts';

/** The texts of each field, by document: one, or the several forms in which it may be asked for. */
export type FieldTexts = Readonly<Record<TextField, readonly PassageText[]>>;

/** What an index holds, as far as a query needs it. */
export interface Searched {
  text: PassageText;
  grams: GramPostings;
  fields: FieldTexts;
}

/** Looks the terms and chains of one query up, each once. */
export class Lookup {
  readonly text: PassageText;
  private readonly passages: SearchedPassages;
  private readonly fields: FieldTexts;
  private readonly terms: readonly TermNode[];
  private readonly patterns = new Map<TermNode, Pattern | null>();
  private readonly hitsByKey = new Map<string, Hits>();
  private readonly chains = new Map<NearNode, { chain: NearChain; hits: NearHits }>();

  /** @param terms the positive terms of the query: chains report matches by their place in it */
  constructor(searched: Searched, terms: readonly TermNode[]) {
    const { text, grams, fields } = searched;
    this.passages = { text, grams, phrases: new Phrases(text, grams) };
    this.fields = fields;
    this.text = text;
    this.terms = terms;
  }

  /** The term made ready; null where it holds nothing but white space. */
  patternOf(node: TermNode): Pattern | null {
    const known = this.patterns.get(node);
    if (known !== undefined) return known;
    const pattern = compileTerm(node);
    this.patterns.set(node, pattern);
    return pattern;
  }

  /** Hits in the passages; equal terms are looked up once. */
  hitsOf(node: TermNode): Hits {
    const pattern = this.patternOf(node);
    if (pattern === null) return NO_HITS;
    const known = this.hitsByKey.get(pattern.key);
    if (known !== undefined) return known;
    const hits = termHits(this.passages, pattern);
    this.hitsByKey.set(pattern.key, hits);
    return hits;
  }

  chainOf(node: NearNode): { chain: NearChain; hits: NearHits } {
    const known = this.chains.get(node);
    if (known !== undefined) return known;
    const operands = node.operands.map((operand) =>
      operandTerms(operand).flatMap((term): NearTerm[] => {
        const pattern = this.patternOf(term);
        return pattern === null ? [] : [{ term: this.terms.indexOf(term), pattern, hits: this.hitsOf(term) }];
      }),
    );
    const chain = new NearChain(this.passages, operands, node.links);
    const made = { chain, hits: chain.hits() };
    this.chains.set(node, made);
    return made;
  }

  /** Documents whose field holds a term, in any of its forms; each form is one passage a document. */
  documentsByField(node: TermNode, field: TextField): Uint32Array {
    const pattern = this.patternOf(node);
    if (pattern === null) return NO_HITS.passages;
    const found = this.fields[field].map((form) => scanHits(form, pattern).passages);
    const [first = NO_HITS.passages, ...others] = found.filter(({ length }) => length > 0);
    if (others.length === 0) return first;
    return Uint32Array.from(new Set(found.flatMap((documents) => [...documents]))).sort();
  }
}
