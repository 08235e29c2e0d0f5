import { type Random, seededRandom } from '../random.ts';
import type { SentencePool } from './sentence-pool.ts';

/** A document put together from sentences of real texts. */
export interface MadeDocument {
  title: string;
  province: string;
  year: number;
  paragraphs: string[];
  /** Its day, without the year. */
  month: number;
  day: number;
  /** Position of the document that it repeats with some paragraphs dropped; null where it is its own. */
  copyOf: number | null;
}

const PROVINCES =
  '北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区'.split(
    ' ',
  );
const KINDS = '通知 意见 实施方案 工作总结 工作安排 会议纪要 讲话 批复 公告 规划'.split(' ');
const HEADING_NUMBERS = '一二三四五六七八九十';
const HEADING_SHARE = 0.15;
const HEADING_CHARACTERS = 14;
const TITLE_CHARACTERS = 24;
const MOST_SENTENCES = 5;
const FIRST_YEAR = 1985;
const LAST_YEAR = 2025;
/** Lengths are log-normal around 1,000 characters: a tenth above 3,500, one in a thousand above 20,000. */
const LENGTH_LOG_MEAN = 6.9;
const LENGTH_LOG_DEVIATION = 0.95;
const MOST_CHARACTERS = 120_000;
/** Documents that later ones may repeat, and paragraphs that a repetition drops. */
const KEPT_SHARE = 0.05;
const DROPPED_SHARE = 0.05;

/**
 * Makes `count` documents, the same of the same pool and seed. Sentences are recombined one by one, so that no two share
 * enough to be copies, except the share `copies` (0–1) of them, which repeat an earlier one.
 */
export function* makeDocuments(
  pool: SentencePool,
  count: number,
  { seed = 42, copies = 0.02 }: { seed?: number; copies?: number } = {},
): Generator<MadeDocument> {
  const random = seededRandom(seed);
  const kept: { title: string; paragraphs: string[]; position: number }[] = [];
  for (let position = 0; position < count; position++) {
    const province = random.pick(PROVINCES);
    const year = random.integer(FIRST_YEAR, LAST_YEAR);
    const titled = titleOf(pool, province, random);
    const source = random.next() < copies && kept.length > 0 ? random.pick(kept) : null;
    const title = source?.title ?? titled;
    const paragraphs =
      source === null
        ? bodyOf(pool, lengthOf(random), random)
        : source.paragraphs.filter((_, at) => at === 0 || random.next() > DROPPED_SHARE);
    if (source === null && random.next() < KEPT_SHARE) kept.push({ title, paragraphs, position });
    const day = { month: 1 + (position % 12), day: 1 + (position % 28) };
    yield { title, province, year, paragraphs, ...day, copyOf: source?.position ?? null };
  }
}

function titleOf({ titles }: SentencePool, province: string, random: Random): string {
  const about = random.pick(titles).replace(/^.*?(?:省|市|自治区|县)/u, '');
  return `${province}${about.slice(0, TITLE_CHARACTERS)}${random.pick(KINDS)}`;
}

function lengthOf(random: Random): number {
  // Box and Muller's transform.
  const normal = Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());
  return Math.min(MOST_CHARACTERS, Math.exp(LENGTH_LOG_MEAN + normal * LENGTH_LOG_DEVIATION));
}

function bodyOf({ sentences }: SentencePool, length: number, random: Random): string[] {
  const paragraphs: string[] = [];
  let headings = 0;
  for (let written = 0; written < length; ) {
    if (headings < HEADING_NUMBERS.length && random.next() < HEADING_SHARE) {
      const about = random.pick(sentences).slice(0, HEADING_CHARACTERS);
      paragraphs.push(`${HEADING_NUMBERS[headings++]}、${about.replace(/[，。；、：]+$/u, '')}`);
    }
    const held = random.integer(1, MOST_SENTENCES);
    const paragraph = Array.from({ length: held }, () => random.pick(sentences)).join('');
    paragraphs.push(paragraph);
    written += paragraph.length;
  }
  return paragraphs;
}
