import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Rule } from '../../rules/rule.ts';
import { RuleTable } from '../../rules/rule-table.ts';

interface AnniversaryRule extends Rule {
  /** Years around the anniversary in which a text with the words was written. */
  readonly years: readonly [first: number, last: number];
  readonly weight: 2 | 3;
}

/** Anniversaries that a text names: the first rule found in the words around one counts. `☐` stands for the anniversary. */
export const ANNIVERSARY_MENTIONS = new RuleTable<AnniversaryRule>('anniversary', [
  {
    id: 'anniversary/this-year',
    kind: 'describe',
    years: [0, 0],
    weight: 3,
    reason: bilingual('今年适逢周年', 'the anniversary is this year’s'),
    pattern: /(?:今年是|正值|适逢|时值|恰逢)[^。]{0,10}☐/,
    matches: ['今年是☐', '正值伟大的☐之际'],
    rejects: ['今年是好年。迎☐', '庆祝☐'],
    source: 'speeches',
  },
  {
    id: 'anniversary/gathered-today',
    kind: 'describe',
    years: [0, 0],
    weight: 2,
    reason: bilingual('今天集会庆祝、纪念', 'a meeting that marks it is held today'),
    pattern:
      /今[天晚日][^。]{0,12}(?:集会|聚集|相聚|欢聚|聚会|齐聚|举行|召开|隆重)[^。]{0,8}☐|今[天晚日][^。]{0,16}(?:纪念|庆祝|缅怀)☐/,
    unless: /部署|筹备|准备|安排|研究|方案/,
    matches: [
      '今天，我们隆重集会，庆祝☐',
      '今天，我们在这里欢聚一堂，纪念☐',
      '今天召开大会，热烈庆祝☐',
      '今天我们怀着崇敬的心情，纪念☐',
    ],
    rejects: ['庆祝☐大会', '今天召开会议，部署庆祝☐活动', '今天开会。我们集会庆祝☐'],
    source: 'speeches',
  },
  {
    id: 'anniversary/mentioned',
    kind: 'describe',
    years: [-1, 1],
    weight: 2,
    reason: bilingual('提到的周年，前后一年', 'an anniversary that is mentioned, within a year of it'),
    pattern: /☐/,
    matches: ['庆祝☐大会'],
    rejects: ['建县周年'],
    source: 'speeches and notices',
  },
]).taking(
  withColumns(
    z.strictObject({
      years: z.tuple([z.int(), z.int()]),
      weight: z.union([z.literal(2), z.literal(3)]).default(2),
    }),
  ),
);
