import type { Hidden } from '../extracted-lines.ts';
import { COMMENT, PAGE_HEADER } from '../word/not-shown.ts';

/** Destinations of RTF: what the words of a group are, by the control word that opens it. */

/** Words that stand for themselves, but somewhere else than where their group does. */
export interface StoryKind {
  /** Below the paragraph it hangs on, below the text, or above it. */
  place: 'paragraph' | 'end' | 'front';
  hidden?: Hidden;
}

export const STORIES = new Map<string, StoryKind>([
  ['shptxt', { place: 'paragraph' }],
  ['dptxbxtext', { place: 'paragraph' }],
  ['footnote', { place: 'end' }],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf'].map(
    (name): [string, StoryKind] => [name, { place: 'end', hidden: PAGE_HEADER }],
  ),
  ['annotation', { place: 'end', hidden: COMMENT }],
]);

/** Marked as to be skipped by readers that do not know them; this one does. */
const KNOWN_STARRED = new Set('shpinst do nesttableprops ud fldinst mmath moMath moMathPara'.split(' '));

/** Groups whose words are no text of the document. */
const SKIPPED = new Set(
  'colortbl stylesheet info pict themedata colorschememapping datastore latentstyles listtable listoverridetable rsidtbl generator xmlnstbl userprops bkmkstart bkmkend shppict nonshppict mmathPict shprslt sp sn sv background nonesttables ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn xe tc tcn rxe private objdata objclass objname atnid atnauthor atndate atnref atntime atnparent atnicn template operator pgptbl revtbl filetbl pnseclvl falt panose fname'.split(
    ' ',
  ),
);

export function isSkipped(name: string, starred: boolean): boolean {
  return (
    SKIPPED.has(name) ||
    MATH_PROPERTIES.test(name) ||
    (starred && !KNOWN_STARRED.has(name) && !STORIES.has(name))
  );
}

/** How a formula is set. */
const MATH_PROPERTIES = /^m[A-Za-z]*Pr$/;

/** Signs that have a word of their own. */
export const SIGNS = new Map([
  ['tab', '\t'],
  ['line', '\n'],
  ['page', '\n'],
  ['column', '\n'],
  ['emdash', '—'],
  ['endash', '–'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
  ['bullet', '•'],
  ['emspace', '\u2003'],
  ['enspace', '\u2002'],
  ['qmspace', '\u2005'],
]);
