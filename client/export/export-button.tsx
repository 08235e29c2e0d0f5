import { lazy } from 'react';
import type { SearchTotal } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import type { SearchState } from '../search/search-state.ts';
import { PopoverButton } from '../ui/popover-button.tsx';

const load = () => import('./export-panel.tsx');
const ExportPanel = lazy(load);

interface Props {
  total: SearchTotal;
  state: SearchState;
}

/** Opens the choices of an export, which are loaded when they are first asked for. */
export function ExportButton({ total, state }: Props) {
  const { m } = useSpeech();
  return (
    <PopoverButton
      className="tool"
      notLoaded={m.export.notLoaded}
      load={load}
      popover={(of) => <ExportPanel total={total} state={state} {...of} />}
    >
      {m.export.open}
    </PopoverButton>
  );
}
