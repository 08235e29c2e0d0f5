import type { Article, GivenFact } from '../article.ts';
import { HEAD_DATA } from '../clean/head-data-rules.ts';
import { matchRule } from '../rules/rule.ts';
import { DECISION_CELLS } from './decision-cell-rules.ts';
import { quotePassage } from './quote.ts';

/** Passages at the opening in which a table of data about the document may stand. */
const HEAD = 14;
const LONGEST_LABEL = 12;
const LONGEST_VALUE = 60;
const CELL_BORDER = '|';
/** Facts that a cell may give; titles and the rest are read where they stand. */
const FIELDS: ReadonlySet<GivenFact['field'] | null> = new Set(['date', 'docNumber', 'published']);

/**
 * Facts in the cells of a table at the head that stayed in the text, since other cells of it are no known labels: `文号 | 青政发
 * 〔2011〕5号 | 载体类型 | 纸质`.
 */
export function headCells({ passages }: Article): GivenFact[] {
  const facts: GivenFact[] = [];
  for (const [ordinal, { text }] of passages.slice(0, HEAD).entries()) {
    const cells = text.includes(CELL_BORDER) ? text.split(CELL_BORDER) : [];
    let start = 0;
    for (const [at, cell] of cells.entries()) {
      const next = start + cell.length + CELL_BORDER.length;
      const value = cells[at + 1]?.trim() ?? '';
      const rule = value === '' || value.length > LONGEST_VALUE ? null : labelRule(cell.trim());
      if (rule !== null && rule.field !== null) {
        const from = next + (cells[at + 1]?.indexOf(value) ?? 0);
        const quote = quotePassage(passages, ordinal, from, from + value.length);
        facts.push({ field: rule.field, value, evidence: { ...quote, rule: rule.id } });
      }
      start = next;
    }
  }
  return facts;
}

function labelRule(cell: string) {
  if (cell.length < 2 || cell.length > LONGEST_LABEL) return null;
  const decision = DECISION_CELLS.first(cell);
  if (decision !== null) return decision;
  const label = `${cell.replace(/[:：]$/, '')}：`;
  const known = HEAD_DATA.active.find((rule) => matchRule(rule, label)?.[0] === label);
  return known !== undefined && FIELDS.has(known.field) ? known : null;
}
