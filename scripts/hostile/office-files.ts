import { strToU8, type Zippable, zipSync } from 'fflate';
import { compoundFile, docFile, line } from '../../tests/indexer/read/doc-file.ts';
import { docx, item, level, list, p, style, styled, use } from '../../tests/indexer/read/docx-file.ts';
import type { HostileMaker } from './hostile-file.ts';

const MEGABYTE = 1 << 20;

/** Word, Excel and RTF files that unfold, nest or refer to themselves. `large`: bytes that the bombs unfold to. */
export function officeFiles(large: number): HostileMaker[] {
  return [
    ...wordFiles(large),
    ...workbooks(large),
    ...richTexts(Math.min(large, MEGABYTE)),
    ...oldWordFiles(),
  ];
}

function wordFiles(large: number): HostileMaker[] {
  const word = (name: string, what: string, make: () => Uint8Array): HostileMaker => ({
    name: `${name}.docx`,
    what,
    make,
  });
  const some = Math.min(large, MEGABYTE);
  const cells = (depth: number): string =>
    `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('文')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
  const nested = (depth: number): string =>
    `${'<w:sdt><w:sdtContent>'.repeat(depth)}${p('文')}${'</w:sdtContent></w:sdt>'.repeat(depth)}`;
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join(
    '',
  );
  return [
    word('paragraphs', 'a hundred thousand empty paragraphs', () => docx('<w:p/>'.repeat(large / 100))),
    word('unfolds-text', 'text that unfolds a thousandfold', () =>
      docx(p('各县人民政府要加强领导。'.repeat(large / 36))),
    ),
    word('unfolds-picture', 'a picture that unfolds a thousandfold', () =>
      archive({ 'word/media/a.bin': new Uint8Array(large * 2) }),
    ),
    word('unfolds-xml', 'a part that unfolds a thousandfold', () =>
      archive({ 'word/numbering.xml': new Uint8Array(large * 2).fill(32) }),
    ),
    word('entries', 'very many entries', () =>
      archive(
        Object.fromEntries(
          Array.from({ length: Math.min(25_000, large / 1000) }, (_, at) => [
            `word/${at}.xml`,
            new Uint8Array(),
          ]),
        ),
      ),
    ),
    word('nested-tables', 'tables nested deep', () => docx(cells(some / 1000))),
    word('nested-controls', 'content controls nested deep', () => docx(nested(some / 100))),
    word('entities', 'entities that unfold a billionfold', () =>
      archive({
        'word/document.xml': strToU8(
          `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY a0 "文">${laughs}]><w:document><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      }),
    ),
    word('outside', 'an entity of another file', () =>
      archive({
        'word/document.xml': strToU8(
          '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><w:document><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>',
        ),
      }),
    ),
    word('styles', 'styles based on each other', () =>
      docx(
        styled('a', '文'),
        style('a', 'a', '<w:basedOn w:val="b"/>') + style('b', 'b', '<w:basedOn w:val="a"/>'),
      ),
    ),
    word('numbers', 'list numbers beyond all bounds', () =>
      docx(`${item(1, 0, '文')}${item(1, 99_999, '文')}`, '', {
        numbering: list(1, level(0, 'upperRoman', '%1%2%9%1', '<w:start w:val="2147483647"/>')) + use(1, 1),
      }),
    ),
    word('list-styles', 'a list that is a style of itself', () =>
      docx(item(1, 0, '文'), '', {
        numbering: `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="a"/></w:abstractNum>${use(1, 1)}`,
      }),
    ),
    word('fields', 'fields never ended', () =>
      docx('<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>'.repeat(some / 100)),
    ),
    word('unclosed', 'elements never closed', () =>
      archive({
        'word/document.xml': strToU8(`<w:document><w:body>${'<w:p><w:r><w:t>文'.repeat(some / 20)}`),
      }),
    ),
    word('spans', 'cells that span millions of columns', () =>
      docx(
        `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2147483647"/><w:vMerge/></w:tcPr>${p('文')}</w:tc></w:tr></w:tbl>`,
      ),
    ),
  ];
}

/** A package with the parts given in place of, or beside, those of a small document. */
function archive(parts: Zippable): Uint8Array {
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      '<w:document><w:body><w:p><w:r><w:t>文</w:t></w:r></w:p></w:body></w:document>',
    ),
    ...parts,
  });
}

/** A workbook of one sheet, of the rows and the shared texts given. */
function workbooks(large: number): HostileMaker[] {
  const book = (name: string, what: string, sheet: () => string, strings = () => ''): HostileMaker => ({
    name: `${name}.xlsx`,
    what,
    make: () => workbook(sheet(), strings()),
  });
  const text = '各县人民政府要加强领导。'.repeat(large / 10 / 36);
  return [
    book(
      'shared',
      'one long text in thousands of cells',
      () => rows(Math.min(10_000, large / 100), (at) => cell(`A${at}`, 's', '0')),
      () => `<si><t>${text}</t></si>`,
    ),
    book('unfolds', 'a text that unfolds a thousandfold', () =>
      rows(1, () => cell('A1', 'inlineStr', '', '各县'.repeat(large / 6))),
    ),
    book(
      'far',
      'a cell in the last row of the last column',
      () =>
        `<row r="1">${cell('A1', 'inlineStr', '', '文')}</row><row r="1048576">${cell('XFD1048576', 'inlineStr', '', '文')}</row>`,
    ),
    book(
      'beyond',
      'rows and columns beyond all bounds',
      () =>
        `<row r="99999999999">${cell('ZZZZZZZZ99999999999', 'inlineStr', '', '文')}</row><row r="-5">${cell('', 'inlineStr', '', '文')}</row>`,
    ),
    book(
      'merged',
      'one merged range over the whole sheet',
      () =>
        `<row r="1">${cell('A1', 'inlineStr', '', '文')}</row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells><sheetData>`,
    ),
    book(
      'many-merged',
      'thousands of merged ranges over each other',
      () =>
        `<row r="1">${cell('A1', 'inlineStr', '', '文')}</row></sheetData><mergeCells>${'<mergeCell ref="A1:Z99999"/>'.repeat(5000)}</mergeCells><sheetData>`,
    ),
    book('empty-rows', 'very many empty rows', () => '<row/>'.repeat(large / 10)),
    book('wide', 'rows of very many cells', () =>
      rows(4, (at) => cell(`A${at}`, 'n', '1').repeat(large / 1000)),
    ),
    book('no-string', 'cells of shared texts that do not exist', () =>
      rows(100, (at) => cell(`A${at}`, 's', '99999999999')),
    ),
  ];
}

const rows = (count: number, cells: (row: number) => string): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join('');
const cell = (place: string, type: string, value: string, inline = ''): string =>
  `<c r="${place}" t="${type}">${inline === '' ? `<v>${value}</v>` : `<is><t>${inline}</t></is>`}</c>`;

/** A workbook of one sheet, of the rows and the shared texts given. */
export function workbook(sheet: string, strings: string): Uint8Array {
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = (...targets: [string, string][]): Uint8Array =>
    strToU8(
      `<Relationships>${targets.map(([type, target], at) => `<Relationship Id="r${at}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    );
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': related(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${office}"><sheets><sheet name="表" sheetId="1" r:id="r0"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': related(
      ['worksheet', 'worksheets/sheet1.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
  });
}

function richTexts(some: number): HostileMaker[] {
  const rich = (name: string, what: string, make: () => string): HostileMaker => ({
    name: `${name}.rtf`,
    what,
    make: () => `{\\rtf1\\ansi\\ansicpg936 ${make()}`,
  });
  return [
    rich('groups', 'groups nested deep', () => '{'.repeat(some)),
    rich('closed', 'more groups closed than opened', () => `文${'}'.repeat(some)}`),
    rich('binary', 'binary data longer than the file', () => '\\bin99999999999 \\bin-5 a}'),
    rich(
      'units',
      'characters beyond all bounds',
      () => `${'\\uc99999\\u-99999999999\\u1234567'.repeat(some / 100)}}`,
    ),
    rich('bytes', 'halves of characters', () => `${"\\'b9\\'".repeat(some / 10)}}`),
    rich('words', 'control words of any length', () => `\\${'a'.repeat(some)}1}`),
    rich(
      'tables',
      'table rows never ended',
      () => `${'\\trowd\\cellx1\\intbl\\itap99999 a\\cell'.repeat(some / 100)}}`,
    ),
    rich(
      'fields',
      'fields nested deep',
      () => `${'{\\field{\\*\\fldinst a}{\\fldrslt '.repeat(some / 200)}a`,
    ),
    rich('paragraphs', 'very many paragraphs', () => `${'\\par'.repeat(some / 4)}}`),
  ];
}

function oldWordFiles(): HostileMaker[] {
  const old = (name: string, what: string, make: () => Buffer): HostileMaker => ({
    name: `${name}.doc`,
    what,
    make,
  });
  const small = (): Buffer =>
    docFile({ body: Array.from({ length: 60 }, () => line('各县人民政府要加强领导。')) });
  const patched = (patch: (bytes: Buffer) => void) => (): Buffer => {
    const bytes = small();
    patch(bytes);
    return bytes;
  };
  /** Sector of the allocation table, as the header tells. */
  const table = (bytes: Buffer): number => 512 * (1 + bytes.readUInt32LE(0x4c));
  return [
    old(
      'cyclic',
      'sectors that follow each other in a circle',
      patched((bytes) => {
        for (let at = 0; at < 20; at++) bytes.writeUInt32LE((at + 1) % 20, table(bytes) + at * 4);
      }),
    ),
    old(
      'self',
      'sectors that follow themselves',
      patched((bytes) => {
        for (let at = 0; at < 100; at++) bytes.writeUInt32LE(at, table(bytes) + at * 4);
      }),
    ),
    old(
      'beyond',
      'sectors beyond the end',
      patched((bytes) => {
        for (let at = 0; at < 100; at++) bytes.writeUInt32LE(0x7fff_fff0 + (at % 8), table(bytes) + at * 4);
      }),
    ),
    old(
      'tables',
      'four thousand million allocation tables',
      patched((bytes) => bytes.writeUInt32LE(0xffff_ffff, 0x2c)),
    ),
    old(
      'directory',
      'a directory that is the allocation table',
      patched((bytes) => bytes.writeUInt32LE(bytes.readUInt32LE(0x4c), 0x30)),
    ),
    old(
      'sector-size',
      'sectors of four gigabytes',
      patched((bytes) => bytes.writeUInt16LE(32, 0x1e)),
    ),
    old(
      'counts',
      'two thousand million characters',
      patched((bytes) => bytes.writeUInt32LE(0x7fff_ffff, 512 + 0x4c)),
    ),
    old(
      'pieces',
      'tables of pieces of any length',
      patched((bytes) => {
        for (let at = 0x9a; at < 0x400; at += 8) bytes.writeUInt32LE(0x7fff_ffff, 512 + at + 4);
      }),
    ),
    old('no-streams', 'no stream at all', () => compoundFile(new Map())),
  ];
}
