import { type ChangeEvent, useId, useState } from 'react';
import { currentSite } from '../current-site.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { handOver } from '../ui/hand-over.ts';
import { type FileFault, type Refused, readSavedFile, writeSavedFile } from './saved-file.ts';
import { type Merged, merged } from './saved-list.ts';
import { type MergedSearches, mergedSearches } from './saved-search.ts';
import { savedItems, savedSearches } from './saved-store.ts';

/** What came of an import. */
type Import =
  | { fault: FileFault | 'unreadable' }
  | {
      fault: null;
      items: Omit<Merged, 'items'>;
      searches: Omit<MergedSearches, 'searches'>;
      refused: readonly Refused[];
      otherCollection: boolean;
    };

/** Takes all that is saved into one file, and one file into what is saved. */
export function SavedFile({ changed }: { changed: (kept: boolean) => void }) {
  const { m } = useSpeech();
  const [done, setDone] = useState<Import | null>(null);
  const id = useId();
  const { collection } = currentSite();

  const take = (text: string): Import => {
    const file = readSavedFile(text);
    if (file.fault !== null) return file;
    const { items, ...counts } = merged(savedItems.current(), file.items);
    const { searches, ...searchCounts } = mergedSearches(savedSearches.current(), file.searches);
    const keptItems = savedItems.change(() => items);
    const keptSearches = savedSearches.change(() => searches);
    changed(keptItems && keptSearches);
    return {
      fault: null,
      items: counts,
      searches: searchCounts,
      refused: file.refused,
      otherCollection: file.collection !== collection,
    };
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    if (file === undefined) return;
    file.text().then(
      (text) => setDone(take(text)),
      () => setDone({ fault: 'unreadable' }),
    );
    // The same file can be chosen again once it is mended.
    event.target.value = '';
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.saved.file}</h2>
      <p className="quiet">{m.saved.fileLead}</p>
      <p className="file-buttons">
        <button type="button" className="button" onClick={() => download(collection)}>
          {m.saved.exportFile}
        </button>
        <label className="button import-file">
          {m.saved.importFile}
          <input type="file" accept=".json,application/json" onChange={choose} />
        </label>
      </p>
      <div role="status">{done !== null && <Outcome done={done} />}</div>
    </section>
  );
}

function Outcome({ done }: { done: Import }) {
  const { m } = useSpeech();
  if (done.fault !== null) {
    return (
      <p className="notice failure">
        {done.fault === 'unreadable' ? m.saved.unreadable : m.saved.faults[done.fault]}
      </p>
    );
  }
  const { items, searches, refused } = done;
  const full = items.full + searches.full;
  return (
    <div className="notice">
      <p>{m.saved.imported(items.added, items.joined, items.known)}</p>
      {searches.added + searches.known > 0 && (
        <p>{m.saved.importedSearches(searches.added, searches.known)}</p>
      )}
      {full > 0 && <p>{m.saved.noRoom(full)}</p>}
      {done.otherCollection && <p>{m.saved.otherCollection}</p>}
      {refused.length > 0 && (
        <>
          <p>{m.saved.refused(refused.length)}</p>
          <ul className="refused-list">
            {refused.map(({ list, position, name, why }) => (
              <li key={`${list} ${position}`}>
                {m.saved.refusedOne[list](position)}
                {name !== '' && <span lang="zh-CN"> {m.document.quoteMark(name)}</span>}：{m.saved.why[why]}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function download(collection: string | null): void {
  const now = new Date().toISOString();
  const work = { collection, items: savedItems.current(), searches: savedSearches.current() };
  const file = new Blob([writeSavedFile(work, now)], { type: 'application/json' });
  handOver(file, `zhengwen-saved-${now.slice(0, 10)}.json`);
}
