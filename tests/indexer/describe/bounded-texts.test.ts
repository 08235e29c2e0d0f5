import { describe, expect, it } from 'vitest';
import type { Passage } from '../../../engine/types.ts';
import { boundedTexts } from '../../../indexer/describe/bounded-texts.ts';

const passage = (text: string): Passage => ({ text, level: 0, kind: 'paragraph' });

describe('how much of a document is read for places and dates', () => {
  it('is all of an ordinary one', () => {
    expect(boundedTexts([passage('常德市'), passage('2006年')])).toEqual(['常德市', '2006年']);
  });

  it('is the beginning of a huge one and the signature at its end', () => {
    const huge = [
      passage('甲'.repeat(3_000_000)),
      ...Array.from({ length: 40 }, () => passage('乙')),
      passage('2006年8月21日'),
    ];
    const texts = boundedTexts(huge);
    expect(texts[0]).toHaveLength(1_000_000);
    expect(texts[1]).toBe('');
    expect(texts.at(-1)).toBe('2006年8月21日');
    expect(texts).toHaveLength(huge.length);
  });
});
