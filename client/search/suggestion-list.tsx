import type { Suggestion } from '../../engine/types.ts';
import { useSpeech, valueLabel } from '../messages/catalogue.ts';

interface Props {
  /** Id of the list; each option has it with its index behind it, see `optionId`. */
  id: string;
  suggestions: readonly Suggestion[];
  active: number;
  open: boolean;
  choose: (suggestion: Suggestion) => void;
  /** How many documents will be found by choosing one; null where nobody knows. */
  found: (suggestion: Suggestion) => number | null;
}

export function optionId(list: string, index: number): string {
  return `${list}-${index}`;
}

/** The list of the combobox, of which the keyboard stays in the box. */
export function SuggestionList({ id, suggestions, active, open, choose, found }: Props) {
  const { m } = useSpeech();
  return (
    <div id={id} role="listbox" aria-label={m.box.suggestions} className="suggestions" hidden={!open}>
      {suggestions.map((suggestion, index) => (
        <div
          key={`${suggestion.kind} ${suggestion.text}`}
          id={optionId(id, index)}
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
          <SuggestionCount count={found(suggestion)} />
        </div>
      ))}
    </div>
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
