import type { Cell, ColumnHead } from '../column.ts';

/** What Excel takes of one cell, UTF-16 units, and of one sheet (ECMA-376 says nothing of either; Excel's specifications do). */
export const LONGEST_CELL = 32_767;
export const MOST_ROWS = 1_048_576;

/** Styles of cells, by their place in `STYLES_XML`. */
const STYLE = { plain: 0, head: 1, quoted: 2 } as const;

/** A cell of text that begins so would become a formula when somebody edits it; Excel's own apostrophe keeps it text. */
const FORMULA = /^[=+\-@]/u;

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * What XML cannot hold at all, CR, which it would make LF, and what would be read as the escape of such (ST_Xstring, ECMA-376 part 1,
 * 22.9.2.19). Nothing else: LibreOffice reads no other escapes, so that U+0085 would stand there as `_x0085_`.
 */
const ESCAPED = /(?![\t\n\u{7F}-\u{9F}])\p{Cc}|[\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as XML holds it, no character lost. Half a surrogate pair is none: it is U+FFFD, as it is in UTF-8, and so in CSV; from an
 * escape of it LibreOffice would lose what follows too.
 */
function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(ESCAPED, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replace(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}

/** What a sheet begins with: columns and their names, which stay in view. */
export function sheetBegin(columns: readonly Pick<ColumnHead, 'width'>[]): string {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return (
    `${DECLARATION}<worksheet xmlns="${NAMESPACE}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>`
  );
}

/** What a sheet of some rows, the first with it, ends with. */
export function sheetEnd(columns: number, rows: number): string {
  return `</sheetData><autoFilter ref="A1:${columnName(columns)}${rows}"/></worksheet>`;
}

/** A row, from 1; texts stand in their cells, since a table of shared ones would have to be kept until the end. */
export function rowXml(row: number, cells: readonly Cell[], head = false): string {
  const written = cells.map((cell, at) => cellXml(`${columnName(at + 1)}${row}`, cell, head));
  return `<row r="${row}">${written.join('')}</row>`;
}

function cellXml(place: string, cell: Cell, head: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  const style = head ? STYLE.head : FORMULA.test(cell) ? STYLE.quoted : STYLE.plain;
  const styled = style === STYLE.plain ? '' : ` s="${style}"`;
  return `<c r="${place}"${styled} t="inlineStr"><is><t xml:space="preserve">${xmlText(cell)}</t></is></c>`;
}

/** 1 → A, 27 → AA. */
export function columnName(column: number): string {
  const rest = (column - 1) % 26;
  const before = (column - 1 - rest) / 26;
  return `${before === 0 ? '' : columnName(before)}${String.fromCharCode(65 + rest)}`;
}

const XF = 'numFmtId="0" fillId="0" borderId="0"';
const STYLES_XML =
  `${DECLARATION}<styleSheet xmlns="${NAMESPACE}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>' +
  '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/>' +
  `</border></borders><cellStyleXfs count="1"><xf ${XF} fontId="0"/></cellStyleXfs><cellXfs count="3"><xf ${XF} fontId="0" xfId="0"/>` +
  `<xf ${XF} fontId="1" xfId="0" applyFont="1"/><xf ${XF} fontId="0" xfId="0" quotePrefix="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The parts that say which sheets there are, in which order. */
export function bookParts(
  sheets: readonly { name: string; file: string }[],
): { name: string; xml: string }[] {
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const related = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${related}/${type}" Target="${target}"/>`;
  const overrides = sheets.map(
    ({ file }) => `<Override PartName="/xl/${file}" ContentType="${kind}.worksheet+xml"/>`,
  );
  return [
    { name: 'xl/styles.xml', xml: STYLES_XML },
    {
      name: 'xl/workbook.xml',
      xml: `${DECLARATION}<workbook xmlns="${NAMESPACE}" xmlns:r="${related}"><sheets>${sheets
        .map(({ name }, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      xml:
        `${DECLARATION}<Relationships xmlns="${packaged}">` +
        `${sheets.map(({ file }, at) => relation(at + 1, 'worksheet', file)).join('')}` +
        `${relation(sheets.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    },
    {
      name: '_rels/.rels',
      xml: `${DECLARATION}<Relationships xmlns="${packaged}">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: '[Content_Types].xml',
      xml:
        `${DECLARATION}<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${overrides.join('')}</Types>`,
    },
  ];
}
