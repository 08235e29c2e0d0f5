import { expect } from 'vitest';

const HAN = /\p{Script=Han}/u;

/** The English half of a text in both languages (`bilingual`), which must have both, the Chinese one first. */
export function inEnglish(text: string): string {
  const halves = text.split(' / ');
  expect(halves).toHaveLength(2);
  const [chinese = '', english = ''] = halves;
  expect(chinese).toMatch(HAN);
  return english;
}
