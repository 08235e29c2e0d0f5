/** Texts that differ in place, year, kind and subject; some years are known by a span alone, some not at all. */

const PLACES = [
  '湖南省常德市',
  '湖南省益阳市',
  '湖南省常德市桃源县',
  '湖南省',
  '北京市朝阳区',
  '湖北省仙桃市',
  '山西省',
  '某某',
];
const KINDS = ['工作总结', '工作会议纪要', '的通知', '实施意见', '发展规划'];
const SUBJECTS = ['工业园区', '招商引资', '农业农村', '水利建设', '环境保护'];
const TIMES = ['2003年', '2004年', '“十一五”', '2006年', '2007年', '', '“十二五”'];
const TEXTS = 70;

/** Words that stand in no other line. */
function ownWords(seed: number): string {
  return Array.from({ length: 14 }, (_, at) =>
    String.fromCharCode(0x4e00 + ((seed * 37 + at * 613) % 9_973)),
  ).join('');
}

export function madeTexts(): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: TEXTS }, (_, n): [string, string] => {
      const subject = SUBJECTS[n % SUBJECTS.length];
      const lines = Array.from(
        { length: 2 + (n % 4) },
        (_, line) =>
          `${'一二三四五六七'[line]}、${ownWords(n * 10 + line)}是${subject}，又是${subject}，投资${n * 7 + line}万元。`,
      );
      const title = `${PLACES[n % PLACES.length]}${TIMES[n % TIMES.length]}${subject}${KINDS[n % KINDS.length]}`;
      return [`第${n}号.txt`, `${title}\n\n${lines.join('\n')}\n`];
    }),
  );
}
