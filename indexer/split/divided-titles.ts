import { comparable, isSpeechHeading, isTitleLike, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { isSentence, sendsOn } from './document-edges.ts';
import { BELOW_SIGNATURE, LABELS_OF_ATTACHED } from './document-head-rules.ts';
import type { TitleInRow } from './titles-in-row.ts';

/** Documents between lines of marks (`★★★★`, `＊＊＊`): each has its title right below such a line, the first at the top. */

/** The titles of the documents that lines of marks divide; none where anything else stands below such a line. */
export function dividedTitles(lines: readonly Line[]): readonly TitleInRow[] {
  const shown = lines.flatMap((line, index) => (line.removed === null ? [{ line, index }] : []));
  const row: TitleInRow[] = [];
  let passed = '';
  let naming = 0;
  for (const [at, { line, index }] of shown.entries()) {
    const isTop = at === 0 || isDivider(shown[at - 1]?.line);
    if (!isTop || isDivider(line)) {
      passed += line.text;
      continue;
    }
    if (!isHeadline(line, passed)) return [];
    if (namesDocument(line.text) || isSpeechHeading(line.text)) naming += 1;
    row.push({ index, text: line.text, title: line.text, placed: false });
    passed += line.text;
  }
  const isApart = row.every(({ index }, at) =>
    lines
      .slice(index, row[at + 1]?.index ?? lines.length)
      .some((line) => line.removed === null && isSentence(line)),
  );
  const isSent = row.slice(0, -1).some(({ index, title }, at) =>
    sendsOn(
      title,
      lines.slice(index, row[at + 1]?.index).map(({ text }) => text),
    ),
  );
  return isApart && naming > 1 && naming >= row.length * NAMING && !isSent ? row : [];
}

/** Which share of the titles says what kind of document it heads: a headline beside them need not. */
const NAMING = 0.6;

/** What may be the title of a document that nothing above has named as its own. */
function isHeadline({ text }: Line, above: string): boolean {
  if (!isTitleLike(text) || ordinalAt(text) !== null || LABELS_OF_ATTACHED.test(text)) return false;
  return !comparable(above).includes(comparable(text));
}

function isDivider(line: Line | undefined): boolean {
  return line !== undefined && BELOW_SIGNATURE.named('below-signature/dividing-line', line.text) !== null;
}
