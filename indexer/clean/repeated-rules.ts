import { bilingual } from '../../engine/bilingual.ts';
import { RuleTable } from '../rules/rule-table.ts';

/**
 * Lines that stand on most pages of a folder, above the text or below it: what a site puts on every page. Names of bodies,
 * kinds of documents, numbers and what introduces a list are repeated by the texts themselves.
 */
export const REPEATED = new RuleTable('repeated', [
  {
    id: 'repeated/on-most-pages',
    kind: 'remove',
    reason: bilingual('同一文件夹中多数网页都有的行', 'a line that most pages of the folder have'),
    pattern: /^[^。！？；：:]{2,40}$/,
    unless:
      /\d|[〇零一二三四五六七八九十百]{2}|《|(?:政府|党委|县委|市委|省委|委员会|常委会|人大|政协|[厅局署处院部委会]|办公[厅室]|公司|中心)[）)]?$|(?:报告|讲话|致辞|发言|纪要|通知|意见|决定|决议|办法|条例|规定|细则|规则|公告|通告|通报|公报|命令|令|批复|请示|议案|函|规划|计划|方案|要点|总结|安排|简报|目录|附件|附表|各位\S{1,10})$/,
    matches: ['设为首页', '返回首页 >', '下载到本地，更方便阅读', '网站地图', '【字体 大 中 小】'],
    rejects: [
      '政府工作报告',
      '大河县人民政府办公室',
      '各镇人民政府：',
      '2019年1月12日',
      '本办法自公布之日起施行。',
      '附件',
      '二○一九年度',
    ],
    source: 'folders of pages saved from one site',
  },
]);
