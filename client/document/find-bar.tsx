import type { KeyboardEvent } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import { Icon } from '../ui/icon.tsx';

interface Props {
  words: string;
  find: (words: string) => void;
  current: number;
  count: number;
  step: (by: number) => void;
}

/** Goes from one occurrence of the query's words to the next; other words can be typed. */
export function FindBar({ words, find, current, count, step }: Props) {
  const { m, lang } = useSpeech();
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  return (
    <div className="find-bar" lang={lang === 'en' ? 'en' : 'zh-CN'}>
      <Icon name="search" />
      <input
        type="text"
        aria-label={m.find.label}
        placeholder={m.find.placeholder}
        value={words}
        onChange={(event) => find(event.target.value)}
        onKeyDown={keyDown}
      />
      <span className="find-count" aria-live="polite">
        {words.trim() === '' ? '' : count === 0 ? m.find.none : m.find.position(current + 1, count)}
      </span>
      <button
        type="button"
        className="plain"
        disabled={count === 0}
        aria-label={m.find.previous}
        title={`${m.find.previous} (p)`}
        onClick={() => step(-1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="plain"
        disabled={count === 0}
        aria-label={m.find.next}
        title={`${m.find.next} (n)`}
        onClick={() => step(1)}
      >
        <Icon name="down" />
      </button>
    </div>
  );
}
