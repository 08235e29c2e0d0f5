import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

interface CongressRule extends Rule {
  /** Asked of reports alone. */
  readonly ofReports: boolean;
}

/** First lines that name a congress whose act or report the text is. */
export const CONGRESS_LINES = new RuleTable<CongressRule>('congress-line', [
  {
    id: 'congress-line/passed',
    kind: 'describe',
    reason: bilingual('由该地人大通过', 'passed by the congress of the place'),
    pattern: /^[（(]?\s*(?:[一二]\S{3}|\d{4})\s*年.{2,12}[日\s].{0,40}人民代表大会.{0,60}通过/,
    matches: ['（2018年10月26日青山市第八届人民代表大会常务委员会第十四次会议通过）'],
    rejects: ['2018年10月26日青山市人民政府常务会议通过', '青山市人民代表大会通过了报告'],
    source: 'lines beneath the titles of local regulations',
    ofReports: false,
  },
  {
    id: 'congress-line/delivered',
    kind: 'describe',
    reason: bilingual('在该地人大会议上作报告', 'a report given to the congress of the place'),
    pattern:
      /^[（(—–\-\s]{0,6}(?:[一二]\S{3}|\d{4})\s*年.{2,12}日\s?在.{0,24}(?:人民代表大会|人大|政协|政治协商会议).{0,40}会议上?[）)]?$/,
    matches: [
      '——2023年1月5日在青山县第九届人民代表大会第三次会议上',
      '——2023年8月5日在青山县第九届人大常委会第十三次会议上',
      '（2023年1月4日在政协青山县第九届委员会第三次会议上）',
    ],
    rejects: [
      '2023年1月5日在青山县经济工作会议上',
      '2023年1月5日在青山县人民代表大会会议上提出的意见已经办理',
    ],
    source: 'lines beneath the titles of reports',
    ofReports: true,
  },
]).taking(withColumns(z.strictObject({ ofReports: z.boolean().default(false) })));
