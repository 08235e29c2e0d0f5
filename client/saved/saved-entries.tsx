import { useRef, useState } from 'react';
import { CiteButton } from '../cite/cite-button.tsx';
import { useSpeech } from '../messages/catalogue.ts';
import { Link } from '../router.tsx';
import { RemovedEntry } from './removed-entry.tsx';
import { SavedEntry } from './saved-entry.tsx';
import { keyOf, type SavedItem } from './saved-item.ts';
import { holding, tagCounts } from './saved-list.ts';
import { dropPlace, savedItems, savePlace } from './saved-store.ts';

/** Entries shown at first, and more at each click. */
const SHOWN = 50;
/** Documents cited at once: the server takes no more. */
const MOST_CITED = 100;

interface Props {
  /** Shows only entries that bear it. */
  tag: string | null;
  changed: (kept: boolean) => void;
}

/** Saved documents and passages, those of one tag or all. */
export function SavedEntries({ tag, changed }: Props) {
  const { m } = useSpeech();
  const items = savedItems.use();
  const [shown, setShown] = useState(SHOWN);
  const [typed, setTyped] = useState('');
  const [removed, setRemoved] = useState<{ item: SavedItem; at: number } | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const tagged = tag === null ? items : items.filter(({ tags }) => tags.includes(tag));
  const chosen = holding(tagged, typed);
  const documents = [...new Set(chosen.map(({ document }) => document))].slice(0, MOST_CITED);
  const listed = chosen.slice(0, shown);
  const entries = listed.map((item, at) => (
    <SavedEntry
      key={keyOf(item)}
      item={item}
      changed={changed}
      remove={() => {
        changed(dropPlace(item));
        setRemoved({ item, at });
      }}
    />
  ));
  if (removed !== null) {
    const { item, at } = removed;
    const undo = () => {
      changed(savePlace(item));
      setRemoved(null);
      // It is taken up again in front of the others.
      requestAnimationFrame(() => list.current?.querySelector('a')?.focus());
    };
    entries.splice(at, 0, <RemovedEntry key={`removed ${keyOf(item)}`} title={item.title} undo={undo} />);
  }
  return (
    <section aria-labelledby="saved-items">
      <h2 id="saved-items">{m.saved.items}</h2>
      <Tags items={items} tag={tag} />
      {items.length === 0 && removed === null && <p>{m.saved.none}</p>}
      {items.length > 0 && (
        <div className="saved-tools">
          <input
            type="search"
            aria-label={m.saved.find}
            placeholder={m.saved.find}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <span className="quiet" role="status">
            {m.saved.counted(chosen.length)}
          </span>
          {documents.length > 0 && (
            <CiteButton subject={{ documents }} of={m.saved.citeListed(documents.length)} />
          )}
        </div>
      )}
      {items.length > 0 && tag !== null && tagged.length === 0 && <p>{m.saved.noneTagged(tag)}</p>}
      <ul className="saved-list" ref={list}>
        {entries}
      </ul>
      {listed.length < chosen.length && (
        <button type="button" className="button" onClick={() => setShown(shown + SHOWN)}>
          {m.saved.more(Math.min(SHOWN, chosen.length - listed.length))}
        </button>
      )}
    </section>
  );
}

function Tags({ items, tag }: { items: readonly SavedItem[]; tag: string | null }) {
  const { m } = useSpeech();
  const tags = tagCounts(items);
  if (tags.length === 0) return null;
  return (
    <nav aria-label={m.saved.tags}>
      <ul className="tag-list">
        <li>
          <Link href="/saved" keepScroll aria-current={tag === null ? 'true' : undefined}>
            {m.saved.anyTag}
          </Link>
        </li>
        {tags.map((one) => (
          <li key={one.tag}>
            <Link
              href={`/saved?${new URLSearchParams({ tag: one.tag })}`}
              keepScroll
              aria-current={one.tag === tag ? 'true' : undefined}
            >
              {m.saved.tagged(one.tag, one.count)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
