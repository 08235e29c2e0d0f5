import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';
import type { Difference } from './differences.ts';
import type { Steps } from './steps.ts';

interface Props {
  differences: readonly Difference[];
  steps: Steps;
  /** What is the same is folded, shown, or partly so. */
  fold: boolean | 'partly';
  setFold: (fold: boolean) => void;
  /** Whether places where the same is written otherwise are gone to, too; null where there are none. */
  otherwise: boolean | null;
  setOtherwise: (otherwise: boolean) => void;
}

/** The words of a difference that are read aloud, at most. */
const LONGEST = 60;

/** Goes from one difference to the next, and folds what is the same. It stays in the window while one reads. */
export function CompareBar({ differences, steps, fold, setFold, otherwise, setOtherwise }: Props) {
  const { m } = useSpeech();
  const { current, step } = steps;
  const difference = differences[current ?? -1];
  const none = differences.length === 0;
  return (
    <section className="compare-bar" aria-label={m.compare.bar}>
      <button
        type="button"
        className="plain"
        disabled={none}
        title={`${m.compare.previous} (p)`}
        onClick={() => step(-1)}
      >
        <Icon name="up" /> <span className="step-name">{m.compare.previous}</span>
      </button>
      <button
        type="button"
        className="plain"
        disabled={none}
        title={`${m.compare.next} (n)`}
        onClick={() => step(1)}
      >
        <Icon name="down" /> <span className="step-name">{m.compare.next}</span>
      </button>
      <span className="compare-place" role="status">
        {current === null
          ? m.compare.count(...countsOf(differences))
          : m.compare.position(current + 1, differences.length, otherwise === true)}
        {difference !== undefined && (
          <span className="visually-hidden">
            {m.compare.says(shortened(difference.a), shortened(difference.b), difference.kind)}
          </span>
        )}
      </span>
      {otherwise !== null && (
        <label className="check">
          <input
            type="checkbox"
            checked={otherwise}
            onChange={(event) => setOtherwise(event.target.checked)}
          />{' '}
          {m.compare.withOtherwise}
        </label>
      )}
      <label className="check">
        <input
          ref={(box) => {
            if (box !== null) box.indeterminate = fold === 'partly';
          }}
          type="checkbox"
          checked={fold === true}
          onChange={(event) => setFold(event.target.checked)}
        />{' '}
        {m.compare.fold}
      </label>
    </section>
  );
}

/** How many differ, and how many are only written otherwise. */
function countsOf(differences: readonly Difference[]): [differing: number, otherwise: number] {
  const otherwise = differences.filter(({ kind }) => kind === 'otherwise').length;
  return [differences.length - otherwise, otherwise];
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}
