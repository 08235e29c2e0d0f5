import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** Words at the head of a list of links that say it leads to other pages. Lists of links are content otherwise. */
export const LINK_LISTS = ruleTable('link-list', [
  {
    id: 'link-list/other-pages',
    kind: 'remove',
    reason: bilingual('其他网页的列表', 'list of other pages'),
    pattern:
      /^[【[■>\s]*(?:相关(?:链接|阅读|文章|新闻|报道|信息|推荐|稿件|文档|解读|图解)|推荐(?:阅读|新闻|文章)|热点(?:新闻|推荐|专题)|热门(?:新闻|推荐|文章)|友情链接|延伸阅读|扩展阅读|上一[篇条页]|下一[篇条页]|猜你喜欢|您可能|分享到|网站导航|站点地图|最新(?:文章|新闻|信息|文件|公告|动态|发布)|更多)/,
    matches: ['相关链接：某通知', '【推荐阅读】', '上一篇：某通知', '热点新闻'],
    rejects: ['链接费用名单', '附件：1.名单', '公示名单', '更'],
    source: 'foot of articles on government and news sites',
  },
  {
    id: 'link-list/menu',
    kind: 'remove',
    reason: bilingual('菜单', 'menu'),
    pattern: /^(?:网站)?首\s*页/,
    matches: ['首页 政务公开 办事服务', '网站首页'],
    rejects: ['附件：首页', '第一页'],
    source: 'menus of government sites',
  },
]);
