import { buildGrams, buildSomeGrams } from '../grams/build-grams.ts';
import { gramArrays } from '../grams/gram-postings.ts';
import { NO_SECTION } from '../grams/grams.ts';
import { LEAST_POSITIONED } from '../grams/positions.ts';
import type { TextField } from '../query/ast.ts';
import { arrayFilePieces } from '../snapshot/array-file.ts';
import { Growing } from '../text/growing.ts';
import { PassageTextBuilder } from '../text/passage-text.ts';
import { bareTitle } from './bare-title.ts';

/** A document as the exact index takes it. Absent fields are empty. */
export interface IndexedDocument {
  /** Reading texts of its passages, in order. */
  passages: readonly string[];
  /** See `bodySections`; absent where nothing is to be ranked. */
  bodies?: Uint32Array;
  fields: Readonly<Record<TextField, string>>;
}

/** Collects documents; their numbers are the order in which they are added. */
export class ExactIndexBuilder {
  private readonly leastPositioned: number;
  private readonly text = new PassageTextBuilder();
  private readonly title = new PassageTextBuilder();
  private readonly bareTitle = new PassageTextBuilder();
  private readonly issuer = new PassageTextBuilder();
  private readonly speaker = new PassageTextBuilder();
  private readonly path = new PassageTextBuilder();
  /** By passage; other numbers in each document. Null where one of these does not tell of its sections. */
  private sections: Growing<Uint32Array> | null = new Growing((length) => new Uint32Array(length));
  private sectionCount = 0;

  /** @param leastPositioned places from which on those of a pair are kept */
  constructor(leastPositioned = LEAST_POSITIONED) {
    this.leastPositioned = leastPositioned;
  }

  add({ passages, bodies, fields }: IndexedDocument): void {
    this.text.addDocument(passages);
    this.addSections(bodies);
    this.title.addDocument([fields.title]);
    this.bareTitle.addDocument([bareTitle(fields.title)]);
    this.issuer.addDocument([fields.issuer]);
    this.speaker.addDocument([fields.speaker]);
    this.path.addDocument([fields.path]);
  }

  private addSections(bodies: Uint32Array | undefined): void {
    if (bodies === undefined) this.sections = null;
    else if (this.sections !== null) {
      const first = this.sectionCount;
      for (const section of bodies) {
        this.sections.push(section === NO_SECTION ? NO_SECTION : first + section);
        if (section !== NO_SECTION) this.sectionCount = first + section + 1;
      }
    }
  }

  /**
   * The file of an index segment in pieces, for `ExactIndex.load` when put together; the same documents give the same bytes.
   * @param keys of the only grams that will be asked for; null for all
   */
  finish(keys: Iterable<number> | null = null): Uint8Array[] {
    const text = this.text.finish();
    const of = { text, sections: this.sections?.finish() ?? null };
    const grams = gramArrays(keys === null ? buildGrams(of, this.leastPositioned) : buildSomeGrams(of, keys));
    return arrayFilePieces(grams.resident, {
      ...text.arrays('text'),
      ...this.title.finish().arrays('title'),
      ...this.bareTitle.finish().arrays('bareTitle'),
      ...this.issuer.finish().arrays('issuer'),
      ...this.speaker.finish().arrays('speaker'),
      ...this.path.finish().arrays('path'),
      ...grams.onDisk,
    });
  }
}
