import { useEffect, useState } from 'react';
import type { Suggestion } from '../../engine/types.ts';
import { getJson } from '../api.ts';
import { lastTerm } from './completion.ts';

/** Time without a key stroke before suggestions are asked for, in ms: about a fast typist's gap between strokes. */
const PAUSE = 120;

/** Suggestions for the term being typed. They are an extra: where the request fails, there are none. */
export function useSuggestions(text: string): readonly Suggestion[] {
  const [suggestions, setSuggestions] = useState<readonly Suggestion[]>([]);
  const term = lastTerm(text);
  useEffect(() => {
    if (term === '') {
      setSuggestions([]);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      const address = `/api/suggest?${new URLSearchParams({ q: term })}`;
      getJson<{ suggestions: Suggestion[] }>(address, abort.signal).then(
        (answer) => setSuggestions(answer.suggestions),
        () => {
          if (!abort.signal.aborted) setSuggestions([]);
        },
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [term]);
  return suggestions;
}
