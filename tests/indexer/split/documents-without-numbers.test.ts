import { describe, expect, it } from 'vitest';
import { articlesOf, reading, removedFrom } from '../reading.ts';

const titlesOf = async (lines: readonly string[], file = 'page.txt') =>
  (await articlesOf(lines.join('\n'), file)).map(({ title }) => title);

const sowing = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';
const lotus = '沿河的三个村子今年改种莲藕，收购站设在渡口，每天收两次，账目每十天公布一次。';
const stones = '老街的石板路由二十户人家自己出工重铺，县里只出了石料的钱，半年以后通了水管。';
const schools = '全县的危房校舍去年改造了一半，余下的四十一间要在开学以前拆完，课桌由木器厂按旧价供应。';

describe('a collection with a table of contents', () => {
  const contents = ['在春耕大会上的讲话……1', '同村支部书记谈话要点……4', '在水库开工典礼上的致辞……9'];
  const texts = [
    ...['在春耕大会上的讲话', sowing, '同村支部书记谈话要点', lotus],
    ...['在水库开工典礼上的致辞', stones],
  ];

  it('is cut at the titles that it lists', async () => {
    const file = await reading(['大河县讲话选编', '目录', ...contents, ...texts].join('\n'));
    expect(file.articles.map(({ title }) => title)).toEqual([
      '在春耕大会上的讲话',
      '同村支部书记谈话要点',
      '在水库开工典礼上的致辞',
    ]);
    expect(file.articles[0]?.passages.map(({ text }) => text)).toEqual(['在春耕大会上的讲话', sowing]);
    expect(removedFrom(file)).toContain('page-title: 在春耕大会上的讲话……1');
  });

  it('is read where its entries are broken over lines, and its titles below', async () => {
    const page = [
      ...['大河县农村文件汇编', '目  录'],
      ...['县人民委员会关于发展茶叶生产的', '  指示……………1', '县供销社关于收购土', '  产的报', '  告……………5'],
      ...['县人民委员会关于发展茶叶生产的指示', sowing, '县供销社关于收购', '土产的报告', lotus],
    ];
    const file = await reading(page.join('\n'));
    expect(file.articles.map(({ title }) => title)).toEqual([
      '县人民委员会关于发展茶叶生产的指示',
      '县供销社关于收购土产的报告',
    ]);
    expect(file.articles[1]?.passages.map(({ text }) => text)).toEqual(['县供销社关于收购土产的报告', lotus]);
  });

  it('is read where it has no numbers of pages', async () => {
    const page = [
      ...['大河县革命委员会文件选编', '目录', '1.关于春耕的通知（河革发〔1972〕11号）', '2、关于夏收的意见'],
      ...['关于春耕的通知', sowing, '关于夏收的意见', lotus],
    ];
    const file = await reading(page.join('\n'));
    expect(file.articles.map(({ title }) => title)).toEqual(['关于春耕的通知', '关于夏收的意见']);
    expect(removedFrom(file)).toContain('page-title: 1.关于春耕的通知（河革发〔1972〕11号）');
  });

  it.each([
    [
      'chapters',
      ['大河县农业志', '第一章 耕地……1', '第二章 水利……4', '第一章 耕地', sowing, '第二章 水利', lotus],
    ],
    [
      'parts of one text',
      ['大河县规划', '发展的背景……1', '目标和任务……4', '发展的背景', sowing, '目标和任务', lotus],
    ],
    [
      'parts of a report that are called plans',
      ['大河县工作报告', '春耕安排……1', '夏收安排……4', '春耕安排', sowing, '夏收安排', lotus],
    ],
    ['what does not stand below', ['讲话选编', ...contents, sowing, lotus, stones]],
    [
      'parts of a text below the label',
      ['大河县工作报告', '目录', '一、春耕', '二、夏收', '一、春耕', sowing, '二、夏收', lotus],
    ],
    [
      'titles of which none stands below',
      ['讲话选编', '目录', '在春耕大会上的讲话', '在夏收会上的讲话', sowing, lotus],
    ],
    ['a text with rows of dots', ['大河县工作报告', sowing, ...contents, lotus]],
  ])('is none where it lists %s', async (_, page) => {
    expect(await titlesOf(page)).toHaveLength(1);
  });
});

describe('documents between lines of marks', () => {
  it.each(['★★★★★★', '＊＊＊', '----------'])('are one each: %s', async (marks) => {
    const page = [
      '大河县林业工作总结',
      sowing,
      marks,
      '小河镇水利工作总结',
      lotus,
      marks,
      '新街路灯管理办法',
      stones,
    ];
    expect(await titlesOf(page)).toEqual(['大河县林业工作总结', '小河镇水利工作总结', '新街路灯管理办法']);
  });

  it.each([
    ['a letterhead', ['大河县人民政府文件', '★★★★', '关于春耕的通知', sowing, lotus]],
    ['parts of a text', ['大河县林业工作总结', sowing, '★★★★', lotus, '★★★★', stones]],
    [
      'what it names',
      ['大河县林业工作安排', `${sowing}附《林场管理办法》。`, '＊＊＊', '林场管理办法', lotus],
    ],
    [
      'what it passes on',
      ['关于水渠的通知', `${sowing}现将方案印发给你们。`, '-----', '大河县水渠方案', lotus],
    ],
    ['an attachment', ['大河县林业工作总结', sowing, '-----', '附件1：林场管理办法', lotus]],
    ['a note', ['大河县林业工作总结', sowing, '-----', '注：以上数字由林业局提供，截至去年年底。']],
  ])('are one where they part %s', async (_, page) => {
    expect(await titlesOf(page)).toHaveLength(1);
  });
});

describe('documents with their day below their titles', () => {
  const heads = [
    ['关于清点房屋家具的通知', '（1952年5月4日）'],
    ['关于节约用电的指示', '1952年6月11日  (52)河办字第140号'],
    ['县人民委员会关于实行夏季', '作息时间的通知', '一九五二年六月二十五日'],
  ];

  it('are one each', async () => {
    const page = heads.flatMap((head, at) => [...head, [sowing, lotus, stones][at] ?? '', schools]);
    expect(await titlesOf(page)).toEqual([
      '关于清点房屋家具的通知',
      '关于节约用电的指示',
      '县人民委员会关于实行夏季作息时间的通知',
    ]);
  });

  it.each([
    ['the first stands below a text', [sowing, ...heads.slice(0, 2).flatMap((head) => [...head, lotus])]],
    [
      'the first sends the other on',
      [...(heads[0] ?? []), `${sowing}现将指示转发给你们。`, ...(heads[1] ?? []), lotus],
    ],
    ['the other is attached', [...(heads[0] ?? []), sowing, '附：', ...(heads[1] ?? []), lotus]],
    ['nothing stands between them', [...(heads[0] ?? []), ...(heads[1] ?? []), lotus]],
  ])('are one where %s', async (_, page) => {
    expect(await titlesOf(page)).toHaveLength(1);
  });
});

describe('a page of a newspaper', () => {
  it('lends its day to all its reports', async () => {
    const page = [
      ...[
        '大河日报    1959年3月14日    第一版',
        '',
        '春耕掀起高潮',
        '三天犁田五千亩',
        `本报讯  ${sowing}`,
        lotus,
      ],
      ...['', '食堂会议强调', '安排好群众生活', `本报讯  ${stones}`, schools],
    ];
    const file = await reading(page.join('\n'));
    expect(file.articles.map(({ title }) => title)).toEqual(['春耕掀起高潮 三天犁田五千亩', '食堂会议强调']);
    const days = file.articles.map(({ given }) => given.map(({ field, value }) => `${field} ${value}`));
    expect(days).toEqual([['published 1959年3月14日'], ['published 1959年3月14日']]);
  });
});

describe('reports of a newspaper', () => {
  const report = (title: string, text: string): string[] => [title, `本报讯（记者张三）${text}`, schools];

  it('are one each where several stand on a page', async () => {
    const page = [
      ...report('莲藕卖到省城', lotus),
      ...report('老街有了水管', stones),
      ...report('春耕开始了', sowing),
    ];
    expect(await titlesOf(page)).toEqual(['莲藕卖到省城', '老街有了水管', '春耕开始了']);
  });

  it('keep the lines of their headlines', async () => {
    const second = ['石板路上说变化', '老街有了水管', '——新街见闻', `新华社大河3月5日电 ${stones}`];
    const articles = await articlesOf([...report('莲藕卖到省城', lotus), ...second].join('\n'));
    expect(articles).toHaveLength(2);
    expect(articles[1]?.passages[0]?.text).toBe('石板路上说变化');
  });

  it.each([
    ['one report', report('莲藕卖到省城', lotus)],
    ['a foreword above', ['莲藕专版', sowing, ...report('莲藕卖到省城', lotus)]],
    [
      'paragraphs that open alike',
      ['莲藕卖到省城', `本报讯（记者张三）${lotus}`, `本报讯（记者李四）${stones}`],
    ],
    [
      'a report that is quoted below a numbered heading',
      ['经验材料', sowing, '一、报上说的', `本报讯 ${lotus}`, '二、报上又说的', `本报讯 ${stones}`],
    ],
  ])('are one text: %s', async (_, page) => {
    expect(await titlesOf(page)).toHaveLength(1);
  });
});

describe('issues of minutes and bulletins', () => {
  const issue = (number: string, title: string, text: string): string[] => [
    ...['县长办公会议纪要', number, '大河县人民政府办公室　　　2008年4月12日'],
    ...[title, text],
  ];

  it('are one each', async () => {
    const page = [
      ...issue('〔2008〕4号', '关于研究消防站问题的会议纪要', sowing),
      ...issue('〔2008〕5号', '关于研究渡口问题的会议纪要', lotus),
    ];
    expect(await titlesOf(page)).toEqual(['关于研究消防站问题的会议纪要', '关于研究渡口问题的会议纪要']);
    const bulletins = ['大河简报', '第3期', '春耕开始了', sowing, '大河简报', '第4期', '渡口改道', lotus];
    expect(await titlesOf(bulletins)).toHaveLength(2);
  });

  it.each([
    [
      'that repeats its head on each page',
      ['大河简报', '第3期', '春耕开始了', sowing, '大河简报', '第3期', lotus],
    ],
    ['that lists issues', ['大河县刊物目录', '大河简报', '第3期', '大河简报', '第4期', sowing]],
  ])('are one %s', async (_, page) => {
    expect(await titlesOf(page)).toHaveLength(1);
  });
});

describe('regulations', () => {
  const rules = (title: string, ...head: string[]): string[] => [
    ...[title, ...head, `第一条　${sowing}`, `第二条　${lotus}`],
  ];
  const passed = '（2009年3月5日大河市第三届人民代表大会常务委员会第八次会议通过）';

  it('are one each where they count from 第一条 again below a title', async () => {
    expect(await titlesOf([...rules('大河县河道管理办法'), ...rules('大河县公墓管理规定')])).toHaveLength(2);
    const laws = [
      ...rules('大河市市容管理条例', passed, '第一章　总则'),
      ...rules('大河市养犬管理条例', passed),
    ];
    expect(await titlesOf(laws)).toEqual(['大河市市容管理条例', '大河市养犬管理条例']);
    const changed = [
      '1996年5月15日 会议通过',
      '2015年8月29日 会议《关于修改大河市水库法的决定》',
      '目录',
      '第一章　总则',
    ];
    expect(
      await titlesOf([...rules('大河省水库安全法', ...changed), ...rules('大河省养犬管理条例', ...changed)]),
    ).toEqual(['大河省水库安全法', '大河省养犬管理条例']);
  });

  it.each([
    [
      'below an order',
      ['大河县人民政府令', `现公布两个办法。${stones}`, ...rules('甲办法'), ...rules('乙办法')],
    ],
    ['with one attached', [...rules('大河县河道管理办法'), '附件', ...rules('大河县河道收费办法')]],
    ['that name another', [...rules('大河县河道管理办法'), '大河县公墓管理规定', '第三条　同前。']],
    ['under the same title again', [...rules('大河县河道管理办法'), ...rules('大河县河道管理办法')]],
  ])('are one document %s', async (_, page) => {
    expect(await titlesOf(page)).toHaveLength(1);
  });
});

describe('speeches with the day below their titles', () => {
  const speech = (title: string, text: string): string[] => [title, '（2005年3月12日）', '县长　赵××', text];

  it('are one each', async () => {
    const page = [...speech('在教育工作会议上的讲话', schools), ...speech('在水利工作会议上的讲话', lotus)];
    expect(await titlesOf(page)).toEqual(['在教育工作会议上的讲话', '在水利工作会议上的讲话']);
  });

  it('in a line without brackets as well', async () => {
    const page = [...speech('在教育工作会议上的讲话', schools), ...speech('在水利工作会议上的讲话', lotus)];
    expect(
      await titlesOf(page.map((line) => line.replace('（2005年3月12日）', '2005年3月12日'))),
    ).toHaveLength(2);
  });

  it.each([
    ['that names another', [...speech('在教育工作会议上的讲话', schools), '在水利工作会议上的讲话', lotus]],
    ['without days', ['在教育工作会议上的讲话', schools, '学习李四同志的讲话', lotus]],
    ['with a document', ['关于学习讲话的通知', schools, ...speech('在水利工作会议上的讲话', lotus)]],
  ])('are one %s', async (_, page) => {
    expect(await titlesOf(page)).toHaveLength(1);
  });
});

it('speeches under headings of one level in a collection are one each', async () => {
  const page = [
    '# 大河县长讲话集',
    '',
    '## 在教育工作会议上的讲话',
    '',
    schools,
    '',
    '## 在水利工作会议上的讲话',
    '',
    lotus,
  ];
  expect(await titlesOf(page, 'page.md')).toEqual(['在教育工作会议上的讲话', '在水利工作会议上的讲话']);
  const minutes = ['# 春耕会议纪要', '', '## 书记讲话', '', schools, '', '## 县长讲话', '', lotus];
  expect(await titlesOf(minutes, 'page.md')).toHaveLength(1);
});

describe('accounts of one year that differ in what they are about', () => {
  const account = (about: string, text: string): string[] => [
    `大河县2003年${about}工作总结`,
    text,
    schools,
    text,
    schools,
  ];

  it('are one each from three on', async () => {
    const page = [...account('林业', sowing), ...account('水利', lotus), ...account('城建', stones)];
    expect(await titlesOf(page)).toEqual(
      ['林业', '水利', '城建'].map((about) => `大河县2003年${about}工作总结`),
    );
    expect(await titlesOf([...account('林业', sowing), ...account('水利', lotus)])).toHaveLength(1);
  });

  it('are one below a title of all, and without texts of their own', async () => {
    const page = [...account('林业', sowing), ...account('水利', lotus), ...account('城建', stones)];
    expect(await titlesOf(['大河县2003年工作总结', sowing, ...page])).toHaveLength(1);
    const list = ['林业', '水利', '城建'].flatMap((about) => [`大河县2003年${about}工作总结`, '（另发）']);
    expect(await titlesOf([...list, sowing])).toHaveLength(1);
  });
});

it('letters to several are one each', async () => {
  const letter = (to: string, text: string): string[] => [
    ...[`致全县${to}的慰问信`, `全县广大${to}：`, text, '大河县教育局', '2001年9月10日'],
  ];
  const page = [...letter('教师', schools), ...letter('护士', lotus)];
  expect(await titlesOf(page)).toEqual(['致全县教师的慰问信', '致全县护士的慰问信']);
});
