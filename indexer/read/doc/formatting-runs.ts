/**
 * Formatting of characters and paragraphs (MS-DOC 2.4.6): pages of 512 bytes, each telling for stretches of the file where
 * the modifiers are that apply to them.
 */

export interface FormattingRun {
  /** Stretch of the file `[start, end)`. */
  start: number;
  end: number;
  /** Modifiers `stream[from, to)`. */
  from: number;
  to: number;
  /** Style of a paragraph, 0 for characters. */
  style: number;
}

const PAGE = 512;

/** The runs that the table of pages in `plc` tells of, by their place in the file. */
export function formattingRuns(
  stream: Buffer,
  plc: Buffer,
  kind: 'characters' | 'paragraphs',
): FormattingRun[] {
  const runs: FormattingRun[] = [];
  const count = Math.floor((plc.length - 4) / 8);
  const seen = new Set<number>();
  for (let index = 0; index < count; index++) {
    const page = (plc.readUInt32LE((count + 1) * 4 + index * 4) & 0x3fffff) * PAGE;
    if (page + PAGE > stream.length || seen.has(page)) continue;
    seen.add(page);
    readPage(stream, page, kind, runs);
  }
  return runs.sort((a, b) => a.start - b.start);
}

function readPage(
  stream: Buffer,
  page: number,
  kind: 'characters' | 'paragraphs',
  runs: FormattingRun[],
): void {
  const count = stream.readUInt8(page + PAGE - 1);
  const width = kind === 'characters' ? 1 : 13;
  if ((count + 1) * 4 + count * width > PAGE - 1) return;
  for (let index = 0; index < count; index++) {
    const start = stream.readUInt32LE(page + index * 4);
    const end = stream.readUInt32LE(page + index * 4 + 4);
    const offset = stream.readUInt8(page + (count + 1) * 4 + index * width) * 2;
    const run: FormattingRun = { start, end, from: 0, to: 0, style: 0 };
    if (offset > 0) {
      const at = page + offset;
      if (kind === 'characters') {
        run.from = at + 1;
        run.to = at + 1 + stream.readUInt8(at);
      } else readParagraph(stream, at, run);
      run.to = Math.min(run.to, page + PAGE);
    }
    if (end > start) runs.push(run);
  }
}

/** A size in words, which is one less than half where it is not 0; then the style, then the modifiers. */
function readParagraph(stream: Buffer, at: number, run: FormattingRun): void {
  const words = stream.readUInt8(at);
  const start = words === 0 ? at + 2 : at + 1;
  const size = words === 0 ? stream.readUInt8(at + 1) * 2 : words * 2 - 1;
  if (size < 2 || start + 2 > stream.length) return;
  run.style = stream.readUInt16LE(start);
  run.from = start + 2;
  run.to = start + size;
}

/** The run that holds the byte `at`; undefined where none does. */
export function runAt(runs: readonly FormattingRun[], at: number): FormattingRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (at < run.start) high = middle - 1;
    else if (at >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
