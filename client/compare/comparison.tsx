import { useMemo, useState } from 'react';
import type { CompareAnswer } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { CompareBar } from './compare-bar.tsx';
import { CompareTotals } from './compare-totals.tsx';
import { ComparedRecords } from './compared-records.tsx';
import { ComparedRows } from './compared-rows.tsx';
import { blocksOf, differencesOf } from './differences.ts';
import { useSteps } from './steps.ts';

/** Both records, what the texts share, and the rows with the way from one difference to the next. */
export function Comparison({ answer }: { answer: CompareAnswer }) {
  const { m } = useSpeech();
  const { a, b, rows } = answer;
  const [fold, setFold] = useState(true);
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const differing = useMemo(() => differencesOf(rows), [rows]);
  const all = useMemo(() => differencesOf(rows, true), [rows]);
  // Where nothing else differs, other forms of the same are what there is to go to.
  const [otherwise, setOtherwise] = useState(differing.length === 0);
  const differences = otherwise ? all : differing;
  const blocks = useMemo(() => blocksOf(rows, fold, opened), [rows, fold, opened]);
  const steps = useSteps(differences);
  const open = (from: number): void => {
    setOpened(new Set([...opened, from]));
    // The button that had the keyboard is gone: what it opened takes over.
    requestAnimationFrame(() =>
      window.document.querySelector<HTMLElement>(`[data-row="${from}"] a`)?.focus({ preventScroll: true }),
    );
  };
  return (
    <>
      <ComparedRecords a={a} b={b} />
      <CompareTotals answer={answer} differences={differing} />
      <CompareBar
        differences={differences}
        steps={steps}
        fold={fold && opened.size > 0 ? blocks.some(({ folded }) => folded) && 'partly' : fold}
        setFold={(folded) => {
          setFold(folded);
          setOpened(new Set());
        }}
        otherwise={all.length > differing.length ? otherwise : null}
        setOtherwise={setOtherwise}
      />
      {rows.length === 0 ? (
        <p className="quiet">{m.compare.empty}</p>
      ) : (
        <ComparedRows
          answer={answer}
          blocks={blocks}
          current={differences[steps.current ?? -1] ?? null}
          open={open}
        />
      )}
    </>
  );
}
