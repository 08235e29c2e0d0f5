import { useSpeech } from '../messages/catalogue.ts';
import { toggleChosen, useChosen } from './chosen.ts';
import type { Chosen } from './chosen-documents.ts';

/** Chooses a result to be compared with another. */
export function CompareChoice({ document }: { document: Chosen }) {
  const { m } = useSpeech();
  const chosen = useChosen();
  return (
    <label className="check compare-choice">
      <input
        type="checkbox"
        aria-label={m.compare.chooseTitle(document.title)}
        checked={chosen.some(({ id }) => id === document.id)}
        onChange={() => toggleChosen(document)}
      />{' '}
      {m.compare.choose}
    </label>
  );
}
