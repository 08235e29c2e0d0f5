import { GramPostings } from '../grams/gram-postings.ts';
import type { QueryNode } from '../query/ast.ts';
import { type ArrayFile, joinedFile, type NamedArrays } from '../snapshot/array-file.ts';
import { AS_NUMBERED, type Places } from '../snapshot/places.ts';
import { matchedText, textOf, unitsOf } from '../text/fold.ts';
import { spellings } from '../text/forms.ts';
import { joinPlaces, joinTexts, PassageText } from '../text/passage-text.ts';
import { lowerBound } from '../text/sorted.ts';
import { Evaluation } from './evaluation.ts';
import type { FieldTexts } from './lookup.ts';
import { Occurrences } from './occurrences.ts';
import { unionOf } from './passage-lists.ts';
import { type Literal, literalUnits } from './pattern.ts';
import { literalCandidates } from './term-hits.ts';
import { findLiteral } from './term-matcher.ts';

/** A stretch of one passage: half-open range in its matched text (see `readingRanges`). */
export interface QuotePiece {
  /** Ordinal of the passage in its document. */
  ordinal: number;
  start: number;
  end: number;
}

/** Where a quote stands. */
export interface QuotePlace extends QuotePiece {
  document: number;
  /** Where it goes on, of a quote that runs over passages. */
  rest?: QuotePiece[];
}

/** What the texts of the fields are called in the files. */
export const FIELD_TEXTS = ['title', 'bareTitle', 'issuer', 'speaker', 'path'] as const;

/** What the segments of an exact index hold together, but for postings and texts. */
export function joinExact(segments: readonly ArrayFile[]): NamedArrays {
  return Object.assign(
    {},
    joinPlaces(segments, 'text'),
    ...FIELD_TEXTS.map((name) => joinTexts(segments, name)),
  );
}

/** The exact index: characters decide what matches. Documents and passages go by number, in the order added. */
export class ExactIndex {
  /** The text matched: of the passages of all documents, numbered through. */
  readonly text: PassageText;
  /** Characters and pairs by passage. */
  readonly grams: GramPostings;
  /** Titles and what else has a text of its own, by document. */
  readonly fields: FieldTexts;

  private readonly places: Places;

  private constructor(
    segments: readonly ArrayFile[],
    joined: ArrayFile,
    dead: Uint8Array | null,
    places: Places,
  ) {
    this.places = places;
    this.text = PassageText.open(joined, 'text', segments);
    this.grams = GramPostings.over(segments, joined.u32('text.passages'), dead);
    this.fields = {
      title: [PassageText.load(joined, 'title'), PassageText.load(joined, 'bareTitle')],
      issuer: [PassageText.load(joined, 'issuer')],
      speaker: [PassageText.load(joined, 'speaker')],
      path: [PassageText.load(joined, 'path')],
    };
  }

  /** Opens the files of segments that builders finished. Throws `RangeError` where one is no exact index or is cut off. */
  static load(...segments: readonly ArrayFile[]): ExactIndex {
    return new ExactIndex(segments, joinedFile(joinExact(segments)), null, AS_NUMBERED);
  }

  /**
   * The same with `joinExact` of the segments at hand.
   * @param dead 1 for passages that are in no answer, by number; null where all are
   */
  static over(
    segments: readonly ArrayFile[],
    joined: ArrayFile,
    dead: Uint8Array | null,
    places: Places,
  ): ExactIndex {
    return new ExactIndex(segments, joined, dead, places);
  }

  get documents(): number {
    return this.text.documents;
  }

  get passages(): number {
    return this.text.passages;
  }

  /** UTF-16 units of all passages, folded and without white space. */
  get units(): number {
    return this.text.length;
  }

  /** Number of the first passage of each document, and behind them of all passages. */
  get firsts(): Uint32Array {
    return this.text.firsts;
  }

  /** Makes a query ready to be matched, counted and located. */
  evaluate(query: QueryNode): Evaluation {
    const { text, grams, fields } = this;
    return new Evaluation({ text, grams, fields }, query);
  }

  /** The number of the first passage of a document; the others follow it. */
  firstPassage(document: number): number {
    return this.text.first(document);
  }

  /** How many passages a document has. */
  passagesOf(document: number): number {
    return this.text.first(document + 1) - this.text.first(document);
  }

  /** UTF-16 units of the matched text of a document. */
  unitsOfDocument(document: number): number {
    return this.text.start(this.text.first(document + 1)) - this.text.start(this.text.first(document));
  }

  /** UTF-16 units of the matched text of a passage, by its number through the collection. */
  unitsOfPassage(passage: number): number {
    return this.text.end(passage) - this.text.start(passage);
  }

  /** The matched text of a passage: folded, without white space. */
  matchedText(document: number, ordinal: number): string {
    return this.text.text(this.text.first(document) + ordinal);
  }

  /**
   * Looks a quote up (folded, white space left out, in every form of its characters: ℃ is also written °C), in document
   * order. Only a quote that stands in no passage is looked for over the borders of passages. An empty quote stands
   * nowhere.
   * @param limit most places returned
   * @param document the only one that is looked through; null for all
   */
  find(quote: string, limit: number, document: number | null = null): QuotePlace[] {
    const { units } = matchedText(quote);
    if (units.length === 0) return [];
    const literals = spellings(textOf(units), true).map(
      ({ text, before, after }): Literal => ({ ...literalUnits(unitsOf(text)), before, after }),
    );
    const within = this.findWithin(literals, limit, document);
    return within.length > 0 ? within : this.findAcross(literals, limit, document);
  }

  private findWithin(literals: readonly Literal[], limit: number, only: number | null): QuotePlace[] {
    const candidates = literals.map(({ units }) => literalCandidates(this.grams, units));
    const places: QuotePlace[] = [];
    const found = new Occurrences();
    const { documentOf } = this.text;
    const holding = unionOf(candidates, this.text.passages);
    const passages =
      only === null
        ? holding
        : holding.subarray(
            lowerBound(holding, this.text.first(only)),
            lowerBound(holding, this.text.first(only + 1)),
          );
    const order = this.places.orderOf(passages, (one) => documentOf[one] ?? 0);
    for (const passage of order === null ? passages : order.map((at) => passages[at] ?? 0)) {
      if (places.length >= limit) break;
      const base = this.text.start(passage);
      found.clear();
      for (const literal of literals) findLiteral(this.text, literal, base, this.text.end(passage), found);
      found.sortUnique();
      const document = this.text.documentOf[passage] ?? 0;
      const ordinal = passage - this.text.first(document);
      for (let at = 0; at < found.length && places.length < limit; at++) {
        places.push({ document, ordinal, start: found.start(at) - base, end: found.end(at) - base });
      }
    }
    return places;
  }

  /** The passages of a document adjoin in the matched text: every document is searched as one text. */
  private findAcross(literals: readonly Literal[], limit: number, only: number | null): QuotePlace[] {
    const { text } = this;
    const places: QuotePlace[] = [];
    const found = new Occurrences();
    for (const document of only === null ? this.places.all(text.documents) : [only]) {
      if (places.length >= limit) break;
      const first = text.first(document);
      const last = text.first(document + 1) - 1;
      found.clear();
      for (const literal of literals) findLiteral(text, literal, text.start(first), text.end(last), found);
      found.sortUnique();
      for (let at = 0; at < found.length && places.length < limit; at++) {
        const [piece, ...rest] = this.pieces(first, last, found.start(at), found.end(at));
        if (piece !== undefined) places.push({ document, ...piece, rest });
      }
    }
    return places;
  }

  /** Parts a range of the matched text by passage. */
  private pieces(first: number, last: number, start: number, end: number): QuotePiece[] {
    const { text } = this;
    const pieces: QuotePiece[] = [];
    for (let passage = first; passage <= last && text.start(passage) < end; passage++) {
      const base = text.start(passage);
      const from = Math.max(start, base);
      const to = Math.min(end, text.end(passage));
      if (from < to) pieces.push({ ordinal: passage - first, start: from - base, end: to - base });
    }
    return pieces;
  }
}
