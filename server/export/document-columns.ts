import type { DocumentSummary, Known } from '../../engine/types.ts';
import type { Column } from './column.ts';

const WIDE = 40;
const MIDDLE = 18;
const NARROW = 10;

/** Between the values of a cell that holds several; no topic, id or quotation of a line holds it. */
const BETWEEN = ' | ';

/** The quotations that prove a value. */
function proof({ evidence }: Known): string {
  return [...new Set(evidence.map(({ quote }) => quote))].join(BETWEEN);
}

/** What an export says of a document, in every row that is about it. Regions and dates stand beside how they are known. */
export const DOCUMENT_COLUMNS: readonly Column<DocumentSummary>[] = [
  {
    name: 'document',
    means: { zh: '文献编号', en: 'id of the document' },
    type: 'text',
    width: MIDDLE,
    value: ({ id }) => id,
  },
  {
    name: 'title',
    means: { zh: '标题', en: 'title' },
    type: 'text',
    width: WIDE,
    value: ({ title }) => title,
  },
  {
    name: 'date',
    means: {
      zh: '日期（ISO 8601）；不定到日则空，见 date_from、date_to',
      en: 'day (ISO 8601); empty where it is not fixed to one: see date_from, date_to',
    },
    type: 'text',
    width: NARROW,
    value: ({ date }) => date.iso,
  },
  {
    name: 'date_from',
    means: { zh: '日期可能的最早一天', en: 'first day that it may be of' },
    type: 'text',
    width: NARROW,
    value: ({ date }) => date.from,
  },
  {
    name: 'date_to',
    means: { zh: '日期可能的最后一天', en: 'last day that it may be of' },
    type: 'text',
    width: NARROW,
    value: ({ date }) => date.to,
  },
  {
    name: 'year',
    means: { zh: '年份；不能定到一年则空', en: 'year; empty where it is not fixed to one' },
    type: 'number',
    width: NARROW,
    value: ({ date }) => date.year,
  },
  {
    name: 'date_masked',
    means: { zh: '原文中被隐去的年份写法，如 202_年', en: 'masked year as it stands in the text (202_年)' },
    type: 'text',
    width: NARROW,
    value: ({ date }) => date.masked,
  },
  {
    name: 'date_how',
    means: {
      zh: '日期如何得知：stated 原文写明，inferred 推断，restored 据另一副本补出，unknown 不详',
      en: 'how the date is known: stated, inferred, restored (from a copy), unknown',
    },
    type: 'text',
    width: NARROW,
    value: ({ date }) => date.how,
  },
  {
    name: 'date_evidence',
    means: { zh: '证明日期的原文', en: 'words that prove the date' },
    type: 'text',
    width: MIDDLE,
    value: ({ date }) => proof(date),
  },
  {
    name: 'region',
    means: { zh: '地区，当时的名称，自省以下', en: 'place, names of its time, from the province down' },
    type: 'text',
    width: MIDDLE,
    value: ({ region }) => region.path.join('/'),
  },
  {
    name: 'region_today',
    means: { zh: '今名，与当时不同时', en: 'name of today, where it differs' },
    type: 'text',
    width: NARROW,
    value: ({ region }) => region.today,
  },
  {
    name: 'region_code',
    means: {
      zh: '今行政区划代码（GB/T 2260，省 2 位、市 4 位、县 6 位；00 为全国）',
      en: 'code of today (GB/T 2260: 2, 4 or 6 digits; 00 for national texts)',
    },
    type: 'text',
    width: NARROW,
    value: ({ region }) => region.code,
  },
  {
    name: 'region_how',
    means: { zh: '地区如何得知，同 date_how', en: 'how the place is known, as in date_how' },
    type: 'text',
    width: NARROW,
    value: ({ region }) => region.how,
  },
  {
    name: 'region_evidence',
    means: { zh: '证明地区的原文', en: 'words that prove the place' },
    type: 'text',
    width: MIDDLE,
    value: ({ region }) => proof(region),
  },
  {
    name: 'type',
    means: { zh: '文种', en: 'type of document' },
    type: 'text',
    width: NARROW,
    value: ({ type }) => type,
  },
  {
    name: 'type_also',
    means: { zh: '兼属的文种', en: 'further types' },
    type: 'text',
    width: NARROW,
    value: ({ alsoTypes }) => alsoTypes.join(BETWEEN),
  },
  {
    name: 'type_how',
    means: { zh: '文种如何得知', en: 'how the type is known' },
    type: 'text',
    width: NARROW,
    value: ({ known }) => known.type.how,
  },
  {
    name: 'topics',
    means: { zh: '主题', en: 'topics' },
    type: 'text',
    width: MIDDLE,
    value: ({ topics }) => topics.join(BETWEEN),
  },
  {
    name: 'topics_how',
    means: { zh: '主题如何得知', en: 'how the topics are known' },
    type: 'text',
    width: NARROW,
    value: ({ known }) => known.topics.how,
  },
  {
    name: 'issuer',
    means: { zh: '发文机关', en: 'issuing body' },
    type: 'text',
    width: MIDDLE,
    value: ({ issuer }) => issuer,
  },
  {
    name: 'issuer_how',
    means: { zh: '发文机关如何得知', en: 'how the issuing body is known' },
    type: 'text',
    width: NARROW,
    value: ({ known }) => known.issuer.how,
  },
  {
    name: 'speaker',
    means: { zh: '讲话人', en: 'speaker' },
    type: 'text',
    width: NARROW,
    value: ({ speaker }) => speaker,
  },
  {
    name: 'speaker_how',
    means: { zh: '讲话人如何得知', en: 'how the speaker is known' },
    type: 'text',
    width: NARROW,
    value: ({ known }) => known.speaker.how,
  },
  {
    name: 'number',
    means: { zh: '发文字号', en: 'number of the document' },
    type: 'text',
    width: MIDDLE,
    value: ({ docNumber }) => docNumber,
  },
  {
    name: 'number_how',
    means: { zh: '发文字号如何得知', en: 'how its number is known' },
    type: 'text',
    width: NARROW,
    value: ({ known }) => known.docNumber.how,
  },
  {
    name: 'characters',
    means: { zh: '正文字数（UTF-16 单元）', en: 'length of its text, UTF-16 units' },
    type: 'number',
    width: NARROW,
    value: ({ characters }) => characters,
  },
  {
    name: 'source',
    means: { zh: '源文件', en: 'source file' },
    type: 'text',
    width: MIDDLE,
    value: ({ source }) => source.file,
  },
  {
    name: 'source_line',
    means: { zh: '在源文件中的起始行', en: 'its first line in the source file' },
    type: 'number',
    width: NARROW,
    value: ({ source }) => source.startLine,
  },
];
