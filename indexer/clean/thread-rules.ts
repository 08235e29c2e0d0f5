import { bilingual } from '../../engine/bilingual.ts';
import { REASONS } from '../reasons.ts';
import type { FurnitureRow } from './furniture-rules.ts';

/** What forums put around what their members post, and what those who collect texts write around them. */
export const THREAD_ROWS: readonly FurnitureRow[] = [
  {
    name: 'post-head',
    where: 'edge',
    reason: REASONS.webDate,
    pattern:
      /^(?:[^，。；：:\s]{1,12}\s{1,4})?(?:(?:楼主|沙发|板凳|地板|\d{1,5}\s?[楼#])\s{0,4})?(?:发表于|发布于|发帖时间\s?[:：])\s?[:：]?\s?\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?\s{0,3}\d{1,2}:\d{2}(?::\d{2})?(?:[\s|｜]{1,4}(?:只看该作者|只看楼主|倒序浏览|显示全部楼层)){0,4}$/,
    matches: [
      '楼主 发表于 2009-3-4 12:00',
      '3楼 发表于 2009-03-04 12:00:01',
      '发表于 2012/3/4 08:30 | 只看该作者',
    ],
    rejects: ['发表于2009年3月4日', '发表于 2009-3-4 《大河日报》', '会议发表于 2009-3-4'],
    source: 'forums',
  },
  {
    name: 'floor',
    where: 'edge',
    reason: REASONS.siteLabel,
    pattern: /^[[【(（]?(?:\d{1,5}\s?(?:楼|#)|楼主|沙发|板凳|地板)[\]】)）]?$/,
    matches: ['3楼', '【楼主】', '12#'],
    rejects: ['3楼会议室', '楼主任', '地板厂'],
    source: 'forums',
  },
  {
    name: 'thread-buttons',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:(?:回复|引用|举报|编辑|收藏|评分|支持|反对|顶|踩|使用道具|只看该作者|只看楼主|倒序浏览|返回版块|发短消息|加为好友|电梯直达)[\s|｜·/]{0,4}){3,8}$/,
    matches: ['回复 引用 举报', '支持 | 反对 | 使用道具'],
    rejects: ['回复 引用', '支持反对意见', '编辑 收藏 展览'],
    source: 'forums',
  },
  {
    name: 'thanks',
    where: 'edge',
    reason: REASONS.uploaderNote,
    removes: 'uploader-note',
    pattern:
      /^(?:沙发|板凳|地板|顶一?下?|路过|支持|收藏了?|学习了|好[贴帖]|谢谢|感谢|多谢)(?:[！!，,。~～、\s]{0,3}[^。；，]{0,8}(?:楼主(?!任)|版主|LZ)[^。；，]{0,10}|[！!，,。~～、\s]{1,3}[^。；，]{0,4}(?:好[贴帖]|收藏了|学习了))[！!。~～]{0,3}$/i,
    matches: ['沙发！谢谢楼主分享', '感谢楼主！', '顶一下，好帖', '收藏了，学习了'],
    rejects: ['谢谢大家！', '感谢各位楼长', '支持楼主任的工作，做好服务。', '顶层设计学习了'],
    source: 'forums',
  },
  {
    name: 'keep-this-page',
    where: 'edge',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^(?:看完|觉得|如果您?|喜欢|要是)[^。；]{0,30}(?:收藏|转发|点赞|下载|分享)(?:一下|本[页站文]|吧|哦|给[^。；，]{1,8})[^。；]{0,6}[！!。~～]?$/,
    unless: /^如果[^，]{0,20}(?:应当|必须|要)/,
    matches: ['看完上面的总结，觉得有用就收藏一下吧！', '如果觉得有用请分享给朋友'],
    rejects: ['看完展览后分享体会。', '喜欢收藏的群众', '如果下载一下就应当登记。'],
    source: 'sites that collect templates',
  },
  {
    name: 'recommended',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.otherPages,
    pattern:
      /^[【[（(](?:推荐|热门|精品|荐读|点击阅读|编辑推荐|相关推荐)[】\])）]\s?[:：]?\s?[^。；，《》]{2,40}(?:范文|范本|模板|大全|精选|合集|[\d一二三四五六七八九十]{1,3}篇)[!！]?$/,
    matches: ['【推荐】年终讲话稿范文大全', '[热门]社区工作总结5篇'],
    rejects: ['【推荐】王大山', '（推荐）春耕方案', '推荐单位：大河县范文镇'],
    source: 'sites that collect templates, between their texts',
  },
  {
    name: 'download',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^[【[（(]?(?:立即|免费|点击|一键|马上|我要)(?:免费)?(?:下载|复制|打印|获取)(?:全文|文档|本文|原文|此文|完整版|word文档|word版|Word)?[】\])）]?$/i,
    matches: ['立即下载全文', '免费下载', '【点击下载Word文档】', '一键复制全文'],
    rejects: ['立即下载安装', '点击下载附件', '下载'],
    source: 'sites that collect templates',
  },
  {
    name: 'scan-to-get',
    where: 'foot',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^(?:微信|扫码|扫描|长按|识别)[^。；，]{0,14}(?:领取|获取|下载|进群|加群|加入)[^。；，]{0,14}(?:资料|文档|范文|素材|全文|群)[!！]?$/,
    matches: ['扫码关注领取更多资料', '微信扫描二维码下载全文'],
    rejects: ['扫码登记领取防疫物资', '扫码关注，及时获取政策信息。'],
    source: 'feet of sites that collect templates',
  },
  {
    name: 'column-of-site',
    where: 'edge',
    reason: REASONS.siteLabel,
    pattern:
      /^本(?:栏目|专栏|专题|频道|版|版块|网页|页面|网站)由[^。；，：:]{2,30}(?:主办|承办|协办|维护|提供|制作|整理|主持)$/,
    matches: ['本栏目由县委党史研究室主办', '本专题由大河县档案馆整理'],
    rejects: ['本栏目由县委主办，县政府协办。', '本次会议由县政府主办', '本版由三人编辑'],
    source: 'county sites',
  },
  {
    name: 'examples-follow',
    where: 'edge',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^(?:下面|以下|本文|本站|这里|现)(?:为(?:大家|您|各位))?(?:提供|收集|整理|精选|列举|分享|推荐|奉上|收录|准备)了?[^。]{0,24}(?:示例|范文|例文|样文|模板|范例|\d篇|[一二三四五六七八九十]篇)[^。]{0,16}(?:供|参考|借鉴|欢迎)[^。]{0,16}[。！!]?$/,
    matches: ['下面提供三个示例，供写作时借鉴。', '本站整理了几篇范文，仅供参考'],
    rejects: ['下面提供三组数据，供大家参考。', '以下收集的意见供研究。'],
    source: 'sites that collect templates',
  },
  {
    name: 'from-a-member',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^[（(【]?(?:本?资料|本?材料|本文|文章|以上内容|本帖)由\s?(?:(?:[“"'《][^”"'》]{1,20}[”"'》]|[^，。；：]{0,10}(?:之家|论坛|文库|范文网?|网站|贴吧))\s?(?:网友|会员|用户|版主|楼主)?|(?:网友|版主|楼主|会员)[“"'][^”"']{1,16}[”"'])(?:友情)?(?:提供|上传|整理|分享|发布|推荐|收集|原创)(?:发布|分享)?[。！!]?[）)】]?$/,
    matches: ['资料由“秘书之家”网友提供', '本文由公文论坛版主整理', '（本帖由网友“小桥流水”分享）'],
    rejects: ['材料由县政府办公室整理', '资料由“两代表一委员”审阅', '本文由用户手册改编。'],
    source: 'sites that collect templates, between their texts',
  },
  {
    name: 'watermark',
    where: 'anywhere',
    reason: REASONS.address,
    pattern:
      /^[^\p{L}]{0,4}(?:更多|欢迎|请|本文|来源|转自|文章|资料)[^。；，]{0,24}(?:公文|范文|文秘|文库|文密|秘书|写作|材料|讲话稿|总结)[^。；，]{0,16}(?:www\.|https?:\/\/)[!-~]{4,60}[。]?$/u,
    matches: ['更多公文请访问 www.example.net', '本文来自小河范文网 http://www.example.com/a.html'],
    rejects: [
      '请将总结材料报至 dahe@example.com',
      '更多公文请访问县政府网站',
      '材料报送系统：www.example.gov.cn，逾期不候',
    ],
    source: 'sites that mark what they show',
  },
  {
    name: 'watermark-first',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^[^\p{L}\p{N}]{0,6}点击(?:这里|此处|下方|链接|上方)?[^。；，]{0,6}免费[^。；，]{0,4}(?:领取|获取|下载)[^。；]{0,20}[！!]?$/u,
    matches: ['👉点击这里免费领取100份模板', '点击下方免费下载全套资料！'],
    rejects: ['点击进入系统，免费领取口罩。', '点击免费停车场名单', '免费领取模板'],
    source: 'sites that collect templates',
  },
  {
    name: 'ruled-words',
    where: 'anywhere',
    reason: REASONS.betweenDocuments,
    pattern: /^[-—=*~_.·─━]{2,40}\s?(?:我是)?(?:华丽的?)?分[割隔]线\s?[-—=*~_.·─━]{2,40}$/,
    matches: ['-----我是分割线-----', '——分隔线——'],
    rejects: ['分割线', '-----春耕-----'],
    source: 'forums',
  },
  {
    name: 'source-and-editor',
    where: 'edge',
    reason: REASONS.siteLabel,
    pattern:
      /^(?:文章|稿件|信息)?来源\s?[:：]\s?[^。，；：:\s]{2,20}\s{1,8}(?:(?:责任)?编辑|责编|作者|录入)\s?[:：]\s?[^。，；：:\s]{1,12}$/,
    matches: ['来源：公文写作之友 编辑：小鱼', '文章来源：大河日报　责任编辑：王二'],
    rejects: ['资金来源：县财政 编辑：王二', '来源：县统计局'],
    source: 'feet of sites',
  },
  {
    name: 'not-to-be-copied',
    where: 'edge',
    removes: 'disclaimer',
    reason: REASONS.disclaimer,
    pattern:
      /^[（(【*]?(?:本文|以上内容|以上|文章|资料|范文)[^。；，]{0,6}仅供(?:大家|您)?(?:学习|参考|交流|借鉴)[^。；，]{0,8}[，,]\s?(?:请|切|不得|严禁)?勿?(?:照搬|照抄|抄袭|用于商业|商用|直接套用)[^。；]{0,10}[。！!]?[）)】]?$/,
    matches: ['本文仅供学习参考，请勿照搬照抄', '（以上内容仅供参考，切勿抄袭！）'],
    rejects: ['数据仅供参考，不得用于考核。', '本文仅供内部参考'],
    source: 'sites that collect templates',
  },
  {
    name: 'next-example',
    where: 'anywhere',
    removes: 'uploader-note',
    reason: REASONS.uploaderNote,
    pattern:
      /^以上(?:为|是|就是)第\s?[一二三四五六七八九十\d]{1,3}\s?篇[^。；，]{0,12}[，,；;。]\s?(?:以下|下面|接下来)(?:为|是|请看|来看)第?\s?[一二三四五六七八九十\d]{1,3}\s?篇[^。；]{0,16}[。！!：:]?$/,
    matches: ['以上为第一篇，以下为第二篇，供大家参考。', '以上就是第2篇总结，下面来看第3篇：'],
    rejects: ['以上为第一篇的内容。', '以上是第一部分，下面讲第二部分。'],
    source: 'sites that collect templates, between their texts',
  },
  {
    name: 'parts-of-page',
    where: 'head',
    reason: REASONS.siteLabel,
    pattern:
      /^(?:本文|本页|本帖|全文)(?:一)?共(?:有|收录|包含|分为?)?\s?[\d一二三四五六七八九十]{1,3}\s?(?:个部分|篇(?:范文|文章)?|页)[。]?$/,
    matches: ['本文共2个部分', '本页共收录五篇范文'],
    rejects: ['全文共三章', '本文共分三个部分，分别论述。'],
    source: 'sites that collect templates',
  },
  {
    name: 'messenger-foot',
    where: 'edge',
    reason: REASONS.buttonOrMenu,
    pattern:
      /^(?:微信扫一扫|(?:微信扫一扫)?(?:可打开此内容|使用小程序|打赏作者)[，,]?|关注该公众号|预览时标签不可点|继续滑动看下一个|(?:轻触|轻点|向上滑动|长按|点击)[“"「]?(?:阅读原文|看下一个|查看原文)[”"」]?(?:了解(?:更多|详情))?|轻点两下(?:取消)?(?:赞|在看)|写下你的留言|精选留言|名称已清空|知道了|取消\s{1,4}允许|当前内容可能存在未经审核的第三方商业营销信息.{0,20})$/,
    matches: [
      '微信扫一扫',
      '关注该公众号',
      '预览时标签不可点',
      '点击“阅读原文”了解更多',
      '轻点两下取消赞',
      '取消 允许',
    ],
    rejects: ['微信扫一扫付款', '知道了实情', '点击阅读原文的人数上升', '取消允许'],
    source: 'articles copied out of a messenger',
  },
  {
    name: 'mail-head',
    where: 'edge',
    reason: bilingual('转发邮件的信头', 'head of a letter that was passed on'),
    pattern:
      /^(?:(?:发\s?件\s?人|收\s?件\s?人|From|To|Cc)\s?[:：][^。；]{1,200}|(?:发送时间|发件时间|发送日期|Sent|Date)\s?[:：].{0,20}\d{1,2}:\d{2}.{0,20}|(?:主\s?题|Subject)\s?[:：]\s?(?:转发|答复|回复|Fwd?|Re)\s?[:：].{1,120}|-{2,12}\s?(?:原始邮件|转发的?邮件(?:信息)?|邮件原件|Original Message|Forwarded message)\s?-{2,12})$/i,
    matches: [
      '发件人: 县府办 <a@example.com>',
      '发送时间: 2012年3月5日 9:20',
      '主题: 转发: 关于春耕的通知',
      '-----原始邮件-----',
    ],
    rejects: ['收件人必须签字。', '主题：春耕', 'Date: 2012', '发送时间：上午'],
    source: 'letters that were passed on',
  },
];
