import { terminalText } from '../engine/terminal-text.ts';

/** A stretch of a line: what was searched for, or what stands around it. */
export interface Run {
  text: string;
  marked: boolean;
}

/** Marks the words found; leaves them as they are where the output is no terminal. */
export type Mark = (text: string) => string;

/** Columns kept free at the end of a line for a mark that ends a sentence. */
const HANGING = 2;
/** Fewest columns that text is given beside an indent: a narrower terminal breaks lines itself. */
const FEWEST_COLUMNS = 20;

/**
 * Signs of two columns: those of East Asian width W and F, and those of A (“ ” … — ① ■), which fonts for Chinese draw as wide. Where
 * a terminal draws these narrow, a line only ends sooner.
 */
const WIDE =
  /[\u00d7\u1100-\u115f\u2010-\u2027\u2030-\u205e\u2103\u2116\u2160-\u217f\u2190-\u21ff\u2460-\u27bf\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f000}-\u{3fffd}]/u;
const WITHOUT_WIDTH = /[\p{M}\p{Cf}]/u;
/** What never begins a line: the sentence that it ends stands above. */
const NEVER_FIRST = /^[、。，．：；！？,.:;!?”’』」）】》〉〕］…％%)\]}\p{M}\p{Cf}]/u;
/** A word of letters and digits, white space, or a single character. */
const PIECES = /[\p{Script=Latin}\p{N}]+|\s+|./gsu;

/** Columns of a terminal that a text takes up. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += WITHOUT_WIDTH.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/**
 * The lines of a text on a terminal of so many columns, `head` before the first and as much room before the others; one line where the
 * output has no width. What would steer the terminal is written out.
 */
export function terminalLines(
  head: string,
  runs: readonly Run[],
  { columns, mark }: { columns: number | null; mark: Mark },
): string[] {
  const indent = ' '.repeat(columnsOf(head));
  const room =
    columns === null ? Number.POSITIVE_INFINITY : Math.max(FEWEST_COLUMNS, columns - indent.length) - HANGING;
  return linesWithin(runs, room).map((line, at) => {
    const text = line.map(({ text, marked }) => (marked ? mark(text) : text)).join('');
    return `${at === 0 ? head : indent}${text}`;
  });
}

function linesWithin(runs: readonly Run[], room: number): Run[][] {
  const lines: Run[][] = [[]];
  let used = 0;
  for (const { text, marked } of runs) {
    for (const piece of piecesOf(terminalText(text), room)) {
      const width = columnsOf(piece);
      const isFull = used + width > room && used > 0;
      if (isFull && piece.trim() === '') continue;
      const hangs = NEVER_FIRST.test(piece) && used + width <= room + HANGING;
      if (isFull && !hangs) {
        lines.push([]);
        used = 0;
      }
      put(lines.at(-1), piece, marked);
      used += width;
    }
  }
  return lines;
}

/** Where a line may end: words stay whole unless no line holds them. */
function piecesOf(text: string, room: number): string[] {
  return (text.match(PIECES) ?? []).flatMap((piece) => (columnsOf(piece) > room ? [...piece] : [piece]));
}

function put(line: Run[] | undefined, text: string, marked: boolean): void {
  const last = line?.at(-1);
  if (last?.marked === marked) last.text += text;
  else line?.push({ text, marked });
}
