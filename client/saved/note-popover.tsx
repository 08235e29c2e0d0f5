import { useState } from 'react';
import { Dialog } from 'react-aria-components';
import { useSpeech } from '../messages/catalogue.ts';
import { ButtonPopover } from '../ui/button-popover.tsx';
import type { OfButton } from '../ui/popover-button.tsx';
import { SaidForm } from './said-form.tsx';
import type { Savable } from './saved-item.ts';
import '../styles/saved.css';

interface Props extends OfButton {
  place: Savable;
}

/** Beside its button: what place it is, and the form for its note and tags. */
export default function NotePopover({ place, button, close }: Props) {
  const { m } = useSpeech();
  const [lost, setLost] = useState(false);
  const words = place.quote === '' ? place.title : place.quote;
  return (
    <ButtonPopover className="note-popover" button={button} close={close}>
      <Dialog aria-label={m.saved.noteOn(words)}>
        <p className="noted-words" lang="zh-CN">
          {place.quote === '' && place.passage !== null
            ? `${place.title} · ${m.document.passage(place.passage)}`
            : words}
        </p>
        {lost ? (
          <p className="notice failure" role="alert">
            {m.saved.notKept}
          </p>
        ) : (
          <SaidForm
            place={place}
            done={(kept) => {
              if (kept) close();
              else setLost(true);
            }}
            cancel={close}
          />
        )}
      </Dialog>
    </ButtonPopover>
  );
}
