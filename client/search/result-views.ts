import { type ComponentType, lazy } from 'react';
import type { ResultViewProps } from './result-view-props.ts';
import type { View } from './search-state.ts';

/**
 * The views beside the list, in the order in which they are offered. Each is loaded when it is first opened
 * (`lazy(() => import(…))`): the first load of the page holds the list alone.
 */
export const RESULT_VIEWS: readonly {
  view: Exclude<View, 'list'>;
  Body: ComponentType<ResultViewProps>;
}[] = [
  {
    view: 'concordance',
    Body: lazy(async () => ({
      default: (await import('../concordance/concordance-view.tsx')).ConcordanceView,
    })),
  },
  { view: 'collocations', Body: lazy(() => import('../words/words-view.tsx')) },
];
