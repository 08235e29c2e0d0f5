import type { Line } from '../../lines/lines.ts';
import { ENTRIES } from '../title-sign-rules.ts';

/** A page of an encyclopedia: its title is the name that its text explains. */

/** Pages that explain something by its name. */
const ENCYCLOPEDIAS = /百科|词条|维基/;
/** Lines at the head and at the foot in which an encyclopedia names itself. */
const LINES_OF_HEAD = 40;
const LINES_OF_FOOT = 6;
/** Units behind the name of an entry that are looked at. */
const LONGEST_ENTRY = 12;
/** Lines below the name of an entry in which its explanation may begin. */
const ENTRY_REACH = 6;

/** Whether a page names an encyclopedia at its head or its foot. */
export function isOfEncyclopedia(lines: readonly Line[]): boolean {
  return [...lines.slice(0, LINES_OF_HEAD), ...lines.slice(-LINES_OF_FOOT)].some(({ text }) =>
    ENCYCLOPEDIAS.test(text),
  );
}

/**
 * `大河县革命委员会` / `大河县革命委员会简称…，是…`: whether a line is the name of an entry, explained in one of the lines from
 * `below` on.
 */
export function isExplained(lines: readonly Line[], index: number, below: number): boolean {
  const name = lines[index]?.text ?? '';
  return lines
    .slice(below, below + ENTRY_REACH)
    .some(
      ({ text, removed }) =>
        removed === null &&
        text.startsWith(name) &&
        ENTRIES.test(text.slice(name.length, name.length + LONGEST_ENTRY)),
    );
}
