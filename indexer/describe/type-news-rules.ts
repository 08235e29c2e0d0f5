import { ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** What shows that a text was written by a journalist, or tells of an event from outside. */

const dateline = describing('type-dateline', 'news on sites of governments and papers');

/** Who wrote it for which paper. */
export const DATELINES = ruleTable('type-dateline', [
  dateline(
    'paper',
    '本报讯',
    'from a paper’s own reporter',
    /本报(?!告)[^，。,：:]{0,8}讯(?!录)/u,
    ['本报讯（记者 王某）', '本报青山讯 春茶开采。'],
    ['本报告所列通讯录', '报讯及时'],
  ),
  dateline(
    'correspondent',
    '通讯员署名',
    'a correspondent in brackets',
    /[（(]\s{0,4}(?:本报)?通讯员[^）)]{1,24}[）)]/u,
    ['（通讯员 王某）', '(本报通讯员王某 李某)'],
    ['加强通讯员队伍建设', '（通讯员）'],
  ),
  dateline(
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
    /^\s{0,8}\p{Script=Han}{2,8}(?:网|台)\S{0,10}讯[\s　（(]/u,
    ['青田新闻网3月5日讯 春茶开采', '青田电视台讯（记者'],
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
    /新华(?:社|网)[^，。,]{0,16}(?:电|讯)|中新网[^。]{0,12}电/u,
    ['新华社青田3月5日电', '中新网青田3月5日电'],
    ['新华社区服务中心', '新华书店'],
  ),
  dateline(
    'reporter',
    '记者署名',
    'a reporter in brackets',
    /[（(]\s{0,4}(?:本报|通讯员|特约)?记者[^）)]{1,24}[）)]/u,
    ['（记者 王某）', '(本报记者王某)'],
    ['（记者）', '邀请记者（五人）'],
  ),
  dateline(
    'reporter-line',
    '记者署名行',
    'the line of a reporter',
    /^(?:本报|全媒体|见习|特约)?记者\s{0,4}[:：]?\s{0,4}\S{2,12}$/u,
    ['记者 王某', '本报记者：王某'],
    ['记者对此进行了长达三个月的跟踪调查和走访', '外地记者 王某'],
  ),
  dateline(
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
]);

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
