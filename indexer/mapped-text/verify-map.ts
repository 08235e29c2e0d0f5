import type { ReadFile } from '../article.ts';

/** Most faults listed for one file. */
const MOST_FAULTS = 5;

/**
 * Checks that nothing of a file is lost and nothing made up: segments adjoin and cover the source, kept ones equal
 * their reading text, and every unit of every passage has exactly one segment. Returns what is wrong; empty if nothing.
 */
export function mapFaults(file: ReadFile): string[] {
  const faults: string[] = [];
  const passages = new Map<string, { text: string; covered: number }>();
  for (const article of file.articles) {
    for (const [index, passage] of article.passages.entries()) {
      passages.set(`${article.id} ${index}`, { text: passage.text, covered: 0 });
    }
  }
  let position = 0;
  for (const segment of file.segments) {
    if (faults.length >= MOST_FAULTS) return faults;
    if (segment.start !== position || segment.end <= segment.start) {
      faults.push(`segment [${segment.start}, ${segment.end}) does not adjoin ${position}`);
    }
    position = segment.end;
    if (segment.fate === 'removed') {
      if (segment.length !== 0) faults.push(`removed segment at ${segment.start} has a length`);
      continue;
    }
    const passage = passages.get(`${segment.document} ${segment.passage}`);
    if (passage === undefined || segment.offset === undefined) {
      faults.push(`segment at ${segment.start} leads to no passage`);
      continue;
    }
    if (segment.offset !== passage.covered) {
      faults.push(`segment at ${segment.start} leads to ${segment.offset}, expected ${passage.covered}`);
    }
    passage.covered = segment.offset + segment.length;
    const read = passage.text.slice(segment.offset, passage.covered);
    if (segment.fate === 'kept' && read !== file.text.slice(segment.start, segment.end)) {
      faults.push(`kept segment at ${segment.start} differs from its reading text`);
    }
  }
  if (position !== file.text.length) faults.push(`segments end at ${position} of ${file.text.length}`);
  for (const [name, passage] of passages) {
    if (passage.covered !== passage.text.length) faults.push(`passage ${name} is not covered`);
  }
  return faults.slice(0, MOST_FAULTS);
}
