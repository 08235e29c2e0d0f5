import { describe, expect, it } from 'vitest';
import { passagesOf, reading } from '../reading.ts';

const page = [
  '同志们:?',
  '今天的会议开得很好。?',
  '下面讲两点意见:??',
  '一、提高认识?',
  '没有资金，我们还能干成什么事??',
  '事在人为，大家要有信心。?',
  '???',
  '会后请抓好落实。?',
].join('\n');

describe('question marks left at line ends by a lost encoding', () => {
  it('are taken off, and a question keeps one', async () => {
    expect(await passagesOf(page)).toEqual([
      '同志们:',
      '今天的会议开得很好。',
      '下面讲两点意见:',
      '一、提高认识',
      '没有资金，我们还能干成什么事?',
      '事在人为，大家要有信心。',
      '会后请抓好落实。',
    ]);
  });

  it('stay in a text that is not strewn with them', async () => {
    expect(await passagesOf('为什么要修这条路?\n因为群众需要。')).toContain('为什么要修这条路?');
  });

  it('are taken off where they run on behind what is no question, in any text', async () => {
    expect(await passagesOf('请抓好进度情况????\n群众需要什么???')).toEqual([
      '请抓好进度情况',
      '群众需要什么?',
    ]);
  });

  it('behind a bracket is the question’s own, where the sentence asks', async () => {
    expect(await passagesOf('水库管理办法\n是否包括水塘（不含鱼塘）?')).toContain(
      '是否包括水塘（不含鱼塘）?',
    );
  });

  it('is told in the map with the rule that took it off', async () => {
    const { segments } = await reading(page, 'a.txt');
    const marks = segments.filter(({ kind }) => kind === 'stray-question-mark');
    expect(new Set(marks.map(({ rule }) => rule))).toEqual(
      new Set([
        'question-mark/after-sentence',
        'question-mark/repeated',
        'question-mark-on-marked-page/no-question',
      ]),
    );
  });
});
