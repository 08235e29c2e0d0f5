import { fold, squeeze } from '../engine/text/fold.ts';
import type { Passage } from '../engine/types.ts';

const matched = (text: string): string => squeeze(fold(text)).text;

/**
 * The passages of a document and, where its title stands in none of them (it comes from a column, a file's name, markup
 * or a person), the title as one passage more: what a page shows must be found. It comes last, so that the others keep
 * their ordinals, which links and evidence name; pages show it first. It is found and counted as any other, in the characters too.
 */
export function withTitle(passages: readonly Passage[], title: string): Passage[] {
  const wanted = matched(title);
  if (wanted === '' || passages.some(({ text }) => matched(text).includes(wanted))) return [...passages];
  return [...passages, { text: title, level: 1, kind: 'title' }];
}
