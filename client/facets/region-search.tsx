import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { FoundRegion, RegionCount } from '../../engine/types.ts';
import { getJson } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { isComposing } from '../ui/composing.ts';
import { FacetGrid, FacetGridRow } from './facet-grid.tsx';
import { type TreeChoice, TreeRow } from './facet-tree.tsx';
import { focusFirstRow } from './tree-keys.ts';

/** Time without a key stroke before places are looked up, in ms: about a fast typist's gap between strokes. */
const PAUSE = 120;
const MOST_FOUND = 20;
/** Height of some five places, px. */
const LEAST_ROOM = 160;

interface Props {
  typed: string;
  setTyped: (typed: string) => void;
  tree: readonly RegionCount[];
  choice: TreeChoice;
  /** What stands here while nothing is looked up. */
  children: ReactNode;
}

/** A box that finds places by their characters, pinyin, its initials, and names given up; what it finds is ticked there. */
export function RegionSearch({ typed, setTyped, tree, choice, children }: Props) {
  const { m } = useSpeech();
  const id = useId();
  const [composing, setComposing] = useState(false);
  const found = withDocumentsFirst(useFoundRegions(composing ? '' : typed.trim()), tree);
  const stood = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(LEAST_ROOM);
  const searching = typed.trim() !== '' && !composing;
  return (
    <>
      <input
        type="search"
        className="facet-find"
        aria-label={m.regions.find}
        aria-describedby={id}
        placeholder={m.regions.placeholder}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          if (typed === '') setRoom(Math.max(LEAST_ROOM, stood.current?.offsetHeight ?? 0));
          setTyped(event.target.value);
          setComposing(isComposing(event.nativeEvent));
        }}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'ArrowDown' && focusFirstRow(stood.current)) event.preventDefault();
          if (event.key !== 'Escape' || typed === '') return;
          // The drawer on a narrow screen would close with it.
          event.preventDefault();
          event.stopPropagation();
          setTyped('');
        }}
      />
      <p id={id} className="visually-hidden" aria-live="polite">
        {searching && found !== null ? m.regions.found(found.length) : ''}
      </p>
      {/* What stood there stays until there is something else, and as much room after: all beneath it would move. */}
      <div ref={stood} className="region-room" style={searching ? { height: room } : undefined}>
        {(!searching || found === null) && children}
        {searching && found !== null && found.length === 0 && (
          <p className="quiet region-none">{m.regions.none(typed.trim())}</p>
        )}
        {searching && found !== null && found.length > 0 && (
          <div className="region-tree region-found">
            <FacetGrid label={m.regions.find}>
              {found.map(({ value, path, former, count }) => (
                <FacetGridRow key={value}>
                  <TreeRow
                    node={{
                      value,
                      label: path.at(-1) ?? value,
                      hint: hintOf(path, former === undefined ? null : m.regions.formerly(former.name)),
                      count,
                      children: [],
                    }}
                    choice={choice}
                    inTree
                  />
                </FacetGridRow>
              ))}
            </FacetGrid>
          </div>
        )}
      </div>
    </>
  );
}

/** What a place lies in, and the name it was found by where it has given that up. */
function hintOf(path: readonly string[], former: string | null): string {
  return [path.slice(0, -1).join(' › '), former ?? ''].filter((part) => part !== '').join(' · ');
}

/**
 * Places that the search has documents of, or may have, before those it has none of, else as they were found. Zones are not counted
 * by themselves: of one there are none where there are none of what it counts under, else nobody knows.
 */
function withDocumentsFirst(
  found: readonly FoundRegion[] | null,
  tree: readonly RegionCount[],
): (FoundRegion & { count: number | null })[] | null {
  if (found === null) return null;
  return found
    .map((place) => {
      const count = countOf(place.code, tree);
      return { ...place, count: place.value === place.code || count === 0 ? count : null };
    })
    .sort((a, b) => Number(b.count !== 0) - Number(a.count !== 0));
}

/** Documents of the present search there; a place that the tree lacks has none. */
function countOf(code: string, tree: readonly RegionCount[]): number {
  for (const node of tree) {
    if (node.value === code) return node.count;
    if (code.startsWith(node.value)) return countOf(code, node.children);
  }
  return 0;
}

/** Null until there is an answer to what is typed; the one before stays up meanwhile. Where none can be had, there is none. */
function useFoundRegions(typed: string): readonly FoundRegion[] | null {
  const [found, setFound] = useState<readonly FoundRegion[] | null>(null);
  useEffect(() => {
    if (typed === '') {
      setFound(null);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const address = `/api/regions?${new URLSearchParams({ q: typed, limit: String(MOST_FOUND) })}`;
      getJson<{ regions: FoundRegion[] }>(address, abort.signal).then(
        (answer) => setFound(answer.regions),
        () => {
          if (!abort.signal.aborted) setFound([]);
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed]);
  return found;
}
