import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

const reason = bilingual('连成一行的公文各要素', 'parts of an official document that have run into one line');
const source = 'files put together by hand, and text layers of PDF files, that lost their ends of lines';

const DAY =
  '(?:\\d{4}|[一二][〇○零ＯO一二三四五六七八九]{3})年(?:\\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\\d{1,2}|[一二三四五六七八九十]{1,3})日';
const BODY =
  '[\\p{Script=Han}]{2,24}(?:人民政府|委员会|办公[室厅]|领导小组|指挥部|县委|市委|省委|局|厅|院|公司)';
const TITLE = `${BODY}关于[^，。；：:\\s]{2,60}?的?(?:通知|报告|请示|批复|决定|意见|通报|函|公告|通告|方案|办法|规定|决议|命令)`;
const ADDRESSEE = '(?:各|县|市|省|区|有关)[^。；！？：:]{1,80}[：:]';

/** Where a line is cut that holds the end of one document, or the head of one, and more; the place is that of the match. */
export const RUN_TOGETHER = ruleTable('run-together', [
  {
    id: 'run-together/title-behind-day',
    kind: 'split',
    reason,
    pattern: new RegExp(`(?<=${BODY}\\s{0,4}${DAY})(?=${TITLE}(?:${ADDRESSEE})?$)`, 'u'),
    matches: ['大河县人民政府2006年3月5日青山县人民政府关于春耕工作的通知各乡镇人民政府：'],
    rejects: [
      '根据大河县人民政府2006年3月5日青山县人民政府关于春耕工作的通知精神，',
      '2006年3月5日大河县人民政府关于春耕的通知',
    ],
    source,
  },
  {
    id: 'run-together/title-behind-sentence',
    kind: 'split',
    reason,
    pattern: new RegExp(`(?<=。)(?=${TITLE}(?:${ADDRESSEE})?$)`, 'u'),
    matches: ['各村都要照办。青山县人民政府关于春耕工作的通知'],
    rejects: [
      '各村都要照办。青山县人民政府关于春耕工作的通知，要认真执行。',
      '青山县人民政府关于春耕工作的通知',
    ],
    source,
  },
  {
    id: 'run-together/whom-it-goes-to',
    kind: 'split',
    reason,
    pattern: new RegExp(`(?<=^${TITLE})(?=${ADDRESSEE}$)`, 'u'),
    matches: ['青山县人民政府关于春耕工作的通知各乡镇人民政府，县直各单位：'],
    rejects: [
      '青山县人民政府关于春耕工作的通知要求：',
      '青山县人民政府关于印发春耕工作通知的通知各乡都要执行。',
    ],
    source,
  },
  {
    id: 'run-together/signature',
    kind: 'split',
    reason,
    pattern: new RegExp(`(?<=。)(?=${BODY}\\s{0,4}${DAY}$)`, 'u'),
    matches: ['各村都要照办。大河县人民政府2006年3月5日'],
    rejects: ['各村都要照办。大河县人民政府2006年3月5日批准', '各村都要照办。2006年3月5日'],
    source,
  },
]);
