import { lazy } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import { PopoverButton } from '../ui/popover-button.tsx';
import type { SavedHere } from './saved-place.ts';

const load = () => import('./marked-notes.tsx');
const MarkedNotes = lazy(load);

/** Beside a passage of which something is saved: a sign that opens what was said of it. */
export function NoteMarker({ ordinal, notes }: { ordinal: number; notes: readonly SavedHere[] }) {
  const { m, lang } = useSpeech();
  const said = notes.filter(({ item }) => item.note !== '').length;
  return (
    <span className="note-marker" lang={lang === 'en' ? 'en' : 'zh-CN'}>
      <PopoverButton
        className="plain"
        label={m.saved.marker(ordinal, notes.length, said)}
        title={notes.map(({ item }) => item.note).join('\n') || undefined}
        notLoaded={m.saved.notLoaded}
        load={load}
        popover={(of) => <MarkedNotes ordinal={ordinal} notes={notes} {...of} />}
      >
        <Icon name={said > 0 ? 'note' : 'star'} />
      </PopoverButton>
    </span>
  );
}
