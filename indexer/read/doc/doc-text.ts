import type { FileInformation, Part } from './file-information.ts';
import { PARTS, PLACES } from './file-information.ts';
import { type FormattingRun, formattingRuns, runAt } from './formatting-runs.ts';
import type { PieceText, TextPiece } from './piece-table.ts';
import { eachModifier, SPRM } from './property-modifiers.ts';
import { type DocStyle, readFonts, readStyles } from './styles.ts';

/** What a character is beyond its code. */
export const DELETED = 1;
export const HIDDEN = 2;
export const SPECIAL = 4;

interface Symbol {
  font: string | null;
  code: number;
}

/** What decides how a paragraph is shown. */
export interface ParagraphProperties {
  style: number;
  /** 0 outside tables. */
  depth: number;
  endsRow: boolean;
  endsInnerCell: boolean;
  listUse: number;
  listLevel: number;
  outlineLevel: number | null;
}

/** Streams of a document: the text, what is told of it, and what was too long to stand there. */
export interface Streams {
  stream: Buffer;
  table: Buffer;
  data: Buffer;
}

/** The characters of a Word document with what is known of each. */
export class DocText {
  readonly text: string;
  /** `DELETED`, `HIDDEN`, `SPECIAL` of each character. */
  readonly flags: Uint8Array;
  readonly symbols = new Map<number, Symbol>();
  readonly styles: ReadonlyMap<number, DocStyle>;
  readonly #pieces: readonly TextPiece[];
  readonly #paragraphs: FormattingRun[];
  readonly #stream: Buffer;
  readonly #data: Buffer;
  readonly #counts: FileInformation['counts'];

  constructor({ stream, table, data }: Streams, information: FileInformation, { text, pieces }: PieceText) {
    this.#data = data;
    const structure = (index: number): Buffer => {
      const { start, length } = information.place(index);
      return table.subarray(start, Math.min(table.length, start + length));
    };
    this.text = text;
    this.flags = new Uint8Array(text.length);
    this.#pieces = pieces;
    this.#stream = stream;
    this.#counts = information.counts;
    this.styles = readStyles(structure(PLACES.styles));
    this.#paragraphs = formattingRuns(stream, structure(PLACES.paragraphRuns), 'paragraphs');
    const runs = formattingRuns(stream, structure(PLACES.characterRuns), 'characters');
    const fonts = readFonts(structure(PLACES.fonts));
    for (const piece of pieces) this.#flagPiece(piece, runs, fonts);
  }

  /** Stretch of the text that a part takes, as far as the file holds it. */
  part(wanted: Part): { start: number; end: number } {
    let start = 0;
    for (const part of PARTS) {
      const end = start + this.#counts[part];
      if (part === wanted) {
        return { start: Math.min(start, this.text.length), end: Math.min(end, this.text.length) };
      }
      start = end;
    }
    return { start: 0, end: 0 };
  }

  /** Properties of the paragraph that the mark at `at` ends. */
  paragraph(at: number): ParagraphProperties {
    const piece = this.#pieceAt(at);
    const run = piece === undefined ? undefined : runAt(this.#paragraphs, placeOf(piece, at));
    const style = this.styles.get(run?.style ?? 0);
    const properties: ParagraphProperties = {
      style: run?.style ?? 0,
      depth: 0,
      endsRow: false,
      endsInnerCell: false,
      listUse: style?.listUse ?? 0,
      listLevel: style?.listLevel ?? 0,
      outlineLevel: style?.outlineLevel ?? null,
    };
    if (run !== undefined) applyTo(properties, this.#stream, run.from, run.to, this.#data);
    const modifiers = piece?.modifiers ?? null;
    if (modifiers !== null) applyTo(properties, modifiers, 0, modifiers.length, this.#data);
    return properties;
  }

  /** Whether a paragraph ends with the character at `at`, whatever it is. */
  endsParagraph(at: number): boolean {
    const piece = this.#pieceAt(at);
    if (piece === undefined) return true;
    const next = placeOf(piece, at) + piece.width;
    const run = runAt(this.#paragraphs, next - piece.width);
    return run === undefined || run.end === next;
  }

  #pieceAt(at: number): TextPiece | undefined {
    let low = 0;
    let high = this.#pieces.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const piece = this.#pieces[middle];
      if (piece === undefined) return undefined;
      if (at < piece.start) high = middle - 1;
      else if (at >= piece.end) low = middle + 1;
      else return piece;
    }
    return undefined;
  }

  #flagPiece(piece: TextPiece, runs: readonly FormattingRun[], fonts: readonly string[]): void {
    let at = piece.start;
    while (at < piece.end) {
      const place = placeOf(piece, at);
      const run = runAt(runs, place);
      const end =
        run === undefined
          ? at + 1
          : Math.min(piece.end, at + Math.max(1, Math.ceil((run.end - place) / piece.width)));
      const looks = new CharacterLooks(this.styles, fonts);
      if (run !== undefined) looks.apply(this.#stream, run.from, run.to);
      if (piece.modifiers !== null) looks.apply(piece.modifiers, 0, piece.modifiers.length);
      const flags = looks.flags();
      if (flags !== 0) this.flags.fill(flags, at, end);
      if (looks.symbol !== null) for (let one = at; one < end; one++) this.symbols.set(one, looks.symbol);
      at = end;
    }
  }
}

/** Where in the file a character of a piece is. */
function placeOf(piece: TextPiece, at: number): number {
  return piece.at + (at - piece.start) * piece.width;
}

class CharacterLooks {
  symbol: Symbol | null = null;
  #isDeleted = false;
  #isSpecial = false;
  #hidden: number | null = null;
  #styleHidden = false;
  readonly #styles: ReadonlyMap<number, DocStyle>;
  readonly #fonts: readonly string[];

  constructor(styles: ReadonlyMap<number, DocStyle>, fonts: readonly string[]) {
    this.#styles = styles;
    this.#fonts = fonts;
  }

  apply(bytes: Buffer, from: number, to: number): void {
    eachModifier(bytes, from, to, (sprm, operand) => {
      switch (sprm) {
        case SPRM.isDeleted:
          this.#isDeleted = (bytes.readUInt8(operand) & 1) === 1;
          return;
        case SPRM.isHidden:
          this.#hidden = bytes.readUInt8(operand);
          return;
        case SPRM.isSpecial:
          this.#isSpecial = (bytes.readUInt8(operand) & 1) === 1;
          return;
        case SPRM.characterStyle:
          this.#styleHidden = this.#styles.get(bytes.readUInt16LE(operand))?.isHidden === true;
          return;
        case SPRM.symbol:
          this.symbol = {
            font: this.#fonts[bytes.readUInt16LE(operand)] ?? null,
            code: bytes.readUInt16LE(operand + 2),
          };
      }
    });
  }

  flags(): number {
    const hidden = this.#hidden;
    const isHidden =
      hidden === null || hidden === 0x80
        ? this.#styleHidden
        : hidden === 0x81
          ? !this.#styleHidden
          : hidden === 1;
    return (this.#isDeleted ? DELETED : 0) | (isHidden ? HIDDEN : 0) | (this.#isSpecial ? SPECIAL : 0);
  }
}

function applyTo(
  properties: ParagraphProperties,
  bytes: Buffer,
  from: number,
  to: number,
  data: Buffer | null,
): void {
  eachModifier(bytes, from, to, (sprm, operand) => {
    switch (sprm) {
      case SPRM.inTable:
        properties.depth = bytes.readUInt8(operand) === 0 ? 0 : Math.max(1, properties.depth);
        return;
      case SPRM.tableDepth:
        properties.depth = Math.min(DEEPEST_TABLE, Math.max(0, bytes.readInt32LE(operand)));
        return;
      case SPRM.isRowEnd:
      case SPRM.innerRowEnd:
        properties.endsRow = bytes.readUInt8(operand) !== 0;
        return;
      case SPRM.innerCellEnd:
        properties.endsInnerCell = bytes.readUInt8(operand) !== 0;
        return;
      case SPRM.listUse:
        properties.listUse = bytes.readInt16LE(operand);
        return;
      case SPRM.listLevel:
        properties.listLevel = bytes.readUInt8(operand);
        return;
      case SPRM.outlineLevel:
        properties.outlineLevel = bytes.readUInt8(operand);
        return;
      case SPRM.elsewhere:
      case SPRM.elsewhereToo: {
        const at = bytes.readUInt32LE(operand);
        if (data === null || at + 2 > data.length) return;
        applyTo(properties, data, at + 2, at + 2 + data.readUInt16LE(at), null);
      }
    }
  });
}

const DEEPEST_TABLE = 60;
