import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading, removedFrom } from '../reading.ts';

const head = ['关于浴室复查的指示①', '（一九五一年九月十七日）', '各地委：'];

describe('notes at the foot of a page in the midst of a sentence', () => {
  const notes = ['① 本文是青田区委的指示。', '② 指大河两岸的村子。'];
  const page = [
    ...head,
    '据青田、大河两县来电，复查中有侵占社员浴室的情形，已经发现的有四',
    '十余起，其中以',
    ...notes,
    '—— 88 ——',
    '北塘②为最多。各地应即派人前往纠正。',
  ];
  const sentence =
    '据青田、大河两县来电，复查中有侵占社员浴室的情形，已经发现的有四十余起，其中以北塘为最多。各地应即派人前往纠正。';

  it('are read behind it, and it is whole', async () => {
    expect((await passagesOf(page.join('\n'))).slice(3)).toEqual([sentence, ...notes]);
  });

  it('are known by a sign in the text where the number of the page stands bare', async () => {
    const bare = page.map((line) => (line === '—— 88 ——' ? '88' : line));
    const file = await reading(bare.join('\n'));
    expect(file.articles[0]?.passages.map(({ text }) => text).slice(3)).toEqual([sentence, ...notes]);
    expect(removedFrom(file)).toContain('page-number: 88');
  });

  it.each([
    ['that end where the sentence does', '十余起。'],
    ['that a sentence leads in as items', '十余起，其中：'],
  ])('but not those %s', async (_, last) => {
    const other = page.map((line) => (line === '十余起，其中以' ? last : line));
    const passages = await passagesOf(other.join('\n'));
    expect(passages.indexOf(notes[0] ?? '')).toBeLessThan(
      passages.findIndex((text) => text.startsWith('北塘')),
    );
  });
});

describe('hyphens at the ends of lines', () => {
  it('are taken off where one of them stands in a word', async () => {
    const page = [
      '浴室收费标准',
      '一、凡自带毛巾的，每次收-',
      '费四分，老人减半。',
      '二、拖拉-',
      '机站职工凭证入浴。',
    ];
    const file = await reading(page.join('\n'));
    expect(file.articles[0]?.passages.map(({ text }) => text)).toEqual([
      '浴室收费标准',
      '一、凡自带毛巾的，每次收费四分，老人减半。',
      '二、拖拉机站职工凭证入浴。',
    ]);
    expect(removedFrom(file).filter((one) => one === 'stray-mark: -')).toHaveLength(2);
  });

  it.each([
    ['北京-', '青田铁路沿线的浴室今年开放。'],
    ['1958-', '1962年浴室统计表。'],
  ])('but not where names or years are tied: %s', async (first, second) => {
    expect((await passagesOf([first, second].join('\n'))).join('')).toBe(first + second);
  });
});

describe('edges of a scanned frame', () => {
  const lines = ['关于整顿浴室的布告|', '一、凡在本市经营浴室的，|', '限三月底前登记。丨', '青田市人民政府|'];

  it('are taken off the ends of lines', async () => {
    const [article] = await articlesOf(lines.join('\n'));
    expect(article?.title).toBe('关于整顿浴室的布告');
    expect(article?.passages.map(({ text }) => text)).toContain('一、凡在本市经营浴室的，限三月底前登记。');
  });

  it('but those of a table stay', async () => {
    const rows = ['区别|浴室|', '一区|12|', '二区|15|', '三区|9|'];
    expect((await passagesOf(rows.join('\n'))).join('')).toContain('一区|12|');
  });
});

describe('a star behind a title', () => {
  it('is left out where a note opens with one', async () => {
    const page = [
      '浴室要办在群众前面*',
      '我到北塘看了五天，回来想讲四句话。',
      '* 这是王大山同志在青田县干部会上的讲话记录。',
    ];
    expect((await articlesOf(page.join('\n')))[0]?.title).toBe('浴室要办在群众前面');
  });

  it.each(['对王**的处分决定', '对王×*的处分决定'])('but masks stay: %s', async (title) => {
    const page = [title, '王某挪用浴室煤款，给予警告处分。', '* 本文没有公开发表。'];
    expect((await articlesOf(page.join('\n')))[0]?.title).toBe(title);
  });
});

it('numbers of lines with as many digits each are left out of a short text', async () => {
  const page = [
    '关于办好浴室的决议',
    '会议听取了报告，一致认',
    '为要办好浴室。会议号召',
    '全县社员自带毛巾。',
  ];
  const numbered = page.map((line, at) => `${String(at + 1).padStart(3, '0')}  ${line}`);
  expect(await passagesOf(numbered.join('\n'))).toEqual([
    '关于办好浴室的决议',
    '会议听取了报告，一致认为要办好浴室。会议号召全县社员自带毛巾。',
  ]);
  const roster = ['001 王大山 北塘', '002 李小河 东溪', '003 张大江 西河', '004 赵小溪 南山'];
  expect((await passagesOf(roster.join('\n'))).join('\n')).toBe(roster.join('\n'));
});
