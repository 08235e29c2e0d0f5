import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf } from '../reading.ts';

const titles = async (lines: readonly string[]): Promise<string[]> =>
  (await articlesOf(lines.join('\n'))).map(({ title }) => title);

const notice = (place: string, subject: string, ...more: readonly string[]): string[] => [
  `${place}人民政府关于${subject}的通知`,
  '各乡镇人民政府：',
  `各村要在清明之前把${subject}的事情办完，不得向农户另收费用，办完以后报告。`,
  `${place}人民政府`,
  '2006年3月5日',
  ...more,
];
const ATTACHED = ['附件1', '值班安排表', '大河水库由王大山值班，小河水库由李小河值班，不得离开岗位。'];

describe('a document below what was attached to the one above', () => {
  it('begins at its head, where it names its body, whom it goes to, and is signed', async () => {
    const [first, second] = [notice('大河县', '整修水渠', ...ATTACHED), notice('青山县', '检查渡口')];
    expect(await titles([...first, ...second])).toEqual([first[0], second[0]]);
    expect((await articlesOf([...first, ...second].join('\n')))[0]?.passages).toHaveLength(first.length);
  });

  it.each([
    ['not signed', notice('青山县', '检查渡口').slice(0, 3)],
    ['of no body', ['关于检查渡口的通知', ...notice('青山县', '检查渡口').slice(1)]],
    ['labelled itself', ['附件2', ...notice('青山县', '检查渡口')]],
    ['what the document above speaks of', notice('青山县', '整修水渠')],
  ])('is of that where it is %s', async (_, below) => {
    const first = notice('大河县', '整修水渠', ...ATTACHED);
    expect(await titles([...first, ...below])).toEqual([first[0]]);
  });
});

describe('a document below the rules that the one above issues', () => {
  const RULES = '大河县渡口管理办法';
  const first = [
    `大河县人民政府关于印发《${RULES}》的通知`,
    '各乡镇人民政府：',
    `现将《${RULES}》印发给你们，请结合当地的情况认真执行。`,
    '大河县人民政府',
    '2006年3月5日',
    RULES,
    '第一条　渡口的船只每月检查一次，发现渗漏立即停航，修好以后重新开航。',
  ];

  it('begins at its head', async () => {
    const second = notice('青山县', '整修水渠');
    expect(await titles([...first, ...second])).toEqual([first[0], second[0]]);
  });

  it('is of that where the first sends another document on', async () => {
    const sending = ['大河县人民政府转发关于印发渡口管理办法的通知的通知', ...first.slice(1)];
    expect(await titles([...sending, ...notice('青山县', '整修水渠')])).toHaveLength(1);
  });
});

describe('texts of files that were put one behind the other', () => {
  const speech = ['在大河县水利会议上的讲话', '同志们：', '堤防年年要修，修堤的粮食从哪里来，先要算清楚。'];
  const others = [notice('青山县', '整修水渠'), notice('大河县', '检查渡口')];

  it('are told apart by the byte order marks between them', async () => {
    const files = [others[0] ?? [], speech, others[1] ?? []];
    const text = files.map((lines) => `\ufeff${lines.join('\r\n')}`).join('\r\n');
    expect((await articlesOf(text)).map(({ title }) => title)).toEqual(files.map(([title]) => title));
  });

  it('but not by one in the midst of a text', async () => {
    const [title = '', ...rest] = others[0] ?? [];
    expect(await titles([title, ...rest.map((line) => `\ufeff${line}`)])).toEqual([title]);
  });
});

describe('a text that explains the document above', () => {
  const [title = '', ...rest] = notice('大河县', '整修水渠');
  const explained = ['一、为什么要整修', '水渠漏水已经多年，去年夏天有三个村的秧苗因此干死，不能再等。'];

  it.each([`《${title}》政策解读`, `关于《${title}》的起草说明`])(
    'is one of its own: %s',
    async (heading) => {
      expect(await titles([title, ...rest, '', heading, ...explained])).toEqual([title, heading]);
    },
  );

  it.each([
    ['a link to it, below which no text stands', [`《${title}》政策解读`, '返回']],
    ['one that explains another, in the midst of a text', ['《青山县渡口管理办法》解读', ...explained]],
  ])('is none where it is %s', async (_, below) => {
    const body = below[1] === '返回' ? rest : rest.slice(0, 2);
    expect(await titles([title, ...body, ...below])).toEqual([title]);
  });
});

describe('texts of selected works, their days in brackets below their titles', () => {
  const text = '　　大河的堤防年年要修，修堤的人年年要吃饭，粮食从哪里来，先要算清楚。';
  const work = (title: string, day: string): string[] => ['', title, day, '', text];

  it('are told apart whatever their titles say', async () => {
    const lines = [
      ...work('大河要修好', '（一九五四年三月）'),
      ...work('青山不能再砍', '（一九五六年七月四日）'),
      ...work('再谈修堤', '（一九五八年一月）'),
    ];
    expect(await titles(lines)).toEqual(['大河要修好', '青山不能再砍', '再谈修堤']);
  });

  it.each([
    ['one title names the document of all', ['大河县人民政府工作报告', text]],
    ['a day stands below a sentence', [text, '（一九五三年二月）']],
  ])('are one text where %s', async (_, above) => {
    const lines = [
      ...above,
      ...work('大河要修好', '（一九五四年三月）'),
      ...work('青山不能再砍', '（一九五六年七月）'),
    ];
    expect(await titles(lines)).toHaveLength(1);
  });
});

describe('a letter that was passed on', () => {
  it('is read without its head and the signs of quotation', async () => {
    const [title = '', ...rest] = notice('大河县', '整修水渠');
    const head = [
      '发件人: 县府办 <a@example.com>',
      '发送时间: 2012年3月5日 9:20',
      '收件人: 各乡镇',
      `主题: 转发: ${title}`,
    ];
    const letter = [...head, '', ...[title, ...rest].map((line) => `> ${line}`)];
    expect(await passagesOf(letter.join('\n'))).toEqual([title, ...rest]);
  });
});
