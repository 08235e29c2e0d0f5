import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** What stands in front of each line of a text and is none of it. */
export const MARGINS = ruleTable('margin', [
  {
    id: 'margin/quoted',
    kind: 'remove',
    reason: bilingual('转发或引用的行首标记', 'sign of a quoted line'),
    pattern: /^>(?:\s?>){0,8}/,
    matches: ['> 各村要做好春耕', '>> 各村要做好春耕'],
    rejects: ['春耕 > 夏收', '»各村'],
    source: 'letters that were passed on',
  },
  {
    id: 'margin/rule-at-right',
    kind: 'remove',
    reason: bilingual(
      '行末的竖线，是扫描留下的边框',
      'edge of a frame that a scanner has read at the end of a line',
    ),
    pattern: /\s{0,9}[|｜丨│┃︱]$/,
    matches: ['各村要做好春耕|', '各村要做好春耕　│'],
    rejects: ['| 各村', '春耕|夏收'],
    source: 'scans of framed notices',
  },
  {
    id: 'margin/line-number',
    kind: 'remove',
    reason: bilingual('行号', 'number of the line'),
    pattern: /^\d{1,5}(?=[ \t:：|｜\u3000])[ \t]{0,8}[:：|｜]?/,
    matches: ['12 各村要做好春耕', '12\t各村要做好春耕', '3: 各村要做好春耕'],
    rejects: ['12.各村要做好春耕', '12月各村要做好春耕', '12、各村'],
    source: 'drafts that are discussed by line, prints of editors',
  },
]);
