import { describe, expect, test } from 'vitest';
import { type Kept, Room } from '../../../engine/opensearch/kept.ts';

/** Two kinds of things that share ten bytes: texts, a byte for each unit, and numbers of four. */
function shared(): { room: Room; texts: Kept<string, string>; numbers: Kept<string, number> } {
  const room = new Room(10);
  return { room, texts: room.keep((text: string) => text.length), numbers: room.keep(() => 4) };
}

describe('what is kept', () => {
  test('is given back by its name, each kind by its own', () => {
    const { texts, numbers } = shared();
    texts.set('a', 'abc');
    numbers.set('a', 7);
    expect([texts.get('a'), numbers.get('a'), texts.get('b')]).toEqual(['abc', 7, undefined]);
  });

  test('makes room for what comes by letting go of what was used longest ago, of any kind', () => {
    const { room, texts, numbers } = shared();
    texts.set('a', 'abc');
    numbers.set('b', 1);
    texts.get('a');
    texts.set('c', 'abcdef');
    expect([texts.has('a'), numbers.has('b'), texts.has('c')]).toEqual([true, false, true]);
    expect(room.bytes).toBe(9);
  });

  test('is counted once where it is kept anew', () => {
    const { room, texts } = shared();
    texts.set('a', 'abcdefgh');
    texts.set('a', 'ab');
    expect(room.bytes).toBe(2);
    expect(texts.get('a')).toBe('ab');
  });

  test('is nothing that is larger than the room', () => {
    const { room, texts, numbers } = shared();
    numbers.set('b', 1);
    texts.set('a', 'abcdefghijk');
    expect([texts.has('a'), numbers.has('b'), room.bytes]).toEqual([false, false, 0]);
  });
});
