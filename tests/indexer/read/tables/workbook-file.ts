import { strToU8, zipSync } from 'fflate';

/** .xlsx files made up for tests. */

export interface MadeSheet {
  name: string;
  state?: string;
  rows: readonly string[];
  after?: string;
}

/** A cell of inline text. */
export const text = (place: string, value: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** The rows of a sheet, as XML, of cells in order. */
export const rowsOf = (rows: readonly (readonly string[])[]): string[] =>
  rows.map((row, at) =>
    row.map((value, column) => text(`${'ABCDEFGH'.charAt(column)}${at + 1}`, value)).join(''),
  );

/** A workbook of sheets whose rows are given as XML; shared strings and number formats beside them. */
export function workbook(sheets: readonly MadeSheet[], strings = '', formats = ''): Uint8Array {
  const entries = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"${state === undefined ? '' : ` state="${state}"`}/>`,
  );
  const relations = sheets.map(
    (_, index) => `<Relationship Id="r${index}" Target="/xl/worksheets/sheet${index}.xml"/>`,
  );
  const parts = sheets.map(({ rows, after = '' }, index): [string, Uint8Array] => {
    const body = rows.map((row, at) => `<row r="${at + 1}">${row}</row>`).join('');
    return [
      `xl/worksheets/sheet${index}.xml`,
      strToU8(`<worksheet><sheetData>${body}</sheetData>${after}</worksheet>`),
    ];
  });
  return zipSync({
    'xl/workbook.xml': strToU8(`<workbook><sheets>${entries.join('')}</sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`),
    'xl/styles.xml': strToU8(`<styleSheet><cellXfs>${formats}</cellXfs></styleSheet>`),
    ...Object.fromEntries(parts),
  });
}
