import { useEffect, useRef, useState } from 'react';
import { ApiError, getText } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { ButtonPopover } from '../ui/button-popover.tsx';
import { copyComing } from '../ui/clipboard.ts';
import type { OfButton } from '../ui/popover-button.tsx';
import { type CiteFormat, type CiteSubject, citeAddress } from './cite-address.ts';
import { type CitationState, CopiedCitation } from './copied-citation.tsx';
import { FormatMenu } from './format-menu.tsx';
import { useLinkChoice } from './link-choice.ts';
import '../styles/cite.css';

interface Props extends OfButton {
  subject: CiteSubject;
  of: string;
}

/** Beside the button: the formats; then what was copied, for the reader to see. */
export default function CiteMenu({ subject, of, button, close }: Props) {
  const { m, lang } = useSpeech();
  const [link, setLink] = useLinkChoice();
  const [citation, setCitation] = useState<CitationState | null>(null);
  const asked = useRef<AbortController | null>(null);
  useEffect(() => () => asked.current?.abort(), []);

  const copy = (format: CiteFormat) => {
    asked.current?.abort();
    const abort = new AbortController();
    asked.current = abort;
    const settle = (state: CitationState) => {
      if (!abort.signal.aborted) setCitation(state);
    };
    setCitation({ format, status: 'coming' });
    let refused = false;
    const text = getText(citeAddress(subject, format, link, lang), abort.signal).then((got) => got.trimEnd());
    copyComing(text, () => {
      refused = true;
    }).then(
      (got) => settle({ format, status: refused ? 'refused' : 'copied', text: got }),
      (error: unknown) => settle({ format, status: 'failed', error: asApiError(error) }),
    );
  };

  return (
    <ButtonPopover className="cite-popover" label={m.cite.of(of)} button={button} close={close}>
      {citation === null ? (
        <FormatMenu subject={subject} link={link} setLink={setLink} copy={copy} close={close} />
      ) : (
        <CopiedCitation
          citation={citation}
          again={() => copy(citation.format)}
          back={() => setCitation(null)}
          close={close}
        />
      )}
    </ButtonPopover>
  );
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(0, 'network', String(error), [], null);
}
