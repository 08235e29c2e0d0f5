/** Stands for the date, plan or congress in the lines that tables are asked about: what it means is told by what is around it. */
export const DATE_PLACE = '☐';

/** The words before and behind a stretch of a text, with its place between them. */
export function aroundPlace(text: string, start: number, end: number, before: number, after: number): string {
  return `${text.slice(Math.max(0, start - before), start)}${DATE_PLACE}${text.slice(end, end + after)}`;
}
