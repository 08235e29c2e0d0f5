import { useEffect, useMemo, useState } from 'react';
import type { DocumentId, ResolveAnswer } from '../../engine/types.ts';
import type { DocumentChecks } from '../../links/content-check.ts';
import { resolveRequest } from '../../links/passage-link.ts';
import { getJson } from '../api.ts';
import { keptAnswers } from '../index-in-use.ts';
import type { SavedItem } from '../saved/saved-item.ts';
import { savedItems } from '../saved/saved-store.ts';
import { keepRecent } from '../ui/recent.ts';
import { placed, type SavedHere } from './saved-place.ts';

/** Answers kept, so that the next place of the same document is marked at once. */
const KEPT = 500;
const answers = keptAnswers<ResolveAnswer>();

/** What the reader saved of a document: the whole first, then in the order of the text; what is lost stands last. */
export function useSavedHere(document: DocumentId, checks: DocumentChecks): readonly SavedHere[] {
  const all = savedItems.use();
  const items = useMemo(() => all.filter((item) => item.document === document), [all, document]);
  const known = useResolved(useMemo(() => items.map(addressOf), [items]));
  return useMemo(
    () => items.map((item) => placed(item, known.get(addressOf(item)), checks)).sort(inOrder),
    [items, known, checks],
  );
}

function inOrder(a: SavedHere, b: SavedHere): number {
  return orderOf(a) - orderOf(b) || (a.words[0]?.range[0] ?? 0) - (b.words[0]?.range[0] ?? 0);
}

function orderOf({ item, passage, lost }: SavedHere): number {
  if (lost) return Infinity;
  return passage ?? item.passage ?? -1;
}

function addressOf(item: SavedItem): string {
  return resolveRequest({ ...item, q: '', match: 'exact' }) ?? '';
}

/** Asks for one place after the other, so that a text with many notes asks no more of the server than one reader. */
function useResolved(addresses: readonly string[]): ReadonlyMap<string, ResolveAnswer> {
  const [known, setKnown] = useState<ReadonlyMap<string, ResolveAnswer>>(() => new Map(answers));
  useEffect(() => {
    const unknown = addresses.filter((address) => address !== '' && !answers.has(address));
    if (unknown.length === 0) return;
    const abort = new AbortController();
    const ask = async () => {
      for (const address of unknown) {
        const answer = await getJson<ResolveAnswer>(address, abort.signal);
        keepRecent(answers, address, answer, KEPT);
      }
    };
    // What cannot be asked now is not marked; it stays listed, and its link opens it.
    ask()
      .catch(() => undefined)
      .finally(() => {
        if (!abort.signal.aborted) setKnown(new Map(answers));
      });
    return () => abort.abort();
  }, [addresses]);
  return known;
}
