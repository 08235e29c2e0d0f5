import type { Span } from '../query/ast.ts';
import type { QueryRemark } from '../query/lexer.ts';
import type { FilterValues, Language } from '../types.ts';
import { requestMessage } from './messages.ts';

/** Stands at no place of the query: what a parameter says. */
const NOWHERE: Span = { start: 0, end: 0 };

/** What is to be said of ranges that were written from their end to their beginning and are read the other way round. */
export function turnedRemarks(
  { year = [], date = [] }: Partial<Pick<FilterValues, 'year' | 'date'>>,
  lang: Language,
  { start, end }: Span = NOWHERE,
): QueryRemark[] {
  return [...year, ...date].flatMap((range): QueryRemark[] => {
    if (typeof range === 'string' || range.turned !== true) return [];
    const message = requestMessage('range-turned', lang, `${range.from}..${range.to}`);
    return [{ message, start, end, offers: [], onlyIfNothingFound: false }];
  });
}
