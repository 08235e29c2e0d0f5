import { describe, expect, it } from 'vitest';
import { articlesOf, reading, removedFrom, span } from '../reading.ts';

const long =
  '这次会议是在全县上下深入学习贯彻上级精神的形势下召开的，主要任务是总结工作、表彰先进、部署任务。';

describe('numbered articles', () => {
  it('begin at the line of their number and take the title below it', async () => {
    const articles = await articlesOf(
      `第一篇：水库建设会议纪要00\n大河县水库建设协调会议纪要\n${long}\n第二篇：春耕总结\n${long}`,
    );
    expect(articles.map(span)).toEqual(['1-3', '4-5']);
    expect(articles.map((article) => article.title)).toEqual(['大河县水库建设协调会议纪要', '春耕总结']);
    expect(articles[0]?.heading).toBe('第一篇：水库建设会议纪要');
  });

  it.each([
    ['篇1:年终讲话', '篇2:年终讲话'],
    ['【篇一】年终讲话', '【篇二】年终讲话'],
    ['第1篇：年终讲话', '第2篇：年终讲话'],
    ['年终讲话 篇1', '年终讲话 篇2'],
    ['范文一：年终讲话', '范文二：年终讲话'],
  ])('are told by %s', async (first, second) => {
    const articles = await articlesOf(
      `年终讲话集\n${first}\n同志们：\n${long}\n${second}\n同志们：\n${long}`,
    );
    expect(articles.map(span)).toEqual(['2-4', '5-7']);
    expect(articles.map((article) => article.context)).toEqual([['年终讲话集'], ['年终讲话集']]);
  });

  it.each(['第1篇：', '第1篇 ', '第一篇：', '篇1：'])(
    'bear the title of their heading above who spoke and when: %s',
    async (number) => {
      const heads = [
        '韩城市副市长  王大山\n（2013年3月22日）',
        '2013年3月22日上午\n县长 李明',
        '（县委书记 王 大山）',
      ];
      for (const head of heads) {
        const articles = await articlesOf(`${number}在卫生会议上的讲话\n\n${head}\n同志们：\n${long}`);
        expect(articles.map((article) => article.title)).toEqual(['在卫生会议上的讲话']);
      }
    },
  );

  it('bear the title below their heading that names nobody', async () => {
    const articles = await articlesOf(`第1篇：乡村教师事迹\n春风 化雨润大河\n同志们：\n${long}`);
    expect(articles.map((article) => article.title)).toEqual(['春风 化雨润大河']);
  });

  it('bear the title of their page where their own heading is a number alone', async () => {
    const articles = await articlesOf(`大河县区划调整批复\n第一篇\n小河镇人民政府：\n${long}`);
    expect(articles.map((article) => article.title)).toEqual(['大河县区划调整批复']);
  });

  it('are not told by the parts of a plan', async () => {
    const articles = await articlesOf(
      `大河县发展规划纲要\n第一篇 发展环境\n第一章 基础\n${long}\n第二篇 总体要求\n第二章 目标\n${long}`,
    );
    expect(articles.map(span)).toEqual(['1-7']);
  });

  it('run on past a heading that cuts them in two', async () => {
    const file = await reading(
      `篇1:在农业会议上的讲话\n同志们：\n${long}谈三个方面的意见。\n一、看清形势\n${long}\n二、明确任务\n${long}\n` +
        `篇2:在农业会议上的讲话\n三、狠抓落实\n${long}\n篇3:总结\n${long}`,
    );
    expect(file.articles.map(span)).toEqual(['1-10', '11-12']);
    expect(removedFrom(file)).toContain('false-heading: 篇2:在农业会议上的讲话');
  });

  it('end where an unrelated one begins under its number', async () => {
    const articles = await articlesOf(
      `篇1:在畜牧会议上的讲话\n同志们：\n${long}\n在林业会议上的讲话\n同志们：\n${long}\n篇2:总结\n${long}`,
    );
    expect(articles.map(span)).toEqual(['1-3', '4-6', '7-8']);
  });

  it('have ids that the text does not change', async () => {
    const page = (body: string) =>
      `篇1:讲话\n同志们：\n${body}\n篇2:讲话\n同志们：\n${long}\n篇1:讲话\n${long}`;
    const before = await articlesOf(page(long));
    const after = await articlesOf(page(`${long}${long}`));
    expect(after.map((article) => article.id)).toEqual(before.map((article) => article.id));
    expect(new Set(before.map((article) => article.id)).size).toBe(3);
    expect(before.every((article) => /^[a-z2-7]{13}$/.test(article.id))).toBe(true);
  });
});

it('who speaks is no title below a numbered heading, his name set wide', async () => {
  const page = `第一篇：烟叶生产总结\n${long}\n第二篇：在全县烟叶生产动员会上的讲话\n县长　章 小 平\n同志们：\n${long}`;
  const titles = (await articlesOf(page)).map(({ title }) => title);
  expect(titles).toEqual(['烟叶生产总结', '在全县烟叶生产动员会上的讲话']);
});

describe('numbered articles of which the page says more', () => {
  const numbered = `第一篇：县委书记的讲话\n同志们：\n${long}\n第二篇：县长的讲话\n同志们：\n${long}`;
  const words = async (page: string) =>
    (await articlesOf(page)).map(({ passages }) => passages.map(({ text }) => text).join('\n'));

  it('leave what is said above them as an article of its own', async () => {
    const texts = await words(`大河县讲话集\n竹鼠养殖已在会上说明，请各乡镇抓紧办理。\n${numbered}`);
    expect(texts).toHaveLength(3);
    expect(texts[0]).toBe('大河县讲话集\n竹鼠养殖已在会上说明，请各乡镇抓紧办理。');
  });

  it('take labels above them into the first', async () => {
    const page = `大河县讲话集\n竹鼠养殖专辑\n大河县政府办公室编\n${numbered}`;
    const articles = await articlesOf(page);
    expect(articles.map(span)).toEqual(['2-6', '7-9']);
    expect(articles[0]).toMatchObject({ title: '县委书记的讲话', context: ['大河县讲话集'] });
    expect(articles[0]?.passages[0]?.text).toContain('竹鼠养殖专辑');
  });

  it('leave out what an uploader says above them', async () => {
    const texts = await words(`大河县讲话集\n下面是小编为大家整理的讲话，欢迎阅读！\n${numbered}`);
    expect(texts).toHaveLength(2);
    expect(texts.join('\n')).not.toContain('小编');
  });

  it('are articles of their own under an equal number and name, without a greeting', async () => {
    const other = '竹鼠养殖要抓好，力争年内见到成效，各乡镇都要拿出办法来。';
    const texts = await words(
      `第一篇：在会上的讲话\n${long}\n第一篇：在会上的讲话\n${other}\n第二篇：总结\n${long}`,
    );
    expect(texts.slice(0, 2)).toEqual([`第一篇：在会上的讲话\n${long}`, `第一篇：在会上的讲话\n${other}`]);
  });
});

describe('a page of which every line would go', () => {
  it.each([
    '大河县讲话集\n竹鼠养殖一事\n各乡镇都要办理\n第二篇：县长的讲话',
    '大河县讲话集\n竹鼠养殖一事已在会上说明。\n请各乡镇抓紧办理。\n第二篇：县长的讲话\n',
    '第一篇：竹鼠养殖讲话\n第二篇：县长的讲话',
    '竹鼠养殖会议纪要范本\n竹鼠养殖会议纪要范本',
  ])('is one article of all its lines: %s', async (page) => {
    const file = await reading(page);
    expect(file.articles).toHaveLength(1);
    const text = file.articles[0]?.passages.map((passage) => passage.text).join('') ?? '';
    expect(text).toBe(page.replaceAll('\n', ''));
    expect(file.problems).toEqual([]);
  });

  it('gives none where its lines are furniture', async () => {
    expect(await articlesOf('【打印】【关闭】\n[图片]')).toEqual([]);
  });
});

describe('speeches nested under one number', () => {
  const speech = (name: string, text: string) => `${name}\n(3月5日)\n同志们：\n${text}`;
  const first = `县委书记强调：${long}${'甲'.repeat(30)}`;
  const rest = ['乙', '丙', '丁', '戊'].map((letter) => `${long}${letter.repeat(30)}`);
  const page = [
    '篇1:县领导在工业会议上的讲话',
    speech('县委书记讲话', `${first}\n${rest.join('\n')}`),
    speech('县长的讲话', long),
    '《县领导在工业会议上的讲话》来源于本网会员分享，欢迎阅读。',
    rest.join('\n'),
    speech('县长的讲话', long),
    '篇2:总结',
    long,
  ].join('\n');

  it('are articles of their own, the container is none', async () => {
    const file = await reading(page);
    expect(file.articles.map(span)).toEqual(['2-9', '10-13', '15-18', '19-22', '23-24']);
    expect(file.articles[1]).toMatchObject({ title: '县长的讲话', context: ['县领导在工业会议上的讲话'] });
    expect(removedFrom(file)).toContain('container-heading: 篇1:县领导在工业会议上的讲话');
  });

  it('are told from a second copy without a heading, which begins at its first line', async () => {
    const headless = (await articlesOf(page))[2];
    expect(headless).toMatchObject({ heading: null, title: '县领导在工业会议上的讲话' });
  });
});

describe('a page that is one article', () => {
  it('takes the heading nearest above the text', async () => {
    const [article] = await articlesOf(`工作动态\n发布时间：2020-01-02\n大河县召开防汛会议\n${long}`);
    expect(article).toMatchObject({ title: '大河县召开防汛会议', context: [] });
    expect(article?.source).toMatchObject({ startLine: 3, endLine: 4 });
  });

  it.each([
    ['大河县国民经济与社会发展', '第九个五年计划纲要'],
    ['大河县二〇〇九年财政预算执行情况', '和二〇一〇年财政预算草案的报告'],
    ['大河县防汛抗旱指挥部', '关于做好伏旱期间放水工作的通知'],
    ['关于印发大河县小型水库', '巡查管护办法的通知'],
    ['大河县推进村级卫生室标准化建', '设实施方案'],
  ])('has a title of two lines: %s', async (first, second) => {
    const [article] = await articlesOf(`${first}\n${second}\n各乡镇人民政府：\n${long}`);
    expect(article?.title).toBe(first + second);
    expect(article?.passages[0]).toEqual({ text: first + second, level: 1, kind: 'heading' });
  });

  it.each([
    ['大河县人民政府', '水库安全会议纪要'],
    ['坚定信心 迎难而上', '在全县水利会议上的讲话'],
    ['会议纪要', '关于水库清淤的专题会议纪要'],
  ])('has a title of one line below %s', async (above, title) => {
    expect((await articlesOf(`${above}\n${title}\n${long}`))[0]?.title).toBe(title);
  });

  it.each(['时间：2011年4月2日', '地点：县政府会议室', '主持人：王大力', '出席：各乡镇长'])(
    'is not entitled by what it says of its meeting: %s',
    async (line) => {
      const [article] = await articlesOf(
        `第一篇:防汛会议纪要\n${line}\n${long}\n第二篇:春灌会议纪要\n${long}`,
      );
      expect(article?.title).toBe('防汛会议纪要');
      expect(article?.passages[1]).toEqual({ text: line, level: 0, kind: 'paragraph' });
    },
  );

  it('keeps its number above its title, of which the issuer is the first line', async () => {
    const [article] = await articlesOf(
      `大政发〔2009〕12号\n大河县人民政府\n关于加强水库管理的通知\n各乡镇人民政府：\n${long}`,
    );
    expect(article?.title).toBe('大河县人民政府关于加强水库管理的通知');
    expect(article?.passages[0]?.text).toBe('大政发〔2009〕12号');
  });

  it('joins a title over two lines', async () => {
    const [article] = await articlesOf(
      `大河县人民政府关于印发\n水库安全管理办法的通知\n各乡镇人民政府：\n${long}`,
    );
    expect(article?.title).toBe('大河县人民政府关于印发水库安全管理办法的通知');
  });

  it('is named after its file where it has no heading', async () => {
    const [article] = await articlesOf(`${long}\n${long}`, '会议/农业.txt');
    expect(article).toMatchObject({ title: '农业', heading: null });
  });
});
