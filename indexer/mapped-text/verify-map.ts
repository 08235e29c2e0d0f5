import type { SourceSegment } from '../../engine/types.ts';
import type { ReadFile } from '../article.ts';

/** Most faults listed for one file. */
const MOST_FAULTS = 5;

/** What is told as nothing but white space: text under such a name would be lost in silence. */
const BLANK_KINDS: ReadonlySet<string> = new Set(['blank-line', 'line-end', 'indent', 'trailing-space']);
/**
 * How formats write white space and ends of lines: tags (of which a segment may hold a part), what nobody reads between them,
 * character references, escapes, words of RTF.
 */
const WRITTEN_BLANKS =
  /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[^<>]*(?:>|$)|^[^<>]*>|&#?\w+;|\\(?:u[\da-f]{4}|[a-z]+-?\d*)/giu;
const TEXT = /[\p{L}\p{N}]/u;

interface MappedPassage {
  text: string;
  /** In the order of the source; those of columns are not in that of the passage. */
  segments: SourceSegment[];
}

/**
 * Checks that nothing of a file is lost and nothing made up: segments adjoin and cover the source, kept ones equal
 * their reading text, what is told as blank is so, and every unit of every passage has exactly one segment. Returns what is wrong;
 * empty if nothing.
 */
export function mapFaults(file: ReadFile): string[] {
  const faults: string[] = [];
  const passages = new Map<string, MappedPassage>();
  for (const article of file.articles) {
    for (const [index, passage] of article.passages.entries()) {
      passages.set(`${article.id} ${index}`, { text: passage.text, segments: [] });
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
      const removed = BLANK_KINDS.has(segment.kind) ? file.text.slice(segment.start, segment.end) : '';
      if (TEXT.test(removed.replace(WRITTEN_BLANKS, '')))
        faults.push(`text at ${segment.start} is told as ${segment.kind}`);
      continue;
    }
    const passage = passages.get(`${segment.document} ${segment.passage}`);
    if (passage === undefined || segment.offset === undefined) {
      faults.push(`segment at ${segment.start} leads to no passage`);
      continue;
    }
    passage.segments.push(segment);
    const read = passage.text.slice(segment.offset, segment.offset + segment.length);
    if (segment.fate === 'kept' && read !== file.text.slice(segment.start, segment.end)) {
      faults.push(`kept segment at ${segment.start} differs from its reading text`);
    }
  }
  if (position !== file.text.length) faults.push(`segments end at ${position} of ${file.text.length}`);
  for (const [name, passage] of passages) faults.push(...faultsOfPassage(name, passage));
  return faults.slice(0, MOST_FAULTS);
}

function faultsOfPassage(name: string, { text, segments }: MappedPassage): string[] {
  const faults: string[] = [];
  let covered = 0;
  const placed = segments.map(({ start, offset = 0, length }) => ({ start, offset, length }));
  for (const { start, offset, length } of placed.sort((a, b) => a.offset - b.offset || a.start - b.start)) {
    if (offset !== covered) faults.push(`segment at ${start} leads to ${offset}, expected ${covered}`);
    covered = offset + length;
  }
  if (covered !== text.length) faults.push(`passage ${name} is not covered`);
  return faults;
}
