import { lazy, Suspense, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import { focusSearchBox } from './search-focus.ts';
import { useKeys } from './single-keys.ts';

const KeysDialog = lazy(() =>
  import('./keys-dialog.tsx').then(({ KeysDialog }) => ({ default: KeysDialog })),
);

/** The button that lists the keys, and the two keys that work everywhere: `?` lists them, `/` leads to the search box. */
export function KeysMenu() {
  const { m } = useSpeech();
  const [open, setOpen] = useState(false);
  useKeys({ '?': () => setOpen(true), '/': focusSearchBox });
  return (
    <>
      <button
        type="button"
        className="plain keys-button"
        aria-label={m.keys.open}
        title={m.keys.open}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Icon name="keys" />
      </button>
      {open && (
        <Suspense fallback={null}>
          <KeysDialog close={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
