import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** Stands for the word of a subject in what the table of names is asked about. */
export const WORD_PLACE = '☐';

/** Where a word is part of a name and says nothing of what a text is about. Asked of the word (`☐`) and what is behind it. */
export const OFFICE_NAMES = ruleTable('topic-office', [
  {
    id: 'topic-office/bureau',
    kind: 'describe',
    reason: bilingual('机构名称中的词，不是主题', 'a word in the name of an office is no subject'),
    pattern:
      /^☐(?:和[一-龥]{2,6}|与[一-龥]{2,6}|[一-龥]{0,4}(?:管理|监督管理|行政管理|保障|资源|事务|旅游|发展|建设|信息化|计划生育|改革))?(?:总局|分局|支局|局(?![面势部限地])|厅(?!堂)|所长|部长|部门|主管部门|行政部门|行政主管部门|管理部门|委员会|委(?:[、，。）]|$)|办公室)/u,
    matches: ['☐局负责', '☐厅', '☐行政主管部门应当', '☐委员会', '☐委、财政局', '☐和旅游局'],
    rejects: ['☐工作', '☐局面', '☐部署', '☐委托', '☐局势', '☐厅堂'],
    source: 'addressees, signatures and duties in every notice',
  },
  {
    id: 'topic-office/autonomous-area',
    kind: 'describe',
    reason: bilingual('自治地方名称中的民族', 'a people in the name of an autonomous area'),
    pattern: /^☐(?:[一-龥]{1,4}族){0,3}自治[县州旗区]/u,
    matches: ['☐自治县人民政府公告', '☐苗族自治州'],
    rejects: ['☐聚居地区', '☐团结', '☐区域自治法'],
    source: 'titles and signatures of autonomous areas',
  },
]);

/** Lines that only name who issues, signs, receives or copies a text. */
export const NAMING_LINES = ruleTable('topic-line', [
  {
    id: 'topic-line/office',
    kind: 'describe',
    reason: bilingual('只有机关名称的行', 'a line that is the name of an office'),
    pattern:
      /^[^，。；：:,;]{2,60}(?:政府|委员会|办公[厅室]|局|厅|部|委|院|会|处|中心|办|公司|科|指挥部|银行)(?:文件|公告|通知|[（(](?:印|章|盖章|公章)[）)])?[\s　]*(?:[12〇○零一二][^，。；]{3,16}[日月])?[\s　]*$/u,
    unless:
      /^[\s　]*(?:第?[一二三四五六七八九十\d]+[、.．章节条]|[（(][一二三四五六七八九十\d]+[）)])|关于|建设|加强|推进|做好|整治|召开/u,
    matches: ['青田县公安局', '青田县公安局　青田县财政局', '青田县公安局 2014年6月23日', '青田县财政局文件'],
    rejects: ['一、建好公安局', '公安局应当加强管理。', '推进改造公安局', '第三章 公安机关'],
    source: 'letterheads and signatures',
  },
  {
    id: 'topic-line/copies',
    kind: 'describe',
    reason: bilingual('抄送、主送机关', 'who gets the text, and copies of it'),
    pattern: /^[\s　]*(?:抄送|抄报|主送|分送|发送|送)[:：]|^[^，。；]{2,120}[:：][\s　]*$/u,
    unless: /如下[:：]|[一二三四五六七八九十]、|包括|下列|以下/u,
    matches: ['抄送：县公安局，县财政局。', '县公安局、财政局、各镇人民政府：'],
    rejects: ['县公安局、财政局要做好以下工作：', '现将有关事项通知如下：', '公安工作很重要。'],
    source: 'GB/T 9704-2012, 7.3.2 and 7.4.1',
  },
]);

/** The issuers before 关于 in a title. */
export const TITLE_ISSUERS = ruleTable('topic-issuer', [
  {
    id: 'topic-issuer/before-about',
    kind: 'describe',
    reason: bilingual('标题“关于”前的发文机关', 'the issuers before 关于 in a title'),
    pattern:
      /^[^《》，。]{2,80}?(?:政府|委员会|办公[厅室]|局|厅|部|委|院|会|处|中心|办|公司|银行|部门|机关|联席会议|领导小组)[\s　、]*(?=关于|印发|转发|批转|发布)/u,
    matches: [
      '青田县公安局关于放假的通知',
      '青田县公安局、财政局印发放假办法的通知',
      '市公安局等三部门关于放假的通知',
    ],
    rejects: ['关于公安局搬迁的通知', '公安工作总结', '建设公安局'],
    source: 'titles of notices',
  },
]);
