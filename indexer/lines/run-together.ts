import { endsSentence } from './characters.ts';
import { type Line, splitLine } from './lines.ts';
import { ordinalAt } from './ordinals.ts';
import { RUN_TOGETHER } from './run-together-rules.ts';

/**
 * Lines of which the ends were lost: a text that stands in one line, its paragraphs parted by wide blanks, and the end of one
 * document with the head of the next.
 */

/** Lines of a text that stands in one, its title and what a page puts around it among them. */
const MOST_LINES = 5;
/** Units of that line, and its share of them all. */
const SHORTEST_TEXT = 120;
const SHARE = 0.8;
/** Gaps between paragraphs that there must be, and which share of them must stand at the end of a sentence or before a number. */
const FEWEST_GAPS = 3;
const AT_ENDS = 0.3;
const GAP = /(?:\u3000{2}| {4}|\t)[ \u3000\t]*(?=[^ \u3000\t])/g;
/** Longest line, in units, that may hold an end and a head. */
const LONGEST_EDGE = 400;

/** The lines, cut where ends of lines were lost. */
export function withLostEnds(lines: readonly Line[]): readonly Line[] {
  const apart = paragraphsInOneLine(lines) ?? lines;
  return apart.some(mayHoldEdge)
    ? apart.flatMap((line) => (mayHoldEdge(line) ? cutAtEdges(line) : [line]))
    : apart;
}

function paragraphsInOneLine(lines: readonly Line[]): Line[] | null {
  if (lines.length > MOST_LINES) return null;
  const total = lines.reduce((sum, { text }) => sum + text.length, 0);
  const long = lines.find(
    ({ text, hint }) => hint === null && text.length >= Math.max(SHORTEST_TEXT, total * SHARE),
  );
  if (long === undefined) return null;
  const gaps = Array.from(long.text.matchAll(GAP), ({ 0: gap, index }) => ({
    index,
    end: index + gap.length,
  }));
  const ending = gaps.filter(
    ({ index, end }) =>
      endsSentence(long.text.slice(Math.max(0, index - 4), index)) ||
      ordinalAt(long.text.slice(end, end + 12)) !== null,
  );
  if (gaps.length < FEWEST_GAPS || ending.length < gaps.length * AT_ENDS) return null;
  return lines.flatMap((line) =>
    line === long
      ? cutAt(
          line,
          gaps.map(({ index }) => index),
        )
      : [line],
  );
}

/** A line cut at offsets of its words, which ascend. */
function cutAt(line: Line, offsets: readonly number[]): Line[] {
  const parts: Line[] = [];
  let rest = line;
  for (const offset of offsets) {
    const [first, second] = splitLine(rest, offset - (rest.from - line.from));
    parts.push(first);
    rest = second;
  }
  return [...parts, rest];
}

const mayHoldEdge = ({ text, hint }: Line): boolean =>
  hint === null && text.length <= LONGEST_EDGE && (text.includes('关于') || text.endsWith('日'));

function cutAtEdges(line: Line): Line[] {
  const found = RUN_TOGETHER.match(line.text);
  const at = found?.match.index ?? 0;
  if (at === 0) return [line];
  const [first, second] = splitLine(line, at);
  return [...cutAtEdges(first), ...cutAtEdges(second)];
}
