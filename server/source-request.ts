import { z } from 'zod';
import { ordinal, single } from '../engine/request/parameter.ts';
import { type Reading, read, refuse } from '../engine/request/reading.ts';
import type { SourceLines } from '../engine/source/types.ts';
import type { Range } from '../engine/types.ts';
import { readRanges } from '../links/source-address.ts';

/** Which lines of a source are asked for, of the source itself and of the matches in it. */
export const sourceLinesShape = {
  lines: single(
    'Lines of the source: own (those of the document, with five around), all (of the file) or from one to another (12..40, from 1)',
    null,
    readLines,
  ),
  line: ordinal('With lines=own: a line that is to be among them (from 1)'),
  at: single('With lines: places in the source that a link names, 40-44,52-56 (offsets)', null, readPlaces),
  words: single(
    'With at: the words that stood at the first; they are looked for where the file has changed',
    '',
    read<string>,
  ),
  around: ordinal(
    'With lines: offset that is wanted where not all can be given; by default the first place, the line or the first line',
  ),
};

export const sourceLinesParameters = z.strictObject(sourceLinesShape);

/** Names of the parameters. */
export const SOURCE_LINES_PARAMETERS: readonly string[] = Object.keys(sourceLinesShape);

/** What the engine is asked for; null where no lines are. */
export function sourceLines({
  lines,
  line,
  at,
  words,
  around,
}: z.output<typeof sourceLinesParameters>): SourceLines | null {
  return lines === null ? null : { lines, line, places: at === null ? null : { ranges: at, words }, around };
}

function readLines(text: string): Reading<SourceLines['lines']> {
  const named = text.trim().toLowerCase();
  if (named === 'own' || named === 'all') return read(named);
  const [, from, , to = from] = /^([1-9]\d{0,8})(\.\.([1-9]\d{0,8}))?$/.exec(named) ?? [];
  if (from === undefined || Number(to) < Number(from)) return refuse('not-lines', text);
  return read([Number(from), Number(to)]);
}

function readPlaces(text: string): Reading<readonly Range[]> {
  const ranges = readRanges(text.trim());
  return ranges.length === 0 ? refuse('not-places', text) : read(ranges);
}
