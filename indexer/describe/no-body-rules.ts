import { bilingual } from '../../engine/bilingual.ts';
import { ruleTable } from '../rules/rule-table.ts';
import { ENDINGS } from './body-endings.ts';

const notABody = (chinese: string, english: string): string =>
  bilingual(`不是机关名：${chinese}`, `no name of a body: ${english}`);

/** Words that end like the name of a body and are none; asked of one name, without white space. */
export const NO_BODY = ruleTable('no-body', [
  {
    id: 'no-body/numbered',
    kind: 'describe',
    reason: notABody('有序号', 'it is numbered'),
    pattern: /^(?:第?[一二三四五六七八九十0-9]+[、.．章节条]|[（(][一二三四五六七八九十0-9]+[）)])/u,
    matches: ['三、空间布局', '（一）领导小组', '第三章组织部'],
    rejects: ['第一人民医院管理委员会', '三门县人民政府'],
    source: 'headings of plans and reports',
  },
  {
    id: 'no-body/task',
    kind: 'describe',
    reason: notABody('写的是任务', 'it sets a task'),
    pattern:
      /^(?:加强|加快|推进|推动|完善|优化|构建|坚持|打造|形成|健全|强化|成立|组建|设立|落实|做好|提高|提升|深化|突出|围绕|抓好|着力|努力|全面|进一步|为|以|对|在|把|将(?!乐)|从(?!化|江)|向(?!阳)|让(?!胡路)|使|各级|有关|相关|建设(?!工程).*中心$)/u,
    matches: ['加强领导小组', '建设物流中心', '将财政局', '各级人民政府', '从严管理局'],
    rejects: ['将乐县教育局', '从化区人民政府', '从江县财政局', '建设工程交易中心'],
    source: 'headings of plans and reports',
  },
  {
    id: 'no-body/clause',
    kind: 'describe',
    reason: notABody('是句子的一部分', 'it is part of a clause'),
    pattern:
      /关于|印发|转发|批转|报送|根据|按照|依据|现将|以及|贯彻|落实|传达|已经|已由|[全我本该]{1}(?:省|市|县|区|州|镇|乡)|^[本上历新]届|各(?!族)/u,
    unless: /^全国|^(?:中共)?(?:广西(?:壮族自治区)?)?(?:桂林市?)?全州县/u,
    matches: [
      '市政府贯彻国务院',
      '两个细则已经厅',
      '关于印发全县人民政府办公室',
      '现将县财政局',
      '我县教育局',
      '本届政府',
      '报送县政府办公室',
      '青山省革委会批转省农林局',
    ],
    rejects: ['青山县人民政府办公室', '全国人民代表大会', '各族自治县人民政府', '全州县农业局'],
    source: 'titles cut before 的通知',
  },
  {
    id: 'no-body/cut-off',
    kind: 'describe',
    reason: notABody(
      '名称开头已断去，或前面还有定语',
      'its beginning is cut off, or an attribute stands before it',
    ),
    pattern:
      /^(?:务院|和国|民政府|民代表大会|民法院|民检察院|府办公[厅室]|员会|表大会)|[召举]开的|通过的|^日第/u,
    matches: ['务院', '召开的国务院', '民政府办公室', '日第五届全国人民代表大会'],
    rejects: ['国务院', '人民政府', '民政局', '日照市人民政府'],
    source: 'lines that a line end has cut in two',
  },
  {
    id: 'no-body/everyday-word',
    kind: 'describe',
    reason: notABody('是普通词语', 'it is an everyday word'),
    pattern:
      /(?:布局|格局|大局|全局|开局|结局|僵局|定局|时局|危局|变局|残局|当局|破局|内部|干部|全部|局部|外部|[东西南北中]部|顶部|底部|头部|脚部|上部|下部|细部|[为重]中心|住院|入院|出院|剧院|大院|庭院|电影院|企业集团)$/u,
    matches: ['产业发展格局', '村镇干部', '以经济建设为中心', '人民剧院'],
    rejects: ['组织部', '统计局', '服务中心', '人民法院'],
    source: 'headings of plans and reports',
  },
  {
    id: 'no-body/bare',
    kind: 'describe',
    reason: notABody('只有类名', 'the word for a body and nothing else'),
    pattern: new RegExp(`^(?!国务院|国民政府|中央|最高|全国)(?:${ENDINGS})$`, 'u'),
    // A level, or the state, says whose it is; two departments of the state are called so on its sites.
    unless:
      /^(?:发展改革委|卫生健康委)$|^(?:人民|县委|市委|省委|区委|市政府|省政府|县政府|区政府|政协)|^国务院/u,
    matches: ['委员会', '办公室', '领导小组', '公司'],
    rejects: ['国务院', '国民政府', '人民政府', '县委', '县办公室', '发展改革委'],
    source: 'headings and signatures',
  },
]);
