import { type SubmitEvent, useEffect, useId, useRef } from 'react';
import { focusSearchBox, isBoxWanted } from '../keys/search-focus.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { isComposing } from '../ui/composing.ts';
import { Icon } from '../ui/icon.tsx';
import { foundBy } from './completion.ts';
import { MatchChoice } from './match-choice.tsx';
import { type QueryEntry, useQueryEntry } from './query-entry.ts';
import { QueryHelp } from './query-help.tsx';
import { queryLength } from './query-length.ts';
import { QueryRoom } from './query-room.tsx';
import { type Go, hasFilters, type SearchState } from './search-state.ts';
import { optionId, SuggestionList } from './suggestion-list.tsx';

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
  const entry = useQueryEntry({ state, go, answered });
  const { text, suggestions, open, search } = entry;
  const id = useId();

  useEffect(() => {
    // Once the page has put the keyboard where a new view begins.
    if (isBoxWanted()) requestAnimationFrame(focusSearchBox);
  }, []);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    search(text);
  };

  return (
    <form className="search-box" onSubmit={submit}>
      <div className="search-field">
        <Icon name="search" />
        <QueryInput entry={entry} list={`${id}-list`} room={`${id}-room`} />
        <button type="submit" className="button primary">
          {m.box.submit}
        </button>
        <SuggestionList
          id={`${id}-list`}
          suggestions={suggestions}
          active={entry.active}
          open={open}
          choose={entry.choose}
          found={(suggestion) => (hasFilters(state) ? null : foundBy(text, suggestion))}
        />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {open ? m.box.suggested(suggestions.length) : ''}
      </p>
      <QueryRoom text={text} id={`${id}-room`} />
      <div className="box-foot">
        <QueryHelp go={search} />
        <MatchChoice state={state} go={go} />
      </div>
    </form>
  );
}

interface InputProps {
  entry: QueryEntry;
  /** Ids of the list of suggestions, and of what tells how much room is left. */
  list: string;
  room: string;
}

/** Where the query is typed, with what empties it. */
function QueryInput({ entry, list, room }: InputProps) {
  const { m } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const { text, open, active } = entry;
  const length = queryLength(text).kind;
  return (
    <>
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label={m.box.label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 ? optionId(list, active) : undefined}
        aria-keyshortcuts="/"
        aria-invalid={length === 'over' || undefined}
        aria-describedby={length === 'short' ? undefined : room}
        placeholder={m.box.placeholder}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="search"
        value={text}
        onChange={(event) => entry.type(event.target.value, isComposing(event.nativeEvent))}
        onCompositionEnd={entry.composed}
        onKeyDown={entry.keyDown}
        onBlur={entry.close}
      />
      {text !== '' && (
        <button
          type="button"
          className="plain"
          aria-label={m.box.clear}
          onClick={() => {
            entry.clear();
            input.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </>
  );
}
