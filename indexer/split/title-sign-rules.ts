import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';

/**
 * What the words of a line tell of whether it is the title of its page. No row decides alone: the points of all that are
 * found are added to those of the line's place, and the line with most points is the title.
 */
interface TitleSign extends Rule {
  /** Points for a title where positive, against one where negative. */
  readonly points: number;
  /** The line is of the site or paper that shows the text: what stands above and below it is told from the text by it. */
  readonly ofSite?: true;
}

const KINDS =
  '纪要|讲话|发言|致辞|总结|计划|安排|要点|报告|通知|通报|意见|决定|决议|方案|规划|办法|规定|条例|细则|公告|通告|公报|批复|请示|函|议案|纲要|命令|令|指示|答复';

const NUMERALS = '〇○零一二三四五六七八九';
/** A day as the head of a newspaper writes it. */
export const DAY = `(?:\\d{4}|[一二][${NUMERALS}]{3}|(?:中[华華])?民[国國](?:\\d{1,2}|[${NUMERALS}十廿卅]{1,3}))\\s?[年./-]\\s?[\\d${NUMERALS}十]{1,2}\\s?[月./-]\\s?[\\d${NUMERALS}十廿卅]{1,3}\\s?日?`;

type Row = Omit<TitleSign, 'id' | 'kind' | 'reason'> & { name: string; reason: [zh: string, en: string] };

const ROWS: readonly Row[] = [
  {
    name: 'about',
    reason: ['“关于…的”加文种', 'says what it is about and which kind of document it is'],
    points: 6,
    pattern: new RegExp(
      `(?:关于|印发|转发|批转).{2,100}(?:${KINDS})[”》）)]?(?:[（(][^（）()]{1,20}[）)])?$`,
    ),
    matches: ['大河县人民政府关于做好春耕工作的通知', '关于印发《大河县浴室管理办法》的通知（试行）'],
    rejects: ['关于春耕', '大河县浴室管理办法'],
    source: 'titles of official documents (GB/T 9704-2012, 7.3.1)',
  },
  {
    name: 'other-kind',
    reason: ['以其他文种或体裁收尾', 'ends in a kind of text that is no official document'],
    points: 3,
    pattern:
      /.{2}(?:命令|令|指示|概况|概述|简介|始末|大事记|情况|经过|事迹|预案|目录|名单|指南|规程|守则|须知|规则|规范|草案|公约|年鉴|解读|问答|答复|体会|见闻|纪实|侧记|调查|通讯|宣言|倡议书|公开信|小结|经验|做法|标准|工作)(?:[（(][^（）()]{1,20}[）)]){0,2}$/,
    matches: ['大河县洪涝灾害应急预案', '小河公社大事记（1958年）'],
    rejects: ['大事记', '预案已经印发'],
    source: 'chronicles, memoirs, plans, regulations of schools and factories',
  },
  {
    name: 'bare-kind',
    reason: ['只有文种名', 'the kind of the document alone'],
    points: 7,
    pattern:
      /^(?:通\s{0,6}告|公\s{0,6}告|通\s{0,6}知|公\s{0,6}示|布\s{0,6}告|通\s{0,6}报|倡\s{0,6}议\s{0,6}书|公\s{0,6}开\s{0,6}信|慰\s{0,6}问\s{0,6}信|感\s{0,6}谢\s{0,6}信|表\s{0,6}扬\s{0,6}信|贺\s{0,6}信|介\s{0,6}绍\s{0,6}信|证\s{0,6}明\s{0,6}信|检\s{0,6}讨\s{0,6}书|决\s{0,6}心\s{0,6}书|保\s{0,6}证\s{0,6}书|电\s{0,6}话\s{0,6}记\s{0,6}录|答记者问)$/,
    matches: ['通　告', '公告', '倡 议 书', '介 绍 信'],
    rejects: ['通知如下', '公示期'],
    source: 'notices to the public, which name no subject',
  },
  {
    name: 'headline',
    reason: ['新闻标题的动词', 'the verb of a headline'],
    points: 2,
    pattern:
      /[^\s]{3}(?:举行|召开|开幕|闭幕|调研|会见|考察|部署|启动|印发|发布|举办|通过|开始|布置|检查|落实|成立|审议)/,
    matches: ['大河县召开春耕会议', '县长到小河乡调研'],
    rejects: ['召开会议', '会议纪要'],
    source: 'headlines of papers and sites',
  },
  {
    name: 'page-of-paper',
    reason: ['报纸的日期与版次', 'day and page of a newspaper'],
    ofSite: true,
    points: -12,
    pattern: new RegExp(
      `^(?:${DAY}[^，。]{0,10}[报報](?:\\s?第\\s?\\d{1,3}\\s?版.{0,20})?|${DAY}[^，。]{0,12}第\\s?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?版.{0,20}|[^\\s，。]{2,8}[报報]\\s{1,8}${DAY}(?:\\s{1,8}(?:星期[一二三四五六日天]|第\\s?(?:\\d{1,3}|[一二三四五六七八九十]{1,3})\\s?[版期号]|农历\\S{2,8})){0,3}|第\\s?\\d{1,3}\\s?版\\S{0,10}|专栏\\s?[:：].{0,20}|(?:\\d{4}-\\d{2}-\\d{2}\\s?)?\\S{2,8}(?:日报|新闻|联播|广播)\\s?文字版(?:\\s?\\d{4}-\\d{2}-\\d{2})?)$`,
    ),
    matches: [
      '1956年5月18日大河日报 第2版',
      '第3版()',
      '专栏:',
      '大河日报  1956年5月18日  星期五  第一版',
      '大河新闻联播 文字版 1959-04-14',
    ],
    rejects: ['1956年大河县工作总结', '1956年5月18日', '1956年5月18日全县农业生产会议关于春耕的决定'],
    source: 'collections of newspapers',
  },
  {
    name: 'day',
    reason: ['日期', 'a day'],
    ofSite: true,
    points: -12,
    pattern: new RegExp(`^${DAY}[^，。]{0,12}$`),
    matches: ['2006年3月5日', '2006-03-05 10:26:08'],
    rejects: ['2006年大河县工作总结', '2006年3月5日全县农业生产会议关于春耕的决定'],
    source: 'heads of web pages; signatures',
  },
  {
    name: 'menu',
    reason: ['菜单或路径', 'menu or path of the page'],
    ofSite: true,
    points: -12,
    pattern:
      /(?<!<[^<>]{2,8})[>＞»›→]|[^|｜]{1,12}[|｜][^|｜]{1,12}[|｜]|^[|｜\s]{1,9}$|^首页(?:\s{1,4}\S{2,8}){3}|^(?:\S{2,4}\s{1,4}){5}/,
    matches: [
      '首页 > 期刊 > 正文',
      '设为首页 | 加入收藏 | 联系我们',
      '首页 新闻中心 即时新闻 县区',
      '教育 医疗 美食 金融 旅游 数字报刊',
    ],
    rejects: ['大河县春耕工作总结', '春耕见闻 <张三>', '靠公社 靠集体 不靠天 大河社员并肩抗旱'],
    source: 'heads of web pages',
  },
  {
    name: 'of-the-site',
    reason: ['网站对读者说的话或按钮', 'what a site says to its readers, or a button'],
    ofSite: true,
    points: -12,
    pattern:
      /设为首页|加入收藏|返回首页|欢迎(?:您|访问|光临|来到)|跳转到|下载到本地|部分内容阅读|打印本页|我要打印|信息搜索|朋友圈|(?:当前|您的?|所在|现在)(?:的)?位置|谢谢观赏|阅读次数|浏览次数|点击(?:数|率|量)|转载|本站|下一版|上一版|申请入群|拼团|责任编辑|维基百科|发布时间|等待处理|(?:正在)?加载中|^Loading|可能(?:关注|喜欢|感兴趣)的|[^_]_[^_]{1,40}_[^_]/,
    matches: [
      '欢迎访问大河县情网',
      '跳转到内容',
      '您的位置：',
      '等待处理…',
      '您可能关注的文档:乡长述职报告',
      '大河在线_免费观看_大河影视',
    ],
    rejects: ['大河县春耕工作总结', '位置图', '大河县202_年春耕工作总结'],
    source: 'heads of web pages',
  },
  {
    name: 'address',
    reason: ['网址', 'address of a site'],
    ofSite: true,
    points: -12,
    pattern: /https?:\/\/|www[.．]|\.(?:com|cn|net|org)(?![a-z])/i,
    matches: ['资料还是老的好！【www.example.net】', 'http://example.com/a'],
    rejects: ['大河县网站管理办法', 'COM接口标准'],
    source: 'heads of web pages',
  },
  {
    name: 'call',
    reason: ['口号或感叹', 'a call'],
    points: -3,
    pattern: /[！!]$/,
    matches: ['觉得好就转发吧！'],
    rejects: ['大河县春耕工作总结', '好！大河县'],
    source: 'advertisements at the head of pages',
  },
  {
    name: 'site-name',
    reason: ['网站或栏目的名称', 'name of a site or of a channel'],
    ofSite: true,
    points: -8,
    pattern:
      /^[^，。]{0,24}(?:网|网站|频道|论坛|家园|在线|首页|之窗|专栏|栏目|要闻|资讯|融媒体中心|客户端|公众号|数据库|平台|选编|人大|政协|法规库|园地|图书馆|档案馆|专题)$/,
    matches: ['大河县政府信息公开网', '林草要闻', '政策法规选编', '大河县图书馆'],
    rejects: ['大河县推进电网改造', '关于建设信息平台的通知', '大河县图书馆管理办法'],
    source: 'heads of web pages',
  },
  {
    name: 'channel',
    reason: ['栏目名', 'name of a channel'],
    ofSite: true,
    points: -8,
    pattern:
      /^(?:阅读|浏览|详情|详细信息|资讯|报道|政策|新闻|动态|公告|法规|政策(?:文件|法规|解读)|公开(?:制度|指南|目录|内容)|(?:民族|地方)?立法|自身建设|通知公告|工作动态|法律法规|.{0,8}地方法规|政府信息|法定主动|.{2,6}园地|其他文献|期刊|前言|目\s{0,4}[录錄]|总则|附则|正文|全文|附件|摘要|历史|评论|编者按|内容概述|导读|简介)$/,
    matches: ['政策', '公开制度', '地方法规', '目　录'],
    rejects: ['大河县公开制度', '政策性农业保险方案'],
    source: 'heads of web pages; names of parts of any text',
  },
  {
    name: 'label',
    reason: ['栏名与内容', 'a label with its value'],
    points: -8,
    pattern:
      /^(?:[[【［]\s?[^\]】］]{0,8}(?:时间|日期|单位|机关|机构|部门|文号|字号|类别|分类|来源|作者|编号|索引号|主题词?|标题|题注|章名|效性|效力|级别|状态|关键词|摘要|提要|格式|大小|体裁|字体|网址)\s?[\]】］]|(?:(?:文章|信息|稿件)?(?:作\s{0,4}者|来\s{0,4}源|时间|日期|编辑|类\s{0,4}别|地\s{0,4}区|文\s{0,4}号|主题词|索\s{0,4}引\s{0,4}号|关键词|责编|校对|格式|字体|字号)|[^，。：:《》]{0,8}(?:时间|日期|单位|机构|分类|文号|全文))\s?[:：]|[^，。：:《》「」“”\d]{1,8}[:：].{0,10}$)/,
    // The name of a place before the colon heads the news from there, where it is not the name of a column.
    unless:
      /^(?:[[【［](?:转帖|转载|原创)[\]】］]|(?:图片|视频|组图|图文)(?:新闻|报道|快讯)[:：].{6}|第.{1,3}篇[:：]|(?!.{0,5}(?:所[属在]|籍贯|地区|城市|[省市县区州][省市县区州])[^:：]?[:：])[^:：]{1,7}[省市县区州旗盟乡镇村][:：]\s?[^\s:：|]{6})/,
    matches: [
      '[主题分类] 综合政务',
      '作者：佚名',
      '来源:大河网',
      '专栏:',
      '所在县：大河县人民政府',
      '区县：大河县小河镇新村',
    ],
    rejects: [
      '图片新闻：小河镇举行春耕演练',
      '大河县春耕工作总结',
      '“火热春天”：记忆中的1958年',
      '[转帖]大河县成立始末',
      '大河县:春耕工作已进入最要紧的时候',
      '大河县：荒山变成花果山',
    ],
    source: 'heads of web pages',
  },
  {
    name: 'credit',
    reason: ['署名', 'names who wrote it'],
    points: -6,
    pattern:
      /^[^，。]{0,14}(?:记者|通讯员|通讯组|供稿|摄影|作者)[\s　]{0,4}.{0,24}$|(?:书记|[省市县区州乡镇社部院局处科会]长|主任|主席|专员|委员|教授|研究员)[\s　?？]{1,4}[^\s，。]{2,4}$|^[（(<〈][^）)>〉]{1,20}[）)>〉]$|^[\p{Script=Han}《]{1,9}(?:日报|晚报|时报|早报|晨报|商报|新闻网|电视台|融媒体?|融媒体中心)》?[\s　]{1,4}\p{Script=Han}{2,4}$/u,
    unless: /答.{0,8}记者(?:提)?问$|^记者(?:手记|观察|调查|走基层|见闻)/,
    matches: ['大河报记者 张三', '大河县委书记　李四', '（张三）', '大河日报 张三'],
    rejects: [
      '县长到小河乡调研',
      '县长答记者问',
      '记者手记｜小河的春天',
      '记者节活动方案的通知已经印发，请各单位按照要求落实好各项工作',
    ],
    source: 'newspapers',
  },
  {
    name: 'foreign',
    reason: ['多为外文', 'mostly letters of another script'],
    ofSite: true,
    points: -12,
    pattern: /^[^\p{Script=Han}]{1,400}$|(?:[A-Za-z]{3,20}[\s,.]{1,3}){3}/u,
    matches: ['Bureau of Agriculture', '2022'],
    rejects: ['APEC会议纪要', '大河县'],
    source: 'bilingual heads of sites',
  },
  {
    name: 'agenda',
    reason: ['日程中的一项', 'an item of an agenda'],
    points: -12,
    pattern:
      /^(?:\d{4}年)?\d{1,2}月\d{1,2}日\s{0,4}(?:[（(].{1,6}[）)])?\s{0,4}(?:[上下中]午|晚上?)?\s{0,4}\d{1,2}[:：]\d{2}/,
    matches: ['2006年3月5日 14:30 分组审议政府工作报告', '3月6日（星期一）上午9:00 第二次全体会议'],
    rejects: ['2006年3月5日工作报告', '3月5日全县工作会议讲话'],
    source: 'agendas of congresses',
  },
  {
    name: 'agenda-half-day',
    reason: ['日程中半天的事项', 'what an agenda has for half a day'],
    points: -12,
    pattern: /^(?:[上下中]午|晚上?)(?:\s{1,9}|\s{0,4}[:：]|\s{0,4}\d{1,2}[:：时点])\S/u,
    matches: ['上午8:30 开幕大会，听取工作报告', '下午　分组讨论报告', '晚上：主席团会议'],
    rejects: ['上午的会议纪要', '下午茶改造方案', '早上好'],
    source: 'agendas of congresses',
  },
  {
    name: 'bullet',
    reason: ['列表的一项', 'an item of a list'],
    points: -6,
    pattern: /^[•·●■◆▪△▲◇★☆※❖\-*]/,
    matches: ['• 政策文件', '- 文档编号', '△县长到小河乡调研'],
    rejects: ['内蒙古志•政府志概述', '大河县—小河县公路'],
    source: 'menus in text taken from pages',
  },
  {
    name: 'contents-entry',
    reason: ['目录中的一项', 'an entry of a table of contents'],
    points: -9,
    pattern:
      /关于.{2,80}(?:通知|意见|决定|批复|办法|方案|公告|通告|通报|函|命令)[”》]?(?:[\s.…·]{1,40}\d{1,4}|[\s.…·]{0,40}[（(]\d{1,4}[）)])$/,
    matches: [
      '大河县人民政府关于做好春耕工作的意见（3）',
      '关于做好春耕工作的通知…………12',
      '关于印发《浴室办法》的通知 (9)',
    ],
    rejects: ['关于做好春耕工作的通知', '县长办公会议纪要（12）', '关于做好春耕工作的意见（2011）年'],
    source: 'gazettes of governments, whose contents stand before the first document',
  },
  {
    name: 'issue',
    reason: ['刊物的期号', 'issue of a magazine'],
    ofSite: true,
    points: -12,
    pattern: /^(?:《[^《》]{2,20}》|\p{Script=Han}{2,10})[\s，,]{0,4}\d{4}\s?年\s?第?\s?\d{1,3}\s?期$/u,
    matches: ['《大河史志》2011年第1期', '民族学刊 2015年3期'],
    rejects: ['大河县2011年第1期培训班通知', '《大河史志》'],
    source: 'articles of magazines',
  },
  {
    name: 'names',
    reason: ['并列的人名', 'names of persons'],
    points: -9,
    pattern: /^\p{Script=Han}{2,3}(?:\s?[,，、;；]\s?\p{Script=Han}{2,3}){1,8}$/u,
    unless: /[省市县区州旗乡镇村]/,
    matches: ['张三，李四', '张三、李四光、王五'],
    rejects: ['大河县，小河县', '春耕，全县的大事'],
    source: 'articles of magazines, below or without their title',
  },
  {
    name: 'column-names',
    reason: ['表头', 'head of a table'],
    points: -12,
    ofSite: true,
    pattern: /^(?:序号|编号)\s?\S{0,4}(?:标题|名称|文号|日期|姓名|单位|内容|项目)/,
    matches: ['序号标题下载', '序号 名称 日期'],
    rejects: ['编号管理办法', '序号'],
    source: 'lists of documents',
  },
  {
    name: 'motto',
    reason: ['报头的语录', 'motto of a newspaper'],
    ofSite: true,
    points: -12,
    pattern: /^(?:毛主席|毛泽东)?语\s{0,2}录$|^最高指示$/,
    matches: ['毛主席语录', '最高指示'],
    rejects: ['学习毛主席语录的体会', '指示'],
    source: 'newspapers of 1966 to 1978',
  },
  {
    name: 'interface',
    reason: ['网页的功能', 'what one can do with the page'],
    ofSite: true,
    points: -12,
    pattern:
      /扫一扫|扫码(?:关注|下载|查看)|^.{0,8}二维码$|APP\s?下载|下载\s?APP|(?:本|发|回|跟|看)帖|^微信(?:公众号|扫)|(?:免费|立即)下载|^(?:购物车|我的足迹|视力保护.{0,4}|无障碍(?:浏览|阅读|模式|版|通道)?|返回顶部|网站地图|切换到.{1,8}|会员(?:上传|登录|中心)|(?:用户)?(?:登录|注册).{0,4})$/i,
    unless: new RegExp(`(?:${KINDS})[”》）)]?(?:[（(][^（）()]{1,20}[）)])?$`),
    matches: ['APP下载', '扫一扫在手机打开当前页', '共有2850人关注过本帖树形打印复制链接', '无障碍浏览'],
    rejects: [
      '无障碍环境建设法',
      '关于做好无障碍环境建设的通知',
      '大河县二维码门牌管理办法',
      '大河县春耕见闻',
    ],
    source: 'pages turned into text with their buttons',
  },
  {
    name: 'event-name',
    reason: ['讲座、讨论会的名称', 'name of a lecture or discussion'],
    points: -4,
    pattern: /(?:讨论会|座谈会|研讨会|论坛|讲座|年会|培训班)(?:第[一二三四五六七八九十\d]{1,3}讲)?$/,
    unless: /召开|举行|举办|开幕|闭幕|出席/,
    matches: ['贯彻落实《浴室条例》专题讨论会', '履职学习专题讲座第二讲'],
    rejects: ['大河县召开春耕座谈会', '在春耕座谈会上的讲话'],
    source: 'pages of papers given at meetings, whose own title stands below',
  },
  {
    name: 'gazetteer',
    reason: ['志书名', 'name of a gazetteer'],
    points: 6,
    pattern: /^[^\s，。]{1,8}[省市县区州旗乡镇村]志$/,
    matches: ['大河县志', '小河镇志'],
    rejects: ['大河县志愿者', '同志'],
    source: 'gazetteers, whose names are short',
  },
  {
    name: 'day-behind',
    reason: ['作者与发布时间', 'who put it up, and when'],
    points: -8,
    pattern: /^.{0,24}\s\d{4}[/.-]\d{1,2}[/.-]\d{1,2}(?:\s\d{1,2}:\d{2}(?::\d{2})?)?$/,
    matches: ['张三 - 2021/3/22 1:24:00', '大河网 2006-03-05'],
    rejects: ['2006-03-05', '大河县2006年春耕工作总结'],
    source: 'heads of web pages and forums',
  },
  {
    name: 'forum',
    reason: ['论坛的按钮与计数', 'buttons and counts of a forum'],
    ofSite: true,
    points: -12,
    pattern:
      /^(?:找回密码|立即注册|注册|登录|搜索|楼主|主题|回帖|帖子|积分|管理员|论坛元老|主题词|\[复制链接\]|上一主题.{0,10}|下一主题|离线.{0,16}|快速回复|(?:•\s?)?\d{1,9}\s?(?:阅读|回复)|查看\s?[:：]\s?\d.{0,30}|限\s?\d{1,5}\s?字节)$|只看(?:楼主|该作者|大图)|倒序(?:阅读|浏览)|显示全部楼层|使用道具|^发表于/,
    matches: ['找回密码', '查看: 3167|回复: 0', '只看楼主 倒序阅读 0 发表于: 1963-06-28', '• 45阅读'],
    rejects: ['大河县干部社员并肩抗旱 [复制链接]', '搜索救助工作总结', '主题教育实施方案'],
    source: 'forums that collect documents and newspapers',
  },
  {
    name: 'numbered-by-blank',
    reason: ['带序号的小标题', 'a heading with its number, without the mark behind it'],
    points: -9,
    pattern: /^(?:[一二三四五六七八九十]{1,3}[\s　]{1,4}\S|\d{1,2}\p{Script=Han}{2,8}$)/u,
    unless: /^\d{1,2}[年月日号届]/,
    matches: ['一 政区志的命名', '1成立', '1大河省概况'],
    rejects: ['一、政区志的命名', '一个政区的变迁', '5月大事'],
    source: 'books and encyclopedias',
  },
  {
    name: 'year',
    reason: ['只有年份', 'a year and nothing else'],
    points: -6,
    pattern:
      /^(?:(?:1[89]|20)\d{2}|[一二][〇○零九八O一二三四五六七八]{3})\s?年?(?:[—－~-]+(?:1[89]|20)\d{2}\s?年?)?$/,
    matches: ['1970年', '一九六八年', '1963-1967'],
    rejects: ['1970年大事记', '1970年1月'],
    source: 'chronicles, whose years head the days below',
  },
  {
    name: 'subtitle-end',
    reason: ['副标题的末行', 'last line of a subtitle'],
    points: -9,
    pattern: /(?:会议|大会|座谈会|全会|次会)上$/,
    matches: ['人民代表大会第四次会议上'],
    rejects: ['在春耕会议上的讲话', '会议上下'],
    source: 'reports and speeches, whose subtitle says where they were given',
  },
  {
    name: 'garbled',
    reason: ['乱码', 'characters lost in a conversion'],
    points: -8,
    pattern: /[?？][。?？]|\ufffd|[?？][a-zà-ǜ]{1,6}[)）]/,
    matches: ['(大河?。?025年政府工作报告', '集市贸易管理?xiàng)l例'],
    rejects: ['小河怎么办？县里答复', '大河县春耕工作总结'],
    source: 'mirrors of sites in another encoding',
  },
  {
    name: 'keywords',
    reason: ['关键词的罗列', 'a row of keywords'],
    points: -8,
    pattern: new RegExp(
      `(?:${KINDS})\\s{1,4}[^\\s，。《》]{4,30}(?:${KINDS})\\s{1,4}[^\\s，。《》]{4,30}(?:${KINDS})$`,
    ),
    matches: ['实施方案 体检评估工作实施方案 抗震改造工作实施方案'],
    rejects: ['大河县春耕工作实施方案', '工作总结 县委会议纪要'],
    source: 'sites for model texts, which name others of the kind',
  },
  {
    name: 'labelled-without-colon',
    reason: ['公开目录的栏', 'labels of an open-government table without their colon'],
    ofSite: true,
    points: -12,
    pattern:
      /^(?:索\s{0,4}引\s{0,4}号|发布机构|发文机关|公开方式|公开形式|公开责任部门|信息分类|主题分类|成文日期|生成日期|有\s{0,2}效\s{0,2}性)\s{1,4}\S/,
    matches: ['索 引 号 640400001/2016-14852 发文时间 2016-07-04', '公开方式 主动公开 有效性 有效'],
    rejects: ['索引号管理办法', '发布机构职责'],
    source: 'open-government pages turned into text',
  },
  {
    name: 'caption',
    reason: ['图片说明', 'legend of a picture'],
    points: -5,
    pattern: /图片说明|^图[一二三四五六七八九十\d：:]|[新旧]址$/,
    matches: ['图1 全县地图', '大河法院新址'],
    rejects: ['大河县图书馆管理办法', '县址变迁的报告'],
    source: 'newspapers',
  },
];

/** Labels below which other texts are listed. */
export const OTHER_TEXTS = ruleTable('other-texts', [
  {
    id: 'other-texts/label',
    kind: 'split',
    reason: bilingual('以下列出其他文章', 'other texts are listed below'),
    pattern: /^(?:其他文献|相关(?:文献|阅读|文章|新闻|链接)|新闻推荐|推荐阅读|热门文章)\s?[:：]?$/,
    matches: ['其他文献', '新闻推荐', '相关阅读：'],
    rejects: ['相关文件的规定', '参考文献'],
    source: 'feet of web pages',
  },
]);

/** How the text of a piece of news begins, below its headline. */
export const DATELINES_BELOW = ruleTable('dateline-below', [
  {
    id: 'dateline-below/opens-news',
    kind: 'split',
    reason: bilingual('正文以电头开始', 'the text begins with a dateline'),
    pattern:
      /^\s{0,8}[【〔［[]?(?:本(?:报|网|台|刊)[^，。,：:]{0,12}(?:讯|电|消息)|(?:新华社|中新社|中新网|新华网|人民网)[^，。,]{0,20}(?:电|讯)|\p{Script=Han}{2,8}(?:网|报|台)讯)(?=[\s　（(：:】〕］\]])/u,
    matches: [
      '本报大河讯（记者 张三）春茶开采。',
      '【新华社大河十二日电】春茶开采。',
      '新华社大河4月12日电（记者 张三）',
      '大河网讯 昨日',
    ],
    rejects: ['本报告所列', '大河网讯息中心', '大河网讯'],
    source: 'news of papers, agencies and sites',
  },
]);

/** The number of an issue on a line of its own, below the name of the bulletin. */
export const ISSUE_LINES = ruleTable('issue-line', [
  {
    id: 'issue-line/alone',
    kind: 'split',
    reason: bilingual('刊头下的期号', 'the number of an issue below the name of a bulletin'),
    pattern:
      /^[（(]?(?:(?:19|20)\d{2}\s?年\s?)?第\s?[\d一二三四五六七八九十百〇零]{1,6}\s?期\s?(?:[（(]\s?总.{1,10}[）)])?[）)]?$/u,
    matches: ['第48期', '2016年第6期（总第112期）', '（第三期）'],
    rejects: ['第3期培训班开班', '见第3期', '第3号'],
    source: 'bulletins of offices',
  },
]);

/** Lines above a dateline that are no headline, though a colon may stand in one. */
export const NO_HEADLINES = ruleTable('no-headline', [
  {
    id: 'no-headline/label',
    kind: 'split',
    reason: bilingual('网页的栏名', 'a label of the page'),
    pattern:
      /^[^：:]{0,8}(?:来\s{0,4}源|作\s{0,4}者|时间|日期|编辑|单位|机构|机关|部门|分类|类别|地[区址点]|关键词|责编|校对|栏目|频道|记者|文号|主题词|索引号|格式|字体|字号|浏览|点击|评论|所在|所属|主办|承办|协办|主持|主讲|讲话|报告|发言|发布|嘉宾|姓名|职务|籍贯|电话|邮箱|网址|链接|摘要|提要|提示|导语|编者按|附件?|注|问|答|标题|题目|名称|内容|议题|抄送|领导|负责|分管|责任|任务|目标|措施|要求|原则|主题|对象|范围|条件|方式|标准|人|员)\s?[:：]/,
    matches: ['所属栏目：春茶飘香', '来源：大河网', '稿件来源:大河日报', '主办：大河县春茶节组委会'],
    rejects: ['大河：春茶飘香富农家', '春茶来源于山里'],
    source: 'heads of web pages',
  },
]);

/** What follows the name of an entry where its text begins with that name. */
export const ENTRIES = ruleTable('entry', [
  {
    id: 'entry/explained',
    kind: 'split',
    reason: bilingual('词条的释义', 'explanation of an entry'),
    pattern: /^(?:[（(，,]?(?:简称|又称|亦称|全称|即|是|位于|成立于|建立于|始建于)|[（(][\d一])/,
    matches: ['简称县革委会', '，是大河县的', '（1949年'],
    rejects: ['决定，', '关于', '各部门'],
    source: 'encyclopedias',
  },
]);

export const TITLE_SIGNS = new RuleTable<TitleSign>(
  'title-sign',
  ROWS.map(({ name, reason: [zh, en], ...row }) => ({
    ...row,
    id: `title-sign/${name}`,
    kind: 'split',
    reason: bilingual(zh, en),
  })),
).taking(withColumns(z.strictObject({ points: z.number().min(-20).max(20) })));
