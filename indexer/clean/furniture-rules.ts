import { z } from 'zod';
import { REASONS } from '../reasons.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable } from '../rules/rule-table.ts';
import { THREAD_ROWS } from './thread-rules.ts';

/**
 * Where a line must stand to be furniture by this form. No form is proof by itself but those that only a site writes:
 * what a text says of printing, uploading or links looks the same.
 */
export type Position =
  /** Wherever it stands: nobody but a site writes so. */
  | 'anywhere'
  /** Above the first line that reads like text, or below the last. */
  | 'edge'
  | 'head'
  | 'foot'
  /** At an edge, and next to another line of furniture. */
  | 'beside'
  /** At an edge, in a row with another button. */
  | 'row';

export interface FurnitureRule extends Rule {
  readonly where: Position;
  /** A site writes such a line once above a text; where several stand, they are the text's (the hours of an agenda). */
  readonly once?: true;
  /** The kind under which the map tells of it. */
  readonly removes: 'site-furniture' | 'uploader-note' | 'disclaimer' | 'image';
}

/** A rule as it is written in a table. */
export type FurnitureRow = Omit<FurnitureRule, 'id' | 'kind' | 'removes'> & {
  name: string;
  removes?: FurnitureRule['removes'];
};

const DATE = '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?';
const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?';
const PROVINCE =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|全国';
/** Buttons that a site puts beside one another, often with nothing between them. */
const SITE_BUTTONS =
  '设为首页|加入收藏|收藏本站|返回顶部|返回首页|网站首页|首页|[简繁][體体](?:中文|版)?|手机版|触屏版|电脑版|客户端|无障碍(?:浏览|阅读)?|长者(?:模式|版|助手)|登录|注册|English|网站地图|微博|微信|邮箱|联系我们|关于我们';
/** What a site says of a page in a line above its text. */
const PAGE_LABELS =
  '(?:发布|发表|更新|录入|添加|上传)?(?:时间|日期)|(?:信息|文章|稿件|内容)?来源|(?:文章|信息)?作者|发布(?:人|者|单位|机构)|编辑|责任编辑|责编|审核|(?:浏览|点击|阅读|访问)(?:次数|数量?|量)?|[【\\[]?字[号体]|[【\\[]?字体大小|分享到?';
/** What a site calls itself or its readers. */
const SITE = '平台|本[网站]|我[网站]|网站|网友|用户自行|转载|本文|@';

const ROWS: readonly FurnitureRow[] = [
  {
    name: 'image-mark',
    where: 'anywhere',
    removes: 'image',
    reason: REASONS.imageMark,
    pattern:
      /^<(?:\w{1,12}:)?(?:image|img)\b[^>]*>|^!\[[^\]]*\]\([^)]*\)$|^data:image\/|^\[(?:图片|图像)\s?\d{0,3}\]$|^<\/(?:\w{1,12}:)?(?:image|figure|picture)>/i,
    matches: ['<img src="star.gif">', '![图](a.png)', '<image>data:image/png;base64,AA', '[图片]', '[图片1]'],
    rejects: ['图片', '见![图](a.png)。', '图像采集设备'],
    source: 'pages saved as text',
  },
  {
    name: 'title-from-this-site',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern: /^《[^《》]{2,60}》来源于本[网站]/,
    matches: ['《年终讲话》来源于本网会员分享，欢迎阅读。'],
    rejects: ['信息来源于本网站的，应当注明。', '《条例》所称信息来源于互联网。'],
    source: 'sites that collect speeches',
  },
  {
    name: 'submitted',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern: /^[“"'‘][^”"'’]{1,30}[”"'’]通过精心收集[，,]向本站投稿/,
    matches: ['“xiaowang”通过精心收集，向本站投稿了9篇讲话。'],
    rejects: ['单位和个人可以向本站投稿。', '通过精心收集，向档案馆移交了9篇讲话。'],
    source: 'sites that collect speeches',
  },
  {
    name: 'rest-for-members',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^[…. ]{0,6}[（(【[]?\s?(?:此处(?:已)?(?:隐藏|省略)\s?\d{1,6}\s?个?字|未完[，,；;]?\s?全文共?\s?\d{1,7}\s?字|请认真阅读(?:下面|以下)的?提示信息|(?:剩余|余下|其余|以下)(?:内容|部分|文字)[^。，；]{0,12}(?:VIP|会员|登录|注册|付费|购买|关注)[^。，；]{0,6}(?:可见|可看|查看|阅读)|本(?:文|文档|内容)(?:为|是)?(?:VIP|会员)(?:文档|内容|专享|可见|专属))(?:[。，,]?\s?(?:VIP|会员|登录|付费|当前|已?显示)[^。；，,]{0,20}(?:[，,]请[^。；，,]{0,16})?)?[）)】\]]?[。！]?$/i,
    matches: [
      '此处隐藏5120个字。VIP会员可见',
      '(未完,全文共2010字,当前显示249字)',
      '（请认真阅读下面的提示信息）',
      '剩余内容仅VIP会员可见',
      '剩余内容需登录后查看',
      '……(未完,全文共16204字,当前仅显示2914字,请阅读下面提示信息)',
    ],
    rejects: [
      '此处隐藏三处隐患',
      '未完工程共3处，全文另报。',
      '以下内容由会员单位落实',
      '请认真阅读下面的材料',
      '此处隐藏5120个字的说法不实，请各单位核对。',
    ],
    source: 'sites that show a part of a text',
  },
  {
    name: 'editor',
    where: 'edge',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /小编(?:们?(?:给|为|整理|收集|带来|精心|今天|在此|推荐|分享|帮|特地|每)|就(?:给|为|来|跟|和))[^。]{0,160}[。！!：:]?$/,
    unless: /[缩减最]小编/,
    matches: [
      '简介:文库小编为你整理了多篇相关的《工作总结》,但愿对你有帮助,当然你还可以找到更多《工作总结》。',
      '下面是小编为大家整理的工作总结，欢迎阅读！',
      '以下是小编精心整理的讲话稿：',
    ],
    rejects: ['进一步缩小编制规模', '小编制单位可以合署办公。', '要用好小编队伍，讲好本地故事。'],
    source: 'sites that collect templates',
  },
  {
    name: 'let-us-see',
    where: 'edge',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /(?:下面|接下来|以下|现在)(?:我们|大家)?就?(?:一起)?来?看看[^。]{0,24}(?:讲话|发言|总结|报告|范文|模板|纪要|计划|致辞|文章)稿?[^。]{0,4}吧[！!。]?$/,
    matches: ['又到年底了，下面我们就来看看这篇讲话稿吧！'],
    rejects: ['下面我们来看看这几年的变化吧！', '下面看看总结里提到的三个问题。'],
    source: 'sites that collect speeches',
  },
  {
    name: 'welcome',
    where: 'edge',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^(?=.{0,150}$)(?=.*(?:范文|文章|本文|讲话稿|模板|精选|整理了?|网站|\d篇|本站)).*(?:欢迎(?:大家|各位|您|广大读者|读者)?的?(?:阅读|参考|借鉴|收藏|下载|转载|浏览)|供(?:大家|您|各位|广大读者)(?:参考|阅读|借鉴))/,
    matches: ['本文整理了5篇工作总结，供大家参考。', '精选范文三篇，欢迎阅读！'],
    rejects: ['会议材料印发给大家，供大家参考。', '欢迎大家阅读新修订的条例。'],
    source: 'sites that collect templates',
  },
  {
    name: 'copied-from-the-net',
    where: 'edge',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern: /^[（(【]?(?:本文|文章|以上内容|部分内容|图文)[^。]{0,12}来(?:源于|自)(?:网络|互联网|本站|本网)/,
    matches: ['本文来源于网络，版权归原作者所有。', '（文章来自互联网）'],
    rejects: ['用户发布的信息来源于互联网的，应当注明出处。', '案件线索来自网络。'],
    source: 'sites that copy',
  },
  {
    name: 'messenger',
    where: 'edge',
    removes: 'site-furniture',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:点击|轻触|戳)(?:蓝字|蓝色字体|上方|下方|文首|文末|↑{1,3}|标题下)[^。；]{0,24}(?:关注|订阅|蓝字)[^。；]{0,10}$|^长按[^。；，]{0,8}(?:二维码|识别)[^。；]{0,14}$|^(?:喜欢|觉得不错|看完)?[^。；，]{0,6}点个?(?:[“"](?:在看|赞|好看)[”"]|在看|好看)[^。；]{0,10}$|^[^。；，]{0,6}我就?知道你[“"]?在看[”"]?$|^返回[^，。]{2,6}[，,]\s?查看更多$|^点个?(?:分享|收藏|点赞|赞|在看)(?:[\s、，]{1,3}点个?(?:分享|收藏|点赞|赞|在看)){0,4}$|^阅读\s?\d{1,8}(?:万\+?)?\s{1,8}(?:点赞|赞|在看|分享|收藏)\s?\d{0,8}(?:\s{1,8}(?:点赞|赞|在看|分享|收藏|留言)\s?\d{0,8}){0,4}$/,
    matches: [
      '点击上方“大河发布”关注我们',
      '点击蓝字 关注我们',
      '长按二维码关注我们',
      '喜欢就点个“在看”吧',
      '喜欢就点个在看吧',
      '我就知道你“在看”',
      '返回大河网，查看更多',
      '点分享',
      '点收藏 点点赞 点在看',
      '阅读 1023　赞 12　在看 5',
    ],
    rejects: ['点击率上升，关注度提高', '长按按钮三秒启动水泵。', '阅读 3 本书', '大家点个赞', '点收藏夹'],
    source: 'articles copied out of a messenger',
  },
  {
    name: 'end-mark',
    where: 'foot',
    reason: REASONS.siteLabel,
    pattern: /^[-—–=·•\s]{0,12}(?:END|The\s?End)[-—–=·•\s.]{0,12}$/i,
    matches: ['— END —', 'END', '-The End-'],
    rejects: ['完', 'endless', '- END USER -'],
    source: 'articles copied out of a messenger',
  },
  {
    name: 'that-was-all',
    where: 'edge',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern: /^以上就?是[^。]{0,30}(?:小编|范文|本站|网站)[^。]{0,30}[。！!]?$/,
    matches: ['以上就是本站整理的全部内容。', '以上是工作总结范文'],
    rejects: ['以上就是我今天讲话的全部内容。', '以上是全市网格员的总数'],
    source: 'sites that collect templates',
  },
  {
    name: 'disclaimer',
    where: 'foot',
    removes: 'disclaimer',
    reason: REASONS.disclaimer,
    pattern: new RegExp(
      `^[【\\[（(*]?(?:免责声明|版权声明|特别声明|郑重声明|平台声明|声明)[】\\]）)]?\\s?[:：](?=.*(?:${SITE}|版权))`,
    ),
    matches: [
      '免责声明：本文由用户自行上传，本站不承担责任。',
      '平台声明：该文观点仅代表作者本人，平台仅提供信息存储空间。',
      '【版权声明】：转载请注明出处',
    ],
    rejects: ['声明：本人所填内容真实有效，如有虚假愿承担责任。', '发表声明：双方一致同意'],
    source: 'feet of sites',
  },
  {
    name: 'complaint',
    where: 'foot',
    removes: 'disclaimer',
    reason: REASONS.disclaimer,
    pattern: new RegExp(
      `^(?=.{0,200}$)(?=.*(?:${SITE}|举报\\s?[:：])).*(?:不良信息举报|侵权举报|仅提供信息存储空间|[仅只]代表(?:该|作者|本人)?[^。]{0,8}(?:观点|立场)|如有侵权|侵犯了?您的(?:版权|权益)|联系(?:我们|本站|管理员)(?:删除|处理))`,
    ),
    matches: [
      '[不良信息举报:service@example.com]',
      '本文仅代表作者观点，与本站无关。如有侵权请联系我们删除。',
    ],
    rejects: ['第十四条 提供信息存储空间的网络服务提供者应当删除侵权作品。', '代表们的发言仅代表个人观点。'],
    source: 'feet of sites',
  },
  {
    name: 'upload-date',
    where: 'edge',
    reason: REASONS.webDate,
    pattern: new RegExp(
      `^[【\\[（(]?(?:发布时间|发布日期|更新时间|更新日期|发表时间|上传时间|添加时间|录入时间|网站发布)\\s?[:：]\\s?(?:${DATE}(?:\\s{0,3}${CLOCK})?|$)[^。]{0,30}$`,
    ),
    matches: ['发布日期：2020年5月6日', '发布时间：2020-05-06 10:11 来源：县政府', '更新时间：'],
    rejects: ['发布时间：由县政府另行公告', '发布日期为2020年5月6日'],
    source: 'heads of government sites',
  },
  {
    name: 'time-stamp',
    where: 'head',
    reason: REASONS.webDate,
    pattern:
      /^[【[（(]?(?:时间|日期)\s?[:：]\s?\d{4}[-/]\d{1,2}[-/]\d{1,2}\s{0,3}\d{1,2}:\d{2}:\d{2}[^。]{0,30}$/,
    unless: /地点/,
    matches: ['时间:2019-03-04 11:22:33 工作总结 我要投稿'],
    rejects: ['时间：2011年9月25日 地点：县政府二楼会议室', '时间：2019-03-04 14:30'],
    source: 'sites that collect minutes',
  },
  {
    name: 'stamp-beside-label',
    where: 'beside',
    reason: REASONS.webDate,
    pattern: new RegExp(`^(?:时间|日期)\\s?[:：]\\s?\\d{4}-\\d{2}-\\d{2}(?:\\s{0,3}${CLOCK})?$`),
    matches: ['时间：2026-02-09', '日期:2026-02-09 10:00'],
    rejects: ['时间：2026年2月9日', '时间：2026-02-09 地点：县政府'],
    source: 'heads of news sites',
  },
  {
    name: 'date-and-clock',
    where: 'head',
    once: true,
    reason: REASONS.webDate,
    pattern: new RegExp(
      `^${DATE}\\s{0,3}${CLOCK}\\s{0,3}(?:$|(?:来源|作者|浏览|点击|阅读|编辑|字体|字号|[【\\[|])[^。，]{0,24}$)`,
    ),
    matches: ['2019-03-04 11:22', '2019年3月4日 11:22 来源：县报', '2019年03月04日11:22　　来源：县报'],
    rejects: ['2006年3月5日 14:30 开幕式', '2006年3月5日 14:30—16:00'],
    source: 'heads of news sites',
  },
  {
    name: 'date-and-source',
    where: 'head',
    once: true,
    reason: REASONS.webDate,
    pattern: new RegExp(`^${DATE}\\s{1,9}(?:稿件|信息|文章)?(?:来源|作者|编辑)\\s?[:：][^。，]{0,40}$`),
    matches: ['2019-03-04   来源：县报     浏览数：', '2019年3月4日 作者：李明'],
    rejects: [
      '2019年3月4日 来源于县财政',
      '2019年3月4日 资金来源：县财政',
      '2019-03-04 来源：县报，记者李明',
    ],
    source: 'heads of news sites',
  },
  {
    name: 'date-and-site',
    where: 'head',
    once: true,
    reason: REASONS.webDate,
    // 2018年5月21日 国务院发布 is the head of an act: only days in figures, and no name that ends in 发布.
    pattern:
      /^\d{4}[-/]\d{1,2}[-/]\d{1,2}\s{1,9}[^，。、；：:\s]{2,16}(?:网|网站|日报|晚报|时报|融媒|融媒体|融媒体中心|在线|热线|电视台)$/u,
    matches: ['2018-05-21 大河热线', '2018-05-21　大河县政府网'],
    rejects: [
      '2018年5月21日 国务院发布',
      '2018-05-21 县政府发布',
      '2018-05-21大河日报',
      '2018-05-21 开通网站，方便群众',
    ],
    source: 'heads of pages for telephones',
  },
  {
    name: 'count-and-date',
    where: 'edge',
    reason: REASONS.webDate,
    pattern: new RegExp(
      `^(?:访问|浏览|点击|阅读)(?:次数|数量?|量)?\\s?[:：]\\s{0,20}\\d{0,9}次?\\s{0,20}(?:发布|更新|发表)?(?:时间|日期)\\s?[:：]\\s?${DATE}(?:\\s{0,3}${CLOCK})?[^。，]{0,20}$`,
    ),
    matches: ['访问次数 : 发布时间:2011-03-15 00:00 打印', '浏览量:          时间:2018-11-14 08:56:07'],
    rejects: ['访问时间：2011年3月15日', '阅读时间：2011-03-15，共两小时'],
    source: 'heads of government sites',
  },
  {
    name: 'today',
    where: 'edge',
    reason: REASONS.webDate,
    pattern: new RegExp(
      `^(?:.{2,40}欢迎[您你][!！。]?\\s{0,4})?今天是\\s?(?:[:：]\\s?(?:${DATE})?|${DATE})\\s{0,4}(?:星期.)?(?:\\s{0,3}(?:${SITE_BUTTONS})){0,12}[^。，]{0,12}$`,
    ),
    matches: [
      '今天是2013年5月6日 星期一设为首页加入收藏繁體手机版',
      '今天是：2025年12月6日',
      '大河县水利局欢迎您!今天是:',
      '今天是2025年12月6日 星期六',
    ],
    rejects: ['今天是个好日子', '今天是2025年12月6日，全县干部大会召开。', '今天是大河县建县60周年'],
    source: 'heads of government sites',
  },
  {
    name: 'bare-date',
    where: 'beside',
    reason: REASONS.webDate,
    pattern: /^\d{4}-\d{2}-\d{2}$|^[-—\d]{0,8}次$/,
    matches: ['2019-03-04', '128次'],
    rejects: ['2019年3月4日', '第128次'],
    source: 'heads of news sites',
  },
  {
    name: 'source-label',
    where: 'head',
    reason: REASONS.siteLabel,
    pattern: /^[【[（(]?(?:来源|信息来源|文章来源|稿件来源|新闻来源|内容来源)\s?[:：][^。]{0,40}$/,
    matches: ['来源：县报', '【信息来源：县政府办公室】'],
    rejects: ['资金来源：县财政', '来源于县财政'],
    source: 'heads of news sites',
  },
  {
    name: 'page-label',
    where: 'edge',
    reason: REASONS.siteLabel,
    pattern:
      /^[【[（(]?(?:编辑|责任编辑|责编|浏览次数|浏览量|浏览|阅读次数|阅读量|点击数?|点击率|访问量|访问次数|字号|字体|分享至?|分享到|转发[到至])\s?[:：][^。]{0,40}$/,
    matches: ['责任编辑：李明', '浏览次数：128', '【字体：大 中 小】', '分享到：', '转发到:', '访问次数：12'],
    rejects: ['编辑部：三人', '阅读下列材料：', '点击量列入考核：'],
    source: 'heads and feet of sites',
  },
  {
    name: 'credits',
    where: 'foot',
    reason: REASONS.siteLabel,
    pattern:
      /^[【[（(]?(?:(?:(?:责任|美术|值班|执行|本期)?(?:编辑|编委|主任|责编|美编)|校对|校稿|审核|初审|复审|[一二三终]审|监制|总?监制|排版|制作|图文|文图|摄影|供稿|通讯员|统筹|总?值班)\s?[:：丨|]\s?[^。，；：:]{1,14}?(?:[\s/|丨]{1,6}|$)){2,8}[】\]）)]?$/u,
    matches: ['编辑：小陈  审核：老周', '初审：李明 复审：王二 终审：张三', '校对丨李明 / 监制丨王二'],
    rejects: ['审核：县财政局', '审核：李明，复审：王二', '初审：由乡镇负责。终审：由县局负责'],
    source: 'articles copied out of a messenger, feet of news sites',
  },
  {
    name: 'site-buttons-in-a-line',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern: new RegExp(`^(?:(?:${SITE_BUTTONS})[\\s|｜·]{0,6}){2,14}$`),
    matches: ['设为首页加入收藏繁體手机版', '返回顶部 电脑版 客户端', '网站地图 | 联系我们'],
    rejects: ['首页', '客户端登录方式', '微信微博矩阵'],
    source: 'heads and feet of sites',
  },
  {
    name: 'menu-in-brackets',
    where: 'head',
    reason: REASONS.buttonOrMenu,
    pattern: /^[[【]\s?(?:网站)?首\s?页\s?[\]】](?:\s{0,4}[[【]\s?[^[\]【】]{2,8}\s?[\]】]){2,16}$/u,
    matches: ['[首页] [县情] [政务] [农业] [招商] [留言]'],
    rejects: ['[首页] [县情]', '【春耕】【夏管】【秋收】'],
    source: 'heads of older sites',
  },
  {
    name: 'made-by',
    where: 'foot',
    reason: REASONS.siteFoot,
    pattern:
      /^[^。；，]{2,30}\s?(?:制作维护|设计制作|制作发布|维护管理|技术支持|版权所有)[^。；，]{0,4}(?:\s{0,4}E-?mail|\s{0,4}邮箱|\s{0,4}[电话]{2}|$)[^。；，]{0,40}$/i,
    unless: /[:：]\s?[\p{Script=Han}]{2}|加强|做好|开展|负责/u,
    matches: ['大河在线 制作维护 E-mail:web@x.gov.cn', '大河县信息中心设计制作'],
    rejects: ['加强网站技术支持', '负责网站的维护管理', '网站由县信息中心制作维护，经费列入预算'],
    source: 'feet of older sites',
  },
  {
    name: 'credit-beside',
    where: 'beside',
    reason: REASONS.siteLabel,
    pattern:
      /^[【[（(]?(?:校对|校稿|审核|初审|复审|[一二三终]审|总?监制|排版|制图|值班编委|值班主任|总值班)\s?[:：丨|]\s?[^。，；：:]{1,14}$/u,
    matches: ['监制：赵六', '校对丨李明'],
    rejects: ['审核：李明，复审：王二', '审核意见：同意', '制作：由县电视台承担'],
    source: 'articles copied out of a messenger, feet of news sites',
  },
  {
    name: 'labels-in-a-line',
    where: 'head',
    reason: REASONS.siteLabel,
    pattern: new RegExp(
      `^[【\\[（(]?(?=.*(?:浏览|点击|阅读|访问|字号|字体|发布(?:时间|日期)|更新(?:时间|日期)))(?:(?:${PAGE_LABELS})\\s?[:：](?:${CLOCK}|[^。：:]){0,60}?){3,9}$`,
    ),
    matches: [
      '发布日期：2018-07-02信息来源：大河县人民代表大会常务委员会办公室浏览次数：字号：[大中小]',
      '作者：佚名　来源：县政府办公室　更新时间：2006-3-12　点击数：233　【字体：大 中 小】',
    ],
    rejects: [
      '发布日期：由县政府另行公告',
      '来源：县统计局 作者：李明',
      '发布时间：3月1日。来源：县报 浏览次数：12',
      '来源：县报 电话：0558 字号：大',
    ],
    source: 'heads of government sites',
  },
  {
    name: 'breadcrumb',
    where: 'edge',
    reason: REASONS.navigation,
    pattern:
      /^(?:您?(?:当前|现在|所在|现在所在)?的?位置(?:是)?|当前位置|您现在的位置)\s?[:：]|^首页\s?[>›»→]|^首页\s?[/-]\s?[^，。]{2,20}$/,
    matches: ['当前位置：首页 > 范文', '首页 > 政务公开', '您的位置：', '您现在所在的位置：'],
    rejects: ['首页', '区位和位置：位于县城东部'],
    source: 'heads of sites',
  },
  {
    name: 'path-of-menus',
    where: 'head',
    reason: REASONS.navigation,
    pattern:
      /^[^>›»→，。；：:]{0,12}(?:网|网站|网首页|首页|政府|门户|频道|在线|之窗|信息港)(?:\s?(?:>{1,2}|[›»→])\s?[^>›»→，。；：:]{2,14}){2,6}$/u,
    unless: /^[（(]?[\d一二三四五六七八九十]/,
    matches: ['大河网>>地方>>要闻', '大河县人民政府 > 政务公开 > 通知公告'],
    rejects: [
      '春播>夏管',
      '申请→受理→审查→决定，依次进行',
      '1.申请→受理→决定',
      '水位>警戒水位>保证水位时：撤离',
    ],
    source: 'heads of news sites',
  },
  {
    name: 'menu-in-a-line',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern: /^(?:网站|本站|返回)?首\s?页(?:[\s|｜┊·/]{1,7}[^\s|｜┊·/，。：；]{2,8}){3,24}[\s|｜┊·/]{0,4}$/u,
    matches: ['网站首页 | 走进大河 | 政务公开 | 办事服务 | 投资招商', '首页 新闻 公开 服务 互动'],
    rejects: ['首页 新闻', '首页设计 方案 说明 图纸', '首页 新闻，公开 服务 互动'],
    source: 'heads of sites',
  },
  {
    name: 'neighbours',
    where: 'edge',
    reason: REASONS.navigation,
    pattern: /^(?:上一篇|下一篇|上一条|下一条|前一篇|后一篇)(?:\s?[:：]|$)/,
    matches: ['上一篇：乡村振兴讲话', '下一条'],
    rejects: ['上一篇讲话我们谈了三点', '下一条线路'],
    source: 'feet of sites',
  },
  {
    name: 'site-switcher',
    where: 'head',
    reason: REASONS.siteSwitcher,
    pattern: new RegExp(`^(?:${PROVINCE}|站点|城市|地区|分站)(?:省|市)?\\s?(?:站点|城市)?切换$`),
    matches: ['湖北切换', '站点切换', '北京站点切换'],
    rejects: ['推进新旧动能切换', '新旧系统切换', '主备切换'],
    source: 'sites with an edition for each province',
  },
  {
    name: 'file-format',
    where: 'edge',
    reason: REASONS.fileFormat,
    pattern:
      /^(?:本?文档|文件|文章)(?:格式)?(?:为|是|:|：)\s?(?:doc|docx|word|pdf|wps)\s?(?:格式|文档|版)?(?:下载)?。?$/i,
    matches: ['文档为doc格式', '文件格式：PDF'],
    rejects: ['PDF', '文件为红头文件', '报送文档为docx格式，一式三份。'],
    source: 'sites that collect templates',
  },
  {
    name: 'site-foot',
    where: 'foot',
    reason: REASONS.siteFoot,
    pattern:
      /版权所有|copyright|ICP备\d|公网安备|网站标识码|扫一扫在?手机|扫描?二维码(?:关注|分享|在)|^(?:欢迎)?(?:扫码)?关注.{0,16}微信公众号$|在手机(?:上)?打开(?:当前)?页|^网站声明$|建议使用.{0,20}浏览器/i,
    unless: /[。；]$/,
    matches: ['扫一扫在手机打开当前页', '某县人民政府版权所有', '浙ICP备12345678号'],
    rejects: ['办好政务微信公众号', '版权所有者的权利受法律保护。', '加强网站技术支持：明确专人负责'],
    source: 'feet of sites',
  },
  {
    name: 'technical-support',
    where: 'beside',
    reason: REASONS.siteFoot,
    pattern: /^(?:主办|承办|协办|技术支持|网站管理)(?:单位)?\s?[:：][^。]{2,40}$/,
    matches: ['主办：某县人民政府办公室', '技术支持：某某信息公司'],
    rejects: ['加强网站技术支持：明确专人负责', '主办单位要明确。'],
    source: 'feet of government sites',
  },
  {
    name: 'tags',
    where: 'edge',
    reason: REASONS.siteTags,
    pattern: /^(?:本文标签|文章标签|推荐访问|推荐标签|标签|(?:本文|文章)?Tags?)\s?[:：][^。]{0,80}$/i,
    matches: ['标签：总结 报告', 'Tags: speech', '本文TAG：工作要点'],
    rejects: ['标签应当清晰。', '标签管理制度'],
    source: 'feet of sites',
  },
  {
    name: 'address',
    where: 'beside',
    reason: REASONS.address,
    pattern: /^https?:\/\/\S+$/i,
    matches: ['https://www.example.gov.cn/a.html'],
    rejects: ['网址：https://www.example.gov.cn', 'https://www.example.gov.cn 下载'],
    source: 'pages saved as text',
  },
  {
    name: 'uploaded-by',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^[-—\s]{0,6}[（(【]?(?:本文档?|本资料|该文档|文档)由\s?(?:(?:本站|网站)?(?:用户|网友|会员|作者)(?!代表|本人)|文库|范文)[^。；：]{1,24}(?:上传|分享|投稿)(?:分享|发布|提供)?[。！!]?[）)】]?$/,
    matches: ['本文由用户“小城故事”上传分享', '（本文档由网友清风上传）'],
    rejects: ['本文由用户手册改编。', '材料由各单位上传。', '本文件由办公室上传至系统，各科室分享使用。'],
    source: 'sites that collect templates',
  },
  {
    name: 'put-together-by-site',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^[-—\s]{0,8}[（(【]?(?:(?:以上|本文|文章|文档|资料)?(?:内容|资料)?(?:由|来自|来源于?)[^，。；：]{0,12}(?:范文|文库|文秘|公文|网络|互联网)[^，。；：]{0,6}整理(?:提供|分享|发布|而成)?|(?:以上|本文|文章|文档)(?:内容)?来源(?:于)?网络)[，,]?\s?(?:仅供(?:大家|您)?(?:参考|学习)|供(?:大家|您)参考)[。！!]?[）)】]?$/,
    matches: [
      '以上内容由范文网整理提供，仅供参考。',
      '---来源网络整理，仅供参考',
      '（本文来源于网络，仅供参考）',
    ],
    rejects: ['以上内容由办公室整理，仅供参考。', '数据来源于网络平台整理。', '意见由公文处理科整理后上报。'],
    source: 'sites that collect templates',
  },
  {
    name: 'copied-source',
    where: 'edge',
    reason: REASONS.siteLabel,
    pattern:
      /^[【[（(]?(?:文章|资料|内容|图文|稿件|本文)?来源\s?[:：]\s?(?:互联网|网络|[^，。；：\s]{0,10}(?:范文|文库|公文|文秘)[^，。；：\s]{0,6}网?)[】\]）)]?$/,
    matches: ['来源：网络', '文章来源：小河范文网', '（资料来源：互联网）'],
    rejects: ['资金来源：网络众筹', '来源：大河县统计局', '来源：网络、电话、来信'],
    source: 'feet of sites that copy',
  },
  {
    name: 'more-on-site',
    where: 'foot',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^更多[^，。；：]{2,24}[，,]?(?:敬请|欢迎|请)(?:大家)?(?:继续)?(?:关注|访问|登录|点击|浏览|收藏)[^。；：]{0,20}(?:范文|公文|文库|文秘|本站|www\.)[^。；]{0,40}[。！!]?$/i,
    matches: ['更多工作要点请关注公文网（www.example.com）', '更多总结，欢迎访问小河范文网！'],
    rejects: ['更多信息请关注县政府网站', '更多群众请求解决饮水问题。', '更多详情请登录县医保局网站查询。'],
    source: 'feet of sites that collect templates',
  },
  {
    name: 'welcome-to-site',
    where: 'foot',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^欢迎(?:您|大家)?(?:再次)?(?:访问|光临|登录)[^，。；：]{0,12}(?:范文|文库|公文|文秘)[^，。；：]{0,8}[。！!]?$/,
    matches: ['欢迎访问范文大全网', '欢迎光临小河文库！'],
    rejects: ['欢迎访问大河县人民政府网站', '欢迎光临指导公文处理，并提出意见。'],
    source: 'feet of sites that collect templates',
  },
  {
    name: 'follow-account',
    where: 'foot',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^(?:扫码)?关注[^，。；：]{0,16}公众号[，,]?\s?(?:免费)?(?:获取|领取|下载)[^，。；：]{0,4}(?:更多|全部|完整)[^，。；：]{2,12}[。！!]?$/,
    matches: ['关注公众号，获取更多资料'],
    rejects: ['关注县政府公众号，获取办事指南。', '关注公众号的人数达到三万。'],
    source: 'feet of sites that collect templates',
  },
  {
    name: 'read-next',
    where: 'foot',
    removes: 'uploader-note',
    reason: REASONS.otherPages,
    pattern:
      /^[【[]?(?:推荐阅读|相关推荐|相关阅读|延伸阅读|编辑推荐|猜你喜欢|相关文章)[】\]]?\s?[:：]\s?[^。；！《》]{2,50}(?:总结|计划|讲话稿?|发言稿?|汇报|报告|心得|体会|要点|方案|范[文本]|模板|通知|大全|[篇则])$/,
    matches: ['推荐阅读：2009年老干部工作总结', '【相关推荐】：春耕工作总结范文3篇'],
    rejects: ['推荐阅读：《资本论》', '延伸阅读：各支部在月底之前交一份读书总结。', '推荐阅读'],
    source: 'feet of sites that collect templates',
  },
  {
    name: 'address-of-text',
    where: 'anywhere',
    reason: REASONS.address,
    pattern: /^[【[（(]?(?:本文|原文|文章)(?:地址|链接|网址)\s?[:：]\s?https?:\/\/[!-~]{4,200}[】\]）)]?$/i,
    matches: ['本文地址：http://www.example.com/a/1.html'],
    rejects: ['本文地址：大河县城关镇', '报名网址：http://www.example.com'],
    source: 'feet of sites',
  },
  {
    name: 'pages-of-text',
    where: 'anywhere',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:首页\s{0,3})?(?:上一页\s{0,3})?(?:[【[]?\d{1,3}[】\]]?\s{1,3}){2,20}(?:下一页|尾页|末页)(?:\s{1,3}(?:尾页|末页))?$/,
    matches: ['[1] [2] [3] 下一页', '上一页 1 2 3 下一页'],
    rejects: ['下一页', '1 2 3', '见第3页至下一页'],
    source: 'texts that a site shows in several pages',
  },
  {
    name: 'button-in-brackets',
    where: 'anywhere',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:[【[（(]\s?(?:(?:返回|回到)(?:页面)?顶部|(?:点击)?下载(?:本文|文档|全文)|(?:点击)?(?:查看|放大)大?图片?|点击(?:此处)?(?:查看|下载)(?:全文|原文|文档|大图)|键入文字|此处键入[^，。】\]）)]{0,8}|单击此处(?:输入|添加)文字)\s?[】\]）)]|点击(?:此处)?下载(?:文档|本文|全文)|点赞\s{1,3}收藏\s{1,3}评论\s?(?:[（(]\d{1,6}[）)])?)$/,
    matches: [
      '【返回顶部】',
      '【下载本文】',
      '点击下载文档',
      '[键入文字]',
      '点赞 收藏 评论(0)',
      '（点击查看大图）',
    ],
    rejects: ['【返回原籍】', '点击下载文档后按要求填写', '（下载附件）', '返回顶部检查'],
    source: 'buttons of sites and forms of word processors',
  },
  {
    name: 'time-to-read',
    where: 'edge',
    reason: REASONS.siteLabel,
    pattern:
      /^(?:本篇?文章|全文)共?约?\s?\d{1,6}\s?字[，,]\s?(?:预计)?(?:阅读|读完)(?:大?约|约?需要?)?\s?\d{1,3}\s?分钟$/,
    matches: ['本篇文章306字,读完约1分钟', '全文共2100字，阅读约需6分钟'],
    rejects: ['全文2000字，一式三份', '本文章共三章'],
    source: 'heads of sites',
  },
  {
    name: 'document-card',
    where: 'edge',
    reason: REASONS.siteLabel,
    pattern:
      /^(?:[•·]\s{0,4})?(?:ID\s?[:：]\s?\d{4,12}|大小\s?[:：]\s?\d[\d.]{0,8}\s?[KMG]B|页数\s?[:：]\s?\d{1,5}\s?页?|资源描述\s?[:：]|约\s?\d[\d.]{0,6}\s?[千万]?字|约\s?\d{1,5}\s?页|\d{4}-\d{2}-\d{2}\s?发布于.{2,8}|举报|.{2,50}\s_第\d{1,4}页)$/i,
    matches: ['ID:10590117', '大小:61.50 KB', '页数:7页', '• 约2.3千字', '• 举报', '浴室报告 _第1页'],
    rejects: ['页数：由印制单位确定', '大小：按图纸', '约三千字', '举报电话', '见附件第1页'],
    source: 'sites that share documents',
  },
  {
    name: 'shared-by-member',
    where: 'edge',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^《[^《》]{2,60}》由(?:会员|用户|网友)[^。，,；]{0,12}(?:上传)?分享[，,]?(?:免费|可)?(?:在线)?(?:阅读|下载)[^。；]{0,60}$/,
    matches: ['《浴室工作报告 》由会员上传分享,免费在线阅读,更多相关内容在工程资料-天天文库'],
    rejects: ['《浴室用水》由用户分享经验，供各镇学习', '《浴室条例》由会员大会通过'],
    source: 'sites that share documents',
  },
  {
    name: 'end-of-preview',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^(?:预览(?:已)?(?:结束|到此)[，,。][^。；]{0,40}|请?点击\s?[^\p{Script=Han}，。]{2,30}\s?联系(?:老师|客服|我们|作者)|试读(?:已)?结束(?:[，,。][^。；]{0,30})?)[！!。]?$/u,
    matches: [
      '预览结束,免费获取全文或定制代笔此类文章!',
      '请点击👉 abcd123 👈联系老师',
      '试读结束，请下载全文',
    ],
    rejects: ['预览结束后提交', '请点击链接联系老师', '试读结束语由县长作'],
    source: 'sites that show a part of a text',
  },
  {
    name: 'link-words',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^[【[（(]?(?:请)?点击(?:这里|此处)?(?:查看|进入|阅读|下载|收听|观看|浏览)(?:完整|全[部文]|更多|相关|视频|原[文图]|详情|高清)[^，。；：]{0,8}[】\]）)]?$/,
    matches: ['点击查看完整报告', '点击查看全文', '点击进入视频专辑', '（点击下载原文件）'],
    rejects: ['点击查看', '点击进入系统，填写表格', '点击下载附件'],
    source: 'buttons of sites',
  },
  {
    name: 'buttons-in-brackets',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^[】\]\s]{0,4}(?:[【[]\s?(?:(?:我要|发表|查看|加入)?(?:打\s?印|关\s?闭|返\s?回|打印|投稿|收藏|推荐|举报|评论|关闭|返回|分享|纠错|转发|复制)(?:繁体|本[页文]|此[页文]|窗口|本窗口|顶部|列表|首页|链接|好友|文章)?|告诉好友|转发给好友|繁体|大\s?中\s?小|大|中|小)\s?(?:[】\]]|$)\s{0,4}){3,16}$/,
    matches: [
      '】【打印繁体】【投稿】【收藏】 【推荐】【举报】 【返回顶部',
      '【打印】【收藏】【关闭】',
      '[ 大 中 小 ] [打印] [关闭]',
      '【发表评论】【告诉好友】【打印此文】【关闭窗口】',
    ],
    rejects: ['【打印】【收藏】', '【收藏】【展览】【研究】', '【推荐】李明【评论】王二【举报】张三'],
    source: 'feet of sites',
  },
  {
    name: 'comment-form',
    where: 'foot',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:(?:文章|用户|网友|读者|发表|我要|最新)评论|留言与评论\s?(?:[（(]共有?\s?\d{0,6}\s?条(?:评论)?[）)])?\s?\|?|[帐账]\s{0,2}号\s?[:：]\s{0,4}密\s{0,2}码\s?[:：].{0,24}|验\s{0,2}证\s{0,2}码\s?[:：]?|(?:共有?|全部)\s?\d{1,6}\s?条评论|(?:(?:我要留言|我来说两句|我要评论|发表评论|网友评论|登录|注册|匿名|(?:已有|共有?)\s?\d{0,8}\s?(?:条|人)(?:评论|留言|参与)|查看全部评论)[\s|｜]{0,6}){2,8})$/,
    matches: [
      '我要留言 登录 已有0条评论',
      '文章评论',
      '留言与评论(共有 条评论) |',
      '帐  号: 密码: (新用户注册)',
      '验 证 码:',
      '共有3条评论',
    ],
    rejects: ['评论员文章', '网友评论区要有人回应', '验证码由系统发送。', '账号：县财政局专户'],
    source: 'feet of sites',
  },
  {
    name: 'form-beside-button',
    where: 'beside',
    reason: REASONS.buttonOrMenu,
    pattern: /^(?:评\s{0,2}论|表\s{0,2}情\s?[:：]|内\s{0,2}容\s?[:：]|昵\s{0,2}称\s?[:：]|提\s{0,2}交|发表)$/,
    matches: ['评论', '表  情:', '内 容：'],
    rejects: ['评论员', '内容：春耕', '发表意见'],
    source: 'feet of sites',
  },
  {
    name: 'button',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:打印(?:本页|页面|此页)?|关闭(?:窗口|本页|页面)?|复制链接|返回(?:顶部|首页|列表)|[上下]一页|尾页|朗读|我要(?:投稿|评论)|无障碍(?:阅读|浏览)?|长者版|手机版|网站地图|设为首页|加入收藏|点击查看|查看更多|展开全文|阅读全文|扫一扫|分享到?[:：]?|[【[](?:(?:打印|关闭|收藏|返回)(?:本页|此页|页面|窗口|列表|首页)?|分享|大\s中\s小)[】\]]|【?字[号体][:：]|A[-+]|语音播报|当前位置[:：]?|您的位置[:：]?)$/,
    matches: ['【打印】', '【打印本页】', '[关闭窗口]', '返回顶部', '【字号：', '分享到：', '打印本页'],
    rejects: ['打印机', '关闭小煤矿', '返回', '大'],
    source: 'buttons of sites',
  },
  {
    name: 'buttons-in-a-line',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:[【[]?(?:(?:打\s?印|关\s?闭|收\s?藏|返\s?回)(?:本页|此页|页面|窗口|列表)?|加入收藏|分享|下载|纠错|复制|朗读|全屏|大|中|小|字[号体][:：]?)[】\]]?[\s|｜/]{0,4}){2,10}$/,
    unless: /^[大中小\s|｜/]+$/,
    matches: [
      '打印 关闭',
      '【打印】【关闭】',
      '【打印本页】 【关闭窗口】',
      '【返 回】 【关 闭】',
      '打印此页 | 返回列表',
      '字体：大 中 小 打印',
    ],
    rejects: ['大 中 小', '打印店', '下载'],
    source: 'buttons of sites',
  },
  {
    name: 'button-in-a-row',
    where: 'row',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:下载|全屏|收藏|分享|复制|关闭|加大|还原|减小|首页|末页|登录|注册|搜索|简体|繁体|繁體|English|更多|点赞|举报|纠错|二维码|微信|微博|朋友圈|保存|朗读|打印)$/,
    matches: ['下载', '收藏', '微信'],
    rejects: ['下载中心', '微信公众号', '微博客'],
    source: 'buttons of sites',
  },
  {
    name: 'sign-beside-button',
    where: 'beside',
    reason: REASONS.buttonOrMenu,
    pattern: /^(?:大|中|小|大中小|大\s中\s小|>{1,2}|›|»|\||\/|-|】{1,2}|\]|返回)$/,
    matches: ['大', '>', '】', '-'],
    rejects: ['大中小企业', '返回顶部', '小组'],
    source: 'buttons of sites',
  },
];

function rowOf({ name, removes = 'site-furniture', ...row }: FurnitureRow): FurnitureRule {
  return { ...row, id: `furniture/${name}`, kind: 'remove', removes };
}

/** Lines of a page that are not of the document: buttons, navigation, dates of the site, notes of its uploader. */
export const FURNITURE = new RuleTable<FurnitureRule>(
  'furniture',
  [...ROWS, ...THREAD_ROWS].map(rowOf),
  withColumns(
    z.strictObject({
      // Who adds a rule for a folder knows its lines: they go wherever they stand.
      where: z.enum(['anywhere', 'edge', 'head', 'foot', 'beside', 'row']).default('anywhere'),
      removes: z.enum(['site-furniture', 'uploader-note', 'disclaimer', 'image']).default('site-furniture'),
    }),
  ),
);
