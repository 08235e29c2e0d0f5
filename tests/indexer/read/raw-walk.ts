import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { SourceSegment } from '../../../engine/types.ts';
import type { ReadFile } from '../../../indexer/article.ts';

/**
 * Walks over raw files, apart from the readers: which units of the source a person sees, and whether the map has each of
 * them in the reading text or among what was removed as something.
 */

/** What stands within the stretch of a text node and is not seen: stray tags and comments, white space as an entity. */
const UNSEEN = /<\/?[a-z][^>]*>|<!--[\s\S]*?-->|&(?:nbsp|ensp|emsp|thinsp|shy|zwnj|#160|#12288|#8203);?/gi;

type Stretch = readonly [start: number, end: number];

/** Elements whose text is no text of a page. */
const NO_TEXT = new Set(
  'script style noscript template title svg math iframe select textarea button option object canvas'.split(
    ' ',
  ),
);

/** Text nodes of a page. */
export function textOfPage(source: string): Stretch[] {
  const stretches: Stretch[] = [];
  const stack: DefaultTreeAdapterTypes.Node[] = [parse(source, { sourceCodeLocationInfo: true })];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if ('tagName' in node && NO_TEXT.has(node.tagName)) continue;
    if ('value' in node && node.nodeName === '#text' && node.sourceCodeLocation) {
      stretches.push([node.sourceCodeLocation.startOffset, node.sourceCodeLocation.endOffset]);
    }
    if ('childNodes' in node) stack.push(...node.childNodes);
  }
  return stretches.sort(([a], [b]) => a - b);
}

/** What the map calls markup, or nothing at all: no word may be in it unless a person would not see it. */
const NOTHING = new Set([
  'markup',
  'blank-line',
  'line-end',
  'indent',
  'trailing-space',
  'line-join',
  'entity',
  'cell',
]);

const isNothing = ({ fate, kind, reason }: SourceSegment): boolean =>
  fate === 'removed' && reason === undefined && NOTHING.has(kind);

/** Words in these stretches of a source that the map says are nothing, as far as the pattern counts them. */
export function lostWords(file: ReadFile, stretches: readonly Stretch[], words: RegExp): string[] {
  const lost: string[] = [];
  let next = 0;
  for (const segment of file.segments) {
    while ((stretches[next]?.[1] ?? Number.POSITIVE_INFINITY) <= segment.start) next += 1;
    if (!isNothing(segment)) continue;
    for (let at = next; (stretches[at]?.[0] ?? Number.POSITIVE_INFINITY) < segment.end; at++) {
      const [start, end] = stretches[at] ?? [0, 0];
      const found = file.text
        .slice(Math.max(start, segment.start), Math.min(end, segment.end))
        .replace(UNSEEN, ' ')
        .match(words);
      if (found !== null) lost.push(...found);
    }
  }
  return lost;
}
