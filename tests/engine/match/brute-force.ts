import { fold } from '../../../engine/text/fold.ts';

const WHITE = /[\s\p{Default_Ignorable_Code_Point}\ufffc]/gu;

export interface BruteCount {
  documents: number[];
  passages: number;
  occurrences: number;
}

/** Folded reading text without its white space in one string, passages parted by line ends, searched with `indexOf`. */
export class BruteForce {
  readonly text: string;
  /** Where each passage begins in `text`, and its document. */
  private readonly starts: number[] = [];
  private readonly documentOf: number[] = [];

  constructor(documents: readonly (readonly string[])[]) {
    const pieces: string[] = [];
    let length = 0;
    for (const [document, passages] of documents.entries()) {
      for (const passage of passages) {
        const piece = `${fold(passage).replace(WHITE, '')}\n`;
        this.starts.push(length);
        this.documentOf.push(document);
        pieces.push(piece);
        length += piece.length;
      }
    }
    this.text = pieces.join('');
  }

  count(phrase: string): BruteCount {
    const sought = fold(phrase).replace(WHITE, '');
    const documents = new Set<number>();
    const passages = new Set<number>();
    let occurrences = 0;
    let passage = 0;
    for (let at = this.text.indexOf(sought); at >= 0; at = this.text.indexOf(sought, at + 1)) {
      while ((this.starts[passage + 1] ?? this.text.length) <= at) passage++;
      occurrences++;
      passages.add(passage);
      documents.add(this.documentOf[passage] ?? -1);
    }
    return { documents: [...documents], passages: passages.size, occurrences };
  }
}
