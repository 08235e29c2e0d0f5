import { strFromU8, unzipSync } from 'fflate';
import sax from 'sax';

/** A sheet as a program reads it: texts and numbers by row and column, null where a cell is empty. */
export interface OpenedSheet {
  name: string;
  rows: (string | number | null)[][];
}

interface Element {
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** The elements of an XML part that have one of some names, in their order, with the text directly in them. */
function elements(xml: string, names: readonly string[]): Element[] {
  const found: Element[] = [];
  const open: (Element | null)[] = [];
  const parser = sax.parser(true);
  parser.onopentag = ({ name, attributes }) => {
    const element = names.includes(name)
      ? {
          name,
          attributes: Object.fromEntries(
            Object.entries(attributes).map(([key, value]) => [key, String(value)]),
          ),
          text: '',
        }
      : null;
    if (element !== null) found.push(element);
    open.push(element);
  };
  parser.ontext = (text) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.onclosetag = () => {
    open.pop();
  };
  parser.onerror = (error) => {
    throw error;
  };
  parser.write(xml).close();
  return found;
}

function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.replace(/\d+$/u, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** As Excel reads `_x0007_` (ST_Xstring). */
const ESCAPES = /_x([0-9A-F]{4})_/gu;
const unescaped = (text: string, escapes: RegExp): string =>
  text.replace(escapes, (_sign, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Opens a workbook by what the standard says of its parts, and by nothing of the program that wrote it. */
export function openedWorkbook(bytes: Uint8Array, escapes = ESCAPES): OpenedSheet[] {
  const parts = unzipSync(bytes);
  const part = (name: string): string => {
    const content = parts[name];
    if (content === undefined) throw new Error(`no ${name}`);
    return strFromU8(content);
  };
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels'), ['Relationship']).map(({ attributes }) => [
      attributes.Id,
      `xl/${attributes.Target}`,
    ]),
  );
  const declared = elements(part('[Content_Types].xml'), ['Override']).map(
    ({ attributes }) => attributes.PartName,
  );
  return elements(part('xl/workbook.xml'), ['sheet']).map(({ attributes }) => {
    const file = targets.get(attributes['r:id'] ?? '') ?? '';
    if (!declared.includes(`/${file}`)) throw new Error(`${file} is not declared`);
    return { name: attributes.name ?? '', rows: sheetRows(part(file), escapes) };
  });
}

function sheetRows(xml: string, escapes: RegExp): OpenedSheet['rows'] {
  const rows: OpenedSheet['rows'] = [];
  let cell: { row: (string | number | null)[]; column: number } | null = null;
  for (const { name, attributes, text } of elements(xml, ['row', 'c', 'v', 't'])) {
    if (name === 'row') {
      if (Number(attributes.r) !== rows.length + 1) throw new Error(`row ${attributes.r} is out of place`);
      rows.push([]);
    } else if (name === 'c') {
      const row = rows.at(-1) ?? [];
      const column = columnOf(attributes.r ?? '');
      while (row.length < column) row.push(null);
      cell = { row, column };
    } else if (cell !== null) cell.row[cell.column] = name === 'v' ? Number(text) : unescaped(text, escapes);
  }
  return rows;
}
