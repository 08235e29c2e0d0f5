import { lazy, Suspense, useRef, useState } from 'react';
import type { SearchTotal } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import type { SearchState } from '../search/search-state.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';

const ExportPanel = lazy(() => import('./export-panel.tsx'));

interface Props {
  total: SearchTotal;
  state: SearchState;
}

/** Opens the choices of an export, which are loaded when they are first asked for. */
export function ExportButton({ total, state }: Props) {
  const { m } = useSpeech();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className="tool"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {m.export.open}
      </button>
      {open && (
        <ErrorBoundary
          fallback={() => (
            <span className="quiet" role="alert">
              {m.export.notLoaded}
            </span>
          )}
        >
          <Suspense fallback={<span className="quiet late">{m.state.loading}</span>}>
            <ExportPanel total={total} state={state} button={button} close={() => setOpen(false)} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
