import { useSpeech } from '../messages/catalogue.ts';
import { Failure } from '../ui/failure.tsx';
import { sizeText } from './file-name.ts';
import type { useExport } from './use-export.ts';

interface Props {
  exporting: ReturnType<typeof useExport>;
  /** Of the button that begins it. */
  label: string;
  isReady: boolean;
  begin: () => void;
}

/** The button that begins an export, or how far it is, with what ends it; then what came of it. */
export function ExportProgress({ exporting: { state, cancel }, label, isReady, begin }: Props) {
  const { m } = useSpeech();
  const said = {
    idle: '',
    running: '',
    failed: '',
    cancelled: m.export.cancelled,
    'cut-off': m.export.cutOff,
    done: state.status === 'done' ? m.export.done(state.name) : '',
  }[state.status];
  return (
    <div className="export-progress">
      {state.status === 'running' ? (
        <>
          <label>
            <span>{m.export.running(sizeText(state.bytes))}</span>
            <progress />
          </label>
          <button type="button" className="button" onClick={cancel}>
            {m.export.cancel}
          </button>
        </>
      ) : (
        <button type="button" className="button primary" disabled={!isReady} onClick={begin}>
          {label}
        </button>
      )}
      {state.status === 'failed' && <Failure error={state.error} retry={begin} />}
      <p role="status" className={state.status === 'cut-off' ? 'export-cut-off' : 'quiet'}>
        {said}
      </p>
    </div>
  );
}
