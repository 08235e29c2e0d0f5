import { describe, expect, it } from 'vitest';
import { writeAnswer } from '../../../engine/answer/written.ts';
import type { SearchAnswer } from '../../../engine/types.ts';

const ANSWER: SearchAnswer = {
  query: { text: '园区“快”', match: 'exact', terms: ['园区'], problems: [] },
  total: { documents: 1, texts: 1, passages: 2, occurrences: 3, removed: 0 },
  relaxed: { documents: 4 },
  hits: [],
  facets: { region: [], year: [], type: [], topic: [], issuer: [], speaker: [], path: [] },
  tookMs: 1.25,
};

describe('a written answer', () => {
  it('says what the answer says', () => {
    expect(JSON.parse(new TextDecoder().decode(writeAnswer(ANSWER).json))).toEqual(ANSWER);
  });

  it('has a digest that tells answers apart, and not how long they took', () => {
    const { digest } = writeAnswer(ANSWER);
    expect(writeAnswer({ ...ANSWER, tookMs: 90 }).digest).toBe(digest);
    expect(writeAnswer({ ...ANSWER, relaxed: { documents: 5 } }).digest).not.toBe(digest);
  });

  it('can be handed to another thread whole', () => {
    const { json } = writeAnswer(ANSWER);
    expect(json.byteLength).toBe(json.buffer.byteLength);
  });
});
