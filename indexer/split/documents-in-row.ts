import { titleBreaks } from '../lines/broken-titles.ts';
import { endsSentence } from '../lines/characters.ts';
import { comparable, isAddressee, isDocNumber, isLetterhead, namesDocument } from '../lines/heading-forms.ts';
import type { Line } from '../lines/lines.ts';
import { unspaced } from '../lines/spaced-words.ts';
import { LABELS_OF_ATTACHED, OWN_TITLES } from './document-head-rules.ts';

/**
 * Where one official document follows another without a heading between them. Only a whole head opens one: a title, the
 * number of the document in a line of its own, and to whom it goes. What the document above sends on has such a head too,
 * and stays with it: that is named there by its title or its number.
 */

/** Most lines of a title, and of the names of those a document goes to. */
const TITLE_LINES = 7;
const ADDRESSEE_LINES = 12;
/** Lines above a head among which a label makes it an attachment. */
const REACH_OF_LABEL = 2;
/** Shortest line that is a sentence of a text. */
const SHORTEST_SENTENCE = 20;

interface DocumentHead {
  /** Its first line. */
  index: number;
  title: string;
  number: string;
}

/** The first lines of the documents that follow the first one of a page, in order. */
export function documentsInRow(lines: readonly Line[]): number[] {
  const starts: number[] = [];
  let above: DocumentHead | null = null;
  let from = 0;
  for (const [index, line] of lines.entries()) {
    if (line.removed !== null || !isDocNumber(line.text)) continue;
    const head = headAround(lines, index);
    if (head === null) continue;
    const text = lines.slice(from, head.index).filter(({ removed }) => removed === null);
    if (text.some(isSentence)) {
      if (isLabelled(text) || isSentOn(head, above, text)) continue;
      starts.push(head.index);
    }
    above = head;
    from = head.index;
  }
  return starts;
}

/** The head that a number stands in: below the title, or above it. */
function headAround(lines: readonly Line[], number: number): DocumentHead | null {
  for (let lead = TITLE_LINES; lead > 0; lead--) {
    const title = titleFrom(lines, number - lead);
    if (title?.end === number && isAddressed(lines, number + 1))
      return { index: number - lead, title: title.text, number: bare(lines[number]) };
  }
  const below = titleFrom(lines, number + 1);
  if (below === null || !isAddressed(lines, below.end)) return null;
  const letterhead = lines[number - 1];
  const index = letterhead?.removed === null && isLetterhead(letterhead.text) ? number - 1 : number;
  return { index, title: below.text, number: bare(lines[number]) };
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
  return OWN_TITLES.test(text) && namesDocument(text) ? { text, end } : null;
}

/** Whether the lines from here on name whom a document goes to. */
function isAddressed(lines: readonly Line[], index: number): boolean {
  let text = '';
  for (const line of lines.slice(index, index + ADDRESSEE_LINES)) {
    if (line.removed !== null) continue;
    text += line.text;
    if (/[。；！？]/.test(text)) return false;
    if (/[：:]$/.test(text))
      return isAddressee(text) || OWN_TITLES.named('own-title/addressed', text) !== null;
  }
  return false;
}

function isSentence({ text }: Line): boolean {
  return text.length > SHORTEST_SENTENCE && endsSentence(text);
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
  if (written.includes(number)) return true;
  const subject = comparable(title.replace(/^.*?(?=关于)/, '').replace(/的?[^的]{2,4}$/, ''));
  return comparable(written).includes(subject) || comparable(above?.title ?? '').includes(subject);
}

const bare = (line: Line | undefined): string => line?.text.replace(/\s/g, '') ?? '';
