import { z } from 'zod';
import type { GivenFact } from '../article.ts';
import { STATED_FIELDS } from '../metadata/field-names.ts';
import { REASONS } from '../reasons.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';

export interface HeadDataRule extends Rule {
  /** What the value says of the document, null where it says nothing that is known of documents. */
  readonly field: GivenFact['field'] | null;
  /**
   * What the label proves of the lines around it. `alone`: nobody writes it into a text; `block`: with another label it
   * is data about a document; `weak`: texts bear it as well, it counts only beside one of the others.
   */
  readonly proof: 'alone' | 'block' | 'weak';
}

type Row = Pick<HeadDataRule, 'field' | 'proof' | 'matches' | 'rejects'> & { name: string; labels: string };

const ROWS: readonly Row[] = [
  {
    name: 'title',
    field: 'title',
    proof: 'block',
    labels:
      '标\\s{0,4}题|题\\s{0,4}名|篇\\s{0,4}名|名\\s{0,4}称|文献题名|文章标题|新闻标题|Title-题名|文件标题|文件名称|政策标题|政策名称|法规标题|法规名称|信息名称|公文名称|title',
    matches: [
      '标题：大河县2006年工作总结',
      '文件名称：大河县浴室管理办法',
      '名　　称： 大河县浴室管理办法',
      'title: Work report',
      '【篇名】小河春耕调查',
      '<标题>=小河春耕调查',
    ],
    rejects: ['标题要简明：不超过二十字', '小标题：三个突破'],
  },
  {
    name: 'issuer',
    field: 'issuer',
    proof: 'block',
    labels:
      '发文(?:单位|机关|机构|部门)|公文发文机关|颁布(?:单位|机关|部门)|发布(?:机构|单位|机关|部门)|制定机关|制发(?:机关|单位)|印发(?:机关|单位)|issuer',
    matches: ['发文单位：大河县人民政府', '发布机构： 大河县农业局'],
    rejects: ['发布机构应当核对：一是来源', '发文单位'],
  },
  {
    name: 'document-number',
    field: 'docNumber',
    proof: 'block',
    labels: '文\\s{0,4}号|发文字号|发文文号|公文文号|文件编号|文件字号',
    matches: ['文号：河政发〔2006〕5号', '文　号： 河政办〔2006〕12号'],
    rejects: ['公文号：由办公室编排', '文号的编排：按年度'],
  },
  {
    name: 'date-of-document',
    field: 'date',
    proof: 'block',
    labels:
      '成文(?:日期|时间)|发文(?:日期|时间)|印发(?:日期|时间)|制发(?:日期|时间)|生成(?:日期|时间)|签发(?:日期|时间)',
    matches: ['成文日期：2006年3月5日', '发文时间：2006-03-05'],
    rejects: ['成文日期以签发为准。', '收文日期：2006年3月5日'],
  },
  {
    name: 'day-of-publication',
    field: 'published',
    proof: 'block',
    labels:
      '发布(?:日期|时间)|发表(?:日期|时间)|公开(?:日期|时间)|公布(?:日期|时间)|颁布(?:日期|时间)|更新(?:日期|时间)|date',
    matches: ['发布日期：2006-03-06', '公布日期： 2006.03.06'],
    rejects: ['发布日期', '公开时间不得迟于：三日'],
  },
  {
    name: 'other-day',
    field: null,
    proof: 'block',
    labels: '(?:施行|实施|执行|生效|失效|废止)(?:日期|时间)',
    matches: ['施行日期：2006-05-01', '执行日期： 2006年5月1日'],
    rejects: ['施行日期由县政府规定。', '开工日期：2006年5月1日'],
  },
  {
    name: 'filing',
    field: null,
    proof: 'block',
    labels:
      '索\\s{0,4}引\\s{0,4}号|信息索引号|信息分类|信息类[别型]|公开类别|文件类型|公文类型|载体类型|记录形式|所属主题|主题信息|统一编号|主题分类|体裁分类|题材分类|组配分类|服务对象|公开(?:方式|形式|范围|类型|目录|责任部门)|公文(?:目录|种类|类别)|内容概述|信息格式|有\\s{0,4}效\\s{0,4}性|有效期|时效性|效力(?:级别|状态|位阶)|法规类别|所属类别|统一登记号|规范性文件编号',
    matches: [
      '索引号：000014349/2006-00012',
      '效力级别：地方规范性文件',
      '主题分类： 农业、林业、水利',
      '公文种类 :其他',
    ],
    rejects: ['服务对象是全体居民。', '分类施策：一村一策', '公文种类要齐全：通知、报告'],
  },
  {
    name: 'law-database',
    field: null,
    proof: 'alone',
    labels: '法宝引证码|原文链接|来源\\s?(?:URL|url|网址|链接)|原文网址|原始链接|source_?url|URL|url',
    matches: [
      '【法宝引证码】 CLI.12.1234567',
      '原文链接：https://www.example.com/a.html',
      'url: http://example.com',
    ],
    rejects: ['下载链接：见附件', '网址：www.example.gov.cn'],
  },
  {
    name: 'day-of-collection',
    field: null,
    proof: 'alone',
    labels: '(?:采集|抓取|爬取|收录|入库|归档)(?:日期|时间)',
    matches: ['采集时间：2024-05-07 03:20:11', '抓取日期：2024-05-07', '【入库时间】2024-05-07'],
    rejects: ['样品采集时间：2006年3月', '采集时间由各站自定。'],
  },
  {
    name: 'reading-aids',
    field: null,
    proof: 'weak',
    labels:
      '来\\s{0,4}源|信息来源|作\\s{0,4}者|字\\s{0,4}[体号]|浏览(?:次数|量)|点击(?:次数|数|量)|阅读(?:次数|量)|视力保护色?|保护视力色?|关\\s{0,2}键\\s{0,2}[字词]|语\\s{0,4}种|类\\s{0,4}别|分\\s{0,4}类|主\\s{0,4}题\\s{0,4}词',
    matches: ['来源：县报', '字体： 大 中 小', '浏览次数：12', '视力保护色:', '主 题 词：'],
    rejects: ['资金来源：县财政', '来源于县财政：三成'],
  },
  {
    name: 'periodical',
    field: null,
    proof: 'weak',
    labels:
      '刊\\s{0,4}名|报\\s{0,4}纸|版\\s{0,4}次|版面|栏\\s{0,4}目|(?:Source|SrcDatabase|Author|Organ|Keyword|PubTime|Year|Period|Roll|Page|PageCount)-\\p{Script=Han}{1,6}',
    matches: ['【刊名】大河论坛', '<版次>=1', 'Author-作者: 张三', '栏目：县域经济'],
    rejects: ['刊名由主办单位提出：一是简短', '版次以最新为准', 'Author: Zhang'],
  },
];

function rowOf({ name, labels, ...row }: Row): HeadDataRule {
  return {
    ...row,
    id: `head-data/${name}`,
    kind: 'remove',
    reason: REASONS.headData,
    pattern: new RegExp(
      `^(?:[•·●▪■◆※*+-]\\s{0,4})?(?:[【\\[](?:${labels})[】\\]]\\s{0,4}[:：]?|<(?:${labels})>=|(?:${labels})\\s{0,4}[:：])`,
      'u',
    ),
    source: 'exports of law databases, pages of open government, heads that scrapers write',
  };
}

/** Labels of the data that stand above a text, or between its title and the text. */
export const HEAD_DATA = new RuleTable<HeadDataRule>(
  'head-data',
  ROWS.map(rowOf),
  withColumns(
    z.strictObject({
      field: z.enum(STATED_FIELDS).nullable().default(null),
      proof: z.enum(['alone', 'block', 'weak']).default('block'),
    }),
  ),
);

/** The label of the text itself, behind labelled data and on a line of its own. */
export const TEXT_LABELS = ruleTable('text-label', [
  {
    id: 'text-label/begins',
    kind: 'remove',
    reason: REASONS.headData,
    pattern:
      /^(?:(?:正\s{0,4}文|全\s{0,4}文|内\s{0,4}容|full_?text|content|text)\s{0,4}[:：]|【(?:正文|全文)】|<(?:正文|全文)>=)$/,
    matches: ['正文：', '内　容：', 'content:', '【正文】', '<正文>='],
    rejects: ['内容：春耕工作', '主要内容：', '正文'],
    source: 'records of scrapers',
  },
]);
