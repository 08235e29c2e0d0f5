import { ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** What papers and news sites put around a text and nobody else writes in it. Weaker than a dateline: documents stand on their sites too. */

const sign = describing('type-news-sign', 'pages of papers and news sites');

/** Asked of the lines that open and end a text of which nothing else tells the kind. */
export const NEWS_SIGNS = ruleTable('type-news-sign', [
  sign(
    'former-title',
    '“原标题：”',
    'the title in the first paper',
    /^\s{0,8}[（(]?原(?:标题|题)(?:[:：]|为)/u,
    ['原标题：春茶开采', '(原题为《春茶开采》)'],
    ['原标题栏目', '原题目三道'],
  ),
  sign(
    'editor',
    '责任编辑、校对',
    'editor or proof-reader',
    /^\s{0,8}[【[（(]?(?:责任编辑|责编|本文编辑|编辑|值班编辑|校对|撰稿|图文|文图|摄影)\s{0,4}[:：]/u,
    ['责任编辑：王某', '[责任编辑:小文]', '校对:丁某'],
    ['编辑部：县政府三楼', '校对账目：'],
  ),
  sign(
    'paper-as-source',
    '来源为报纸、网站、电视台',
    'the source is a paper, site or station',
    /来源\s{0,4}[:：]\s{0,4}[^，。；:：]{0,16}(?:日报|晚报|早报|晨报|时报|商报|都市报|新闻网|资讯网|在线|新闻|电视台|广播电台|新华社|新华网|人民网|央视|客户端|联播|融媒体中心|组织部|发布)/u,
    ['来源：青田日报', '来源:青田新闻网'],
    ['水的来源：青山水库', '来源：青田县人民政府'],
  ),
  sign(
    'printed-in',
    '出处、原载某报',
    'printed in a paper',
    /(?:出处|来源|原载|刊于|载于)\s{0,4}[:：]?\s{0,4}《[^》]{2,12}(?:报|新闻)》/u,
    ['内容出处: 《青田日报》', '原载《青山晚报》'],
    ['来源：《浴室条例》', '订阅《青田日报》'],
  ),
  sign(
    'person-said',
    '段首“某人说，”',
    'a paragraph opens with what someone said',
    /^\s{0,8}(?:(?:他|她|大家)(?:还|又|们)?|[^俗常古有老话人，。]\p{Script=Han}{1,3}(?<![告件议知书信史志话诗词报])(?:还|又)?)(?:说|表示|介绍)[，,:：“]/u,
    ['王大山说，今年雨水好。', '他还说，路要修。'],
    ['俗话说，人勤地不懒。', '常言说，', '布告上说：', '会议说，', '他说的办法可行'],
    /^\s{0,8}\p{Script=Han}{0,3}(?:俗话|常言|古人|老话|\p{Script=Han}[上里中]说|总的来|一般来|具体来|换句话)/u,
  ),
  sign(
    'continued',
    '下转某版',
    'continued on another page',
    /[（(](?:下转|上接)第?\s{0,2}[一二三四五六七八九十\d]{1,2}版/u,
    ['（下转第二版）', '(上接第1版)'],
    ['转第二版', '（下转第二页）'],
  ),
  sign(
    'editor-note',
    '编者按',
    'note by the editor',
    /^\s{0,8}[【[（(]?(?:编者按|编者的话|记者手记|新闻背景|核心提示)/u,
    ['编者按', '【核心提示】春茶开采'],
    ['请编者按时交稿'],
  ),
  sign(
    'reporter-found',
    '记者获悉、采访',
    'what a reporter found',
    /(?:^|[，,。“])\s{0,4}(?:本报|本台|本网)?记者(?:日前|近日|昨日|昨天|今天|今日|这几天|获悉|了解到|看到|采访|走访|注意到|见到|走进|来到|从[^。；]{2,30}(?:获悉|了解到))/u,
    ['记者这几天走访了三个浴室。', '昨天，记者从县政府获悉，'],
    ['记者招待会', '邀请记者采访浴室', '为记者提供便利'],
  ),
  sign(
    'reported-by',
    '“据……报道”“电视台说”',
    '“as … reports”',
    /(?:^|[，,。】])\s{0,4}据[^。；，]{0,16}(?:报道|消息|新闻|日报|晚报|网站)|(?:电视台|日报|晚报|新闻网|通讯社)(?:说|报道|消息)[,，:：]/u,
    ['据青田日报报道，春茶开采。', '县电视台说，春茶开采。'],
    ['根据报道制度', '依据消息', '电视台说明书'],
  ),
  sign(
    'said-to-us',
    '引述某人的话',
    'someone is quoted',
    /(?:工作人员|负责人|有关人士|村民|居民|市民|群众|茶农|网友|专家|代表|委员|书记|[省市州县区镇乡村]长|主席|主任|局长)(?:\p{Script=Han}{2,4})?(?:介绍|告诉记者|表示)?说[,，:：“]|有网友[^。；]{0,40}[问说]/u,
    ['浴室的工作人员说，水已经热了。', '村民王大山说：“好茶。”', '有网友在留言板上问：'],
    ['工作人员应当说普通话', '代表说明来意', '俗话说，'],
  ),
  sign(
    'hour-told',
    '开头某日某时某事',
    'opens with what happened on a day at some time of it',
    /^\s{0,8}\d{1,2}(?:月\d{1,2})?日(?:(?:上午|下午|晚上?|中午|凌晨|清晨|傍晚|夜间?)(?:\d{1,2}[:：时点]\d{0,2}分?许?)?|\d{1,2}[:：时点]\d{0,2}分?许?)[，,][^。]{4,}/u,
    ['10月10日下午2:00，县政协请人来商量修路。', '15日14时许，矿井冒水。'],
    ['3月5日，浴室竣工。', '10月10日上午，我们召开会议', '1976年7月28日凌晨，地震'],
    /定于|我们|我代表|同志们|起施行|为了|特此/u,
  ),
]);

export const TYPE_NEWS_SIGN_TABLES = [NEWS_SIGNS] as const;
