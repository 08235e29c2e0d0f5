import type { Language } from '../../engine/types.ts';
import type { ExportAbout } from '../schema/export-about.ts';
import type { Cell, ColumnHead } from './column.ts';
import type { RowKind } from './formats.ts';
import { aboutWords } from './messages.ts';
import type { BookFacts } from './xlsx/book.ts';

/** The rows of the sheet that says what a workbook holds: of which search, over what, when, and what each column means. */
export function aboutRows(
  about: ExportAbout,
  kind: RowKind,
  columns: readonly ColumnHead[],
  facts: BookFacts,
  lang: Language,
): Cell[][] {
  const words = aboutWords(lang);
  const { collection } = about;
  const filters = Object.entries(about.filters).flatMap(([name, values]) =>
    values.map((value) => `${name}=${value}`),
  );
  const row = (what: keyof typeof words.facts, ...cells: Cell[]): Cell[] => [words.facts[what], ...cells];
  return [
    [words.head.what, words.head.value, words.head.more],
    row('query', about.query),
    row('match', words.matches[about.match]),
    row('filters', filters.length === 0 ? words.none : filters.join('\n')),
    row('duplicates', words.copies[about.duplicates]),
    row('removed', words.removed(about.removed)),
    row(
      'sort',
      about.concordance === undefined ? words.sorts[about.sort] : words.concordance(about.concordance),
    ),
    row('rows', words.rowsOf(kind, facts.rows) + words.sheetFacts(facts)),
    row('total', words.totals(about.total)),
    row('holds', words.holds(collection)),
    row('fingerprint', collection.fingerprint),
    row('snapshot', collection.snapshot),
    row('builtAt', collection.builtAt),
    row('exported', about.exported),
    row('address', about.address),
    row('note', about.note),
    row('columns'),
    ...columns.map(({ name, means }): Cell[] => [name, means[lang], means[lang === 'zh' ? 'en' : 'zh']]),
  ];
}
