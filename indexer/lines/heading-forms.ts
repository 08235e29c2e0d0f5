import { BYLINES } from './byline-rules.ts';
import {
  ADDRESSEES,
  COLLECTION_NAMES,
  DATE_LINES,
  DOC_NUMBER_LINES,
  DOCUMENT_NAMES,
  ISSUER_LINES,
  LABELLED_LINES,
  LETTERHEADS,
  LINES_BELOW_TITLE,
  LONG_TITLES,
  SALUTATIONS,
  SPEECH_HEADINGS,
  SPOKEN_LINES,
  TITLES_OF_OWN,
  TURNS_OF_TALK,
} from './heading-form-rules.ts';
import { ordinalAt } from './ordinals.ts';

/** What short lines at the head of an article are: titles, names, dates, salutations. */

const SENTENCE_MARK = /[。；！？!?;]/;
const CUT_SHORT = /[，,、：:]$/;

const LONGEST_ADDRESSEE = 200;

/** Longest line that can be a heading without a number. */
export const LONGEST_TITLE = 60;
/** The title of a notice of several bodies is longer: it says what it is about and which kind of document it is. */
const LONGEST_NAMED = 120;

export function isSalutation(text: string): boolean {
  return text.length <= 64 && SALUTATIONS.test(text);
}

export function isDateLine(text: string): boolean {
  return text.length <= 24 && DATE_LINES.test(text);
}

export function isDocNumber(text: string): boolean {
  return text.length <= 40 && DOC_NUMBER_LINES.test(text);
}

/** `各乡镇人民政府，县政府各部门：`: to whom a document goes. */
export function isAddressee(text: string): boolean {
  return text.length <= LONGEST_ADDRESSEE && ADDRESSEES.test(text);
}

/** A short line without a sentence: a title, a name, a label. */
export function isTitleLike(text: string): boolean {
  if (text.length < 2 || SENTENCE_MARK.test(text) || CUT_SHORT.test(text)) return false;
  return text.length <= LONGEST_TITLE || (text.length <= LONGEST_NAMED && LONG_TITLES.test(text));
}

/** `市长的讲话`: the heading of one speech among several. */
export function isSpeechHeading(text: string): boolean {
  return text.length <= 44 && SPEECH_HEADINGS.test(text) && isTitleLike(text) && ordinalAt(text) === null;
}

/** Ends in a kind of document: 会议纪要, 工作总结, …办法（试行）. */
export function namesDocument(text: string): boolean {
  return DOCUMENT_NAMES.test(text);
}

/** Shortest title of a document of its own: 工作总结 alone may head a part of a text. */
const SHORTEST_OWN = 6;

/** `派出所所长述职报告`, `在春耕会议上的讲话`: what heads a document of its own, where its place says that it heads anything. */
export function headsDocument(text: string): boolean {
  if (text.length < SHORTEST_OWN || !isTitleLike(text) || isSalutation(text)) return false;
  return isSpeechHeading(text) || TITLES_OF_OWN.test(text);
}

/** `会议讲话汇编`, `工作总结三篇`: the title of a page that holds several documents. */
export function namesCollection(text: string): boolean {
  return COLLECTION_NAMES.test(text);
}

/** A line at the head of an article that is about it, not its title: number, date, issuer, subtitle, speaker. */
export function isHeadMatter(text: string): boolean {
  return (
    isDocNumber(text) ||
    isLetterhead(text) ||
    isDateLine(text) ||
    isByline(text) ||
    LABELLED_LINES.test(text) ||
    isIssuerLine(text) ||
    LINES_BELOW_TITLE.test(text)
  );
}

/** `青山融媒 2021-09-27 18:00`: who published a text and when. */
export function isByline(text: string): boolean {
  return text.length <= LONGEST_TITLE && BYLINES.test(text);
}

/** `大河市副市长 王大山`: who spoke, or the day. */
export function isSpokenLine(text: string): boolean {
  return text.length <= LONGEST_TITLE && SPOKEN_LINES.test(text);
}

/** `问：怎么缴费？`: a question or an answer, which opens a paragraph. */
export function isTurnOfTalk(text: string): boolean {
  return TURNS_OF_TALK.test(text);
}

export function isLetterhead(text: string): boolean {
  return text.length <= 40 && LETTERHEADS.test(text);
}

/** `大河县人民政府办公室`, `大河县公安局 大河县司法局`: the names of bodies and nothing else. */
export function isIssuerLine(text: string): boolean {
  if (namesDocument(text)) return false;
  if (ISSUER_LINES.test(text)) return true;
  const names = text.split(/[\s\u3000、]+/);
  return text.length <= LONGEST_TITLE && names.length > 1 && names.every((name) => ISSUER_LINES.test(name));
}

/** Headings without what varies between copies of one: white space, marks, numbers at the end. */
export function comparable(text: string): string {
  return text
    .replace(/[\s:：,，.。、“”"'《》（）()【】[\]—-]/g, '')
    .replace(/[0-9一二三四五六七八九十]{0,2}$/, '');
}
