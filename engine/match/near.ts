import { spend } from '../budget.ts';
import { QuerySyntaxError } from '../errors.ts';
import { NO_HITS } from '../grams/grams.ts';
import type { Nearness, QueryNode, TermNode } from '../query/ast.ts';
import { textOf } from '../text/fold.ts';
import type { PassageText } from '../text/passage-text.ts';
import { LiteralScanner } from './literal-scanner.ts';
import { keepInStretches, keepWithin, type NearTerm, Operand } from './near-operand.ts';
import { FoundNear, type NearHits, NOWHERE, nearPair, type PlacedPhrase } from './near-pair.ts';
import { Occurrences } from './occurrences.ts';
import { intersection, unionOf } from './passage-lists.ts';
import type { Literal } from './pattern.ts';
import {
  BYTES_PER_VERIFICATION,
  isPhrase,
  type Phrases,
  type PlacedHits,
  type SearchedPassages,
} from './phrase.ts';
import { TermMatcher } from './term-matcher.ts';
import { foreseeLooking } from './verify.ts';

/** The terms of an operand: itself, or the alternatives of an OR group. Throws `QuerySyntaxError` for anything else. */
export function operandTerms(node: QueryNode): TermNode[] {
  if (node.kind === 'or') return node.operands.flatMap(operandTerms);
  if (node.kind === 'term' && node.field === null) return [node];
  const message = 'Only terms, phrases and OR groups of them can stand beside /s, /p and /N';
  throw new QuerySyntaxError([{ message, ...node.span }]);
}

/** So many operands of a chain take about as long as looking at the text by itself (measured with chains of two to 31). */
const OPERANDS_OF_A_LOOK = 8;

/** Walks along the places of one phrase, passage by passage in the order of the text. */
class PlacesCursor {
  private readonly hits: PlacedHits;
  private readonly units: number;
  /** The passage at hand, as a place in the list, and the place of its first occurrence. */
  private at = 0;
  private start = 0;

  constructor({ places, units }: PlacedPhrase) {
    this.hits = places;
    this.units = units;
  }

  /** Adds the occurrences in a passage, which is not before the one asked for last. */
  add(passage: number, found: Occurrences): void {
    const { passages, counts, starts } = this.hits;
    while (this.at < passages.length && (passages[this.at] ?? 0) < passage) {
      this.start += counts[this.at] ?? 0;
      this.at++;
    }
    if (passages[this.at] !== passage) return;
    const end = this.start + (counts[this.at] ?? 0);
    for (let place = this.start; place < end; place++) {
      const start = starts[place] ?? 0;
      found.add(start, start + this.units);
    }
  }
}

/**
 * Proximity: `a /s b /5 c` matches where occurrences of a, b, c can be chosen in one passage so that each neighbouring
 * two satisfy their link and are two places: `a /5 a` wants a twice. Overlapping occurrences have no characters between
 * them. An occurrence that runs over the end of a sentence lies in none.
 */
export class NearChain {
  private readonly text: PassageText;
  private readonly phrases: Phrases;
  private readonly operands: readonly Operand[];
  private readonly links: readonly Nearness[];
  private readonly scanner: LiteralScanner;
  private readonly receive: (literal: number, start: number, end: number) => void;

  constructor(
    { text, phrases }: SearchedPassages,
    operands: readonly (readonly NearTerm[])[],
    links: readonly Nearness[],
  ) {
    this.text = text;
    this.phrases = phrases;
    this.operands = operands.map((terms) => new Operand(text, terms));
    const literals = literalsOf(this.operands);
    this.scanner = new LiteralScanner(
      text,
      literals.map(({ literal }) => literal),
    );
    this.receive = (number, start, end) => {
      for (const operand of literals[number]?.operands ?? []) operand.add(start, end);
    };
    this.links = links;
  }

  /** Every passage that satisfies the chain, with the ranges that take part in it. */
  hits(): NearHits {
    const holding = this.operands.map(({ terms }) =>
      unionOf(
        terms.map(({ hits }) => hits.passages),
        this.text.passages,
      ),
    );
    // What stands there twice was looked up once.
    const lists = [...new Set(holding)].sort((a, b) => a.length - b.length);
    const [first = NO_HITS.passages, ...others] = lists;
    const candidates = others.reduce(intersection, first);
    const isByPlaces = this.isByPlaces(candidates.length);
    const placed = isByPlaces ? this.placed(candidates) : null;
    const [pair, link] = [placed === null ? null : pairOf(placed), this.links[0]];
    if (pair !== null && link !== undefined) return nearPair(this.text, pair[0], link, pair[1]);
    if (placed === null) foreseeLooking(this.text, candidates, 1 + this.operands.length / OPERANDS_OF_A_LOOK);
    const read = placed === null ? (passage: number) => this.readText(passage) : this.placesReader(placed);
    const near = new FoundNear(candidates.length);
    const ranges = new Occurrences();
    for (const passage of candidates) {
      if (!read(passage) || !this.keepChained(passage)) continue;
      this.gather(ranges);
      for (let at = 0; at < ranges.length; at++) near.add(ranges.start(at), ranges.end(at));
      near.end(passage);
    }
    return near.finish();
  }

  /** Reports each occurrence in a passage that takes part in a whole chain. */
  locate(passage: number, report: (start: number, end: number, term: number) => void): void {
    if (!this.readText(passage) || !this.keepChained(passage)) return;
    const from = this.text.start(passage);
    const to = this.text.end(passage);
    const ofTerm = new Occurrences();
    for (const { terms, found, alive } of this.operands) {
      const taken = new Set<string>();
      for (let at = 0; at < found.length; at++) {
        if (alive[at] === 1) taken.add(`${found.start(at)}-${found.end(at)}`);
      }
      for (const { term, pattern } of terms) {
        ofTerm.clear();
        new TermMatcher(this.text, pattern).find(from, to, ofTerm);
        for (let at = 0; at < ofTerm.length; at++) {
          const start = ofTerm.start(at);
          const end = ofTerm.end(at);
          if (taken.has(`${start}-${end}`)) report(start, end, term);
        }
      }
    }
  }

  /** Collects each range that takes part once. */
  private gather(ranges: Occurrences): void {
    ranges.clear();
    for (const { found, alive } of this.operands) {
      for (let at = 0; at < found.length; at++) {
        if (alive[at] === 1) ranges.add(found.start(at), found.end(at));
      }
    }
    ranges.sortUnique();
  }

  /** Whether so many candidates are looked at by where their phrases stand, which reads less than their texts. */
  private isByPlaces(candidates: number): boolean {
    let cost = 0;
    for (const { terms } of this.operands) {
      for (const { pattern, places } of terms) {
        if (pattern.literals === null || !pattern.literals.every(isPhrase)) return false;
        if (places !== null) continue;
        for (const literal of pattern.literals) cost += this.phrases.cost(literal);
      }
    }
    return cost <= candidates * BYTES_PER_VERIFICATION;
  }

  /** Where the phrases of each operand stand in the candidates. */
  private placed(candidates: Uint32Array): PlacedPhrase[][] {
    return this.operands.map(({ terms }) =>
      terms.flatMap(({ pattern, places }) =>
        (pattern.literals ?? []).map((literal) => ({
          places: places ?? this.phrases.placesWithin(literal, candidates),
          units: literal.units.length,
        })),
      ),
    );
  }

  /** What finds the occurrences of all operands in a candidate: these are asked for in order, each once. */
  private placesReader(placed: readonly (readonly PlacedPhrase[])[]): (passage: number) => boolean {
    const cursors = placed.map((ofOperand) => ofOperand.map((phrase) => new PlacesCursor(phrase)));
    return (passage) => this.readPlaces(passage, cursors);
  }

  /** Finds the occurrences of all operands in the text of a passage; false where one has none. */
  private readText(passage: number): boolean {
    const from = this.text.start(passage);
    const to = this.text.end(passage);
    spend((to - from) * this.operands.length);
    for (const operand of this.operands) operand.found.clear();
    this.scanner.scan(from, to, this.receive);
    return this.operands.every((operand) => operand.complete(from, to));
  }

  /** The same by where their phrases stand, those of each operand. */
  private readPlaces(passage: number, cursors: readonly (readonly PlacesCursor[])[]): boolean {
    for (const [at, operand] of this.operands.entries()) {
      operand.found.clear();
      const ofOperand = cursors[at] ?? [];
      for (const cursor of ofOperand) cursor.add(passage, operand.found);
      if (ofOperand.length > 1) operand.found.sortUnique();
      spend(operand.found.length);
      if (!operand.complete(0, 0)) return false;
    }
    return true;
  }

  /** Leaves alive of the passage at hand what takes part: reachable along the chain from its left end and its right end. */
  private keepChained(passage: number): boolean {
    const from = this.text.start(passage);
    for (let at = 1; at < this.operands.length; at++) {
      if (!this.keepSupported(at, at - 1, this.links[at - 1], from)) return false;
    }
    for (let at = this.operands.length - 2; at >= 0; at--) {
      if (!this.keepSupported(at, at + 1, this.links[at], from)) return false;
    }
    return true;
  }

  /** Drops the occurrences of operand `of` that no living one of operand `by` satisfies; false where none is left. */
  private keepSupported(of: number, by: number, link: Nearness | undefined, from: number): boolean {
    const operand = this.operands[of];
    const support = this.operands[by];
    if (operand === undefined || support === undefined || link === undefined) return false;
    if (link.kind === 'distance') keepWithin(this.text, operand, support, link.characters);
    else keepInStretches(operand, support, this.stretchOf(link, from));
    return operand.isAlive();
  }

  /** What tells by its start the stretch of text in which a link wants both: the passage, or the sentence that holds an occurrence whole. */
  private stretchOf({ kind }: Nearness, from: number): (found: Occurrences, at: number) => number {
    if (kind !== 'sentence') return () => from;
    return (found, at) => {
      const sentence = this.text.sentenceStart(found.end(at) - 1, from);
      return sentence <= found.start(at) ? sentence : NOWHERE;
    };
  }
}

/** The phrases of a chain of two; null where it is another. */
function pairOf(placed: readonly (readonly PlacedPhrase[])[]): [PlacedPhrase, PlacedPhrase] | null {
  const [[first, ...others] = [], [second, ...more] = [], ...further] = placed;
  if (first === undefined || second === undefined) return null;
  return others.length + more.length + further.length === 0 ? [first, second] : null;
}

/** Every literal of the operands once, with the operands it belongs to. */
function literalsOf(operands: readonly Operand[]): { literal: Literal; operands: Operand[] }[] {
  const literals = new Map<string, { literal: Literal; operands: Operand[] }>();
  for (const operand of operands) {
    for (const literal of operand.terms.flatMap(({ pattern }) => pattern.literals ?? [])) {
      const key = `${textOf(literal.units)} ${literal.before} ${literal.after}`;
      const known = literals.get(key);
      if (known === undefined) literals.set(key, { literal, operands: [operand] });
      else if (known.operands.at(-1) !== operand) known.operands.push(operand);
    }
  }
  return [...literals.values()];
}
