import type { ResolveAnswer } from '../../engine/types.ts';
import { checkLink, type DocumentChecks } from '../../links/content-check.ts';
import { groupedBy } from '../grouped.ts';
import type { SavedItem } from '../saved/saved-item.ts';
import type { Finding } from './findings.ts';

/** A saved place of the document on show, and where it is in the text as it is now. */
export interface SavedHere {
  item: SavedItem;
  /** The passage it stands at; null of the whole document, while that is not known, and where its words are not in one place. */
  passage: number | null;
  /** Its words, in every passage that they run over; none of a whole passage or document. */
  words: readonly Finding[];
  /** The text holds its words no longer, or in several places. */
  lost: boolean;
}

/** Where a saved place is by what the server answered for its words. */
export function placed(
  item: SavedItem,
  answer: ResolveAnswer | undefined,
  checks: DocumentChecks,
): SavedHere {
  const nowhere = { item, passage: null, words: [] };
  if (item.quote === '') {
    if (item.passage === null) return { ...nowhere, lost: false };
    const checked = checkLink(item.check, item.passage, checks);
    if (checked.status === 'other') return { ...nowhere, lost: true };
    return { ...nowhere, passage: checked.status === 'moved' ? checked.passage : item.passage, lost: false };
  }
  if (answer === undefined) return { ...nowhere, lost: false };
  const isPlace = answer.status === 'unique' || answer.status === 'moved';
  if (!isPlace || answer.place.document !== item.document) return { ...nowhere, lost: true };
  const { passage, range, rest = [] } = answer.place;
  return { item, passage, words: [{ passage, range }, ...rest], lost: false };
}

/** What is saved at each passage; the whole document stands at none. */
export function notesByPassage(saved: readonly SavedHere[]): ReadonlyMap<number, readonly SavedHere[]> {
  const placed = saved.flatMap((here) => (here.passage === null ? [] : [{ here, passage: here.passage }]));
  const groups = groupedBy(placed, ({ passage }) => passage);
  return new Map([...groups].map(([passage, group]) => [passage, group.map(({ here }) => here)]));
}
