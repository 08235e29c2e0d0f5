import type { Hidden, Piece } from '../extracted-lines.ts';
import { shownByInstruction } from '../word/field-code.ts';
import { ListCounter, type ListUse } from '../word/list-counter.ts';
import { DELETED_TEXT, EMPTY_ITEM, HIDDEN_TEXT, NOTE_SIGN } from '../word/not-shown.ts';
import { shownSymbol } from '../word/symbol-fonts.ts';
import type { ParagraphStyle, WordLines } from '../word/word-lines.ts';
import { DELETED, type DocText, HIDDEN, type ParagraphProperties, SPECIAL } from './doc-text.ts';

/** Signs of a Word document that are no text (MS-DOC 2.4.1, 2.8.25). */
const NOTE = 0x02;
const CELL_END = 0x07;
const DRAWING = 0x08;
const LINE_BREAK = 0x0b;
const PAGE_BREAK = 0x0c;
const PARAGRAPH_END = 0x0d;
const COLUMN_BREAK = 0x0e;
const FIELD_BEGIN = 0x13;
const FIELD_SEPARATOR = 0x14;
const FIELD_END = 0x15;
const HYPHEN = 0x1e;
const TAB = 0x09;
const SYMBOL = 0x28;

/** Number of the style that Word has for titles, among those it brings. */
const TITLE_STYLE = 62;
const MOST_HEADINGS = 9;

interface Field {
  instruction: string;
  isResult: boolean;
}

interface StoryOptions {
  /** Given to all words, for parts that are recorded only. */
  hidden?: Hidden;
  /** Called with the place of a drawing, after the paragraph that it hangs on. */
  afterDrawing?: (at: number) => void;
}

/** Reads parts of a Word document into lines. Lists go on counting from one part to the next. */
export class StoryReader {
  readonly #doc: DocText;
  readonly #lines: WordLines;
  readonly #uses: ReadonlyMap<number, ListUse>;
  readonly #counter = new ListCounter();
  #notes = 0;

  constructor(doc: DocText, lines: WordLines, uses: ReadonlyMap<number, ListUse>) {
    this.#doc = doc;
    this.#lines = lines;
    this.#uses = uses;
  }

  /** Signs of notes are counted anew from here on. */
  restartNotes(): void {
    this.#notes = 0;
  }

  /** Reads the characters `[start, end)`. */
  read(start: number, end: number, options: StoryOptions = {}): void {
    const { text } = this.#doc;
    const whole = fieldMarks(text, start, end);
    const fields: Field[] = [];
    let pieces: Piece[] = [];
    let drawings: number[] = [];
    const endParagraph = (at: number): void => {
      this.#endParagraph(at, pieces, options.hidden);
      pieces = [];
      if (options.afterDrawing !== undefined) drawings.forEach(options.afterDrawing);
      drawings = [];
    };
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      if (code >= FIELD_BEGIN && code <= FIELD_END) {
        if (whole.has(at)) pieces.push(...passField(fields, code));
        continue;
      }
      const instruction = fields.find((field) => !field.isResult);
      if (instruction !== undefined) {
        if (code >= 0x20) instruction.instruction += text.charAt(at);
        continue;
      }
      const flags = this.#doc.flags[at] ?? 0;
      if (code === DRAWING && (flags & SPECIAL) !== 0) drawings.push(at);
      const isMark = code === PARAGRAPH_END || code === CELL_END;
      if (isMark || (code === PAGE_BREAK && this.#doc.endsParagraph(at))) {
        // A deleted mark leaves one paragraph where there were two.
        if (code !== PARAGRAPH_END || (flags & DELETED) === 0) endParagraph(at);
        continue;
      }
      const hidden = code === NOTE ? NOTE_SIGN : hiddenBy(flags, options.hidden);
      addPiece(pieces, this.#shown(at, code, flags), hidden);
    }
    if (pieces.length > 0) endParagraph(end - 1);
  }

  #shown(at: number, code: number, flags: number): string {
    const isSpecial = (flags & SPECIAL) !== 0;
    if (code >= 0x20) {
      const symbol = isSpecial && code === SYMBOL ? this.#doc.symbols.get(at) : undefined;
      return symbol === undefined ? this.#doc.text.charAt(at) : shownSymbol(symbol.code, symbol.font);
    }
    switch (code) {
      case TAB:
        return '\t';
      case LINE_BREAK:
      case COLUMN_BREAK:
      case PAGE_BREAK:
        return '\n';
      case HYPHEN:
        return '-';
      case NOTE:
        this.#notes += 1;
        return `[${this.#notes}]`;
      default:
        // Pictures, drawings, optional hyphens, marks of comments, lines above notes: nothing to read.
        return '';
    }
  }

  #endParagraph(at: number, pieces: Piece[], hidden: Hidden | undefined): void {
    const properties = this.#doc.paragraph(at);
    const code = this.#doc.text.charCodeAt(at);
    // A cell mark stands in a table whatever is left of its formatting.
    const depth = code === CELL_END ? Math.max(1, properties.depth) : properties.depth;
    if (properties.endsRow) {
      this.#lines.paragraph(pieces, depth);
      this.#lines.row(depth);
      return;
    }
    this.#number(properties, pieces, depth, hidden);
    this.#lines.paragraph(pieces, depth, hidden === undefined ? this.#styleOf(properties) : {});
    if (code === CELL_END || properties.endsInnerCell) this.#lines.cell(depth);
  }

  /** Puts the number of an automatically numbered paragraph before its words. */
  #number(
    { listUse, listLevel }: ParagraphProperties,
    pieces: Piece[],
    depth: number,
    hidden?: Hidden,
  ): void {
    const use = listUse > 0 ? this.#uses.get(listUse) : undefined;
    if (use === undefined) return;
    const isEmpty = pieces.every((piece) => piece.hidden !== undefined || piece.text.trim() === '');
    const text = this.#counter.next(use, listLevel);
    // The cells of a column that counts the rows are empty but for their numbers.
    const whole = hidden ?? (isEmpty && depth === 0 ? EMPTY_ITEM : undefined);
    if (text !== '') pieces.unshift(whole === undefined ? { text } : { text, hidden: whole });
  }

  #styleOf({ style, outlineLevel }: ParagraphProperties): ParagraphStyle {
    const builtIn = this.#doc.styles.get(style)?.builtIn ?? 0;
    if (builtIn === TITLE_STYLE) return { isTitle: true };
    if (builtIn >= 1 && builtIn <= MOST_HEADINGS) return { level: builtIn };
    return outlineLevel !== null && outlineLevel < MOST_HEADINGS ? { level: outlineLevel + 1 } : {};
  }
}

/** Places of the marks of fields that are whole; others would swallow the text up to the end. */
function fieldMarks(text: string, start: number, end: number): Set<number> {
  const whole = new Set<number>();
  const open: { begin: number; separator: number | null }[] = [];
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const last = open.at(-1);
    if (code === FIELD_BEGIN) open.push({ begin: at, separator: null });
    else if (code === FIELD_SEPARATOR && last !== undefined) last.separator ??= at;
    else if (code === FIELD_END && last !== undefined) {
      open.pop();
      whole.add(last.begin).add(at);
      if (last.separator !== null) whole.add(last.separator);
    }
  }
  return whole;
}

/** Goes past a mark of a field; returns what a field shows that ends without a result. */
function passField(fields: Field[], code: number): Piece[] {
  const field = fields.at(-1);
  if (code === FIELD_BEGIN) fields.push({ instruction: '', isResult: false });
  else if (code === FIELD_SEPARATOR) {
    if (field !== undefined) field.isResult = true;
  } else if (field !== undefined) {
    fields.pop();
    if (field.isResult) return [];
    const text = shownByInstruction(field.instruction);
    const outer = fields.find((other) => !other.isResult);
    if (outer === undefined) return text === '' ? [] : [{ text }];
    outer.instruction += text;
  }
  return [];
}

function hiddenBy(flags: number, whole: Hidden | undefined): Hidden | undefined {
  if ((flags & DELETED) !== 0) return DELETED_TEXT;
  if ((flags & HIDDEN) !== 0) return HIDDEN_TEXT;
  return whole;
}

function addPiece(pieces: Piece[], text: string, hidden: Hidden | undefined): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last !== undefined && last.hidden === hidden) last.text += text;
  else pieces.push(hidden === undefined ? { text } : { text, hidden });
}
