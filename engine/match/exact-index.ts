import { GramPostings } from '../grams/gram-postings.ts';
import type { QueryNode } from '../query/ast.ts';
import { ArrayFile } from '../snapshot/array-file.ts';
import { matchedText } from '../text/fold.ts';
import { PassageText } from '../text/passage-text.ts';
import { Evaluation } from './evaluation.ts';
import type { FieldTexts } from './lookup.ts';
import { Occurrences } from './occurrences.ts';
import { type Literal, literalUnits } from './pattern.ts';
import { literalCandidates } from './term-hits.ts';
import { findLiteral } from './term-matcher.ts';

/** Where a quote stands: half-open range in the matched text of a passage (see `readingRanges`). */
export interface QuotePlace {
  document: number;
  /** Ordinal of the passage in its document. */
  ordinal: number;
  start: number;
  end: number;
}

/** The exact index: characters decide what matches. Documents and passages go by number, in the order added. */
export class ExactIndex {
  private readonly text: PassageText;
  private readonly grams: GramPostings;
  /** Titles and what else has a text of its own, by document. */
  readonly fields: FieldTexts;

  private constructor(file: ArrayFile) {
    this.text = PassageText.load(file, 'text');
    this.grams = GramPostings.load(file);
    this.fields = {
      title: [PassageText.load(file, 'title'), PassageText.load(file, 'bareTitle')],
      issuer: [PassageText.load(file, 'issuer')],
      speaker: [PassageText.load(file, 'speaker')],
      path: [PassageText.load(file, 'path')],
    };
  }

  /**
   * Opens what a builder finished. The bytes are used in place and must not change.
   * Throws `RangeError` where they are no exact index or are cut off.
   */
  static load(bytes: Uint8Array): ExactIndex {
    return new ExactIndex(new ArrayFile(bytes));
  }

  get documents(): number {
    return this.text.documents;
  }

  get passages(): number {
    return this.text.passages;
  }

  /** UTF-16 units of all passages, folded and without white space. */
  get units(): number {
    return this.text.units.length;
  }

  /** Makes a query ready to be matched, counted and located. */
  evaluate(query: QueryNode): Evaluation {
    const { text, grams, fields } = this;
    return new Evaluation({ text, grams, fields }, query);
  }

  /** The matched text of a passage: folded, without white space. */
  matchedText(document: number, ordinal: number): string {
    return this.text.text(this.text.first(document) + ordinal);
  }

  /**
   * Looks a quote up character by character (folded, white space left out, nothing else), in document order.
   * Quotes do not run over the end of a passage. An empty quote stands nowhere.
   * @param limit most places returned
   */
  find(quote: string, limit: number): QuotePlace[] {
    const { units } = matchedText(quote);
    const places: QuotePlace[] = [];
    if (units.length === 0) return places;
    const literal: Literal = { ...literalUnits(units), before: 'none', after: 'none' };
    const found = new Occurrences();
    for (const passage of literalCandidates(this.grams, units)) {
      if (places.length >= limit) break;
      const base = this.text.start(passage);
      found.clear();
      findLiteral(this.text, literal, base, this.text.end(passage), found);
      const document = this.text.documentOf[passage] ?? 0;
      const ordinal = passage - this.text.first(document);
      for (let at = 0; at < found.length && places.length < limit; at++) {
        places.push({ document, ordinal, start: found.start(at) - base, end: found.end(at) - base });
      }
    }
    return places;
  }
}
