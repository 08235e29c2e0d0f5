import type { GramPostings } from '../grams/gram-postings.ts';
import { type Hits, NO_HITS } from '../grams/grams.ts';
import type { NearNode, TermNode, TextField } from '../query/ast.ts';
import type { PassageText } from '../text/passage-text.ts';
import { NearChain, operandTerms } from './near.ts';
import type { NearTerm } from './near-operand.ts';
import type { NearHits } from './near-pair.ts';
import { intersection, unionOf } from './passage-lists.ts';
import { compileTerm, type Pattern } from './pattern.ts';
import { onlyPhrase, Phrases, type PlacedHits, type SearchedPassages } from './phrase.ts';
import { scanHits, termHits } from './term-hits.ts';

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
    const operands = node.operands.map(operandTerms);
    const chain = new NearChain(this.passages, this.chained(operands), node.links);
    const made = { chain, hits: chain.hits() };
    this.chains.set(node, made);
    return made;
  }

  /** The terms of the operands of a chain: those that cost least looked up first, the others only where these stand. */
  private chained(operands: readonly (readonly TermNode[])[]): NearTerm[][] {
    const made = operands.map((): NearTerm[] => []);
    const byCost = operands
      .map((terms, at) => ({ at, terms, cost: terms.reduce((sum, term) => sum + this.costOf(term), 0) }))
      .sort((a, b) => a.cost - b.cost);
    let within: Uint32Array | null = null;
    for (const { at, terms } of byCost) {
      const found: NearTerm[] = [];
      for (const node of terms) {
        const pattern = this.patternOf(node);
        if (pattern === null) continue;
        const places = within === null ? null : this.placesWithin(pattern, within);
        found.push({ term: this.terms.indexOf(node), pattern, hits: places ?? this.hitsOf(node), places });
      }
      made[at] = found;
      const holding = unionOf(
        found.map(({ hits }) => hits.passages),
        this.text.passages,
      );
      within = within === null ? holding : intersection(within, holding);
    }
    return made;
  }

  /** About how many bytes are read to look a term up; of one with wildcards it is not known. */
  private costOf(node: TermNode): number {
    const literals = this.patternOf(node)?.literals;
    if (literals === null) return Number.POSITIVE_INFINITY;
    return (literals ?? []).reduce((sum, literal) => sum + this.passages.phrases.cost(literal), 0);
  }

  /** Where a term stands in some passages, and perhaps in others; null where it is no phrase or is known already. */
  private placesWithin({ key, literals }: Pattern, within: Uint32Array): PlacedHits | null {
    const phrase = onlyPhrase(literals ?? []);
    return phrase !== null && !this.hitsByKey.has(key)
      ? this.passages.phrases.placesWithin(phrase, within)
      : null;
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
