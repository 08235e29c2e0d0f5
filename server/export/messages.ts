import type { Language } from '../../engine/types.ts';
import type { ExportAbout } from '../schema/export-about.ts';
import type { ColumnHead } from './column.ts';
import type { RowKind } from './formats.ts';
import type { BookFacts } from './xlsx/book.ts';

const number = (lang: Language) => {
  const format = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en');
  return (value: number): string => format.format(value);
};
const n = { zh: number('zh'), en: number('en') };

const written = (filters: ExportAbout['filters'], between: string): string =>
  Object.entries(filters)
    .flatMap(([name, values]) => values.map((value) => `${name}=${value}`))
    .join(between);

type Facts = Omit<ExportAbout, 'note'>;

/** How a concordance is told to stand, as its parameters are written. */
function parametersOf(
  { sort, by, value, sample }: NonNullable<Facts['concordance']>,
  between: string,
): string {
  return [
    `sort=${sort}`,
    ...(by === undefined ? [] : [`by=${by}`, `value=${value}`]),
    ...(sample === undefined ? [] : [`sample=${sample.size}`, `seed=${sample.seed}`]),
  ].join(between);
}

/** What an export says of itself, in a language. */
interface AboutWords {
  sheets: { rows: string; about: string; longCells: string };
  continued: (cell: number) => string;
  /** What the columns of the sheet of long cells hold. */
  longCell: Readonly<Record<'cell' | 'row' | 'column' | 'part' | 'text', string>>;
  head: { what: string; value: string; more: string };
  facts: Readonly<
    Record<
      | 'query'
      | 'match'
      | 'filters'
      | 'duplicates'
      | 'removed'
      | 'sort'
      | 'rows'
      | 'total'
      | 'fingerprint'
      | 'snapshot'
      | 'builtAt'
      | 'holds'
      | 'exported'
      | 'address'
      | 'note'
      | 'columns',
      string
    >
  >;
  matches: Record<Facts['match'], string>;
  copies: Record<Facts['duplicates'], string>;
  sorts: Record<Facts['sort'], string>;
  removed: (removed: boolean) => string;
  none: string;
  concordance: (concordance: NonNullable<Facts['concordance']>) => string;
  rowsOf: (kind: RowKind, count: number) => string;
  totals: (total: Facts['total']) => string;
  holds: (collection: Facts['collection']) => string;
  sheetFacts: (facts: BookFacts) => string;
  note: (facts: Facts) => string;
}

const WORDS: Readonly<Record<Language, AboutWords>> = {
  zh: {
    sheets: { rows: '结果', about: '说明', longCells: '长单元格' },
    continued: (cell) => `……（全文见“长单元格”表，编号 ${cell}）`,
    longCell: { cell: '编号', row: '结果的序号', column: '列名', part: '第几部分', text: '文字' },
    head: { what: '项目', value: '内容', more: 'English' },
    facts: {
      query: '检索式',
      match: '匹配方式',
      filters: '筛选',
      duplicates: '重复本',
      removed: '移出正文的内容',
      sort: '次序',
      rows: '行数',
      total: '检索所得',
      fingerprint: '文集指纹',
      snapshot: '索引',
      builtAt: '索引建于',
      holds: '文集',
      exported: '导出时间',
      address: '检索页地址',
      note: '说明文字',
      columns: '各列',
    },
    matches: { exact: '逐字匹配', relaxed: '近似检索' },
    copies: { collapse: '合并（每组只列一篇）', all: '全部列出' },
    sorts: { relevance: '相关程度', newest: '由新到旧', oldest: '由旧到新' },
    removed: (removed) => (removed ? '也检索' : '不检索'),
    none: '无',
    rowsOf: (kind, count) => `${n.zh(count)} 行，${kind === 'documents' ? '每篇一行' : '每处一行'}`,
    concordance: (told) => `逐条索引：${parametersOf(told, '、')}`,
    totals: ({ documents, texts, occurrences }) =>
      `${n.zh(documents)} 篇（去重 ${n.zh(texts)} 篇），正文中 ${n.zh(occurrences)} 处，重复本都计在内`,
    holds: ({ documents, texts }) => `${n.zh(documents)} 篇文献（去重 ${n.zh(texts)} 篇）`,
    sheetFacts: ({ sheets, longCells }) =>
      `${sheets > 1 ? `；一张工作表至多 1,048,576 行，续至 ${n.zh(sheets)} 张表` : ''}${
        longCells > 0 ? `；${n.zh(longCells)} 个单元格超过 32,767 字，全文在“长单元格”表` : ''
      }`,
    note: ({
      query,
      match,
      filters,
      duplicates,
      removed,
      rows,
      concordance,
      total,
      collection,
      exported,
      address,
    }) =>
      [
        `用政文检索${query === '' ? '全部文献' : `“${query}”`}（${match === 'exact' ? '逐字匹配' : '近似检索'}），`,
        `筛选条件：${written(filters, '、') || '无'}。`,
        `得 ${n.zh(total.documents)} 篇（去重 ${n.zh(total.texts)} 篇），正文中 ${n.zh(total.occurrences)} 处。`,
        duplicates === 'all'
          ? '重复本全部列出'
          : '重复本合并，每组只列一篇，被合并的编号记在 copies 列，其中的命中不另成行',
        `：每处一行计 ${n.zh(rows.occurrences)} 行，每篇一行计 ${n.zh(rows.documents)} 行`,
        removed ? '，移出正文的内容里的命中也列出。' : '。',
        concordance === undefined
          ? ''
          : `逐条索引（${parametersOf(concordance, '、')}）列 ${n.zh(rows.concordance ?? 0)} 条。`,
        `文集 ${n.zh(collection.documents)} 篇，指纹 ${collection.fingerprint}，索引建于 ${collection.builtAt}。`,
        `导出于 ${exported}，检索页 ${address}`,
      ].join(''),
  },
  en: {
    sheets: { rows: 'Rows', about: 'About', longCells: 'Long cells' },
    continued: (cell) => `… (whole on the sheet “Long cells”, number ${cell})`,
    longCell: {
      cell: 'number',
      row: 'number of the row',
      column: 'name of the column',
      part: 'which part',
      text: 'text',
    },
    head: { what: 'What', value: 'Value', more: '中文' },
    facts: {
      query: 'query',
      match: 'match',
      filters: 'filters',
      duplicates: 'copies',
      removed: 'what was left out of the texts',
      sort: 'order',
      rows: 'rows',
      total: 'found',
      fingerprint: 'fingerprint of the collection',
      snapshot: 'index',
      builtAt: 'index built at',
      holds: 'collection',
      exported: 'exported at',
      address: 'page of the search',
      note: 'in words',
      columns: 'columns',
    },
    matches: { exact: 'exact', relaxed: 'relaxed' },
    copies: { collapse: 'folded (one of each group is listed)', all: 'all listed' },
    sorts: { relevance: 'relevance', newest: 'newest first', oldest: 'oldest first' },
    removed: (removed) => (removed ? 'searched too' : 'not searched'),
    none: 'none',
    rowsOf: (kind, count) =>
      `${n.en(count)}, one for each ${kind === 'documents' ? 'document' : 'occurrence'}`,
    concordance: (told) => `concordance: ${parametersOf(told, ', ')}`,
    totals: ({ documents, texts, occurrences }) =>
      `${n.en(documents)} documents (${n.en(texts)} distinct texts), ${n.en(occurrences)} occurrences in their texts, copies counted`,
    holds: ({ documents, texts }) => `${n.en(documents)} documents (${n.en(texts)} distinct texts)`,
    sheetFacts: ({ sheets, longCells }) =>
      `${sheets > 1 ? `; a sheet holds 1,048,576 rows, so they run over ${n.en(sheets)} sheets` : ''}${
        longCells > 0
          ? `; ${n.en(longCells)} cells of more than 32,767 characters stand whole on the sheet “Long cells”`
          : ''
      }`,
    note: ({
      query,
      match,
      filters,
      duplicates,
      removed,
      rows,
      concordance,
      total,
      collection,
      exported,
      address,
    }) =>
      [
        `Zhengwen was searched for ${query === '' ? 'all documents' : `“${query}”`} (${match} match; filters: ${written(filters, ', ') || 'none'}). `,
        `Found: ${n.en(total.documents)} documents (${n.en(total.texts)} distinct texts), ${n.en(total.occurrences)} occurrences in their texts. `,
        duplicates === 'all'
          ? 'All copies are listed: '
          : 'Copies are folded: one text of each group is listed, the ids of the others stand in the column copies, what is found in them has no rows: ',
        `${n.en(rows.occurrences)} rows with one for each occurrence, ${n.en(rows.documents)} with one for each document`,
        removed ? ', with what was left out of the texts. ' : '. ',
        concordance === undefined
          ? ''
          : `The concordance (${parametersOf(concordance, ', ')}) lists ${n.en(rows.concordance ?? 0)} rows. `,
        `The collection holds ${n.en(collection.documents)} documents, fingerprint ${collection.fingerprint}, indexed at ${collection.builtAt}. `,
        `Exported at ${exported} from ${address}`,
      ].join(''),
  },
};

export function aboutWords(lang: Language): AboutWords {
  return WORDS[lang];
}

/** The columns of the sheet of long cells. */
export function longCellColumns(lang: Language): ColumnHead[] {
  const { longCell } = WORDS[lang];
  const column = (name: keyof typeof longCell, type: ColumnHead['type'], width: number): ColumnHead => ({
    name,
    means: { zh: WORDS.zh.longCell[name], en: WORDS.en.longCell[name] },
    type,
    width,
  });
  return [
    column('cell', 'number', 10),
    column('row', 'number', 10),
    column('column', 'text', 18),
    column('part', 'number', 10),
    column('text', 'text', 80),
  ];
}
