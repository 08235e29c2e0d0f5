import { z } from 'zod';
import { REASONS } from '../reasons.ts';
import { withColumns } from '../rules/added-columns.ts';
import type { Rule } from '../rules/rule.ts';
import { RuleTable } from '../rules/rule-table.ts';

interface OtherPagesRule extends Rule {
  /** Nobody but a site writes so: the line goes even where no list of other pages follows. */
  readonly sure: boolean;
}

/** Lines that open a list of other pages. */
export const OTHER_PAGES = new RuleTable<OtherPagesRule>(
  'other-pages',
  [
    {
      id: 'other-pages/others-read',
      kind: 'remove',
      reason: REASONS.otherPages,
      pattern: /^(?:看过|读过|看了|喜欢|阅读过?).{2,60}的人还(?:看了?|喜欢|读了?|关注|浏览)[^。]{0,6}[:：]?$/,
      matches: ['看过在春耕会议上的讲话的人还看了:', '喜欢工作总结的人还喜欢：'],
      rejects: ['看过这份材料的人还不多', '读过的人还要写心得体会。'],
      source: 'sites that collect speeches',
      sure: true,
    },
    {
      id: 'other-pages/heading',
      kind: 'remove',
      reason: REASONS.otherPages,
      pattern:
        /^[【[“《]?[^，。；：:]{0,40}?[】\]”》]?的?(?:相关(?:文章|阅读|推荐|报道|链接|新闻|范文|稿件|资讯)|延伸阅读|推荐阅读|拓展阅读|猜你(?:喜欢|感兴趣)|热门(?:文章|推荐|阅读)|更多(?:相关)?(?:文章|范文|推荐)|精彩(?:推荐|回顾)|往期(?:推荐|回顾|精彩|热文|内容)(?:回顾|推荐)?|近期热文|编辑推荐|最新文章|可能(?:还)?(?:感兴趣|喜欢)的(?:文章|内容|文档))(?:推荐|列表)?[】\]]?\s?[:：]?$/,
      matches: [
        '【春耕会议纪要】相关文章：',
        '相关链接：',
        '猜你喜欢',
        '编辑推荐：',
        '往期推荐',
        '您可能感兴趣的文章：',
      ],
      rejects: [
        '加强相关报道，营造良好氛围',
        '相关链接企业名单',
        '往期推荐的候选人',
        '与本案相关文章的认定：应当鉴定',
      ],
      source: 'feet of sites',
      sure: false,
    },
    {
      id: 'other-pages/english',
      kind: 'remove',
      reason: REASONS.otherPages,
      pattern:
        /^(?:(?:related|recommended|similar|further|more|other) (?:articles?|posts?|readings?|links?|news|documents?|stories)|see also|you (?:may|might) also like|read more)\b[^。.]{0,50}$/i,
      matches: ['Related articles:', 'See also:', 'You may also like'],
      rejects: ['Other matters:', 'See the annex.'],
      source: 'feet of sites in English',
      sure: false,
    },
  ],
  withColumns(z.strictObject({ sure: z.boolean().default(false) })),
);
