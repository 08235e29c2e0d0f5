import type { Evidence } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { quotePassage } from './quote.ts';

/** Traits of a text's form that tell its kind, each with the places that show it; absent traits are null. */
export interface Form {
  /** `本报讯（记者…）`, `新华社…电`: written by a journalist. */
  dateline: Evidence | null;
  /** `昨日,全市…会议召开` in the first lines: tells of an event from outside. */
  event: Evidence | null;
  /** `同志们：`, `各位领导：` as the first words of a body. */
  salutation: Evidence | null;
  /** `请同志们…`, `我再强调几点` in the body: a speaker's voice without a salutation. */
  address: Evidence | null;
  /** `各位代表` with `我代表…政府…报告工作`. */
  workReport: Evidence | null;
  /** `现纪要如下`, or 会议认为 / 会议要求 opening several paragraphs. */
  minutes: Evidence[];
  /** Passing, approval or promulgation in the head lines. */
  enactment: Evidence | null;
  /** First three provisions (第一条 …) where the text is made of provisions. */
  provisions: Evidence[];
  /** `现将…通知如下`, `特制定本方案`: the phrase by which a text names its own kind. */
  named: { type: string; evidence: Evidence } | null;
  /** `今天，我们召开…会议`: a speaker opens, without a salutation. */
  speechOpening: Evidence | null;
  /** Headings of a programme of action (工作目标, 实施步骤, 组织领导), three or more. */
  programme: Evidence[];
  /** Headings that sum up a year. */
  summary: Evidence | null;
  /** Headings that plan the coming one. */
  plan: Evidence | null;
  /** `特此通知`, `妥否，请批示`: the closing phrase that goes with one kind. */
  closing: { type: string; evidence: Evidence } | null;
}

/** Head lines, salutations and datelines stand within this many passages; see-also and site lines may go before. */
const HEAD = 12;
/** A text whose journalist is named later than this is not a news item but cites one. */
const DATELINE_HEAD = 6;

const DATELINE =
  /本报[^，。,：:]{0,8}讯|[（(]\s*(?:本报)?通讯员[^）)]{1,24}[）)]|^\s*(?:通讯员|供稿)\s*[:：]\s*\S{2,12}$|^\s*\p{Script=Han}{2,8}(?:网|台)\S{0,10}讯[\s　（(]|本网讯|本刊讯|本台(?:讯|消息)|新华(?:社|网)[^，。,]{0,16}(?:电|讯)|中新网[^。]{0,12}电|[（(]\s*(?:本报|通讯员|特约)?记者[^）)]{1,24}[）)]|^(?:本报|全媒体|见习|特约)?记者\s*[:：]?\s*\S{2,12}$|文[／/]\S{2,12}记者|(?:日报|晚报|时报|商报|南方\+)\S{0,3}讯/u;
const EVENT =
  /^\s*(?:昨天|昨日|今天|今日|日前|近日|前天|(?:[0-9X×x_]{2,4}年)?\s*[0-9X×x]{1,2}月[0-9X×x]{1,2}日(?:[至到—-]\S{1,4}日)?)(?:上午|下午|晚上?|召开)?[^。]{0,60}(?:召开|举行|举办|开幕|调研|视察|检查)/u;
const SALUTATION =
  /^\s*(?:(?:尊敬的)?[^。，,:：]{0,12}(?:同志们|各位(?:代表|委员|领导|来宾|同志|老领导|老同志|同仁|专家|嘉宾|朋友|老师|同学|企业家|乡亲|常委|主任|书记)|女士们|先生们|朋友们|同学们|老师们|战友们)[^。]{0,40}?)(?:[:：!！]|$)/u;
const GLUED_SALUTATION = /^\s*(?:各位\S{2,8}、)?同志们[,，]/u;
const SPEECH_OPENING =
  /(?:今天|这次)[,，]?\s?(?:我们|县委|市委|区委|镇党委|乡党委|党委)?[^。]{0,40}(?:召开|举行|组织召开|聚集|欢聚)[^。]{0,60}(?:会|仪式)[^。]{0,20}[,，。](?=[^。]{0,30}(?:主要(?:任务|目的|是)|目的是|我们|我代表|首先|刚才))|刚才[,，][^。]{0,60}(?:同志|局长|书记|[县市区镇乡]长|单位|部门)[^。]{0,40}(?:发言|讲话|汇报|通报|宣读|讲得|讲了|作了)[^。]{0,60}(?:我(?:都|完全)?(?:同意|赞成)|讲得|请)/u;
const ADDRESS =
  /请同志们|[。！!]同志们[,，]|我(?:就|再|着重|主要)?(?:强调|讲)[^。,，]{0,12}(?:点|个问题|意见|要求)/u;
const WORK_REPORT =
  /代表[^，。,]{0,16}(?:政府|管委会|管理委员会|行政公署)[^。]{0,12}报告(?:政府)?工作|报告政府工作/u;
const MINUTES_PHRASE =
  /(?:会议)?纪要如下|纪要内容如下|形成(?:如下)?(?:会议)?纪要|会议议定(?:以下|如下)|议定(?:的)?事项(?:如下|纪要)/u;
/** Labelled lines that open minutes; time and place alone also stand in invitations. */
const MINUTES_LABEL = /^\s*(?:会议)?(?:时间|地点|议题|主持人?|记录人?|出席人?员?|列席人?员?)\s*[:：]/u;
const MINUTES_ROLE = /^\s*(?:会议)?(?:主持人?|记录人?|出席人?员?|列席人?员?)\s*[:：]/u;
const MINUTES_OPENING =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+[.、])?\s*会议(?:认为|指出|强调|要求|决定|议定|明确|听取了?|原则(?:上)?(?:同意|通过)|研究了?|审议|同意|确定|讨论)/u;
const ENACTMENT =
  /(?:代表大会|常务委员会|常委会|人大|政府|国务院|常务会议|委员会|院|部|局|会议|令第?[0-9〇零一二三四五六七八九十百]+号|公告)[^。]{0,60}(?:通过|批准|修订|修正|公布|发布|颁布|制定)|^\s*[0-9〇○零一二三四五六七八九十]{2,4}年[^。]{2,60}(?:通过|批准|公布|发布|颁布|修订|修正)/u;
const PROVISION = /^\s*第[一二三四五六七八九十百零〇\d]+条(?:\s|　|之|【|[（(]|[\p{Script=Han}])/u;
const SUMMARY =
  /工作(?:总结|回顾|完成情况|开展情况|主要成效)|(?:主要)?工作(?:情况|成绩|成效)(?:和|及)?(?:特点)?$|(?:今年以来|上半年|全年|一年来)[^。]{0,12}(?:工作)?(?:情况|回顾|总结)/u;
const PLAN =
  /(?:明年|下一?步|来年|下半年|[0-9X×x_]{2,4}年)[^。]{0,12}工作(?:思路|安排|计划|打算|重点|要点|目标|设想)|^[一二三四五六七]、\s*(?:下一?步|明年|今后)[^。]{0,12}(?:打算|安排|思路|计划)/u;
/** 一年来，在…领导下: the first words of a summary. */
const SUMMARY_OPENING =
  /^\s*(?:(?:一|半)年来|今年(?:以来|上半年)?|过去的?一年|上半年|[0-9X×x_＿*Ｘ]{2,4}年(?:度|以来|上半年)?)[,，][^。]{0,160}(?:领导下|指导下|支持下|紧紧围绕|认真贯彻|深入贯彻)/u;
/** `为贯彻…，制定本方案`: the kind is the last word. */
const DRAWN_UP =
  /(?:特?制定|特?制订|拟定|编制|提出)了?(?:本|如下|以下|此|该)(?:工作|实施|行动|具体|指导|年度)?(方案|预案|计划|要点|安排|规划|纲要|意见|办法|规定|细则|规则|条例)/u;
const AS_FOLLOWS =
  /(?:现将|现就|现对|并就|现把)[^。]{0,160}?(通知|通报|通告|公告|公示|批复|函复|函告|报告|汇报|总结|安排)如下/u;
const OPENED_TYPES: Readonly<Record<string, string>> = {
  方案: '方案',
  预案: '方案',
  计划: '工作安排',
  要点: '工作安排',
  安排: '工作安排',
  规划: '规划',
  纲要: '规划',
  意见: '意见',
  办法: '法规规章',
  规定: '法规规章',
  细则: '法规规章',
  规则: '法规规章',
  条例: '法规规章',
  通知: '通知',
  通报: '通报',
  通告: '通告',
  公告: '公告',
  公示: '公告',
  批复: '批复',
  函复: '函',
  函告: '函',
  报告: '报告',
  汇报: '报告',
  总结: '工作总结',
};
const PROGRAMME_HEADING =
  /^\s*(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])\s*(?:指导思想|总体要求|(?:总体|工作)?目标(?:任务)?|(?:目标|主要|重点|工作)任务|(?:实施|方法|工作)步骤|时间安排|(?:保障|工作|主要)措施|组织(?:领导|机构|保障)|(?:责任|职责|任务)分工|工作要求|实施(?:内容|范围))/u;
/** What a programme has and an opinion or a plan has not. */
const PROGRAMME_OWN = /步骤|时间安排|分工|组织机构|工作目标|目标任务|实施(?:内容|范围)/u;
const CLOSINGS: readonly (readonly [pattern: RegExp, type: string])[] = [
  [/特此通知/u, '通知'],
  [/特此通告/u, '通告'],
  [/特此公告/u, '公告'],
  [/特此通报/u, '通报'],
  [/特此(?:函(?:复|告|达)?|复函)/u, '函'],
  [/特此批复/u, '批复'],
  [/(?:妥否|当否|可否|以上请示)[^。]{0,8}请[^。]{0,6}(?:批示|批复|审批|指示)/u, '请示'],
  [/特此报告|以上报告[^。]{0,8}请审(?:议|阅)/u, '报告'],
];

/** Reads the traits of form off an article. One pass over its passages; evidence ranges are in reading text. */
export function readForm(article: Article): Form {
  const { passages } = article;
  const find = (
    pattern: RegExp,
    from: number,
    to: number,
    test = (_: string): boolean => true,
  ): Evidence | null => {
    for (let ordinal = Math.max(from, 0); ordinal < Math.min(to, passages.length); ordinal++) {
      const text = passages[ordinal]?.text ?? '';
      const found = pattern.exec(text);
      if (found !== null && test(text))
        return quotePassage(passages, ordinal, found.index, found.index + found[0].length);
    }
    return null;
  };
  const several = (pattern: RegExp, most: number): Evidence[] => {
    const found: Evidence[] = [];
    passages.forEach(({ text }, ordinal) => {
      const hit = found.length < most ? pattern.exec(text) : null;
      if (hit !== null) found.push(quotePassage(passages, ordinal, hit.index, hit.index + hit[0].length));
    });
    return found;
  };
  const heading = (text: string): boolean => text.length <= 40;
  const headLine = (text: string): boolean => text.length <= 160 && !PROVISION.test(text);
  const phrase = find(MINUTES_PHRASE, 0, HEAD);
  const salutation = find(SALUTATION, 0, HEAD);
  const salutationAt = salutation?.passage ?? 0;
  return {
    dateline:
      find(DATELINE, 0, DATELINE_HEAD) ?? find(DATELINE, passages.length - 2, passages.length, heading),
    event: find(EVENT, 0, DATELINE_HEAD),
    salutation,
    address: find(ADDRESS, 0, passages.length),
    workReport: salutation === null ? null : find(WORK_REPORT, salutationAt, salutationAt + 4),
    minutes: phrase !== null ? [phrase] : (minutesLabels(article) ?? several(MINUTES_OPENING, 6)),
    named: namedBy(article),
    speechOpening: find(SPEECH_OPENING, 0, DATELINE_HEAD) ?? find(GLUED_SALUTATION, 0, DATELINE_HEAD),
    programme: programmeOf(several(PROGRAMME_HEADING, 12)),
    enactment: find(ENACTMENT, 0, HEAD, headLine),
    provisions: several(PROVISION, 3),
    summary: find(SUMMARY, 0, passages.length, heading) ?? find(SUMMARY_OPENING, 0, DATELINE_HEAD),
    plan: find(PLAN, 0, passages.length, heading),
    closing: closingOf(article),
  };
}

/** Two labelled lines or more, one of which names a role, open minutes. */
function minutesLabels({ passages }: Article): Evidence[] | null {
  const found: Evidence[] = [];
  let role = false;
  for (const [ordinal, { text }] of passages.slice(0, HEAD).entries()) {
    for (const line of text.split(/\n/u)) {
      const label = MINUTES_LABEL.exec(line)?.[0];
      if (label === undefined) continue;
      role ||= MINUTES_ROLE.test(line);
      const at = text.indexOf(label);
      found.push(quotePassage(passages, ordinal, at, at + label.length));
    }
  }
  return role && found.length > 1 ? found : null;
}

/** The first phrase of the opening by which a text names its own kind. */
function namedBy({ passages }: Article): Form['named'] {
  for (const [ordinal, { text }] of passages.slice(0, HEAD).entries()) {
    for (const pattern of [AS_FOLLOWS, DRAWN_UP]) {
      const hit = pattern.exec(text);
      const type = OPENED_TYPES[hit?.[1] ?? ''];
      if (hit !== null && type !== undefined)
        return { type, evidence: quotePassage(passages, ordinal, hit.index, hit.index + hit[0].length) };
    }
  }
  return null;
}

function programmeOf(headings: readonly Evidence[]): Evidence[] {
  const own = headings.some(({ quote }) => PROGRAMME_OWN.test(quote));
  return own && headings.length > 2 ? headings.slice(0, 3) : [];
}

/** Closing phrases stand in the last lines, before the signature and attachments. */
function closingOf(article: Article): Form['closing'] {
  const { passages } = article;
  for (let ordinal = passages.length - 1; ordinal >= Math.max(0, passages.length - HEAD); ordinal--) {
    const text = passages[ordinal]?.text ?? '';
    for (const [pattern, type] of CLOSINGS) {
      const found = pattern.exec(text);
      if (found !== null)
        return {
          type,
          evidence: quotePassage(passages, ordinal, found.index, found.index + found[0].length),
        };
    }
  }
  return null;
}
