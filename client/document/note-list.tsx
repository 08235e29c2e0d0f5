import { useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { RemovedEntry } from '../saved/removed-entry.tsx';
import { Said } from '../saved/said.tsx';
import { keyOf, type SavedItem, savedAddress } from '../saved/saved-item.ts';
import { dropPlace, savePlace } from '../saved/saved-store.ts';
import type { SavedHere } from './saved-place.ts';
import '../styles/saved.css';

interface Props {
  entries: readonly SavedHere[];
  /** Marks the place and brings it into view; null where that is on show already, and nothing is to be removed. */
  show: ((here: SavedHere) => void) | null;
}

/** What a reader saved of one document or passage, with what was said of it, to be changed where it stands; nothing where that is nothing. */
export function NoteList({ entries, show }: Props) {
  const { m } = useSpeech();
  const [removed, setRemoved] = useState<{ item: SavedItem; at: number } | null>(null);
  const [lost, setLost] = useState(false);
  const list = entries.map((here, at) => (
    <NoteEntry
      key={keyOf(here.item)}
      here={here}
      show={show}
      changed={(kept) => setLost(!kept)}
      remove={() => {
        setLost(!dropPlace(here.item));
        setRemoved({ item: here.item, at });
      }}
    />
  ));
  if (removed !== null) {
    const undo = () => {
      setLost(!savePlace(removed.item));
      setRemoved(null);
    };
    list.splice(removed.at, 0, <RemovedEntry key="removed" title={removed.item.title} undo={undo} />);
  }
  if (list.length === 0) return null;
  return (
    <section className="notes-here">
      {show !== null && <h2>{m.saved.here}</h2>}
      {lost && (
        <p className="notice failure" role="alert">
          {m.saved.notKept}
        </p>
      )}
      <ul className="note-list">{list}</ul>
    </section>
  );
}

interface EntryProps {
  here: SavedHere;
  show: Props['show'];
  changed: (kept: boolean) => void;
  remove: () => void;
}

function NoteEntry({ here, show, changed, remove }: EntryProps) {
  const { m } = useSpeech();
  const { item } = here;
  return (
    <li>
      <NotedPlace here={here} show={show} />
      {here.lost && <p className="quiet">{m.saved.lost}</p>}
      <Said
        item={item}
        name={item.quote === '' ? item.title : item.quote}
        changed={changed}
        remove={show === null ? null : remove}
      />
    </li>
  );
}

/** The words saved, or what else it is: a button that shows them in the text, or a link that looks for them where they are not there. */
function NotedPlace({ here, show }: Pick<EntryProps, 'here' | 'show'>) {
  const { m } = useSpeech();
  const { item, passage, lost } = here;
  const place = passage ?? item.passage;
  const words =
    item.quote !== '' ? item.quote : place === null ? m.saved.wholeDocument : m.document.passage(place);
  const text = (
    <span className="noted-words" lang={item.quote === '' ? undefined : 'zh-CN'}>
      {words}
    </span>
  );
  if (lost) return <Link href={savedAddress(item)}>{text}</Link>;
  if (show === null || passage === null) return text;
  return (
    <button type="button" className="plain" aria-label={m.saved.showWords(words)} onClick={() => show(here)}>
      {text}
    </button>
  );
}
