import { z } from 'zod';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';
import { BODY_NAME } from './body-endings.ts';
import { describing } from './describing.ts';

/** Titles that speak of a document or read like one of a kind, without being its name. */

const source = 'pages of government sites and papers';
const about = describing('type-title-about', source);
/** Titles of texts about a document, which end in its name. */
export const ABOUT_TITLES = ruleTable('type-title-about', [
  about(
    'explained',
    '图解、速读、导读',
    'a document explained',
    /一图|读懂|看懂|速览|速读|划重点|导读|名词解释/u,
    ['一图读懂政府工作报告', '浴室条例速览'],
    ['浴室设计图', '阅读办法'],
  ),
  about(
    'how-to-write',
    '怎样写、理解某文件',
    'how to write or understand one',
    /^(?:如何|怎样|怎么)/u,
    ['如何写工作总结', '怎样理解通知'],
    ['关于如何写总结的通知', '写好总结'],
  ),
  about(
    'studied',
    '学习、贯彻某文件',
    'a document studied or carried out',
    /^(?:认真|深入|全面)?(?:学好|用好|学习|宣传|贯彻|落实|遵守)[^关]{0,30}(?<!的)(?:条例|办法|规定|法|意见|决定|决议|讲话|通知|报告)$/u,
    ['认真学习浴室条例', '学好条例 用好条例'],
    ['学习贯彻县委全会精神的决定', '学习宣传条例实施方案'],
  ),
  about(
    'commented',
    '评论、批驳某文件或某人的话',
    'a comment on a document or on what somebody said',
    /^(?:\p{Script=Han}{2,12}(?:发言人|评论员))?(?:评(?![选比先优奖定审标估价聘议级分])|驳(?!回)|批判|质问|揭露)[^关]{2,40}(?:演说|讲话|谈话|声明|决议|决定|报告|方案|宣言|议案|公报|白皮书)$/u,
    ['评大河商会在春耕节的演说', '大河县发言人评小河县的决议', '驳小河商会的声明'],
    ['评选先进的决定', '评审工作报告', '关于评小河县的决议的报告', '驳回上诉的决定'],
  ),
]);

const heard = describing('type-title-heard', source);
/** News of a meeting whose title ends in what was heard or passed there. */
export const HEARD_TITLES = ruleTable('type-title-heard', [
  heard(
    'heard',
    '听取汇报的新闻',
    'news of what was heard',
    /^[^，。《]{0,40}听取[^，。]{0,30}(?:汇报|报告)$/u,
    ['县长主持召开会议听取工作汇报'],
    ['关于听取工作报告', '听取工作报告办法', '第一节 听取、审议政府工作报告'],
    /关于|^第.{1,5}[编篇章节]/u,
  ),
  heard(
    'passed',
    '通过文件的新闻',
    'news of what was passed',
    /^[^，。《]{0,40}(?:审议|讨论)通过[^，。]{0,30}(?:方案|办法|条例|规划|草案)$/u,
    ['县政府常务会议审议通过浴室管理办法'],
    ['关于审议通过浴室管理办法', '审议通过浴室管理办法的决定'],
    /关于/u,
  ),
]);

const service = describing('type-title-service', source);
/** Titles that ask, advise or list: service texts of government sites, none of the named kinds. */
export const SERVICE_TITLES = ruleTable('type-title-service', [
  service(
    'guide',
    '指南、须知',
    'a guide',
    /指南|指引|攻略|须知|手册|流程|请查收|操作说明/u,
    ['人才落户申报指南', '浴室使用须知'],
    ['指导意见', '手工业'],
  ),
  service(
    'question',
    '问答',
    'questions and answers',
    /问答|解答|怎么|如何|怎样|什么|哪些|能不能|可以.{0,8}吗|吗[？?]|热点\s{0,8}\d{0,8}\s{0,8}问|\d{1,8}\s{0,8}问|常见问题/u,
    ['怎样申领居住证？', '积分入户13问'],
    ['问题整改', '慰问信'],
  ),
  service('list', '清单、目录', 'a list', /清单|目录/u, ['浴室服务清单', '浴室目录'], ['名单', '目标']),
  service(
    'explanation',
    '政策解读',
    'an explanation',
    /政策解读|^.{0,30}解读$|一文|一图/u,
    ['浴室条例解读', '一文看清浴室新规'],
    ['解读浴室', '一句话'],
  ),
]);

const reporting = describing('type-title-reporting', source);
/** Titles that report: something took place, someone said something. */
export const REPORTING_TITLES = ruleTable('type-title-reporting', [
  reporting(
    'held',
    '会议、活动的新闻',
    'news of a meeting or visit',
    /召开|举行|举办|开幕|闭幕|出席|会见|调研|视察|传达学习|专题学习/u,
    ['全县茶叶大会召开', '县长到浴室调研'],
    ['茶叶大会', '开会'],
  ),
  reporting(
    'talked',
    '畅谈、热议的新闻',
    'news of what people talked about',
    /畅谈|热议|共话|代表团[^，。]{0,10}(?:审议|讨论)/u,
    ['各镇书记畅谈今年思路', '青田代表团审议政府工作报告等'],
    ['关于谈话的规定', '代表团名单'],
  ),
  reporting(
    'said',
    '讲话、部署的新闻',
    'news of what was said',
    /强调|指出|部署$|作.{0,6}部署/u,
    ['县长强调采好茶', '我县作出全面部署'],
    ['部署要求', '讲究'],
  ),
  reporting(
    'published',
    '文件公布的新闻',
    'news of what was published',
    /公布|发布|出台|实施$|起施行$|新举措|新措/u,
    ['浴室细则公布', '浴室新规下月起施行'],
    ['浴室办法', '实施浴室'],
  ),
  reporting(
    'appointed',
    '任职、辞职的新闻',
    'news of who took or left an office',
    /(?:任|当选|履新|出任|代理)\p{Script=Han}{0,16}(?:书记|[省市区县州]长|主席|主任)$|(?:当选|履新|不再担任|官宣)/u,
    ['王某任青田县委书记', '王某当选青山省省长'],
    ['王某任免通知', '关于任命王某为县长的决定'],
    /关于|任免|名单/u,
  ),
  reporting(
    'granted',
    '获批、回应的新闻',
    'news of what was granted or answered',
    /获批|获国务院|正式(?:成立|挂牌|获)|挂牌成立|回应[:：]|回复[:：]|将撤县|撤县设[市区](?:了|啦|!|！|$)/u,
    ['青田撤县设市获批', '青田县民政局回应：应当慎重'],
    ['关于撤县设市的请示', '回复办法'],
    /关于/u,
  ),
  reporting(
    'begun',
    '开工、竣工的新闻',
    'news of what was begun or done',
    /启动|揭牌|开工|竣工|亮相/u,
    ['浴室改造启动', '新浴室竣工'],
    ['改造浴室', '动工'],
  ),
  reporting(
    'carried-out',
    '开展工作、活动的新闻',
    'news of work that a body carries out',
    /^[^，。]{3,40}(?:扎实|深入|积极|全面|有序|持续|全力|认真|大力)(?:开展|推进|做好|抓好|组织|落实)[^，。]{2,40}(?:工作|活动|行动)$/u,
    ['青田县林业局扎实开展森林防火宣传工作', '青山乡积极推进春茶开采工作'],
    ['关于扎实开展森林防火工作', '扎实开展森林防火宣传工作', '积极推进'],
    /关于|如何|怎样/u,
  ),
  reporting(
    'seen',
    '侧记、见闻',
    'news of what was seen',
    /侧记|见闻|纪实|掠影|观察$|在线$/u,
    ['浴室改造侧记', '春茶见闻'],
    ['观察员', '在线办理'],
  ),
]);

const spoken = describing('type-title-spoken', source);
/** Titles of news that carries a speech. */
export const SPOKEN_TITLES = ruleTable('type-title-spoken', [
  spoken(
    'said',
    '标题说有人讲话、部署',
    'the title says that someone spoke',
    /讲话|强调|指出|部署/u,
    ['县长强调采好茶', '大会召开 县长讲话'],
    ['大会召开', '讲座举办'],
  ),
]);

/** A title with the name of a government report. */
interface ReportTitle extends Rule {
  /** The title is that of the report itself. */
  readonly whole: boolean;
}

const report = describing('type-title-government-report', source);
/** Texts on a report: 政府工作报告学习辅导, 审议政府工作报告. */
const ON_A_REPORT =
  /解读|建议|重点工作|分工|任务|讨论|审议|解说|图解|学习|辅导|体会|心得|宣讲|问答|题库|试题|名词解释|亮点|金句|关键词|起草|征求|反响|热议/u;
const partOf = (rule: Rule): ReportTitle => ({ ...rule, whole: false });
export const GOVERNMENT_REPORTS = new RuleTable<ReportTitle>(
  'type-title-government-report',
  [
    {
      ...report(
        'whole',
        '政府工作报告本身的标题',
        'the title of the report itself',
        /政府工作报告(?=(?:[\s　（(〔[—–\-_:：|·].*|全文|摘要|节选|实录|文字版|正文|草案|讨论稿|送审稿|[12]\d{3}.*)?$)/u,
        ['青田县政府工作报告全文', '政府工作报告 王大山', '2023年政府工作报告——在县人大会议上'],
        ['政府工作报告数据来了', '审议政府工作报告', '政府工作报告学习辅导'],
        ON_A_REPORT,
      ),
      whole: true,
    },
    partOf(
      report(
        'within',
        '标题提到政府工作报告',
        'a title with the name of a report in it',
        /政府工作报告/u,
        ['看政府工作报告谈浴室', '政府工作报告数据来了'],
        ['政府工作报告解读', '政府工作总结'],
        ON_A_REPORT,
      ),
    ),
  ],
  withColumns(z.strictObject({ whole: z.boolean().default(false) })),
);

/** A title in which a body sends on another's document and that ends in the name of that one: the group `name`. */
export const SENDS_ON = new RegExp(
  `^(?:中共中央|${BODY_NAME})\\s?(?:批转|转发)(?:[\\p{Script=Han}、（）()]{2,40}(?:关于|(?=《))|(?=《))(?<name>《[^《》]{4,80}》|[^《》]{2,80}(?:报告|意见|请示|方案|汇报|纪要|总结|建议|规定|办法))$`,
  'u',
);

const handed = describing('type-title-handed-on', 'titles of notices that print another text');
/** The kind of the text that a notice prints, forwards or sends; the group `name` is its name. */
export const HANDED_ON = ruleTable('type-title-handed-on', [
  handed(
    'printed',
    '印发、转发的文件',
    'the document that a notice prints or forwards',
    /(?:印发|转发|批转|发布|公布|下发|颁发|报送)(?<name>.+?)(?:》)?(?:[（(][^）)]{0,60}[）)])?(?:》)?的(?:通知|函|通告)$/u,
    ['关于印发《浴室管理办法》的通知', '关于转发浴室改造意见的通知'],
    ['关于放假的通知', '印发浴室管理办法'],
  ),
  handed(
    'sent-on',
    '批转、转发的文件，标题不写“通知”',
    'the document that a title without the word 通知 sends on',
    SENDS_ON,
    ['青田县人民政府批转县农业局关于浴室的意见', '国务院转发《农业部关于浴室的报告》'],
    ['青田县转发农业局关于浴室的报告', '农业局关于浴室的报告'],
  ),
]);

export const TYPE_TITLE_TABLES = [
  ABOUT_TITLES,
  HEARD_TITLES,
  SERVICE_TITLES,
  REPORTING_TITLES,
  SPOKEN_TITLES,
  GOVERNMENT_REPORTS,
  HANDED_ON,
] as const;
