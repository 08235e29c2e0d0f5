import { isByline } from '../../lines/heading-forms.ts';
import { TITLE_SIGNS } from '../title-sign-rules.ts';

/** Lines of the site or the paper that shows a text. */

/** Longest line that is asked whether the site has written it. */
const LONGEST_OF_SITE = 200;

/** Whether a line is of the site or the paper that shows the text. */
export function isOfSite(text: string): boolean {
  return text.length <= LONGEST_OF_SITE && (TITLE_SIGNS.first(text)?.ofSite === true || isByline(text));
}

/** Whether a line is the mark of a newspaper's page: its name, the day, the number of the page. */
export function isPageMark(text: string): boolean {
  return TITLE_SIGNS.named('title-sign/page-of-paper', text) !== null;
}

/** Whether a line names who has written or sent in the text. */
export function isCredit(text: string): boolean {
  return TITLE_SIGNS.named('title-sign/credit', text) !== null;
}
