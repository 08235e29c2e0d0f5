import { ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** What shows that a text is law, and what only looks so. */

const source = 'laws, regulations and decisions of congresses';
const enactment = describing('type-enactment', source);
export const ENACTMENTS = ruleTable('type-enactment', [
  enactment(
    'by-body',
    '某机关通过、公布',
    'passed or promulgated by a body',
    /(?:代表大会|常务委员会|常委会|人大|政府|国务院|常务会议|委员会|院|部|局|会议|令第?[0-9〇零一二三四五六七八九十百]+号|公告)[^。]{0,60}(?:通过|批准|修订|修正|(?:公布|发布|颁布|制定)(?!机关|机构|单位|部门|日期|时间|人))/u,
    ['青田县人大常委会第八次会议通过', '青山市人民政府令第37号公布'],
    ['青田县浴室管理办法', '通过招标选定浴室', '国务院关于设置青田县的决定 发布机关：国务院'],
  ),
  enactment(
    'dated',
    '某年某日通过、公布',
    'passed or promulgated on a day',
    /^\s{0,8}[0-9〇○零一二三四五六七八九十]{2,4}年[^。]{2,60}(?:通过|批准|公布|发布|颁布|修订|修正)/u,
    ['2014年6月23日公布', '一九五六年三月五日批准'],
    ['自2014年6月23日起施行', '2014年6月23日'],
  ),
]);

const passed = describing('type-promulgated', source);
/** Asked of the words that tell of an enactment. */
export const PROMULGATED = ruleTable('type-promulgated', [
  passed(
    'passed',
    '通过、公布即为法',
    'what is passed or published is law',
    /通过|公布|发布|颁布/u,
    ['常务委员会第八次会议通过'],
    ['常务委员会批准', '国务院制定'],
  ),
]);

const provision = describing('type-provision', source);
export const PROVISIONS = ruleTable('type-provision', [
  provision(
    'article',
    '条文',
    'a provision',
    /^\s{0,8}第[一二三四五六七八九十百零〇\d]{1,8}条(?:\s|　|之|【|[（(]|[\p{Script=Han}])/u,
    ['第一条 为了管理浴室，制定本办法。', '第12条（定义）', '第二条浴室应当清洁。'],
    ['根据第一条', '第一条、第二条', '第一章 总则'],
  ),
]);

const congress = describing('type-congress', source);
export const CONGRESSES = ruleTable('type-congress', [
  congress(
    'body',
    '可以立法的机关',
    'a body that may make law',
    /人民代表大会|人大常委会|常务委员会|国务院|人民法院|人民检察院/u,
    ['青山省人民代表大会常务委员会关于禁止焚烧秸秆的决定', '最高人民法院关于修改解释的决定'],
    ['青田县人民政府关于禁止焚烧秸秆的决定', '人大代表建议'],
  ),
]);

const change = describing('type-law-change', source);
export const LAW_CHANGES = ruleTable('type-law-change', [
  change(
    'decision',
    '修改、废止法规的决定',
    'a decision that changes law',
    /(?:修改|修订|修正|废止)[^。]{0,120}(?:条例|办法|规定|细则|规则|法规|决定|决议|法)[^。]{0,120}的(?:决定|决议)/u,
    ['关于修改《青山省水法实施办法》的决定', '关于废止部分地方性法规的决定'],
    ['关于修改规划的决定', '关于批准青山省浴室条例的决定'],
  ),
]);

const none = describing('type-no-law', source);
/** Decisions of congresses that do not make law. */
export const NO_LAW = ruleTable('type-no-law', [
  none(
    'persons',
    '人事的决定',
    'a decision on persons',
    /任免|任命|免职|免去|辞职|(?:代理|担任|辞去|撤销).{0,16}职务|罢免|撤职|补选|选举日|代表名额/u,
    ['关于接受王某辞职的决定', '关于撤销王某县长职务的决定'],
    ['关于加强预防职务犯罪工作的决议', '关于撤销浴室的决定'],
  ),
  none(
    'approval',
    '批准报告、计划的决定',
    'a decision that approves a report or plan',
    /批准.{0,40}(?:决算|预算|报告|计划|规划|纲要)|工作报告|(?:决算|预算|计划|规划|纲要)(?:草案)?[）)》]{0,2}的?决议$/u,
    ['关于批准2014年决算的决议', '关于政府工作报告的决议', '关于《计划执行情况与1996年计划》的决议'],
    ['关于批准《浴室条例》的决定', '关于编制预算的决定', '关于加强预算管理的决议'],
  ),
  none(
    'divisions',
    '行政区划的决定',
    'a decision on administrative divisions',
    /(?:设置|设立|撤销|恢复|成立|建立)[^。《》]{0,40}(?:自治[区州县旗]|专员公署|专署|行政公署|专区|地区|[省市县州]建制|[市县州区])(?:[^。《》]{0,20})的(?:决定|决议)/u,
    ['国务院关于设置青山自治州并撤销青山专员公署的决定', '关于撤销青田县建制的决定'],
    ['关于设立浴室节的决定', '关于修改《设立县的办法》的决定'],
  ),
  none(
    'sitting',
    '会议的决定',
    'a decision on a sitting',
    /召开|会议日程/u,
    ['关于召开县人民代表大会第三次会议的决定'],
    ['关于禁止焚烧秸秆的决定'],
  ),
  none(
    'honours',
    '表彰的决定',
    'a decision on honours',
    /表彰|授予/u,
    ['关于授予王某荣誉市民称号的决定'],
    ['关于加强荣誉管理的决定'],
  ),
]);

const court = describing('type-supreme-court', source);
export const SUPREME_COURTS = ruleTable('type-supreme-court', [
  court(
    'name',
    '最高法院、检察院的批复是司法解释',
    'what the supreme court replies interprets law for all',
    /最高人民(?:法院|检察院)/u,
    ['最高人民法院关于保证期间的批复', '最高人民检察院关于浴室案件的批复'],
    ['青山省高级人民法院关于保证期间的批复', '国务院关于青山市总体规划的批复'],
  ),
]);

export const TYPE_LAW_TABLES = [
  ENACTMENTS,
  PROMULGATED,
  PROVISIONS,
  CONGRESSES,
  LAW_CHANGES,
  NO_LAW,
  SUPREME_COURTS,
] as const;
