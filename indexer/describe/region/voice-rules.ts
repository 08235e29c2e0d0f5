import { bilingual } from '../../../engine/bilingual.ts';
import { ruleTable } from '../../rules/rule-table.ts';

/** What speaks for a place and for none by name. */
export const LOCAL_VOICES = ruleTable('local-voice', [
  {
    id: 'local-voice/own',
    kind: 'describe',
    reason: bilingual('自称本地', 'calls a place its own'),
    pattern: /本省|本市|本自治区|本自治州|本县|本区|我省|我市|我县|本行政区域内|全省|全市|全县/,
    matches: ['我县各单位', '在本行政区域内'],
    rejects: ['各省、市', '全国各县'],
    source: 'local acts, which the acts of the country are told from',
  },
]);

/** First lines of an act that say who passed or published it; not those that name a local congress or government. */
export const ACT_HEADS = ruleTable('act-head', [
  {
    id: 'act-head/national',
    kind: 'describe',
    reason: bilingual('题注', 'the line beneath the title of an act'),
    pattern: /^[（(]?(?:根据)?\d{4}\s*年|^中华人民共和国|^国务院令/,
    unless: /(?:省|市|自治区|自治州|县)(?:第.{1,4}届)?人民(?:代表大会|政府)/,
    matches: ['1996年12月30日 国务院令第188号', '中华人民共和国主席令', '（2004年5月1日财政部发布）'],
    rejects: ['1996年12月30日青山省人民政府公布', '第一条 1996年12月30日以前'],
    source: 'heads of laws and regulations',
  },
]);

/** Titles of acts that can be those of the State Council. */
export const ACT_TITLES = ruleTable('act-title', [
  {
    id: 'act-title/kind',
    kind: 'describe',
    reason: bilingual('法规标题', 'the title of an act'),
    pattern: /(?:条例|办法|规定|细则|规则)(?:[（(].*[）)])?$/,
    matches: ['浴室管理条例', '浴室管理办法（试行）'],
    rejects: ['关于浴室管理办法的通知', '浴室管理'],
    source: 'titles of administrative regulations',
  },
]);

/** Bodies that bear the name of a place and speak for nobody but themselves. */
export const OWN_ACCOUNT = ruleTable('own-account', [
  {
    id: 'own-account/firm-or-society',
    kind: 'describe',
    reason: bilingual(
      '以地名为名的企业、社团、学校',
      'a firm, a society or a school that bears the name of a place',
    ),
    pattern: /(?:公司|集团|银行|协会|学会|联合会|医院|大学|学院)$/,
    matches: ['青山县自来水公司', '青山市律师协会'],
    rejects: ['青山县人民政府', '青山市协会管理局'],
    source: 'signatures of firms',
  },
  {
    id: 'own-account/head-of-firm',
    kind: 'describe',
    reason: bilingual('企业的负责人', 'the head of a firm'),
    pattern: /(?:公司|集团|银行)(?:党委书记、?|副?董事长、?|副?总裁、?|副?总?经理、?|副?行长、?){1,4}/,
    matches: ['青山煤业集团董事长 王大山', '青山银行行长 王大山'],
    rejects: ['青山县公司治理办公室主任', '青山县县长 王大山'],
    source: 'speeches of firms at meetings',
  },
]);

/** Lines that are an office and nothing else, at either end of a text. */
export const OFFICE_LINES = ruleTable('office-line', [
  {
    id: 'office-line/no-clause',
    kind: 'describe',
    reason: bilingual('单独成行的机关', 'an office on a line of its own'),
    pattern: /^[^。；，,：:！]{1,60}$/u,
    matches: ['青山县人民政府办公室', '青山县教育局  2011年3月5日'],
    rejects: ['青山县人民政府要求，各乡镇', '抄送：青山县人民政府', '青山县人民政府决定。'],
    source: 'letterheads and signatures',
  },
]);
