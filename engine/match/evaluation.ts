import { spend } from '../budget.ts';
import type { Hits } from '../grams/grams.ts';
import type { FacetNode, QueryNode, TermNode } from '../query/ast.ts';
import { positiveTermNodes } from '../query/terms.ts';
import type { PassageText } from '../text/passage-text.ts';
import { lowerBound } from '../text/sorted.ts';
import { DocumentSet } from './document-set.ts';
import { Lookup, type Searched } from './lookup.ts';
import { Occurrences } from './occurrences.ts';
import { type Source, sourcesOf } from './sources.ts';

/** What looking at one passage costs: about as much as reading so many units. */
const UNITS_A_PASSAGE = 64;

/** Documents that satisfy a facet filter written inside a query. */
export type FacetFilter = (node: FacetNode) => DocumentSet;

export interface Counts {
  /** Ranges matched by positive terms, each once. */
  occurrences: number;
  /** Passages that hold at least one. */
  passages: number;
  /** By document number; 0 for documents not counted. */
  occurrencesOf: Uint32Array;
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

/**
 * Takes a passage and its document, the occurrences in it (each range once), and how many of the positive terms, at least, stand
 * in it.
 */
type PassageVisitor = (passage: number, document: number, occurrences: number, terms: number) => void;

/** Takes a passage, its document, and the ranges matched in it: offsets into the text's units, which hold until the next call. */
type RangesVisitor = (passage: number, document: number, ranges: Occurrences) => void;

/** Terms in one passage are counted no further. */
const MOST_TERMS = 255;

/**
 * So few sources, or postings of them in so many passages, are merged; of more it is quicker to add up in an array by passage.
 */
const FEW_SOURCES = 3;
const FEW_POSTINGS = 16;

/**
 * Tells of each passage of several sources, ascending, the occurrences and terms of all; `shared` where the sources may have
 * counted a range twice.
 */
function mergeSources(
  sources: readonly Source[],
  tell: (passage: number, occurrences: number, terms: number, shared: boolean) => void,
): void {
  const places = new Uint32Array(sources.length);
  const heads = Float64Array.from(sources, ({ hits }) => hits.passages[0] ?? Number.POSITIVE_INFINITY);
  for (;;) {
    let passage = Number.POSITIVE_INFINITY;
    for (let at = 0; at < heads.length; at++) {
      const head = heads[at] ?? 0;
      if (head < passage) passage = head;
    }
    if (passage === Number.POSITIVE_INFINITY) return;
    let occurrences = 0;
    let terms = 0;
    let shared = false;
    for (let at = 0; at < heads.length; at++) {
      if (heads[at] !== passage) continue;
      const source = sources[at];
      if (source === undefined) continue;
      const place = places[at] ?? 0;
      // Those that may collide stand behind the others.
      if (terms > 0 && source.mayCollide) shared = true;
      occurrences += source.hits.counts[place] ?? 0;
      terms += source.terms;
      places[at] = place + 1;
      heads[at] = source.hits.passages[place + 1] ?? Number.POSITIVE_INFINITY;
    }
    tell(passage, occurrences, terms, shared);
  }
}

/**
 * One query over one index. Postings are read and candidates verified once, when first needed; matching, counting and
 * locating share them, so keep the evaluation for as long as the answer is being made.
 */
export class Evaluation {
  /** The terms whose matches are counted and marked, in the order of the query. */
  readonly terms: readonly TermNode[];
  private readonly text: PassageText;
  private readonly root: QueryNode;
  private readonly lookup: Lookup;
  /** Passages located so far, by document; ranking and presentation look at the same ones. */
  private readonly located = new Map<number, LocatedPassage[]>();
  private knownSources: readonly Source[] | null = null;

  constructor(searched: Searched, root: QueryNode) {
    this.text = searched.text;
    this.root = root;
    this.terms = positiveTermNodes(root);
    this.lookup = new Lookup(searched, this.terms);
  }

  /** Documents that match the query. Throws `QuerySyntaxError` for a proximity of anything but terms. */
  matchDocuments(facets: FacetFilter): DocumentSet {
    return this.documentsOf(this.root, facets);
  }

  /** Whether no positive term stands anywhere: there is nothing to count. */
  get isEmpty(): boolean {
    return this.sources().every(({ hits }) => hits.passages.length === 0);
  }

  /** Documents that hold a term (anywhere, whatever else the query asks), or whose field does. */
  documentsOfTerm(term: TermNode): DocumentSet {
    if (term.field === null) return this.holding(this.lookup.hitsOf(term));
    return DocumentSet.of(this.text.documents, this.lookup.documentsByField(term, term.field));
  }

  /** Counts the matches of the positive terms in some documents: commonly those that match, after filters. */
  count(documents: DocumentSet): Counts {
    const sources = this.sources();
    if (sources.length === 1 || sources.every(({ mayCollide }) => !mayCollide)) {
      return this.countHits(sources, documents);
    }
    const occurrencesOf = new Uint32Array(this.text.documents);
    let occurrences = 0;
    let passages = 0;
    this.eachPassage(documents, (_passage, document, times) => {
      occurrences += times;
      passages++;
      occurrencesOf[document] = (occurrencesOf[document] ?? 0) + times;
    });
    return { occurrences, passages, occurrencesOf };
  }

  /**
   * The same of sources that never match one range: each is added up by itself. One plain loop: to look a document up once for all
   * its passages takes three times as long, since how many it has cannot be foretold.
   */
  private countHits(sources: readonly Source[], documents: DocumentSet): Counts {
    const { text } = this;
    const { documentOf } = text;
    const occurrencesOf = new Uint32Array(text.documents);
    const counted = sources.length > 1 ? DocumentSet.empty(text.passages) : null;
    let occurrences = 0;
    let passages = 0;
    for (const { hits } of sources) {
      const { passages: held, counts } = hits;
      spend(held.length);
      for (let at = 0; at < held.length; at++) {
        const passage = held[at] ?? 0;
        const document = documentOf[passage] ?? 0;
        if (!documents.has(document)) continue;
        const times = counts[at] ?? 0;
        occurrencesOf[document] = (occurrencesOf[document] ?? 0) + times;
        occurrences += times;
        if (counted === null) passages++;
        else counted.add(passage);
      }
    }
    return { occurrences, passages: passages + (counted?.count() ?? 0), occurrencesOf };
  }

  /** Calls `visit` with each passage of some documents in which a positive term matches, ascending. */
  eachPassage(documents: DocumentSet, visit: PassageVisitor): void {
    const sources = this.sources();
    for (const { hits } of sources) spend(hits.passages.length);
    if (sources.length > 1) {
      this.eachSharedPassage(documents, visit);
      return;
    }
    const { documentOf } = this.text;
    for (const { hits, terms } of sources) {
      for (let at = 0; at < hits.passages.length; at++) {
        const passage = hits.passages[at] ?? 0;
        const document = documentOf[passage] ?? 0;
        if (documents.has(document)) visit(passage, document, hits.counts[at] ?? 0, terms);
      }
    }
  }

  /**
   * Calls `visit` with each passage of some documents in which a positive term matches, ascending, and with where: the very
   * ranges that `count` counts, each once, by start, then end. Reads no more text than these passages and keeps none of it.
   */
  eachRanges(documents: DocumentSet, visit: RangesVisitor): void {
    const { text } = this;
    const sources = this.sources();
    const places = new Uint32Array(sources.length);
    const ranges = new Occurrences();
    for (;;) {
      let passage = Number.POSITIVE_INFINITY;
      sources.forEach(({ hits }, at) => {
        passage = Math.min(passage, hits.passages[places[at] ?? 0] ?? Number.POSITIVE_INFINITY);
      });
      if (passage === Number.POSITIVE_INFINITY) return;
      const document = text.documentOf[passage] ?? 0;
      const isWanted = documents.has(document);
      spend(isWanted ? UNITS_A_PASSAGE + text.end(passage) - text.start(passage) : 1);
      ranges.clear();
      sources.forEach(({ hits, addRanges }, at) => {
        const place = places[at] ?? 0;
        if (hits.passages[place] !== passage) return;
        if (isWanted) addRanges(place, ranges);
        places[at] = place + 1;
      });
      if (!isWanted) continue;
      ranges.sortUnique();
      visit(passage, document, ranges);
    }
  }

  private eachSharedPassage(documents: DocumentSet, visit: PassageVisitor): void {
    const { text } = this;
    const sources = this.sources();
    const postings = sources.reduce((sum, { hits }) => sum + hits.passages.length, 0);
    const ranges = new Occurrences();
    const tell = (passage: number, document: number, occurrences: number, terms: number, shared: boolean) => {
      if (shared) spend(UNITS_A_PASSAGE);
      const once = shared ? occurrences - this.surplus(passage, ranges) : occurrences;
      visit(passage, document, once, Math.min(MOST_TERMS, terms));
    };
    if (postings * FEW_POSTINGS < text.passages || sources.length <= FEW_SOURCES) {
      mergeSources(sources, (passage, occurrences, terms, shared) => {
        const document = text.documentOf[passage] ?? 0;
        if (documents.has(document)) tell(passage, document, occurrences, terms, shared);
      });
      return;
    }
    const occurrences = new Uint32Array(text.passages);
    const terms = new Uint8Array(text.passages);
    const shared = new Set<number>();
    for (const { hits, mayCollide, terms: each } of sources) {
      for (let at = 0; at < hits.passages.length; at++) {
        const passage = hits.passages[at] ?? 0;
        const before = terms[passage] ?? 0;
        if (before > 0 && mayCollide) shared.add(passage);
        terms[passage] = Math.min(MOST_TERMS, before + each);
        occurrences[passage] = (occurrences[passage] ?? 0) + (hits.counts[at] ?? 0);
      }
    }
    for (let passage = 0; passage < terms.length; passage++) {
      const held = terms[passage] ?? 0;
      if (held === 0) continue;
      const document = text.documentOf[passage] ?? 0;
      if (documents.has(document))
        tell(passage, document, occurrences[passage] ?? 0, held, shared.has(passage));
    }
  }

  /** Where the positive terms match in a document: its passages that hold a match, in order; only the first `most`. */
  locate(document: number, most = Number.POSITIVE_INFINITY): LocatedPassage[] {
    const known = this.located.get(document);
    if (known !== undefined) return known.slice(0, most);
    const { text } = this;
    const first = text.first(document);
    const end = text.first(document + 1);
    const passages = new Set<number>();
    for (const { hits } of this.sources()) {
      for (let at = lowerBound(hits.passages, first); (hits.passages[at] ?? end) < end; at++) {
        passages.add(hits.passages[at] ?? 0);
      }
    }
    spend(UNITS_A_PASSAGE * (1 + passages.size));
    const located = [...passages]
      .sort((a, b) => a - b)
      .slice(0, most)
      .map((passage) => ({ ordinal: passage - first, ranges: this.rangesOf(passage) }));
    if (located.length === passages.size) this.located.set(document, located);
    return located;
  }

  /** Most of the terms that stand together in one passage of a document. */
  mostTogether(document: number): number {
    const sources = this.sources();
    // A term that cannot share a range with another is in every passage of its hits: no text need be read.
    if (sources.every(({ mayCollide, terms }) => !mayCollide && terms === 1)) {
      return this.mostSources(sources, this.text.first(document), this.text.first(document + 1));
    }
    let most = 0;
    for (const { ranges } of this.locate(document)) {
      most = Math.max(most, new Set(ranges.map(({ term }) => term)).size);
    }
    return most;
  }

  /** Most of the sources that hold one of the passages `[first, end)`. */
  private mostSources(sources: readonly Source[], first: number, end: number): number {
    const held = new Map<number, number>();
    let most = 0;
    for (const { hits } of sources) {
      for (let at = lowerBound(hits.passages, first); (hits.passages[at] ?? end) < end; at++) {
        const passage = hits.passages[at] ?? 0;
        const count = (held.get(passage) ?? 0) + 1;
        held.set(passage, count);
        most = Math.max(most, count);
      }
    }
    spend(held.size);
    return most;
  }

  private sources(): readonly Source[] {
    this.knownSources ??= sourcesOf(this.root, this.terms, this.lookup);
    return this.knownSources;
  }

  /** Documents that match a part of the query. */
  documentsOf(node: QueryNode, facets: FacetFilter): DocumentSet {
    const { text } = this;
    switch (node.kind) {
      case 'term':
        return this.documentsOfTerm(node);
      case 'near':
        return this.holding(this.lookup.chainOf(node).hits);
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
    const { documentOf, firsts, documents } = this.text;
    spend(passages.length);
    const set = DocumentSet.empty(documents);
    // Passages of one document stand together: it is looked up once.
    let end = 0;
    for (let at = 0; at < passages.length; at++) {
      const passage = passages[at] ?? 0;
      if (passage < end) continue;
      const document = documentOf[passage] ?? 0;
      set.add(document);
      end = firsts[document + 1] ?? 0;
    }
    return set;
  }

  /** Each range that a positive term matches in a passage, once, relative to the passage. */
  private rangesOf(passage: number): LocatedRange[] {
    const base = this.text.start(passage);
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
