import { type RefObject, useEffect, useRef, useState } from 'react';
import { I18nProvider, Popover } from 'react-aria-components';
import { ApiError, getText } from '../api.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { copyComing } from '../ui/clipboard.ts';
import { type CiteFormat, type CiteSubject, citeAddress } from './cite-address.ts';
import { type CitationState, CopiedCitation } from './copied-citation.tsx';
import { FormatMenu } from './format-menu.tsx';
import { useLinkChoice } from './link-choice.ts';
import '../styles/cite.css';

interface Props {
  subject: CiteSubject;
  of: string;
  button: RefObject<HTMLButtonElement | null>;
  close: () => void;
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
    <I18nProvider locale={lang === 'en' ? 'en-US' : 'zh-CN'}>
      <Popover
        className="cite-popover"
        triggerRef={button}
        isOpen
        onOpenChange={(open) => {
          if (!open) close();
        }}
        placement="bottom start"
        aria-label={m.cite.of(of)}
      >
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
      </Popover>
    </I18nProvider>
  );
}

function asApiError(error: unknown): ApiError {
  return error instanceof ApiError ? error : new ApiError(0, 'network', String(error), [], null);
}
