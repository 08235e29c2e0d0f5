import { namesDocument } from '../../lines/heading-forms.ts';
import { isDate } from './cell-dates.ts';
import { CELL_FORMS } from './cell-form-rules.ts';

/** What the cells of a column look like, over the rows looked at. */
export interface ColumnContent {
  /** Cells that hold anything. */
  filled: number;
  /** Mean units of all rows, empty ones too. */
  mean: number;
  /** Shares of the filled cells. */
  distinct: number;
  dates: number;
  /** Days with the hour, as programs write down when something was put up. */
  hours: number;
  years: number;
  regionCodes: number;
  addresses: number;
  documentNumbers: number;
  /** That end as names of documents do: …通知, …意见. */
  titles: number;
  /** Chinese characters among all units. */
  han: number;
}

/** Units of a cell that are looked at. */
const REACH = 400;
const HOUR = /\d:\d{2}/;
const ADDRESS = /^https?:\/\//i;
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
    hours: share((cell) => cell.length <= 40 && HOUR.test(cell) && isDate(cell)),
    years: share((cell) => CELL_FORMS.named('cell-form/year', cell) !== null),
    regionCodes: share((cell) => CELL_FORMS.named('cell-form/region-code', cell) !== null),
    addresses: share((cell) => ADDRESS.test(cell)),
    documentNumbers: share(
      (cell) => cell.length <= 40 && CELL_FORMS.named('cell-form/document-number', cell) !== null,
    ),
    titles: share((cell) => cell.length >= 6 && cell.length <= 120 && namesDocument(cell)),
    han: units === 0 ? 0 : han / units,
  };
}
