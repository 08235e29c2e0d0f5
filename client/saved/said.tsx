import { type ReactNode, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { SaidForm } from './said-form.tsx';
import type { SavedItem } from './saved-item.ts';

interface Props {
  item: SavedItem;
  /** What it is called where a button is named after it. */
  name: string;
  changed: (kept: boolean) => void;
  /** Null where it is not to be removed here. */
  remove: (() => void) | null;
  /** What else there is to say and do, between the tags and the buttons. */
  children?: ReactNode;
}

/** Note and tags of a saved place, to be changed where they stand. */
export function Said({ item, name, changed, remove, children }: Props) {
  const { m } = useSpeech();
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => editButton.current?.focus());
  };
  if (editing) {
    return (
      <SaidForm
        place={item}
        done={(kept) => {
          changed(kept);
          close();
        }}
        cancel={close}
      />
    );
  }
  return (
    <>
      {item.note !== '' && <p className="saved-note">{item.note}</p>}
      <p className="saved-foot quiet">
        {item.tags.map((tag) => (
          <Link key={tag} href={`/saved?${new URLSearchParams({ tag })}`}>
            #{tag}
          </Link>
        ))}
        {children}
        <button
          ref={editButton}
          type="button"
          className="plain link"
          aria-label={m.saved.editOf(name)}
          onClick={() => setEditing(true)}
        >
          {m.saved.edit}
        </button>
        {remove !== null && (
          <button type="button" className="plain link" aria-label={m.saved.removeOf(name)} onClick={remove}>
            {m.saved.remove}
          </button>
        )}
      </p>
    </>
  );
}
