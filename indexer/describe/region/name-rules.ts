import { z } from 'zod';
import { bilingual } from '../../../engine/bilingual.ts';
import { withColumns } from '../../rules/added-columns.ts';
import type { Examples, Rule, RuleId } from '../../rules/rule.ts';
import { RuleTable, ruleTable } from '../../rules/rule-table.ts';

/** Stands for the name of a place in what these rules are asked about: a few characters before it, some more behind it. */
export const NAME = '▢';

const rule = (
  id: RuleId,
  reason: [chinese: string, english: string],
  pattern: RegExp,
  matches: Examples,
  rejects: Examples,
  source: string,
): Rule => ({ id, kind: 'describe', reason: bilingual(...reason), pattern, matches, rejects, source });

export interface OfficeRule extends Rule {
  /** Whether it is asked of official names, or of those without their kind. */
  readonly of: 'full' | 'stem';
}

/** Offices, leaders and parks that bear their place's name, read right behind it. */
export const NAME_OFFICES = new RuleTable<OfficeRule>('name-office', [
  {
    ...rule(
      'name-office/of-full-name',
      ['地名后紧接其机关', 'an office of the place right behind its name'],
      /▢(?:(?:自治)?[省市县区州旗盟])?(?:人民政府(?:办公[厅室])?|政府(?:办公[厅室]|办)?|人民代表大会(?:常务委员会)?|人大(?:常委会)?|(?:行政|专员)?公署|行署|地委|政协|党委|纪委|监委|委(?=[、,，。\s书常副办员政和的关宣组统农机领主全]|$)(?:书记|常委|副书记|办公[厅室]|员会)?|长(?![江春沙治安乐寿宁丰岭葛汀]|大[的后成于])|市长|县长|区长|州长|省长|人民法院|人民检察院|国资委|教育工委|(?:总支(?!队)|支部)|经济(?:技术)?开发区|高新(?:技术产业)?(?:开发)?区|工业(?:园区?|集中区)|产业集聚区|[一-龥]{1,8}?(?:局|管理委员会|管委会|委员会|办公室|领导小组|领导组|联席会议)|(?:人力资源|住房|卫生健康|发展和?改革|财政|农业|水利|商务|教育|民政|公安|统计)[一-龥]{0,8}?(?:局|厅|委))/,
      [
        '▢人民政府办公室',
        '▢财政局关于修路',
        '▢工业园区',
        '▢行政公署',
        '▢委关于修路的通知',
        '▢委宣传部',
        '▢总支部的提案',
      ],
      ['▢的人民', '▢长江大桥', '▢长大的孩子', '▢人民勤劳', '▢委托他人修路', '▢总支队', '▢支流治理'],
      'letterheads, signatures and running text of governments',
    ),
    of: 'full',
  },
  {
    ...rule(
      'name-office/own-meeting',
      ['在该地的会议上讲话、作报告', 'a speech or a report at a meeting of the place'],
      /▢(?:(?!召开|举行|举办|主办|承办|全国|全省|全市)[一-龥、“”]){0,16}?(?:会议|大会|座谈会|动员会|推进会|全会|例会)上的?(?:讲话|报告|发言|总结|致辞)/,
      ['▢三级干部会议上的报告', '▢“双抢”动员大会上的讲话'],
      ['▢召开的会议上的讲话', '▢会议上提出的意见', '▢举行的全国会议上的讲话'],
      'lines beneath the titles of speeches',
    ),
    of: 'full',
  },
  {
    ...rule(
      'name-office/of-short-name',
      ['简称后紧接只能属于该地的机关', 'behind a short name, an office that is nobody else’s'],
      /▢(?:[省市县区州旗盟](?:委|政府|人民政府|长|人大|政协|纪委|直)|人民政府|政府)/,
      ['▢县委', '▢市政府办公室', '▢人民政府'],
      ['▢煤化集团', '▢工业园', '▢县里的路'],
      'a firm may bear the name of a province, and a park that of the firm’s town',
    ),
    of: 'stem',
  },
]).taking(withColumns(z.strictObject({ of: z.enum(['full', 'stem']).default('full') })));

/** Where these stand behind a short name, it is no place's. */
export const NAMESAKES = ruleTable('namesake', [
  rule(
    'namesake/road-or-house',
    ['以地名为名的道路、楼馆、学校', 'a road, a house or a school that bears the name of a place'],
    /▢(?:[东西南北中]?[一二三四五六七八九十]?(?:路|大街|街(?!道)|大道|巷|胡同|桥|站|饭店|酒店|宾馆|大酒店|大厦|广场|小学|中学|机场|高速))/,
    ['▢路12号', '▢东三路', '▢大酒店召开', '▢中学'],
    ['▢街道办事处', '▢教育', '▢东部'],
    'addresses and places of meetings',
  ),
  rule(
    'namesake/village',
    ['以地名为名的村', 'a village that bears the name of a place'],
    /▢村(?![镇级庄居改企务民干容落口])/,
    ['▢村村规民约', '▢村党支部', '大塘乡▢村'],
    ['▢村镇银行', '▢村级组织', '▢村干部'],
    'rules and notices of villages',
  ),
  rule(
    'namesake/mountain',
    ['以地名为名的山', 'a mountain that bears the name of a place'],
    /▢山(?:区|脉|麓|林区|天池|深处|脚下|旅游|景区|风景|公路|国家|自然保护|森林公园|林场|寺)/,
    ['▢山区', '▢山脉', '▢山天池', '▢山旅游公路'],
    ['▢山城', '▢区'],
    'names of mountains',
  ),
  rule(
    'namesake/waterworks',
    ['以地名为名的水利工程', 'waterworks that bear the name of a place'],
    /▢(?:灌区|灌域|渠首|水利枢纽|水利工程|[东西南北]?干渠|流域|水文站)/,
    ['▢灌区', '▢渠首开闸放水', '▢流域管理局'],
    ['▢灌溉面积', '▢渠道硬化', '▢水利局'],
    'notices of irrigation districts',
  ),
  rule(
    'namesake/thing',
    ['以地名为名的组织、时间、赛事', 'an organization, a time or games that bear the name of a place'],
    /▢(?:合作组织|时间(?![表安排节点])|冬?奥[运林]|冬奥会|亚运会|世博会|条约|宣言|公约)/,
    ['▢合作组织峰会', '▢时间12时', '▢冬奥会'],
    ['▢合作社', '▢时间表', '▢会议'],
    'names of organizations and games',
  ),
  rule(
    'namesake/province',
    ['不是该地，而是同名的旧省', 'no such place but a former province of that name'],
    /▢省(?:人民|政府|委|各[界地县]|第|主席|军区|代表|关于|[，。、；]|$|[〇零一二三四五六七八九十\d]{1,4}年)/,
    ['▢省人民政府', '▢省第二届', '▢省一九五三年计划'],
    ['▢省级示范镇', '▢省道改建', '▢省外招商'],
    'documents of the fifties: provinces that no list of today knows',
  ),
]);

/** Behind a name, written out or short, what makes it the name of a larger division than the place. */
export const LARGER_DIVISIONS = ruleTable('larger-division', [
  rule(
    'larger-division/of-its-seat',
    ['以驻地为名的专区、行署区', 'a prefecture or a region named after its seat'],
    /▢(?:专区|行署区|行政区(?![划域])|行政督察区)/,
    ['▢专区专员公署', '▢行署区', '▢行政区公署'],
    ['▢行政区划图', '▢行政区域', '▢区专员'],
    'documents of the fifties and sixties: 通县专区 is not 通县',
  ),
  rule(
    'larger-division/office',
    ['专区的机关', 'an office of a prefecture'],
    /▢(?:专员公署|专署|行署|行政公署|地委)/,
    ['▢专员公署', '▢地委扩大会议', '▢行署关于春耕的通知'],
    ['▢专员', '▢地区', '▢县委'],
    'documents of prefectures, named after the county of their seat',
  ),
]);

/** Where a text speaks of another's place. */
export const FOREIGN_NAMES = ruleTable('foreign-name', [
  rule(
    'foreign-name/visited',
    ['前往学习、考察的地方', 'a place that others visit or learn from'],
    /(?:学习|借鉴|考察|参观|学|赴|往)▢/,
    ['赴▢考察', '学习▢经验', '组织参观▢'],
    ['在▢召开', '建设▢', '▢赴外地考察'],
    'reports of journeys',
  ),
  rule(
    'foreign-name/journey',
    ['到该地学习、受教育', 'a place that others go to in order to learn'],
    /(?:到|去|前往|在|至)▢[^，。；！]{0,20}?(?:参观学习|学习参观|考察学习|学习考察|观摩学习|学习观摩|跟班学习|取经|挂职|红色教育|现场教学|研学)/,
    ['先后到▢参观学习', '前往▢旧址开展红色教育', '选派干部到▢挂职锻炼'],
    ['到▢参观的群众', '在▢召开现场会', '▢到外地取经'],
    'reports of journeys: mostly one mention, which then says nothing of where the text belongs',
  ),
  rule(
    'foreign-name/guests',
    ['来本地的客人', 'guests of the place that the text calls its own'],
    /▢[^，。；！]{0,14}?(?:党政|经贸|友好|学习|参观)[^，。；！]{0,6}?团[^，。；！]{0,8}?(?:到|来|赴|莅临|抵达?)(?:我|本)[省市州盟县旗区乡镇](?!外)/,
    ['▢党政代表团一行18人到我县考察', '▢学习考察团来我市'],
    ['▢委书记到我县调研', '▢党政代表团，来到我县', '我县党政代表团到▢考察'],
    'news of visits: leaders from above come, too, and lead no delegation of a place beside',
  ),
  rule(
    'foreign-name/helped',
    ['对口支援、帮扶的地方', 'a place that another helps'],
    /(?:对口支援|对口帮扶)▢/,
    ['对口支援▢', '做好对口帮扶▢工作'],
    ['▢对口支援办公室', '支持▢发展'],
    'programmes of help between places',
  ),
  rule(
    'foreign-name/compared',
    ['用来比较的地方', 'a place that one is compared with'],
    /(?:来自|比照|媲美|赶超|像|如|同|与|比)▢/,
    ['与▢相比', '赶超▢', '来自▢的客人'],
    ['和▢人民一道', '▢与外地相比'],
    'reports',
  ),
  rule(
    'foreign-name/neighbour',
    ['与本地相邻的地方', 'a place beside the text’s own'],
    /(?:毗邻|毗连|接壤|相邻|邻近|紧邻|交界)(?:的)?▢|▢(?:毗邻|毗连|接壤|相邻|为邻|相连|交界)/,
    ['毗邻的▢', '东邻近▢', '与小河、▢接壤'],
    ['▢与小河毗邻', '▢境内', '▢邻里和睦'],
    'descriptions of counties',
  ),
  rule(
    'foreign-name/as-example',
    ['列举的外地', 'places listed as examples'],
    /▢等(?:地|省|市|县|沿海|先进|发达)/,
    ['▢等地的做法', '▢等沿海城市'],
    ['▢等级公路', '▢各地'],
    'reports',
  ),
  rule(
    'foreign-name/experience',
    ['外地的经验、做法', 'another’s experience'],
    /▢的?(?:先进)?(?:经验|做法|模式)/,
    ['▢经验', '▢的先进做法'],
    ['▢的经济', '▢模范县'],
    'reports',
  ),
  rule(
    'foreign-name/people',
    ['外地的人', 'people of another place'],
    /▢(?:客商|籍|人[在氏])/,
    ['▢客商投资', '▢籍学生', '▢人在外地'],
    ['▢人民', '▢人口'],
    'reports of investment; lives of persons',
  ),
]);

/** What a text says of its own place only. */
export const SLOGANS = ruleTable('slogan', [
  rule(
    'slogan/before-name',
    ['建设本地的口号', 'a slogan that ends in the own place'],
    /(?:建设|打造|美好|美丽|幸福|诚信|平安|振兴|发展|繁荣|推介|唱响|展示|热爱|则|把|提高|提升|展现)(?:新|大)?▢/,
    ['建设美好▢', '打造新▢', '提升▢形象'],
    ['前往▢', '建议▢'],
    'speeches and programmes',
  ),
  rule(
    'slogan/behind-name',
    ['本地发展的口号', 'a slogan that begins with the own place'],
    /▢(?:经济(?:社会|升级|跨越)|人民的?|的?(?:形象|明天|未来|崛起|振兴|知名度)|打造成|建设成|梦|落后|跨越)/,
    ['推动▢经济社会发展', '▢人民的收入', '▢的崛起'],
    ['▢经济技术开发区', '▢的道路'],
    'speeches and programmes',
  ),
  rule(
    'slogan/ours',
    ['自称“我们某地”', 'calls the place “ours”'],
    /(?:我们|咱们?|俺们?)▢(?!(?:来的|的)?(?:客商|客人|朋友))/,
    ['我们▢的底子薄', '咱们▢'],
    ['我们到▢考察', '欢迎我们▢来的客人'],
    'speeches',
  ),
  rule(
    'slogan/reports-on',
    ['就本地的工作作汇报', 'reports on the work of the own place'],
    /(?:我|现在?|下面)[，,]?(?:就|将|把)▢(?![^，。；]{0,30}(?:检查|督[查导]|调研|调查|考察|巡视|审计|学习|灾[情区]))[^，。；]{0,36}(?:工作|情况)[^，。；]{0,12}(?:汇报|发言|报告)/,
    ['我就▢浴室改造情况作简要汇报', '现将▢水利工作情况汇报如下'],
    ['就▢的问题请示', '现将▢检查情况汇报如下', '我就去▢的情况作汇报'],
    'reports to superiors at meetings',
  ),
  rule(
    'slogan/park',
    ['以地名为名的园区在该地', 'a park that bears the name stands in the place'],
    /▢(?:省级|国家级)?(?:经济(?:技术)?开发区|高新(?:技术产业)?(?:开发)?区|开发区|工业(?:园区?|集中区|聚集区|集聚区)|产业(?:园区?|集聚区|聚集区)|投资开发公司|烟厂)/,
    ['▢经济开发区', '▢省级工业园'],
    ['▢工业局', '▢经济发展'],
    'reports of counties',
  ),
]);

/** Where the short name of a township means it. */
export const TOWNSHIPS = ruleTable('township', [
  rule(
    'township/office',
    ['乡镇简称后紧接园区、片区', 'a park or an office of the township right behind its short name'],
    /(?:(?:工业|产业|科技|食品|化工)?园区?(?:管委会)?|工管委|管区|片区|工业区|集中区)/,
    ['工业园区', '片区改造', '管区干部'],
    ['工业局', '乡村'],
    'reports of counties',
  ),
  rule(
    'township/list',
    ['并列的乡镇', 'a list of townships'],
    /(?:[一-龥]{2,4}[、和及与]){1,8}[一-龥]{2,4}(?=(?:[两二三四五六七八九十]个?)(?:乡镇|镇|乡|街道))/,
    ['青河、白河、红河三个乡镇', '青河和白河两镇'],
    ['青河、白河等地', '三个乡镇'],
    'reports of counties',
  ),
]);

/** What is said of any county, and makes its one character and kind no name. */
export const ANY_COUNTY = ruleTable('any-county', [
  rule(
    'any-county/head-or-rank',
    ['泛指县的首长、级别、境域', 'the head, the rank or the lands of any county'],
    /▢[长级域情境际直处]/,
    ['▢级干部', '▢长', '▢域经济'],
    ['▢人民政府', '▢教育局'],
    'running text: 代县长, 高县级',
  ),
]);

/** Whom a speaker says to speak for. */
export const SPOKEN_FOR = ruleTable('spoken-for', [
  rule(
    'spoken-for/represents',
    ['代表该地讲话', 'speaks for the place'],
    /代表▢/,
    ['我代表▢人民政府', '受托代表▢'],
    ['▢代表团', '代表在▢讲话'],
    'openings of reports and speeches',
  ),
]);
