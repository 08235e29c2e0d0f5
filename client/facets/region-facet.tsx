import { lazy, memo, Suspense, useMemo, useState } from 'react';
import type { RegionCount, RegionLevel } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { regionCode } from '../search/filter-labels.ts';
import { changed, type SearchState, excluded as takenOut } from '../search/search-state.ts';
import { useSteady } from '../ui/steady.ts';
import { useNamedRegions } from '../wire.ts';
import { absentPlaces, absentRegions } from './absent-regions.ts';
import { FacetTree, type TreeChoice } from './facet-tree.tsx';
import { afterTick } from './nested-choice.ts';
import { regionCovers } from './region-covers.ts';
import { beginsOpen, regionNodes, specialRegions } from './region-nodes.ts';
import { RegionSearch } from './region-search.tsx';
import type { Turn } from './turn.ts';

const RegionList = lazy(() =>
  import('./region-list.tsx').then(({ RegionList }) => ({ default: RegionList })),
);

const LEVELS: readonly RegionLevel[] = ['province', 'prefecture', 'county'];
/** Names asked for at once. */
const MOST_NAMED = 100;

interface Props {
  tree: readonly RegionCount[];
  chosen: readonly string[];
  excluded: readonly string[];
  turn: Turn;
}

/** Where documents are from: places looked up by name, listed by level, or pasted as a list. */
export const RegionFacet = memo(function RegionFacet({ tree, chosen, excluded, turn }: Props) {
  const { m } = useSpeech();
  const [level, setLevel] = useState<RegionLevel>('province');
  const [typed, setTyped] = useState('');
  const [listing, setListing] = useState(false);
  const choose = (next: (chosen: readonly string[]) => readonly string[]) =>
    turn((state) => {
      const before = coded(state, tree);
      const region = next(before.region);
      return changed(before, { region, notRegion: before.notRegion.filter((out) => !region.includes(out)) });
    });
  const tick = useSteady((value: string) => choose((before) => afterTick(value, before, regionCovers)));
  const exclude = useSteady((value: string) =>
    turn((state) => takenOut(coded(state, tree), 'region', value)),
  );
  const choice: TreeChoice = {
    chosen: chosen.map((value) => codeOf(value, tree)),
    tick,
    excluded: excluded.map((value) => codeOf(value, tree)),
    exclude,
    covers: regionCovers,
  };
  const marked = [...choice.chosen, ...choice.excluded];
  const absent = absentPlaces(marked, tree).slice(0, MOST_NAMED);
  const asked = new URLSearchParams(absent.map((place): [string, string] => ['name', place]));
  const { data } = useNamedRegions(absent.length === 0 ? null : `/api/regions/resolve?${asked}`);
  const counted = useMemo(() => regionNodes(tree, level, m), [tree, level, m]);
  // Behind the others: what is already there must not move.
  const nodes = [...counted, ...absentRegions(marked, tree, data?.names ?? [], m)];
  return (
    <div className="regions">
      <RegionSearch typed={typed} setTyped={setTyped} tree={tree} choice={choice}>
        <fieldset className="levels">
          <legend className="visually-hidden">{m.regions.levelTitle}</legend>
          {LEVELS.map((each) => (
            <label key={each}>
              <input
                type="radio"
                name="region-level"
                checked={level === each}
                onChange={() => setLevel(each)}
              />
              <span>{m.regions.levels[each]}</span>
            </label>
          ))}
        </fieldset>
        <div className="region-tree">
          <FacetTree
            key={level}
            label={m.filters.names.region}
            nodes={nodes}
            choice={choice}
            opened={beginsOpen(nodes, level)}
          />
        </div>
      </RegionSearch>
      <div className="region-specials">
        <FacetTree label={m.regions.specials} nodes={specialRegions(tree, m)} choice={choice} />
      </div>
      <button
        type="button"
        className="plain link"
        aria-expanded={listing}
        onClick={() => setListing(!listing)}
      >
        {m.regions.paste}
      </button>
      {listing && (
        <Suspense fallback={<p className="late quiet">{m.state.loading}</p>}>
          <RegionList
            apply={(values) => choose((before) => [...new Set([...before, ...values])])}
            close={() => setListing(false)}
          />
        </Suspense>
      )}
    </div>
  );
});

/** What an address or the query's author has named is known by its code here. */
function coded(state: SearchState, tree: readonly RegionCount[]): SearchState {
  const codes = (values: readonly string[]) => values.map((value) => codeOf(value, tree));
  return { ...state, region: codes(state.region), notRegion: codes(state.notRegion) };
}

/** The code of a region given by code or by name (`湖南省/常德市`, `常德市`); what the tree lacks stays as it is. */
function codeOf(value: string, tree: readonly RegionCount[]): string {
  const code = regionCode(value);
  const find = (nodes: readonly RegionCount[], path: string): string | null => {
    for (const node of nodes) {
      const named = `${path}/${node.label}`;
      if (node.value === code || named.endsWith(`/${value}`)) return node.value;
      const below = find(node.children, named);
      if (below !== null) return below;
    }
    return null;
  };
  return find(tree, '') ?? code;
}
