import { notRtf, rtfTooDeep } from '../messages.ts';
import type { Extract } from './extract.ts';
import { ExtractError } from './extract.ts';
import { ExtractedLines } from './extracted-lines.ts';

/**
 * Reads Rich Text Format. Written here: the libraries for it have been without care for years and lose the code pages
 * of Chinese fonts. Knows groups, paragraphs, tables, `\'hh` in the code page of the font, and `\uN`.
 */

/** Code pages by the character set of a font. */
const CHARSETS = new Map([
  [134, 'gb18030'],
  [136, 'big5'],
  [128, 'shift_jis'],
  [129, 'euc-kr'],
  [0, 'windows-1252'],
]);
const CODE_PAGES = new Map([
  [936, 'gb18030'],
  [54936, 'gb18030'],
  [950, 'big5'],
  [932, 'shift_jis'],
  [949, 'euc-kr'],
  [1252, 'windows-1252'],
  [65001, 'utf-8'],
]);
/** Groups whose words are not the text of the document. */
const SKIPPED = new Set(
  'colortbl stylesheet info pict object header headerf headerl headerr footer footerf footerl footerr themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl fldinst bkmkstart bkmkend shppict nonshppict mmathPr'.split(
    ' ',
  ),
);
const MOST_GROUPS = 20_000;

interface Group {
  skipped: boolean;
  fontTable: boolean;
  font: number;
  /** Characters that stand for `\uN` in readers that do not know it. */
  fallback: number;
}

const TOKEN =
  /\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\(\r\n|[^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/y;

export function readRtf(bytes: Buffer): Extract {
  const source = bytes.toString('latin1');
  if (!source.startsWith('{\\rtf')) throw new ExtractError('rejected', notRtf);
  const reader = new RtfReader();
  TOKEN.lastIndex = 0;
  let at = 0;
  while (at < source.length) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(source);
    if (match === null) break;
    const [whole, byte, word, parameter, symbol, brace, text] = match;
    at += whole.length;
    if (byte !== undefined) reader.byte(Number.parseInt(byte, 16));
    else if (word === 'bin') at += Math.max(0, Number(parameter ?? 0));
    else if (word !== undefined) reader.word(word, parameter === undefined ? null : Number(parameter));
    else if (symbol !== undefined) reader.symbol(symbol);
    else if (brace === '{') reader.open();
    else if (brace === '}') reader.close();
    else if (text !== undefined) reader.text(text);
  }
  return reader.finish();
}

class RtfReader {
  readonly #lines = new ExtractedLines();
  readonly #fonts = new Map<number, string>();
  #groups: Group[] = [];
  #group: Group = { skipped: false, fontTable: false, font: -1, fallback: 1 };
  #codePage = 'windows-1252';
  #bytes: number[] = [];
  #line = '';
  #cells: string[] = [];
  #toSkip = 0;
  #paragraph = 0;
  #starred = false;

  open(): void {
    this.#flush();
    if (this.#groups.length > MOST_GROUPS) throw new ExtractError('rejected', rtfTooDeep);
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
  }

  close(): void {
    this.#flush();
    this.#group = this.#groups.pop() ?? this.#group;
  }

  byte(value: number): void {
    if (this.#toSkip > 0) this.#toSkip -= 1;
    else if (!this.#group.skipped) this.#bytes.push(value);
  }

  text(value: string): void {
    const shown = this.#toSkip > 0 ? value.slice(this.#toSkip) : value;
    this.#toSkip = Math.max(0, this.#toSkip - value.length);
    if (this.#group.skipped || this.#group.fontTable) return;
    for (let index = 0; index < shown.length; index++) this.#bytes.push(shown.charCodeAt(index) & 0xff);
  }

  symbol(value: string): void {
    if (value === '*') this.#starred = true;
    else if (value === '~') this.#write('\u00a0');
    else if (value === '_') this.#write('-');
    else if (value === '\\' || value === '{' || value === '}') this.byte(value.charCodeAt(0));
    else if (value === '\r\n' || value === '\n' || value === '\r') this.#endLine();
  }

  word(name: string, parameter: number | null): void {
    const starred = this.#starred;
    this.#starred = false;
    if (starred || SKIPPED.has(name)) {
      this.#group.skipped = true;
      return;
    }
    switch (name) {
      case 'ansicpg':
        this.#codePage = CODE_PAGES.get(parameter ?? 0) ?? this.#codePage;
        return;
      case 'fonttbl':
        this.#group.fontTable = true;
        return;
      case 'f':
        this.#flush();
        this.#group.font = parameter ?? -1;
        return;
      case 'fcharset': {
        const charset = CHARSETS.get(parameter ?? -1);
        if (charset !== undefined) this.#fonts.set(this.#group.font, charset);
        return;
      }
      case 'uc':
        this.#group.fallback = parameter ?? 1;
        return;
      case 'u':
        this.#write(String.fromCharCode((parameter ?? 0) & 0xffff));
        this.#toSkip = this.#group.fallback;
        return;
      case 'par':
      case 'line':
      case 'page':
      case 'sect':
        this.#endLine();
        return;
      case 'tab':
        this.#write('\t');
        return;
      case 'cell':
        this.#flush();
        this.#cells.push(this.#line);
        this.#line = '';
        return;
      case 'row':
        this.#endRow();
        return;
      default: {
        const sign = SIGNS.get(name);
        if (sign !== undefined) this.#write(sign);
      }
    }
  }

  finish(): Extract {
    this.#endLine();
    return this.#lines.extract();
  }

  #write(text: string): void {
    this.#flush();
    if (!this.#group.skipped && !this.#group.fontTable) this.#line += text;
  }

  /** Decodes the bytes gathered so far in the code page of the current font. */
  #flush(): void {
    if (this.#bytes.length === 0) return;
    const codePage = this.#fonts.get(this.#group.font) ?? this.#codePage;
    const wide = codePage === 'windows-1252' ? this.#codePage : codePage;
    const text = new TextDecoder(wide).decode(Uint8Array.from(this.#bytes));
    this.#bytes = [];
    if (!this.#group.fontTable) this.#line += text;
  }

  #endLine(): void {
    this.#flush();
    if (this.#line.trim() !== '') this.#lines.add(this.#line, { paragraph: ++this.#paragraph });
    this.#line = '';
  }

  #endRow(): void {
    this.#flush();
    const cells = this.#cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (cells.length > 0) this.#lines.add(cells.join(' | '), { paragraph: ++this.#paragraph, kind: 'table' });
    this.#cells = [];
    this.#line = '';
  }
}

const SIGNS = new Map([
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
]);
