import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

const reason = bilingual('标题分成几行', 'title over several lines');

/**
 * Two lines of one title, written with ¶ between them. The kind of document is named in the last line of the title
 * only: that is asked apart.
 */
export const BROKEN_TITLES = ruleTable('broken-title', [
  {
    id: 'broken-title/about',
    kind: 'join',
    reason,
    pattern: /(?:关于|印发|转发|批转|下达|公布)[^¶]*¶/,
    matches: ['大河县人民政府关于¶做好春耕工作的通知', '关于印发大河县春耕¶补贴办法的通知'],
    rejects: ['大河县人民政府¶春耕简报', '春耕情况¶关于补贴'],
    source: 'GB/T 9704-2012, 7.3.1: a title of several lines is broken at whole phrases',
  },
  {
    id: 'broken-title/issuer-above',
    kind: 'join',
    reason,
    pattern:
      /(?:政府|政务院|国务院|公署|行署|革委会|办公室|办公厅|委员会|[省市县区州旗地盟镇乡行]委|党委|党组|法院|检察院|工会|联合会|(?:联合?|供销|信用|合作)社|[农林牧渔]场|大学|学院|中学|小学|学校|医院|公司|[总支分]行|[局厅部])¶(?:关于|(?:19|20)[\d_Xx]{2}年|[Xx]{2,4}年)/,
    matches: [
      '大河县人民政府¶关于做好春耕工作的通知',
      '大河县农业局¶2006年工作总结',
      '大河地区行政公署¶关于做好春耕工作的通知',
      '国营大河农场¶关于做好春耕工作的通知',
    ],
    rejects: [
      '大河县人民政府¶春耕工作总结',
      '大河县融媒体中心¶关于做好春耕工作的通知',
      '春耕工作¶关于做好补贴的通知',
    ],
    source: 'titles of notices whose issuer stands on a line of its own',
  },
  {
    id: 'broken-title/session-above',
    kind: 'join',
    reason,
    pattern: /(?:代表大会|委员会|代表会议)第[一二三四五六七八九十\d]{1,4}次(?:全体)?(?:会议|委员会)¶关于/,
    matches: ['大河县第八届人民代表大会第二次会议¶关于财政决算的决议'],
    rejects: ['大河县第八届人民代表大会第二次会议¶财政决算', '第二次会议¶关于财政决算的决议'],
    source: 'resolutions of congresses',
  },
  {
    id: 'broken-title/issuers-above',
    kind: 'join',
    reason,
    pattern:
      /(?:政府|公署|行署|办公室|办公厅|委员会|(?<!常)[省市县区州旗地盟镇乡]委|法院|检察院|总工会|[总支分]行|[局厅部])¶[^¶]{2,40}(?:政府|公署|行署|办公室|办公厅|委员会|[省市县区州旗地盟镇乡]委|法院|检察院|总工会|[总支分]行|[局厅部])$/,
    matches: [
      '大河县公安局¶大河县司法局',
      '中共大河县委¶大河县人民政府',
      '中共大河地委¶大河地区行署',
      '大河县农业局 大河县财政局¶大河县林业局',
    ],
    rejects: ['大河县公安局¶关于春耕', '春耕工作会议¶大河县司法局'],
    source: 'joint notices, each issuer on a line of its own',
  },
  {
    id: 'broken-title/proclaimed-below',
    kind: 'join',
    reason,
    pattern:
      /(?:政府|公署|专署|行署)¶(?:训令|指令|布告|命令|通令|代电)$|(?:政府|公署|行署|委员会|[省市县区州旗地盟]委|法院|[局厅部]|解放军|军区|司令部)¶[^¶]{0,30}(?:政府|公署|行署|委员会|法院|[局厅部]|司令部)(?:布告|训令|命令|通令|告示)$/,
    matches: [
      '中国人民解放军¶大河市军事管制委员会布告',
      '大河地区行政公署¶大河县人民政府布告',
      '大河省人民政府¶训令',
    ],
    rejects: ['大河县人民政府¶通告', '大河县人民政府¶春耕命令', '春耕生产¶大河县人民政府布告'],
    source: 'notices on walls, whose issuer stands in two lines',
  },
  {
    id: 'broken-title/order',
    kind: 'join',
    reason,
    pattern: /令¶[（(]?(?:\d{4}年)?第?\s?[\d〇○零一二三四五六七八九十百]{1,5}\s?号[）)]?$/,
    matches: ['大河县人民政府令¶第12号', '大河省人民政府令¶（第一百二十号）'],
    rejects: ['大河县人民政府令¶大河县浴室管理办法', '夏令¶12个号'],
    source: 'orders, whose number stands below',
  },
  {
    id: 'broken-title/name-open',
    kind: 'join',
    reason,
    pattern: /《[^》¶]{2,40}¶[^《¶]{1,40}》/,
    matches: ['《大河县人民代表大会¶立法条例》的决定', '《大河县浴室管理¶办法》'],
    rejects: ['《大河县浴室管理办法》¶的通知', '大河县¶浴室管理办法》'],
    source: 'titles that name another document over two lines',
  },
  {
    id: 'broken-title/left-open',
    kind: 'join',
    reason,
    pattern: /^(?![^¶]{0,40}《[^》¶]*¶)[^¶]{4,}(?:的|和|与|及|暨|对|为|向|以及)¶[^¶]{2,30}$/,
    matches: ['在大河县三级干部会议上的¶总结讲话', '大河县春荒救济与¶生产自救的意见'],
    rejects: ['大河县春耕¶总结讲话', '目的¶春耕总结'],
    source: 'titles set in short lines: a word that joins stands last',
  },
  {
    id: 'broken-title/speech',
    kind: 'join',
    reason,
    pattern:
      /^[^¶，。]{0,24}在[^¶，。]{3,30}¶(?!在)[^¶，。]{0,24}上的(?:(?:总结|重要|主题)?(?:讲话|发言)|致辞|致词|报告)(?:[（(][^（）()]{1,16}[）)])?$/,
    unless: /[上中里的]¶/,
    matches: ['在全县春耕生产动员¶会上的讲话', '王大山同志在大河县三级干部¶会议上的讲话（摘要）'],
    rejects: [
      '在春耕会议上的讲话¶在表彰会上的讲话',
      '全县春耕生产动员¶会上的讲话',
      '在春耕大会上¶在夏管会上的讲话',
    ],
    source: 'titles of speeches set in short lines',
  },
  {
    id: 'broken-title/goes-on',
    kind: 'join',
    reason,
    pattern:
      /¶(?:第[一二三四五六七八九十]+[个次届]|和|与|及|暨|的|上的|情况|(?:19|20)?[\dXx_]{2,4}[—－-][\dXx_]{2,4}年?|[“"]?十[一二三四五])/,
    matches: ['大河县国民经济和社会发展¶第十个五年规划纲要', '大河县春耕工作¶的实施方案'],
    rejects: ['大河县春耕工作¶实施方案', '大河县¶十月份通报'],
    source: 'titles of plans and programmes',
  },
  {
    id: 'broken-title/subject-above',
    kind: 'join',
    reason,
    pattern:
      /(?:机构|人员|企业|干部|行业|系统|组织|学校|工程|项目|资金|基金|产品|建设|改革|发展|试点|污染|安全|保护|市场|资源|环境|设施)¶(?!关于)[^¶]{2,30}(?:办法|规定|细则|条例|规程|指引|制度|标准|意见|规划|纲要|方案|分析报告)(?:[（(][^（）()]{1,12}[）)])?$/,
    matches: [
      '大河县银行业金融机构¶统计信息考核办法',
      '大河县汽车排气污染¶防治条例',
      '大河县推进水利建设¶三年行动方案',
    ],
    rejects: ['大河县水利建设¶关于印发方案的意见', '大河县农业局¶工作规则'],
    source: 'titles of rules set in two centred lines',
  },
]);

/** Two lines of one title, written so, where the dictionary says that a word is broken between them. */
export const WORDS_BROKEN_IN_TITLE = ruleTable('broken-title-word', [
  {
    id: 'broken-title-word/between',
    kind: 'join',
    reason,
    pattern: /\p{Script=Han}¶\p{Script=Han}/u,
    matches: ['大河县公共浴室水质监¶测工作方案'],
    rejects: ['大河县水质监测¶（试行）', '大河县水质监测'],
    source: 'titles set to a width; the dictionary says whether a word is broken',
  },
]);

/**
 * The head of a document whose title stands in two lines and more, its lines parted by ¶, with ⏎ before the line below.
 * The number of the document or to whom it goes stands there, and the title says whose it is or what it is about in the
 * first line: what lies between may be broken anywhere.
 */
export const FRAMED_TITLES = ruleTable('framed-title', [
  {
    id: 'framed-title/number-below',
    kind: 'join',
    reason,
    pattern:
      /^(?!关于[^¶]*《[^》]*》¶)(?:[^¶⏎]{2,30}(?:政府|办公室|办公厅|委员会|[省市县区州旗]委|法院|检察院|[局厅部])¶){0,4}[^¶⏎]{0,30}(?:关于|转发|批转|印发|答复|[厅室院府会局委部]对)[^¶⏎]*(?:¶[^¶⏎]{1,40}){1,6}⏎/,
    unless:
      /的(?:通知|意见|决定|决议|公告|通告|通报|报告|请示|批复|函|复函|答复)¶(?!的)|如下[^¶⏎]{2,4}⏎|现[将就]/,
    matches: [
      '大河县人民政府办公室关于有效发挥¶浴室保证金作用支持小河镇和¶“三项”发展的指导意见⏎',
      '大河县人民政府办公室对县十届人大四次会议¶第4626号建议的答复⏎',
      '大河县农业局¶大河县财政局¶关于做好浴室检查¶和补贴的通知⏎',
    ],
    rejects: [
      '大河县人民政府关于做好春耕工作，现就有关事项¶发出如下通知⏎',
      '大河县人民政府关于做好春耕的通知¶春耕补贴办法⏎',
      '大河县人民政府¶春耕工作总结⏎',
      '关于《大河县浴室管理办法》¶起草说明⏎',
    ],
    source:
      'GB/T 9704-2012, 7.3.1: titles of notices set in centred lines; what stands above and below bounds them',
  },
  {
    id: 'framed-title/enactment-below',
    kind: 'join',
    reason,
    pattern:
      /^(?:中华人民共和国|[^¶⏎]{2,9}(?:省|市|自治区|自治州|自治县|县))[^¶⏎]{0,30}(?:¶[^¶⏎]{1,30}){0,3}¶[^¶⏎]{0,28}(?:法|条例|规定|办法|细则|规则|决定|决议)⏎/u,
    unless: /(?:法|条例|规定|办法|细则|规则|决定|决议)¶/,
    matches: ['中华人民共和国公共浴室经营¶纠纷调解法⏎', '大河省浴室管理¶条例⏎'],
    rejects: ['中华人民共和国¶浴室', '大河省浴室管理条例¶实施办法⏎', '大河省人民政府公报¶浴室要闻⏎'],
    source: 'laws whose name is too long for one line',
  },
]);

/** How a law was passed or published, right below its name. */
export const ENACTMENTS = ruleTable('enactment-below', [
  {
    id: 'enactment-below/passed',
    kind: 'join',
    reason: bilingual('题下的通过、公布', 'how a law was passed, below its title'),
    pattern:
      /^[（(]?(?:[12]\d{3}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日|[一二][〇○零一二三四五六七八九]{3}年)[^。；]{2,120}(?:通过|批准|公布|发布|修订)/u,
    matches: [
      '（2009年6月27日第十一届全国人民代表大会常务委员会第九次会议通过）',
      '1996年5月27日大河省第八届人民代表大会常务委员会第二次会议通过',
    ],
    rejects: ['（2009年6月27日）', '经2009年6月27日会议通过', '自公布之日起施行'],
    source: 'heads of laws',
  },
]);
