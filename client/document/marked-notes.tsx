import type { RefObject } from 'react';
import { Dialog, I18nProvider, Popover } from 'react-aria-components';
import { useSpeech } from '../messages/catalogue.ts';
import { NoteList } from './note-list.tsx';
import type { SavedHere } from './saved-place.ts';

interface Props {
  ordinal: number;
  notes: readonly SavedHere[];
  button: RefObject<HTMLButtonElement | null>;
  close: () => void;
}

/** What was said of one passage, beside it. */
export default function MarkedNotes({ ordinal, notes, button, close }: Props) {
  const { m, lang } = useSpeech();
  return (
    <I18nProvider locale={lang === 'en' ? 'en-US' : 'zh-CN'}>
      <Popover
        className="note-popover"
        triggerRef={button}
        isOpen
        onOpenChange={(open) => {
          if (!open) close();
        }}
        placement="bottom end"
      >
        <Dialog aria-label={m.saved.noteOn(m.document.passage(ordinal))}>
          <NoteList entries={notes} show={null} />
        </Dialog>
      </Popover>
    </I18nProvider>
  );
}
