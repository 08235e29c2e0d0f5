import { type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { dayText } from './saved-day.ts';
import { LONGEST_NOTE, type SavedItem, savedAddress, typedTags } from './saved-item.ts';
import { edited } from './saved-list.ts';
import { savedItems } from './saved-store.ts';

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
        <SaidForm item={item} changed={changed} close={close} />
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

/** Note and tags, to be changed. */
function SaidForm({ item, changed, close }: Pick<Props, 'item' | 'changed'> & { close: () => void }) {
  const { m } = useSpeech();
  const [note, setNote] = useState(item.note);
  const [tags, setTags] = useState(item.tags.join(' '));
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = { note: note.trim(), tags: typedTags(tags) };
    changed(savedItems.change((items) => edited(items, item, said, new Date().toISOString())));
    close();
  };
  return (
    <form
      className="said-form"
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) close();
      }}
    >
      <label htmlFor={`${id}-note`}>{m.saved.note}</label>
      <textarea
        ref={field}
        id={`${id}-note`}
        rows={4}
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <label htmlFor={`${id}-tags`}>{m.saved.tagsHint}</label>
      <input id={`${id}-tags`} type="text" value={tags} onChange={(event) => setTags(event.target.value)} />
      <p className="said-buttons">
        <button type="submit" className="button primary">
          {m.saved.keep}
        </button>
        <button type="button" className="button" onClick={close}>
          {m.saved.cancel}
        </button>
      </p>
    </form>
  );
}
