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
  /** Loads what opens beside it: done as soon as the pointer or the keyboard comes to the button, so that it opens at once. */
  load: () => Promise<unknown>;
  /** What opens beside it. */
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
  load,
  popover,
  children,
}: Props) {
  const { m } = useSpeech();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // What could not be loaded is said when it is to open.
  const prepare = () => void load().catch(() => undefined);
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
        onPointerEnter={prepare}
        onFocus={prepare}
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
          <Suspense fallback={<Loading text={m.state.loading} />}>
            {popover({ button, close: () => setOpen(false) })}
          </Suspense>
        </ErrorBoundary>
      )}
    </>
  );
}

/** While it is on its way the button says so; nothing beside the button moves for it. */
function Loading({ text }: { text: string }) {
  return (
    <span className="popover-loading visually-hidden" role="status">
      {text}
    </span>
  );
}
