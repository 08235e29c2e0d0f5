import { ruleTable } from '../rules/rule-table.ts';
import { describing } from './describing.ts';

/** What shows that a text was spoken. */

const source = 'speeches and reports to congresses';
const salutation = describing('type-salutation', source);
export const OPENING_SALUTATIONS = ruleTable('type-salutation', [
  salutation(
    'audience',
    '开头称呼听众',
    'opens with a greeting',
    /^\s{0,8}(?:(?:尊敬的)?[^。，,:：]{0,20}(?:同志们|各位(?:代表|委员|领导|来宾|同志|老领导|老同志|同仁|专家|嘉宾|朋友|老师|同学|企业家|乡亲|常委|主任|书记|议员|社员)|女士们|先生们|朋友们|同学们|老师们|战友们)[^。]{0,40}?)(?:[:：!！]|$)/u,
    ['同志们：', '各位代表：', '尊敬的各位来宾、女士们、先生们：', '主席女士、各位议员：'],
    ['同志们的意见已经转告。', '各位村民：'],
  ),
]);

const opening = describing('type-speech-opening', source);
export const SPEECH_OPENINGS = ruleTable('type-speech-opening', [
  opening(
    'meeting',
    '开头说明今天开会',
    'opens with why all meet today',
    /(?:今天|这次)[,，]?\s?(?:我们|县委|市委|区委|镇党委|乡党委|党委)?[^。]{0,40}(?:召开|举行|组织召开|聚集|欢聚)[^。]{0,60}(?:会|仪式)[^。]{0,20}[,，。](?=[^。]{0,30}(?:主要(?:任务|目的|是)|目的是|我们|我代表|首先|刚才))/u,
    ['今天，我们召开茶叶生产会议，主要任务是部署采摘。'],
    ['今天，全县茶叶生产会议召开，县长出席。', '今天雨水好，主要任务是采茶。'],
  ),
  opening(
    'after-others',
    '开头回应刚才的发言',
    'opens with what others have just said',
    /刚才[,，][^。]{0,60}(?:同志|局长|书记|[县市区镇乡]长|单位|部门)[^。]{0,40}(?:发言|讲话|汇报|通报|宣读|讲得|讲了|作了)[^。]{0,60}(?:我(?:都|完全)?(?:同意|赞成)|讲得|请)/u,
    ['刚才，茶叶局局长作了通报，讲得很好，我完全同意。'],
    ['刚才，茶叶局局长作了通报。', '刚才下了雨，请大家采茶。'],
  ),
]);

const glued = describing('type-salutation-in-sentence', source);
export const SALUTATIONS_IN_SENTENCE = ruleTable('type-salutation-in-sentence', [
  glued(
    'comrades',
    '句首称呼同志们',
    'a sentence opens with a greeting',
    /^\s{0,8}(?:各位\S{2,8}、)?同志们[,，]/u,
    ['同志们，茶叶是我镇的命脉。', '各位领导、同志们，'],
    ['同志们：', '感谢同志们，'],
  ),
  glued(
    'behind-title',
    '与题目相连的同志们',
    'a greeting behind the title, on its line',
    /^[^。；，,：:]{2,70}(?:讲话|致辞|致词|发言|讲稿)[^。；，,：:]{0,40}同志们\s?[:：]/u,
    ['县长在茶叶会议上的讲话 同志们：今天采茶。', '茶叶局长致辞 1 同志们: 采茶好。'],
    ['学习县长讲话以后，同志们：要采茶', '县长在茶叶会议上的讲话', '县长讲话，请同志们采茶：一'],
  ),
]);

const address = describing('type-address', source);
export const ADDRESSES = ruleTable('type-address', [
  address(
    'please',
    '文中请同志们做事',
    'asks comrades to do something',
    /请同志们/u,
    ['请同志们认真采茶'],
    ['请各镇同志们参加'],
  ),
  address(
    'comrades',
    '句首称呼同志们',
    'a sentence opens with a greeting',
    /[。！!]同志们[,，]/u,
    ['茶叶好。同志们，'],
    ['各位同志们，'],
  ),
  address(
    'points',
    '“我强调几点”',
    '“I stress some points”',
    /我(?:就|再|着重|主要)?(?:强调|讲)[^。,，]{0,12}(?:点|个问题|意见|要求)/u,
    ['我再强调几点', '下面我讲三个问题'],
    ['县长强调三点', '我讲卫生'],
  ),
]);

const workReport = describing('type-work-report', source);
export const WORK_REPORTS = ruleTable('type-work-report', [
  workReport(
    'on-behalf',
    '代表政府报告工作',
    'reports for a government',
    /(?:代表|受)[^，。,]{0,16}(?:政府|国务院|管委会|管理委员会|行政公署|[省市县区州旗盟镇乡社](?:人民|革命)委员会)(?:委托)?[^。]{0,30}(?:报告(?:政府)?工作|作(?:[\d一二三四五六七八九〇○零]{4}年度?)?(?:政府)?(?:工作)?报告)/u,
    [
      '现在，我代表县人民政府，向大会报告工作',
      '我受县人民政府委托作工作报告，请予审议',
      '我代表国务院，向大会作工作报告',
      '我代表青田县人民委员会，向大会作1955年工作报告',
    ],
    ['我代表县人民政府致辞', '各位代表听取政府报告', '受县人大常委会委托，我向大会报告工作'],
  ),
  workReport(
    'phrase',
    '报告政府工作',
    'reports the work of the government',
    /报告政府工作/u,
    ['向大会报告政府工作'],
    ['政府工作报告'],
  ),
  workReport(
    'accounts',
    '把政府的工作向大会报告',
    'accounts for the work of the government',
    /政府(?:(?:过去|近)?[一两几]?年来?)?的?工作[^。]{0,8}(?:向|给)[^。，]{0,8}(?:大会|代表)[^。，]{0,8}(?:报告|汇报|交代)/u,
    ['下面我把政府的工作向大会作个交代。', '现将镇政府一年来的工作向各位代表报告'],
    ['把政府的工作做好', '向大会报告法院工作'],
  ),
  workReport(
    'pinyin',
    '“报(bào)告工作”：夹有拼音',
    'the same with the reading of a character put in',
    /代表[^，。,]{0,16}(?:政府|管委会|管理委员会|行政公署)[^。]{0,12}报\([^)]{1,8}\)告(?:政府)?工作/u,
    ['由我代表县人民政府报(bào)告工作'],
    ['代表讨论政府报(bào)告', '我代表县人民政府致辞'],
  ),
]);

const otherReport = describing('type-congress-report', source);
/** Reports to a congress of others than its government; asked after the greeting. */
export const CONGRESS_REPORTS = ruleTable('type-congress-report', [
  otherReport(
    'committee-or-court',
    '常委会、法院、检察院的工作报告',
    'reports for a standing committee, court or procuratorate',
    /(?:代表|受)[^，。,]{0,20}(?:常委会|常务委员会|法院|检察院|主席团)(?:委托)?[^。]{0,20}报告(?:[^。]{0,6}工作)?/u,
    ['受县人大常委会委托，我向大会报告工作，请予审议。', '我代表县人民法院向大会报告工作'],
    ['我代表县人民政府报告工作', '代表县法院致辞'],
  ),
]);

const bench = describing('type-governor-at-congress', source);
/** Lines above a greeting that name the head of a government; with a look back and ahead they make its work report. */
export const GOVERNORS = ruleTable('type-governor-at-congress', [
  bench(
    'name-line',
    '题下“镇长 某某”',
    'the head of a government below the title',
    /^\s{0,8}[（(]?[^。，；]{0,24}(?:省长|市长|县长|区长|镇长|乡长|州长|旗长|盟长|主席|街道办事处主任)[\s　]{1,4}\p{Script=Han}[\p{Script=Han}\s　·]{1,8}[）)]?$/u,
    ['青田县人民政府县长　王某', '镇长 王大山'],
    ['县长出席会议', '县人大常委会副主任 王某', '镇长王大山在会上讲话'],
  ),
  bench(
    'congress',
    '题下“在……人民代表大会……会议上”',
    'the congress below the title',
    /^\s{0,8}[（(—–-]{0,3}(?:[^。，；]{0,60}在)?[^。，；]{0,24}人民代表大会第?[一二三四五六七八九十\d]{1,4}次会议上?[）)]?$/u,
    ['（2023年1月10日在青田县第九届人民代表大会第三次会议上）', '人民代表大会第四次会议上'],
    ['人民代表大会第三次会议闭幕会上', '在县人民代表大会第三次会议上的讲话', '出席人民代表大会'],
  ),
]);

const firstPerson = describing('type-work-report-unaddressed', source);
/** The same without a greeting: then the speaker has to speak for the government in the first person. */
export const UNADDRESSED_WORK_REPORTS = ruleTable('type-work-report-unaddressed', [
  firstPerson(
    'i-on-behalf',
    '“我代表……政府……报告工作”',
    '“I … on behalf of the government … report”',
    /我(?:受|代表)[^，。,]{0,16}(?:政府|管委会|管理委员会|行政公署)(?:委托)?[，,]?(?:向[^。，,]{0,16})?(?:报告|作)(?:政府)?工作[^。]{0,20}(?:审议|报告)/u,
    ['现在，我代表县人民政府向大会报告工作，请予审议。', '我代表镇人民政府，向大会作政府工作报告'],
    ['县长王某代表县人民政府向大会报告工作', '我代表县人民政府致辞', '我代表法院报告工作，请审议'],
  ),
]);

const heading = describing('type-address-heading', 'minutes and news that print an address');
export const ADDRESS_HEADINGS = ruleTable('type-address-heading', [
  heading(
    'made',
    '某人讲话、部署的小标题',
    'heading above what a person said',
    /(?:书记|[省市县区镇乡局厅处校院所]长|董事长|主任|主席|经理|主任)\S{2,4}?(?:同志)?(?:作|做|对|就)[^。]{0,24}(?:讲话|安排|要求|部署|指示|强调)/u,
    ['县长王某作重要讲话', '镇长王大山同志对采茶提出要求'],
    ['县长讲到采茶', '王某就采茶提出要求'],
  ),
  heading(
    'speech',
    '某人讲话的小标题',
    'heading above a person’s speech',
    /^[^。]{0,16}(?:书记|[省市县区镇乡局厅处校院所]长|董事长|主任|主席|经理)[^。]{0,8}(?:讲话|发言|总结讲话)(?:摘要|要点|精神)?[:：]?$/u,
    ['镇长讲话：', '县委书记王某讲话摘要'],
    ['学习讲话精神', '县长讲话后大家热烈讨论'],
  ),
]);

export const TYPE_SPEECH_TABLES = [
  OPENING_SALUTATIONS,
  SPEECH_OPENINGS,
  SALUTATIONS_IN_SENTENCE,
  ADDRESSES,
  WORK_REPORTS,
  UNADDRESSED_WORK_REPORTS,
  CONGRESS_REPORTS,
  GOVERNORS,
  ADDRESS_HEADINGS,
] as const;
