import { useEffect, useState } from 'react';
import { useSpeech } from '../messages/catalogue.ts';
import type { Finding } from './findings.ts';
import { type Tick, ticksOf } from './minimap-ticks.ts';

interface Props {
  ticks: readonly Tick[];
  /** Of all findings. */
  total: number;
  /** Index of the finding at hand. */
  current: number;
  go: (index: number) => void;
}

/**
 * Where the matches stand in the whole document, beside the window's own scroll bar. For the mouse: by keyboard and for screen
 * readers the find bar goes to each of them.
 */
export function Minimap({ ticks, total, current, go }: Props) {
  const { m } = useSpeech();
  if (ticks.length === 0) return null;
  return (
    <div className="minimap" aria-hidden="true">
      {ticks.map(({ share, first, last }) => (
        <button
          key={first}
          type="button"
          tabIndex={-1}
          className={first <= current && current <= last ? 'tick current' : 'tick'}
          style={{ top: `${share * 100}%` }}
          title={m.find.place(first + 1, last + 1, total)}
          onClick={() => go(first)}
        />
      ))}
    </div>
  );
}

/** Where findings stand in a text that is drawn whole: measured anew where it is given another height. */
export function useTicks(findings: readonly Finding[]): readonly Tick[] {
  const [ticks, setTicks] = useState<readonly Tick[]>([]);
  useEffect(() => {
    const text = window.document.querySelector('.text');
    const measure = (): void => {
      // Where all stand is known once the whole text does.
      if (text?.ariaBusy === 'true') return;
      const whole = window.document.documentElement.scrollHeight;
      const tops = new Map<number, { top: number; height: number; length: number }>();
      const placeOf = ({ passage, range }: Finding): number => {
        let place = tops.get(passage);
        if (place === undefined) {
          const element = window.document.getElementById(`p${passage}`);
          const box = element?.getBoundingClientRect();
          const length = element?.textContent.length ?? 0;
          place = { top: (box?.top ?? 0) + window.scrollY, height: box?.height ?? 0, length };
          tops.set(passage, place);
        }
        return place.top + place.height * (place.length === 0 ? 0 : range[0] / place.length);
      };
      setTicks(ticksOf(findings.map(placeOf), whole, window.innerHeight));
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (text !== null) observer.observe(text);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [findings]);
  return ticks;
}
