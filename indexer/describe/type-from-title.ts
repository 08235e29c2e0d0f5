import { OTHER_TYPE } from '../../engine/scheme/types.ts';
import { matchRule, type RuleId } from '../rules/rule.ts';
import { titleStem } from './title-stem.ts';
import { TITLE_ENDINGS, type TitleEnding } from './type-title-rules.ts';

/** What a title says of the kind of its document, with the words that say it. */
export interface TitleType {
  type: string;
  alsoTypes: string[];
  /** The words of the title that name the kind, and those that name the further ones. */
  quotes: string[];
  /** `name`: the title ends in the name of a kind. `manner`: it only reads like one of that kind. */
  strength: 'name' | 'manner';
  /** The rule that told it, where one did. */
  rule?: RuleId;
}

/** Titles that ask, advise or list: service texts of government sites, none of the named kinds. */
const SERVICE =
  /指南|指引|攻略|问答|解答|须知|一文|一图|手册|清单|目录|流程|怎么|如何|怎样|什么|哪些|能不能|可以.{0,8}吗|吗[？?]|热点\s*\d*\s*问|\d+\s*问|常见问题|请查收|政策解读|^.{0,30}解读$|操作说明/u;

/** Titles of texts about a document, which end in its name. */
const ABOUT =
  /一图|读懂|看懂|速览|速读|划重点|导读|名词解释|^(?:如何|怎样|怎么)写|^(?:认真|深入|全面)?(?:学好|用好|学习|宣传|贯彻|落实|遵守)[^关]{0,30}(?<!的)(?:条例|办法|规定|法|意见|决定|决议|讲话|通知|报告)$/u;

/** News of a meeting whose title ends in what was heard or passed there. */
const HEARD =
  /^[^，。《]{0,40}(?:听取[^，。]{0,30}(?:汇报|报告)|(?:审议|讨论)通过[^，。]{0,30}(?:方案|办法|条例|规划|草案))$/u;

/** Titles that report: something took place, someone said something. */
const REPORTING =
  /召开|举行|举办|开幕|闭幕|出席|会见|调研|视察|强调|指出|部署$|作.{0,6}部署|启动|公布|发布|出台|揭牌|开工|竣工|实施$|起施行$|新举措|新措|亮相|侧记|见闻|纪实|掠影|观察$|在线$|传达学习|专题学习/u;

/**
 * The kind that a title names. `…关于印发《…办法》的通知` is a 通知 by name and a 法规规章 besides: what it hands on is
 * what readers look for.
 */
export function typeFromTitle(title: string, lawful = false): TitleType | null {
  const { start, end } = titleStem(title);
  const stem = title.slice(start, end);
  const about = ABOUT.exec(stem);
  if (about !== null) return { type: OTHER_TYPE, alsoTypes: [], quotes: [about[0]], strength: 'manner' };
  const heard = HEARD.exec(stem);
  if (heard !== null && !/关于/u.test(stem))
    return { type: '新闻报道', alsoTypes: [], quotes: [heard[0]], strength: 'manner' };
  const named = endingOf(stem, lawful);
  if (named !== null) {
    const { rule, quote } = named;
    const handed = HANDING_ON.has(rule.type) ? handedOn(stem) : null;
    const also = handed === null || rule.also.includes(handed.rule.type) ? [] : [handed.rule.type];
    const quotes = handed === null ? [quote] : [quote, handed.quote];
    return { type: rule.type, alsoTypes: [...rule.also, ...also], quotes, strength: 'name', rule: rule.id };
  }
  const report = /政府工作报告/u.exec(stem);
  if (report !== null && !ON_A_REPORT.test(stem)) {
    const named = REPORT_ENDS.test(stem.slice(report.index + report[0].length));
    return { type: '政府工作报告', alsoTypes: [], quotes: [report[0]], strength: named ? 'name' : 'manner' };
  }
  const service = SERVICE.exec(stem) ?? SERVICE.exec(title);
  if (service !== null) return { type: OTHER_TYPE, alsoTypes: [], quotes: [service[0]], strength: 'manner' };
  const reporting = REPORTING.exec(stem);
  if (reporting !== null) {
    const speech = /讲话|强调|指出|部署/u.test(stem) ? ['讲话'] : [];
    return { type: '新闻报道', alsoTypes: speech, quotes: [reporting[0]], strength: 'manner' };
  }
  return null;
}

/** Texts on a government report: 政府工作报告学习辅导, 审议政府工作报告. */
const ON_A_REPORT =
  /解读|建议|重点工作|分工|任务|讨论|审议|解说|图解|学习|辅导|体会|心得|宣讲|问答|题库|试题|名词解释|亮点|金句|关键词|起草|征求|反响|热议/u;
/** What may stand behind the name of a report that is itself at hand. */
const REPORT_ENDS =
  /^(?:[\s　（(〔[—–\-_:：|·].*|全文|摘要|节选|实录|文字版|正文|草案|讨论稿|送审稿|[12]\d{3}.*)?$/u;

/** Kinds that print, forward or send another text. */
const HANDING_ON: ReadonlySet<string> = new Set(['通知', '函', '通告']);

interface Ending {
  rule: TitleEnding;
  quote: string;
}

/** The first ending that fits; one that is an everyday word too only where the text has the form of a law. */
function endingOf(stem: string, lawful: boolean): Ending | null {
  for (const rule of TITLE_ENDINGS.active) {
    if (rule.needsForm && !lawful) continue;
    const quote = matchRule(rule, stem)?.[0];
    if (quote !== undefined) return { rule, quote };
  }
  return null;
}

/** The kind of the text that a notice prints, forwards or sends (关于印发…办法的通知). */
function handedOn(stem: string): Ending | null {
  const inner =
    /(?:印发|转发|发布|公布|下发|颁发|报送)(.+?)(?:》)?(?:[（(][^）)]*[）)])?(?:》)?的(?:通知|函|通告)$/u.exec(
      stem,
    )?.[1];
  if (inner === undefined) return null;
  const name = inner.replace(/[》”\s]+$/u, '');
  const { start, end } = titleStem(name);
  return endingOf(name.slice(start, end), false);
}
