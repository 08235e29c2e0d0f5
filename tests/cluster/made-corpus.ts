import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Random } from '../../scripts/random.ts';

/** Words that texts of government are full of, some with characters in common, so that random substrings are found more than once. */
const WORDS = [
  '工业园区',
  '园区工作',
  '招商引资',
  '国家级',
  '开发区',
  '高新技术产业开发区',
  '农业农村',
  '乡村振兴',
  '县委',
  '县政府',
  '县委办公室',
  '会议强调',
  '会议要求',
  '要',
  '进一步',
  '推进',
  '推进会',
  '加快',
  '落实',
  '2.8亿元',
  '12.8亿元',
  '3月',
  '第三产业',
  '的',
  '和',
  '安全生产',
  '防汛抗旱',
  '㐂田𠮷村',
] as const;
const MARKS = ['，', '，', '、', '。', '；'] as const;
const PLACES = ['湖南省常德市', '湖南省长沙市望城区', '广东省广州市', '贵州省', '北京市朝阳区'] as const;
const KINDS = ['通知', '意见', '会议纪要', '工作总结', '讲话'] as const;

export interface MadeCorpus {
  documents: number;
  /** Of each, about. */
  passages: number;
  seed?: number;
}

/**
 * Writes texts, a file each, the same ones for the same seed: with places, years and kinds that facets tell apart, and each tenth a copy
 * of the one before it.
 */
export function writeCorpus(folder: string, { documents, passages, seed = 1 }: MadeCorpus): void {
  mkdirSync(folder, { recursive: true });
  const random = new Random(seed);
  let body = '';
  for (let at = 0; at < documents; at++) {
    const place = random.pick(PLACES);
    const year = 2001 + random.below(20);
    if (at % 10 !== 9) body = random.times(1, 2 * passages, () => passage(random)).join('\n');
    const title = `${place}人民政府关于${random.pick(WORDS)}的${random.pick(KINDS)}`;
    const text = `${title}\n\n${body}\n\n${place}人民政府\n${year}年${1 + random.below(12)}月${1 + random.below(28)}日\n`;
    writeFileSync(join(folder, `${String(at).padStart(5, '0')}.txt`), text);
  }
}

const passage = (random: Random): string =>
  `${random.times(3, 40, () => `${random.times(1, 4, () => random.pick(WORDS)).join('')}${random.pick(MARKS)}`).join('')}完。`;
