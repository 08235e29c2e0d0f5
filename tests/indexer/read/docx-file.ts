import { strToU8, zipSync } from 'fflate';

/** .docx files made up for tests. */

const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Parts beside the document by their relationship: `footnotes`, `numbering`, `header` …; XML inside their root. */
export type Parts = Readonly<Record<string, string>>;

const ROOTS: Readonly<Record<string, string>> = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
};

export function docx(body: string, styles = '', parts: Parts = {}): Uint8Array {
  const all: Parts = { styles, ...parts };
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  };
  const relationships = Object.keys(all).map(
    (type) => `<Relationship Id="${type}" Type="${office}/${type}" Target="${type}.xml"/>`,
  );
  for (const [type, xml] of Object.entries(all)) {
    const root = `w:${ROOTS[type] ?? type}`;
    files[`word/${type}.xml`] = strToU8(`<${root} ${namespaces}>${xml}</${root}>`);
  }
  files['word/_rels/document.xml.rels'] = strToU8(
    `<Relationships xmlns="${packages}/relationships">${relationships.join('')}</Relationships>`,
  );
  return zipSync(files);
}

export const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
export const p = (text: string) => `<w:p>${run(text)}</w:p>`;
export const styled = (id: string, text: string) =>
  `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr>${run(text)}</w:p>`;
export const style = (id: string, name: string, more = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}</w:style>`;
/** A paragraph that uses list `numId`. */
export const item = (numId: number, level: number, text: string) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${numId}"/></w:numPr></w:pPr>${run(text)}</w:p>`;
export const cell = (...content: string[]) => `<w:tc>${content.join('')}</w:tc>`;
export const row = (...cells: string[]) => `<w:tr>${cells.map((text) => cell(p(text))).join('')}</w:tr>`;
export const table = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
export const box = (content: string) => `<w:txbxContent>${content}</w:txbxContent>`;
export const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const level = (index: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
export const use = (numId: number, id: number, more = '') =>
  `<w:num w:numId="${numId}"><w:abstractNumId w:val="${id}"/>${more}</w:num>`;
