import { endsSentence } from '../lines/characters.ts';
import {
  comparable,
  isIssuerLine,
  isSpeechHeading,
  isTitleLike,
  namesDocument,
} from '../lines/heading-forms.ts';
import { type Line, removeLine } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { REASONS } from '../reasons.ts';
import { BELOW_SIGNATURE, LABELS_OF_ATTACHED, PASSED_ON } from './document-head-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/**
 * Documents that a collector has put into one file with a line of marks between them, each with its title right below the
 * line, or below the address of the page that it was taken from. A line that parts anything else parts no documents.
 */

/** Shortest line of marks: shorter ones are drawn within a text, too. */
const SHORTEST_RULE = 6;
const ADDRESS = /^https?:\/\/\S{4,300}$/i;
const DIVIDING = 'below-signature/dividing-line';

/** The titles of such a file; none where a stretch between two lines is no document. Removes the lines and the addresses. */
export function ruledApart(lines: readonly Line[]): readonly TitleInRow[] {
  const rules = lines.flatMap((line, index) => (isRule(line) ? [index] : []));
  const row: TitleInRow[] = [];
  const around: Line[] = [];
  for (const [at, from] of [-1, ...rules].entries()) {
    const end = rules[at] ?? lines.length;
    const stretch = lines.slice(from + 1, end);
    const shown = stretch.filter(({ removed }) => removed === null);
    // A line may stand at the very top or at the end, too.
    if (shown.length === 0) continue;
    const address = shown.find(({ text }) => ADDRESS.test(text));
    const [title, ...text] = shown.filter((line) => line !== address);
    if (title === undefined || !isTitle(title) || !text.some((line) => endsSentence(line.text))) return [];
    if (at < rules.length && text.some((line) => PASSED_ON.test(line.text))) return [];
    if (address !== undefined && shown.indexOf(address) === 0) around.push(address);
    row.push({
      index: from + 1 + stretch.indexOf(title),
      text: title.text,
      title: title.text,
      placed: false,
    });
  }
  if (row.length < 2 || new Set(row.map(({ title }) => comparable(title))).size < row.length) return [];
  for (const address of around) removeLine(address, { kind: 'site-furniture', reason: REASONS.address });
  for (const index of rules) {
    const rule = lines[index];
    if (rule !== undefined) removeLine(rule, { kind: 'site-furniture', reason: REASONS.betweenDocuments });
  }
  return row;
}

function isRule({ text, removed }: Line): boolean {
  return removed === null && text.length >= SHORTEST_RULE && BELOW_SIGNATURE.named(DIVIDING, text) !== null;
}

function isTitle({ text }: Line): boolean {
  if (!isTitleLike(text) || ordinalAt(text) !== null || isIssuerLine(text) || LABELS_OF_ATTACHED.test(text))
    return false;
  return namesDocument(text) || isSpeechHeading(text);
}
