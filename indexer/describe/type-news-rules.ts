import { z } from 'zod';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable, ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** What shows that a text was written by a journalist, or tells of an event from outside. */

/** Who wrote a text for which paper. */
interface DatelineRule extends Rule {
  /** It also stands below a text; of the others only see-also lines do. */
  readonly closes: boolean;
}

const row = describing('type-dateline', 'news on sites of governments and papers');
const opens = (rule: Rule): DatelineRule => ({ ...rule, closes: false });
const dateline = (...columns: Parameters<typeof row>): DatelineRule => opens(row(...columns));
const byline = (...columns: Parameters<typeof row>): DatelineRule => ({ ...row(...columns), closes: true });

export const DATELINES = new RuleTable<DatelineRule>(
  'type-dateline',
  [
    dateline(
      'paper',
      '本报讯',
      'from a paper’s own reporter',
      /本报(?!告)[^，。,：:]{0,8}讯(?!录)/u,
      ['本报讯（记者 王某）', '本报青山讯 春茶开采。'],
      ['本报告所列通讯录', '报讯及时'],
    ),
    byline(
      'correspondent',
      '通讯员署名',
      'a correspondent in brackets',
      /[（(]\s{0,4}(?:本报)?通讯员[^）)]{1,24}[）)]/u,
      ['（通讯员 王某）', '(本报通讯员王某 李某)'],
      ['加强通讯员队伍建设', '（通讯员）'],
    ),
    byline(
      'contributor',
      '供稿署名',
      'the line of who sent it in',
      /^\s{0,8}(?:通讯员|供稿)\s{0,4}[:：]\s{0,4}\S{2,12}$/u,
      ['通讯员：王某', '供稿: 青田县农业局'],
      ['通讯员：由各镇推荐的信息员担任，每镇至少一名', '供稿单位'],
    ),
    dateline(
      'site',
      '网站、电视台讯',
      'from a site or station',
      /^\s{0,8}\p{Script=Han}{1,8}(?:网|台)\S{0,10}讯[\s　（(]/u,
      ['红网青田讯(分站记者 王某)', '青田新闻网3月5日讯 春茶开采', '青田电视台讯（记者'],
      ['青田新闻网资讯栏目', '关于气象台通讯的通知'],
    ),
    dateline(
      'house',
      '本网讯、本台消息',
      'from the site or station itself',
      /本网讯|本刊讯|本台(?:讯|消息)/u,
      ['本网讯 春茶开采', '本台消息：'],
      ['本网站讯息', '本台账'],
    ),
    dateline(
      'agency',
      '通讯社电头',
      'the line of a news agency',
      /(?:新华(?:社|网)|中新社)(?!区)[^，。,]{0,16}(?:电|讯)|中新网[^。]{0,12}电/u,
      ['新华社青田3月5日电', '中新网青田3月5日电', '中新社讯 春茶开采'],
      ['新华社区服务中心', '新华书店', '在新华社区装电表'],
    ),
    byline(
      'reporter',
      '记者署名',
      'a reporter in brackets',
      /[（(]\s{0,4}(?:(?:本报|通讯员|特约|见习|全媒体|融媒体?)|\p{Script=Han}{2,10}(?:报|社|网|台|融媒|融媒体(?:中心)?|传媒|客户端)\s?(?:全媒体|见习)?)?记者(?!站|证|协会|节)[^）)]{1,24}[）)]/u,
      ['（记者 王某）', '(本报记者王某)', '（青田日报记者 王某）', '（青田融媒见习记者王某 李某）'],
      ['（记者）', '邀请记者（五人）', '（青田日报记者站编制三名）'],
    ),
    byline(
      'reporter-line',
      '记者署名行',
      'the line of a reporter',
      /^(?:本报|全媒体|见习|特约)?记者\s{0,4}[:：]?\s{0,4}\S{2,12}$/u,
      ['记者 王某', '本报记者：王某'],
      ['记者对此进行了长达三个月的跟踪调查和走访', '外地记者 王某'],
    ),
    byline(
      'byline',
      '文/记者',
      'text by a reporter',
      /文[／/]\S{2,12}记者/u,
      ['文/青田日报记者', '文／本报记者 王某'],
      ['文字记者', '图文/青田县'],
    ),
    dateline(
      'daily',
      '某日报讯',
      'from a daily',
      /(?:日报|晚报|时报|商报|南方\+)\S{0,3}讯(?!录)/u,
      ['青田日报讯', '青田晚报3日讯'],
      ['青田日报社通讯录', '日报表'],
    ),
    dateline(
      'bracketed',
      '【某报讯】',
      'from a paper, in brackets',
      /^\s{0,8}【[^】]{1,20}(?:讯|电|消息|报道)】/u,
      ['【青田网讯】春茶开采', '【又讯】春茶开采', '【新华社二十八日讯】'],
      ['【通讯录】', '【供电】', '【重磅】春茶'],
      /【[^】]{0,20}(?:供|水|用|发|通)(?:电|讯)】/u,
    ),
    dateline(
      'wire',
      '某网某地某日电',
      'from a site, a place and a day',
      /^\s{0,8}(?:据)?\p{Script=Han}{1,5}[网社]\s?\p{Script=Han}{2,12}\s?\d{1,2}(?:月\d{1,2})?日(?:电|讯|消息|报道)/u,
      ['人民网青田1月28日电(王某)', '中新社青田5日电'],
      ['电网青田1月28日停电', '人民网青田频道'],
    ),
    byline(
      'reports',
      '“某网记者 某某 某地报道”',
      'a reporter “reports from” a place',
      /^[^。，；]{0,12}记者[^。，；]{2,40}报道$/u,
      ['青田网记者 王某 通讯员李某 青田报道'],
      ['记者应当如实报道', '加强对记者采访报道'],
      /应当|必须|采访|工作|加强/u,
    ),
    byline(
      'newspaper-page',
      '报纸的某年某月某日某版',
      'a page of a newspaper of a day',
      /^\s{0,8}\d{4}(?:年|-)\d{1,2}(?:月|-)\d{1,2}日?\s{0,4}(?:\p{Script=Han}{2,6}报)?\s{0,4}第\d{1,2}版(?:面|$|\s)/u,
      ['1958年5月16日人民日报 第4版', '1963-05-21第2版面所有文章内容'],
      ['1958年5月16日第4版修订', '见1958年5月16日人民日报第4版'],
    ),
    dateline(
      'transcript',
      '广播、电视新闻的文字版',
      'the written form of a broadcast',
      /(?:联播|新闻|广播)\s?文字版/u,
      ['青田新闻联播 文字版 1959-04-14', '1954-09-15新闻联播 文字版'],
      ['政府工作报告文字版', '新闻文字稿'],
    ),
    byline(
      'page-mark',
      '“第1版（）”一行',
      'the mark of a page of a newspaper',
      /^\s{0,8}第\d{1,2}版\s?[（(][^）)]{0,20}[）)]$/u,
      ['第1版()', '第4版（综合）'],
      ['第1版', '教材第2版（2019年）使用说明'],
    ),
  ],
  withColumns(z.strictObject({ closes: z.boolean().default(false) })),
);

const event = describing('type-event', 'news on sites of governments');

/** An event told from outside, with its day. */
export const EVENTS = ruleTable('type-event', [
  event(
    'held',
    '开头记述某日的会议或活动',
    'opens with what took place on a day',
    /^\s{0,8}(?:昨天|昨日|今天|今日|日前|近日|前天|(?:[0-9X×x_]{2,4}年)?\s{0,4}[0-9X×x]{1,2}月[0-9X×x]{1,2}日(?:[至到—-]\S{1,4}日)?)(?:上午|下午|晚上?|召开)?[^。]{0,60}(?:召开|举行|举办|开幕|调研|视察|检查)/u,
    ['昨日，全县茶叶大会召开。', '3月5日上午，县长到浴室调研。'],
    ['定于3月5日召开茶叶大会', '近日，我县下发了通知。'],
  ),
  event(
    'lately',
    '开头记述日前发布、批准的事',
    'opens with what was lately published or granted',
    /^\s{0,8}(?:[^。，；]{2,40})?(?:日前|近日|昨日|昨天)[，,]?[^。]{0,60}(?:批准|发布|印发|出台|公布|获批|揭牌|启动)了?/u,
    ['日前，国务院批准了青田县总体规划。', '青田县政府近日发布了《浴室办法》'],
    ['近日，我县下发了通知。', '日前有雨'],
    /我[省市县区镇乡州局厅委院校]|我们|现将|通知如下/u,
  ),
  event(
    'office-met',
    '开头某日某机关开会、走访',
    'opens with an office that met or visited on a day',
    /^\s{0,8}\d{1,2}月\d{1,2}日(?:上午|下午|晚上?)?[，,][^。]{0,50}(?:委|政府|人大|政协|常委会|书记|[省市县区州镇乡旗]长|局|厅|代表团)[^。]{0,50}(?:开[^。]{0,8}会|座谈|走访|慰问|看望|赴|前往|督导|参加|出席|率队)/u,
    ['2月24日，青田县县长、副县长坐满一屋子，开政府全体会。', '3月5日，县委书记王某走访茶农。'],
    ['3月5日，各乡镇开采。', '3月5日前，县政府开会'],
    /定于|我们|我代表|同志们/u,
  ),
  event(
    'sat',
    '开头记述某会议某日举行',
    'opens with a meeting that sat on a day',
    /^\s{0,8}[^。；，,]{4,40}(?:会|会议|仪式|活动)(?:于)?(?:[12]\d{3}年)?\d{1,2}月\d{1,2}日(?:上午|下午|晚上?)?[^。；，,]{0,24}(?:召开|举行|闭幕|开幕|举办|开会)/u,
    ['青田县第九届人大常委会第三次会议7月10日举行。', '全县茶叶大会于3月5日在青田召开'],
    ['全县茶叶大会定于3月5日召开', '会议将于3月5日举行'],
    /定于|将于|拟于/u,
  ),
  event(
    'seated',
    '开头记述谁在主席台就座、全体起立',
    'opens with who sat on the rostrum',
    /在主席台(?:前排)?就座|全体起立[，,]\s?(?:高唱|奏唱?|唱)/u,
    ['县领导在主席台就座。', '全体起立，奏唱国歌。'],
    ['主席台布置方案', '请全体起立'],
    /请(?:全体|大家)|我宣布/u,
  ),
  event(
    'voted',
    '开头记述会议表决、任免',
    'opens with what a meeting voted',
    /^\s{0,8}(?:昨天|昨日|今天|今日|日前|近日|(?:[12]\d{3}年)?\d{1,2}月\d{1,2}日)(?:上午|下午|晚上?)?[，,]?[^。；]{4,60}会议?[^。；，,]{0,12}[，,]?(?:表决|审议|通过|决定|任命|补选|选举|听取)/u,
    [
      '1月2日下午，青山省人大常委会第三次会议表决，任命王某为副省长。',
      '今天下午，县人大常委会会议通过了决定',
    ],
    ['3月5日，镇里请人来商量修路。', '2019年3月5日县人大常委会第三次会议通过'],
    /^\s{0,8}[12]\d{3}年[^。]{0,80}(?:通过|批准)[）)]?$/u,
  ),
]);

const reported = describing('type-reported-speech', 'news of meetings');

/** Someone speaks in a text that tells of it. */
export const REPORTED_SPEECH = ruleTable('type-reported-speech', [
  reported(
    'spoke',
    '报道中有讲话、致辞',
    'news of a speech',
    /讲话|致辞|作了?.{0,8}部署/u,
    ['县长出席会议并讲话', '会议作了全面部署'],
    ['县长出席会议', '部署会'],
  ),
  reported(
    'pointed-out',
    '报道某领导强调、指出',
    'news of what an official pointed out',
    /(?:书记|[省市县区镇乡州盟旗局厅部]长|主席|总理|主任)[^。]{0,30}(?:强调|指出)/u,
    ['县长王某强调，要采好茶', '县委书记指出'],
    ['一位茶农指出，今年雨水好', '县长说。茶农强调质量'],
  ),
]);

export const TYPE_NEWS_TABLES = [DATELINES, EVENTS, REPORTED_SPEECH] as const;
