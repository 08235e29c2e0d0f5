import { useState } from 'react';
import { Dialog, Heading } from 'react-aria-components';
import type { SearchTotal } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import type { SearchState } from '../search/search-state.ts';
import { ButtonPopover } from '../ui/button-popover.tsx';
import { Failure } from '../ui/failure.tsx';
import type { OfButton } from '../ui/popover-button.tsx';
import { useExportAbout } from '../wire.ts';
import {
  type ExportChoice,
  exportAboutAddress,
  exportAddress,
  isCitation,
  type RowKind,
  rowsOf,
} from './export-address.ts';
import { CopyChoice, FormatChoice, RowChoice } from './export-choices.tsx';
import { ExportProgress } from './export-progress.tsx';
import { MethodsNote } from './methods-note.tsx';
import { useExport } from './use-export.ts';
import '../styles/export.css';

interface Props extends OfButton {
  total: SearchTotal;
  state: SearchState;
}

/** What is to be taken away: rows, copies and format, with how many rows that makes; then how far it is. */
export default function ExportPanel({ total, state, button, close }: Props) {
  const { m, lang } = useSpeech();
  const listed = state.view === 'concordance' && total.occurrences > 0;
  const hasPlaces = total.occurrences > 0 || (state.removed && (total.removed ?? 0) > 0);
  const [choice, setChoice] = useState<ExportChoice>({
    format: 'xlsx',
    rows: listed ? 'concordance' : hasPlaces ? 'occurrences' : 'documents',
    duplicates: state.duplicates,
  });
  const { data, loading, error, retry } = useExportAbout(exportAboutAddress(state, choice, lang));
  const kinds: readonly RowKind[] = listed
    ? ['concordance', 'occurrences', 'documents']
    : ['occurrences', 'documents'];
  const exporting = useExport();
  const about = loading ? null : data;
  const rows = rowsOf(choice);
  const count = about?.rows[rows] ?? null;
  const set = (change: Partial<ExportChoice>) => setChoice({ ...choice, ...change });
  const citation = isCitation(choice.format);
  const folded =
    about === null || choice.duplicates === 'all' || rows === 'concordance'
      ? 0
      : about.total[rows] - about.rows[rows];
  return (
    <ButtonPopover
      className="export-popover"
      at="end"
      // What runs is not to be lost by a click beside it.
      stays={exporting.state.status === 'running'}
      button={button}
      close={close}
    >
      <Dialog className="export-panel">
        <div className="popover-head">
          <Heading slot="title">{m.export.title}</Heading>
          <button type="button" className="plain" onClick={close}>
            {m.export.close}
          </button>
        </div>
        <RowChoice
          kinds={kinds}
          rows={rows}
          counts={about?.rows ?? null}
          unfit={citation ? m.export.ofDocuments : hasPlaces ? null : m.export.noOccurrences}
          set={set}
        />
        {total.texts < total.documents && (
          <CopyChoice duplicates={choice.duplicates} rows={rows} folded={folded} set={set} />
        )}
        <FormatChoice format={choice.format} set={set} />
        {!citation && <p className="quiet">{m.export.contains}</p>}
        {error !== null && <Failure error={error} retry={retry} />}
        <ExportProgress
          exporting={exporting}
          label={citation ? m.export.submitEntries(count) : m.export.submit(count)}
          isReady={count !== null}
          begin={() => exporting.begin(exportAddress(state, choice, lang))}
        />
        {about !== null && <MethodsNote text={about.note} />}
      </Dialog>
    </ButtonPopover>
  );
}
