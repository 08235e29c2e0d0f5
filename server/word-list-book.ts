import type { Sample } from '../engine/association/types.ts';
import type { Language } from '../engine/types.ts';
import type { Cell } from './export/column.ts';
import { aboutWords, longCellColumns } from './export/messages.ts';
import { workbook } from './export/xlsx/book.ts';
import type { Origin, WordListTable } from './word-list-columns.ts';

const WORDS: Readonly<
  Record<Language, { address: string; sample: string; sampled: (sample: Sample) => string }>
> = {
  zh: {
    address: '词表地址',
    sample: '抽样',
    sampled: ({ documents, of, seed }) =>
      `从 ${of} 篇中随机抽取 ${documents} 篇，各项数字只数这些（第 ${seed} 号）`,
  },
  en: {
    address: 'address of the list',
    sample: 'sample',
    sampled: ({ documents, of, seed }) =>
      `${documents} of ${of} texts, drawn at random; all numbers are of these (no. ${seed})`,
  },
};

/**
 * A word list as a workbook: the rows on a sheet, and on a second what they were made of and what each column means.
 * @param sample where not all texts were counted
 */
export function wordListBook(
  { columns, cells }: WordListTable,
  { query, address, fingerprint, date }: Origin,
  sample: Sample | null,
  lang: Language,
): AsyncGenerator<Uint8Array> {
  const { sheets, continued, head, facts } = aboutWords(lang);
  const own = WORDS[lang];
  const about: Cell[][] = [
    [head.what, head.value, head.more],
    [facts.query, query],
    [own.address, address],
    ...(sample === null ? [] : [[own.sample, own.sampled(sample)]]),
    [facts.rows, cells.length],
    [facts.fingerprint, fingerprint],
    [facts.exported, date.toISOString()],
    [facts.columns],
    ...columns.map(({ name, means }): Cell[] => [name, means[lang], means[lang === 'zh' ? 'en' : 'zh']]),
  ];
  return workbook({
    table: {
      columns,
      async *rows() {
        yield* cells;
      },
    },
    words: { ...sheets, continued, longCellColumns: longCellColumns(lang) },
    about: () => about,
  });
}
