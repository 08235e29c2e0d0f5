import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';

interface Props {
  /** Nothing is shown of what the link meant. */
  failure?: boolean;
  children: ReactNode;
}

/** A word on what became of a link: it has the focus when it appears, and goes when it has been read. */
export function LinkNotice({ failure = false, children }: Props) {
  const { m, lang } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const [read, setRead] = useState(false);
  useEffect(() => {
    // A frame later: the page takes the focus to its content when the address changes.
    const frame = requestAnimationFrame(() => box.current?.focus({ preventScroll: true }));
    return () => cancelAnimationFrame(frame);
  }, []);
  if (read) return null;
  return (
    <div
      ref={box}
      className={failure ? 'notice link-notice failure' : 'notice link-notice'}
      lang={lang === 'en' ? 'en' : 'zh-CN'}
      role="alert"
      tabIndex={-1}
    >
      <button type="button" className="plain dismiss" onClick={() => setRead(true)}>
        {m.resolve.dismiss}
      </button>
      {children}
    </div>
  );
}
