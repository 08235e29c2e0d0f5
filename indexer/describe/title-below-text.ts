import type { Article } from '../article.ts';
import { RUNNING_TEXTS } from './issuer/issuer-rules.ts';

/** A shorter line above a title is a heading or a label. */
const SHORTEST_TEXT = 80;

/**
 * Whether running text stands above the line that was taken for the title: then it may be that of a neighbour of the page, and says
 * nothing surely of the text.
 */
export function isTitleBelowText({ title, passages }: Article): boolean {
  const at = passages.findIndex(({ text }) => text.trim() === title.trim());
  return (
    at > 0 &&
    passages.slice(0, at).some(({ text }) => text.length >= SHORTEST_TEXT && RUNNING_TEXTS.test(text))
  );
}
