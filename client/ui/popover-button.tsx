import { type ReactNode, type RefObject, Suspense, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { ErrorBoundary } from './error-boundary.tsx';

/** What a popover must know of the button that it belongs to. */
export interface OfButton {
  button: RefObject<HTMLButtonElement | null>;
  close: () => void;
}

interface Props {
  className: string;
  /** Its name, where its content is none by itself. */
  label?: string;
  title?: string | undefined;
  /** Keeps selected words selected while the button is pressed. */
  keepsSelection?: boolean;
  /** Said in place of a popover that could not be loaded. */
  notLoaded: string;
  /** What opens beside it, which is loaded when it is first asked for. */
  popover: (of: OfButton) => ReactNode;
  children: ReactNode;
}

/** A button that opens something beside it. */
export function PopoverButton({
  className,
  label,
  title,
  keepsSelection = false,
  notLoaded,
  popover,
  children,
}: Props) {
  const { m } = useSpeech();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={label}
        title={title}
        onPointerDown={keepsSelection ? (event) => event.preventDefault() : undefined}
        onClick={() => setOpen(!open)}
      >
        {children}
      </button>
      {open && (
        <ErrorBoundary
          fallback={() => (
            <span className="quiet" role="alert">
              {notLoaded}
            </span>
          )}
        >
          <Suspense fallback={<span className="quiet late">{m.state.loading}</span>}>
            {popover({ button, close: () => setOpen(false) })}
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}
