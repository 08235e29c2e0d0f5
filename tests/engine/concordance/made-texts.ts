import fc from 'fast-check';

/** Texts of few words, so that random queries meet them: in both scripts, with marks, white space, numbers and long characters. */
const PIECES = [
  ...[
    '推进',
    '推進',
    '工业',
    '工業',
    '园区',
    '发展',
    '高质量',
    '改革',
    '建设',
    '会议',
    '纪要',
    '的',
    '了',
    '水费',
  ],
  ...[
    '，',
    '。',
    '；',
    '、',
    ' ',
    '\u3000',
    '2006年',
    '12.3万元',
    'GDP',
    'ＧＤＰ',
    '𬶨',
    '℃',
    '招商引资',
    '会',
  ],
];
const PLACES = ['湖南省常德市', '湖南省益阳市', '北京市朝阳区', '湖北省仙桃市', ''];
const TIMES = ['2003年', '2004年', '2006年', '“十一五”', ''];
const TEXTS = 40;
/** Every so many texts one has copies. */
const COPIED = 8;
const LINES = 7;

const line = fc
  .array(fc.constantFrom(...PIECES), { minLength: 4, maxLength: 30 })
  .map((pieces) => pieces.join(''));

/** The same texts each time: by file, some with copies that lack or have a few words. */
export function madeTexts(): Record<string, string> {
  const lines = fc.sample(line, { seed: 7, numRuns: TEXTS * LINES });
  const texts: Record<string, string> = {};
  for (let n = 0; n < TEXTS; n++) {
    const title = `${PLACES[n % PLACES.length]}${TIMES[(n * 3) % TIMES.length]}第${n}号工业园区工作总结`;
    const body = lines.slice(n * LINES, n * LINES + 2 + (n % (LINES - 2)));
    texts[`a/${n}.txt`] = `${title}\n\n${body.join('\n')}\n`;
    if (n % COPIED > 0) continue;
    const long = lines.slice(n * LINES, (n + 1) * LINES);
    texts[`a/${n}.txt`] = `${title}\n\n${long.join('\n')}\n`;
    texts[`b/${n}.txt`] = `${title}\n\n${long.join('\n').replace('推进', 'XX')}\n`;
    texts[`0/${n}.txt`] = `${title}\n\n${long.join('\n')}推进推进\n`;
  }
  return texts;
}
