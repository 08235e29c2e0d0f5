const YEAR = /^(\d{4})年?$/u;
const RANGE = /^(\d{4})年?(?:\.{2,3}|[~〜至到–—―-])(\d{4})年?$/u;

/**
 * The `year` parameter for what stands in the two fields: `2006`, `2006年`, full-width digits, a whole range in the first
 * (`2003-2006`), ends in either order; an empty one is open. `null` for none at all, `undefined` for what is no year.
 */
export function enteredYears(from: string, to: string): string | null | undefined {
  const [first, last] = [plain(from), plain(to)];
  if (first === '' && last === '') return null;
  const range = last === '' ? RANGE.exec(first) : null;
  const ends = range === null ? [yearOf(first), yearOf(last)] : [range[1], range[2]];
  const [start, end] = ends;
  if (start === undefined || end === undefined) return undefined;
  if (start === end) return start;
  return start !== '' && end !== '' && start > end ? `${end}..${start}` : `${start}..${end}`;
}

function yearOf(text: string): string | undefined {
  return text === '' ? '' : YEAR.exec(text)?.[1];
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}
