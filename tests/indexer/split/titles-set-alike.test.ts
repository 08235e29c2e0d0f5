import { describe, expect, it } from 'vitest';
import { articlesOf, reading, removedFrom } from '../reading.ts';

/** Documents one below the other whose titles have nothing in common but how they are set. */

const minutes = [
  '供水管网改造会议纪要',
  '会议同意先换老街的四条管道，挖开的路面在天亮以前恢复，学生上学不绕道。',
];
const account = [
  '林业站2006年工作总结',
  '春季造林一万二千亩，抽查成活率九成以上，护林员每天巡山两次，没有发生火灾。',
];
const address = [
  '水库开工典礼上的致辞',
  '这座水库等了二十年，今天终于动工，下游四万亩田从此不再看天吃饭，大家出了力。',
];
const rules = [
  '农村危房改造实施方案',
  '全镇改造危房二百户，三月底入户鉴定，四月动工，十月以前验收，补助打到卡上。',
];
const three = [minutes, account, address];
const titles = three.map(([title]) => title);
const more = '各村要把责任落实到人，村干部包片，镇里每十天检查一次，结果张榜公布在村口。';

type Document = readonly string[];
const titlesOf = async (content: string, file = 'page.txt') =>
  (await articlesOf(content, file)).map(({ title }) => title);
const page = (documents: readonly Document[], set: (title: string, at: number) => string, indent = '') =>
  documents
    .map(([title = '', ...text], at) => [set(title, at), ...text.map((line) => indent + line)].join('\n'))
    .join('\n');

describe('documents whose titles are set alike', () => {
  it.each([
    ['farther in than the text', page(three, (title) => `　　　　　　${title}`, '　　')],
    ['at the margin, the text farther in', page(three, (title) => title, '　　')],
    ['behind a sign', page(three, (title) => `◆ ${title}`)],
    ['in brackets', page(three, (title) => `【${title}】`)],
    [
      'in wide letters',
      page(three, (title) => (title.includes('2006') ? [...title].join(' ') : [...title].join('　'))),
    ],
    ['below a gap', page(three, (title, at) => (at === 0 ? title : `\n\n${title}`))],
    ['below a number of their own', page(three, (title, at) => `[${at + 1}]\n${title}`)],
    ['on pages of their own', page(three, (title, at) => (at === 0 ? title : `\f${title}`))],
    ['above a day in brackets', page(three, (title, at) => `${title}\n（2006年3月${at + 1}日）`)],
    [
      'below what a site puts under a text',
      page(three, (title, at) => (at === 0 ? title : `责任编辑：王二\n${title}`)),
    ],
    ['in Markdown', page(three, (title, at) => `## ${at + 1}. ${title}\n`).replaceAll('\n##', '\n\n##')],
  ])('are one each: %s', async (name, content) => {
    expect(await titlesOf(content, name === 'in Markdown' ? 'page.md' : 'page.txt')).toEqual(titles);
  });

  it('are one each in a page that is called otherwise', async () => {
    const html = three.map(
      ([title, ...text]) => `<h2>${title}</h2>${text.map((line) => `<p>${line}</p>`).join('')}`,
    );
    const whole = (name: string) =>
      `<html><head><title>${name}</title></head><body>${html.join('')}</body></html>`;
    expect(await titlesOf(whole('公文素材'), 'a.html')).toEqual(titles);
    expect(await titlesOf(whole('供水管网改造会议纪要'), 'a.html')).toHaveLength(1);
  });

  it('have titles that may be broken over two lines', async () => {
    const speech = (title: string) => [title, '同志们：', more];
    const broken = [
      speech('　　　　在全县春耕生产动员\n　　　　会上的讲话'),
      speech('　　　　在全市招商引资工作\n　　　　会议上的讲话'),
    ];
    expect(await titlesOf(page(broken, (title) => title, '　　'))).toEqual([
      '在全县春耕生产动员会上的讲话',
      '在全市招商引资工作会议上的讲话',
    ]);
  });

  it.each([
    ['a heading that is no title of a document', [minutes, ['存在的问题', more], address]],
    ['a plan that a notice brings', [['关于农村危房改造的通知', more], rules]],
    ['a plan below a notice that nobody has signed', [['关于做好冬季防火的通知', more], rules]],
    ['what the text above names', [['供水工作汇报', `${more}详见农村危房改造实施方案。`], rules]],
    ['what the text above sends', [['供水工作汇报', `${more}办法附后。`], rules]],
    ['an attachment', [['供水工作汇报', more, '附件：农村危房改造实施方案'], rules]],
    [
      'parts of one document',
      [
        ['农业局2006年工作总结和2007年工作计划', more],
        ['2006年工作总结', more],
        ['2007年工作计划', more],
      ],
    ],
  ])('are one with %s', async (_, documents) => {
    expect(await titlesOf(page(documents, (title) => `　　　　　　${title}`, '　　'))).toHaveLength(1);
    expect(await titlesOf(page(documents, (title) => `\n\n${title}`))).toHaveLength(1);
  });

  it('stay apart where a list of names is attached', async () => {
    const attended = [...minutes, '附：与会人员名单', '王大山 李小河'];
    expect(await titlesOf(page([attended, account], (title) => `　　　　　　${title}`, '　　'))).toHaveLength(
      2,
    );
  });

  it('may stand beside headlines where a site parts them', async () => {
    const headline = ['老街通了自来水', more];
    const parted = page([minutes, headline, account, address], (title, at) =>
      at === 0 ? title : `上一页 1 2 3 下一页\n${title}`,
    );
    expect(await titlesOf(parted)).toHaveLength(4);
    const ruled = page([minutes, headline, account, address], (title, at) =>
      at === 0 ? title : `＊＊＊＊\n${title}`,
    );
    expect(await titlesOf(ruled)).toHaveLength(4);
  });
});

describe('the list of the articles above them', () => {
  const text = (at: string, [title, line]: Document) => `### 第${at}篇 ${title}\n\n${line}\n`;
  it('is of the page and no part of the first of them', async () => {
    const list = three.map(([title], at) => `- [第${'一二三'[at]}篇 ${title}](#${at})`).join('\n');
    const file = await reading(
      `# 公文合集\n\n${list}\n\n${three.map((one, at) => text('一二三'[at] ?? '', one)).join('\n')}`,
      'a.md',
    );
    expect(file.articles.map(({ title }) => title)).toEqual(titles);
    expect(file.articles[0]?.passages.map((passage) => passage.text).join()).not.toContain('致辞');
    expect(removedFrom(file).filter((removed) => removed.includes('致辞'))).toHaveLength(1);
  });

  it('is removed with its label', async () => {
    const numbered = (one: Document, at: number) => [`篇${'一二三'[at]}：${one[0]}`, ...one.slice(1)];
    const list = three.map((one, at) => numbered(one, at)[0]);
    const file = await reading(['目录', ...list, ...three.flatMap(numbered)].join('\n'));
    expect(file.articles.map(({ title }) => title)).toEqual(titles);
    expect(removedFrom(file)).toContain('page-title: 目录');
  });

  it('may number them as they are numbered below', async () => {
    const plain = [['先进事迹材料', more], account, address];
    const lines = plain.flatMap(([title, ...rest], at) => [`${at + 1}、${title}`, ...rest]);
    const content = ['材料目录如下：', ...plain.map(([title], at) => `${at + 1}、${title}`), ...lines].join(
      '\n',
    );
    expect(await titlesOf(content)).toEqual(plain.map(([title]) => title));
  });
});

describe('numbers before and behind titles', () => {
  it.each([
    ['示例一：', '示例二：'],
    ['工作总结 第1部分：', '工作总结 第2部分：'],
  ])('may be written %s', async (first, second) => {
    const content = [`${first}林业站工作总结`, more, `${second}水利站工作总结`, more].join('\n');
    expect(await titlesOf(content)).toEqual(['林业站工作总结', '水利站工作总结']);
  });

  it.each([
    ['社区工作总结之一', '社区工作总结之二'],
    ['社区工作总结1', '社区工作总结2'],
  ])('may be written %s', async (first, second) => {
    expect(await articlesOf(['社区工作总结', first, more, second, account[1]].join('\n'))).toHaveLength(2);
  });

  it('may stand in brackets where the page calls itself a collection', async () => {
    const content = [
      '公文范例三则',
      ...three.flatMap(([title, line], at) => [`（${at + 1}）${title}`, line]),
    ].join('\n');
    expect(await titlesOf(content)).toEqual(titles);
  });
});
