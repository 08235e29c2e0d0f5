import type { KeyboardEvent, ReactNode } from 'react';
import type { ApiError } from '../api.ts';
import { type Messages, useSpeech } from '../messages/catalogue.ts';
import { isComposing, isOfInputMethod } from '../ui/composing.ts';
import { Failure } from '../ui/failure.tsx';
import { Icon } from '../ui/icon.tsx';
import { QueryExcerpt } from '../ui/query-excerpt.tsx';

/** What the find bar shows and does. */
export interface FindControls {
  /** What it holds. */
  text: string;
  /** Takes what has been typed; while it is being composed (half-typed pinyin) it is not looked up. */
  type: (text: string, composing: boolean) => void;
  findings: { readonly length: number };
  /** Index of the finding at hand; 0 where there is none. */
  current: number;
  /** Goes on by so many findings, round the end. */
  step: (by: number) => void;
  /** The terms looked for; none of them where a query only filters. */
  terms: readonly string[];
  /** True while the findings are not yet those of the text. */
  waiting: boolean;
  /** True where the text is a question whose words are looked for, as the link says. */
  relaxed: boolean;
  error: ApiError | null;
  retry: () => void;
}

/**
 * Goes from one match of the query to the next; another query can be typed. It stays in the window wherever one reads,
 * and so does `children`, what there is to say of the link.
 */
export function FindBar({ find, children }: { find: FindControls; children?: ReactNode }) {
  const { m, lang } = useSpeech();
  const { text, type, findings, step, waiting } = find;
  const idle = waiting || findings.length === 0;
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || isOfInputMethod(event)) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className="find" lang={lang === 'en' ? 'en' : 'zh-CN'}>
      <div className="find-bar">
        <Icon name="search" />
        <input
          type="text"
          aria-label={m.find.label}
          placeholder={m.find.placeholder}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          value={text}
          onChange={(event) => type(event.target.value, isComposing(event.nativeEvent))}
          onCompositionEnd={(event) => type(event.currentTarget.value, false)}
          onKeyDown={keyDown}
        />
        <span className="find-count" aria-live="polite" aria-busy={waiting}>
          {countText(find, m)}
        </span>
        <StepButton name={m.find.previous} shortcut="p" icon="up" disabled={idle} onStep={() => step(-1)} />
        <StepButton name={m.find.next} shortcut="n" icon="down" disabled={idle} onStep={() => step(1)} />
      </div>
      {!waiting && <FindRemark find={find} />}
      {children}
    </div>
  );
}

interface StepProps {
  name: string;
  /** The key that does the same. */
  shortcut: string;
  icon: 'up' | 'down';
  disabled: boolean;
  onStep: () => void;
}

function StepButton({ name, shortcut, icon, disabled, onStep }: StepProps) {
  return (
    <button
      type="button"
      className="plain"
      disabled={disabled}
      aria-label={name}
      title={`${name} (${shortcut})`}
      onClick={onStep}
    >
      <Icon name={icon} />
    </button>
  );
}

function countText({ text, terms, findings, current, waiting, error }: FindControls, m: Messages): string {
  if (text.trim() === '' || error !== null) return '';
  if (waiting) return '…';
  if (terms.length === 0) return '';
  return findings.length === 0 ? m.find.none : m.find.position(current + 1, findings.length);
}

/** What is wrong with the query or the connection; of a relaxed question, the words that are marked. */
function FindRemark({ find }: { find: FindControls }) {
  const { m } = useSpeech();
  const { error, text, relaxed, terms, retry } = find;
  if (error !== null && error.status !== 400) return <Failure error={error} retry={retry} />;
  if (error !== null) {
    return (
      <div className="find-remark failure" role="status">
        {error.problems.length === 0 && <p>{error.message}</p>}
        {error.problems.map(({ message, start, end }) => (
          <div key={`${start} ${message}`}>
            <p>{message}</p>
            {start !== undefined && end !== undefined && <QueryExcerpt q={text} start={start} end={end} />}
          </div>
        ))}
      </div>
    );
  }
  if (!relaxed || terms.length === 0) return null;
  return <p className="find-remark quiet">{m.find.words(terms.join(m.listSeparator))}</p>;
}
