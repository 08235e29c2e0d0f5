import { ATTACHMENT_LINE } from '../../lines/attachment-rules.ts';
import { ruleTable } from '../../rules/rule-table.ts';
import { describing } from '../describing.ts';

const within = describing(
  'signature-place',
  'GB/T 9704-2012: what stands above, around and behind a signature',
);

/** What tells where a signature stands, each asked in a place of its own. */
export const SIGNATURE_PLACES = ruleTable('signature-place', [
  within(
    'calls-to-meeting',
    '召集会议的文种，会议时间不是成文日期',
    'the title calls to a meeting, whose time is no date of the text',
    /(?:通知|公告|通告|公示|启事|预告|邀请函?|函|方案|议程|日程|安排|请柬)(?:[（(][^（）()]{0,60}[）)])?\s*$/u,
    ['关于召开浴室工作会议的通知', '浴室会议议程（草案）'],
    ['浴室会议纪要', '在通知发布会上的讲话'],
  ),
  within(
    'salutation-above',
    '“此致”之下为受文单位',
    'below 此致 stands to whom a letter goes',
    /^\s{0,9}此\s{0,4}致\s{0,4}[:：]?\s{0,9}$/u,
    ['此致', '此　致：'],
    ['此致敬礼', '此致青山县交通局'],
  ),
  within(
    'agenda',
    '会议的议程、日程',
    'the agenda of a meeting',
    /(?:议程|日程)(?:[（(][^（）()]{0,60}[）)])?\s*$/u,
    ['浴室会议议程（草案）', '县人民代表大会第三次会议日程'],
    ['关于会议日程的通知', '浴室改造安排'],
  ),
  within(
    'of-a-meeting',
    '纪要、讲话一类，会议时间即其日期',
    'minutes or a speech, which are of the day of the meeting',
    /纪要|记录|实录|笔录|讲话|发言|致辞|主持词|会议|大会|(?<!委)员会|[谈例]会|(?:发布|通气|吹风)会|访谈/u,
    ['浴室会议纪要', '动员会材料', '浴室改造新闻发布会', '浴室局长在线访谈'],
    ['浴室委员会名单', '浴室参观活动'],
  ),
  within(
    'names-its-talk',
    '标明是访谈、讲话的时间',
    'named as the time of an interview or a speech',
    /^[\s【[（(]{0,3}(?:访谈|直播|采访|座谈|讲话|发言)时/u,
    ['访谈时间：☐', '【讲话时间】☐'],
    ['时间：☐', '会议时间：☐', '活动时间：☐'],
  ),
  within(
    'office-above',
    '日期上一行是机关名称',
    'the line above the date names an office',
    /^[^，。；：:,;\d]{2,40}(?:政府|委员会|办公[厅室]|局|厅|部|委|院|会|处|中心|办|公司|银行|指挥部|小组)[\s|]*$/u,
    ['青山县人民政府办公室', '| | 青山县人民政府 |', '青山县交通局'],
    ['县政府又开会。', '抄送：县交通局', '青山县大事记'],
  ),
  within(
    'site-above',
    '日期上一行是网站名称',
    'the line above the date names a site',
    /^[^，。；：:、]{1,14}(?:[^联互上]网|网站|文库|素材库?|范文|文秘|资料库|公众号|笔杆子)\s*$/u,
    ['小河范文网', '笔杆子素材库', '大河文库'],
    ['加强联网', '全县上网', '大河县人民政府', '小河网：'],
  ),
  within(
    'time-heading',
    '上一行说明是什么时间，不是落款',
    'the line above says what happens then: no signature',
    /(?:时间|日期|期限|时限|截止)\s?[:：]?\s*$/u,
    ['一、开放时间', '报名截止日期：'],
    ['成立日期登记处', '青山县人民政府'],
    /(?:成文|发文|印发|签发|落款)(?:时间|日期)/u,
  ),
  within(
    'attachment',
    '附件由此开始',
    'what is attached begins here',
    ATTACHMENT_LINE,
    ['附件', '附件 1：', '附'],
    ['附件：收支表', '附属医院'],
  ),
  within(
    'in-figures',
    '题目之下只有数字的日期，多为网页的日期',
    'a day in figures alone beneath a title, which is as often the page’s',
    /^[\d\s./-]{6,40}$/u,
    ['2018-03-04', '2018.3.4'],
    ['2018年3月4日', '青政发2018-03-04'],
  ),
  within(
    'attached-text',
    '附件正文由此开始，其后的署名属于附件',
    'an attached text begins here: what is signed behind is its own',
    /^附件(?:\s{0,9}[一二三四五六七八九1-9])?\s*$/u,
    ['附件', '附件 1'],
    ['附件：', '附件：收支表', '附件1：'],
  ),
  within(
    'closing-words',
    '署名前的结束语',
    'words that close a text above who signs it',
    /[。！!]["”』）)]?\s*$|^\s*(?:特此|(?:公示(?:期|时间)|联系(?:人|电话|方式)|(?:监督|举报|咨询|投诉)电话)\s?[:：])/u,
    ['请认真执行。', '特此通知', '公示期：4月11日至4月14日', '联系电话：1234567'],
    ['各镇人民政府：', '下列单位：'],
  ),
]);
