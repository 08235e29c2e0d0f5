import { useId } from 'react';
import { useSpeech } from '../messages/catalogue.ts';

/** Where an entry stood that was removed: the way to take it up again, which has the keyboard. */
export function RemovedEntry({ title, undo }: { title: string; undo: () => void }) {
  const { m } = useSpeech();
  const id = useId();
  return (
    <li className="removed-entry">
      <span id={id}>{m.saved.removed(title)}</span>{' '}
      <button type="button" className="plain link" aria-describedby={id} ref={takeFocus} onClick={undo}>
        {m.saved.undo}
      </button>
    </li>
  );
}

function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus({ preventScroll: true });
}
