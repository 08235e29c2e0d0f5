import { lazy, Suspense, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { Icon } from '../ui/icon.tsx';
import type { SavedHere } from './saved-place.ts';

const MarkedNotes = lazy(() => import('./marked-notes.tsx'));

/** Beside a passage of which something is saved: a sign that opens what was said of it. */
export function NoteMarker({ ordinal, notes }: { ordinal: number; notes: readonly SavedHere[] }) {
  const { m, lang } = useSpeech();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const said = notes.filter(({ item }) => item.note !== '').length;
  return (
    <span className="note-marker" lang={lang === 'en' ? 'en' : 'zh-CN'}>
      <button
        ref={button}
        type="button"
        className="plain"
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={m.saved.marker(ordinal, notes.length, said)}
        title={notes.map(({ item }) => item.note).join('\n') || undefined}
        onClick={() => setOpen(!open)}
      >
        <Icon name={said > 0 ? 'note' : 'star'} />
      </button>
      {open && (
        <ErrorBoundary fallback={() => <span role="alert">{m.saved.notLoaded}</span>}>
          <Suspense fallback={null}>
            <MarkedNotes ordinal={ordinal} notes={notes} button={button} close={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </span>
  );
}
