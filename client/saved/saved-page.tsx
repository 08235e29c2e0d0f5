import { useState } from 'react';
import { type ListOfLinks, useListKeys } from '../keys/list-keys.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { type Place, useScroll, useTitle } from '../router.tsx';
import { HistoryList } from './history-list.tsx';
import { SavedEntries } from './saved-entries.tsx';
import { SavedFile } from './saved-file-view.tsx';
import { SearchList } from './search-list.tsx';
import '../styles/saved.css';

const ENTRIES: ListOfLinks = { entries: '.saved-entry', link: 'h3 a' };

/** `/saved?tag=`: what the reader keeps in this browser of the collection at hand. */
export function SavedPage({ place }: { place: Place }) {
  const { m } = useSpeech();
  const [lost, setLost] = useState(false);
  useTitle(`${m.saved.title} · ${m.site.name}`);
  useScroll(place.entry, true);
  useListKeys(ENTRIES);
  /** Told of every change whether the browser has kept it. */
  const changed = (kept: boolean) => setLost(!kept);
  return (
    <main id="content" tabIndex={-1} className="page saved-page">
      <h1>{m.saved.title}</h1>
      <p className="quiet">{m.saved.lead}</p>
      {lost && (
        <p className="notice failure" role="alert">
          {m.saved.notKept}
        </p>
      )}
      <SavedEntries tag={place.params.get('tag')} changed={changed} />
      <SearchList />
      <HistoryList />
      <SavedFile changed={changed} />
    </main>
  );
}
