import { NUMBERED_HEADINGS, type NumberedHeadingRule } from './numbered-heading-rules.ts';
import { ordinalAt, ordinalValue } from './ordinals.ts';

/** A heading that numbers an article of a page. */
interface NumberedHeading {
  number: number;
  /** What stands beside the number, trimmed; may be empty. */
  title: string;
  form: NumberedHeadingRule['form'];
}

const LONGEST = 80;
/** No heading is without one of these. */
const NUMBERING_WORD = /[篇范例样模]|部分/;
/** How no title ends: a clause that goes on, a verb whose object the number is (请读第三篇). */
const NO_TITLE = /[，：:这那写读发]$/;

/** Reads a line as a numbered heading, null where it is none. */
export function numberedHeading(text: string): NumberedHeading | null {
  if (text.length > LONGEST || !NUMBERING_WORD.test(text)) return null;
  const found = NUMBERED_HEADINGS.match(text);
  if (found === null) return null;
  const { rule, match } = found;
  const { number: first, other, title: beside = '' } = match.groups ?? {};
  const number = ordinalValue(first ?? other ?? '');
  const written = beside.trim();
  const title = rule.form === 'trail' ? written.slice(ordinalAt(written)?.length ?? 0) : written;
  if (Number.isNaN(number) || (rule.form === 'trail' && NO_TITLE.test(title))) return null;
  return { number, title, form: rule.form };
}

/** Whether a line opens an article by its form alone; what a list of other pages ends at. */
export function opensArticle(text: string): boolean {
  const heading = numberedHeading(text);
  return heading !== null && heading.form !== 'bare';
}
