import { useState } from 'react';
import type { CorpusAnswer, PlacesAnswer } from '../../engine/types.ts';
import { getJson } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { handOver } from '../ui/hand-over.ts';
import { ALL_PLACES } from '../wire.ts';
import { coverageCsv } from './coverage-csv.ts';

/** Saves what the collection holds and lacks as CSV; all places are asked for only then. */
export function SaveCoverage({ corpus: { coverage, snapshot } }: { corpus: CorpusAnswer }) {
  const { m } = useSpeech();
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const save = async (): Promise<void> => {
    setState('busy');
    try {
      const { places } = await getJson<PlacesAnswer>(ALL_PLACES, new AbortController().signal);
      const csv = coverageCsv(coverage, places, snapshot);
      const file = new Blob([csv], { type: 'text/csv;charset=utf-8' });
      handOver(file, `zhengwen-coverage-${new Date().toISOString().slice(0, 10)}.csv`);
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <button type="button" className="button" disabled={state === 'busy'} onClick={() => void save()}>
        {m.corpus.csv}
      </button>
      {state === 'failed' && (
        <p role="alert" className="save-failed">
          {m.corpus.csvFailed}
        </p>
      )}
    </>
  );
}
