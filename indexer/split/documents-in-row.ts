import { titleBreaks } from '../lines/broken-titles.ts';
import {
  comparable,
  isDateLine,
  isDocNumber,
  isIssuerLine,
  isLetterhead,
  isTitleLike,
  namesDocument,
} from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { unspaced } from '../lines/spaced-words.ts';
import { isAddressed, isClosed, isSentence } from './document-edges.ts';
import { BROUGHT_TITLES, LABELS_OF_ATTACHED, OWN_TITLES, PASSED_ON } from './document-head-rules.ts';

/**
 * Where one official document follows another without a heading between them. Only a whole head opens one: a title, the
 * number of the document in a line of its own, and to whom it goes. Without a number, the document above must have such
 * a head at the top of the file, be signed and dated right above the title, and have nothing attached. What the document
 * above sends on has such a head too, and stays with it: that is named there by its title or its number.
 */

/** Most lines of a title. */
const TITLE_LINES = 7;
/** Lines of a file among which its first head is looked for. */
const PAGE_HEAD = 30;
/** Heads without numbers that stay with the document above them, after which none is looked for below it. */
const MOST_KEPT = 20;
/** Lines above a head among which a label makes it an attachment. */
const REACH_OF_LABEL = 2;

interface DocumentHead {
  /** Its first line. */
  index: number;
  /** The first line of its title. */
  titled: number;
  title: string;
  /** The number in its head; null where a document opens without one. */
  number: string | null;
  /** What is attached to the document above ends there. */
  isBehindAttached?: true;
}

/** Documents one below the other. */
export interface DocumentsInRow {
  /** The first lines of those that follow the first one, in order. */
  starts: readonly number[];
  /** Where the title of the first one stands, and what it says; null where its head is none of the kind. */
  first: { index: number; title: string } | null;
}

/** The documents of a page, where one follows the other. */
export function documentsInRow(lines: readonly Line[]): DocumentsInRow {
  const starts: number[] = [];
  let first: DocumentsInRow['first'] = null;
  let above: DocumentHead | null = null;
  let from = 0;
  let kept = 0;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null) continue;
    const head: DocumentHead | null = isDocNumber(line.text)
      ? headAround(lines, index)
      : kept < MOST_KEPT
        ? unnumberedHead(lines, index)
        : null;
    if (head === null || head.index < from) continue;
    const text = lines.slice(from, head.index).filter(({ removed }) => removed === null);
    // A short notice has no long sentence, but is signed.
    if (text.some(isSentence) || (above !== null && isClosed(lines, head.index))) {
      const isOwn =
        head.number !== null ||
        (above !== null &&
          (head.isBehindAttached === true ? issuesOrAttaches(above, text) : !hasAttached(above, text)));
      if (!isOwn || isLabelled(text) || isSentOn(head, above, text)) {
        kept += head.number === null ? 1 : 0;
        continue;
      }
      starts.push(head.index);
    } else {
      first ??= { index: head.titled, title: head.title };
    }
    above = head;
    kept = 0;
    from = head.index;
  }
  return { starts, first };
}

/** The head that a number stands in: below the title, or above it. */
function headAround(lines: readonly Line[], number: number): DocumentHead | null {
  for (let lead = TITLE_LINES; lead > 0; lead--) {
    const title = titleFrom(lines, number - lead);
    if (title?.end === number && isAddressed(lines, behindDay(lines, number + 1)))
      return { index: number - lead, titled: number - lead, title: title.text, number: bare(lines[number]) };
  }
  const below = titleFrom(lines, number + 1);
  if (below === null || !isAddressed(lines, below.end)) return null;
  const letterhead = lines[number - 1];
  const index = letterhead?.removed === null && isLetterhead(letterhead.text) ? number - 1 : number;
  return { index, titled: number + 1, title: below.text, number: bare(lines[number]) };
}

/** The line behind the day in brackets that may stand between the number and whom a document goes to. */
function behindDay(lines: readonly Line[], index: number): number {
  const line = lines[index];
  return line?.removed === null && isDateLine(line.text) ? index + 1 : index;
}

/** The head that a title without a number makes, at the top of the file or right below the end of another document. */
function unnumberedHead(lines: readonly Line[], index: number): DocumentHead | null {
  if (index >= PAGE_HEAD && !isClosed(lines, index)) return headBehindAttached(lines, index);
  const title = titleFrom(lines, index);
  if (title === null || isDocNumber(lines[title.end]?.text ?? '') || !isAddressed(lines, title.end))
    return null;
  if (
    !isClosed(lines, index) &&
    lines.slice(0, index).some((line) => line.removed === null && isSentence(line))
  )
    return headBehindAttached(lines, index);
  return { index, titled: index, title: title.text, number: null };
}

/**
 * The head below what was attached to a document that had been signed before: it names its body, whom it goes to, and is
 * signed as well, as no attachment is.
 */
function headBehindAttached(lines: readonly Line[], index: number): DocumentHead | null {
  const line = lines[index];
  if (line === undefined || line.text.indexOf('关于') <= 0) return null;
  const title = titleFrom(lines, index);
  if (title === null || !isIssuerLine(title.text.slice(0, title.text.indexOf('关于')))) return null;
  if (!isAddressed(lines, title.end) || PASSED_ON.test(title.text)) return null;
  const label = lines.findIndex(
    ({ text, removed }, at) =>
      at < index &&
      removed === null &&
      (LABELS_OF_ATTACHED.test(text) || isRules(text)) &&
      isClosed(lines, at),
  );
  if (label < 0 || !isSignedBelow(lines, title.end)) return null;
  return { index, titled: index, title: title.text, number: null, isBehindAttached: true };
}

/** Whether a body has signed, on a day, what stands from a line on. */
function isSignedBelow(lines: readonly Line[], from: number): boolean {
  for (let at = from + 1; at <= lines.length; at++) {
    const { text = '' } = lines[at - 1] ?? {};
    if (isDateLine(text) && isClosed(lines, at)) return true;
  }
  return false;
}

/** Whether a document has something attached to it or passes something on. */
function hasAttached(head: DocumentHead, text: readonly Line[]): boolean {
  return passesOn(head, text) || text.some((line) => LABELS_OF_ATTACHED.test(line.text));
}

/** Whether a document attaches what is below it, or issues rules and sends on nothing else. */
function issuesOrAttaches(above: DocumentHead, text: readonly Line[]): boolean {
  if (!passesOn(above, text)) return true;
  return (
    BROUGHT_TITLES.named('brought-title/issued', above.title) !== null &&
    text.some((line) => isRules(line.text))
  );
}

/** The title of a plan or of rules. */
const isRules = (text: string): boolean =>
  isTitleLike(text) && BROUGHT_TITLES.named('brought-title/plan-or-rules', text) !== null;

function passesOn({ title }: DocumentHead, text: readonly Line[]): boolean {
  return PASSED_ON.test(title) || text.some((line) => PASSED_ON.test(line.text));
}

/** The title that begins in a line, and the line behind it; null where none does. */
function titleFrom(lines: readonly Line[], index: number): { text: string; end: number } | null {
  const first = lines[index];
  if (first === undefined || first.removed !== null) return null;
  const end = index + titleBreaks(lines, index).length + 1;
  const text = lines
    .slice(index, end)
    .map((line) => unspaced(line.text))
    .join('');
  const isLetter = OWN_TITLES.named('own-title/letter', text) !== null;
  return isLetter || (OWN_TITLES.test(text) && namesDocument(text)) ? { text, end } : null;
}

/** Whether the last lines above a head call it an attachment. */
function isLabelled(above: readonly Line[]): boolean {
  return above.slice(-REACH_OF_LABEL).some(({ text }) => LABELS_OF_ATTACHED.test(text));
}

/** Whether a head is that of the document which the one above it sends on, answers or attaches. */
function isSentOn(
  { title, number }: DocumentHead,
  above: DocumentHead | null,
  text: readonly Line[],
): boolean {
  const written = text.map(({ text: line }) => line.replace(/\s/g, '')).join('');
  if (number !== null && written.includes(number)) return true;
  const subject = comparable(title.replace(/^.*?(?=关于)/, '').replace(/的?[^的]{2,4}$/, ''));
  return comparable(written).includes(subject) || comparable(above?.title ?? '').includes(subject);
}

const bare = (line: Line | undefined): string => line?.text.replace(/\s/g, '') ?? '';
