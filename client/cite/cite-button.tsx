import { lazy, Suspense, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import type { CiteSubject } from './cite-address.ts';

const CiteMenu = lazy(() => import('./cite-menu.tsx'));

interface Props {
  subject: CiteSubject;
  /** What is cited, for who does not see where the button stands. */
  of: string;
  /** Look of the button: one of a toolbar, or a plain one. */
  look?: 'tool' | 'plain' | 'plain link';
  /** Keeps selected words selected while the button is pressed. */
  keepsSelection?: boolean;
}

/** Opens the menu of citation formats, which is loaded when it is first asked for. */
export function CiteButton({ subject, of, look = 'plain link', keepsSelection = false }: Props) {
  const { m } = useSpeech();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => setOpen(false);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={`${look} cite-button`}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={m.cite.of(of)}
        onPointerDown={keepsSelection ? (event) => event.preventDefault() : undefined}
        onClick={() => setOpen(!open)}
      >
        {m.cite.cite}
      </button>
      {open && (
        <ErrorBoundary
          fallback={() => (
            <span className="quiet" role="alert">
              {m.cite.notLoaded}
            </span>
          )}
        >
          <Suspense fallback={<span className="quiet late">{m.state.loading}</span>}>
            <CiteMenu subject={subject} of={of} button={button} close={close} />
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
