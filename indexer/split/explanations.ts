import { comparable } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { hasSentence, isClosed } from './document-edges.ts';
import { EXPLANATIONS } from './document-head-rules.ts';

/**
 * Where a text that explains a document stands below that: its title names the document, which has ended right above, or of
 * which the title stands above. A link to such a text has none below.
 */

/** The first lines of such texts. */
export function explanationsBelow(lines: readonly Line[]): readonly number[] {
  const starts: number[] = [];
  let above = '';
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null) continue;
    const named = EXPLANATIONS.match(line.text)?.match[1];
    if (named !== undefined && isBelow(lines, index, above, comparable(named))) starts.push(index);
    else above += comparable(line.text);
  }
  return starts;
}

function isBelow(lines: readonly Line[], index: number, above: string, named: string): boolean {
  if (!hasSentence(lines, 0, index) || !hasSentence(lines, index + 1, lines.length)) return false;
  return isClosed(lines, index) || above.startsWith(named);
}
