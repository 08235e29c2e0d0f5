import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { listed } from '../listed.ts';
import { Random } from '../random.ts';

/** A collection of any size, the same each time: notices, reports and speeches put together from turns of phrase. */

/** A province and cities of it. */
type Place = readonly [province: string, ...cities: readonly string[]];
const PLACES: readonly [Place, ...(readonly Place[])] = [
  ['湖南省', '常德市', '岳阳市', '怀化市', '郴州市'],
  ['黑龙江省', '大庆市', '鹤岗市', '绥化市', '黑河市'],
  ['浙江省', '金华市', '衢州市', '丽水市', '台州市'],
  ['甘肃省', '张掖市', '天水市', '庆阳市', '陇南市'],
];
const KINDS = listed('通知 意见 报告 讲话 工作总结 实施方案');
const MATTERS = listed(
  '工业园区建设 招商引资 环境保护 森林防火 农村教育 行政许可 安全生产 专项资金管理 水利工程 乡村道路 医疗保障 文化遗产 村级集体经济 高标准农田 河道治理 就业培训 学前教育 城市更新 物流通道 旅游开发 科技创新 养老服务 食品监管 防汛抗旱',
);
const OPENINGS = listed('今年以来 各级各部门 按照会议要求 针对上述问题 下一步 与去年同期相比');
const ACTIONS = listed('认真落实 全面推进 重点检查 统筹安排 逐项核对 大力支持 严格规范');
const RESULTS = listed('取得了一定的成效 仍然存在不足 责任落实到人 群众较为满意 资金按时到位 工作有序开展');
/** Characters of names of villages and firms, by which texts differ. */
const NAMES = [...'江山林田石桥河湾岭坪溪塘洲桂松柏荷梅竹枫龙凤泰安康宁兴盛和平'];

type Matters = readonly [string, ...(readonly string[])];

const name = (random: Random): string =>
  random.times(2, 3, () => NAMES[random.below(NAMES.length)] ?? '').join('');

function sentence(random: Random, matters: Matters): string {
  const amount = `${1 + random.below(900)}.${random.below(10)}万元`;
  return (
    `${random.pick(OPENINGS)}，${name(random)}${random.pick(['村', '镇', '公司', '学校'])}${random.pick(ACTIONS)}` +
    `${random.pick(matters)}和${random.pick(matters)}，投入${amount}，${random.pick(RESULTS)}的经验要及时总结。`
  );
}

function text(random: Random, place: string, year: number): string {
  const matter = random.pick(MATTERS);
  // A text is about a few things: each word stands in a sixth of all.
  const matters: Matters = [matter, ...random.times(2, 4, () => random.pick(MATTERS))];
  const parts = random.times(4, 12, (): string =>
    random.times(2, 6, () => sentence(random, matters)).join(''),
  );
  return [
    `${place}关于${name(random)}${matter}的${random.pick(KINDS)}`,
    '各有关单位：',
    ...parts,
    `${place}人民政府`,
    `${year}年${1 + random.below(12)}月${1 + random.below(28)}日`,
  ].join('\n\n');
}

/** Writes so many texts of some 600 characters each into a folder. */
export function writeGeneratedTexts(folder: string, count: number): void {
  const random = new Random(count);
  for (let at = 0; at < count; at++) {
    const [province, ...cities] = random.pick(PLACES);
    const city = cities[random.below(cities.length)] ?? province;
    const year = 1998 + random.below(26);
    const file = join(folder, province, city, String(year), `${at}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text(random, `${province}${city}`, year));
  }
}
