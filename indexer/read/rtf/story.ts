import type { Hidden, Piece } from '../extracted-lines.ts';
import type { WordLines } from '../word/word-lines.ts';
import type { StoryKind } from './destinations.ts';

/** A part of the text that is read where its group stands and told where it belongs. */
export class Story {
  readonly place: StoryKind['place'];
  readonly hidden: Hidden | undefined;
  /** The paragraph being read. */
  pieces: Piece[] = [];
  /** Text boxes that hang on it. */
  boxes: Story[] = [];
  readonly #told: ((lines: WordLines, depth: number) => void)[] = [];

  constructor({ place, hidden }: StoryKind) {
    this.place = place;
    this.hidden = hidden;
  }

  write(text: string, reason: Hidden | undefined): void {
    if (text === '') return;
    const hidden = reason ?? this.hidden;
    const last = this.pieces.at(-1);
    if (last !== undefined && last.hidden === hidden) last.text += text;
    else this.pieces.push(hidden === undefined ? { text } : { text, hidden });
  }

  /** Ends the paragraph; the boxes that hang on it stand below. */
  endParagraph(depth: number): void {
    const { pieces, boxes } = this;
    this.pieces = [];
    this.boxes = [];
    if (pieces.length > 0) this.#told.push((lines, outer) => lines.paragraph(pieces, outer + depth));
    for (const box of boxes) this.#told.push((lines, outer) => box.tell(lines, outer + depth));
  }

  endCell(depth: number): void {
    this.#told.push((lines, outer) => lines.cell(outer + depth));
  }

  endRow(depth: number): void {
    this.#told.push((lines, outer) => lines.row(outer + depth, this.hidden));
  }

  /** Tells all of it; `depth` is that of the table it hangs in. */
  tell(lines: WordLines, depth = 0): void {
    for (const one of this.#told) one(lines, depth);
  }
}
