import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading, removedFrom } from '../reading.ts';

const RULE = '='.repeat(40);
const notice = [
  '关于开展夏季巡查的通知',
  '各派出所：',
  '为维护夏季治安，县里决定开展集中巡查。',
  '2012年6月20日',
];
const rules = [
  '大河县市场管理办法（试行）',
  '第一条 为规范市场秩序，制定本办法。',
  '第二条 经营者应当明码标价。',
];
const speech = ['县长在夏收会议上的讲话', '同志们：', '当前夏收在即，各项准备工作要抓紧。'];
const titlesOf = async (...parts: (readonly string[])[]) =>
  (await articlesOf(parts.map((part) => part.join('\n')).join(`\n${RULE}\n`))).map(({ title }) => title);

describe('documents with a line of marks between them', () => {
  it('are documents of their own', async () => {
    expect(await titlesOf(notice, rules, speech)).toEqual([notice[0], rules[0], speech[0]]);
  });

  it('are so below the addresses of their pages, which go with the lines', async () => {
    const text = [notice, speech].map((part) => ['http://dh.gov.cn/1.html', ...part].join('\n'));
    const file = await reading(text.join(`\n${RULE}\n`));
    expect(file.articles.map(({ title }) => title)).toEqual([notice[0], speech[0]]);
    expect(file.articles.flatMap(({ passages }) => passages.map((one) => one.text))).toEqual([
      ...notice,
      ...speech,
    ]);
    expect(removedFrom(file).join()).toContain(RULE);
  });

  it.each([
    ['a letterhead', ['大河县人民政府文件', '大政发〔2012〕5号'], notice],
    ['notes', notice, ['注：以上派出所不含林业派出所，具体名单由县公安局另行通知。']],
    [
      'a text and what is attached to it',
      notice,
      ['附件：大河县巡查方案', '各派出所每周巡查三次，并做好记录。'],
    ],
    [
      'a notice and what it sends on',
      ['关于印发方案的通知', '现将《巡查方案》印发给你们，请认真执行。'],
      ['巡查方案', '每周巡查三次。'],
    ],
  ])('part nothing else: %s', async (_, above, below) => {
    expect(await titlesOf(above, below)).toHaveLength(1);
  });

  it('lose nothing where they part nothing', async () => {
    expect(await passagesOf([...notice, RULE, '注：以上不含林业派出所。'].join('\n'))).toContain(RULE);
  });
});
