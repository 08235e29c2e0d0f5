import { useKeys } from './single-keys.ts';

/** A list that letters go through: where each entry is, and the link of it that is gone to and opened. */
export interface ListOfLinks {
  entries: string;
  link: string;
}

/** `j` and `k` go from entry to entry of a list, `o` opens the one that has the keyboard, or the first. */
export function useListKeys(list: ListOfLinks): void {
  useKeys({
    j: () => stepIn(list, 1),
    k: () => stepIn(list, -1),
    o: () => (linkWithFocus(list) ?? linksOf(list)[0])?.click(),
  });
}

/** Takes the keyboard to the first entry; false where there is none. */
export function focusFirst(list: ListOfLinks): boolean {
  const first = linksOf(list)[0];
  first?.focus();
  return first !== undefined;
}

function stepIn(list: ListOfLinks, step: 1 | -1): void {
  const all = linksOf(list);
  const current = linkWithFocus(list);
  const at = current === undefined ? -1 : all.indexOf(current);
  all[Math.max(0, Math.min(at + step, all.length - 1))]?.focus();
}

function linksOf({ entries, link }: ListOfLinks): HTMLAnchorElement[] {
  return [...document.querySelectorAll(entries)].flatMap((entry) => {
    const found = entry.querySelector<HTMLAnchorElement>(link);
    return found === null ? [] : [found];
  });
}

/** The link of the entry that the keyboard is in, also where it is at something else there. */
function linkWithFocus(list: ListOfLinks): HTMLAnchorElement | undefined {
  const entry = document.activeElement?.closest(list.entries);
  return linksOf(list).find((link) => entry?.contains(link) === true);
}
