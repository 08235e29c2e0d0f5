import { rtfTooDeep, undecodable, unreadStructure } from '../../messages.ts';
import { type Extract, ExtractError } from '../extract.ts';
import type { Hidden } from '../extracted-lines.ts';
import { shownByInstruction } from '../word/field-code.ts';
import { numberGap } from '../word/list-counter.ts';
import { DELETED_TEXT, HIDDEN_TEXT, NOTE_SIGN } from '../word/not-shown.ts';
import { shownSymbol, shownSymbols } from '../word/symbol-fonts.ts';
import { WordLines } from '../word/word-lines.ts';
import { codePageIn, codePageOf, type Font, SIGN_CHARSET } from './code-pages.ts';
import { isSkipped, SIGNS, STORIES } from './destinations.ts';
import { Story } from './story.ts';

interface Field {
  instruction: string;
  hasResult: boolean;
}

/** What holds inside a group, and in those inside it. */
interface Group {
  /** `old`: for readers that do not know Unicode; the other form lies inside it. */
  words: 'text' | 'skipped' | 'old' | 'fonts' | 'instruction';
  story: Story;
  field: Field | null;
  font: number;
  /** Signs that stand for `\uN` in readers that do not know it. */
  fallback: number;
  isHidden: boolean;
  isDeleted: boolean;
  isListNumber: boolean;
  /** Nothing has been read of the group yet: its first word says what it is. */
  opens: 'story' | 'field' | null;
}

const MOST_GROUPS = 20_000;
const DEEPEST_TABLE = 60;

export class RtfReader {
  readonly #body = new Story({ place: 'end' });
  readonly #below: Story[] = [];
  readonly #above: Story[] = [];
  readonly #fonts = new Map<number, Font>();
  readonly #outer: Group[] = [];
  #group: Group = {
    words: 'text',
    story: this.#body,
    field: null,
    font: -1,
    fallback: 1,
    isHidden: false,
    isDeleted: false,
    isListNumber: false,
    opens: null,
  };
  #codePage = 'windows-1252';
  #bytes: number[] = [];
  #toSkip = 0;
  #starred = false;
  /** Depth of the table that the paragraph stands in. */
  #inTable = false;
  #depth = 0;
  #hasTitlePage = false;
  #notes = 0;
  #listItems = 0;
  #listNumbers = 0;
  #undecodable = 0;

  open(): void {
    this.#flush();
    this.#toSkip = 0;
    if (this.#outer.length > MOST_GROUPS) throw new ExtractError('rejected', rtfTooDeep);
    this.#outer.push(this.#group);
    this.#group = { ...this.#group, opens: null };
  }

  close(): void {
    this.#flush();
    this.#toSkip = 0;
    this.#starred = false;
    const ended = this.#group;
    this.#group = this.#outer.pop() ?? ended;
    if (ended.opens === 'story') this.#endStory(ended.story);
    else if (ended.opens === 'field' && ended.field !== null) this.#endField(ended.field);
  }

  byte(value: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (this.#group.words !== 'skipped') this.#bytes.push(value);
  }

  text(value: string): void {
    const shown = this.#toSkip > 0 ? value.slice(this.#toSkip) : value;
    this.#toSkip = Math.max(0, this.#toSkip - value.length);
    if (this.#group.words === 'skipped') return;
    for (let index = 0; index < shown.length; index++) this.#bytes.push(shown.charCodeAt(index) & 0xff);
  }

  symbol(value: string): void {
    if (value === '*') this.#starred = true;
    else if (value === '~') this.#write('\u00a0');
    else if (value === '_') this.#write('-');
    else if (value === '\t') this.#write('\t');
    else if (value === '\\' || value === '{' || value === '}') this.byte(value.charCodeAt(0));
    else if (value === '\r\n' || value === '\n' || value === '\r') this.#endParagraph();
  }

  word(name: string, parameter: number | null): void {
    const starred = this.#starred;
    this.#starred = false;
    if (name === 'nestrow') this.#endRow(Math.max(2, this.#depth));
    if (this.#group.words === 'old' && name === 'ud') this.#group.words = 'text';
    if (this.#group.words === 'skipped') return;
    if (isSkipped(name, starred)) {
      this.#group.words = 'skipped';
      return;
    }
    if (this.#format(name, parameter) || this.#layout(name, parameter) || this.#destination(name)) return;
    const sign = SIGNS.get(name);
    if (sign !== undefined) this.#write(sign === '\t' && this.#group.isListNumber ? this.#gap() : sign);
  }

  finish(): Extract {
    while (this.#outer.length > 0) this.close();
    this.#endParagraph();
    const lines = new WordLines();
    for (const story of this.#above) lines.before(() => story.tell(lines));
    this.#body.tell(lines);
    for (const story of this.#below) story.tell(lines);
    if (this.#undecodable > 0) lines.problems.push(undecodable(this.#undecodable, this.#codePage));
    if (this.#listItems > 0 && this.#listNumbers === 0) {
      lines.problems.push(unreadStructure('自动编号', 'list numbers'));
    }
    return lines.lines().extract();
  }

  /** Formatting of characters and paragraphs; whether `name` is one. */
  #format(name: string, parameter: number | null): boolean {
    const isOn = parameter !== 0;
    switch (name) {
      case 'ansicpg':
        this.#codePage = codePageOf(parameter ?? 0) ?? this.#codePage;
        return true;
      case 'f':
        this.#flush();
        this.#group.font = parameter ?? -1;
        return true;
      case 'fcharset':
        this.#fontSaid({ charset: parameter });
        return true;
      case 'cpg':
        this.#fontSaid({ codePage: codePageOf(parameter ?? 0) ?? null });
        return true;
      case 'uc':
        this.#group.fallback = parameter ?? 1;
        return true;
      case 'u':
        this.#write(this.#unicode((parameter ?? 0) & 0xffff));
        this.#toSkip = this.#group.fallback;
        return true;
      case 'v':
        this.#flush();
        this.#group.isHidden = isOn;
        return true;
      case 'deleted':
        this.#flush();
        this.#group.isDeleted = isOn;
        return true;
      case 'plain':
        this.#flush();
        this.#group.isHidden = false;
        this.#group.isDeleted = false;
        return true;
      case 'titlepg':
        this.#hasTitlePage = true;
        return true;
      case 'ls':
        if (this.#group.words === 'text') this.#listItems += 1;
        return true;
      default:
        return false;
    }
  }

  /** Paragraphs and tables; whether `name` is of them. */
  #layout(name: string, parameter: number | null): boolean {
    switch (name) {
      case 'par':
      case 'sect':
        // A deleted mark leaves one paragraph where there were two.
        if (!this.#group.isDeleted) this.#endParagraph();
        return true;
      case 'pard':
        this.#flush();
        if (this.#group.isListNumber) return true;
        this.#inTable = false;
        this.#depth = 0;
        return true;
      case 'intbl':
        this.#inTable = true;
        return true;
      case 'itap':
        this.#depth = Math.min(DEEPEST_TABLE, Math.max(0, parameter ?? 0));
        this.#inTable ||= this.#depth > 0;
        return true;
      case 'cell':
        this.#endCell(1);
        return true;
      case 'nestcell':
        this.#endCell(Math.max(2, this.#depth));
        return true;
      case 'row':
        this.#endRow(1);
        return true;
      default:
        return false;
    }
  }

  #destination(name: string): boolean {
    const group = this.#group;
    const story = STORIES.get(name);
    if (story !== undefined) {
      const isFirst = name === 'headerf' && this.#hasTitlePage;
      // A text box in a header is of the header.
      const { hidden } = group.story;
      group.story = new Story(
        isFirst ? { place: 'front' } : hidden === undefined ? story : { ...story, hidden },
      );
      group.opens = 'story';
      group.field = null;
      group.words = 'text';
      return true;
    }
    switch (name) {
      case 'fonttbl':
        group.words = 'fonts';
        return true;
      case 'field':
        group.field = { instruction: '', hasResult: false };
        group.opens = 'field';
        return true;
      case 'fldinst':
        group.words = 'instruction';
        return true;
      case 'nesttableprops':
        group.words = 'skipped';
        return true;
      case 'upr':
        group.words = 'old';
        return true;
      case 'listtext':
      case 'pntext':
        group.isListNumber = true;
        this.#listNumbers += 1;
        return true;
      case 'chftn':
        this.#notes += 1;
        group.story.write(`[${this.#notes}]`, NOTE_SIGN);
        return true;
      default:
        return false;
    }
  }

  #endStory(story: Story): void {
    story.endParagraph(0);
    if (story.place === 'paragraph') this.#group.story.boxes.push(story);
    else if (story.place === 'front') this.#above.push(story);
    else this.#below.push(story);
  }

  /** Writes what a field draws from its instruction, where it has no result. */
  #endField({ instruction, hasResult }: Field): void {
    if (!hasResult) this.#write(shownByInstruction(instruction));
  }

  #write(text: string): void {
    this.#flush();
    this.#put(text);
  }

  /** Decodes the bytes gathered so far in the code page of the current font. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const font = this.#fonts.get(this.#group.font);
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    if (font?.charset === SIGN_CHARSET && this.#group.words === 'text') {
      this.#put(
        [...bytes].map((code) => (code > 0x20 ? shownSymbol(0xf000 + code, font.name) : ' ')).join(''),
      );
      return;
    }
    const text = new TextDecoder(codePageIn(font, this.#codePage)).decode(bytes);
    if (this.#group.words === 'text') this.#undecodable += text.split('\ufffd').length - 1;
    this.#put(text);
  }

  #put(text: string): void {
    const group = this.#group;
    if (text === '' || group.words === 'skipped' || group.words === 'old') return;
    if (group.words === 'fonts') this.#fontSaid({ name: text.replace(/;.*$/, '') });
    else if (group.words === 'instruction') {
      if (group.field !== null) group.field.instruction += text;
    } else {
      if (group.field !== null && text.trim() !== '') group.field.hasResult = true;
      // The font of a bullet is seldom told with it.
      const shown = group.isListNumber ? shownSymbols(text, this.#fonts.get(group.font)?.name ?? null) : text;
      group.story.write(shown, this.#hidden());
    }
  }

  #hidden(): Hidden | undefined {
    if (this.#group.isDeleted) return DELETED_TEXT;
    return this.#group.isHidden ? HIDDEN_TEXT : undefined;
  }

  #unicode(code: number): string {
    return code >= 0xf000 && code <= 0xf0ff
      ? shownSymbol(code, this.#fonts.get(this.#group.font)?.name ?? null)
      : String.fromCharCode(code);
  }

  /** What divides the number of a list from its words. */
  #gap(): string {
    this.#flush();
    return numberGap(this.#group.story.pieces.at(-1)?.text ?? '');
  }

  #fontSaid(said: Partial<Font>): void {
    if (this.#group.words !== 'fonts') return;
    const font = this.#fonts.get(this.#group.font) ?? { charset: null, codePage: null, name: '' };
    this.#fonts.set(this.#group.font, { ...font, ...said });
  }

  #endParagraph(): void {
    this.#flush();
    const { words, story } = this.#group;
    if (words !== 'text') return;
    story.endParagraph(this.#inTable ? Math.max(1, this.#depth) : 0);
  }

  #endCell(depth: number): void {
    this.#flush();
    const { story } = this.#group;
    story.endParagraph(depth);
    story.endCell(depth);
  }

  #endRow(depth: number): void {
    this.#flush();
    this.#group.story.endRow(depth);
  }
}
