import { ruleTable } from '../../rules/rule-table.ts';
import { describing } from '../describing.ts';

const filed = describing('filed-year', 'folders and files of collections');

/** Words for what is done to a collection, or for more than one year: the year beside them is not that of the text. */
const OTHER_YEARS =
  /采集|抓取|爬|下载|上传|导出|整理|录入|扫描|更新|备份|校对|修订|印发?|出版|版|补充|保存|复制|收藏|存档|打印|改(?!革|造|善|制|进|编|良)|论文|知网|[A-Za-z](?=\d{4})|\d[字页级届]|规划|纲要|远景|目标|精神|小康|纪念|周年|回顾|学习|体会|胜利|奥运|地震|公祭|国庆|开国|以[来前后]|[起至到前后]|第(?=\d{4})|回忆|年代|世纪/;

/** What else a day in the name of a file may be that of: a picture, an event told of, a collection. */
const OTHER_DAYS = new RegExp(
  `${OTHER_YEARS.source}|微信|截[图屏]|照片|图片|事[故件]|案|[火水旱洪]灾|截止|召开|高考|考试|汇[编总集]|[合选全]集|选编|合订|学年|☐[年届号]`,
);

/** How the name of a file says on which day its text is; `☐` stands for the day, or the month. */
export const FILED_DAYS = ruleTable('filed-day', [
  describing('filed-day', 'files of collections')(
    'named',
    '文件名中的日期',
    'the day or month in the name of a file',
    /^[^\dA-Za-z☐]{0,40}☐[^\d☐]{0,60}$/,
    ['☐', '☐讲话', '浴室讲话☐', '青山县_☐', '☐_浴室讲话'],
    [
      't☐',
      '召开☐会议的通知',
      '保存☐',
      '☐_12345',
      '截至☐',
      '☐前',
      '☐浴室讲话汇编',
      '☐采集',
      '关于☐事故的报告',
      '微信图片_☐',
      '☐学年',
    ],
    OTHER_DAYS,
  ),
]);

/** How a folder, or the name of a file, says of which year its texts are; the first group is the year. */
export const FILED_YEARS = ruleTable('filed-year', [
  filed(
    'named',
    '文件夹或文件名中的年份',
    'the year in the name of a folder or a file',
    /^\D{0,40}?((?:19|20)\d\d)(?:年度?|[年.-](?:0?[1-9]|1[0-2])(?:月份?|[月.-](?:0?[1-9]|[12]\d|3[01])日?)?)?(?!\d)\D{0,60}$/,
    [
      '2003',
      '2003年',
      '2003年度',
      '浴室讲话2003',
      '2003年浴室讲话',
      '青山县2003年3月5日浴室讲话',
      '2003.3.5浴室讲话',
    ],
    [
      '2003-2008',
      '20030305',
      '2003年第2期',
      '第2003号',
      '2003年采集',
      '2003年以来',
      '2003—2008年浴室讲话',
      '2003年修订',
      '讲话2003字',
      '2003级',
      '2003年收藏',
      '纪念2003年讲话',
      '2003年远景目标',
      'Office2003',
    ],
    OTHER_YEARS,
  ),
]);
