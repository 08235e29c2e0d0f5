import { useState } from 'react';
import { inLanguage } from '../../engine/bilingual.ts';
import type { RuleUse } from '../../engine/types.ts';
import { useSpeech } from '../messages/catalogue.ts';
import { RULE_COLUMNS, type RuleColumn, type RuleOrder, rulesInOrder } from './rule-order.ts';
import { scrollableRegion } from './scrollable.ts';

/** Rows put up at once. */
const STEP = 20;

/** The rules that decided something in this collection: why each is there, its name, and how often it was used. */
export function RuleTable({ rules }: { rules: readonly RuleUse[] }) {
  const { m, lang } = useSpeech();
  const [order, setOrder] = useState<RuleOrder>({ column: 'uses', descending: true });
  const [rows, setRows] = useState(STEP);
  const reasonOf = ({ id, reason }: RuleUse): string => (reason === null ? id : inLanguage(reason, lang));
  const sort = (column: RuleColumn) =>
    setOrder({ column, descending: order.column === column ? !order.descending : column === 'uses' });
  const shown = rulesInOrder(rules, order, reasonOf).slice(0, rows);
  return (
    <>
      <div {...scrollableRegion(m.corpus.rules)}>
        <table className="files rules">
          <caption className="visually-hidden">{m.corpus.rules}</caption>
          <thead>
            <tr>
              {RULE_COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  className={column === 'uses' ? 'number' : undefined}
                  aria-sort={
                    column !== order.column ? undefined : order.descending ? 'descending' : 'ascending'
                  }
                >
                  <button
                    type="button"
                    className="plain column-name"
                    title={m.corpus.sortBy(m.corpus.ruleColumns[column])}
                    onClick={() => sort(column)}
                  >
                    {m.corpus.ruleColumns[column]}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((rule) => (
              <tr key={rule.id}>
                <th scope="row">{reasonOf(rule)}</th>
                <td>
                  <code>{rule.id}</code>
                </td>
                <td className="number">{m.number(rule.uses)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rules.length > rows && (
        <button type="button" className="button" onClick={() => setRows(rows + STEP)}>
          {m.corpus.moreRules(Math.min(STEP, rules.length - rows))}
        </button>
      )}
    </>
  );
}
