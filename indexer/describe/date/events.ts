import { bilingual } from '../../../engine/bilingual.ts';
import {
  announced,
  firstSaid,
  founded,
  inOffice,
  inOfficeSince,
  inUseSince,
  lasted,
  type Note,
  officialDocument,
  passedOn,
} from '../notes.ts';

/**
 * Events that date a text that speaks of them. Every line: the words, from when and until when a text with them was written
 * (`YYYY-MM`, '' for open), and what happened: the source of the date, which the reader of the evidence sees. Bounds leave room
 * for what is announced before and remembered after; lines without an upper bound only say that the text is not older.
 */
export interface DatableEvent {
  /** Matched in folded text: quotes of every kind are `"`, brackets `(` and `[`, letters small. */
  words: RegExp;
  from: string;
  to: string;
  note: Note;
}

const event = (words: RegExp, from: string, to: string, note: Note): DatableEvent => ({
  words,
  from,
  to,
  note,
});

/** Campaigns in the Party: the bounds are first and last month, the end with a year and a half for reports on it. */
const CAMPAIGNS: DatableEvent[] = [
  event(
    /"?三讲"?教育/,
    '1998-11',
    '2002-06',
    bilingual('1998-11 中央部署，2000-12 结束', '“三讲”教育: central opinion of 1998-11, ended 2000-12'),
  ),
  event(
    /保持共产党员先进性教育/,
    '2004-11',
    '2007-12',
    bilingual(
      '2004-11 中央意见，2005-01 至 2006-06 开展',
      'central opinion of 2004-11, carried out 2005-01 to 2006-06',
    ),
  ),
  event(
    /学习实践科学发展观活动/,
    '2008-03',
    '2011-10',
    bilingual('2008-03 试点，2008-09 至 2010-04 开展', 'trial from 2008-03, carried out 2008-09 to 2010-04'),
  ),
  event(
    /创先争优活动/,
    '2010-04',
    '2013-06',
    bilingual('2010-04 中央意见，2012-11 结束', 'central opinion of 2010-04, ended 2012-11'),
  ),
  event(
    /第一批党的群众路线教育实践活动/,
    '2013-06',
    '2014-12',
    bilingual('第一批 2013-06 至 2014-01', 'first batch 2013-06 to 2014-01'),
  ),
  event(
    /正在(?:深入)?开展的?第二批党的群众路线教育实践活动/,
    '2014-01',
    '2014-10',
    bilingual('第二批 2014-01 至 2014-10', 'second batch 2014-01 to 2014-10'),
  ),
  event(
    /第二批党的群众路线教育实践活动/,
    '2013-10',
    '2014-12',
    bilingual('第二批 2014-01 至 2014-10', 'second batch 2014-01 to 2014-10'),
  ),
  event(
    /(?<!第[一二]批)(?:党的)?群众路线教育实践活动/,
    '2013-05',
    '2016-04',
    bilingual('2013-05 中央意见，2014-10 结束', 'central opinion of 2013-05, ended 2014-10'),
  ),
  event(
    /"?三严三实"?专题教育/,
    '2015-04',
    '2016-12',
    bilingual('2015-04 中央方案，2016 年初结束', 'central plan of 2015-04, ended in early 2016'),
  ),
  event(/三严三实/, '2014-03', '', firstSaid('2014-03-09')),
  event(
    /两学一做/,
    '2016-02',
    '2020-12',
    bilingual('2016-02 中央方案，2017 年起常态化', 'central plan of 2016-02; made permanent in 2017'),
  ),
  event(
    /不忘初心、?牢记使命"?主题教育/,
    '2019-05',
    '2021-06',
    bilingual('2019-05 中央意见，2020-01 结束', 'central opinion of 2019-05, ended 2020-01'),
  ),
  event(
    /党史学习教育/,
    '2021-02',
    '2023-06',
    bilingual('2021-02-20 启动，2021-12 总结', 'started 2021-02-20, summed up 2021-12'),
  ),
  event(
    /学习贯彻习近平新时代中国特色社会主义思想主题教育/,
    '2023-03',
    '2025-06',
    bilingual('2023-04 启动，2024-01 结束', 'started 2023-04, ended 2024-01'),
  ),
  event(/党纪学习教育/, '2024-04', '2025-12', lasted('2024-04', '2024-07')),
  event(
    /深入贯彻中央八项规定精神学习教育/,
    '2025-03',
    '2026-12',
    bilingual('2025-03 启动', 'started 2025-03'),
  ),
  event(/中央八项规定/, '2012-12', '', bilingual('2012-12-04 中央政治局会议', 'Politburo, 2012-12-04')),
];

/** Five-year plans of legal education (普法规划), numbered apart from the economic plans. */
const LEGAL_EDUCATION: DatableEvent[] = [
  event(/"?四五"?普法/, '2001-01', '2006-12', lasted('2001', '2005')),
  event(/"?五五"?普法/, '2005-06', '2011-12', lasted('2006', '2010')),
  event(/"?六五"?普法/, '2010-06', '2016-12', lasted('2011', '2015')),
  event(/"?七五"?普法/, '2015-06', '2021-12', lasted('2016', '2020')),
  event(/"?八五"?普法/, '2020-06', '2026-12', lasted('2021', '2025')),
  event(/"?九五"?普法/, '2025-06', '2031-12', lasted('2026', '2030')),
];

/** Bodies founded and abolished. Local offices follow the central reform by up to a year. */
const OFFICES: DatableEvent[] = [
  event(
    /(?<!原)(?:国税局?[、和及与]\s*地税|地税局?[、和及与]\s*国税|国地税|国家税务局[、和及与]地方税务局)/,
    '1994-08',
    '2018-07',
    bilingual(
      '1994-08 国税地税分设，2018-07 合并',
      'state and local tax offices apart from 1994-08 to their merger of 2018-07',
    ),
  ),
  event(
    /(?<!原|原国税局?[、和及与])地(?:方)?税(?:务)?局/,
    '1994-08',
    '2018-12',
    bilingual('地税局至 2018-07 国税地税合并', 'local tax offices until the merger of 2018-07'),
  ),
  event(
    /(?<!原)(?:安监局|安全生产监督管理局|安监总局|安全监管总局)/,
    '2001-01',
    '2019-03',
    bilingual(
      '2001 年起设安监部门，2018 年并入应急管理（地方至 2019-03）',
      'bureaus of work safety from 2001, into 应急管理 in 2018 (local ones by 2019-03)',
    ),
  ),
  event(/应急管理(?:局|厅|部)/, '2018-03', '', founded('2018-03')),
  event(
    /(?<!原)(?:质监局|质量技术监督局)/,
    '1998-06',
    '2019-03',
    bilingual('质监部门至 2018 年组建市场监管', 'technical supervision until the market supervision of 2018'),
  ),
  event(
    /市场监(?:督)?管(?:理)?局/,
    '2009-08',
    '',
    bilingual('2009 年深圳首设，2014–2018 年各地组建', 'first in 深圳 2009; nationwide 2014–2018'),
  ),
  event(/市场监督管理总局/, '2018-03', '', founded('2018-03')),
  event(/自然资源(?:和规划)?(?:局|厅|部)/, '2018-03', '', founded('2018-03')),
  event(/生态环境(?:局|厅|部)(?!门)/, '2018-03', '', founded('2018-03')),
  event(/(?:文化和旅游|文旅|文化广电旅游|文广旅)(?:局|厅|部)/, '2018-03', '', founded('2018-03')),
  event(/卫生健康(?:局|委)|卫健(?:局|委)/, '2018-03', '', founded('2018-03')),
  event(
    /(?<!原)(?:卫计(?:局|委)|卫生和计划生育)/,
    '2013-03',
    '2019-03',
    bilingual(
      '卫生和计划生育 2013-03 至 2018-03 合设',
      'health and family planning joined 2013-03 to 2018-03',
    ),
  ),
  event(/退役军人事务/, '2018-03', '', founded('2018-03')),
  event(/医(?:疗)?保(?:障)?局/, '2018-03', '', founded('2018-03')),
  event(
    /(?<!原)国土资源(?:局|厅|部)/,
    '1998-03',
    '2019-03',
    bilingual('国土资源部门 1998-03 至 2018 年', 'land and resources 1998-03 to 2018'),
  ),
  event(
    /(?<!原)(?:环保局|环境保护局)/,
    '1982-05',
    '2019-03',
    bilingual('环保部门至 2018 年改设生态环境', 'until the ecology and environment bureaus of 2018'),
  ),
  event(
    /(?<!原)(?:工商局|工商行政管理局)/,
    '1978-09',
    '2019-03',
    bilingual('工商部门至 2018 年组建市场监管', 'until the market supervision of 2018'),
  ),
  event(
    /(?<!原)(?:食药监局|食品药品监督管理局)/,
    '2003-03',
    '2019-03',
    bilingual('2003-03 至 2018 年', '2003-03 to 2018'),
  ),
  event(/发展?和?改革?(?:局|委)|发改(?:局|委)/, '2003-03', '', inUseSince('2003-03')),
  event(
    /发展计划委员会|计划委员会|计委(?:、|主任|牵头)/,
    '',
    '2004-12',
    bilingual('计划委员会至 2003 年（地方至 2004 年）', 'planning commissions until 2003 (local ones 2004)'),
  ),
  event(/工业和信息化|经信(?:局|委)|工信(?:局|委|厅)/, '2008-03', '', founded('2008-03')),
  event(/人力资源和?社会保障|人社(?:局|厅)/, '2008-03', '', founded('2008-03')),
  event(
    /(?<!原)劳动和?社会保障(?:局|厅|部)/,
    '1998-03',
    '2011-06',
    bilingual('1998-03 至 2008 年，地方至 2010 年', '1998-03 to 2008, local ones to 2010'),
  ),
  event(/住房和?城乡建设|住建(?:局|厅)/, '2008-03', '', founded('2008-03')),
  event(
    /乡村振兴局/,
    '2021-02',
    '2024-06',
    bilingual('2021-02 至 2023-03（地方至 2024 年初）', '2021-02 to 2023-03 (local ones to early 2024)'),
  ),
  event(
    /监察委员会|纪委监委/,
    '2016-11',
    '',
    bilingual('2016-11 试点，2018-03 全国设立', 'trial from 2016-11, nationwide 2018-03'),
  ),
  event(/(?<!原)银监(?:局|会)/, '2003-03', '2018-12', lasted('2003-03', '2018-04')),
  event(/银保监/, '2018-03', '2023-12', lasted('2018-03', '2023-05')),
  event(/金融监督管理总局/, '2023-03', '', founded('2023-03')),
  event(/国家数据局|数据局(?:、|牵头)/, '2023-03', '', founded('2023-03')),
  event(/(?<!原)铁道部/, '1949-10', '2013-09', bilingual('至 2013-03 撤销', 'until 2013-03')),
  event(
    /河南煤化(?:集团)?/,
    '2008-12',
    '2013-12',
    bilingual(
      '河南煤业化工集团 2008-12 组建，2013-09 并入河南能源化工集团',
      '河南煤业化工集团: founded 2008-12, merged into 河南能源化工集团 2013-09',
    ),
  ),
  event(
    /综合行政执法局|行政审批(?:服务)?局/,
    '2014-05',
    '',
    bilingual('2014 年起地方设立', 'first local ones 2014'),
  ),
];

/** Terms of policy since when they are in use. */
const TERMS: DatableEvent[] = [
  event(/三个代表/, '2000-02', '', firstSaid('2000-02-25')),
  event(
    /全面建设小康社会/,
    '2002-11',
    '2021-07',
    bilingual('十六大（2002-11）的目标，2021-07 实现', 'aim of the 16th congress, 2002-11; reached 2021-07'),
  ),
  event(/科学发展观/, '2003-08', '', bilingual('2003-08 至 2003-10 首次提出', 'first said 2003-08/10')),
  event(
    /(?:以|贯彻落实|坚持以|学习实践|牢固树立)科学发展观/,
    '2003-10',
    '2014-12',
    bilingual(
      '2003-10 起的指导思想，2014 年后不再居首',
      'guiding idea from 2003-10; given up as a report’s first formula by 2014',
    ),
  ),
  event(/和谐社会/, '2004-09', '', bilingual('十六届四中全会，2004-09', '4th plenum of the 16th, 2004-09')),
  event(
    /社会主义新农村建设|建设社会主义新农村/,
    '2005-10',
    '2018-12',
    bilingual('十六届五中全会，2005-10', '5th plenum of the 16th, 2005-10'),
  ),
  event(
    /全面建成小康社会/,
    '2012-11',
    '2022-06',
    bilingual('十八大（2012-11）的目标，2021-07 实现', 'aim of the 18th congress, 2012-11; reached 2021-07'),
  ),
  event(/中国梦/, '2012-11', '', firstSaid('2012-11-29')),
  event(/一带一路/, '2013-09', '', bilingual('2013-09 至 2013-10 提出', 'proposed 2013-09/10')),
  event(/精准扶贫/, '2013-11', '', firstSaid('2013-11-03')),
  event(/经济(?:发展)?新常态/, '2014-05', '', firstSaid('2014-05')),
  event(/四个全面/, '2014-12', '', firstSaid('2014-12')),
  event(/大众创业、?万众创新/, '2014-09', '', firstSaid('2014-09')),
  event(/互联网\+/, '2015-03', '', bilingual('2015-03 政府工作报告提出', 'government report of 2015-03')),
  event(/放管服/, '2015-05', '', bilingual('2015-05 起用此名', 'named so 2015-05')),
  event(/供给侧结构性改革/, '2015-11', '', firstSaid('2015-11-10')),
  event(
    /(?:打赢|决战|决胜)脱贫攻坚/,
    '2015-11',
    '2021-12',
    bilingual('2015-11 中央决定，2021-02 宣布胜利', 'central decision of 2015-11; declared won 2021-02'),
  ),
  event(/四个意识/, '2016-01', '', firstSaid('2016-01')),
  event(/乡村振兴战略/, '2017-10', '', bilingual('十九大，2017-10', '19th congress, 2017-10')),
  event(/新时代中国特色社会主义思想/, '2017-10', '', bilingual('十九大，2017-10', '19th congress, 2017-10')),
  event(/粤港澳大湾区/, '2017-03', '', bilingual('2017-03 政府工作报告提出', 'government report of 2017-03')),
  event(/扫黑除恶专项斗争/, '2018-01', '2022-06', lasted('2018-01', '2021-03')),
  event(/六稳/, '2018-07', '', bilingual('2018-07-31 中央政治局会议', 'Politburo, 2018-07-31')),
  event(/六保/, '2020-04', '2024-06', bilingual('2020-04-17 中央政治局会议', 'Politburo, 2020-04-17')),
  event(/新冠(?:肺炎|病毒)?/, '2020-01', '', bilingual('2020-01 疫情公布', 'outbreak known 2020-01')),
  event(/碳达峰/, '2020-09', '', announced('2020-09-22')),
  event(/共同富裕示范区/, '2021-03', '', bilingual('“十四五”规划，2021-03', '14th plan, 2021-03')),
  event(/中国式现代化/, '2021-07', '', firstSaid('2021-07-01')),
  event(/新质生产力/, '2023-09', '', firstSaid('2023-09')),
  event(/全国统一大市场/, '2022-03', '', bilingual('2022-03 中央意见', 'central opinion of 2022-03')),
  event(
    /山东(?:半岛)?蓝色经济区|半岛蓝色经济区/,
    '2009-04',
    '',
    bilingual('2009-04 提出，2011-01 国务院批复', 'proposed 2009-04, approved 2011-01'),
  ),
  event(
    /黄河三角洲高效生态经济区/,
    '2009-11',
    '',
    bilingual('2009-11-23 国务院批复规划', 'plan approved 2009-11-23'),
  ),
  event(
    /鄱阳湖生态经济区/,
    '2008-01',
    '',
    bilingual('2008 年提出，2009-12-12 国务院批复', 'proposed 2008, approved 2009-12-12'),
  ),
  event(
    /皖江城市带承接产业转移示范区/,
    '2009-06',
    '',
    bilingual('2010-01-12 国务院批复规划', 'plan approved 2010-01-12'),
  ),
  event(/海峡西岸经济区/, '2004-01', '', bilingual('2004-01 福建省提出', 'proposed by Fujian, 2004-01')),
  event(/中国制造2025/, '2015-03', '', bilingual('2015-05-08 国务院印发', 'State Council, 2015-05-08')),
  event(/西部大开发/, '1999-06', '', announced('1999-06')),
  event(
    /振兴东北(?:地区)?等?老工业基地/,
    '2003-09',
    '',
    bilingual('2003-10 中央意见', 'central opinion of 2003-10'),
  ),
  event(
    /中部(?:地区)?崛起/,
    '2004-03',
    '',
    bilingual('2004-03 政府工作报告提出', 'government report of 2004-03'),
  ),
  event(/促进中部地区崛起的若干意见/, '2006-04', '', officialDocument('中发〔2006〕10号', '2006-04')),
  event(
    /(?:中国|我国)?(?:入世|加入世(?:界)?贸(?:易)?组织)(?:以?后|的新形势)/,
    '2001-09',
    '2010-12',
    bilingual('2001-12-11 加入世贸组织', 'member of the WTO since 2001-12-11'),
  ),
  event(/非典/, '2003-02', '', bilingual('2003-02 至 2003-06 非典疫情', 'SARS, 2003-02 to 2003-06')),
  event(
    /甲型h1n1/i,
    '2009-04',
    '2011-06',
    bilingual('2009-04 至 2010-08 流感大流行', 'influenza pandemic 2009-04 to 2010-08'),
  ),
  event(
    /汶川(?:特大)?地震|5[·.]12(?:特大)?地震/,
    '2008-05',
    '',
    bilingual('2008-05-12 地震', 'earthquake of 2008-05-12'),
  ),
  event(
    /国际金融危机|全球金融危机/,
    '2008-09',
    '2014-12',
    bilingual('2008-09 起的金融危机', 'financial crisis from 2008-09'),
  ),
  event(
    /保增长/,
    '2008-10',
    '2011-06',
    bilingual('2008-11 至 2010 年的提法', 'watchword of 2008-11 to 2010'),
  ),
  event(/家电下乡/, '2007-11', '2013-12', lasted('2007-12', '2013-01')),
  event(/农村税费改革/, '2000-03', '2008-12', bilingual('2000-03 至 2006 年', '2000-03 to 2006')),
  event(
    /新型农村合作医疗|新农合/,
    '2002-10',
    '2019-12',
    bilingual(
      '2002-10 起，2016–2019 年与城镇医保合并',
      '2002-10 to the merger with urban insurance 2016–2019',
    ),
  ),
  event(
    /营改增|营业税改征增值税/,
    '2011-10',
    '',
    bilingual('2011-10 宣布试点，2016-05 全面推开', 'trial announced 2011-10, nationwide 2016-05'),
  ),
  event(
    /综合文化站(?:建设|项目)/,
    '2006-06',
    '2013-06',
    bilingual(
      '按 2006–2010 年的《“十一五”全国乡镇综合文化站建设规划》建设',
      'built in every township under the plan of 2006–2010 (《“十一五”全国乡镇综合文化站建设规划》)',
    ),
  ),
  event(/推进新型工业化/, '2002-11', '', bilingual('十六大，2002-11', '16th congress, 2002-11')),
  event(/产业聚集区/, '2008-01', '', bilingual('河北 2008 年起用此名', 'named so in 河北 since 2008')),
  event(/产业集聚区/, '2008-04', '', bilingual('河南 2008 年起用此名', 'named so in 河南 since 2008')),
  event(
    /中原经济区/,
    '2010-07',
    '2021-12',
    bilingual('2010-07 提出；国发〔2011〕32号', 'proposed 2010-07; 国发〔2011〕32号'),
  ),
  event(
    /长三角(?:区域)?一体化(?:发展)?国家战略|长三角一体化发展上升/,
    '2018-11',
    '',
    announced('2018-11-05'),
  ),
  event(/黄河流域生态保护和高质量发展/, '2019-09', '', announced('2019-09-18')),
  event(/京津冀协同发展/, '2014-02', '', announced('2014-02-26')),
  event(/雄安新区/, '2017-04', '', founded('2017-04-01')),
  event(/成渝地区双城经济圈/, '2020-01', '', announced('2020-01-03')),
  event(
    /全省产业园区(?:[（(]开发区[）)])?发展大会暨项目建设年/,
    '2011-01',
    '2011-12',
    bilingual('贵州以 2011 年为项目建设年', '贵州 made 2011 its 项目建设年'),
  ),
  event(
    /新型城镇化/,
    '2011-01',
    '',
    bilingual(
      '“十二五”起通行，2014-03 国家规划',
      'in general use since the 12th plan; national plan of 2014-03',
    ),
  ),
  event(/承包地"?三权分置|三权分置/, '2014-09', '', firstSaid('2014-09')),
  event(
    /河长制/,
    '2007-08',
    '',
    bilingual('2007-08 无锡首创，2016-12 全国推行', 'first in 无锡 2007-08; nationwide 2016-12'),
  ),
  event(/水生态文明/, '2013-01', '', officialDocument('水资源〔2013〕1号', '2013-01')),
  event(
    /两个责任|主体责任和监督责任|党委(?:\(党组\))?主体责任/,
    '2013-11',
    '',
    bilingual('十八届三中全会，2013-11', '3rd plenum of the 18th, 2013-11'),
  ),
  event(/学习强国/, '2019-01', '', bilingual('2019-01-01 上线', 'in use since 2019-01-01')),
  event(/总书记胡锦涛|胡锦涛总书记/, '2002-11', '2013-06', inOffice('2002-11', '2012-11')),
  event(/江泽民总书记/, '1989-06', '2003-03', inOffice('1989-06', '2002-11')),
  event(/习近平总书记/, '2012-11', '', inOfficeSince('2012-11')),
  event(/朱镕基总理/, '1998-03', '2003-12', inOffice('1998-03', '2003-03')),
  event(/温家宝总理|温总理/, '2003-03', '2013-12', inOffice('2003-03', '2013-03')),
  event(/李克强总理/, '2013-03', '2023-12', inOffice('2013-03', '2023-03')),
  event(/李强总理/, '2023-03', '', inOfficeSince('2023-03')),
];

/** Laws: a text that cites one is not older than its promulgation (of its first version). */
const LAWS: DatableEvent[] = [
  event(/《(?:中华人民共和国)?行政许可法》/, '2003-08', '', passedOn('2003-08-27')),
  event(/《(?:中华人民共和国)?公务员法》/, '2005-04', '', passedOn('2005-04-27')),
  event(
    /《(?:中华人民共和国)?物权法》/,
    '2007-03',
    '2021-06',
    bilingual(
      '2007-03-16 通过，2021-01-01 由民法典取代',
      'passed 2007-03-16, replaced by the Civil Code 2021-01-01',
    ),
  ),
  event(/《(?:中华人民共和国)?劳动合同法》/, '2007-06', '', passedOn('2007-06-29')),
  event(/《(?:中华人民共和国)?食品安全法》/, '2009-02', '', passedOn('2009-02-28')),
  event(/《(?:中华人民共和国)?安全生产法》/, '2002-06', '', passedOn('2002-06-29')),
  event(/《(?:中华人民共和国)?突发事件应对法》/, '2007-08', '', passedOn('2007-08-30')),
  event(/《(?:中华人民共和国)?循环经济促进法》/, '2008-08', '', passedOn('2008-08-29')),
  event(/《(?:中华人民共和国)?网络安全法》/, '2016-11', '', passedOn('2016-11-07')),
  event(/《(?:中华人民共和国)?监察法》/, '2018-03', '', passedOn('2018-03-20')),
  event(/《(?:中华人民共和国)?民法典》/, '2020-05', '', passedOn('2020-05-28')),
  event(/《(?:中华人民共和国)?数据安全法》/, '2021-06', '', passedOn('2021-06-10')),
  event(/《(?:中华人民共和国)?个人信息保护法》/, '2021-08', '', passedOn('2021-08-20')),
  event(/《(?:中华人民共和国)?乡村振兴促进法》/, '2021-04', '', passedOn('2021-04-29')),
  event(/《境外投资管理办法》/, '2009-03', '', officialDocument('商务部令2009年第5号', '2009-03-16')),
];

/** Numbered documents whose year is public, for texts that mask it: the number with words of its title near by. */
const NUMBERED: DatableEvent[] = [
  event(
    /瓦斯防治工作若干意见.{0,12}国办发.{2,8}26号/,
    '2011-05',
    '',
    officialDocument('国办发〔2011〕26号', '2011-05-23'),
  ),
  event(
    /企业安全生产工作的通知.{0,12}国发.{2,8}23号/,
    '2010-07',
    '',
    officialDocument('国发〔2010〕23号', '2010-07-19'),
  ),
  event(
    /大气污染防治行动计划.{0,12}国发.{2,8}37号/,
    '2013-09',
    '',
    officialDocument('国发〔2013〕37号', '2013-09-10'),
  ),
  event(
    /水污染防治行动计划.{0,12}国发.{2,8}17号/,
    '2015-04',
    '',
    officialDocument('国发〔2015〕17号', '2015-04-02'),
  ),
  event(
    /土壤污染防治行动计划.{0,12}国发.{2,8}31号/,
    '2016-05',
    '',
    officialDocument('国发〔2016〕31号', '2016-05-28'),
  ),
  event(
    /贵州经济社会又好又快发展.{0,16}国发.{2,8}2号/,
    '2012-01',
    '',
    officialDocument('国发〔2012〕2号', '2012-01-12'),
  ),
  event(/中原经济区.{0,16}国发.{2,8}32号/, '2011-09', '', officialDocument('国发〔2011〕32号', '2011-09-28')),
];

export const EVENTS: readonly DatableEvent[] = [
  ...CAMPAIGNS,
  ...LEGAL_EDUCATION,
  ...OFFICES,
  ...TERMS,
  ...LAWS,
  ...NUMBERED,
];

/** Congresses and plenums of the Party: the words, the month they met. Source: their communiqués. */
export const CONGRESSES: readonly (readonly [words: string, month: string])[] = [
  ['十五大', '1997-09'],
  ['十五届三中全会', '1998-10'],
  ['十五届四中全会', '1999-09'],
  ['十五届五中全会', '2000-10'],
  ['十五届六中全会', '2001-09'],
  ['十六大', '2002-11'],
  ['十六届二中全会', '2003-02'],
  ['十六届三中全会', '2003-10'],
  ['十六届四中全会', '2004-09'],
  ['十六届五中全会', '2005-10'],
  ['十六届六中全会', '2006-10'],
  ['十七大', '2007-10'],
  ['十七届二中全会', '2008-02'],
  ['十七届三中全会', '2008-10'],
  ['十七届四中全会', '2009-09'],
  ['十七届五中全会', '2010-10'],
  ['十七届六中全会', '2011-10'],
  ['十八大', '2012-11'],
  ['十八届二中全会', '2013-02'],
  ['十八届三中全会', '2013-11'],
  ['十八届四中全会', '2014-10'],
  ['十八届五中全会', '2015-10'],
  ['十八届六中全会', '2016-10'],
  ['十九大', '2017-10'],
  ['十九届二中全会', '2018-01'],
  ['十九届三中全会', '2018-02'],
  ['十九届四中全会', '2019-10'],
  ['十九届五中全会', '2020-10'],
  ['十九届六中全会', '2021-11'],
  ['二十大', '2022-10'],
  ['二十届二中全会', '2023-02'],
  ['二十届三中全会', '2024-07'],
  ['二十届四中全会', '2025-10'],
];

/** First years of the five-year plans, by the words before 五. */
export const PLANS: Readonly<Record<string, number>> = {
  七五: 1986,
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
};

/** What anniversaries count from. */
export const ANNIVERSARIES: readonly (readonly [words: string, year: number])[] = [
  ['建国', 1949],
  ['新中国成立', 1949],
  ['中华人民共和国成立', 1949],
  ['国庆', 1949],
  ['建党', 1921],
  ['中国共产党成立', 1921],
  ['建军', 1927],
  ['改革开放', 1978],
  ['抗日战争胜利', 1945],
  ['抗战胜利', 1945],
  ['红军长征胜利', 1936],
  ['辛亥革命', 1911],
  ['香港回归', 1997],
  ['澳门回归', 1999],
  ['五四运动', 1919],
];

/** The year of the rat, from which the twelve animals count. */
export const RAT_YEAR = 1996;
export const ANIMALS = '鼠牛虎兔龙蛇马羊猴鸡狗猪';
