import { z } from 'zod';
import { DOCUMENT_TYPES } from '../../engine/scheme/types.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** What shows that a text is minutes, a summary, a plan or a programme, and phrases by which a text names its own kind. */

/** A trait of minutes. */
interface MinutesRule extends Rule {
  /** It proves minutes by itself; the others have to be several. */
  readonly proves: boolean;
}

const doesNotProve = (rule: Rule): MinutesRule => ({ ...rule, proves: false });
const proves = (rule: Rule): MinutesRule => ({ ...rule, proves: true });

const minutes = 'minutes of meetings';
const phrase = describing('type-minutes-phrase', minutes);
export const MINUTES_PHRASES = ruleTable('type-minutes-phrase', [
  phrase(
    'as-follows',
    '纪要如下、议定如下',
    'says that minutes follow',
    /(?:会议)?纪要如下|纪要内容如下|形成(?:如下)?(?:会议)?纪要|会议议定(?:以下|如下)|议定(?:的)?事项(?:如下|纪要)/u,
    ['现将会议内容纪要如下：', '会议议定以下事项：'],
    ['要形成会议记录', '按纪要落实，如下'],
  ),
]);

const label = describing('type-minutes-label', minutes);
/** Labelled lines that open minutes; time and place alone also stand in invitations. */
export const MINUTES_LABELS = new RuleTable<MinutesRule>(
  'type-minutes-label',
  [
    proves(
      label(
        'role',
        '主持、记录、出席等栏',
        'who presided, kept minutes, was present',
        /^\s{0,8}(?:会议)?(?:主持人?|记录人?|出席人?员?|列席人?员?)\s{0,8}[:：]/u,
        ['主持：副镇长', '会议记录人：王某', '列席人员：张某'],
        ['主持人讲话', '主要主持：王某', '时间：五月三日'],
      ),
    ),
    doesNotProve(
      label(
        'time-and-place',
        '时间、地点、议题栏',
        'when, where and on what',
        /^\s{0,8}(?:会议)?(?:时间|地点|议题)\s{0,8}[:：]/u,
        ['时间：五月三日', '会议地点: 三楼'],
        ['时间紧任务重', '报名时间：五月三日'],
      ),
    ),
  ],
  withColumns(z.strictObject({ proves: z.boolean().default(false) })),
);

const paragraph = describing('type-minutes-paragraph', minutes);
const NUMBERED =
  '^\\s{0,8}(?:[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十]{1,4}[）)]|\\d{1,4}[.、])?\\s{0,8}会议';
export const MINUTES_PARAGRAPHS = new RuleTable<MinutesRule>(
  'type-minutes-paragraph',
  [
    proves(
      paragraph(
        'settled',
        '会议议定',
        'the meeting settled',
        new RegExp(`${NUMBERED}议定`, 'u'),
        ['会议议定，修渠由水利站负责。', '一、会议议定'],
        ['经会议议定', '会议认为'],
      ),
    ),
    doesNotProve(
      paragraph(
        'held',
        '会议认为、要求',
        'the meeting held, asked, decided',
        new RegExp(
          `${NUMBERED}(?:认为|指出|强调|要求|决定|明确|听取了?|原则(?:上)?(?:同意|通过)|研究了?|审议|同意|确定|讨论)`,
          'u',
        ),
        ['会议认为，形势很好。', '二、会议要求，抓紧落实。', '（三）会议决定'],
        ['按会议要求落实', '会议室要求整洁', '大会认为'],
      ),
    ),
  ],
  withColumns(z.strictObject({ proves: z.boolean().default(false) })),
);

const work = 'reports and plans of offices';
const summary = describing('type-summary', work);
export const SUMMARIES = ruleTable('type-summary', [
  summary(
    'work-done',
    '总结工作的小标题',
    'heading that sums up work',
    /工作(?:总结|回顾|完成情况|开展情况|主要成效)/u,
    ['一、2009年工作回顾', '工作开展情况'],
    ['二、2010年工作思路', '工作情况汇编'],
  ),
  summary(
    'work-results',
    '工作情况、成效的小标题',
    'heading on results of work',
    /(?:主要)?工作(?:情况|成绩|成效)(?:和|及)?(?:特点)?$/u,
    ['一、主要工作成绩', '工作情况和特点'],
    ['工作情况表的填写', '工作要求'],
  ),
  summary(
    'of-the-year',
    '某年情况的小标题',
    'heading on how the year went',
    /(?:今年以来|上半年|全年|一年来)[^。]{0,12}(?:工作)?(?:情况|回顾|总结)/u,
    ['今年以来主要情况', '上半年采茶回顾'],
    ['上半年采茶计划', '一年来了三次'],
  ),
]);

const summaryOpening = describing('type-summary-opening', work);
export const SUMMARY_OPENINGS = ruleTable('type-summary-opening', [
  summaryOpening(
    'under-leadership',
    '“一年来，在……领导下”',
    '“over the year, under the leadership of …”',
    /^\s{0,8}(?:(?:一|半)年来|今年(?:以来|上半年)?|过去的?一年|上半年|[0-9X×x_＿*Ｘ]{2,4}年(?:度|以来|上半年)?)[,，][^。]{0,160}(?:领导下|指导下|支持下|紧紧围绕|认真贯彻|深入贯彻)/u,
    ['一年来，在镇党委的正确领导下，我站完成了任务。', '2010年，我局紧紧围绕采茶'],
    ['一年来，雨水很好。', '要在镇党委领导下，'],
  ),
]);

const plan = describing('type-plan', work);
export const PLANS = ruleTable('type-plan', [
  plan(
    'coming-work',
    '安排今后工作的小标题',
    'heading that plans coming work',
    /(?:明年|下一?步|来年|下半年|[0-9X×x_]{2,4}年)[^。]{0,12}工作(?:思路|安排|计划|打算|重点|要点|目标|设想)/u,
    ['二、2010年工作思路', '下一步工作打算'],
    ['2010年工作回顾', '工作计划管理'],
  ),
  plan(
    'numbered',
    '编号的“下一步打算”',
    'numbered heading on what comes next',
    /^[一二三四五六七]、\s{0,8}(?:下一?步|明年|今后)[^。]{0,12}(?:打算|安排|思路|计划)/u,
    ['三、下一步打算', '二、明年安排'],
    ['下一步打算', '三、今后要求'],
  ),
]);

/** A heading of a programme. */
interface ProgrammeRule extends Rule {
  /** Opinions and plans do not have it. */
  readonly own: boolean;
}

const programme = describing('type-programme', 'programmes of action');
const ITEM = '^\\s{0,8}(?:[一二三四五六七八九十]{1,4}、|[（(][一二三四五六七八九十]{1,4}[）)])\\s{0,8}';
const common = (rule: Rule): ProgrammeRule => ({ ...rule, own: false });
export const PROGRAMMES = new RuleTable<ProgrammeRule>(
  'type-programme',
  [
    {
      ...programme(
        'own',
        '方案特有的小标题',
        'heading that only programmes have',
        new RegExp(
          `${ITEM}(?:工作目标|(?:总体|工作)?目标任务|(?:实施|方法|工作)步骤|时间安排|组织机构|(?:责任|职责|任务)分工|实施(?:内容|范围))`,
          'u',
        ),
        ['一、工作目标', '二、实施步骤', '（三）责任分工'],
        ['实施步骤', '一、指导思想'],
      ),
      own: true,
    },
    common(
      programme(
        'common',
        '方案常有的小标题',
        'heading that programmes often have',
        new RegExp(
          `${ITEM}(?:指导思想|总体要求|(?:总体)?目标|(?:目标|主要|重点|工作)任务|(?:保障|工作|主要)措施|组织(?:领导|保障)|工作要求)`,
          'u',
        ),
        ['一、指导思想', '三、组织领导', '（二）重点任务'],
        ['指导思想', '四、附则'],
      ),
    ),
  ],
  withColumns(z.strictObject({ own: z.boolean().default(false) })),
);

const named = describing('type-named', 'opening phrases of documents');
/** The group `kind` is the word that names it (`OPENED_TYPES`). */
export const NAMED_KINDS = ruleTable('type-named', [
  named(
    'as-follows',
    '“现将……通知如下”',
    '“is notified as follows”',
    /(?:现将|现就|现对|并就|现把)[^。]{0,160}?(?<kind>通知|通报|通告|公告|公示|批复|函复|函告|报告|汇报|总结|安排)如下|现(?<kind>通知|批复|函复|通报|公告)如下/u,
    ['请示收悉。现批复如下：', '现将采茶时间通知如下：', '现就有关问题批复如下'],
    ['通知如下', '现将通知印发给你们'],
  ),
  named(
    'drawn-up',
    '“特制定本方案”',
    '“this plan is drawn up”',
    /(?:特?制定|特?制订|拟定|编制|提出)了?(?:本|如下|以下|此|该)(?:工作|实施|行动|具体|指导|年度)?(?<kind>方案|预案|计划|要点|安排|规划|纲要|意见|办法|规定|细则|规则|条例)/u,
    ['特制定本方案。', '提出如下指导意见'],
    ['制定方案', '按本方案执行'],
  ),
]);

/** A closing phrase. */
interface ClosingRule extends Rule {
  /** The kind that it goes with; empty for a rule that a collection added, which tells none. */
  readonly type: string;
}

const closing = describing('type-closing', 'closing phrases of documents');
const closes = (
  name: string,
  type: string,
  pattern: RegExp,
  matches: Rule['matches'],
  rejects: Rule['rejects'],
): ClosingRule => ({
  ...closing(name, `${type}的结尾用语`, `closing phrase of a ${name}`, pattern, matches, rejects),
  type,
});
export const CLOSINGS = new RuleTable<ClosingRule>('type-closing', [
  closes('notice', '通知', /特此通知/u, ['特此通知。'], ['特别通知', '特此通告']),
  closes(
    'carry-out',
    '通知',
    /(?:希|仰|望)(?:即|各\p{Script=Han}{0,6})?(?:研究|认真|切实)?(?:遵照|知照|照此|依照)\p{Script=Han}{0,4}(?:办理|执行|照办|为要)?[。！]?$|请(?:各\p{Script=Han}{1,8})?(?:认真)?(?:遵照|贯彻|照此)(?:执行|办理|落实)[。！]?$/u,
    ['希即遵照办理。', '仰各县知照。', '请认真贯彻执行。', '请遵照执行。'],
    ['各县应当遵照执行本条例的规定', '望茶农喜获丰收。'],
  ),
  closes('public-notice', '通告', /特此通告/u, ['特此通告'], ['特此通知']),
  closes('announcement', '公告', /特此公告/u, ['特此公告。'], ['公告如下']),
  closes('circular', '通报', /特此通报/u, ['特此通报'], ['通报批评']),
  closes('letter', '函', /特此(?:函(?:复|告|达)?|复函)/u, ['特此函复', '特此复函。'], ['来函收悉']),
  closes('reply', '批复', /特此批复/u, ['特此批复'], ['请予批复']),
  closes(
    'request',
    '请示',
    /(?:妥否|当否|可否|以上请示)[^。]{0,8}请[^。]{0,6}(?:批示|批复|审批|指示)/u,
    ['妥否，请批示。', '以上请示，请批复'],
    ['请领导批示', '是否妥当'],
  ),
  closes(
    'motion',
    '议案',
    /^\s{0,8}(?:以上议案[，,]?|现提请[^。]{0,20}|提请[^。]{0,20}|请)(?:请|予|予以)?审议(?:决定|批准)[。！]?$/u,
    ['请审议决定。', '现提请县人大常委会审议决定。'],
    ['请予审议', '提请会议审议后发布'],
  ),
  closes(
    'report-upwards',
    '报告',
    /以上(?:报告|意见)?是否(?:妥当|有当|可行)[，,]请[^。]{0,6}(?:指示|批示)/u,
    ['以上是否妥当，请指示。', '以上报告是否有当，请省委批示'],
    ['以上请示妥否，请批示', '是否妥当由会议决定'],
  ),
  closes(
    'report',
    '报告',
    /特此报告|以上报告[^。]{0,12}请[^。]{0,10}(?:审议|审阅|审查|批评指正)/u,
    ['特此报告', '以上报告，请审议', '以上报告是否妥当，请各位代表审议。'],
    ['请审议', '作报告'],
  ),
]).taking(withColumns(z.strictObject({ type: z.enum(DOCUMENT_TYPES.map(({ value }) => value)) })));

const subtitle = describing('type-subtitle', 'speeches and collections');
/** Lines below a title that may name the kind. */
export const SUBTITLES = ruleTable('type-subtitle', [
  subtitle(
    'words',
    '题下不编号、不成句的行',
    'a line below the title that is neither numbered nor a sentence',
    /^\s{0,8}(?![一二三四五六七八九十0-9]{1,8}[、.．]|[（(][一二三四五六七八九十0-9]{1,8}[）)])[^。；;：:]{6,}$/u,
    ['——在全县茶叶工作会议上的发言', '关于做好采茶工作的通知'],
    ['一、关于修路的通知', '茶叶好；看了那份通知', '各镇人民政府：'],
  ),
]);

export const TYPE_WORK_TABLES = [
  MINUTES_PHRASES,
  MINUTES_LABELS,
  MINUTES_PARAGRAPHS,
  SUMMARIES,
  SUMMARY_OPENINGS,
  PLANS,
  PROGRAMMES,
  NAMED_KINDS,
  CLOSINGS,
  SUBTITLES,
] as const;
