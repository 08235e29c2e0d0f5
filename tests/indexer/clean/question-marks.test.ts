import { describe, expect, it } from 'vitest';
import { passagesOf } from '../reading.ts';

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
});
