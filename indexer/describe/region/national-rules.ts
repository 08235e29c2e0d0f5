import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Examples, Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

/**
 * What a national sign is read from: a title, a line of a law's head, an issuer's name, what a speaker says, the line that names
 * the speaker, a folder, a clause.
 */
export type NationalPlace = 'title' | 'head' | 'issuer' | 'speech' | 'byline' | 'folder' | 'clause';

export interface NationalRule extends Rule {
  readonly where: NationalPlace;
  /** Whether it says so of the text itself, or is a sign that anything local outweighs. */
  readonly how: 'stated' | 'inferred';
}

const MINISTRIES =
  '外交部|国防部|教育部|科技部|科学技术部|工业和信息化部|国家民委|公安部|安全部|国家安全部|民政部|司法部|财政部|人事部|劳动部|人力资源(?:和)?社会保障部|自然资源部|国土资源部|生态环境部|环境保护部|建设部|住房和?城乡建设部|交通部|交通运输部|铁道部|水利部|农业部|农业农村部|商务部|文化部|文化和旅游部|卫生部|国家卫生健康委|应急管理部|退役军人事务部|审计署|海关总署|信息产业部|邮电部|电力工业部|化学工业部|冶金工业部|对外贸易经济合作部|内政部|内务部|政务院|轻工业部|重工业部|纺织工业部|煤炭工业部|石油工业部|机械工业部|电子工业部|粮食部|林业部|地质部|高等教育部|对外贸易部|农垦部|农林部|水利电力部|城乡建设环境保护部|劳动人事部';

const nationalRule = (
  id: string,
  where: NationalPlace,
  how: NationalRule['how'],
  pattern: RegExp,
  reason: [chinese: string, english: string],
  matches: Examples,
  rejects: Examples,
  source: string,
  unless?: RegExp,
): NationalRule => ({
  id: `national/${id}`,
  kind: 'describe',
  where,
  how,
  pattern,
  ...(unless === undefined ? {} : { unless }),
  reason: bilingual(...reason),
  matches,
  rejects,
  source,
});

/** Missions in a place, and meetings held in one, are of that place. */
const IN_A_PLACE = /驻|在.{2,6}省/;

/** What shows a text to be one of the whole country. */
export const NATIONAL = new RuleTable<NationalRule>('national', [
  nationalRule(
    'state-organ-title',
    'title',
    'stated',
    /^(?:国务院(?:办公厅)?|全国人民代表大会(?:常务委员会)?|全国人大(?:常委会)?|中共中央(?:办公厅)?|中央军(?:委|事委员会)|最高人民(?:法院|检察院)|中国共产党中央(?:委员会)?)(?=关于|公报|公告|令|决定|决议|批转|转发|印发|批准|、|$|办公厅|[\p{Script=Han}]{0,30}(?:条例|规定|办法|规则|细则|决定|解释|批复|法)(?:[（(].*[）)])?$)/u,
    ['标题以中央机关开头', 'the title opens with an organ of the state'],
    [
      '国务院关于加强安全生产工作的通知',
      '最高人民法院关于适用继承编的解释',
      '国务院行政机构设置和编制管理条例',
      '中共中央批转《民政部关于福利工作的报告》',
    ],
    [
      '国务院大督查反馈问题整改情况汇报',
      '青山县转发国务院关于安全生产的通知',
      '国务院关于在青山省开展试点的决定',
    ],
    'titles of acts of the organs of the state',
    IN_A_PLACE,
  ),
  nationalRule(
    'high-court-report',
    'title',
    'stated',
    /^(?:[关關][于於])?最高人民(?:法院|[检檢]察院)的?工作的?(?:情[况況])?的?[报報]告/u,
    ['最高人民法院、检察院的报告', 'a report of the highest court or procuratorate'],
    ['关于最高人民法院工作的报告（1957年）', '最高人民检察院工作报告'],
    ['青山省高级人民法院工作报告', '学习最高人民法院工作报告'],
    'reports to the National People’s Congress',
  ),
  nationalRule(
    'republic-law-title',
    'title',
    'stated',
    /^中华人民共和国[\p{Script=Han}、（）()]{1,60}(?:法|法典|条例|办法|规定|细则|规则|决定|章程|修正案|令|公告|公报|条约|协定|议定书|声明)(?:[（(].*[）)])?$/u,
    ['以国名开头的法律法规', 'a law that bears the name of the republic'],
    ['中华人民共和国森林法', '中华人民共和国船舶登记办法（试行）'],
    ['中华人民共和国成立七十周年活动方案', '青山省实施《中华人民共和国森林法》办法'],
    'titles of laws and administrative regulations',
    IN_A_PLACE,
  ),
  nationalRule(
    'country-title',
    'title',
    'inferred',
    /^(?:中华人民共和国|全国(?!人民代表大会|人大)|中国人民解放军|国务院|国新办)/u,
    ['标题以国名或“全国”开头', 'the title opens with the country'],
    ['全国文明城市测评办法', '中华人民共和国成立七十周年活动方案', '国新办举行浴室新闻发布会'],
    ['青山县全国文明城市创建方案', '参加全国会议的讲话'],
    'titles of programmes and meetings: those of counties open so too',
    IN_A_PLACE,
  ),
  nationalRule(
    'congress-session-title',
    'title',
    'inferred',
    /^(?:第?[一二三四五六七八九十]{1,3}届)?全国(?:人大|人民代表大会|政协)(?:第?[一二三四五六七八九十]{1,2}次)会议/u,
    ['标题说的是全国人大、政协的会议', 'the title tells of a session of the national congress'],
    ['七届全国人大三次会议在京开幕', '全国政协二次会议闭幕'],
    ['我省代表团审议七届全国人大三次会议文件', '全国人大代表到青山县调研', '全国人大会议代表访谈'],
    'reports of the sessions of the national congress',
    /代表团|委员团|驻/,
  ),
  nationalRule(
    'meeting-title',
    'title',
    'inferred',
    /^(?:\p{Script=Han}{2,4}(?:同志)?[:：]?\s?)?(?:在)全国(?:(?!召开|举行)[\p{Script=Han}、“”（）]){2,40}会议?上的?(?:重要)?(?:讲话|总结讲话|工作报告|报告|致辞|开幕词|闭幕词)/u,
    ['在全国性会议上的讲话', 'a speech at a meeting of the whole country'],
    [
      '在全国浴室工作座谈会上的讲话',
      '在全国浴室工作会议上的报告（节选）',
      '王大山：在全国浴室表彰大会上的讲话',
    ],
    ['在全国浴室会议上的发言', '在全县学习全国会议精神大会上的讲话', '参加全国浴室会议的报告'],
    'titles of speeches: those who speak for a place speak up there, too, and then say so',
    IN_A_PLACE,
  ),
  nationalRule(
    'congress-head',
    'head',
    'stated',
    /第[一二三四五六七八九十]{1,3}届全国人民代表大会|全国人民代表大会(?:常务委员会)?.{0,20}(?:通过|公布)/u,
    ['由全国人大通过', 'passed by the national congress'],
    ['1996年12月30日 第八届全国人民代表大会常务委员会第二十三次会议通过'],
    ['2001年5月20日 青山市人民代表大会常务委员会通过'],
    'lines beneath the titles of laws',
  ),
  nationalRule(
    'state-council-head',
    'head',
    'stated',
    /(?:^|\s)国务院.{0,40}(?:令|批准|公布|发布|通过|$)|中华人民共和国(?:主席|国务院|[一-龥]{2,12}(?:部|委员会|总局|署|银行|局))令/u,
    ['由国务院发布或批准', 'put out or approved by the State Council'],
    ['1995年12月12日 中华人民共和国国务院令第188号发布', '1984年1月7日 国务院批准'],
    ['1995年12月12日 根据国家规定修订', '1998年3月1日 青山省政府公布'],
    'lines beneath the titles of administrative regulations',
  ),
  nationalRule(
    'ministry-head',
    'head',
    'stated',
    /(?:^|\s)(?:国家|中国)[一-龥]{2,16}(?:总局|委员会|局|部|署|银行|会).{0,30}(?:令|公布|发布)|(?:^|[\s、])(?:[一-龥]{1,6}部|[一-龥]{2,10}总局|中央军委|最高人民法院|最高人民检察院|中国人民银行|[一-龥]{2,8}委员会)(?:、[一-龥]{2,12}){0,8}(?:令(?:第|〔|\d)|发布|公布)/u,
    ['由国务院部门发布', 'put out by a department of the State Council'],
    ['2022年4月14日 国家市场监督管理总局令第56号公布', '1986年3月1日 财政部发布'],
    ['2019年3月1日 青山市财政局发布', '1986年3月1日 全部发给群众'],
    'lines beneath the titles of rules of departments',
  ),
  nationalRule(
    'organ-issuer',
    'issuer',
    'stated',
    new RegExp(
      `^(?:国务院|中央人民政府(?!(?:东北|西北|西南|中南|华[东北南]))|(?:中华民国)?国民政府|中共中央(?!(?:东北|西北|西南|中南|华[东北南]|中原|晋绥|晋察冀|冀鲁豫)(?:中央)?(?:分?局))|中央(?!民族大学|人民政府|(?:东北|西北|西南|中南|华[东北南])分?局)|全国人大|全国人民代表大会|全国政协|最高人民|中国共产党中央|中华人民共和国|中华全国|全国(?:总工会|妇联|工商联|供销合作总社)|(?:共青)?团中央|国家(?!电网|开发投资|能源集团)[\\p{Script=Han}]{2,16}(?:总局|委员会|局|委|署|部|办公厅|办公室|领导小组)|中国(?:人民银行|证券监督管理委员会|银行保险监督管理委员会|银行业监督管理委员会|保险监督管理委员会|证监会|银保监会|银监会|保监会|气象局|地震局|民用航空局|科学院)|${MINISTRIES})`,
      'u',
    ),
    ['由全国性机关发文', 'issued by a body of the whole country'],
    [
      '国务院办公厅',
      '国家统计局',
      '财政部',
      '中华全国总工会',
      '共青团中央办公厅',
      '中国证监会办公厅',
      '国家林业总局办公厅',
      '内政部',
      '国民政府',
    ],
    ['青山县国家税务局', '青山省财政厅', '组织部', '青山国民政府', '中共中央华东局'],
    'the organs of the state and the departments of the State Council',
  ),
  nationalRule(
    'represents-state',
    'speech',
    'stated',
    new RegExp(
      `我(?:谨|受权|受托)?代表((?:党中央|中共中央|国务院|全国人大|全国政协|最高人民(?:法院|检察院)|中国政府|国家[\\p{Script=Han}]{2,12}(?:总局|委员会|局|委)|${MINISTRIES})[\\p{Script=Han}、]{0,12})`,
      'u',
    ),
    ['代表全国性机关讲话', 'speaks for a body of the whole country'],
    ['现在，我代表国务院，向大会报告政府工作', '我谨代表外交部表示祝贺', '我代表中共中央、国务院致以问候'],
    ['我代表县人民政府，向大会报告工作', '他代表国家队参加比赛'],
    'openings of reports and speeches',
  ),
  nationalRule(
    'speaker-line',
    'byline',
    'inferred',
    new RegExp(
      `^\\s*(?:——)?[（(]?\\s*(?:(?:国务院|中共中央|全国人大常委会|全国政协|国家[\\p{Script=Han}]{2,12}(?:总局|委员会|局|委)|${MINISTRIES})(?:党组(?:书记、|成员、)?)?[\\p{Script=Han}、]{0,12}?(?:总理|国务委员|委员长|主席|部长|局长|署长|主任|书记))[\\s：:]*[\\p{Script=Han}·×xX*]{2,4}\\s*[）)]?\\s*$`,
      'u',
    ),
    ['讲话人是全国性机关的领导', 'the speaker heads a body of the whole country'],
    ['教育部副部长 王大山', '国务院副总理　王大山', '（国家林业局局长王大山）', '水利部党组书记、部长 李某'],
    [
      '市委宣传部部长 王大山',
      '教育部教师',
      '全国人大代表 王大山',
      '教育部部长王大山强调要抓落实，进一步推进',
    ],
    'lines beneath the titles of speeches',
    IN_A_PLACE,
  ),
  nationalRule(
    'folder',
    'folder',
    'inferred',
    /^(?:国家法律|法律|宪法|行政法规|部门规章|司法解释|国务院|中央|全国|国家|监察法规)$/u,
    ['文件夹名为全国性文件', 'a folder of national texts'],
    ['部门规章', '全国'],
    ['青山省法律', '地方性法规'],
    'collections of laws',
  ),
  nationalRule(
    'entrusts-department',
    'clause',
    'inferred',
    /国务院[一-龥]{2,14}(?:部门|机构)/,
    ['授权国务院部门', 'entrusts departments of the State Council'],
    ['国务院商务主管部门负责全国的浴室管理工作', '由国务院价格管理机构制定'],
    ['国务院有关规定', '省人民政府主管部门'],
    'clauses of administrative regulations; only where nothing in the act speaks for a place',
  ),
]).taking(
  withColumns(
    z.strictObject({
      where: z.enum(['title', 'head', 'issuer', 'speech', 'byline', 'folder', 'clause']).default('head'),
      how: z.enum(['stated', 'inferred']).default('inferred'),
    }),
  ),
);
