import { lazy } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { PopoverButton } from '../ui/popover-button.tsx';
import type { Savable } from './saved-item.ts';
import { itemOf } from './saved-list.ts';
import { savedItems } from './saved-store.ts';

const load = () => import('./note-popover.tsx');
const NotePopover = lazy(load);

interface Props {
  place: Savable;
  look?: 'plain' | 'plain link';
  /** Keeps selected words selected while the button is pressed. */
  keepsSelection?: boolean;
}

/** Opens the form for the note and the tags of a place, which is saved with them. */
export function NoteButton({ place, look = 'plain link', keepsSelection = false }: Props) {
  const { m } = useSpeech();
  const said = itemOf(savedItems.use(), place);
  const isSaid = said !== undefined && (said.note !== '' || said.tags.length > 0);
  return (
    <PopoverButton
      className={`${look} note-button`}
      label={m.saved.annotateOf(isSaid, place.quote === '' ? place.title : place.quote)}
      keepsSelection={keepsSelection}
      notLoaded={m.saved.notLoaded}
      load={load}
      popover={(of) => <NotePopover place={place} {...of} />}
    >
      {m.saved.annotate(isSaid)}
    </PopoverButton>
  );
}
