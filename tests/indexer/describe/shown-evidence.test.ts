import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../../engine/types.ts';
import { QUOTES_SHOWN, shown, shownEvidence } from '../../../indexer/describe/shown-evidence.ts';

const quoted = (quote: string, start: number, note?: string): Evidence => ({
  quote,
  from: 'text',
  passage: 3,
  start,
  end: start + quote.length,
  ...(note === undefined ? {} : { note }),
});

describe('the evidence that is shown', () => {
  it('holds a quote of one place once, whatever is made of it', () => {
    const evidence = [quoted('2006年', 4, '甲'), quoted('2006年', 4, '乙'), quoted('2006年', 40)];
    expect(shownEvidence(evidence)).toEqual([evidence[0], evidence[2]]);
  });

  it('is short and keeps its order, the decisive first', () => {
    const evidence = Array.from({ length: 20 }, (_, at) => quoted('青山县', at * 10));
    expect(shownEvidence(evidence)).toEqual(evidence.slice(0, QUOTES_SHOWN));
  });

  it('counts by value where one list proves several', () => {
    const evidence = ['水利', '教育'].flatMap((topic) =>
      Array.from({ length: 9 }, (_, at) => quoted('水库学校', at, topic)),
    );
    const kept = shownEvidence(evidence, ({ note }) => note ?? '');
    expect(kept.filter(({ note }) => note === '水利')).toHaveLength(QUOTES_SHOWN);
    expect(kept.filter(({ note }) => note === '教育')).toHaveLength(QUOTES_SHOWN);
  });

  it('must be there for anything to be known', () => {
    expect(shown({ how: 'stated', evidence: [] }).how).toBe('unknown');
    expect(shown({ how: 'stated', evidence: [quoted('2006年', 4)] }).how).toBe('stated');
  });
});
