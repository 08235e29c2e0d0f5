import { OTHER_TYPE } from '../../engine/scheme/types.ts';
import { titleStem } from './title-stem.ts';

/** What a title says of the kind of its document, with the words that say it. */
export interface TitleType {
  type: string;
  alsoTypes: string[];
  /** The words of the title that name the kind, and those that name the further ones. */
  quotes: string[];
  /** `name`: the title ends in the name of a kind. `manner`: it only reads like one of that kind. */
  strength: 'name' | 'manner';
}

const LAW_NAMES =
  '条例|办法|规定|细则|规则|守则|法典|章程|修正案|司法解释|实施法|准则|(?<![方做执用说想看书无合违非立司普依守])法';

/**
 * 防汛抗旱令, 禁火令, 总河长令, 县人民政府令第3号; not words that end so (指令, 时令, 司令), nor news of an order being given.
 */
const ORDER_NAMES =
  /(?<!(?:发布|出台|签发|签署|下达|颁布).*)(?:命令|(?:(?<=\p{Script=Han})(?<![时节口司指法夏律巧酒辞号])|第?[0-9〇零一二三四五六七八九十]+号)令(?:\s?第?\s?[0-9〇零一二三四五六七八九十]+\s?号)?)$/u;

/** Endings of titles and the kind they name; the first that fits wins. Groups named `also` name a further kind. */
const ENDINGS: readonly (readonly [pattern: RegExp, type: string, ...also: string[]])[] = [
  [/政府工作报告$/u, '政府工作报告'],
  [/政府工作的?报告$/u, '政府工作报告'],
  [
    /(?:总结|回顾|小结|完成情况|开展情况|工作情况)[^。]{0,24}(?:安排|计划|打算|要点|思路|部署|目标|规划|设想)$/u,
    '工作总结',
    '工作安排',
  ],
  [
    /(?:讲话|发言|致辞|致词|演讲|演说|开幕词|闭幕词|主持词|贺词|祝词|献词|讲稿|寄语|党课)(?:稿|材料|提纲|实录)?$/u,
    '讲话',
  ],
  [/(?:纪要|会议记录)$/u, '纪要'],
  [/规划(?:纲要)?(?:[（(][^）)]*[）)])?(?:的|编制)*说明$/u, '规划'],
  [
    /(?:申请书|倡议书|责任书|责任状|承诺书|保证书|建议书|协议书?|合同|心得体会|心得|体会|慰问信|感谢信|公开信|一封信|邀请函|邀请书|情况说明|的说明|起草说明|事迹材料|经验材料|典型材料)$/u,
    OTHER_TYPE,
  ],
  [/(?:简报|新闻稿|通稿|通讯稿|通讯|消息|快讯|专访|特写|社论)$/u, '新闻报道'],
  [/(?:总结|小结|工作回顾|总结报告|工作汇报|总结材料)$/u, '工作总结'],
  [/(?:年度?|上半年|下半年|季度|以来)[^。]{0,8}工作(?:的)?(?:开展|完成)?(?:情况)?的?汇报$/u, '工作总结'],
  [/汇报(?:材料|提纲)?$/u, '报告'],
  [/(?:行动计划|行动纲领|三年行动|攻坚计划)$/u, '方案'],
  [/(?:规划|规划纲要|发展纲要|建设纲要|五年计划|发展计划|中长期计划|远景目标纲要|规划草案)$/u, '规划'],
  [/(?:工作|年度|学习|活动|月|周)?(?:安排|计划|打算|要点|思路|工作部署|重点工作|工作目标)$/u, '工作安排'],
  [/(?:方案|预案|对策措施|工作措施)$/u, '方案'],
  [/通知(?:书)?$/u, '通知'],
  [/通告$/u, '通告'],
  [/(?:公告|公示|启事|布告)$/u, '公告'],
  [/通报$/u, '通报'],
  [/公报$/u, '公报'],
  [/决议$/u, '决议'],
  [/决定$/u, '决定'],
  [ORDER_NAMES, '命令'],
  [/批复$/u, '批复'],
  [/请示$/u, '请示'],
  [/(?:议案|提案|建议案)$/u, '议案'],
  [/(?:意见|(?<!提案|代表)建议|若干措施|政策措施|若干政策)$/u, '意见'],
  [/(?:的|复|公|便|商洽|征求意见)函$/u, '函'],
  [/答复$/u, '函'],
  [/解释$/u, '法规规章'],
  [/报告(?:书)?$/u, '报告'],
  [new RegExp(`(?:${LAW_NAMES})$`, 'u'), '法规规章'],
];

/** Titles that ask, advise or list: service texts of government sites, none of the named kinds. */
const SERVICE =
  /指南|指引|攻略|问答|解答|须知|一文|一图|手册|清单|目录|流程|怎么|如何|怎样|什么|哪些|能不能|可以.{0,8}吗|吗[？?]|热点\s*\d*\s*问|\d+\s*问|常见问题|请查收|政策解读|^.{0,30}解读$|操作说明/u;

/** Titles of texts about a document, which end in its name. */
const ABOUT = /一图|读懂|看懂|速览|速读|划重点|导读|名词解释/u;

/** Titles that report: something took place, someone said something. */
const REPORTING =
  /召开|举行|举办|开幕|闭幕|出席|会见|调研|视察|强调|指出|部署$|作.{0,6}部署|启动|公布|发布|出台|揭牌|开工|竣工|实施$|起施行$|新举措|新措|亮相|侧记|见闻|纪实|掠影|观察$|在线$|传达学习|专题学习/u;

/**
 * The kind that a title names. `…关于印发《…办法》的通知` is a 通知 by name and a 法规规章 besides: what it hands on is
 * what readers look for.
 */
export function typeFromTitle(title: string): TitleType | null {
  const { start, end } = titleStem(title);
  const stem = title.slice(start, end);
  const about = ABOUT.exec(stem);
  if (about !== null) return { type: OTHER_TYPE, alsoTypes: [], quotes: [about[0]], strength: 'manner' };
  for (const [pattern, type, ...also] of ENDINGS) {
    const found = pattern.exec(stem);
    if (found === null) continue;
    const handed = type === '通知' || type === '函' || type === '通告' ? handedOn(stem) : null;
    if (handed === null) return { type, alsoTypes: also, quotes: [found[0]], strength: 'name' };
    const alsoTypes = also.includes(handed.type) ? also : [...also, handed.type];
    return { type, alsoTypes, quotes: [found[0], handed.quote], strength: 'name' };
  }
  const report = /政府工作报告/u.exec(stem);
  if (report !== null && !/解读|建议|重点工作|分工|任务|讨论|审议|解说|图解/u.test(stem))
    return { type: '政府工作报告', alsoTypes: [], quotes: [report[0]], strength: 'name' };
  const service = SERVICE.exec(stem) ?? SERVICE.exec(title);
  if (service !== null) return { type: OTHER_TYPE, alsoTypes: [], quotes: [service[0]], strength: 'manner' };
  const reporting = REPORTING.exec(stem);
  if (reporting !== null) {
    const speech = /讲话|强调|指出|部署/u.test(stem) ? ['讲话'] : [];
    return { type: '新闻报道', alsoTypes: speech, quotes: [reporting[0]], strength: 'manner' };
  }
  return null;
}

/** The kind of the text that a notice prints, forwards or sends (关于印发…办法的通知). */
function handedOn(stem: string): { type: string; quote: string } | null {
  const inner =
    /(?:印发|转发|发布|公布|下发|颁发|报送)(.+?)(?:》)?(?:[（(][^）)]*[）)])?(?:》)?的(?:通知|函|通告)$/u.exec(
      stem,
    )?.[1];
  if (inner === undefined) return null;
  const name = inner.replace(/[》”\s]+$/u, '');
  const { start, end } = titleStem(name);
  for (const [pattern, type] of ENDINGS) {
    const quote = pattern.exec(name.slice(start, end))?.[0];
    if (quote !== undefined) return { type, quote };
  }
  return null;
}
