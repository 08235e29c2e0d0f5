import { type KeyboardEvent, useEffect, useState } from 'react';
import type { Suggestion } from '../../engine/types.ts';
import { pastedAddress } from '../../links/passage-reference.ts';
import { navigate } from '../router.tsx';
import { isOfInputMethod } from '../ui/composing.ts';
import { completed } from './completion.ts';
import { focusFirstHit } from './hit-keys.ts';
import { changed, type Go, type SearchState } from './search-state.ts';
import { useSuggestions } from './suggestions.ts';

interface Asked {
  state: SearchState;
  go: Go;
  /** What is listed beneath is the answer to this very search. */
  answered: boolean;
}

/** A query while it is typed, with what is suggested for it. */
export interface QueryEntry {
  text: string;
  suggestions: readonly Suggestion[];
  /** Whether the suggestions are listed. */
  open: boolean;
  /** Index of the suggestion that the keyboard is at; -1 for the text itself. */
  active: number;
  /** Takes what has been typed. @param composing whether an input method is still at it */
  type: (text: string, composing: boolean) => void;
  /** An input method has finished. */
  composed: () => void;
  clear: () => void;
  close: () => void;
  choose: (suggestion: Suggestion) => void;
  /** Searches for a query, or opens what it refers to. */
  search: (q: string) => void;
  keyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** Typing, choosing and searching, by the keys of an editable combobox. */
export function useQueryEntry({ state, go, answered }: Asked): QueryEntry {
  const [text, setText] = useState(state.q);
  const [typing, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const suggestions = useSuggestions(typing ? text : '');
  const open = typing && suggestions.length > 0;

  useEffect(() => {
    setText(state.q);
    setTyping(false);
  }, [state.q]);

  const close = () => {
    setTyping(false);
    setActive(-1);
  };
  const search = (q: string) => {
    const referred = pastedAddress(q);
    close();
    if (referred !== null) return navigate(referred);
    setText(q);
    go(changed(state, { q: q.trim() }));
  };
  const choose = (suggestion: Suggestion) => search(completed(text, suggestion));

  const keyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isOfInputMethod(event)) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      if (open) close();
      else document.getElementById('results')?.focus({ preventScroll: true });
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setTyping(true);
      else setActive(stepped(active, event.key === 'ArrowDown' ? 1 : -1, suggestions.length));
    } else if (event.key === 'Enter') {
      const chosen = open ? suggestions[active] : undefined;
      if (chosen !== undefined) {
        event.preventDefault();
        choose(chosen);
      } else if (answered && text.trim() === state.q && focusFirstHit()) {
        event.preventDefault();
        close();
      }
    }
  };

  return {
    text,
    suggestions,
    open,
    active,
    type: (typed, composing) => {
      setText(typed);
      setTyping(!composing);
      setActive(-1);
    },
    composed: () => setTyping(true),
    clear: () => setText(''),
    close,
    choose,
    search,
    keyDown,
  };
}

/** The next option; -1 is the text itself, reached by going past either end. */
function stepped(active: number, step: number, count: number): number {
  const next = active + step;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}
