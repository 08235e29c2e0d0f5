import { Dialog } from 'react-aria-components';
import type { ApiError } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { Failure } from '../ui/failure.tsx';
import type { CiteFormat } from './cite-address.ts';

/** What came of copying: under way, done, to be copied by hand where the browser forbids it, or failed. */
export type CitationState = { format: CiteFormat } & (
  | { status: 'coming' }
  | { status: 'copied' | 'refused'; text: string }
  | { status: 'failed'; error: ApiError }
);

interface Props {
  citation: CitationState;
  again: () => void;
  back: () => void;
  close: () => void;
}

/** Shows what was copied, word by word: a footnote is read before it is pasted. */
export function CopiedCitation({ citation, again, back, close }: Props) {
  const { m } = useSpeech();
  const { status, format } = citation;
  return (
    <Dialog className="cited" aria-label={m.cite.names[format]}>
      <p className="cited-status" role="status">
        <strong>{m.cite.names[format]}</strong> {m.cite.status[status]}
      </p>
      {status === 'failed' && <Failure error={citation.error} retry={again} />}
      {(status === 'copied' || status === 'refused') && (
        <textarea
          className="cited-text"
          lang="zh-CN"
          readOnly
          rows={Math.min(12, Math.max(3, citation.text.split('\n').length))}
          aria-label={m.cite.text}
          value={citation.text}
          onFocus={status === 'refused' ? (event) => event.target.select() : undefined}
        />
      )}
      <p className="cited-actions">
        <button type="button" className="button" onClick={back}>
          {m.cite.other}
        </button>
        <button type="button" className="button" onClick={close}>
          {m.cite.close}
        </button>
      </p>
    </Dialog>
  );
}
