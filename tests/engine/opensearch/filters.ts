import fc from 'fast-check';
import { noFilters } from '../../../engine/local/filters.ts';
import { type Filters, type FilterValues, UNKNOWN } from '../../../engine/types.ts';
import { madeTexts } from '../concordance/made-texts.ts';

/** Made-up texts with more kinds, issuers and speakers than those that random queries are made for. */
export const textsToFilter = (): Record<string, string> => ({
  ...madeTexts(),
  '湖南/通知.txt':
    '常德市人民政府办公室关于推进工业园区建设的通知\n\n各区县：\n\n要加快工业园区建设。\n\n2008年5月6日\n',
  '湖南/讲话.txt':
    '在全市农业工作会议上的讲话\n\n市长 李明\n\n（2010年3月4日）\n\n同志们：发展农业，推进改革。\n',
  '贵州/意见.txt': '贵州省人民政府关于公路建设的意见\n\n加快公路建设，推进招商引资。\n\n2011年12月31日\n',
  '全国/决定.txt':
    '国务院关于教育改革和发展的决定\n\n各省、自治区、直辖市人民政府：发展教育。\n\n2001年5月29日\n',
  '海南/总结.txt':
    '洋浦经济开发区2012年工作总结\n\n洋浦经济开发区管理委员会推进公路建设。\n\n海南省洋浦经济开发区管理委员会\n\n2012年12月30日\n',
  '无/散文.txt': '随想\n\n推进会议纪要的改革。\n',
});

const some = <Value>(...values: [Value, ...Value[]]): fc.Arbitrary<Value[]> =>
  fc.oneof(
    { arbitrary: fc.constant<Value[]>([]), weight: 3 },
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
  );

const values: fc.Arbitrary<FilterValues> = fc.record({
  region: some<FilterValues['region'][number]>(
    '43',
    '4307',
    '430702',
    '11',
    '52',
    '00',
    'province',
    'prefecture',
    '43-county',
    '43-prefecture',
    '4604/洋浦经济开发区',
    '4604',
    UNKNOWN,
  ),
  year: some<FilterValues['year'][number]>(
    { from: 2006, to: 2006 },
    { from: 2003, to: 2004 },
    { from: null, to: 2005 },
    { from: 2008, to: null },
    { from: 1949, to: 1949 },
    UNKNOWN,
  ),
  date: some<FilterValues['date'][number]>(
    { from: '2006', to: '2010' },
    { from: '2008-05-06', to: '2008-05-06' },
    { from: null, to: '2006-06' },
    { from: '2010-03', to: null },
  ),
  type: some('通知', '讲话', '工作总结', '意见', '公报'),
  topic: some('工业、交通', '工业、交通/公路', '科技、教育/', '农业、林业、水利', UNKNOWN),
  issuer: some('常德市', '人民政府', '国务院', '=国务院', '=常德市人民政府', '*', '办公?', UNKNOWN),
  speaker: some('李明', '李', '=李明', UNKNOWN),
  path: some('湖南/', '贵州/意见.txt', 'a', '没有'),
});

/** Any filters, of few values, some of which take documents out. */
export const anyFilters: fc.Arbitrary<Filters> = fc
  .record({
    wanted: values,
    not: fc.oneof({ arbitrary: fc.constant(noFilters().not), weight: 2 }, values),
    possible: fc.boolean(),
  })
  .map(({ wanted, not, possible }) => ({ ...wanted, not, possible }));
/** Of these, those of one or two facets, which let something pass. */
export const fewFilters: fc.Arbitrary<Partial<Filters>> = fc.oneof(
  fc.constant({}),
  fc
    .tuple(anyFilters, fc.constantFrom('region', 'year', 'date', 'type', 'topic', 'issuer', 'path'))
    .map(([all, facet]) => ({
      possible: all.possible,
      [facet]: all[facet],
    })),
);
