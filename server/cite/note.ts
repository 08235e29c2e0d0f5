import type { DocumentSummary, Known, Language, SourceReference } from '../../engine/types.ts';
import { type NoteCode, noteMessage } from './messages.ts';

/** Pieces of evidence that a note names, and their length: the page of the document shows all. */
const MOST_QUOTES = 2;
const LONGEST_QUOTE = 40;

interface Noted {
  document: DocumentSummary;
  /** Ordinal of the passage cited; null of a document as a whole. */
  passage: number | null;
  titleFromFileName: boolean;
}

/** What no field of an entry can hold: where the text stands, and which fields are inferred, by what words. */
export function noteOf({ document, passage, titleFromFileName }: Noted, lang: Language): string {
  const { source, date, known } = document;
  const notes = [
    `${noteMessage('source', lang, source.file)}${placeOf(source, lang)}`,
    passage === null ? '' : noteMessage('passage', lang, String(passage + 1)),
    titleFromFileName ? noteMessage('from-file-name', lang) : '',
    date.masked === null ? '' : noteMessage('masked', lang, date.masked),
    howKnown('date', date, lang),
    howKnown('issuer', known.issuer, lang),
    howKnown('speaker', known.speaker, lang),
    howKnown('number', known.docNumber, lang),
  ];
  return notes.filter((note) => note !== '').join(noteMessage('separator', lang));
}

function placeOf({ startLine, endLine, page, paragraph }: SourceReference, lang: Language): string {
  if (startLine !== null) {
    const lines = endLine === null || endLine === startLine ? `${startLine}` : `${startLine}–${endLine}`;
    return noteMessage('lines', lang, lines);
  }
  if (page !== undefined) return noteMessage('page', lang, String(page));
  return paragraph === undefined ? '' : noteMessage('source-paragraph', lang, String(paragraph));
}

/** '' of what is stated, and of what is not known at all. */
function howKnown(what: NoteCode, { how, evidence }: Known, lang: Language): string {
  if (how !== 'inferred' && how !== 'restored') return '';
  const quotes = [...new Set(evidence.map(({ quote }) => shortened(quote)))].slice(0, MOST_QUOTES);
  const proof = quotes.map(quoted).join('、');
  return `${noteMessage(how, lang, noteMessage(what, lang))}${proof === '' ? '' : noteMessage('evidence', lang, proof)}`;
}

/** Quotation marks in a quotation are single ones; where it is wholly in marks, these are enough. */
function quoted(quote: string): string {
  return /^“[^“”]*”$/u.test(quote) ? quote : `“${quote.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

function shortened(quote: string): string {
  const characters = [...quote.replaceAll(/\s+/gu, ' ').trim()];
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
}
