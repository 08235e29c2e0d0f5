import type { Passage, Range, ResolveAnswer } from '../../engine/types.ts';
import { type Checked, foldedText } from '../../links/content-check.ts';
import type { PassageLink } from '../../links/passage-link.ts';

/**
 * Whether the words that a link quotes stand where it says, in a text that may be another: it reads otherwise around them,
 * or its check is another. A text that has taken over the id of another, in the same words at this place, would else
 * open as that.
 */
export function isOtherText(
  { prefix, suffix }: Pick<PassageLink, 'prefix' | 'suffix'>,
  resolved: ResolveAnswer | null,
  passages: readonly Passage[],
  checked: Checked,
): boolean {
  if (resolved?.status !== 'unique') return false;
  if (checked.status !== 'same') return true;
  const { passage, range, rest = [] } = resolved.place;
  const last: { passage: number; range: Range } = rest.at(-1) ?? { passage, range };
  const before = passages[passage]?.text.slice(0, range[0]) ?? '';
  const after = passages[last.passage]?.text.slice(last.range[1]) ?? '';
  return (
    !foldedText(before).endsWith(foldedText(prefix)) || !foldedText(after).startsWith(foldedText(suffix))
  );
}
