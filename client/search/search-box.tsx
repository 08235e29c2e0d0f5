import { type KeyboardEvent, type SubmitEvent, useEffect, useId, useRef, useState } from 'react';
import type { Suggestion } from '../../engine/types.ts';
import { pastedAddress } from '../../links/passage-reference.ts';
import { focusSearchBox, isBoxWanted } from '../keys/search-focus.ts';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';
import { navigate } from '../router.tsx';
import { isComposing, isOfInputMethod } from '../ui/composing.ts';
import { Icon } from '../ui/icon.tsx';
import { completed, foundBy } from './completion.ts';
import { focusFirstHit } from './hit-keys.ts';
import { QueryHelp } from './query-help.tsx';
import { queryLength } from './query-length.ts';
import { QueryRoom } from './query-room.tsx';
import { changed, type Go, hasFilters, type SearchState } from './search-state.ts';
import { useSuggestions } from './suggestions.ts';

interface Props {
  state: SearchState;
  go: Go;
  /** What is listed beneath is the answer to this very search. */
  answered: boolean;
}

/**
 * The box: an editable combobox after the ARIA pattern. Enter searches and, where nothing has changed, goes on to the
 * first hit; what refers to a passage is opened. Escape closes the list and, where that is closed, leaves the box for the results.
 */
export function SearchBox({ state, go, answered }: Props) {
  const { m } = useSpeech();
  const [text, setText] = useState(state.q);
  const [typing, setTyping] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const suggestions = useSuggestions(typing ? text : '');
  const open = typing && suggestions.length > 0;
  const length = queryLength(text).kind;

  useEffect(() => {
    setText(state.q);
    setTyping(false);
  }, [state.q]);
  useEffect(() => {
    // Once the page has put the keyboard where a new view begins.
    if (isBoxWanted()) requestAnimationFrame(focusSearchBox);
  }, []);

  const search = (q: string) => {
    const referred = pastedAddress(q);
    close();
    if (referred !== null) return navigate(referred);
    setText(q);
    go(changed(state, { q: q.trim() }));
  };
  const close = () => {
    setTyping(false);
    setActive(-1);
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
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    search(text);
  };

  return (
    <form className="search-box" onSubmit={submit}>
      <div className="search-field">
        <Icon name="search" />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={m.box.label}
          aria-expanded={open}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={open && active >= 0 ? `${id}-${active}` : undefined}
          aria-keyshortcuts="/"
          aria-invalid={length === 'over' || undefined}
          aria-describedby={length === 'short' ? undefined : `${id}-room`}
          placeholder={m.box.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setTyping(!isComposing(event.nativeEvent));
            setActive(-1);
          }}
          onCompositionEnd={() => setTyping(true)}
          onKeyDown={keyDown}
          onBlur={close}
        />
        {text !== '' && (
          <button
            type="button"
            className="plain"
            aria-label={m.box.clear}
            onClick={() => {
              setText('');
              input.current?.focus();
            }}
          >
            <Icon name="close" />
          </button>
        )}
        <button type="submit" className="button primary">
          {m.box.submit}
        </button>
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={m.box.suggestions}
          className="suggestions"
          hidden={!open}
        >
          {suggestions.map((suggestion, index) => (
            <div
              key={`${suggestion.kind} ${suggestion.text}`}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(suggestion)}
              onKeyDown={undefined}
            >
              <span className="suggestion-text" lang="zh-CN">
                {suggestion.kind === 'type' || suggestion.kind === 'topic'
                  ? valueLabel(m, suggestion.text)
                  : suggestion.text}
                <SuggestionHint suggestion={suggestion} />
              </span>
              <span className="suggestion-kind">{m.box.kinds[suggestion.kind]}</span>
              <SuggestionCount count={hasFilters(state) ? null : foundBy(text, suggestion)} />
            </div>
          ))}
        </div>
      </div>
      <p className="visually-hidden" aria-live="polite">
        {open ? m.box.suggested(suggestions.length) : ''}
      </p>
      <QueryRoom text={text} id={`${id}-room`} />
      <div className="box-foot">
        <QueryHelp go={(q) => search(q)} />
        <MatchChoice state={state} go={go} />
      </div>
    </form>
  );
}

/** What tells a place from others of its name, and the name by which it was found where it has given that up. */
function SuggestionHint({ suggestion: { text, under, former } }: { suggestion: Suggestion }) {
  const { m } = useSpeech();
  // A name that several places bear is written with what it lies in.
  const above = text.includes('/') ? [] : (under ?? []);
  const hints = [above.join(' › '), former === undefined ? '' : m.regions.formerly(former)];
  const hint = hints.filter((part) => part !== '').join(' · ');
  return hint === '' ? null : <span className="facet-hint">{hint}</span>;
}

function SuggestionCount({ count }: { count: number | null }) {
  const { m } = useSpeech();
  return count === null ? null : <span className="suggestion-count">{m.box.documents(count)}</span>;
}

function MatchChoice({ state, go }: { state: SearchState; go: Go }) {
  const { m } = useSpeech();
  if (state.match === 'exact') return null;
  return (
    <p className="match-choice">
      <strong>{m.box.relaxed}</strong>
      <span className="quiet">{m.box.relaxedHint}</span>
      <button type="button" className="plain link" onClick={() => go(changed(state, { match: 'exact' }))}>
        {m.box.toExact}
      </button>
    </p>
  );
}

/** The next option; -1 is the text itself, reached by going past either end. */
function stepped(active: number, step: number, count: number): number {
  const next = active + step;
  if (next >= count) return -1;
  return next < -1 ? count - 1 : next;
}
