import { type RefObject, useState } from 'react';
import { Dialog, I18nProvider, Popover } from 'react-aria-components';
import { useSpeech } from '../messages/catalogue.ts';
import { SaidForm } from './said-form.tsx';
import type { Savable } from './saved-item.ts';
import '../styles/saved.css';

interface Props {
  place: Savable;
  button: RefObject<HTMLButtonElement | null>;
  close: () => void;
}

/** Beside its button: what place it is, and the form for its note and tags. */
export default function NotePopover({ place, button, close }: Props) {
  const { m, lang } = useSpeech();
  const [lost, setLost] = useState(false);
  const words = place.quote === '' ? place.title : place.quote;
  return (
    <I18nProvider locale={lang === 'en' ? 'en-US' : 'zh-CN'}>
      <Popover
        className="note-popover"
        triggerRef={button}
        isOpen
        onOpenChange={(open) => {
          if (!open) close();
        }}
        placement="bottom start"
      >
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
      </Popover>
    </I18nProvider>
  );
}
