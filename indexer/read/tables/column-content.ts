import { namesDocument } from '../../lines/heading-forms.ts';
import { isDate } from './cell-dates.ts';

/** What the cells of a column look like, over the rows looked at. */
export interface ColumnContent {
  /** Cells that hold anything. */
  filled: number;
  /** Mean units of all rows, empty ones too. */
  mean: number;
  /** Shares of the filled cells. */
  distinct: number;
  dates: number;
  years: number;
  documentNumbers: number;
  /** That end as names of documents do: …通知, …意见. */
  titles: number;
  /** Chinese characters among all units. */
  han: number;
}

/** Units of a cell that are looked at. */
const REACH = 400;
const DOCUMENT_NUMBER =
  /^[\p{Script=Han}（）()]{1,20}\s*[〔[（(﹝【]\s*\d{4}\s*[〕\])）﹞】]\s*(?:第\s*)?\d{1,5}\s*号$/u;
const HAN = /\p{Script=Han}/gu;

export function contentOf(cells: readonly string[]): ColumnContent {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const share = (test: (cell: string) => boolean): number =>
    filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
  const heads = filled.map((cell) => cell.slice(0, REACH));
  const units = heads.reduce((sum, head) => sum + head.length, 0);
  const han = heads.reduce((sum, head) => sum + (head.match(HAN)?.length ?? 0), 0);
  return {
    filled: filled.length,
    mean: filled.reduce((sum, cell) => sum + cell.length, 0) / Math.max(cells.length, 1),
    distinct: filled.length === 0 ? 0 : new Set(heads).size / filled.length,
    dates: share((cell) => cell.length <= 40 && isDate(cell)),
    years: share((cell) => /^(?:1[89]|20)\d{2}\s*(?:年|年度)?$/.test(cell)),
    documentNumbers: share((cell) => cell.length <= 40 && DOCUMENT_NUMBER.test(cell)),
    titles: share((cell) => cell.length >= 6 && cell.length <= 120 && namesDocument(cell)),
    han: units === 0 ? 0 : han / units,
  };
}
