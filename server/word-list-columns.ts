import type { CountRequest } from '../engine/association/types.ts';
import type { Cell, ColumnHead } from './export/column.ts';

type ListKind = CountRequest['kind'];

const WIDE = 24;
const NARROW = 14;

const number = (name: string, zh: string, en: string): ColumnHead => ({
  name,
  means: { zh, en },
  type: 'number',
  width: NARROW,
});
const text = (name: string, zh: string, en: string): ColumnHead => ({
  name,
  means: { zh, en },
  type: 'text',
  width: WIDE,
});

const word = text(
  'word',
  '词，统一为简体、小写、半角',
  'word, in simplified characters, lower case and half width',
);
const logLikelihood = number(
  'log_likelihood',
  '对数似然 G² = 2 × Σ O × ln(O ÷ E)（Dunning 1993）',
  'log-likelihood G² = 2 × Σ O × ln(O ÷ E) (Dunning 1993)',
);

/** Columns by kind of list, each under the member of a row that it tells; measures stand under their own names. */
const COLUMNS = {
  collocations: {
    word,
    observed: number('observed', '在窗口里出现的次数', 'how often it stands in the windows'),
    expected: number(
      'expected',
      '如果它在窗口里和在别处一样常见，应出现的次数',
      'how often it would if it were as common there as anywhere',
    ),
    frequency: number(
      'frequency',
      '在通过筛选的全部文献里出现的次数',
      'how often it stands in all texts that pass the filters',
    ),
    logLikelihood,
    logDice: number(
      'log_dice',
      'logDice = 14 + log₂(2 × 观察频次 ÷ (命中处数 + 总频次))（Rychlý 2008）',
      'logDice = 14 + log₂(2 × observed ÷ (occurrences + in all)) (Rychlý 2008)',
    ),
  },
  keywords: {
    word,
    selection: number('selection', '在选中的文献里出现的次数', 'how often it stands in the texts found'),
    rest: number(
      'rest',
      '在文集其余文献里出现的次数',
      'how often it stands in all other texts of the collection',
    ),
    selectionPerMillion: number(
      'selection_per_million',
      '选中文献里每百万词的次数',
      'for a million words of the texts found',
    ),
    restPerMillion: number(
      'rest_per_million',
      '其余文献里每百万词的次数',
      'for a million words of all other texts',
    ),
    logLikelihood,
    logRatio: number(
      'log_ratio',
      '对数比 = log₂(选中文献中的相对频率 ÷ 其余文献中的相对频率)（Hardie 2014）',
      'log ratio = log₂(relative frequency in the texts found ÷ that in all others) (Hardie 2014)',
    ),
    selectionDocuments: number(
      'selection_documents',
      '选中文献里有它的篇数',
      'in how many of the texts found it stands',
    ),
    restDocuments: number(
      'rest_documents',
      '其余文献里有它的篇数',
      'in how many of all other texts it stands',
    ),
  },
  ngrams: {
    ngram: text(
      'ngram',
      '词串，统一为简体、小写、半角',
      'n-gram, in simplified characters, lower case and half width',
    ),
    count: number('count', '出现的次数', 'how often it stands there'),
  },
} as const satisfies Readonly<Record<ListKind, Readonly<Record<string, ColumnHead>>>>;

type Columns = typeof COLUMNS;

/** A row of a list of this kind, as the engine gives it. */
type WordListRow<Kind extends ListKind> = Readonly<Record<keyof Columns[Kind], string | number>>;

/** What a list was made of. */
export interface Origin {
  query: string;
  /** The address that made it, with all filters. */
  address: string;
  /** Names the input of the snapshot. */
  fingerprint: string;
  date: Date;
}

/** The columns of a list in their order, and its rows as cells under them. */
export interface WordListTable {
  columns: readonly ColumnHead[];
  cells: readonly Cell[][];
}

export function wordListTable<Kind extends ListKind>(
  kind: Kind,
  rows: readonly WordListRow<Kind>[],
): WordListTable {
  const columns: Columns[Kind] = COLUMNS[kind];
  const members = Object.keys(columns);
  return {
    columns: Object.values<ColumnHead>(columns),
    cells: rows.map((row) => {
      const values = new Map<string, string | number>(Object.entries(row));
      return members.map((member) => values.get(member) ?? null);
    }),
  };
}
