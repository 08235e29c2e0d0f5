import { Dialog } from 'react-aria-components';
import { useSpeech } from '../messages/catalogue.ts';
import { ButtonPopover } from '../ui/button-popover.tsx';
import type { OfButton } from '../ui/popover-button.tsx';
import { NoteList } from './note-list.tsx';
import type { SavedHere } from './saved-place.ts';

interface Props extends OfButton {
  ordinal: number;
  notes: readonly SavedHere[];
}

/** What was said of one passage, beside it. */
export default function MarkedNotes({ ordinal, notes, button, close }: Props) {
  const { m } = useSpeech();
  return (
    <ButtonPopover className="note-popover" at="end" button={button} close={close}>
      <Dialog aria-label={m.saved.noteOn(m.document.passage(ordinal))}>
        <NoteList entries={notes} show={null} />
      </Dialog>
    </ButtonPopover>
  );
}
