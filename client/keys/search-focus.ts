import { navigate } from '../router.tsx';
import { lastSearch } from '../search/last-search.ts';

const BOX = '.search-field [role="combobox"]';

/** A page without a box has been left for the one that has it: the box takes the keyboard once it is there. */
let wanted = false;

/** Takes the keyboard to the search box, its text selected; from other pages to the last search first. */
export function focusSearchBox(): void {
  const box = document.querySelector<HTMLInputElement>(BOX);
  if (box === null) {
    wanted = true;
    navigate(lastSearch({ q: '', match: 'exact' }).href);
    return;
  }
  box.focus();
  box.select();
}

/** Told once by the search box when it appears: whether somebody has asked for it from another page. */
export function isBoxWanted(): boolean {
  const was = wanted;
  wanted = false;
  return was;
}
