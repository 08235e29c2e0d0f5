import type { Random } from '../random.ts';

const CHARACTERS = [...'工工工业业园園区区的的12.3。；”）Ａa  　'];
const HEADS = ['关于工业园区的通知', '工业的区', '园区 2006 年工作报告', '的', '业园（12）'] as const;
const NUMBERS = ['1 231', '12 312 3', '2006', '3.5', '11 222'] as const;

/** A few texts of few characters, by path: overlaps, numbers, sentence ends, both scripts, white space. */
export function randomTexts(count: number, random: Random): Record<string, string> {
  const texts: Record<string, string> = {};
  for (let number = 0; number < count; number++) {
    const lines = random.times(1, 6, () => randomLine(random));
    texts[`${random.pick(['湖南省', '其他'])}/${number}.txt`] = [random.pick(HEADS), ...lines].join('\n\n');
  }
  return texts;
}

function randomLine(random: Random): string {
  const pieces = random.times(6, 30, () =>
    random.chance(0.1) ? random.pick(NUMBERS) : (CHARACTERS[random.below(CHARACTERS.length)] ?? ''),
  );
  return `${pieces.join('')}。`;
}
