import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { ExportAbout } from '../../server/schema/export-about.ts';
import { useSpeech } from '../messages/catalogue.ts';

import { EXPORT_FORMATS, type ExportChoice, type RowKind } from './export-address.ts';

type Change = (change: Partial<ExportChoice>) => void;

interface RowProps {
  kinds: readonly RowKind[];
  rows: RowKind;
  /** How many rows of each kind there are; null while that is not known. */
  counts: ExportAbout['rows'] | null;
  /** Why nothing but documents can be had; null where all can. */
  unfit: string | null;
  set: Change;
}

export function RowChoice({ kinds, rows, counts, unfit, set }: RowProps) {
  const { m } = useSpeech();
  return (
    <RadioGroup
      className="export-choice"
      value={rows}
      onChange={(value) => {
        const kind = kinds.find((each) => each === value);
        if (kind !== undefined) set({ rows: kind });
      }}
    >
      <Label>{m.export.rows}</Label>
      {kinds.map((kind) => {
        const isUnfit = unfit !== null && kind !== 'documents';
        return (
          <Radio key={kind} value={kind} isDisabled={isUnfit} className="export-option">
            {m.export.rowKind(m.export.rowKinds[kind], isUnfit ? null : (counts?.[kind] ?? null))}
            {isUnfit && <span className="quiet"> {unfit}</span>}
          </Radio>
        );
      })}
    </RadioGroup>
  );
}

interface CopyProps {
  duplicates: ExportChoice['duplicates'];
  rows: RowKind;
  /** How many are left out as copies. */
  folded: number;
  set: Change;
}

export function CopyChoice({ duplicates, rows, folded, set }: CopyProps) {
  const { m } = useSpeech();
  return (
    <RadioGroup
      className="export-choice"
      value={duplicates}
      onChange={(value) => set({ duplicates: value === 'all' ? 'all' : 'collapse' })}
    >
      <Label>{m.export.copies}</Label>
      {(['all', 'collapse'] as const).map((copies) => (
        <Radio key={copies} value={copies} className="export-option">
          {m.export.copyChoices[copies]}
        </Radio>
      ))}
      {folded > 0 && (
        <p className="quiet">
          {rows === 'occurrences' ? m.export.folded(folded) : m.export.foldedDocuments(folded)}
        </p>
      )}
    </RadioGroup>
  );
}

export function FormatChoice({ format, set }: { format: ExportChoice['format']; set: Change }) {
  const { m } = useSpeech();
  return (
    <RadioGroup
      className="export-choice"
      value={format}
      onChange={(value) => {
        const named = EXPORT_FORMATS.find((each) => each === value);
        if (named !== undefined) set({ format: named });
      }}
    >
      <Label>{m.export.format}</Label>
      {EXPORT_FORMATS.map((each) => (
        <Radio key={each} value={each} className="export-option">
          {m.export.formats[each]}
        </Radio>
      ))}
    </RadioGroup>
  );
}
