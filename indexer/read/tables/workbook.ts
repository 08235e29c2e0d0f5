import { unzipSync } from 'fflate';
import sax from 'sax';
import { reasonOf } from '../../../engine/errors.ts';
import { brokenArchive, notAnArchive } from '../../messages.ts';
import { ExtractError } from '../extract.ts';
import { isDateFormat, isoOfSerial, isPercentFormat, percentOf } from './number-format.ts';

/** Reads workbooks (Office Open XML, ECMA-376 part 1, 18): all sheets with the text of their cells as a person sees it. */

interface SheetCell {
  /** Row and column, from 1 and from 0. */
  row: number;
  column: number;
  text: string;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  /** In order; cells without content are left out. */
  cells: SheetCell[];
  merges: { top: number; bottom: number; left: number; right: number }[];
  /** Formulas of which the file does not hold the result. */
  withoutValue: number;
  /** What is wrong with its XML: it is read as far as it goes. */
  fault: string | null;
}

interface Workbook {
  sheets: Sheet[];
  /** Stretches of text outside the cells. */
  comments: number;
  drawings: number;
}

type Attributes = Readonly<Record<string, string>>;

export function readWorkbook(bytes: Uint8Array): Workbook {
  const files = unfold(bytes);
  const relations = relationsOf(files.get('xl/_rels/workbook.xml.rels'));
  const workbook = files.get('xl/workbook.xml');
  if (workbook === undefined) throw new ExtractError('rejected', notAnArchive);
  const strings = sharedStrings(files.get('xl/sharedStrings.xml'));
  const styles = cellFormats(files.get('xl/styles.xml'));
  const entries: { name: string; hidden: boolean; path: string }[] = [];
  let from1904 = false;
  walk(workbook, {
    open(tag, attributes) {
      if (tag === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '');
      if (tag !== 'sheet') return;
      const id = Object.entries(attributes).find(([name]) => /(?:^|:)id$/.test(name))?.[1] ?? '';
      const path = relations.get(id);
      const hidden = attributes.state !== undefined && attributes.state !== 'visible';
      if (path !== undefined) entries.push({ name: attributes.name ?? '', hidden, path });
    },
  });
  const sheets: Sheet[] = [];
  for (const { name, hidden, path } of entries) {
    const xml = files.get(path);
    if (xml === undefined || !path.includes('worksheets/')) continue;
    sheets.push({ name, hidden, ...sheetOf(xml, strings, styles, from1904) });
  }
  return {
    sheets,
    comments: count(files, /^xl\/(?:comments|threadedComments\/)/, 't'),
    drawings: count(files, /^xl\/drawings\//, 'a:t'),
  };
}

const PARTS =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml|comments[^/]*\.xml|drawings\/[^/]+\.xml)$/i;

/** The parts that are read, by their path from the root; programs differ in letter case and in a slash before. */
function unfold(bytes: Uint8Array): ReadonlyMap<string, string> {
  try {
    const found = unzipSync(bytes, {
      filter: ({ name }) => PARTS.test(name.replaceAll('\\', '/').replace(/^\//, '')),
    });
    return new Map(Object.entries(found).map(([name, data]) => [canonical(name), decode(data)]));
  } catch (error) {
    throw new ExtractError('rejected', brokenArchive(reasonOf(error)));
  }
}

function canonical(path: string): string {
  const plain = path.replaceAll('\\', '/').replace(/^\//, '');
  if (/^xl\/sharedstrings\.xml$/i.test(plain)) return 'xl/sharedStrings.xml';
  return plain.replace(/^xl\//i, 'xl/');
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}

interface Walker {
  open?: (tag: string, attributes: Attributes) => void;
  close?: (tag: string) => void;
  text?: (text: string) => void;
}

/**
 * Goes through XML; names lose their prefix, but for those of drawings (`a:t`). Where it is cut off or faulty, what can be
 * read is read and the first fault is returned.
 */
function walk(xml: string, { open, close, text }: Walker): string | null {
  const parser = sax.parser(true, { position: false });
  let fault: string | null = null;
  parser.onerror = (error) => {
    fault ??= error.message.split('\n')[0] ?? '';
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    if (open === undefined) return;
    const plain: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes))
      plain[key] = typeof value === 'string' ? value : value.value;
    open(localName(name), plain);
  };
  parser.onclosetag = (name) => close?.(localName(name));
  parser.ontext = (value) => text?.(value);
  parser.oncdata = (value) => text?.(value);
  parser.write(xml);
  parser.close();
  return fault;
}

function localName(name: string): string {
  return name.startsWith('a:') ? name : name.slice(name.indexOf(':') + 1);
}

function relationsOf(xml: string | undefined): Map<string, string> {
  const paths = new Map<string, string>();
  if (xml === undefined) return paths;
  walk(xml, {
    open(tag, { Id, Target }) {
      if (tag !== 'Relationship' || Id === undefined || Target === undefined) return;
      paths.set(Id, canonical(Target.startsWith('/') ? Target : `xl/${Target.replace(/^\.\//, '')}`));
    },
  });
  return paths;
}

/** The strings that cells refer to: all runs of each, without the readings set above Chinese characters (`rPh`). */
function sharedStrings(xml: string | undefined): string[] {
  const strings: string[] = [];
  if (xml === undefined) return strings;
  let parts: string[] = [];
  let inText = false;
  let phonetic = 0;
  walk(xml, {
    open(tag) {
      if (tag === 'si') parts = [];
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 't') inText = phonetic === 0;
    },
    close(tag) {
      if (tag === 'si') strings.push(unescaped(parts.join('')));
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 't') inText = false;
    },
    text(text) {
      if (inText) parts.push(text);
    },
  });
  return strings;
}

/** The number format of each cell format. */
function cellFormats(xml: string | undefined): { id: number; code: string }[] {
  const codes = new Map<number, string>();
  const formats: { id: number; code: string }[] = [];
  if (xml === undefined) return formats;
  let inCellFormats = false;
  walk(xml, {
    open(tag, attributes) {
      if (tag === 'numFmt') codes.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (tag === 'cellXfs') inCellFormats = true;
      else if (tag === 'xf' && inCellFormats) {
        const id = Number(attributes.numFmtId ?? 0);
        formats.push({ id, code: codes.get(id) ?? '' });
      }
    },
    close(tag) {
      if (tag === 'cellXfs') inCellFormats = false;
    },
  });
  return formats;
}

function sheetOf(
  xml: string,
  strings: readonly string[],
  formats: readonly { id: number; code: string }[],
  from1904: boolean,
): Pick<Sheet, 'cells' | 'merges' | 'withoutValue' | 'fault'> {
  const cells: SheetCell[] = [];
  const merges: Sheet['merges'] = [];
  let withoutValue = 0;
  let row = 0;
  let column = -1;
  let type = 'n';
  let style = 0;
  let parts: string[] = [];
  let reading = false;
  let phonetic = 0;
  let formula = false;
  const fault = walk(xml, {
    open(tag, attributes) {
      if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r);
        column = -1;
      } else if (tag === 'c') {
        const place = placeOf(attributes.r ?? '');
        column = place?.column ?? column + 1;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        parts = [];
        formula = false;
      } else if (tag === 'f') formula = true;
      else if (tag === 'rPh') phonetic += 1;
      else if (tag === 'v' || (tag === 't' && phonetic === 0)) reading = true;
      else if (tag === 'mergeCell') {
        const [from, to] = (attributes.ref ?? '').split(':').map(placeOf);
        if (from && to) merges.push({ top: from.row, bottom: to.row, left: from.column, right: to.column });
      }
    },
    close(tag) {
      if (tag === 'v' || tag === 't') reading = false;
      else if (tag === 'rPh') phonetic -= 1;
      else if (tag === 'c') {
        const raw = parts.join('');
        if (raw === '' && formula) withoutValue += 1;
        const text = shownText(raw, type, strings, formats[style], from1904);
        if (text !== '') cells.push({ row, column, text });
      }
    },
    text(text) {
      if (reading) parts.push(text);
    },
  });
  return { cells, merges, withoutValue, fault };
}

/** What a cell shows: strings whole, days as ISO dates, shares in per cent, other numbers as they are stored. */
function shownText(
  raw: string,
  type: string,
  strings: readonly string[],
  format: { id: number; code: string } | undefined,
  from1904: boolean,
): string {
  if (raw === '') return '';
  if (type === 's') return strings[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (type === 'd') return raw.replace(/T00:00:00(?:\.0+)?Z?$/, '').replace('T', ' ');
  if (type !== 'n') return unescaped(raw);
  const number = Number(raw);
  if (format === undefined || !Number.isFinite(number)) return raw;
  if (isDateFormat(format)) return isoOfSerial(number, from1904) ?? raw;
  if (isPercentFormat(format)) return percentOf(number);
  return plainNumber(raw, number);
}

/** `1.2E+3` as 1200, and 0.30000000000000004 as Excel shows it. */
function plainNumber(raw: string, number: number): string {
  return /[eE]|\d{16}/.test(raw) ? String(Number(number.toPrecision(15))) : raw;
}

/** Characters that XML cannot hold are written `_x000D_` in strings. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function placeOf(reference: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  if (letters === '') return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}

/** Elements of a name that hold text, in the parts of a kind. */
function count(files: ReadonlyMap<string, string>, path: RegExp, wanted: string): number {
  let found = 0;
  let inside = false;
  for (const [name, xml] of files) {
    if (!path.test(name)) continue;
    walk(xml, {
      open: (tag) => {
        inside = tag === wanted;
      },
      close: () => {
        inside = false;
      },
      text: (text) => {
        if (inside && text.trim() !== '') found += 1;
      },
    });
  }
  return found;
}
