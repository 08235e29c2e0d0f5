import { bilingual } from '../../engine/bilingual.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable } from '../rules/rule-table.ts';

/**
 * Places of a page that say what its text is called: labels, buttons behind a title, the last step of a path, the sentence
 * that sends an enclosure. Each names a title (the first group of its pattern); a line that says the same is proved by it.
 */
interface TitleName extends Rule {
  /** Points of the name as a title where no line of the text bears it. */
  readonly points: number;
  /** What the rule is asked of: the lines at the head, or the first paragraphs. */
  readonly of: 'line' | 'paragraph';
  /** It counts only where no line above names a kind of document. */
  readonly untitled?: true;
}

type Row = Omit<TitleName, 'id' | 'kind' | 'reason'> & { name: string; reason: [zh: string, en: string] };

const ROWS: readonly Row[] = [
  {
    name: 'label',
    reason: ['标题栏', 'labelled as the title'],
    of: 'line',
    points: 7,
    pattern:
      /(?:^|[\s|])(?:原?标\s{0,6}题|题\s{0,6}目|名\s{0,6}称|(?:文件|法规|信息|政策|公文|颗粒)(?:标题|名称))\s?[:：]\s?(?:\|\s)?([^:：|\s][^:：|]{3,120}?)(?:\s?\|.{0,60})?$/,
    matches: [
      '标 题: 大河县森林火灾应急预案',
      '废止时间: 2020-01-23 名称: 大河县人民政府关于印发工作规则的通知',
    ],
    rejects: ['标题要醒目', '标题：', '机构名称要规范'],
    source: 'tables of labels above texts; forums; catalogues of libraries',
  },
  {
    name: 'topic-of-forum',
    reason: ['论坛的主题栏', 'topic of a forum'],
    of: 'line',
    // Open-government pages name subjects so too: it proves a line that says the same, and is no title by itself.
    points: -20,
    pattern: /^主题\s?[:：]\s?([^:：]{4,120})$/,
    matches: ['主题:[转帖]大河支边青年在小河'],
    rejects: ['主题词：春耕', '主题分类：农业'],
    source: 'forums',
  },
  {
    name: 'full-version',
    reason: ['论坛的完整版本链接', 'link of a forum to its full version'],
    of: 'line',
    points: 6,
    pattern: /^查看完整版本\s?[:：]\s?(?:\[-{2}\s?)?(.{4,150}?)(?:\s?-{2}\])?$/,
    matches: ['查看完整版本: 大河县简介', '查看完整版本: [-- 大河县关于春耕的决议 --]'],
    rejects: ['查看完整版本', '请查看完整版本的说明'],
    source: 'archives of forums',
  },
  {
    name: 'copy-button',
    reason: ['论坛标题后的按钮', 'title of a forum with its button'],
    of: 'line',
    points: 8,
    pattern: /^(.{4,150}?)\s{0,4}\[复制链接\]$/,
    matches: ['大河县干部社员并肩抗旱 [复制链接]'],
    rejects: ['[复制链接]', '复制链接的办法'],
    source: 'forums',
  },
  {
    name: 'dated',
    reason: ['标题与发布时间在同一行', 'title and hour of publication in one line'],
    of: 'line',
    points: 5,
    pattern:
      /^([^:：|]{6,100}?[^:：|\s\d])\s{0,4}(?:19|20)\d{2}[年./-]\d{1,2}[月./-]\d{1,2}日?\s{0,2}\d{1,2}:\d{2}(?::\d{2})?(?:\s|$)/,
    matches: ['大河县农田水利迅速扩展2011年05月25日06:17'],
    rejects: ['发布时间：2011-05-25 06:17', '全县会议2011年05月25日召开'],
    source: 'sites of newspapers',
  },
  {
    name: 'path',
    reason: ['路径的末一级', 'last step of the path of the page'],
    of: 'line',
    points: 2,
    pattern: /(?:->|[>＞»›→]).{0,120}(?:->|[>＞»›→])\s{0,4}([^>＞»›→]{4,150})$/,
    unless:
      /[>＞»›→]\s{0,4}(?:正文|正文内容|信息浏览|详细内容|查看文章|内容页)$|(?:志|年鉴|通史|全书|大典)(?:[（(].{1,20}[）)])?$/,
    matches: ['首页 » 问答 » 常识 » 大河县简介', '大河论坛 -> 1955年 -> 大河县关于春耕的决议'],
    rejects: ['首页 > 期刊 > 正文', '首页 > 大河县概况', '首页 > 魅力大河 > 大河年鉴（2010）'],
    source: 'heads of web pages',
  },
  {
    name: 'entry',
    reason: ['词条的释义', 'an entry explains its name'],
    of: 'paragraph',
    points: 5,
    pattern: /^《([^《》]{2,40})》[，,]?\s?(?:是|即|简称|全称|又称|亦称)/,
    matches: ['《五·五布告》，是1968年5月5日发布的一张布告。', '《大河县志》是一部志书。'],
    rejects: ['《大河县志》已经出版。', '《五·五布告》发布以后，'],
    source: 'encyclopedias',
  },
  {
    name: 'sent',
    reason: ['印发语所引的名称', 'named by the sentence that sends it'],
    of: 'paragraph',
    untitled: true,
    points: 3,
    pattern: /《([^《》]{4,60})》[^。《》]{0,40}(?:印发|颁发|下发|转发|发给)(?:给|予)?(?:你们|各)/,
    matches: ['《大河县春耕规划》已经县政府同意，现印发给你们。', '现将《大河县春耕规划》印发给你们，'],
    rejects: ['《大河县春耕规划》由县农业局解释。', '根据《大河县春耕规划》，各乡要'],
    source: 'notices that send a document and whose own title is lost',
  },
  {
    name: 'author-behind',
    reason: ['标题与作者在正文同一行', 'title and author in the line of the text'],
    of: 'paragraph',
    points: 6,
    pattern: /^#?\s{0,2}(\S.{3,80}?)\s{1,8}<[^<>]{2,12}>(?:\s|$)/,
    matches: ['# 大河春来早——记小河公社   <张三>   大河县东北角有一条街'],
    rejects: ['大河春来早', '今年<张三>来了'],
    source: 'databases of documents, whose texts have lost their line ends',
  },
  {
    name: 'order',
    reason: ['命令正文前的名称', 'name of an order in the line of its text'],
    of: 'paragraph',
    points: 5,
    pattern:
      /^([^，。：:\s]{2,24}(?:人民政府|国务院|委员会|军区|法院|公安[局部])\s?(?:命令|令|布告|通告|指示|决定))\s{0,4}(?=[查兹现据]|为了?[^\s]|鉴于|根据)/,
    matches: ['大河省人民政府布告查近日有人聚众滋事，', '中华人民共和国国务院命令兹任命张三为局长'],
    rejects: ['大河省人民政府布告', '大河省人民政府决定的事项'],
    source: 'orders whose text has lost its line ends',
  },
  {
    name: 'before-greeting',
    reason: ['标题与称呼在同一行', 'title and greeting in the line of the text'],
    of: 'paragraph',
    untitled: true,
    points: 5,
    pattern:
      /^#?\s{0,2}([^\s，。：:]{6,50}(?:报告|讲话|致辞|致词|发言|总结))(?=\s.{0,100}(?:各位|同志们)|(?:各位[^，。]{2,6}|同志们)[:：！!])/,
    matches: [
      '2024年大河县政府工作报告 2024年2月2日在大会上 县长 李四 各位代表:',
      '县长在春耕会上的讲话同志们：今天',
    ],
    rejects: ['县长在春耕会上的讲话', '各位代表：现在我作报告'],
    source: 'texts that have lost their line ends',
  },
];

export const TITLE_NAMES = new RuleTable<TitleName>(
  'title-name',
  ROWS.map(({ name, reason: [zh, en], ...row }) => ({
    ...row,
    id: `title-name/${name}`,
    kind: 'split',
    reason: bilingual(zh, en),
  })),
);
