import type { QueryMessageCode } from './messages.ts';

/** Words other search languages have as operators. */
const FOREIGN_OPERATOR = /^(?:AND|and|or|not|&&?|ＡＮＤ|ＯＲ|ＮＯＴ)$/u;
const FOREIGN_FIELD = /^(?:[A-Za-z]{2,}|日期)[:：](?!\/\/)/u;
/** Marks that people take for operators, quotation marks or wildcards, though here they are text. */
const LITERAL_MARK = /^[「『｜＊？]|[＊？]/u;

/** A remark on a stretch of a term; offsets count from the term's beginning. */
export interface LiteralRemark {
  code: QueryMessageCode;
  start: number;
  end: number;
  detail: string;
}

/** What in an unquoted term may have been meant as an operator, a field or a wildcard, though it is read as text. */
export function literalRemarks(term: string, inField: boolean): LiteralRemark[] {
  const remarks: LiteralRemark[] = [];
  const remark = (code: QueryMessageCode, start: number, detail: string): void => {
    remarks.push({ code, start, end: start + detail.length, detail });
  };
  const bar = term.indexOf('|');
  if (bar >= 0) remark('literal-bar', bar, '|');
  const mark = LITERAL_MARK.exec(term);
  if (mark !== null) remark('literal-character', mark.index, mark[0]);
  if (inField) return remarks;
  if (FOREIGN_OPERATOR.test(term)) remark('literal-word', 0, term);
  else if (term.startsWith('/')) remark('literal-slash', 0, term);
  const field = FOREIGN_FIELD.exec(term)?.[0];
  if (field !== undefined) remark('literal-field', 0, field);
  return remarks;
}
