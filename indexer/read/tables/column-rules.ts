import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { STATED_FIELDS, type StatedField } from '../../metadata/field-names.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

/**
 * What a column of a table is: a fact about the document, the code of its region, who wrote it and in which office, when a site
 * published it, its text, or a field that is kept and means nothing more.
 */
export type ColumnRole = StatedField | 'regionCode' | 'author' | 'office' | 'published' | 'text' | 'field';

/** What a name says of a column. `pattern` is searched for in the name as `columnKey` writes it. */
export interface ColumnRule extends Rule {
  readonly role: ColumnRole;
  /**
   * How surely a column of this name is what the rule says: of two the surer is taken (1 to 4). From 2 downwards nearly all of its
   * cells must be such.
   */
  readonly weight: number;
}

/** What may stand before the word that tells what a column is. */
const WHAT =
  '(?:(?:政府|工作|政策|报告|文件|公文|文章|文献|文档|法规|规章|法律|规范性文件|条例|新闻|消息|通知|公告|公示|留言|信件|来信|帖子|诉求|投诉|咨询|工单|问题|讲话|发言|会议|纪要|提案|议案|建议|案例|资料|信息|网页|页面|原文|中文|主)的?){0,3}';
const EN_WHAT =
  '(?:doc(?:ument)?|article|policy|file|report|news|page|law|speech|post|message|main|full|raw|clean(?:ed)?|the)?';
const PLACED = '(?:所属|所在|归属|隶属|行政|发文|发布|来源)?';
/** What may stand behind the English word for a kind of place. */
const EN_NAMED = '(?:name)?(?:cn|zh|ch|chn|chs|chinese)?';

/** The rule on columns that are called place and no more: that of a speech is where it was given. */
export const VENUE = 'column/venue';

/** The rule on columns that are called time and no more: whose time, the other columns tell. */
export const BARE_TIME = 'column/bare-time';

export const COLUMNS = new RuleTable<ColumnRule>(
  'column',
  [
    {
      id: 'column/published',
      kind: 'describe',
      role: 'published',
      weight: 5,
      reason: bilingual(
        '网站登载的日期：文件不会更晚，新闻多在当天',
        'when a site published it: no document is later, and news is mostly of that day',
      ),
      pattern:
        /^(?:网站|网页|页面|信息|平台|首次|文件|文章|新闻|稿件|资讯)?(?:发布|发表|发帖|刊发|刊登|登载|公开|推送|上线)(?:时间|日期|日|于)$|^(?:doc(?:ument)?|article|news|post|page)?(?:publi(?:sh|shed|shing|cation)|pub|post(?:ed)?|release[ds]?)(?:on|at)?(?:date|time|day|datetime|at|on)$/,
      matches: [
        '发布时间',
        '新闻发布日期',
        'publishtime',
        'pubdate',
        'publicationdate',
        'postedat',
        'releasedate',
      ],
      rejects: [
        '发文时间',
        '成文日期',
        '发布机构',
        '公布日期',
        '采集时间',
        'publisher',
        'position',
        'postcode',
      ],
      source: 'tables of scrapers and open-government platforms',
    },
    {
      id: 'column/site-date',
      kind: 'describe',
      role: 'field',
      weight: 5,
      reason: bilingual(
        '网站更新、采集的时间，不是文件的',
        'when a site changed it or it was collected, not when it was written',
      ),
      pattern:
        /^(?:网站|网页|页面|信息|平台|最后|首次|数据|文件|文章)?(?:发布|发表|发帖|更新|采集|抓取|爬取|上传|上线|入库|录入|创建|修改|公开|推送|转载|下载|收录|访问|登载|留言|回复|答复)(?:时间|日期|日|年份|于)$|publish|upload|crawl|scrap|updat|creat|modif|fetch|posted|pubdate|pubtime|posttime|timestamp|accessed|retriev/,
      matches: ['采集日期', 'crawltime', '更新时间', '发布年份'],
      rejects: ['发文时间', '成文日期', '发布机构', '公布日期'],
      source: 'tables of scrapers and open-government platforms',
    },
    {
      id: 'column/in-force-date',
      kind: 'describe',
      role: 'field',
      weight: 5,
      reason: bilingual('生效、失效的时间，不是成文的', 'when it takes effect or ends, not when it was made'),
      pattern:
        /(?:实施|施行|生效|失效|执行|废止|有效|截止|起始|开始|结束|终止)(?:时间|日期|日|期)$|effective|expir/,
      matches: ['实施日期', '失效时间', '截止日期', 'effectivedate'],
      rejects: ['成文日期', '时间'],
      source: 'tables of law databases',
    },
    {
      id: 'column/region-code',
      kind: 'describe',
      role: 'regionCode',
      weight: 2,
      reason: bilingual('行政区划代码列', 'column of the codes of divisions'),
      pattern: new RegExp(
        `^(?:${PLACED}(?:行政区划?|行政区域|区划|地区|区域|省份?|省级|城市|市级?|地市|地级市|区县|县区|县级?|国标)(?:行政)?(?:区划)?(?:代码|编码|码)|adcode|(?:province|prov|city|prefecture|pref|county|cnty|district|dist|region|division|admin|gb|gbt?2260)(?:al|istrative)?(?:division)?code)$`,
      ),
      matches: [
        '行政区划代码',
        '区县代码',
        '市代码',
        'adcode',
        'countycode',
        'gb2260code',
        'admindivisioncode',
      ],
      rejects: ['邮政编码', '机构代码', 'areacode', 'code', '县', 'postcode'],
      source: 'GB/T 2260; tables that researchers make of collections',
    },
    {
      id: 'column/other-field',
      kind: 'describe',
      role: 'field',
      weight: 5,
      reason: bilingual(
        '编号、网址之类，不是事实',
        'numbers, addresses and the like, no facts of the document',
      ),
      pattern:
        /(?:网址|链接|地址|代码|区划码|编码|序号|序列|栏目|副标题|副题|关键词|标签|字数|长度|数量|个数|点击|浏览|阅读|索引号|索取号)$|url|link|href|^id$|uuid|^guid|code$|subtitle|keyword|count$|length$|^(?:网站|站点|来源|机构)(?:标题|名称|内容)$|siteno|^sitename$/,
      matches: ['原文链接', '机构代码', 'sourceurl', '序号', '副标题', '网站名称'],
      rejects: ['标题', '正文', '发布机构', '县'],
      source: 'tables of scrapers',
    },
    {
      id: 'column/title',
      kind: 'describe',
      role: 'title',
      weight: 4,
      reason: bilingual('标题列', 'column of titles'),
      pattern: new RegExp(
        `^(?:${WHAT}(?:标题|题名|题目|篇名|篇题|文题)(?:名称|名)?|(?:来信|信件|留言|咨询|提问|诉求|投诉|邮件|帖子)主题|${EN_WHAT}(?:title|headline|heading))$`,
      ),
      matches: [
        '标题',
        '报告标题',
        '文件标题',
        '政策标题',
        '题名',
        '政府工作报告标题',
        '来信主题',
        'doctitle',
        'title',
      ],
      rejects: ['标题长度', '专题', '题材', 'subtitle'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/name-of-document',
      kind: 'describe',
      role: 'title',
      weight: 3,
      reason: bilingual('文件名称列', 'column of names of documents'),
      pattern: new RegExp(
        `^(?:(?:政策|文件|公文|法规|规章|法律|规范性文件|条例|办法|制度|报告|文献|文章|会议|讲话|公告|通知|标准|规划|政策文件|提案|议案|建议|案例)(?:全称|名称|名|全名)|${EN_WHAT}(?:name))$`,
      ),
      matches: ['政策名称', '文件名称', '法规全称', 'policyname', 'name'],
      rejects: ['区县名称', '机构名称', 'filesname', '名称'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/full-text',
      kind: 'describe',
      role: 'text',
      weight: 4,
      reason: bilingual('全文列', 'column of whole texts'),
      pattern: new RegExp(
        `^(?:${WHAT}(?:全文|正文|正文内容|全文内容|正文文本|全文文本|原文|文本内容|全部内容)|${EN_WHAT}(?:fulltext|bodytext|body|maintext|textcontent|contenttext))$`,
      ),
      matches: ['全文', '报告全文', '政策全文', '正文内容', 'fulltext', '文件正文', 'body'],
      rejects: ['正文长度', '全文链接', '文本'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/text',
      kind: 'describe',
      role: 'text',
      weight: 3,
      reason: bilingual('文字列', 'column of texts'),
      pattern: new RegExp(
        `^(?:${WHAT}(?:内容|文本|文字|具体内容|主要内容|详细内容|文字内容|详情)|${EN_WHAT}(?:text|content|contents|txt))$`,
      ),
      matches: ['内容', '政策内容', '文本', 'text', 'content', '留言内容'],
      rejects: ['内容分类', 'context', '内容摘要'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/summary',
      kind: 'describe',
      role: 'text',
      weight: 1,
      reason: bilingual('摘要列，没有全文时作正文', 'column of summaries: the text where there is no other'),
      pattern: new RegExp(
        `^(?:${WHAT}(?:内容)?(?:摘要|概要|简介|提要|要点|摘录|片段|段落|条文)|abstract|summary|description|paragraph|excerpt|snippet)$`,
      ),
      matches: ['摘要', '内容摘要', 'summary', '条文'],
      rejects: ['摘要标题', '纪要', '备注'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/date-of-document',
      kind: 'describe',
      role: 'date',
      weight: 4,
      reason: bilingual(
        '成文、印发或会议日期列',
        'column of days on which documents were made, issued or spoken',
      ),
      pattern:
        /^(?:成文|发文|印发|签发|签署|颁布|公布|颁发|制定|落款|行文|通过|批准|召开|开会|会议|讲话|报告|发言|作报告|文件|公文|政策|撰写|写作|形成)(?:召开|印发|发文|成文)?的?(?:时间|日期|日|年月日|年月)$|^(?:日期|date)$|^(?:doc(?:ument)?|issue|issued|issuing|issuance|sign(?:ed|ing)?|written|meeting|speech|report|promulgation|enact(?:ed|ment)?|passed)(?:on)?(?:date|time|day)$/,
      matches: ['成文日期', '发文时间', '召开时间', '会议召开时间', 'date', 'issuedate', '印发日期'],
      rejects: ['发布时间', '实施日期', '时间', 'publishdate', '更新日期'],
      source: 'tables of open-government platforms; 成文日期 is the day of the document itself',
    },
    {
      id: BARE_TIME,
      kind: 'describe',
      role: 'date',
      weight: 2,
      reason: bilingual(
        '只叫时间的列：里面是日期、年月或年份才算',
        'a column called time and no more, where days, months or years stand in it',
      ),
      pattern: /^(?:时间|年月日?|年月份|月份|time|datetime|yearmonth|month)$/,
      matches: ['时间', '年月', '月份', 'time', 'yearmonth'],
      rejects: ['采集时间', '时间段', '用时', 'times', 'timestamp'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/year',
      kind: 'describe',
      role: 'year',
      weight: 3,
      reason: bilingual('年份列', 'column of years'),
      pattern:
        /^(?:所属|所在|发文|成文|文件|政策|报告|会议|颁布|制定)?(?:年份|年度|年)$|^(?:doc|report|policy|issue)?year$/,
      matches: ['年份', '年度', 'year', '报告年份', '发文年份'],
      rejects: ['发布年份', '年龄', '年初', 'yearly'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/province',
      kind: 'describe',
      role: 'province',
      weight: 3,
      reason: bilingual('省份列', 'column of provinces'),
      pattern: new RegExp(
        `^(?:${PLACED}(?:省份|省级?|省级行政区|省市自治区|省区市?|省自治区直辖市)(?:名称|名)?|(?:provinces?|prov)${EN_NAMED})$`,
      ),
      matches: ['省', '省份', '所属省份', 'province', '省份名称', 'provincecn'],
      rejects: ['省市县', '省政府', '省会'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/city',
      kind: 'describe',
      role: 'city',
      weight: 3,
      reason: bilingual('城市列', 'column of cities'),
      pattern: new RegExp(
        `^(?:${PLACED}(?:地级市|地市级?|城市|市级?|市州|州市|地州市?|地区市)(?:名称|名)?|(?:city|prefecture|pref)${EN_NAMED})$`,
      ),
      matches: ['市', '所属城市', '城市名称', '地级市', 'cityname', 'pref', 'citycn'],
      rejects: ['城市群', '市场', '省市'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/county',
      kind: 'describe',
      role: 'county',
      weight: 3,
      reason: bilingual('区县列', 'column of counties'),
      pattern: new RegExp(
        `^(?:${PLACED}(?:区县|县区|县市区?|市县区?|区县市|县级?|区|旗县|县域|县级市|县级行政区)(?:名称|名)?|(?:county|cnty|district|dist)${EN_NAMED})$`,
      ),
      matches: ['县', '区县名称', '所属区县', 'county', '县名', 'cnty', 'countynamecn'],
      rejects: ['县长', '县域经济', '地区'],
      source: 'tables that researchers make of collections',
    },
    {
      id: VENUE,
      kind: 'describe',
      role: 'region',
      weight: 3,
      reason: bilingual(
        '地点列：没有讲话人、职务列时是所属地区',
        'column of places: where texts belong, unless speakers or their offices stand beside it',
      ),
      pattern: new RegExp(`^(?:地点(?:名称|名)?|(?:place|location)${EN_NAMED})$`),
      matches: ['地点', 'place', 'locationname'],
      rejects: ['会议地点', '所在地', 'workplace'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/region',
      kind: 'describe',
      role: 'region',
      weight: 3,
      reason: bilingual('地区列', 'column of regions'),
      pattern: new RegExp(
        `^(?:${PLACED}(?:地区|区域|行政区划?|地域|地方|省市县区?|省市区县?|省市|省市县乡|区划)(?:名称|名)?|(?:所在|所属|归属)地|(?:region|area)${EN_NAMED})$`,
      ),
      matches: ['地区', '所属地区', '省市县', '行政区划', 'region', '所在地'],
      rejects: ['地区代码', '行政区划代码', '地址'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/issuer',
      kind: 'describe',
      role: 'issuer',
      weight: 3,
      reason: bilingual('发文机关列', 'column of issuers'),
      pattern:
        /^(?:发布|发文|制发|制定|印发|颁布|颁发|公布|签发|主办|成文|起草|责任|来文|回复|答复|办理|承办|受理|文件发布|政策发布|政策制定|发文单位)?(?:机构|机关|单位|部门|主体|者)(?:名称|名|全称)?$|^(?:issu(?:er|ing(?:authority|agency|body|department|organization)?)|publish(?:er|ing)?(?:unit|org|dept|agency)|pub(?:unit|org|dept)|agency|authority|department|dept|organi[sz]ation|org)(?:name)?$/,
      unless: /^者/,
      matches: ['发布机构', '发文单位', '制定机关', '发文机关名称', '回复单位', 'issuer', 'puborg', '部门'],
      rejects: ['发布时间', '单位性质', '者', 'authors', 'unit'],
      source: 'tables of open-government platforms',
    },
    {
      id: 'column/document-number',
      kind: 'describe',
      role: 'docNumber',
      weight: 3,
      reason: bilingual('发文字号列', 'column of document numbers'),
      pattern:
        /^(?:发文|文件|公文|政策|法规|通知)?(?:字号|文号|文件号|发文号)$|^(?:doc(?:ument)?|file|reference|ref|issue)(?:number|num|no)$/,
      matches: ['文号', '发文字号', '文件文号', 'docnumber', 'documentno'],
      rejects: ['编号', '序号', 'number', '文号类型'],
      source: 'GB/T 9704-2012 calls it 发文字号',
    },
    {
      id: 'column/speaker',
      kind: 'describe',
      role: 'speaker',
      weight: 3,
      reason: bilingual('讲话人列', 'column of speakers'),
      pattern:
        /^(?:讲话|报告|发言|演讲|致辞|致词|作报告|主讲|讲述)(?:人|者|领导|人姓名)(?:姓名)?$|^speaker(?:name)?$/,
      matches: ['讲话人', '报告人', '发言者', 'speaker', '报告人姓名'],
      rejects: ['报告人数', '联系人', '作者', '发言'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/office',
      kind: 'describe',
      role: 'office',
      weight: 3,
      reason: bilingual('职务列：讲话人的职务', 'column of offices: that of a speaker'),
      pattern:
        /^(?:讲话人|报告人|发言人|领导人?|官员|作者|时任|当时)?(?:职务|职位|职衔|官职|头衔)(?:名称)?$|^(?:speaker|author|leader|official)?(?:position|office|officetitle|jobtitle|post)(?:name)?$/,
      matches: ['职务', '讲话人职务', '时任职务', 'position', 'speakeroffice'],
      rejects: ['职务级别', '职称', 'postdate', '办公室'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/author',
      kind: 'describe',
      role: 'author',
      weight: 3,
      reason: bilingual(
        '作者、姓名列：讲话以作者为讲话人',
        'column of authors: that of a speech is who gave it',
      ),
      pattern:
        /^(?:作者|著者|署名|姓名|人名|领导|领导人|官员|首长|主要领导)(?:姓名|名)?$|^(?:authors?|leaders?|officials?)(?:name)?$/,
      matches: ['作者', '姓名', '领导人姓名', 'author', 'leadername'],
      rejects: ['作者单位', '联系人', '责任者', 'authority'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/type',
      kind: 'describe',
      role: 'type',
      weight: 2,
      reason: bilingual('文种列', 'column of document types'),
      pattern:
        /^(?:文件|公文|政策|文献|文档)?(?:文种|体裁|文体|类型|种类)$|^(?:doc(?:ument)?)?(?:type|kind)$/,
      matches: ['文种', '文件类型', '类型', 'doctype', 'type'],
      rejects: ['类型代码', '单位类型', 'typeface'],
      source: 'tables that researchers make of collections',
    },
    {
      id: 'column/topic',
      kind: 'describe',
      role: 'topic',
      weight: 2,
      reason: bilingual('主题列', 'column of subjects'),
      pattern: /^(?:主题|主题分类|主题类别|题材|topics?|subject)$/,
      matches: ['主题', '主题分类', 'topic', 'subject'],
      rejects: ['主题词', '主题曲', '专题'],
      source: 'open-government platforms: 主题分类',
    },
  ],
  withColumns(
    z.strictObject({
      role: z
        .enum([...STATED_FIELDS, 'regionCode', 'author', 'office', 'published', 'text', 'field'])
        .default('field'),
      weight: z.number().min(1).max(9).default(5),
    }),
  ),
);

/** A column's name without case, width, white space, marks and what stands in brackets: what rules look at. */
function columnKey(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  const bare = plain.replace(/[([【〔<{][^)\]】〕>}]{0,40}[)\]】〕>}]/gu, '');
  return (bare.trim() === '' ? plain : bare)
    .replace(/[\s\p{P}\p{S}\p{Cf}]+/gu, '')
    .replace(/(?<=.)(?:字段|列)$/u, '');
}

/** What the name of a column says of it; null where no rule knows it. */
export function ruleOfName(name: string): ColumnRule | null {
  const key = columnKey(name);
  return key === '' ? null : COLUMNS.first(key);
}
