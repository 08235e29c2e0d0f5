import type { Messages } from '../messages/catalogue.ts';

type Does = keyof Messages['keys']['does'];

interface KeyGroup {
  name: keyof Messages['keys']['groups'];
  /** What is pressed (any of these), and what that does. */
  keys: readonly { press: readonly string[]; does: Does }[];
}

/** Every key, by where it works. */
export const KEY_LIST: readonly KeyGroup[] = [
  {
    name: 'everywhere',
    keys: [
      { press: ['/'], does: 'box' },
      { press: ['?'], does: 'list' },
    ],
  },
  {
    name: 'box',
    keys: [
      { press: ['↓', '↑'], does: 'suggestion' },
      { press: ['Enter'], does: 'search' },
      { press: ['Esc'], does: 'leave' },
    ],
  },
  {
    name: 'results',
    keys: [
      { press: ['j', 'k'], does: 'hit' },
      { press: ['o'], does: 'open' },
    ],
  },
  {
    name: 'years',
    keys: [
      { press: ['←', '→'], does: 'bar' },
      { press: ['Shift ←', 'Shift →'], does: 'row' },
      { press: ['Space'], does: 'tick' },
    ],
  },
  {
    name: 'reading',
    keys: [
      { press: ['n', 'p'], does: 'match' },
      { press: ['j', 'k'], does: 'hit' },
      { press: ['u'], does: 'back' },
    ],
  },
];
