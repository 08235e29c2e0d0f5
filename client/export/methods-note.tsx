import { useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';

/** What the export is of, in words to be copied. */
export function MethodsNote({ text }: { text: string }) {
  const { m } = useSpeech();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = () => {
    const writing = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
    writing.then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <details className="export-note">
      <summary>{m.export.note}</summary>
      <p>{text}</p>
      <button type="button" className="button" onClick={copy}>
        {m.export.copyNote}
      </button>{' '}
      <span role="status" className="quiet">
        {copied === null ? '' : copied ? m.export.copied : m.export.notCopied}
      </span>
    </details>
  );
}
