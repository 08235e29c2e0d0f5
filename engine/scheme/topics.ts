/**
 * The subject scheme by which the State Council's library of policy documents is arranged (主题分类), in its order.
 *
 * A topic is written as a path: `工业、交通` for the first level, `工业、交通/公路` for a subject beneath it (subjects are
 * not unique by themselves: many first levels have an `其他`). A document lists the deepest values that are known of it;
 * a filter by a first level takes in all of its subjects.
 */
interface Topic {
  /** The value in filters, facets and records. */
  value: string;
  zh: string;
  en: string;
  children: readonly Topic[];
}

const SEPARATOR = '/';

function topic(zh: string, en: string, subjects: readonly (readonly [zh: string, en: string])[]): Topic {
  return {
    value: zh,
    zh,
    en,
    children: subjects.map(([name, english]) => ({
      value: `${zh}${SEPARATOR}${name}`,
      zh: name,
      en: english,
      children: [],
    })),
  };
}

export const TOPICS: readonly Topic[] = [
  topic('综合政务', 'Government affairs', [
    ['政务公开', 'Open government'],
    ['政务督查', 'Supervision of government work'],
    ['应急管理', 'Emergency management'],
    ['电子政务', 'E-government'],
    ['文秘工作', 'Secretarial work'],
    ['保密工作', 'Secrecy'],
    ['信访', 'Letters and visits'],
    ['参事、文史', 'Counsellors and historical records'],
    ['其他', 'Other'],
  ]),
  topic('国民经济管理、国有资产监管', 'Economic management and state assets', [
    ['宏观经济', 'Macroeconomy'],
    ['经济体制改革', 'Economic reform'],
    ['统计', 'Statistics'],
    ['物价', 'Prices'],
    ['国有资产监管', 'State-owned assets'],
    ['重大建设项目', 'Major projects'],
    ['其他', 'Other'],
  ]),
  topic('财政、金融、审计', 'Finance and audit', [
    ['财政', 'Public finance'],
    ['税务', 'Taxation'],
    ['银行', 'Banking'],
    ['货币（含外汇）', 'Currency and foreign exchange'],
    ['证券', 'Securities'],
    ['保险', 'Insurance'],
    ['社会信用体系建设', 'Social credit system'],
    ['审计', 'Audit'],
    ['其他', 'Other'],
  ]),
  topic('国土资源、能源', 'Land, resources and energy', [
    ['土地', 'Land'],
    ['矿产', 'Minerals'],
    ['水资源', 'Water resources'],
    ['海洋', 'Ocean'],
    ['煤炭', 'Coal'],
    ['石油与天然气', 'Oil and gas'],
    ['电力', 'Electric power'],
    ['其他', 'Other'],
  ]),
  topic('农业、林业、水利', 'Agriculture, forestry and water works', [
    ['农业、畜牧业、渔业', 'Farming, husbandry and fishery'],
    ['林业', 'Forestry'],
    ['水利', 'Water works'],
    ['其他', 'Other'],
  ]),
  topic('工业、交通', 'Industry and transport', [
    ['机械制造与重工业', 'Machinery and heavy industry'],
    ['轻工纺织', 'Light industry and textiles'],
    ['化工', 'Chemicals'],
    ['国防工业', 'Defence industry'],
    ['航天、航空', 'Aerospace'],
    ['信息产业（含电信）', 'Information industry and telecoms'],
    ['公路', 'Roads'],
    ['水运', 'Waterways'],
    ['铁路', 'Railways'],
    ['民航', 'Civil aviation'],
    ['邮政', 'Post'],
    ['其他', 'Other'],
  ]),
  topic('商贸、海关、旅游', 'Commerce, customs and tourism', [
    ['对外经贸合作', 'Foreign trade and cooperation'],
    ['国内贸易（含供销）', 'Domestic trade'],
    ['海关', 'Customs'],
    ['检验、检疫', 'Inspection and quarantine'],
    ['旅游', 'Tourism'],
    ['其他', 'Other'],
  ]),
  topic('市场监管、安全生产监管', 'Market regulation and work safety', [
    ['工商', 'Business registration'],
    ['质量监督', 'Quality supervision'],
    ['标准', 'Standards'],
    ['食品药品监管', 'Food and drug safety'],
    ['安全生产监管', 'Work safety'],
    ['其他', 'Other'],
  ]),
  topic('城乡建设、环境保护', 'Urban and rural construction, environment', [
    ['城市规划', 'Urban planning'],
    ['城乡建设（含住房）', 'Construction and housing'],
    ['环境监测、保护与治理', 'Environmental protection'],
    ['节能与资源综合利用', 'Energy saving and recycling'],
    ['气象、水文、测绘、地震', 'Weather, hydrology, surveying and earthquakes'],
    ['其他', 'Other'],
  ]),
  topic('科技、教育', 'Science and education', [
    ['科技', 'Science and technology'],
    ['教育', 'Education'],
    ['知识产权', 'Intellectual property'],
    ['其他', 'Other'],
  ]),
  topic('文化、广电、新闻出版', 'Culture, broadcasting and publishing', [
    ['文化', 'Culture'],
    ['文物', 'Cultural relics'],
    ['新闻出版', 'Press and publishing'],
    ['广播、电影、电视', 'Radio, film and television'],
    ['其他', 'Other'],
  ]),
  topic('卫生、体育', 'Health and sports', [
    ['卫生', 'Health'],
    ['医药管理', 'Medicines'],
    ['体育', 'Sports'],
    ['其他', 'Other'],
  ]),
  topic('人口与计划生育、妇女儿童工作', 'Population, women and children', [
    ['人口与计划生育', 'Population and family planning'],
    ['妇女儿童', 'Women and children'],
    ['其他', 'Other'],
  ]),
  topic('劳动、人事、监察', 'Labour, personnel and supervision', [
    ['劳动就业', 'Employment'],
    ['社会保障', 'Social security'],
    ['人事工作', 'Personnel'],
    ['军转安置', 'Placement of demobilised officers'],
    ['监察', 'Supervision'],
    ['纠正行业不正之风', 'Correcting malpractice'],
    ['其他', 'Other'],
  ]),
  topic('公安、安全、司法', 'Public security and justice', [
    ['公安', 'Public security'],
    ['国家安全', 'State security'],
    ['司法', 'Justice'],
    ['其他', 'Other'],
  ]),
  topic('民政、扶贫、救灾', 'Civil affairs, poverty and disaster relief', [
    ['减灾救灾', 'Disaster relief'],
    ['优抚安置', 'Veterans and dependants'],
    ['社会福利', 'Social welfare'],
    ['行政区划与地名', 'Administrative divisions and place names'],
    ['社团管理', 'Social organisations'],
    ['扶贫', 'Poverty relief'],
    ['其他', 'Other'],
  ]),
  topic('民族、宗教', 'Ethnic and religious affairs', [
    ['民族事务', 'Ethnic affairs'],
    ['宗教事务', 'Religious affairs'],
  ]),
  topic('对外事务', 'Foreign affairs', [
    ['外交、外事', 'Diplomacy'],
    ['国际条约、国际组织', 'Treaties and international organisations'],
    ['其他', 'Other'],
  ]),
  topic('港澳台侨工作', 'Hong Kong, Macao, Taiwan and overseas Chinese', [
    ['港澳工作', 'Hong Kong and Macao'],
    ['对台工作', 'Taiwan'],
    ['侨务工作', 'Overseas Chinese'],
  ]),
  topic('国防', 'National defence', [
    ['国防建设', 'Defence building'],
    ['国防动员', 'Defence mobilisation'],
  ]),
  topic('其他', 'Other', []),
];

/** The first level of a topic; null for a value that is of the first level itself. */
function topicParent(value: string): string | null {
  const cut = value.indexOf(SEPARATOR);
  return cut < 0 ? null : value.slice(0, cut);
}

/** What names of topics are compared by: width, case, brackets, list commas and white space do not count. */
function nameKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、,()含]/g, '')
    .replaceAll('\\', SEPARATOR)
    .replaceAll('>', SEPARATOR);
}

const BY_VALUE: ReadonlyMap<string, Topic> = new Map(
  TOPICS.flatMap((first) => [first, ...first.children]).map((entry) => [entry.value, entry]),
);

/** Names by which a topic is found; a subject's bare name counts where it is the only one of that name. */
const BY_NAME: ReadonlyMap<string, string> = namesOfTopics();

function namesOfTopics(): Map<string, string> {
  const names = new Map<string, string>();
  const bare = new Map<string, string[]>();
  const offer = (name: string, value: string): void => {
    const key = nameKey(name);
    bare.set(key, [...(bare.get(key) ?? []), value]);
  };
  for (const first of TOPICS) {
    for (const entry of [first, ...first.children]) {
      names.set(nameKey(entry.value), entry.value);
      offer(entry.zh, entry.value);
      offer(entry.en, entry.value);
      const parts = entry.zh.replace(/（.*）/, '').split(/[、与]/);
      if (parts.length > 1 || parts[0] !== entry.zh) for (const part of parts) offer(part, entry.value);
      if (entry !== first) names.set(nameKey(`${first.en}${SEPARATOR}${entry.en}`), entry.value);
    }
  }
  for (const [key, values] of bare) {
    if (names.has(key)) continue;
    const subjects = values.filter((value) => topicParent(value) !== null);
    const exact = values.filter((value) => nameKey(BY_VALUE.get(value)?.zh ?? '') === key);
    const choice = exact.length > 0 ? exact : subjects.length > 0 ? subjects : values;
    const only = choice[0];
    if (only !== undefined && new Set(choice).size === 1) names.set(key, only);
  }
  return names;
}

/**
 * The topic that a typed name means, or null where it names none or several: a first level (`综合政务`), a path
 * (`工业、交通/公路`, also with `\` or `>`), a subject alone (`公路`), or one of the names listed in a value (`医药`).
 */
export function canonicalTopic(text: string): string | null {
  return BY_NAME.get(nameKey(text)) ?? null;
}

/** The label of a topic in a language of the interface; the value itself where it is not a known topic. */
export function topicLabel(value: string, language: 'zh' | 'en'): string {
  return BY_VALUE.get(value)?.[language] ?? value;
}
