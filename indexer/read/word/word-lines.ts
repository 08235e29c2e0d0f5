import type { LineHint } from '../../lines/lines.ts';
import { ExtractedLines, type Hidden, type Piece } from '../extracted-lines.ts';

/**
 * Paragraphs and tables of a word-processor file as lines. The readers tell what they meet in order: paragraphs with the
 * depth of the table they stand in, ends of cells and of rows.
 */

/** What a paragraph is beyond its words. */
export interface ParagraphStyle {
  /** Heading level, 1 for the highest. */
  level?: number;
  /** It has the style of a document's title: headings are a level below it. */
  isTitle?: boolean;
}

/** A line to be: a paragraph, or the row of a table. */
interface Block extends ParagraphStyle {
  pieces: Piece[];
  isRow: boolean;
}

interface Row {
  cells: Block[][];
  /** The paragraphs of the cell that is being read. */
  cell: Block[];
}

const BETWEEN_CELLS: Piece = { text: ' | ' };
const BETWEEN_PARAGRAPHS: Piece = { text: ' ' };

export class WordLines {
  readonly problems: string[] = [];
  readonly #front: Block[] = [];
  readonly #body: Block[] = [];
  #blocks = this.#body;
  /** Rows being read, the outermost first. */
  readonly #rows: Row[] = [];

  /** Ends a paragraph. `depth`: 0 outside tables, 1 in a table, 2 in a table inside a cell. */
  paragraph(pieces: Piece[], depth: number, style: ParagraphStyle = {}): void {
    this.#leaveBelow(depth);
    for (const line of linesOf(pieces)) this.#put({ ...style, pieces: line, isRow: false }, depth);
  }

  /** Ends a cell of the table at `depth`. */
  cell(depth: number): void {
    this.#leaveBelow(depth);
    const row = this.#rowAt(depth);
    row.cells.push(row.cell);
    row.cell = [];
  }

  /** Ends a row of the table at `depth`; `hidden` where the whole row is not shown. */
  row(depth: number, hidden?: Hidden): void {
    this.#leaveBelow(depth);
    const row = this.#rowAt(depth);
    this.#rows.length = depth - 1;
    const cells = [...row.cells, row.cell];
    for (const block of rowBlocks(cells)) {
      if (hidden !== undefined) hideAll(block.pieces, hidden);
      this.#put(block, depth - 1);
    }
  }

  /** What `tell` tells stands before everything else. */
  before(tell: () => void): void {
    this.#leaveBelow(0);
    this.#blocks = this.#front;
    tell();
    this.#leaveBelow(0);
    this.#blocks = this.#body;
  }

  /** The lines of all that was told. */
  lines(): ExtractedLines {
    this.#leaveBelow(0);
    const blocks = [...this.#front, ...this.#body];
    const lines = new ExtractedLines();
    lines.problems.push(...this.problems);
    const isTitled = blocks.some((block) => block.isTitle === true);
    let paragraph = 0;
    for (const { pieces, isRow, level, isTitle } of blocks) {
      paragraph += 1;
      const hint: LineHint = { paragraph };
      if (isRow) hint.kind = 'table';
      else if (isTitle === true) hint.level = 1;
      else if (level !== undefined) hint.level = isTitled ? level + 1 : level;
      lines.addPieces(pieces, hint);
    }
    return lines;
  }

  #put(block: Block, depth: number): void {
    trim(block.pieces);
    if (block.pieces.length === 0) return;
    if (depth === 0) this.#blocks.push(block);
    else this.#rowAt(depth).cell.push(block);
  }

  /** Ends the rows of tables deeper than `depth`. */
  #leaveBelow(depth: number): void {
    while (this.#rows.length > depth) this.#endDeepest();
  }

  #endDeepest(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    const depth = this.#rows.length;
    for (const block of rowBlocks([...row.cells, row.cell])) this.#put(block, depth);
  }

  #rowAt(depth: number): Row {
    let row = this.#rows[depth - 1];
    while (row === undefined) {
      this.#rows.push({ cells: [], cell: [] });
      row = this.#rows[depth - 1];
    }
    return row;
  }
}

/**
 * A row as one line, its cells divided by ` | `, empty ones left out; the rows of tables inside its cells follow it. A row
 * with one cell of several paragraphs is a frame around them: each is a line.
 */
function rowBlocks(cells: readonly (readonly Block[])[]): Block[] {
  const filled = cells.filter((cell) => cell.length > 0);
  const [only] = filled;
  if (only === undefined) return [];
  if (filled.length === 1 && only.length > 1) return [...only];
  const pieces: Piece[] = [];
  const nested: Block[] = [];
  let hasText = false;
  for (const cell of filled) {
    const own = cell.filter((block) => !block.isRow);
    nested.push(...cell.filter((block) => block.isRow));
    own.forEach((block, index) => {
      const isShown = block.pieces.some((piece) => piece.hidden === undefined);
      if (isShown && hasText) pieces.push(index === 0 ? BETWEEN_CELLS : BETWEEN_PARAGRAPHS);
      hasText ||= isShown;
      pieces.push(...block.pieces);
    });
  }
  return pieces.length === 0 ? nested : [{ pieces, isRow: true }, ...nested];
}

/** The pieces of a paragraph, divided where a line break was set by hand. */
function linesOf(pieces: readonly Piece[]): Piece[][] {
  let line: Piece[] = [];
  const lines = [line];
  for (const piece of pieces) {
    if (piece.hidden !== undefined || !piece.text.includes('\n')) {
      line.push(piece);
      continue;
    }
    piece.text.split('\n').forEach((text, index) => {
      if (index > 0) {
        line = [];
        lines.push(line);
      }
      if (text !== '') line.push({ text });
    });
  }
  return lines;
}

/** Takes the white space off both ends of the words, and everything where there are none. */
function trim(pieces: Piece[]): void {
  const isShown = (piece: Piece): boolean => piece.hidden === undefined && piece.text.trim() !== '';
  const first = pieces.findIndex(isShown);
  const last = pieces.findLastIndex(isShown);
  const trimmed: Piece[] = [];
  pieces.forEach((piece, index) => {
    if (piece.hidden !== undefined) {
      if (piece.text.trim() !== '') trimmed.push(piece);
      return;
    }
    if (index < first || index > last) return;
    let { text } = piece;
    if (index === first) text = text.trimStart();
    if (index === last) text = text.trimEnd();
    trimmed.push({ text });
  });
  pieces.splice(0, pieces.length, ...trimmed);
}

function hideAll(pieces: Piece[], hidden: Hidden): void {
  for (const piece of pieces) piece.hidden ??= hidden;
}
