/** Word 97 files made up for tests: the least that makes one, with every structure the reader goes by. */

const u16 = (value: number): number[] => [value & 0xff, (value >> 8) & 0xff];
const u32 = (value: number): number[] => [...u16(value & 0xffff), ...u16((value >>> 16) & 0xffff)];
const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')];

/** Modifiers of characters and paragraphs. */
export const DELETED_RUN = [...u16(0x0800), 1];
export const HIDDEN_RUN = [...u16(0x083c), 1];
export const SPECIAL_RUN = [...u16(0x0855), 1];
/** Letter spacing: a number that ends in the byte of a deletion. */
export const SPACED_RUN = [...u16(0x8840), ...u16(20)];
export const IN_TABLE = [...u16(0x2416), 1];
export const ROW_END = [...IN_TABLE, ...u16(0x2417), 1];
export const listItem = (use: number, level: number): number[] => [
  ...[...u16(0x260a), level],
  ...[...u16(0x460b), ...u16(use)],
];

/** Modifiers that lie at a place of the data stream. */
export const elsewhere = (at: number): number[] => [...u16(0x6646), ...u32(at)];

export interface Run {
  text: string;
  modifiers?: number[];
}

export interface DocParagraph {
  /** With the mark that ends it: `\r`, or `\u0007` for a cell. */
  runs: Run[];
  modifiers?: number[];
}

export interface DocParts {
  body: DocParagraph[];
  footnotes?: DocParagraph[];
  headers?: DocParagraph[];
  comments?: DocParagraph[];
  endnotes?: DocParagraph[];
  textBoxes?: DocParagraph[];
  /** Formats of the levels of the one list that paragraphs may use: code of the number format and text. */
  list?: { code: number; text: string }[];
  /** The data stream. */
  data?: number[];
  /** Pieces of one byte a character, where the text allows it. */
  isNarrow?: boolean;
  /** Bits of the FIB beside the one that names the table stream. */
  flags?: number;
  version?: number;
}

/** A paragraph of one run without formatting. */
export const line = (text: string, modifiers: number[] = []): DocParagraph => ({
  runs: [{ text: `${text}\r` }],
  modifiers,
});

const TEXT_AT = 0x800;
const PAGE = 512;

export function docFile(parts: DocParts): Buffer {
  const order = [
    parts.body,
    parts.footnotes ?? [],
    parts.headers ?? [],
    [],
    parts.comments ?? [],
    parts.endnotes ?? [],
    parts.textBoxes ?? [],
    [],
  ];
  const paragraphs = order.flat();
  const width = parts.isNarrow === true ? 1 : 2;
  const textOf = (some: DocParagraph[]): string =>
    some.flatMap(({ runs }) => runs.map((run) => run.text)).join('');
  const text = textOf(paragraphs);
  const textBytes = width === 1 ? [...Buffer.from(text, 'latin1')] : utf16(text);
  const stream: number[] = new Array<number>(TEXT_AT).fill(0);
  stream.push(...textBytes);
  const padded = (): number => {
    while (stream.length % PAGE !== 0) stream.push(0);
    return stream.length / PAGE;
  };
  const spans: { characters: Span[]; paragraphs: Span[] } = { characters: [], paragraphs: [] };
  let at = TEXT_AT;
  for (const { runs, modifiers } of paragraphs) {
    const start = at;
    for (const run of runs) {
      const end = at + run.text.length * width;
      spans.characters.push({ start: at, end, modifiers: run.modifiers ?? [] });
      at = end;
    }
    spans.paragraphs.push({ start, end: at, modifiers: modifiers ?? [] });
  }
  const table: number[] = [];
  const places = new Map<number, { start: number; length: number }>();
  const addTable = (index: number, bytes: number[]): void => {
    places.set(index, { start: table.length, length: bytes.length });
    table.push(...bytes);
  };
  for (const [index, kind] of [
    [12, 'characters'],
    [13, 'paragraphs'],
  ] as const) {
    const pages: number[] = [];
    for (let first = 0; first < spans[kind].length; first += 8) {
      const number = padded();
      pages.push(number);
      stream.push(...formattingPage(spans[kind].slice(first, first + 8), kind === 'paragraphs'));
    }
    addTable(index, [...pages.flatMap(() => u32(TEXT_AT)), ...u32(at), ...pages.flatMap(u32)]);
  }
  const position = width === 1 ? (TEXT_AT * 2) | 0x40000000 : TEXT_AT;
  const pieces = [...u32(0), ...u32(text.length), ...u16(0), ...u32(position), ...u16(0)];
  addTable(33, [2, ...u32(pieces.length), ...pieces]);
  if (parts.list !== undefined) {
    addTable(73, listTable(parts.list));
    // The levels lie behind the table and are not counted in its length.
    const [use, change] = [[...u32(77), ...new Array<number>(12).fill(0)], u32(0xffffffff)];
    addTable(74, [...u32(1), ...use, ...change]);
  }
  writeInformation(
    stream,
    parts,
    order.map((part) => textOf(part).length),
    places,
  );
  return compoundFile(
    new Map([
      ['WordDocument', stream],
      ['1Table', table],
      ['Data', parts.data ?? []],
    ]),
  );
}

interface Span {
  start: number;
  end: number;
  modifiers: number[];
}

function formattingPage(spans: Span[], isParagraph: boolean): number[] {
  const page = new Array<number>(PAGE).fill(0);
  const put = (at: number, bytes: number[]): void => {
    page.splice(at, bytes.length, ...bytes);
  };
  const width = isParagraph ? 13 : 1;
  let free = PAGE - 2;
  spans.forEach((span, index) => {
    put(index * 4, u32(span.start));
    const record = isParagraph
      ? [0, Math.ceil((span.modifiers.length + 2) / 2), 0, 0, ...span.modifiers]
      : [span.modifiers.length, ...span.modifiers];
    if (!isParagraph && span.modifiers.length === 0) return;
    free = (free - record.length - 1) & ~1;
    put(free, record);
    put((spans.length + 1) * 4 + index * width, [free / 2]);
  });
  put(spans.length * 4, u32(spans.at(-1)?.end ?? 0));
  page[PAGE - 1] = spans.length;
  return page;
}

function listTable(levels: { code: number; text: string }[]): number[] {
  const entry = [...u32(77), ...u32(0), ...new Array<number>(18).fill(0), 0, 0];
  const all = Array.from({ length: 9 }, (_, index) => levels[index] ?? { code: 0, text: '' });
  return [
    ...u16(1),
    ...entry,
    ...all.flatMap(({ code, text }) => {
      const signs = text.replace(/%(\d)/g, (_, digit: string) => String.fromCharCode(Number(digit) - 1));
      const places = [...signs].flatMap((sign, at) => (sign.charCodeAt(0) < 9 ? [at + 1] : []));
      const nine = Array.from({ length: 9 }, (_, index) => places[index] ?? 0);
      return [
        ...u32(1),
        code,
        0,
        ...nine,
        0,
        ...u32(0),
        ...u32(0),
        0,
        0,
        0,
        0,
        ...u16(signs.length),
        ...utf16(signs),
      ];
    }),
  ];
}

function writeInformation(
  stream: number[],
  { flags = 0, version = 193 }: DocParts,
  counts: number[],
  places: Map<number, { start: number; length: number }>,
): void {
  const put = (at: number, bytes: number[]): void => {
    stream.splice(at, bytes.length, ...bytes);
  };
  put(0, [...u16(0xa5ec), ...u16(version)]);
  put(10, u16(0x0200 | flags));
  put(0x4c, counts.flatMap(u32));
  for (const [index, { start, length }] of places) put(0x9a + index * 8, [...u32(start), ...u32(length)]);
}

/** A compound file with the streams given, each in sectors of 512 bytes. */
export function compoundFile(streams: ReadonlyMap<string, number[]>): Buffer {
  const sectors: number[][] = [];
  const chain = new Map<number, number>();
  const addSectors = (bytes: number[]): number => {
    const first = sectors.length;
    for (let at = 0; at < Math.max(1, bytes.length); at += PAGE) {
      const part = bytes.slice(at, at + PAGE);
      chain.set(sectors.length, at + PAGE < bytes.length ? sectors.length + 1 : 0xfffffffe);
      sectors.push([...part, ...new Array<number>(PAGE - part.length).fill(0)]);
    }
    return first;
  };
  const entry = (name: string, type: number, start: number, size: number): number[] => {
    const named = utf16(`${name}\0`);
    const head = [...named, ...new Array<number>(64 - named.length).fill(0), ...u16(named.length), type, 1];
    return [...head, ...new Array<number>(116 - head.length).fill(0), ...u32(start), ...u32(size), ...u32(0)];
  };
  const entries = [...streams].map(([name, bytes]) => entry(name, 2, addSectors(bytes), bytes.length));
  const directory = addSectors([...entry('Root Entry', 5, 0xfffffffe, 0), ...entries.flat()]);
  const fatSectors = Math.ceil((sectors.length + 8) / 127);
  const fatAt = sectors.length;
  const fat = sectors.map((_, index) => chain.get(index) ?? 0xfffffffe);
  for (let index = 0; index < fatSectors; index++) fat.push(0xfffffffd);
  while (fat.length < fatSectors * 128) fat.push(0xffffffff);
  addSectors(fat.flatMap(u32));
  const header = new Array<number>(PAGE).fill(0);
  const put = (at: number, bytes: number[]): void => {
    header.splice(at, bytes.length, ...bytes);
  };
  put(0, [...Buffer.from('d0cf11e0a1b11ae1', 'hex')]);
  put(0x18, [...u16(0x3e), ...u16(3), ...u16(0xfffe), ...u16(9), ...u16(6)]);
  put(0x2c, [...u32(fatSectors), ...u32(directory)]);
  put(0x38, [...u32(0), ...u32(0xfffffffe), ...u32(0), ...u32(0xfffffffe), ...u32(0)]);
  for (let index = 0; index < 109; index++) {
    put(0x4c + index * 4, u32(index < fatSectors ? fatAt + index : 0xffffffff));
  }
  return Buffer.from([...header, ...sectors.flat()]);
}
