import { bilingual } from '../../../engine/bilingual.ts';
import type { Rule } from '../../rules/rule.ts';
import { ruleTable } from '../../rules/rule-table.ts';
import { BODY_NAME } from '../body-endings.ts';

/** In each of these rules the first group is the name of the body. */
const issuerRule = (rule: Omit<Rule, 'kind'>): Rule => ({ ...rule, kind: 'describe' });

/** The signature that has run into the last paragraph, who invites tenders, and the title that opens with the body of a public notice. */
export const LAST_SIGNS = ruleTable('issuer-last', [
  issuerRule({
    id: 'issuer-last/run-in',
    reason: bilingual('与正文连成一段的落款', 'the signature that has run into the text'),
    pattern:
      /[。；！]\s{0,9}([\p{Script=Han}（）()]{4,30})\s{0,9}(?:[0-9]{4}|[一二][〇○零九八七][〇○零一二三四五六七八九十]{2})\s?年[^。，；]{2,10}日\s{0,4}(?:[（(][^（）()]{2,24}[）)]\s{0,4})?$/u,
    matches: ['请认真执行。青山县财政局 2011年3月5日', '特此公告。青山县人民政府二〇一一年三月五日'],
    rejects: [
      '青山县财政局 2011年3月5日',
      '请认真执行。自2011年3月5日起',
      '请执行。县政府2011年3月5日印发。',
    ],
    source: 'texts in cells of tables, whose lines have run together',
  }),
  issuerRule({
    id: 'issuer-last/tenders',
    reason: bilingual('标明的招标人、采购人', 'labelled as the one who invites tenders'),
    pattern: new RegExp(
      `^\\s*(?:\\d{1,2}[.．、]\\s?)?(?:招\\s?标\\s?(?:人|单\\s?位)|采\\s?购\\s?(?:人|单\\s?位)|出让人)(?:名称|信息)?\\s*[:：]\\s*(${BODY_NAME})\\s*$`,
      'u',
    ),
    matches: ['招标人：青山县水利局', '采购单位: 青山县教育局', '1.采购人名称：青山县人民医院管理委员会'],
    rejects: ['招标代理机构：青山咨询有限公司', '招标人应当到场', '中标人：青山建设集团'],
    source: 'public notices of tenders',
  }),
  issuerRule({
    id: 'issuer-last/public-notice',
    reason: bilingual(
      '公告标题开头的机关，正文亦以其名义',
      'the body that opens the title of a public notice',
    ),
    pattern: new RegExp(
      `^(${BODY_NAME})(?!局?长|[内机办第组]|关于)[^，。：:]{2,40}(?:公告|通告|公示|启事)(?:[（(][^（）()]{1,20}[）)])?$`,
      'u',
    ),
    unless: /公司|银行|医院|学院/u,
    matches: ['青山县自然资源局土地使用权出让公告', '青山县教育局公开招聘教师公告（第2号）'],
    rejects: ['青山县教育局局长选拔公告', '土地使用权出让公告', '青山县教育局关于招聘的公告'],
    source: 'titles of public notices, which leave out 关于',
  }),
]);
