import type { DocumentSummary } from '../../engine/types.ts';
import { edgeAfter, edgeBefore } from '../../links/characters.ts';
import type { Column } from './column.ts';
import { DOCUMENT_COLUMNS } from './document-columns.ts';
import type { DocumentRow, OccurrenceRow } from './rows.ts';

/** Of which search, over what, and when a row is: rows of several exports can be put together and still be told apart. */
export interface Provenance {
  search: string;
  collection: string;
  exported: string;
}

const WIDE = 40;
const NARROW = 10;

function ofDocument<Row>(document: (row: Row) => DocumentSummary): Column<Row>[] {
  return DOCUMENT_COLUMNS.map((column) => ({ ...column, value: (row) => column.value(document(row)) }));
}

function provenanceColumns<Row>({ search, collection, exported }: Provenance): Column<Row>[] {
  const about = { type: 'text', width: NARROW } as const;
  return [
    {
      ...about,
      name: 'search',
      means: {
        zh: '检索式与筛选，可接在检索页地址的“?”之后',
        en: 'query and filters; can be put behind the “?” of the address of the search page',
      },
      value: () => search,
    },
    {
      ...about,
      name: 'collection',
      means: {
        zh: '文集指纹：相同则结果相同',
        en: 'fingerprint of the collection: equal ones give equal answers',
      },
      value: () => collection,
    },
    {
      ...about,
      name: 'exported',
      means: { zh: '导出时间', en: 'time of the export' },
      value: () => exported,
    },
  ];
}

const row: Column<DocumentRow> = {
  name: 'row',
  means: { zh: '序号，依检索结果的顺序', en: 'number, in the order of the results' },
  type: 'number',
  width: NARROW,
  value: (at) => at.row,
};

const copies: Column<DocumentRow> = {
  name: 'copies',
  means: {
    zh: '合并在此文之下、没有自己的行的重复本编号',
    en: 'ids of the copies folded under it, which have no rows of their own',
  },
  type: 'text',
  width: NARROW,
  value: ({ hit }) => hit.copies.join(' '),
};

const possible: Column<DocumentRow> = {
  name: 'year_possible',
  means: {
    zh: '1：只因年份可能符合而列入',
    en: '1: taken in only because its year may be the one asked for',
  },
  type: 'number',
  width: NARROW,
  value: ({ hit }) => (hit.possible === true ? 1 : null),
};

const link: Column<DocumentRow> = {
  name: 'link',
  means: { zh: '打开原文的链接', en: 'link that opens it' },
  type: 'text',
  width: WIDE,
  value: (at) => at.link,
};

/** Columns of one row a document. */
export function documentColumns(provenance: Provenance): readonly Column<DocumentRow>[] {
  return [
    row,
    ...ofDocument<DocumentRow>(({ hit }) => hit.document),
    copies,
    possible,
    {
      name: 'occurrences',
      means: { zh: '命中处数', en: 'places at which it is found' },
      type: 'number',
      width: NARROW,
      value: ({ hit }) => hit.occurrences,
    },
    {
      name: 'occurrences_removed',
      means: {
        zh: '在移出正文的内容里的命中处数（检索时要求列出才有）',
        en: 'places in what was left out of the text (where these were asked for)',
      },
      type: 'number',
      width: NARROW,
      value: ({ hit }) => hit.removed ?? null,
    },
    link,
    ...provenanceColumns<DocumentRow>(provenance),
  ];
}

/**
 * Columns of one row an occurrence.
 * @param context UTF-16 units shown of the passage on either side of the match
 */
export function occurrenceColumns(provenance: Provenance, context: number): readonly Column<OccurrenceRow>[] {
  return [
    row,
    {
      name: 'left',
      means: { zh: '前文', en: 'what stands before' },
      type: 'text',
      width: WIDE,
      value: ({ passage: { text }, start }) => text.slice(edgeAfter(text, start - context), start),
    },
    {
      name: 'match',
      means: { zh: '命中的字句，照原文', en: 'the words found, as the text has them' },
      type: 'text',
      width: NARROW,
      value: ({ passage: { text }, start, end }) => text.slice(start, end),
    },
    {
      name: 'right',
      means: { zh: '后文', en: 'what stands behind' },
      type: 'text',
      width: WIDE,
      value: ({ passage: { text }, end }) => text.slice(end, edgeBefore(text, end + context)),
    },
    ...ofDocument<OccurrenceRow>(({ hit }) => hit.document),
    copies,
    possible,
    {
      name: 'passage',
      means: {
        zh: '段落序号，自 0 起；在移出正文的内容里则空',
        en: 'ordinal of the passage, from 0; empty for what was left out of the text',
      },
      type: 'number',
      width: NARROW,
      value: ({ passage }) => (passage.removed === undefined ? passage.ordinal : null),
    },
    {
      name: 'start',
      means: { zh: '命中处在段内的起点（UTF-16 单元）', en: 'where the match begins in it, UTF-16 units' },
      type: 'number',
      width: NARROW,
      value: ({ passage, start }) => (passage.removed === undefined ? passage.start + start : null),
    },
    {
      name: 'end',
      means: { zh: '命中处在段内的终点', en: 'where the match ends in it' },
      type: 'number',
      width: NARROW,
      value: ({ passage, end }) => (passage.removed === undefined ? passage.start + end : null),
    },
    {
      name: 'heading',
      means: { zh: '所在小节的标题', en: 'heading of its section' },
      type: 'text',
      width: NARROW,
      value: ({ passage }) => passage.heading,
    },
    {
      name: 'removed',
      means: {
        zh: '移出正文的原因；在正文里则空',
        en: 'why it was left out of the text; empty where it was not',
      },
      type: 'text',
      width: NARROW,
      value: ({ passage: { removed } }) => (removed === undefined ? null : (removed.reason ?? removed.kind)),
    },
    {
      name: 'removed_line',
      means: { zh: '移出的内容在源文件中的行', en: 'line in the source file of what was left out' },
      type: 'number',
      width: NARROW,
      value: ({ passage: { removed } }) => removed?.line ?? null,
    },
    {
      name: 'text',
      means: { zh: '全段', en: 'the whole passage' },
      type: 'text',
      width: WIDE,
      value: ({ passage }) => passage.text,
    },
    link,
    ...provenanceColumns<OccurrenceRow>(provenance),
  ];
}
