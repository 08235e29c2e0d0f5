import { type GramPostings, type Hits, NO_HITS } from '../grams/gram-postings.ts';
import type { FacetNode, NearNode, QueryNode, TermNode, TextField } from '../query/ast.ts';
import { positiveTermNodes } from '../query/terms.ts';
import type { PassageText } from '../text/passage-text.ts';
import { DocumentSet } from './document-set.ts';
import { NearChain, type NearHits, type NearTerm, operandTerms } from './near.ts';
import { Occurrences } from './occurrences.ts';
import { compileTerm, type Pattern, sharesSpelling } from './pattern.ts';
import { scanHits, termHits } from './term-hits.ts';
import { TermMatcher } from './term-matcher.ts';

/** What an index holds, as far as a query needs it. */
export interface Searched {
  text: PassageText;
  grams: GramPostings;
  fields: Readonly<Record<TextField, PassageText>>;
}

/** Documents that satisfy a facet filter written inside a query. */
export type FacetFilter = (node: FacetNode) => DocumentSet;

export interface Counts {
  /** Ranges matched by positive terms, each once. */
  occurrences: number;
  /** Passages that hold at least one. */
  passages: number;
  /** Both by document number; 0 for documents not counted. */
  occurrencesOf: Uint32Array;
  passagesOf: Uint32Array;
}

/** One match: half-open range in the matched text of its passage, and the positive term it came from. */
export interface LocatedRange {
  start: number;
  end: number;
  /** Index into `Evaluation.terms`; where several terms match one range, the first. */
  term: number;
}

export interface LocatedPassage {
  /** Ordinal of the passage in its document. */
  ordinal: number;
  /** By start, then end; each range once. */
  ranges: LocatedRange[];
}

/** What adds occurrences: a positive term by itself, or a proximity chain. */
interface Source {
  hits: Hits;
  locate(passage: number, report: (start: number, end: number, term: number) => void): void;
  /** Adds the ranges matched in the passage at a place of `hits`: offsets into the text's units. */
  addRanges(place: number, ranges: Occurrences): void;
  /** Whether another source may match the same ranges, so that adding up could count one twice. */
  mayCollide: boolean;
}

/**
 * One query over one index. Postings are read and candidates verified once, when first needed; matching, counting and
 * locating share them, so keep the evaluation for as long as the answer is being made.
 */
export class Evaluation {
  /** The terms whose matches are counted and marked, in the order of the query. */
  readonly terms: readonly TermNode[];
  private readonly searched: Searched;
  private readonly root: QueryNode;
  private readonly patterns = new Map<TermNode, Pattern | null>();
  private readonly hitsByKey = new Map<string, Hits>();
  private readonly chains = new Map<NearNode, { chain: NearChain; hits: NearHits }>();
  private countedSources: readonly Source[] | null = null;

  constructor(searched: Searched, root: QueryNode) {
    this.searched = searched;
    this.root = root;
    this.terms = positiveTermNodes(root);
  }

  /** Documents that match the query. Throws `QuerySyntaxError` for a proximity of anything but terms. */
  matchDocuments(facets: FacetFilter): DocumentSet {
    return this.documentsOf(this.root, facets);
  }

  /** Documents that hold one of `terms` (anywhere, whatever else the query asks). */
  documentsOfTerm(term: TermNode): DocumentSet {
    return this.documentsOfTermNode(term);
  }

  /** Counts the matches of the positive terms in some documents: commonly those that match, after filters. */
  count(documents: DocumentSet): Counts {
    const { text } = this.searched;
    const occurrencesOf = new Uint32Array(text.documents);
    const passagesOf = new Uint32Array(text.documents);
    const sources = this.sources();
    const seen = new Uint8Array(sources.length > 1 ? text.passages : 0);
    const shared = new Set<number>();
    let occurrences = 0;
    let passages = 0;
    for (const { hits, mayCollide } of sources) {
      for (let at = 0; at < hits.passages.length; at++) {
        const passage = hits.passages[at] ?? 0;
        const document = text.documentOf[passage] ?? 0;
        if (!documents.has(document)) continue;
        const count = hits.counts[at] ?? 0;
        occurrences += count;
        occurrencesOf[document] = (occurrencesOf[document] ?? 0) + count;
        if (seen[passage] === 1) {
          if (mayCollide) shared.add(passage);
          continue;
        }
        if (sources.length > 1) seen[passage] = 1;
        passages++;
        passagesOf[document] = (passagesOf[document] ?? 0) + 1;
      }
    }
    const ranges = new Occurrences();
    for (const passage of shared) {
      const document = text.documentOf[passage] ?? 0;
      const surplus = this.surplus(passage, ranges);
      occurrences -= surplus;
      occurrencesOf[document] = (occurrencesOf[document] ?? 0) - surplus;
    }
    return { occurrences, passages, occurrencesOf, passagesOf };
  }

  /** Where the positive terms match in a document: its passages that hold a match, in order. */
  locate(document: number): LocatedPassage[] {
    const { text } = this.searched;
    const first = text.first(document);
    const end = text.first(document + 1);
    const passages = new Set<number>();
    for (const { hits } of this.sources()) {
      for (let at = lowerBound(hits.passages, first); (hits.passages[at] ?? end) < end; at++) {
        passages.add(hits.passages[at] ?? 0);
      }
    }
    return [...passages]
      .sort((a, b) => a - b)
      .map((passage) => ({ ordinal: passage - first, ranges: this.rangesOf(passage) }));
  }

  private documentsOf(node: QueryNode, facets: FacetFilter): DocumentSet {
    const { text } = this.searched;
    switch (node.kind) {
      case 'term':
        return this.documentsOfTermNode(node);
      case 'near':
        return this.holding(this.chainOf(node).hits);
      case 'facet':
        return facets(node);
      case 'not':
        return this.documentsOf(node.operand, facets).complement();
      case 'or':
        return node.operands
          .map((operand) => this.documentsOf(operand, facets))
          .reduce((all, some) => all.or(some), DocumentSet.empty(text.documents));
      case 'and': {
        let all = DocumentSet.all(text.documents);
        for (const operand of node.operands) all = all.and(this.documentsOf(operand, facets));
        return all;
      }
    }
  }

  private holding({ passages }: Hits): DocumentSet {
    const { documentOf, documents } = this.searched.text;
    const set = DocumentSet.empty(documents);
    let last = -1;
    for (const passage of passages) {
      const document = documentOf[passage] ?? 0;
      if (document !== last) set.add(document);
      last = document;
    }
    return set;
  }

  private documentsOfTermNode(node: TermNode): DocumentSet {
    if (node.field === null) return this.holding(this.hitsOf(node));
    const pattern = this.patternOf(node);
    const hits = pattern === null ? NO_HITS : scanHits(this.searched.fields[node.field], pattern);
    return DocumentSet.of(this.searched.text.documents, hits.passages);
  }

  private patternOf(node: TermNode): Pattern | null {
    const known = this.patterns.get(node);
    if (known !== undefined) return known;
    const pattern = compileTerm(node);
    this.patterns.set(node, pattern);
    return pattern;
  }

  /** Hits in the passages; equal terms are looked up once. */
  private hitsOf(node: TermNode): Hits {
    const pattern = this.patternOf(node);
    if (pattern === null) return NO_HITS;
    const known = this.hitsByKey.get(pattern.key);
    if (known !== undefined) return known;
    const hits = termHits(this.searched.text, this.searched.grams, pattern);
    this.hitsByKey.set(pattern.key, hits);
    return hits;
  }

  private chainOf(node: NearNode): { chain: NearChain; hits: NearHits } {
    const known = this.chains.get(node);
    if (known !== undefined) return known;
    const operands = node.operands.map((operand) =>
      operandTerms(operand).flatMap((term): NearTerm[] => {
        const pattern = this.patternOf(term);
        return pattern === null ? [] : [{ term: this.terms.indexOf(term), pattern, hits: this.hitsOf(term) }];
      }),
    );
    const chain = new NearChain(this.searched.text, operands, node.links);
    const made = { chain, hits: chain.hits() };
    this.chains.set(node, made);
    return made;
  }

  /** Positive terms and chains, equal terms once, those first that cannot collide among themselves. */
  private sources(): readonly Source[] {
    this.countedSources ??= this.makeSources();
    return this.countedSources;
  }

  private makeSources(): Source[] {
    const { terms, chains } = positiveSources(this.root);
    const patterns = new Map<string, { pattern: Pattern; node: TermNode }>();
    for (const node of terms) {
      const pattern = this.patternOf(node);
      if (pattern !== null && !patterns.has(pattern.key)) patterns.set(pattern.key, { pattern, node });
    }
    const compiled = [...patterns.values()];
    const plain = compiled.map(({ pattern, node }): Source => {
      const term = this.terms.indexOf(node);
      const others = compiled.filter((other) => other.pattern !== pattern).map((other) => other.pattern);
      const { text } = this.searched;
      const hits = this.hitsOf(node);
      const matcher = new TermMatcher(text, pattern);
      const find = (passage: number, found: Occurrences): void =>
        matcher.find(text.start(passage), text.end(passage), found);
      return {
        hits,
        locate: (passage, report) => {
          const found = new Occurrences();
          find(passage, found);
          for (let at = 0; at < found.length; at++) report(found.start(at), found.end(at), term);
        },
        addRanges: (place, ranges) => find(hits.passages[place] ?? 0, ranges),
        mayCollide: pattern.literals === null || sharesSpelling(pattern, others),
      };
    });
    const near = chains.map((node): Source => {
      const { chain, hits } = this.chainOf(node);
      return {
        hits,
        locate: (passage, report) => chain.locate(passage, report),
        addRanges: (place, ranges) => {
          const end = hits.offsets[place + 1] ?? 0;
          for (let at = hits.offsets[place] ?? 0; at < end; at++) {
            ranges.add(hits.starts[at] ?? 0, hits.ends[at] ?? 0);
          }
        },
        mayCollide: true,
      };
    });
    return [...plain, ...near].sort((a, b) => Number(a.mayCollide) - Number(b.mayCollide));
  }

  /** Each range that a positive term matches in a passage, once, relative to the passage. */
  private rangesOf(passage: number): LocatedRange[] {
    const base = this.searched.text.start(passage);
    const ranges: LocatedRange[] = [];
    for (const { hits, locate } of this.sources()) {
      if (hits.passages[lowerBound(hits.passages, passage)] !== passage) continue;
      locate(passage, (start, end, term) => ranges.push({ start: start - base, end: end - base, term }));
    }
    ranges.sort((a, b) => a.start - b.start || a.end - b.end || a.term - b.term);
    return ranges.filter(({ start, end }, at) => {
      const before = ranges[at - 1];
      return before === undefined || before.start !== start || before.end !== end;
    });
  }

  /** How many ranges of a passage were counted for more than one source. */
  private surplus(passage: number, ranges: Occurrences): number {
    ranges.clear();
    let addedUp = 0;
    for (const { hits, addRanges } of this.sources()) {
      const place = lowerBound(hits.passages, passage);
      if (hits.passages[place] !== passage) continue;
      addedUp += hits.counts[place] ?? 0;
      addRanges(place, ranges);
    }
    ranges.sortUnique();
    return addedUp - ranges.length;
  }
}

/** First place of an ascending list whose number is at least `least`. */
function lowerBound(numbers: Uint32Array, least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The terms that count wherever they stand, and the chains whose terms count only where the chain is satisfied. */
function positiveSources(root: QueryNode): { terms: TermNode[]; chains: NearNode[] } {
  const terms: TermNode[] = [];
  const chains: NearNode[] = [];
  const visit = (node: QueryNode, excluded: boolean): void => {
    switch (node.kind) {
      case 'facet':
        return;
      case 'term':
        if (!excluded && node.field === null) terms.push(node);
        return;
      case 'near':
        if (!excluded) chains.push(node);
        return;
      case 'not':
        visit(node.operand, !excluded);
        return;
      case 'or':
      case 'and':
        for (const operand of node.operands) visit(operand, excluded);
    }
  };
  visit(root, false);
  return { terms, chains };
}
