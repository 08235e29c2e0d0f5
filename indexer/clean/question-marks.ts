import type { Line } from '../lines/lines.ts';
import { cutTail } from '../lines/lines.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { MARKS_OF_MARKED_PAGE, STRAY_QUESTION_MARKS } from './question-mark-rules.ts';

/**
 * Some scraped pages carry one or more `?` at the ends of their lines, where a character of another encoding was lost.
 */

/** What a question keeps one of its marks by: it tells nothing of the page. */
const REPEATED = 'question-mark/repeated';
/** Lines with a `?` after a finished sentence, from which on a page is taken to carry the marks everywhere. */
const SYSTEMATIC = 3;
/** Units at the end of a line that the rules are asked about. */
const TAIL = 130;

/** Takes the stray marks off the line ends; a question keeps one. */
export function trimQuestionMarks(lines: readonly Line[]): void {
  const marked = lines.filter(({ text }) => text.endsWith('?'));
  const left = marked.filter((line) => {
    const rule = trim(line, STRAY_QUESTION_MARKS);
    return rule === null || rule === REPEATED;
  });
  if (marked.length - left.length < SYSTEMATIC) return;
  for (const line of left) trim(line, MARKS_OF_MARKED_PAGE);
}

/** Takes off what a rule of the table finds; the rule, null where none did. */
function trim(line: Line, table: RuleTable): string | null {
  const found = table.match(line.text.slice(-TAIL));
  if (found === null) return null;
  const { rule, match } = found;
  cutTail(line, (match[1] ?? match[0]).length, {
    kind: 'stray-question-mark',
    reason: rule.reason,
    rule: rule.id,
  });
  return rule.id;
}
