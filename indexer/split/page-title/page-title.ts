import type { Line } from '../../lines/lines.ts';
import { betterName } from './better-name.ts';
import { candidates } from './candidates.ts';
import { headlineAround, linesOfHeadline } from './headline.ts';
import { titleInHeadings } from './marked-title.ts';
import { isPart, keyOf } from './stated-names.ts';
import { linesAboveSubtitle } from './subtitled-speech.ts';
import { type UntitledPage, untitledPage } from './untitled-page.ts';
import type { Candidate } from './weight.ts';

/**
 * Which line of a page is its title: every short line at its head is a candidate and gets points for what it says and
 * where it stands. So a rule that is wrong about one line costs it some points and takes nothing away. The points of all
 * signs are of one scale, that of the rules on titles; each file here names those of the signs it looks for.
 */

/** What a page is called: the line that heads it (-1: none can be known), and what its places call it where that says more. */
export interface PageTitle {
  index: number;
  stated: string | null;
}

/** Fewest points of a title: a page may have none that can be read. */
const FEWEST_POINTS = 1;

/** The title of a page. `nearest` is the heading nearest above its text. */
export function bestTitle(written: readonly Line[], nearest: number, pageTitle: string | null): PageTitle {
  const page = untitledPage(written, nearest, pageTitle);
  let best: Candidate = { index: -1, points: FEWEST_POINTS, key: '' };
  for (const candidate of candidates(page)) if (candidate.points > best.points) best = candidate;
  const stated = betterName(page, best);
  if (stated === null) return headed(page, written, best.index);
  const line = page.lines[best.index];
  return {
    index: line !== undefined && isPart(stated.key, keyOf(line.text)) ? best.index : -1,
    stated: stated.text,
  };
}

/** The line that heads the page, with the lines of its headline where it has several. */
function headed({ lines, names }: UntitledPage, written: readonly Line[], index: number): PageTitle {
  const marked = index < 0 ? null : titleInHeadings(written, index);
  if (marked !== null) return { index, stated: marked };
  const headline = index < 0 ? null : headlineAround(lines, index);
  const count = index < 0 || headline !== null ? 1 : linesAboveSubtitle(lines, index);
  if (count > 1) {
    const words = written.slice(index, index + count).map((line) => line.text);
    return { index, stated: words.join(' ') };
  }
  if (headline === null || linesOfHeadline(lines, headline).length < 2) return { index, stated: null };
  const text = linesOfHeadline(written, headline)
    .map((line) => line.text)
    .join(' ');
  return { index: headline.first, stated: names.find(({ key }) => key === keyOf(text))?.text ?? text };
}
