import { endsSentence } from '../lines/characters.ts';
import { Decisions } from '../lines/decisions.ts';
import type { Line, Removal } from '../lines/lines.ts';
import { opensArticle } from '../lines/numbered-heading.ts';
import { ordinalAt } from '../lines/ordinals.ts';
import { REASONS } from '../reasons.ts';

/**
 * Lines of a page that are not of the document: buttons, navigation, upload dates, uploader's notes, lists of other
 * pages, disclaimers. A line is removed only where its form leaves no doubt; what is merely suspicious stays.
 */

/** Words of buttons and menus that stand alone in a line. */
const BUTTONS = new Set(
  (
    '下载 打印 全屏 收藏 分享 分享到 复制 复制链接 关闭 关闭窗口 打印本页 打印页面 返回 返回顶部 返回首页 加大 还原 减小 首页 ' +
    '上一页 下一页 尾页 末页 我要投稿 我要评论 登录 注册 搜索 简体 繁体 繁體 English 无障碍 长者版 手机版 网站地图 设为首页 加入收藏 ' +
    '点击查看 查看更多 更多 展开全文 阅读全文 点赞 举报 纠错 扫一扫 二维码 微信 微博 朋友圈 分享: 分享： 分享到: 分享到： 字号 ' +
    '大 中 小 大中小 A- A+ 保存 语音播报 朗读 【打印】 【关闭】 【收藏】 [打印] [关闭] [收藏] 当前位置 当前位置： 您的位置 ' +
    '【字号： 【字体： 字号： 字体： 【字号: 【字体: 】 > >> › » | / ] 】】'
  ).split(' '),
);
const LONGEST_BUTTON = 8;

const DATE = '\\d{4}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const UPLOAD_DATE = new RegExp(
  `^[【\\[（(]?(?:发布时间|发布日期|更新时间|更新日期|发表时间|上传时间|添加时间|录入时间|网站发布)\\s*[:：]\\s*(?:${DATE}(?:\\s*${CLOCK})?|$)[^。]{0,30}$`,
);
/** `时间：` alone may be the time of a meeting: only a date as programs write it is one of the site. */
const TIME_STAMP = new RegExp(
  `^[【\\[（(]?(?:时间|日期)\\s*[:：]\\s*\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}(?:\\s*${CLOCK})?(?![^。]*地点)[^。]{0,30}$`,
);
const BARE_DATE_AND_CLOCK = new RegExp(`^${DATE}\\s+${CLOCK}[^。，]{0,24}$`);
const PATH_SIGN = /^(?:>|>>|›|»|\/)$/;
const LABELLED =
  /^[【[（(]?(?:来源|信息来源|文章来源|稿件来源|新闻来源|内容来源|编辑|责任编辑|责编|浏览次数|浏览量|浏览|阅读次数|阅读量|点击数?|点击率|访问量|字号|字体|分享至?)\s*[:：]/;
const BREADCRUMB = /^(?:您?(?:当前|现在|所在)?的?位置|当前位置|您现在的位置)\s*[:：]|^首页\s*[>›»→/-]/;
const NEIGHBOURS = /^(?:上一篇|下一篇|上一条|下一条|前一篇|后一篇)\s*[:：]?/;
const SWITCHER = /^[\p{Script=Han}]{2,6}(?:切换|站点切换)$/u;
const IMAGE =
  /^<(?:\w{1,12}:)?(?:image|img)\b[^>]*>|^!\[[^\]]*\]\([^)]*\)$|^data:image\/|^\[?(?:图片|图像)\]?$|^<\/(?:\w{1,12}:)?(?:image|figure|picture)>/i;
const FILE_FORMAT =
  /^(?:本?文档|文件|文章)?(?:格式)?(?:为|是|:|：)?\s*(?:doc|docx|word|pdf|wps)\s*(?:格式|文档|版)?(?:下载)?。?$/i;
const DISCLAIMER = /^[【[（(*]?(?:免责声明|版权声明|特别声明|郑重声明|声明)[】\]）)]?\s*[:：]/;
const COMPLAINT =
  /不良信息举报|侵权举报|信息存储空间|(?:仅|只)代表(?:该|作者|本人)?[^。]{0,8}(?:观点|立场)|如有侵权|侵犯了?您的(?:版权|权益)|联系(?:我们|本站|管理员)(?:删除|处理)/;
/** A site that speaks of itself; provisions on copyright use the words above as well. */
const SITE_SPEAKING = /本[网站]|我[网站]|网站|用户自行|网友|举报\s*[:：]|@|本文|转载/;
const SITE_FOOT =
  /版权所有|copyright|ICP备|公网安备|网站标识码|技术支持\s*[:：]|扫一扫|扫描二维码|微信公众号|在手机(?:上)?打开(?:当前)?页|网站声明|建议使用.{0,20}浏览器/i;
const SEE_ALSO =
  /^[【[“《]?[^，。；]{0,40}?[】\]”》]?的?(?:相关(?:文章|阅读|推荐|报道|链接|新闻|范文|稿件|资讯)|延伸阅读|推荐阅读|拓展阅读|猜你(?:喜欢|感兴趣)|热门(?:文章|推荐|阅读)|更多(?:相关)?(?:文章|范文|推荐)|精彩推荐|最新文章)(?:推荐|列表)?[】\]]?\s*[:：]?$/;
const SEE_ALSO_ENGLISH =
  /^(?:(?:related|recommended|similar|further|more|other)\s+(?:articles?|posts?|readings?|links?|news|documents?|stories)|see also|you (?:may|might) also like|read more)\b[^。]{0,50}$/i;
const OTHERS_READ =
  /^(?:看过|读过|看了|喜欢|阅读过?).{2,60}(?:的人)?还(?:看了?|喜欢|读了?|关注|浏览)[^。]{0,6}[:：]?$/;
const UPLOADER =
  /小编|向?本站投稿|(?:本站|本网)(?:会员|网友|用户|编辑|整理|收集|提供|为您|为大家)|来源于(?:本网|本站|网络|互联网)|(?:网友|会员|用户)(?:投稿|上传|分享|整理)/;
/** Phrases that a speaker may use as well: they tell a note only beside a word for what sites offer. */
const UPLOADER_PHRASE =
  /(?:下面|接下来|以下|现在)?(?:我们|大家)?就?(?:一起)?来?看看.{0,24}吧[！!。]?$|供(?:大家|您|各位|广大读者)(?:参考|阅读|借鉴|学习)|欢迎(?:大家|各位|您|广大读者)?(?:的)?(?:阅读|分享|收藏|下载|浏览|转载)|希望(?:对|能|可以)[^。]{0,16}(?:有所?帮助|帮到)/;
const WHAT_SITES_OFFER = /范文|文章|本文|讲话稿|心得|模板|精选|整理了?|收集|分享|网站|篇|讲话吧|总结吧/;
const LONGEST_PHRASED_NOTE = 150;
/** `发言稿《年初工作会议讲话稿》。`: the name of a template, put between the sentences of a text. */
const TEMPLATE_NAME =
  /^(?:讲话稿|发言稿|演讲稿|工作总结|总结|范文|心得体会|工作计划|述职报告|工作汇报|策划书|申请书|致辞)《([^《》]{3,24})》。?$/;
const TAGS =
  /^(?:本文标签|文章标签|推荐访问|推荐标签|标签|Tags?)\s*[:：]|^以上(?:就)?是[^。]{0,30}(?:全部内容|范文|小编)/i;
const LINK_ONLY = /^https?:\/\/\S+$/i;

/** Longest line that is taken for furniture by its form; uploader's notes and disclaimers may be longer. */
const LONGEST_FURNITURE = 90;
const LONGEST_NOTE = 320;
/** Lines of a list of other pages are short. */
const LONGEST_LIST_ITEM = 60;

function because(kind: string, reason: string): Removal {
  return { kind, reason };
}

/** What one line is by its form alone, null for text. */
export function furnitureOf(text: string): Removal | null {
  if (text.length > LONGEST_NOTE)
    return IMAGE.test(text.slice(0, 40)) ? because('image', REASONS.imageMark) : null;
  if (text.length <= LONGEST_BUTTON && BUTTONS.has(text))
    return because('site-furniture', REASONS.buttonOrMenu);
  const first = text.charCodeAt(0);
  if (first === 0x3c || first === 0x21 || first === 0x64 || first === 0x5b || first === 0x56fe) {
    if (IMAGE.test(text)) return because('image', REASONS.imageMark);
  }
  if (text.length > LONGEST_FURNITURE) return noteOf(text);
  if (UPLOAD_DATE.test(text) || TIME_STAMP.test(text) || BARE_DATE_AND_CLOCK.test(text)) {
    return because('site-furniture', REASONS.webDate);
  }
  if (BREADCRUMB.test(text) || NEIGHBOURS.test(text)) return because('site-furniture', REASONS.navigation);
  if (SWITCHER.test(text)) return because('site-furniture', REASONS.siteSwitcher);
  if (FILE_FORMAT.test(text)) return because('site-furniture', REASONS.fileFormat);
  if (OTHERS_READ.test(text)) return because('see-also', REASONS.otherPages);
  if (SITE_FOOT.test(text) && !endsSentence(text)) return because('site-furniture', REASONS.siteFoot);
  if (TAGS.test(text)) return because('site-furniture', REASONS.siteTags);
  if (LINK_ONLY.test(text)) return because('site-furniture', REASONS.address);
  return noteOf(text);
}

function noteOf(text: string): Removal | null {
  if (DISCLAIMER.test(text)) return because('disclaimer', REASONS.disclaimer);
  if (text.length <= 200 && COMPLAINT.test(text) && SITE_SPEAKING.test(text) && ordinalAt(text) === null)
    return because('disclaimer', REASONS.disclaimer);
  if (UPLOADER.test(text)) return because('uploader-note', REASONS.uploaderNote);
  if (text.length <= LONGEST_PHRASED_NOTE && UPLOADER_PHRASE.test(text) && WHAT_SITES_OFFER.test(text)) {
    return because('uploader-note', REASONS.uploaderNote);
  }
  return null;
}

/** Whether the line opens a list of other pages. */
export function opensSeeAlso(text: string): boolean {
  if (ordinalAt(text) !== null) return false;
  return (
    text.length <= LONGEST_LIST_ITEM &&
    (SEE_ALSO.test(text) || SEE_ALSO_ENGLISH.test(text) || OTHERS_READ.test(text))
  );
}

const YEAR_LINE = /^(?:19|20)\d{2}[年.-]?$/;
const MONTH_DAY_LINE = /^\d{1,2}[/.月-]\d{1,2}日?$/;
const DATE_LINE = new RegExp(`^(?:${DATE})(?:\\s*${CLOCK})?$`);
const CLOCK_LINE = new RegExp(`^${CLOCK}$`);
const ISO_DATE_LINE = /^\d{4}-\d{2}-\d{2}$/;
const EMPTY_COUNTER = /^[-—\d]{0,8}次$/;
const DATE_LABEL = /^(?:时间|日期|发布时间|发布日期|更新时间)\s*[:：]$/;

/** Units up to which a line can be the head of a page (title, author, date) rather than its text. */
const HEAD_LINE = 60;
/** Lines at the top (and bottom) of a page among which labels of the site are looked for. */
const HEAD_LINES = 14;

/** The furniture among the lines of a page. */
export function furnitureAmong(lines: readonly Line[]): Decisions {
  const page = new Page(lines);
  removeSplitDates(page);
  let list = false;
  for (const [index, line] of lines.entries()) {
    if (page.removed(index) !== null) continue;
    if (opensArticle(line.text)) {
      list = false;
      continue;
    }
    if (list) {
      if (
        line.text.length <= LONGEST_LIST_ITEM &&
        !/[。！]$/.test(line.text) &&
        !/^同志们|^各位/.test(line.text)
      ) {
        page.remove(index, furnitureOf(line.text) ?? because('see-also', REASONS.otherPages));
        continue;
      }
      list = false;
    }
    if (opensSeeAlso(line.text)) {
      page.remove(index, because('see-also', REASONS.otherPages));
      list = true;
      continue;
    }
    const furniture = furnitureOf(line.text);
    if (furniture !== null) {
      page.remove(index, furniture);
      continue;
    }
    const atEdge = index < page.head || index >= lines.length - HEAD_LINES / 2;
    if (atEdge && line.text.length <= 50 && LABELLED.test(line.text)) {
      page.remove(index, because('site-furniture', REASONS.siteLabel));
    }
  }
  removeTemplateNames(page);
  removeBrokenPaths(page);
  removeChannels(page);
  return page.decisions;
}

/** The lines of a page, its head, and what has been decided on them so far. */
class Page {
  readonly lines: readonly Line[];
  /** Lines from the top that can be the head of the page: up to the first that reads like text. */
  readonly head: number;
  readonly decisions = new Decisions();

  constructor(lines: readonly Line[]) {
    this.lines = lines;
    this.head = headLength(lines);
  }

  removed(index: number): Removal | null {
    return this.lines[index]?.removed ?? this.decisions.of(index);
  }

  remove(index: number, removal: Removal): void {
    this.decisions.remove(index, removal);
  }
}

function headLength(lines: readonly Line[]): number {
  const limit = Math.min(lines.length, HEAD_LINES + 10);
  for (let index = 0; index < limit; index++) {
    const line = lines[index];
    if (line === undefined) return index;
    if (line.text.length > HEAD_LINE && furnitureOf(line.text) === null) return index;
    if (opensArticle(line.text)) return index;
  }
  return limit;
}

/** A date of the web page that was broken over lines: `2014`, `04/30`, `13:13`, or `时间：` and the date below. */
function removeSplitDates(page: Page): void {
  const { lines, head } = page;
  for (let index = 0; index < head; index++) {
    const line = lines[index];
    const below = lines[index + 1];
    if (line === undefined || below === undefined) return;
    const third = lines[index + 2];
    const parts =
      YEAR_LINE.test(line.text) && MONTH_DAY_LINE.test(below.text)
        ? third !== undefined && CLOCK_LINE.test(third.text)
          ? 3
          : 2
        : DATE_LINE.test(line.text) && CLOCK_LINE.test(below.text)
          ? 2
          : DATE_LABEL.test(line.text) && (DATE_LINE.test(below.text) || BARE_DATE_AND_CLOCK.test(below.text))
            ? 2
            : 0;
    for (let part = index; part < index + parts; part++) {
      page.remove(part, because('site-furniture', REASONS.webDateOverLines));
    }
    if (page.removed(index) === null && (ISO_DATE_LINE.test(line.text) || EMPTY_COUNTER.test(line.text))) {
      page.remove(index, because('site-furniture', REASONS.webDate));
    }
  }
}

/** Names of templates between sentences: once named in 《》, the bare name is known as well. */
function removeTemplateNames(page: Page): void {
  const names = new Set<string>();
  const isShort = (line: Line, index: number): boolean =>
    page.removed(index) === null && line.text.length <= 32;
  const removal = because('uploader-note', REASONS.templateName);
  for (const [index, line] of page.lines.entries()) {
    const name = isShort(line, index) ? TEMPLATE_NAME.exec(line.text)?.[1] : undefined;
    if (name === undefined) continue;
    names.add(name);
    page.remove(index, removal);
  }
  if (names.size === 0) return;
  for (const [index, line] of page.lines.entries()) {
    if (isShort(line, index) && line.text.endsWith('。') && names.has(line.text.slice(0, -1)))
      page.remove(index, removal);
  }
}

/** Words of a path of menus (首页 > 政务公开 > 报告), each on a line of its own. */
function removeBrokenPaths(page: Page): void {
  for (let index = 1; index < page.head; index++) {
    const line = page.lines[index];
    if (line === undefined || page.removed(index) !== null || line.text.length > 14) continue;
    if (PATH_SIGN.test(page.lines[index - 1]?.text ?? ''))
      page.remove(index, because('site-furniture', REASONS.navigation));
  }
}

const WEB_DATES: readonly string[] = [REASONS.webDate, REASONS.webDateOverLines];

/** Names of channels above the title of a page: short words over a title that the page's date follows. */
function removeChannels(page: Page): void {
  const { lines, head } = page;
  const shown = [...lines.entries()].slice(0, head).filter(([index]) => page.removed(index) === null);
  const title = shown.find(([, { text }]) => text.length >= 8 && !endsSentence(text));
  const dated = lines
    .slice(0, head + 1)
    .some((_, index) => WEB_DATES.includes(page.removed(index)?.reason ?? ''));
  if (title === undefined || !dated) return;
  for (const [index, line] of shown) {
    if (index >= title[0]) return;
    if (line.text.length <= 6 && line.hint?.level === undefined && !endsSentence(line.text)) {
      page.remove(index, because('site-furniture', REASONS.siteChannel));
    }
  }
}
