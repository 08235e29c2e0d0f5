import { useEffect, useRef, useState } from 'react';
import { ApiError } from '../api.ts';
import { CutOffError, receiveFile, saveFile } from './received-file.ts';

/** How far an export is. */
type ExportState =
  | { status: 'idle' | 'cancelled' | 'cut-off' }
  | { status: 'running'; bytes: number }
  | { status: 'done'; name: string }
  | { status: 'failed'; error: ApiError };

interface Exporting {
  state: ExportState;
  begin: (address: string) => void;
  cancel: () => void;
}

/** Runs an export, one at a time; whoever leaves cancels it. */
export function useExport(): Exporting {
  const [state, setState] = useState<ExportState>({ status: 'idle' });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const begin = (address: string) => {
    running.current?.abort();
    const abort = new AbortController();
    running.current = abort;
    const settle = (next: ExportState) => {
      if (running.current === abort) setState(next);
    };
    settle({ status: 'running', bytes: 0 });
    receiveFile(address, abort.signal, (bytes) => settle({ status: 'running', bytes })).then(
      (file) => {
        saveFile(file);
        settle({ status: 'done', name: file.name });
      },
      (error: unknown) => {
        if (abort.signal.aborted) settle({ status: 'cancelled' });
        else if (error instanceof CutOffError) settle({ status: 'cut-off' });
        else if (error instanceof ApiError) settle({ status: 'failed', error });
        else settle({ status: 'failed', error: new ApiError(0, 'network', String(error), [], null) });
      },
    );
  };
  return { state, begin, cancel: () => running.current?.abort() };
}
