/** Writes PDF files whose text stands where a test puts it, in a font that tells each character by a ToUnicode map. */

export interface PlacedText {
  text: string;
  /** Where it begins, in points from the lower left corner. */
  x: number;
  y: number;
  size?: number;
  /** Points between two characters, as letter spacing sets them. */
  spacing?: number;
  /** Written from the bottom up, as on a page that is turned. */
  turned?: boolean;
}

export interface PdfPage {
  texts: readonly PlacedText[];
  /** Degrees by which a viewer turns the page. */
  rotate?: number;
  /** Whether the font writes from top to bottom. */
  vertical?: boolean;
  /** What a viewer puts on the page: the inside of annotation dictionaries. */
  annotations?: readonly string[];
}

const HORIZONTAL = 5;

export function pdfFile(pages: readonly PdfPage[]): Buffer {
  const codes = new Map<string, string>();
  const codeOf = (character: string): string => {
    const code = codes.get(character) ?? hex(codes.size + 1);
    codes.set(character, code);
    return code;
  };
  const contents = pages.map(({ texts }) => texts.map((text) => showing(text, codeOf)).join('\n'));
  const objects = [
    '',
    '<</Type/Catalog/Pages 2 0 R>>',
    '',
    stream(toUnicode(codes)),
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor 7 0 R>>',
    font('H'),
    font('V'),
    '<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 900/Descent -200/CapHeight 700/StemV 80>>',
  ];
  const kids = pages.map(({ rotate = 0, vertical = false, annotations = [] }, at) => {
    const content = objects.push(stream(contents[at] ?? '')) - 1;
    const fonts = `<</F1 ${vertical ? HORIZONTAL + 1 : HORIZONTAL} 0 R>>`;
    const page = `<</Type/Page/Parent 2 0 R/Rotate ${rotate}/MediaBox[0 0 595 842]/Resources<</Font${fonts}>>/Contents ${content} 0 R/Annots[${annotations.map((inside) => `<</Type/Annot${inside}>>`).join('')}]>>`;
    return `${objects.push(page) - 1} 0 R`;
  });
  objects[2] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`;
  return assemble(objects);
}

/** A text as PDF writes it outside of what a page draws. */
export function pdfText(text: string): string {
  return `<feff${text
    .split('')
    .map((unit) => hex(unit.charCodeAt(0)))
    .join('')}>`;
}

/** A page of lines below one another. */
export function pageOfLines(lines: readonly string[], top = 760): PdfPage {
  return { texts: lines.map((text, at) => ({ text, x: 72, y: top - at * 24 })) };
}

function showing(
  { text, x, y, size = 12, spacing = 0, turned = false }: PlacedText,
  codeOf: (character: string) => string,
): string {
  const codes = [...text].map(codeOf).join('');
  const matrix = turned ? `0 1 -1 0 ${x} ${y}` : `1 0 0 1 ${x} ${y}`;
  return `BT /F1 ${size} Tf ${spacing} Tc ${matrix} Tm <${codes}> Tj ET`;
}

function font(direction: 'H' | 'V'): string {
  return `<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-${direction}/DescendantFonts[4 0 R]/ToUnicode 3 0 R>>`;
}

function toUnicode(codes: ReadonlyMap<string, string>): string {
  const rows = [...codes].map(
    ([character, code]) =>
      `<${code}> <${character
        .split('')
        .map((unit) => hex(unit.charCodeAt(0)))
        .join('')}>`,
  );
  const blocks: string[] = [];
  for (let at = 0; at < rows.length; at += 100) {
    const block = rows.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
end
end`;
}

function hex(unit: number): string {
  return unit.toString(16).padStart(4, '0');
}

function stream(content: string): string {
  return `<</Length ${content.length}>>stream\n${content}\nendstream`;
}

function assemble(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    if (index > 0) body += `${index} 0 obj${object}endobj\n`;
    return offset;
  });
  const table = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  const xref = `xref\n0 ${objects.length}\n0000000000 65535 f \n${table.join('')}`;
  const trailer = `trailer<</Size ${objects.length}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF`;
  return Buffer.from(`${body}${xref}${trailer}`, 'latin1');
}
