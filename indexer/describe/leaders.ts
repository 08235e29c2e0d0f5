import type { RegionCode } from '../../engine/types.ts';
import type { RuleId } from '../rules/rule.ts';
import { LEADERS_CALLED } from './leader-rules.ts';

/**
 * Provincial leaders by whom a text can be placed and dated: speeches call them by given name and office (春贤书记). Terms as
 * `YYYY-MM`, of first secretaries (书记) and governors (省长, 主席); source: appointments published by Xinhua. Only persons
 * who led one province in that office, so that name and office point to one place.
 */
interface Leader {
  /** Full name; texts also use it without the family name. */
  name: string;
  office: '书记' | '省长' | '主席';
  province: RegionCode;
  from: string;
  to: string;
}

const TERMS = `
张春贤 书记 43 2005-12 2010-04
杨正午 书记 43 1998-10 2005-12
周伯华 省长 43 2003-03 2006-09
徐守盛 书记 43 2013-03 2016-08
杜家毫 书记 43 2016-08 2020-11
郭声琨 书记 45 2007-11 2012-12
曹伯纯 书记 45 1997-07 2006-06
彭清华 书记 45 2012-12 2018-03
马飚 主席 45 2008-01 2013-03
王云坤 书记 22 1998-09 2006-12
徐光春 书记 41 2004-12 2009-11
李成玉 省长 41 2003-01 2008-01
谢伏瞻 省长 41 2013-03 2016-03
李源潮 书记 32 2002-12 2007-10
梁保华 书记 32 2007-10 2010-12
罗志军 书记 32 2010-12 2016-06
李学勇 省长 32 2010-12 2015-11
赵洪祝 书记 33 2007-03 2012-12
夏宝龙 书记 33 2012-12 2017-04
吕祖善 省长 33 2003-01 2011-08
姜异康 书记 37 2008-03 2017-03
韩寓群 省长 37 2003-01 2007-06
姜大明 省长 37 2007-06 2013-03
王金山 书记 34 2007-11 2010-05
张宝顺 书记 34 2010-05 2015-06
石宗源 书记 52 2005-12 2010-08
栗战书 书记 52 2010-08 2012-07
钱运录 书记 52 2000-12 2005-12
白恩培 书记 53 2001-10 2011-08
张云川 书记 13 2007-08 2011-08
白克明 书记 13 2002-11 2007-08
张学忠 书记 51 2002-12 2006-12
蒋巨峰 省长 51 2007-01 2013-01
罗清泉 书记 42 2007-10 2010-12
黄华华 省长 44 2003-01 2011-11
黄小晶 省长 35 2004-12 2011-04
储波 书记 15 2001-08 2009-11
`;

const LEADERS: readonly Leader[] = TERMS.trim()
  .split('\n')
  .flatMap((line) => {
    const [name = '', office = '', province = '', from = '', to = ''] = line.split(' ');
    return office === '书记' || office === '省长' || office === '主席'
      ? [{ name, office, province, from, to }]
      : [];
  });

interface LeaderMention {
  leader: Leader;
  passage: number;
  start: number;
  end: number;
  rule: RuleId;
}

/** The provincial leaders whom texts call by given name or full name and office, the first mention of each. */
export function leadersIn(texts: readonly string[]): LeaderMention[] {
  const found: LeaderMention[] = [];
  for (const [passage, text] of texts.entries()) {
    if (!/书记|省长|主席/.test(text)) continue;
    for (const leader of LEADERS) {
      if (found.some((mention) => mention.leader === leader)) continue;
      const given = leader.name.length === 3 ? leader.name.slice(1) : leader.name;
      const called = `${given}${leader.office}`;
      const at = text.indexOf(called);
      if (at < 0) continue;
      const family = text[at - 1] ?? '';
      const rule = LEADERS_CALLED.first(family === leader.name[0] ? called : family + called);
      if (rule === null) continue;
      found.push({ leader, passage, start: at, end: at + called.length, rule: rule.id });
    }
  }
  return found;
}
