import type { Hidden, Piece } from '../extracted-lines.ts';
import { ListCounter } from '../word/list-counter.ts';
import {
  DELETED_TEXT,
  EMPTY_ITEM,
  FIELD_CODE,
  HIDDEN_TEXT,
  NOTE_SIGN,
  READING_AID,
} from '../word/not-shown.ts';
import { shownSymbol } from '../word/symbol-fonts.ts';
import type { ParagraphStyle, WordLines } from '../word/word-lines.ts';
import { alternative, drawingContent } from './drawings.ts';
import { FieldStack } from './field-stack.ts';
import type { Numbering } from './numbering.ts';
import { numberOf, type Styles } from './styles.ts';
import { childNamed, elementsOf, isOn, textIn, valueAt, type XmlElement } from './xml-tree.ts';

/** What of a document is not in its text. */
interface Unread {
  charts: number;
  objects: number;
  /** Documents of other formats set into this one. */
  chunks: number;
}

interface Context {
  /** 0 outside tables. */
  depth: number;
  /** Given to all words that have no reason of their own. */
  hidden: Hidden | undefined;
}

/** A paragraph being read. */
interface Paragraph {
  pieces: Piece[];
  boxes: (XmlElement | string)[];
}

/** Elements around others that change nothing about them. */
const TRANSPARENT = new Set(
  'w:ins w:moveTo w:hyperlink w:smartTag w:sdt w:sdtContent w:customXml w:dir w:bdo w:fldSimple w:subDoc w:rubyBase'.split(
    ' ',
  ),
);
const TAKEN_OUT = new Set(['w:del', 'w:moveFrom']);
const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object']);
/** Longer paragraphs are body text whatever their outline level says. */
const LONGEST_OUTLINED = 60;
const LAST_OUTLINE_LEVEL = 8;

/** Reads stories of a document — its body, notes, headers — into lines. Lists and notes are counted through all of them. */
export class StoryReader {
  readonly unread: Unread = { charts: 0, objects: 0, chunks: 0 };
  readonly #lines: WordLines;
  readonly #styles: Styles;
  readonly #numbering: Numbering;
  readonly #diagram: (id: string) => string[];
  readonly #counter = new ListCounter();
  #fields = new FieldStack();
  /** What stands before a paragraph mark that was deleted: it goes on in the next paragraph. */
  #carried: Paragraph | null = null;
  #notes = 0;

  /** `diagram` gives the words of a diagram by its relationship. */
  constructor(lines: WordLines, styles: Styles, numbering: Numbering, diagram: (id: string) => string[]) {
    this.#lines = lines;
    this.#styles = styles;
    this.#numbering = numbering;
    this.#diagram = diagram;
  }

  /** Signs of notes are counted anew from here on. */
  restartNotes(): void {
    this.#notes = 0;
  }

  /** Reads one paragraph, table or what holds them. `hidden`: where it is recorded only. */
  block(element: XmlElement, hidden?: Hidden): void {
    this.#block(element, { depth: 0, hidden });
  }

  /** Ends a story: nothing of it goes on in the next. */
  end(hidden?: Hidden): void {
    this.#flush({ depth: 0, hidden });
    this.#fields = new FieldStack();
  }

  #block(element: XmlElement, context: Context): void {
    switch (element.name) {
      case 'w:p':
        this.#paragraph(element, context);
        return;
      case 'w:tbl':
        this.#flush(context);
        this.#table(element, { ...context, depth: context.depth + 1 });
        return;
      case 'w:altChunk':
        this.unread.chunks += 1;
        return;
      case 'mc:AlternateContent': {
        const chosen = alternative(element);
        if (chosen !== undefined) this.#blocks(chosen, context);
        return;
      }
      case 'm:oMathPara':
      case 'm:oMath':
        this.#lines.paragraph([pieceOf(mathText(element), context.hidden)], context.depth);
        return;
      default:
        if (TAKEN_OUT.has(element.name)) this.#blocks(element, { ...context, hidden: DELETED_TEXT });
        else if (TRANSPARENT.has(element.name)) this.#blocks(element, context);
    }
  }

  #blocks(parent: XmlElement, context: Context): void {
    for (const child of elementsOf(parent)) this.#block(child, context);
  }

  #table(element: XmlElement, context: Context): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:tr') this.#row(child, context);
      else if (TRANSPARENT.has(child.name)) this.#table(child, context);
      else if (TAKEN_OUT.has(child.name)) this.#table(child, { ...context, hidden: DELETED_TEXT });
    }
  }

  #row(element: XmlElement, context: Context): void {
    const isDeleted = childNamed(childNamed(element, 'w:trPr'), 'w:del') !== undefined;
    const inner = isDeleted ? { ...context, hidden: DELETED_TEXT } : context;
    this.#cells(element, inner);
    this.#lines.row(context.depth, inner.hidden);
  }

  #cells(element: XmlElement, context: Context): void {
    for (const child of elementsOf(element)) {
      if (child.name === 'w:tc') {
        const isDeleted = childNamed(childNamed(child, 'w:tcPr'), 'w:cellDel') !== undefined;
        const inner = isDeleted ? { ...context, hidden: DELETED_TEXT } : context;
        this.#blocks(child, inner);
        this.#flush(inner);
        this.#lines.cell(context.depth);
      } else if (TRANSPARENT.has(child.name)) this.#cells(child, context);
    }
  }

  #paragraph(element: XmlElement, context: Context): void {
    const properties = childNamed(element, 'w:pPr');
    const style = this.#styles.of(valueAt(properties, 'w:pStyle'));
    const paragraph = this.#carried ?? { pieces: [], boxes: [] };
    this.#carried = null;
    const hidden = context.hidden ?? (style.isHidden === true ? HIDDEN_TEXT : undefined);
    for (const child of elementsOf(element)) this.#inline(child, paragraph, hidden);
    const mark = childNamed(properties, 'w:rPr');
    const isJoined = ['w:del', 'w:moveFrom'].some((name) => childNamed(mark, name) !== undefined);
    if (isJoined || isOn(mark, 'w:specVanish') === true) {
      this.#carried = paragraph;
      return;
    }
    this.#number(properties, paragraph.pieces, context);
    this.#lines.paragraph(paragraph.pieces, context.depth, this.#look(properties, paragraph.pieces));
    this.#readBoxes(paragraph, context);
  }

  #flush(context: Context): void {
    const carried = this.#carried;
    if (carried === null) return;
    this.#carried = null;
    this.#lines.paragraph(carried.pieces, context.depth);
    this.#readBoxes(carried, context);
  }

  /** The text boxes that hang on a paragraph, below it. */
  #readBoxes({ boxes }: Paragraph, context: Context): void {
    for (const box of boxes) {
      if (typeof box === 'string') {
        this.#lines.paragraph([pieceOf(box, context.hidden)], context.depth);
        continue;
      }
      const outer = this.#fields;
      this.#fields = new FieldStack();
      this.#blocks(box, context);
      this.#flush(context);
      this.#fields = outer;
    }
  }

  /** Puts the number of an automatically numbered paragraph before its words. */
  #number(properties: XmlElement | undefined, pieces: Piece[], context: Context): void {
    const own = childNamed(properties, 'w:numPr');
    const styleId = valueAt(properties, 'w:pStyle');
    const style = this.#styles.of(styleId);
    const numId = valueAt(own, 'w:numId') ?? style.numId;
    const use = numId === null ? undefined : this.#numbering.use(numId);
    if (use === undefined || numId === null) return;
    const level =
      numberOf(valueAt(own, 'w:ilvl')) ??
      (valueAt(own, 'w:numId') === undefined
        ? (this.#numbering.levelOf(numId, this.#styles.bases(styleId)) ?? style.numLevel)
        : null) ??
      0;
    const isEmpty = pieces.every((piece) => piece.hidden !== undefined || piece.text.trim() === '');
    const text = this.#counter.next(use, level);
    // The cells of a column that counts the rows are empty but for their numbers.
    const hidden = context.hidden ?? (isEmpty && context.depth === 0 ? EMPTY_ITEM : undefined);
    if (text !== '') pieces.unshift(pieceOf(text, hidden));
  }

  #look(properties: XmlElement | undefined, pieces: readonly Piece[]): ParagraphStyle {
    const { level, isTitle } = this.#styles.of(valueAt(properties, 'w:pStyle'));
    if (isTitle === true) return { isTitle };
    if (level !== undefined) return { level };
    const outline = numberOf(valueAt(properties, 'w:outlineLvl'));
    const length = pieces.reduce(
      (sum, piece) => sum + (piece.hidden === undefined ? piece.text.length : 0),
      0,
    );
    const isOutlined = outline !== null && outline <= LAST_OUTLINE_LEVEL && length <= LONGEST_OUTLINED;
    return isOutlined ? { level: outline + 1 } : {};
  }

  #inline(element: XmlElement, paragraph: Paragraph, hidden: Hidden | undefined): void {
    if (TAKEN_OUT.has(element.name)) {
      for (const child of elementsOf(element)) this.#inline(child, paragraph, DELETED_TEXT);
    } else if (TRANSPARENT.has(element.name)) {
      for (const child of elementsOf(element)) this.#inline(child, paragraph, hidden);
    } else if (element.name === 'w:r') {
      const properties = childNamed(element, 'w:rPr');
      const style = valueAt(properties, 'w:rStyle');
      const isHidden =
        isOn(properties, 'w:vanish') ?? (style === undefined ? null : this.#styles.of(style).isHidden);
      const own = hidden ?? (isHidden === true ? HIDDEN_TEXT : undefined);
      for (const child of elementsOf(element)) this.#run(child, paragraph, own);
    } else this.#run(element, paragraph, hidden);
  }

  /** What stands in a run, or beside runs. */
  #run(element: XmlElement, paragraph: Paragraph, hidden: Hidden | undefined): void {
    const { pieces } = paragraph;
    switch (element.name) {
      case 'w:t':
        this.#words(pieces, textIn(element), hidden);
        return;
      case 'w:delText':
        this.#words(pieces, textIn(element), hidden ?? DELETED_TEXT);
        return;
      case 'w:tab':
      case 'w:ptab':
        this.#words(pieces, '\t', hidden);
        return;
      case 'w:br':
      case 'w:cr':
        this.#words(pieces, '\n', hidden);
        return;
      case 'w:noBreakHyphen':
        this.#words(pieces, '-', hidden);
        return;
      case 'w:sym':
        this.#words(pieces, symbolOf(element), hidden);
        return;
      case 'w:instrText':
        this.#fields.instruct(textIn(element));
        return;
      case 'w:fldChar':
        this.#fieldMark(element.attributes.get('fldCharType'), pieces, hidden);
        return;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
      case 'w:footnoteRef':
      case 'w:endnoteRef':
        this.#notes += 1;
        pieces.push({ text: `[${this.#notes}]`, hidden: NOTE_SIGN });
        return;
      case 'w:ruby':
        for (const child of elementsOf(element)) {
          for (const inner of elementsOf(child)) {
            if (child.name === 'w:rubyBase') this.#inline(inner, paragraph, hidden);
            else if (child.name === 'w:rt') this.#inline(inner, paragraph, hidden ?? READING_AID);
          }
        }
        return;
      case 'm:oMath':
      case 'm:oMathPara':
        this.#words(pieces, mathText(element), hidden);
        return;
      case 'mc:AlternateContent': {
        const chosen = alternative(element);
        for (const child of chosen === undefined ? [] : elementsOf(chosen)) {
          this.#inline(child, paragraph, hidden);
        }
        return;
      }
      default:
        if (DRAWINGS.has(element.name)) this.#drawing(element, paragraph);
    }
  }

  #words(pieces: Piece[], text: string, hidden: Hidden | undefined): void {
    if (this.#fields.inInstruction) {
      this.#fields.instruct(text);
      pieces.push(pieceOf(text, hidden ?? FIELD_CODE));
      return;
    }
    if (hidden === undefined) this.#fields.result(text);
    const last = pieces.at(-1);
    if (last !== undefined && last.hidden === hidden) last.text += text;
    else pieces.push(pieceOf(text, hidden));
  }

  #fieldMark(kind: string | undefined, pieces: Piece[], hidden: Hidden | undefined): void {
    if (kind === 'begin') this.#fields.begin();
    else if (kind === 'separate') this.#fields.separate();
    else if (kind === 'end') {
      const text = this.#fields.end();
      if (text !== '') pieces.push(pieceOf(text, hidden));
    }
  }

  #drawing(element: XmlElement, paragraph: Paragraph): void {
    const content = drawingContent(element);
    paragraph.boxes.push(...content.boxes, ...content.diagrams.flatMap(this.#diagram));
    this.unread.charts += content.charts;
    this.unread.objects += content.objects;
  }
}

function pieceOf(text: string, hidden: Hidden | undefined): Piece {
  return hidden === undefined ? { text } : { text, hidden };
}

function symbolOf({ attributes }: XmlElement): string {
  const code = Number.parseInt(attributes.get('char') ?? '', 16);
  return Number.isNaN(code) ? '' : shownSymbol(code, attributes.get('font') ?? null);
}

/** The words of a formula in the order they are written; a fraction with a stroke between its parts. */
function mathText(element: XmlElement): string {
  if (element.name === 'm:t' || element.name === 'w:t') return textIn(element);
  const parts = elementsOf(element).map(mathText);
  return parts.filter((part) => part !== '').join(element.name === 'm:f' ? '/' : '');
}
