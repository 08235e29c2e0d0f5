import { ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** What stands around a title proper and is no part of it when its kind is told. */

const source = 'titles of pages of government sites and of collections';
const lead = describing('title-lead', source);
/** Before it: the number of the article on its page, marks of the site. */
export const TITLE_LEADS = ruleTable('title-lead', [
  lead(
    'numbered',
    '篇号“第三篇：”',
    'number of the article, before a colon',
    /^第?[0-9一二三四五六七八九十百]{1,4}篇\s{0,8}[:：、.\s]\s{0,8}/u,
    ['第三篇：讲话', '2篇、总结'],
    ['第三篇章', '第三条：'],
  ),
  lead(
    'number-last',
    '篇号“篇5”',
    'number of the article, behind 篇',
    /^篇\s{0,8}[0-9一二三四五六七八九十]{1,3}\s{0,8}[:：、.\s]?\s{0,8}/u,
    ['篇5：讲话', '篇三总结'],
    ['篇幅', '第5篇'],
  ),
  lead(
    'mark',
    '网站的标记【关注】',
    'mark of the site',
    /^[（(【[](?:转载|转发|关注|重磅|最新|图解|原创|热点)[）)】\]]\s{0,8}/u,
    ['【关注】人才指南', '（转载）讲话'],
    ['【通知】放假', '关注浴室'],
  ),
  lead(
    'in-quotes',
    '整个标题在书名号内',
    'the whole title in marks of titles',
    /^《(?=.{4,160}的(?:决定|通知|通告|公告|意见|批复|办法|规定)》[^《》]{0,30}$)/u,
    ['《关于改建浴室的通知》（青政办发8号）', '《关于修改〈浴室办法〉的决定》'],
    ['《浴室条例》', '《关于改建浴室的通知》解读《浴室条例》'],
  ),
  lead(
    'blank',
    '空白、引号',
    'white space and quotation marks',
    /^[\s"“]+/u,
    ['“浴室', '　浴室'],
    ['浴室', '《浴室》'],
  ),
]);

const tail = describing('title-tail', source);
/** Behind the word that names the kind: brackets, issue and page numbers, names of sites, words of collections. */
export const TITLE_TAILS = ruleTable('title-tail', [
  tail('blank', '空白', 'white space', /[\s　]+$/u, ['通知 ', '通知　'], ['通知', ' 通知']),
  tail(
    'site',
    '网站名称',
    'name of the site',
    /\s{0,8}[-_|—–·]{1,2}\s{0,8}[^-_|—–]{2,40}(?:网站|门户网|政府网|政务网|信息网|网)$/u,
    ['通知 - 青山市人民政府门户网站', '通知_青山信息网'],
    ['关于建设网站的通知', '青山信息网'],
  ),
  tail(
    'channel',
    '网站栏目',
    'channel of the site',
    /(?<![_0-9xX×*])_(?!_)[\p{Script=Han}_]{0,14}?(?:通知公告|公示公告|文件|动态|要闻|新闻|首页|公开|资讯|省|市|县|区|网|局|厅)$/u,
    ['征集公告_通知公告_青山区', '通知_青山县'],
    ['市长_在座谈会上的发言', '202_年县'],
  ),
  tail(
    'number',
    '括号内的发文字号',
    'the number of the document in brackets',
    /\s{0,8}[（(][^（()）]{1,20}[〔［[【][^〕］\]】]{2,8}[〕］\]】][^（()）]{1,12}号[）)]$/u,
    ['通知(青办发〔2017〕2号)', '通知（青政发[2011]26号）'],
    ['通知青政发〔2011〕26号', '通知（第26号）'],
  ),
  tail(
    'number-behind',
    '文种后的发文字号及日期',
    'the number of the document behind its name, and what follows',
    /(?<=通知|批复|决定|意见|公告|通告|通报|的函|复函|办法|规定|方案|报告)\s{0,8}\p{Script=Han}{1,10}\s?[〔［[【（(]\d{2,4}[〕］\]】）)]\s?第?\d{1,5}号[^。]{0,40}$/u,
    ['通知青政办发〔2018〕20号', '关于设市的批复国函[2000]50号颁布时间:2000-05-22'],
    ['转发青政办发〔2018〕20号文件的通知', '批复20号'],
  ),
  tail(
    'enclosure',
    '“附：修正本”',
    'what is enclosed',
    /\s{1,8}附\s{0,4}[:：]?\s{0,4}\p{Script=Han}{2,10}$/u,
    ['决定 附:修正本', '通知　附：名单'],
    ['决定附件', '交附近'],
  ),
  tail(
    'closing-quote',
    '书名号的后半',
    'closing mark of a title',
    /(?<=的(?:决定|通知|通告|公告|意见|批复|办法|规定))》$/u,
    ['关于改建浴室的通知》', '关于修改〈浴室办法〉的决定》'],
    ['《浴室条例》', '通知'],
  ),
  tail(
    'brackets',
    '括号里的说明',
    'a remark in brackets',
    /\s{0,8}[（(【[〔［<][^（(【[〔［<]{0,200}[）)】\]〕］>]$/u,
    ['办法（试行）', '条例（2018年修正）', '纪要【202_】'],
    ['（试行）办法', '办法（试行'],
  ),
  tail(
    'issue',
    '期号、稿次',
    'number of an issue or draft',
    /第[0-9一二三四五六七八九十〇零百]{1,8}[期号稿次]$/u,
    ['简报第3期', '总河长令第2号'],
    ['第3期简报', '第三次会议'],
  ),
  tail(
    'page',
    '页上的数字',
    'number of the page',
    /(?<=\p{Script=Han})[0-9]{1,3}$/u,
    ['纪要00', '总结3'],
    ['总结2011', '12'],
  ),
  tail(
    'marks',
    '标点',
    'marks',
    /[:：。.、,，;；?？!！\-—_~"”]+$/u,
    ['通知：', '总结。'],
    ['通知', '《通知》'],
  ),
  tail(
    'collection',
    '范文、全文等字样',
    'words of collections of samples',
    /(?:范文|范本|模板|精选|全文|摘要|汇编|合集|大全|参考|通用|[0-9一二三四五六七八九十]{1,3}篇)$/u,
    ['总结范文', '讲话稿三篇', '报告全文'],
    ['范文总结', '总结第篇'],
  ),
]);

export const TITLE_STEM_TABLES = [TITLE_LEADS, TITLE_TAILS] as const;
