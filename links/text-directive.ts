import { edgeBefore } from './characters.ts';

/**
 * Addresses of other sites whose fragment makes the browser itself mark words there and come to them: a text directive
 * (WICG, URL Fragment Text Directives), `#:~:text=before-,words,-behind`. A site that writes the words otherwise opens at its top.
 */

/** Words of one passage or of several, and the text around them in the first and the last. */
export interface DirectedWords {
  /** Lines, where the words run over passages. */
  quote: string;
  before: string;
  behind: string;
}

/** Browsers take words longer than this as a beginning and an end, UTF-16 units: addresses are to stay short. */
const LONGEST = 80;
/** Units of the beginning and of the end of what is longer. */
const END = 24;
/** Words shorter than this may stand at a site more than once, in a list of its pages too. */
const TELLING = 16;
/** Units of the text around words. */
const CONTEXT = 24;

/**
 * The address with the words in its fragment, behind what fragment it has.
 * @param unique whether the words stand once in the document
 */
export function addressWithWords(address: string, words: DirectedWords, unique: boolean): string {
  const { quote } = words;
  const lines = quote.split('\n').filter((line) => line.trim() !== '');
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return address;
  const range =
    lines.length > 1 || quote.length > LONGEST
      ? [beginningOf(first, END), endOf(last, END)].map(encoded).join(',')
      : encoded(first);
  const bounded = isWordEdge(words.before, quote) && isWordEdge(quote, words.behind);
  const inContext = !unique || !bounded || quote.length < TELLING;
  const before = inContext ? endOf(words.before, CONTEXT) : '';
  const behind = inContext ? beginningOf(words.behind, CONTEXT) : '';
  const directive = `${before === '' ? '' : `${encoded(before)}-,`}${range}${behind === '' ? '' : `,-${encoded(behind)}`}`;
  return `${address}${address.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** Browsers find words only from the beginning of one on and to the end of one, or next to the text given around them. */
function isWordEdge(left: string, right: string): boolean {
  const text = `${left.slice(-CONTEXT)}${right.slice(0, CONTEXT)}`;
  const at = Math.min(left.length, CONTEXT);
  return at === 0 || at === text.length || wordsOf(text).some(({ index }) => index === at);
}

/** So many units from the beginning of a text, whole words, to the end of its sentence or line at most. */
function beginningOf(text: string, units: number): string {
  const line = text.split('\n')[0] ?? '';
  if (line.length <= units) return line.trim();
  const ends = wordsOf(line).map(({ index, segment }) => index + segment.length);
  return line.slice(0, edgeBefore(line, ends.findLast((end) => end <= units) ?? units)).trim();
}

/** So many units from the end of a text, whole words. */
function endOf(text: string, units: number): string {
  const line = text.split('\n').at(-1) ?? '';
  if (line.length <= units) return line.trim();
  const from = line.length - units;
  return line.slice(wordsOf(line).find(({ index }) => index >= from)?.index ?? edgeBefore(line, from)).trim();
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const wordsOf = (text: string): Intl.SegmentData[] => [...segmenter.segment(text)];

/** A hyphen would be taken for the sign between words and what stands around them. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll('-', '%2D');
}
