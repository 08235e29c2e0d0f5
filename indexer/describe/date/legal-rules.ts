import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Examples, Rule } from '../../rules/rule.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';
import { describing } from '../describing.ts';

/** A kind of date in a regulation's header, the one that counts first. */
export type LegalStep = 'passed' | 'approved' | 'published' | 'amended' | 'effective' | 'cited';

export interface LegalStepRule extends Rule {
  /** What happened on the day. */
  readonly step: LegalStep;
}

/**
 * What happened to a law on a day of its header. Asked of the words from the date (`☐`) to the next one, without titles in
 * brackets; the first rule that is found counts.
 */
export const LEGAL_STEPS = new RuleTable<LegalStepRule>('legal-step', [
  {
    id: 'legal-step/deadline',
    kind: 'describe',
    step: 'effective',
    reason: bilingual('期限，不是文件的日期', 'a deadline, no date of the text'),
    pattern: /^☐[^。；;]{0,8}(?:之前|以前|前|截止|为止)(?:[，,。；;、报提送将完申上]|$)/u,
    matches: ['☐下班前，将名单通过邮件报送', '☐前报送', '☐以前'],
    rejects: ['☐第八次会议通过', '☐前进公社社员大会通过'],
    source: 'notices that ask for reports',
  },
  {
    id: 'legal-step/cited',
    kind: 'describe',
    step: 'cited',
    reason: bilingual('所引其他法规的日期', 'the day of another law that is cited'),
    pattern:
      /^☐[^，,。；;☐]{0,40}(?:公布|发布|颁布|印发|施行|制定)的|^☐[^，,。；;☐]{0,40}通过的[^。☐]{0,40}(?:废止|制定本)/u,
    matches: ['☐国务院公布的，制定本办法', '☐市政府发布的同时废止'],
    rejects: ['☐国务院公布', '☐市人大常委会第八次会议通过的办法'],
    source: 'first and last provisions',
  },
  {
    id: 'legal-step/amended',
    kind: 'describe',
    step: 'amended',
    reason: bilingual('修改的日期', 'when it was amended'),
    pattern: /修正|修订|修改|废止/u,
    matches: ['☐市人大常委会第十八次会议修正', '☐修订'],
    rejects: ['☐市人大常委会第十八次会议通过'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/passed',
    kind: 'describe',
    step: 'passed',
    reason: bilingual('会议通过的日期', 'when a meeting passed it'),
    pattern:
      /(?:会议?|代表大会|常委会|委员会|全会|政治局|党组)[^。；;☐]{0,40}?(?:审议|讨论|表决|投票|研究|修订|原则|一致|决定)?(?:通过(?:[）)\]】，,。；;、\s　]|$|公布|发布|颁布|自|根据|并|了|的|批准|施行|现)|(?<=次会议)制定(?=[）)\]】\s　]|$))/u,
    unless: /通过(?:[一-龥]{1,6}(?:方式|形式|渠道|平台|系统|邮箱|邮件|网站|途径|手段|会议室))/u,
    matches: [
      '☐ 某市第一届人民代表大会常务委员会第八次会议通过',
      '☐县第五届人民代表大会第三次会议审议通过，自公布之日起施行',
      '☐市政府第十二次常务会议通过）',
      '☐某市第一届人民代表大会常务委员会第八次会议制定',
    ],
    rejects: [
      '☐下班前，将名单通过邮件报送',
      '☐上线，通过改造，用水下降',
      '☐通过国道出境',
      '☐召开会议，通过邮件发送',
      '☐第三次会议制定了方案',
    ],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/passed-short',
    kind: 'describe',
    step: 'passed',
    reason: bilingual('标明为通过的日期', 'named as the day on which it was passed'),
    pattern:
      /^☐\s{0,4}(?:[^，,。；;☐]{0,40}(?:第[^，,。；;☐]{1,8}次|全体)[^，,。；;☐]{0,12})?(?:审议|讨论|表决|修订)?通过[）)\]】\s　。，,；;]*$/u,
    matches: ['☐通过', '☐ 通过）', '☐市政府第三次常务会审议通过'],
    rejects: ['☐通过邮件报送', '☐将名单通过'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/agreed',
    kind: 'describe',
    step: 'passed',
    reason: bilingual('会议同意的日期', 'when a meeting agreed to it'),
    pattern: /^☐[^。；;☐]{0,40}会议?[^。；;☐]{0,8}(?:同意|审定)/u,
    matches: ['☐市政府常务会议讨论同意,今予发布', '☐县长办公会审定'],
    rejects: ['☐县政府同意', '☐召开会议。同意'],
    source: 'orders of governments',
  },
  {
    id: 'legal-step/approved',
    kind: 'describe',
    step: 'approved',
    reason: bilingual('批准的日期', 'when it was approved'),
    pattern: /^☐[^，,。；;☐]{0,40}(?:批准|批复|备案)/u,
    matches: ['☐国务院批准'],
    rejects: ['☐国务院令第188号发布', '☐县政府提出的报告,决定批准'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/published',
    kind: 'describe',
    step: 'published',
    reason: bilingual('公布的日期', 'when it was published'),
    pattern: /^[^。]{0,200}(?:公布|发布|颁布|印发|令第|令〔)/u,
    unless: /^☐[^。☐]{0,60}(?:同意|审定|审议)[^。☐]{0,12}予|^☐[^。☐]{0,12}(?:举行|召开|开始|以前|之前)/u,
    matches: ['☐国务院令第188号发布', '☐公布'],
    rejects: ['☐国务院批准', '☐起施行', '☐市政府常务会议讨论同意,今予发布', '☐举行。选举结果审查后公布'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-step/effective',
    kind: 'describe',
    step: 'effective',
    reason: bilingual('施行的日期，不是文件的日期', 'when it takes effect, no date of the text'),
    pattern: /施行|实施|生效|执行/u,
    matches: ['☐起施行', '☐ 实施', '☐起执行'],
    rejects: ['☐国务院批准'],
    source: 'headers of regulations',
  },
]).taking(
  withColumns(
    z.strictObject({ step: z.enum(['passed', 'approved', 'published', 'amended', 'effective', 'cited']) }),
  ),
);

/** What may stand behind the kind of a law in its title. */
const TITLE_END = '(?:[（(][^（）()]{0,80}[）)]){0,3}(?:全文)?\\s*$';

const title = describing('legal-title', 'titles of laws and regulations');
const legalTitle = (
  name: string,
  zh: string,
  en: string,
  kinds: string,
  matches: Examples,
  rejects: Examples,
): Rule => title(name, zh, en, new RegExp(`(?:${kinds})${TITLE_END}`, 'u'), matches, rejects);

/** Titles of texts whose day is the one on which a body passed or published them. */
export const LEGAL_TITLES = ruleTable('legal-title', [
  legalTitle(
    'regulation',
    '法规、规章的题目',
    'the title of a regulation',
    '条例|办法|规定|细则|规则|规程|守则|章程|通则|规范|准则|纲要',
    ['青山市浴室管理条例', '浴室管理办法（试行）', '浴室管理规定（2012年修正）全文'],
    ['关于印发浴室管理办法的通知', '浴室管理条例解读', '办法总比困难多啊'],
  ),
  legalTitle(
    'law',
    '法律、解释的题目',
    'the title of a law or its interpretation',
    '法|解释|若干问题',
    ['中华人民共和国浴室法', '关于适用浴室法若干问题的解释'],
    ['浴室法律顾问名单', '法治宣传周情况'],
  ),
  legalTitle(
    'decision',
    '决定、决议、命令、修正案的题目',
    'the title of a decision, an order or an amendment',
    '决定|决议|命令|修正案',
    ['关于修改浴室条例的决定', '浴室法修正案（二）', '关于统一浴室用水的命令'],
    ['关于决定事项的报告', '决议草案说明'],
  ),
]);

/** What tells in the first lines of a law. */
export const LEGAL_HEADS = ruleTable('legal-head', [
  {
    id: 'legal-head/provisions',
    kind: 'describe',
    reason: bilingual(
      '条文由此开始，此后的日期不是题注',
      'the provisions begin: no day behind is of the header',
    ),
    pattern: /^第[一1]条|^第一章|^目\s{0,9}录/u,
    matches: ['第一条 为了管理浴室', '目　录', '第一章 总则'],
    rejects: ['第一届人民代表大会通过', '第十条 浴室'],
    source: 'regulations',
  },
  {
    id: 'legal-head/goes-on',
    kind: 'describe',
    reason: bilingual('题注在下一行继续', 'a header that goes on in the next line'),
    pattern: /^\s{0,9}第?[一二三四五六七八九十百]{1,6}(?:届|次)[^。；;]{0,60}(?:通过|批准)/u,
    matches: ['第三十二次会议通过', '二十五次会议批准'],
    rejects: ['第三十二条 会议通过的决定', '会议通过'],
    source: 'headers of regulations in narrow columns',
  },
  {
    id: 'legal-head/labelled-day',
    kind: 'describe',
    reason: bilingual('标明为公布、通过的日期', 'named as the day on which it was published or passed'),
    pattern: /(?:公布|颁布|颁发|通过|发文|成文)(?:日期|时间)?\s?[\]】]?\s?[:：]?\s?☐/u,
    matches: ['公布日期：☐', '【颁布时间】☐'],
    rejects: ['发布日期：☐', '施行日期：☐'],
    source: 'head tables of law databases',
  },
  {
    id: 'legal-head/bracketed-label',
    kind: 'describe',
    reason: bilingual('法规数据库所标的发布日期', 'the day of issue as databases of law label it'),
    pattern: /^\s*[[【]\s?(?:发布|公布|颁布|发文)(?:日期|时间)\s?[\]】]\s?[:：]?\s?☐/u,
    matches: ['【发布日期】☐', '【颁布时间】 ☐'],
    rejects: ['发布日期：☐', '【施行日期】☐'],
    source: 'exports of law databases',
  },
  {
    id: 'legal-head/in-brackets',
    kind: 'describe',
    reason: bilingual('括号内的题注', 'a header in brackets'),
    pattern: /^\s*[（(].{8,500}[）)]\s*$/u,
    matches: ['（☐市人大常委会第八次会议通过）'],
    rejects: ['☐市人大常委会第八次会议通过', '(略)'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-head/own-line',
    kind: 'describe',
    reason: bilingual('独占一行的通过日期', 'a line that says when it was passed, and nothing else'),
    pattern: /^[\s（(—–-]{0,9}☐[^，,。；;☐]{0,60}通过[\s）)]{0,9}$/u,
    matches: ['☐ 市人大常委会第八次会议通过', '——☐县党代会通过'],
    rejects: ['☐,国务院第101次全体会议通过,改设浴室市', '市人大常委会☐通过'],
    source: 'headers of regulations',
  },
  {
    id: 'legal-head/order',
    kind: 'describe',
    reason: bilingual(
      '令文公布法规，以令的落款为准',
      'an order that publishes a law, which is of the order’s day',
    ),
    pattern: /予(?:以)?(?:公布|发布|颁布)|[,，]\s{0,4}现(?:将[^。]{0,40})?(?:印发|发)给你们/u,
    matches: ['《浴室办法》已经常务会议通过，现予公布', '今予发布', '《浴室规则》已经会议通过，现发给你们'],
    rejects: ['自公布之日起施行', '现将公布的名单', '现发给你们的浴室票'],
    source: 'orders of governments',
  },
  {
    id: 'legal-head/lone-day',
    kind: 'describe',
    reason: bilingual('法规题下唯一的日期', 'the only day beneath the title of a regulation'),
    pattern:
      /^[\s(（—–-]{0,9}(?:[^☐。；;:：\d]{0,30}(?:政府|委员会|常委会|厅|局|部|院)[\s　]{0,9})?☐[^☐。；;]{0,80}$/u,
    matches: ['☐', '青山市政府　☐'],
    rejects: ['☐至☐', '第1个回答 ☐', '会议审议了☐县政府提出的报告。', '没有日期的一行'],
    source: 'regulations that give the day of their publication without a word',
  },
]);
