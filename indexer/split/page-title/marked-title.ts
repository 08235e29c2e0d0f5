import { titleBreaks } from '../../lines/broken-titles.ts';
import { isIssuerLine } from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';

/**
 * The title that begins in a line and goes on in those below, where markup sets each as a heading of its own (converters of files
 * do): its lines in one, with a space between bodies. Null where it is none, or begins above.
 */
export function titleInHeadings(lines: readonly Line[], index: number): string | null {
  const level = lines[index]?.hint?.level;
  if (level === undefined || lines[index - 1]?.hint?.level === level) return null;
  const own = lines.slice(index, index + titleBreaks(lines, index).length + 1);
  if (own.length < 2 || own.some(({ hint }) => hint?.level !== level)) return null;
  return own.reduce((text, line, at) => {
    const above = own[at - 1];
    const parts = above !== undefined && isIssuerLine(above.text) && isIssuerLine(line.text);
    return `${text}${parts ? ' ' : ''}${line.text}`;
  }, '');
}
