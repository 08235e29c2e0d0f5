import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

const reason = bilingual('星号不是强调', 'asterisks that emphasise nothing');
const PLACE = '[省州市县区旗乡镇村]|街道|同志|先生|女士|公司|集团|局|厂';
const SURNAME =
  '[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常]';

/** Asterisks of Markdown, with the unit before and two behind, that stand for something themselves. */
export const MARKDOWN_MASKS = ruleTable('markdown-mask', [
  {
    id: 'markdown-mask/places',
    kind: 'repair',
    reason,
    pattern: new RegExp(`^[^*]?\\*{2,}(?:${PLACE})[^*]*\\*{2,}(?:${PLACE})`),
    matches: ['在**县和**市', '由**公司、**局'],
    rejects: ['强**县域经济**发展', '进**山塘**整治'],
    source: 'reports whose names of places and firms are masked',
  },
  {
    id: 'markdown-mask/names',
    kind: 'repair',
    reason,
    pattern: new RegExp(`^${SURNAME}\\*+[^*]*${SURNAME}\\*+`),
    matches: ['张*和李*的', '王**、陈**等'],
    rejects: ['进*山塘*整治', '李*山塘*'],
    source: 'notices whose personal names are masked',
  },
  {
    id: 'markdown-mask/product',
    kind: 'repair',
    reason,
    pattern: /^[\d.]\*[\d.]+\*\d/,
    matches: ['5*3*2'],
    rejects: ['，*3*年', '5*三*2'],
    source: 'sizes in technical regulations',
  },
]);
