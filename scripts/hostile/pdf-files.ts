import { zlibSync } from 'fflate';
import type { HostileMaker } from './hostile-file.ts';

/** Of a short trial, which is not to wait for limits. */
const SHORT = 1 << 20;

/** PDF files that unfold, refer to themselves, or draw for ever. `large`: bytes that the bombs unfold to. */
export function pdfFiles(large: number): HostileMaker[] {
  const pdf = (name: string, what: string, make: () => Uint8Array): HostileMaker => ({
    name: `${name}.pdf`,
    what,
    make,
  });
  const page =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>/XObject<</X0 6 0 R>>>>/Contents 4 0 R>>';
  const one = '<</Type/Pages/Count 1/Kids[3 0 R]>>';
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
  const form = (next: number): Uint8Array =>
    stream(
      Buffer.from('/X0 Do '.repeat(10)),
      `/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X0 ${next} 0 R>>>>`,
    );
  const depth = large < SHORT ? 3 : 9;
  const drawing = (content: string): Uint8Array[] => [
    CATALOG,
    Buffer.from(one),
    Buffer.from(page),
    stream(Buffer.from(content)),
    Buffer.from(font),
  ];
  return [
    pdf('unfolds', 'a page that unfolds a thousandfold', () =>
      file([
        CATALOG,
        Buffer.from(one),
        Buffer.from(page),
        folded(new Uint8Array(large).fill(32), 1),
        Buffer.from(font),
      ]),
    ),
    pdf('unfolds-twice', 'a page folded twice', () =>
      file([
        CATALOG,
        Buffer.from(one),
        Buffer.from(page),
        folded(new Uint8Array(large * 4).fill(32), 2),
        Buffer.from(font),
      ]),
    ),
    pdf('laughs', 'drawings that draw each other a billionfold', () =>
      file([
        ...drawing('BT /F1 9 Tf (a) Tj ET /X0 Do'),
        ...Array.from({ length: depth }, (_, at) => form(Math.min(7 + at, 5 + depth))),
      ]),
    ),
    pdf('self-drawn', 'a drawing that draws itself', () =>
      file([...drawing('BT /F1 9 Tf (a) Tj ET /X0 Do'), form(6)]),
    ),
    pdf('shows', 'very many texts on a page', () =>
      file(drawing(`BT /F1 9 Tf ${'(a) Tj '.repeat(large / 50)}ET`)),
    ),
    pdf('one-show', 'one very long text on a page', () =>
      file(drawing(`BT /F1 9 Tf (${'a'.repeat(large / 10)}) Tj ET`)),
    ),
    pdf('saves', 'states saved and never restored', () =>
      file(drawing(`${'q '.repeat(large / 50)}BT /F1 9 Tf (a) Tj ET`)),
    ),
    pdf('arrays', 'arrays nested deep', () => file(drawing(`BT ${'['.repeat(large / 50)} TJ ET`))),
    pdf('own-kid', 'a page tree that holds itself', () =>
      file([CATALOG, Buffer.from('<</Type/Pages/Count 9/Kids[2 0 R 2 0 R 2 0 R]>>')]),
    ),
    pdf('counts', 'a page tree that tells of a billion pages', () =>
      file([CATALOG, Buffer.from('<</Type/Pages/Count 1000000000/Kids[3 0 R]>>'), ...drawing('').slice(2)]),
    ),
    pdf('pages', 'one page ten thousand times', () =>
      file([
        CATALOG,
        Buffer.from(`<</Type/Pages/Count 10000/Kids[${'3 0 R '.repeat(10_000)}]>>`),
        ...drawing('BT /F1 9 Tf (a) Tj ET').slice(2),
      ]),
    ),
    pdf('references', 'references in a circle', () =>
      file([Buffer.from('2 0 R'), Buffer.from('1 0 R'), Buffer.from('3 0 R')]),
    ),
    pdf('previous', 'a table of objects that is its own predecessor', () =>
      file(drawing('BT /F1 9 Tf (a) Tj ET'), '/Prev 9'),
    ),
    pdf('no-table', 'no table of objects', () => Buffer.from(`%PDF-1.4\n${'1 0 obj<<'.repeat(large / 200)}`)),
  ];
}

const CATALOG = Buffer.from('<</Type/Catalog/Pages 2 0 R>>');

function stream(content: Uint8Array, entries = ''): Uint8Array {
  return Buffer.concat([
    Buffer.from(`<</Length ${content.length}${entries}>>stream\n`),
    content,
    Buffer.from('\nendstream'),
  ]);
}

function folded(content: Uint8Array, times: number): Uint8Array {
  let bytes = content;
  for (let time = 0; time < times; time++) bytes = zlibSync(bytes, { level: 6 });
  return stream(bytes, `/Filter[${'/FlateDecode'.repeat(times)}]`);
}

/** A file of the objects given, numbered from 1. */
function file(objects: readonly Uint8Array[], trailer = ''): Uint8Array {
  const parts: Uint8Array[] = [Buffer.from('%PDF-1.4\n')];
  let length = 9;
  const offsets = objects.map((object, at) => {
    const offset = length;
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj`), object, Buffer.from('endobj\n')]);
    parts.push(part);
    length += part.length;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF`;
  return Buffer.concat([...parts, Buffer.from(table + end)]);
}
