import { useEffect, useState } from 'react';

/** Time without a key stroke before typed words are looked up, in ms: about a fast typist's gap between strokes. */
const PAUSE = 120;

/** What is looked for by hand. */
export interface TypedQuery {
  /** What has been typed; null until something has. */
  text: string | null;
  /** The same once its writer pauses, and not while it is being composed (half-typed pinyin). */
  sought: string | null;
  type: (text: string, composing: boolean) => void;
}

/** Words typed to be looked for, which are looked for once their writer pauses. */
export function useTypedQuery(): TypedQuery {
  const [typed, setTyped] = useState<{ text: string; composing: boolean } | null>(null);
  const [sought, setSought] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null || typed.composing) return;
    const timer = setTimeout(() => setSought(typed.text), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return { text: typed?.text ?? null, sought, type: (text, composing) => setTyped({ text, composing }) };
}
