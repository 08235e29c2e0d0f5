import { foldedText } from '../../links/content-check.ts';
import { cleanTags, keyOf, LONGEST_NOTE, MOST_ITEMS, type Savable, type SavedItem } from './saved-item.ts';

/** Lists of saved entries, the last saved first: each function makes a new list. */
type Items = readonly SavedItem[];

export function itemOf(items: Items, place: Savable): SavedItem | undefined {
  const key = keyOf(place);
  return items.find((item) => keyOf(item) === key);
}

/** Puts an entry in front; where the list is full or has it already, it stays as it is. */
export function withItem(items: Items, item: SavedItem): Items {
  return items.length >= MOST_ITEMS || itemOf(items, item) !== undefined ? items : [item, ...items];
}

export function withoutItem(items: Items, place: Savable): Items {
  const key = keyOf(place);
  return items.filter((item) => keyOf(item) !== key);
}

/** The list with another note and other tags for one entry. */
export function edited(
  items: Items,
  place: Savable,
  said: Pick<SavedItem, 'note' | 'tags'>,
  now: string,
): Items {
  const key = keyOf(place);
  return items.map((item) => (keyOf(item) === key ? { ...item, ...said, changed: now } : item));
}

/** Tags in use with how many entries bear them, the most used first. */
export function tagCounts(items: Items): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of items) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts]
    .map(([tag, count]) => ({ tag, count }))
    .sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag, 'zh-CN'));
}

/** Entries whose title, words, note or tags hold all the words typed, however wide or large their letters. */
export function holding(items: Items, typed: string): Items {
  const words = typed
    .split(/\s+/u)
    .map(foldedText)
    .filter((word) => word !== '');
  if (words.length === 0) return items;
  return items.filter(({ title, quote, note, tags }) => {
    const texts = [title, quote, note, ...tags].map(foldedText);
    return words.every((word) => texts.some((text) => text.includes(word)));
  });
}

/** What became of the entries of a file. */
export interface Merged {
  items: Items;
  added: number;
  /** Were here already, and have more of a note or more tags now. */
  joined: number;
  /** Were here already as they are. */
  known: number;
  /** Found no room. */
  full: number;
}

/** Takes the entries of a file into a list: what both have keeps the tags and the words of both notes. */
export function merged(items: Items, coming: Items): Merged {
  const all = new Map(items.map((item) => [keyOf(item), item]));
  const outcome = { added: 0, joined: 0, known: 0, full: 0 };
  for (const item of coming) {
    const key = keyOf(item);
    const here = all.get(key);
    if (here === undefined) {
      if (all.size >= MOST_ITEMS) outcome.full++;
      else {
        all.set(key, item);
        outcome.added++;
      }
    } else {
      const both = joined(here, item);
      const same = both.note === here.note && both.tags.length === here.tags.length;
      if (same) outcome.known++;
      else {
        all.set(key, both);
        outcome.joined++;
      }
    }
  }
  return { items: [...all.values()].sort((a, b) => b.added.localeCompare(a.added)), ...outcome };
}

function joined(here: SavedItem, coming: SavedItem): SavedItem {
  const changed = here.changed.localeCompare(coming.changed) > 0 ? here.changed : coming.changed;
  return {
    ...here,
    note: bothNotes(here.note, coming.note),
    tags: cleanTags([...here.tags, ...coming.tags]),
    changed,
  };
}

/** One below the other, unless one holds the other already; where both are too long together, the one here stays. */
function bothNotes(here: string, coming: string): string {
  if (here.includes(coming)) return here;
  if (coming.includes(here)) return coming;
  const both = `${here}\n\n${coming}`;
  return both.length > LONGEST_NOTE ? here : both;
}
