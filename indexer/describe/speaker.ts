import type { Evidence, Known } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { givenFacts, opening, quotePassage, quoteTitle } from './quote.ts';
import { titleStem } from './title-stem.ts';

/** Who speaks, with the office as it stands (`浙江省省长 刘捷`, `市委书记`); several are joined by `、`. */
export interface DescribedSpeaker {
  speaker: string | null;
  known: Known;
}

interface Found {
  office: string;
  name: string;
  evidence: Evidence;
}

/** Lines that name the speaker stand within this many passages; a news item may name its speakers later. */
const HEAD = 14;
/** Speakers listed of a news item. */
const MOST_SPEAKERS = 3;

const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖覃仝闫尧麦初晋代苟';
const MASK = '(?:[×xX*＊_○〇某]{1,4})';
const HAN_NAME = `(?:欧阳|上官|司马|诸葛|司徒|皇甫|夏侯|[${SURNAMES}])\\s?[\\p{Script=Han}](?:[\\p{Script=Han}])?`;
const LEVEL = '(?:自治区|自治州|自治县|地区|省|市|县|区|镇|乡|州|盟|旗|街道)';
const POST =
  '(?:党组书记|党委书记|纪委书记|工委书记|政法委书记|书记处书记|书记|人民政府主席|政府主席|主席|人民政府省长|省长|市长|县长|区长|州长|盟长|旗长|镇长|乡长|局长|厅长|部长|主任|秘书长|总理|委员长|会长|院长|检察长|董事长|总经理|经理|校长|行长|专员|党组成员)';
const OFFICE = `(?:[\\p{Script=Han}]{0,16}?(?:${LEVEL}|党|国务院|公司|集团|管委会|委员会|局|厅|部|院|常务副?|副|市委|县委|省委|区委|政府)?(?:常务)?副?${POST}(?:[、兼][\\p{Script=Han}]{0,12}?副?${POST})*)`;

/** `上海市市长 龚 正`; names of other peoples may be longer where a space sets them off. */
const NAME_LINE = new RegExp(
  `^\\s*(?:——)?\\s*(${OFFICE})\\s*[:：]?\\s*(${HAN_NAME}|${MASK}|(?<=\\s)[\\p{Script=Han}·]{4,8})\\s*$`,
  'u',
);
const NAME_AFTER_SESSION = new RegExp(
  `[会上]\\s+(${OFFICE})\\s+(${HAN_NAME}|[\\p{Script=Han}·]{2,8})\\s*$`,
  'u',
);
const LABELLED = new RegExp(
  `^\\s*(?:讲话人|主讲人?|报告人|发言人|演讲人)\\s*[:：]\\s*(${OFFICE})?\\s*([\\p{Script=Han}·×xX*_]{2,8})\\s*$`,
  'u',
);
const TITLE_OFFICE = new RegExp(
  `(?:^|[——\\s（(])(${OFFICE})(?:同志)?\\s*(${HAN_NAME}|${MASK})?(?:同志)?(?:在[^。]{2,40})?(?:的)?(?:重要)?(?:讲话|发言|致辞|致词|演讲|报告|主持词)`,
  'u',
);
const TITLE_PERSON = new RegExp(
  `(${OFFICE})\\s*(${HAN_NAME})(?=同志|在|就|出席|作|强调|主持|调研|指出|到|率|会见|赴|深入|说)`,
  'u',
);
const SPEAKING =
  '(?:同志)?(?:出席[^。]{0,16}?并?[^。]{0,6}?)?(?:作了?[^。,，]{0,8}讲话|讲话|强调|指出|要求|表示|说|在讲话中|对[^。,，]{2,24}(?:作|做)了?[^。]{0,10}(?:安排|部署)|就[^。,，]{2,24}(?:作|提出|讲))';
const SPOKE = new RegExp(`(${OFFICE})\\s*(${HAN_NAME}?)(?=${SPEAKING})`, 'gu');

/** Says who speaks in a speech, a work report or the news of a speech; null for other kinds unless given. */
export function describeSpeaker(article: Article, types: readonly string[]): DescribedSpeaker {
  const facts = givenFacts(article, 'speaker');
  if (facts[0] !== undefined)
    return {
      speaker: facts.map((fact) => fact.value.trim()).join('、'),
      known: { how: 'stated', evidence: facts.map((fact) => fact.evidence) },
    };
  if (!types.some((type) => type === '讲话' || type === '政府工作报告' || type === '新闻报道'))
    return { speaker: null, known: { how: 'unknown', evidence: [] } };
  const line = inHead(article);
  if (line !== null) return spoken([line]);
  const news = types.includes('新闻报道') || types[0] === '纪要';
  const title = inTitle(article, news);
  if (!news)
    return title === null ? { speaker: null, known: { how: 'unknown', evidence: [] } } : spoken([title]);
  const body = inBody(article).filter((found) => found.name === '' || found.name !== title?.name);
  const all = [...(title === null ? [] : [title]), ...body].slice(0, MOST_SPEAKERS);
  return all.length === 0 ? { speaker: null, known: { how: 'unknown', evidence: [] } } : spoken(all);
}

function spoken(found: readonly Found[]): DescribedSpeaker {
  return {
    speaker: found.map(({ office, name }) => (name === '' ? office : `${office} ${name}`.trim())).join('、'),
    known: { how: 'stated', evidence: found.map(({ evidence }) => evidence) },
  };
}

function inHead(article: Article): Found | null {
  for (const { text, ordinal } of opening(article, HEAD)) {
    if (text.length > 60) continue;
    for (const pattern of [NAME_LINE, LABELLED, NAME_AFTER_SESSION]) {
      const found = pattern.exec(text);
      const name = found?.[2];
      if (found === null || name === undefined) continue;
      const office = found[1] ?? '';
      const start = found.index + found[0].indexOf(office === '' ? name : office);
      const end = text.lastIndexOf(name) + name.length;
      return {
        office,
        name: name.replace(/\s/gu, ''),
        evidence: quotePassage(article.passages, ordinal, start, end),
      };
    }
  }
  return null;
}

function inTitle(article: Article, news: boolean): Found | null {
  const { start, end } = titleStem(article.title);
  const title = article.title.slice(start, end);
  const found =
    (news ? TITLE_PERSON.exec(title) : null) ?? TITLE_OFFICE.exec(title) ?? TITLE_PERSON.exec(title);
  const office = found?.[1];
  if (found === null || office === undefined || /^(?:分别|各级|有关)/u.test(office)) return null;
  const name = (found[2] ?? '').trim();
  const at = title.indexOf(office, found.index);
  const until = name === '' ? at + office.length : title.indexOf(name, at + office.length) + name.length;
  return { office, name: name.replace(/\s/gu, ''), evidence: quoteTitle(title.slice(at, until)) };
}

/** The officials that a news item says spoke, in order, each once. */
function inBody(article: Article): Found[] {
  const found: Found[] = [];
  for (const [ordinal, { text }] of article.passages.entries()) {
    for (const hit of text.matchAll(SPOKE)) {
      const office = hit[1] ?? '';
      const name = (hit[2] ?? '').trim();
      if (name === '' || found.some((other) => other.name === name)) continue;
      const evidence = quotePassage(article.passages, ordinal, hit.index, hit.index + hit[0].length);
      found.push({ office, name, evidence });
      if (found.length === MOST_SPEAKERS) return found;
    }
  }
  return found;
}
