import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

const reason = bilingual('与正文连成一行的题目', 'title that has run into the text');
const source = 'texts whose lines have run together';

/** Titles at the beginning of a line in which the text goes on; the group is the title. */
export const GLUED_TITLES = ruleTable('glued-title', [
  {
    id: 'glued-title/about',
    kind: 'split',
    reason,
    pattern:
      /^([^，。；：:\s]{0,24}关于[^，。；：:\s]{2,60}?的(?:紧急|补充|联合)?(?:通知|报告|请示|批复|决定|意见|通报|函|公告|通告|布告|指示|命令))[\s　]+(?=[^，。；：:\s]{2,40}[：:])/u,
    matches: ['大河公社关于调拨水泥的报告 县革委生产组：我社正在修渠，'],
    rejects: [
      '关于调拨水泥的报告',
      '大河公社关于调拨水泥的报告：我社',
      '大河公社关于调拨水泥的报告 我社正在修渠，',
    ],
    source,
  },
  {
    id: 'glued-title/spoken',
    kind: 'split',
    reason,
    pattern:
      /^([^，。；：:\s]{0,24}在[^，。；：:\s]{2,40}上的(?:重要|总结)?(?:讲话|报告|发言|总结|致辞|开幕词|闭幕词)(?:[（(](?:摘要|节录|提纲)[）)])?)[\s　]{0,4}(?:[\p{Script=Han}]{2,20}[\s　]{0,4})?[（(][\s　]{0,2}(?:\d{4}|[一二][〇○零一二三四五六七八九]{3})[\s　]?年[^，。；（()）]{2,16}[）)]/u,
    matches: [
      '在全县防汛会议上的讲话县委副书记王大山（1989年7月8日）同志们：今天',
      '王大山在防汛会议上的报告(一九六四年三月二日)',
    ],
    rejects: ['在全县防汛会议上的讲话', '学习在防汛会议上的讲话，提高认识（1989年7月8日）'],
    source,
  },
]);
