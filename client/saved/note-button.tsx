import { lazy, Suspense, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import type { Savable } from './saved-item.ts';
import { itemOf } from './saved-list.ts';
import { savedItems } from './saved-store.ts';

const NotePopover = lazy(() => import('./note-popover.tsx'));

interface Props {
  place: Savable;
  look?: 'plain' | 'plain link';
  /** Keeps selected words selected while the button is pressed. */
  keepsSelection?: boolean;
}

/** Opens the form for the note and the tags of a place, which is saved with them. */
export function NoteButton({ place, look = 'plain link', keepsSelection = false }: Props) {
  const { m } = useSpeech();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const said = itemOf(savedItems.use(), place);
  const isSaid = said !== undefined && (said.note !== '' || said.tags.length > 0);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${look} note-button`}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={m.saved.annotateOf(isSaid, place.quote === '' ? place.title : place.quote)}
        onPointerDown={keepsSelection ? (event) => event.preventDefault() : undefined}
        onClick={() => setOpen(!open)}
      >
        {m.saved.annotate(isSaid)}
      </button>
      {open && (
        <ErrorBoundary
          fallback={() => (
            <span className="quiet" role="alert">
              {m.saved.notLoaded}
            </span>
          )}
        >
          <Suspense fallback={<span className="quiet late">{m.state.loading}</span>}>
            <NotePopover place={place} button={button} close={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
