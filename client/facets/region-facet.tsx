import { lazy, Suspense, useState } from 'react';
import type { RegionCount, RegionLevel } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { regionCode } from '../search/filter-labels.ts';
import { changed, excluded, type Go, type SearchState } from '../search/search-state.ts';
import type { FacetNode } from './facet-node.ts';
import { FacetTree, type TreeChoice, TreeRow } from './facet-tree.tsx';
import { regionCovers } from './region-covers.ts';
import { regionNodes, specialRegions } from './region-nodes.ts';
import { RegionSearch } from './region-search.tsx';

const RegionList = lazy(() =>
  import('./region-list.tsx').then(({ RegionList }) => ({ default: RegionList })),
);

const LEVELS: readonly RegionLevel[] = ['province', 'prefecture', 'county'];
/** With more rows than this beneath the first level, that begins closed. */
const MOST_OPENED = 40;

interface Props {
  tree: readonly RegionCount[];
  state: SearchState;
  go: Go;
}

/** Where documents are from: places looked up by name, listed by level, or pasted as a list. */
export function RegionFacet({ tree, state, go }: Props) {
  const { m } = useSpeech();
  const [level, setLevel] = useState<RegionLevel>('province');
  const [typed, setTyped] = useState('');
  const [listing, setListing] = useState(false);
  const keep = { keepScroll: true };
  // What an address or the query's author has named is known by its code here.
  const coded: SearchState = {
    ...state,
    region: state.region.map((value) => codeOf(value, tree)),
    notRegion: state.notRegion.map((value) => codeOf(value, tree)),
  };
  const choice: TreeChoice = {
    chosen: coded.region,
    choose: (region) =>
      go(changed(coded, { region, notRegion: coded.notRegion.filter((out) => !region.includes(out)) }), keep),
    excluded: coded.notRegion,
    exclude: (value) => go(excluded(coded, 'region', value), keep),
    covers: regionCovers,
  };
  const nodes = regionNodes(tree, level, m);
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
          <FacetTree key={level} nodes={nodes} choice={choice} opened={beginsOpen(nodes, level)} />
        </div>
      </RegionSearch>
      <ul className="facet-values region-specials">
        {specialRegions(tree, m).map((node) => (
          <li key={node.value}>
            <TreeRow node={node} choice={choice} />
          </li>
        ))}
      </ul>
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
            apply={(values) => {
              const region = [...new Set([...choice.chosen, ...values])];
              choice.choose(region);
            }}
            close={() => setListing(false)}
          />
        </Suspense>
      )}
    </div>
  );
}

/** Provinces are opened by who wants them; a list of prefectures or counties that fits is open from the beginning. */
function beginsOpen(nodes: readonly FacetNode[], level: RegionLevel): boolean {
  return level !== 'province' && nodes.reduce((sum, { children }) => sum + children.length, 0) <= MOST_OPENED;
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
