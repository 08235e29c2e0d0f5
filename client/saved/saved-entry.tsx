import { useRef, useState } from 'react';
import { CiteButton } from '../cite/cite-button.tsx';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { SaidForm } from './said-form.tsx';
import { dayText } from './saved-day.ts';
import { type SavedItem, savedAddress } from './saved-item.ts';

interface Props {
  item: SavedItem;
  changed: (kept: boolean) => void;
  remove: () => void;
}

/** One saved place: its title, the words, what was said of it. */
export function SavedEntry({ item, changed, remove }: Props) {
  const { m } = useSpeech();
  const [editing, setEditing] = useState(false);
  const editButton = useRef<HTMLButtonElement>(null);
  const close = () => {
    setEditing(false);
    requestAnimationFrame(() => editButton.current?.focus());
  };
  return (
    <li className="saved-entry">
      <h3 lang="zh-CN">
        <Link href={savedAddress(item)}>{item.title === '' ? item.document : item.title}</Link>
      </h3>
      {item.quote !== '' && (
        <blockquote lang="zh-CN">
          <Link href={savedAddress(item)}>{item.quote}</Link>
        </blockquote>
      )}
      {item.passage !== null && item.quote === '' && <p>{m.document.passage(item.passage)}</p>}
      {editing ? (
        <SaidForm
          place={item}
          done={(kept) => {
            changed(kept);
            close();
          }}
          cancel={close}
        />
      ) : (
        <>
          {item.note !== '' && <p className="saved-note">{item.note}</p>}
          <p className="saved-foot quiet">
            {item.tags.map((tag) => (
              <Link key={tag} href={`/saved?${new URLSearchParams({ tag })}`}>
                #{tag}
              </Link>
            ))}
            <span>{m.saved.addedOn(dayText(item.added, m))}</span>
            <CiteButton subject={{ documents: [item.document], place: item }} of={item.title} />
            <button
              ref={editButton}
              type="button"
              className="plain link"
              aria-label={m.saved.editOf(item.title)}
              onClick={() => setEditing(true)}
            >
              {m.saved.edit}
            </button>
            <button
              type="button"
              className="plain link"
              aria-label={m.saved.removeOf(item.title)}
              onClick={remove}
            >
              {m.saved.remove}
            </button>
          </p>
        </>
      )}
    </li>
  );
}
