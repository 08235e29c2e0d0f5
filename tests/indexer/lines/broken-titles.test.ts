import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading } from '../reading.ts';

const body = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';

describe('a title over several lines', () => {
  it.each([
    [['大河县人民政府办公室关于', '印发大河县加快推进春耕重点', '乡镇建设若干措施的通知']],
    [['大河县人民政府', '关于做好春耕工作的通知']],
    [['关于印发大河县公共浴室管理', '办法的通知']],
    [['大河县银行业金融机构', '统计信息考核办法']],
    [['大河县人民政府令', '第12号']],
    [['大河县人民代表大会常务委员会关于修改', '《大河县人民代表大会及其常务委员会', '立法条例》的决定']],
  ])('%j is one title', async (lines) => {
    const [article] = await articlesOf(`${lines.join('\n')}\n\n各乡镇人民政府：\n${body}`);
    expect(article?.title).toBe(lines.join(''));
    expect(article?.passages.map(({ text }) => text)).toEqual([lines.join(''), '各乡镇人民政府：', body]);
  });

  it.each([
    [['大河县人民政府办公室关于有效发挥', '公共浴室担保金作用切实支持小河镇和', '“三项”发展的指导意见']],
    [['大河县人民政府办公室关于全面推行', '浴室公示制度执法全过程记录制度', '重大决定审核制度的指导意见']],
    [['大河县人民政府办公室对县政协十届四次会议', '第4626号提案的答复']],
    [['大河县人民政府关于山前、山后镇', '四起公共浴室漏水事故', '调查处理情况的通报']],
    [['大河县人民政府办公室转发县教育局', '关于山里班扩大规模', '有关问题请示的通知']],
    [['大河县人民政府', '关于同意以小河镇名义', '申办2009年第二十四届', '春耕运动会的复函']],
    [['大河县人民政府办公室关于科技节水建议的复', '函']],
    [['大河县人民政府关于春耕情', '况的报', '告']],
  ])('%j is one title above the number of the document, wherever its lines are broken', async (lines) => {
    const [article] = await articlesOf(
      `${lines.join('\n')}\n河政办函〔2019〕6号\n各乡镇人民政府，县政府各部门：\n${body}`,
    );
    expect(article?.title).toBe(lines.join(''));
    expect(article?.passages.map(({ text }) => text)).toEqual([
      lines.join(''),
      '河政办函〔2019〕6号',
      '各乡镇人民政府，县政府各部门：',
      body,
    ]);
  });

  it.each([
    ['a title that is whole', ['大河县人民政府关于做好春耕的通知', '大河县春耕补贴办法']],
    ['a sentence', ['大河县人民政府关于做好春耕工作。', '县农业局的通知']],
    ['a numbered heading', ['大河县人民政府关于春耕的几点说明', '一、补贴办法']],
    ['the text of a notice that is set to a width', ['关于春耕工作的具体要求请看', '县农业局。的通知']],
  ])('does not go on in %s', async (_, lines) => {
    const [article] = await articlesOf(
      `${lines.join('\n')}\n河政办函〔2019〕6号\n各乡镇人民政府，县政府各部门：\n${body}`,
    );
    expect(article?.title).not.toBe(lines.join(''));
  });

  it.each([
    [
      ['中华人民共和国公共浴室经营', '纠纷调解法'],
      '（2009年6月27日第十一届全国人民代表大会常务委员会第九次会议通过）',
    ],
    [['大河省公共浴室', '卫生管理', '条例'], '1996年5月27日大河省第八届人民代表大会常务委员会第二次会议通过'],
  ])('%j is one title above the line that says how it was passed', async (lines, below) => {
    const [article] = await articlesOf(`${lines.join('\n')}\n\n${below}\n\n第一条 为管好浴室，制定本法。`);
    expect(article?.title).toBe(lines.join(''));
  });

  it.each([[['大河省浴室管理条例', '实施办法']], [['大河省人民政府公报', '浴室要闻']]])(
    '%j are two lines above that',
    async (lines) => {
      const below = '（1996年5月27日大河省第八届人民代表大会常务委员会第二次会议通过）';
      const [article] = await articlesOf(
        `${lines.join('\n')}\n\n${below}\n\n第一条 为管好浴室，制定本办法。`,
      );
      expect(article?.title).not.toBe(lines.join(''));
    },
  );

  it('is no line inside a bracket that a line above opens', async () => {
    const page = [
      '大河省浴室管理条例',
      '（1994年1月28日大河省人民政',
      '府令第142号发布　根据2005年',
      '12月19日《大河省人民政府关于',
      '修改〈大河省浴室管理条例〉的决定',
      '》第一次修订）',
      '第一条 为管好浴室，制定本条例。',
    ];
    expect((await articlesOf(page.join('\n')))[0]?.title).toBe('大河省浴室管理条例');
  });

  it('needs the number or whom it goes to below it', async () => {
    const lines = ['大河县人民政府办公室关于有效发挥', '公共浴室担保金作用切实支持小河镇和'];
    const [article] = await articlesOf(`${lines.join('\n')}\n\n${body}`);
    expect(article?.title).not.toBe(lines.join(''));
  });

  it('goes on over an empty line where such a line stands below every line', async () => {
    const lines = [
      '大河县人民政府办公室关于加强乡镇',
      '渡口安全工作的通知',
      '各乡镇人民政府：',
      body,
      '一、落实责任。',
      '二、加强检查。',
    ];
    const [article] = await articlesOf(lines.join('\n\n'));
    expect(article?.title).toBe('大河县人民政府办公室关于加强乡镇渡口安全工作的通知');
  });

  it('keeps its issuers apart', async () => {
    const [article] = await articlesOf(
      `大河县公安局\n大河县司法局\n关于做好公共浴室鉴定\n工作的通知\n\n河公发〔2013〕36号\n\n${body}`,
    );
    expect(article?.title).toBe('大河县公安局 大河县司法局关于做好公共浴室鉴定工作的通知');
  });

  it('may be set wide, or have its number behind it', async () => {
    const [wide] = await articlesOf(`大河县机动车排气污染\n防 治 条 例\n\n第一条 为了天更蓝，制定本条例。`);
    expect(wide?.title).toBe('大河县机动车排气污染防治条例');
    const [numbered] = await articlesOf(
      `大河县人民政府办公室\n关于印发《大河县安全事故应急预案》的通知 河政办发〔2018〕20号\n各乡镇人民政府：\n${body}`,
    );
    expect(numbered?.title).toBe('大河县人民政府办公室关于印发《大河县安全事故应急预案》的通知');
  });

  it('may be in Traditional characters, with the pronunciations of a converter', async () => {
    const page = `大河縣人民政府關(guān)于調(diào)整小河鎮(zhèn)\n部分村行政區(qū)劃的批復(fù)\n小河鎮(zhèn)人民政府：\n${body}`;
    expect((await articlesOf(page))[0]?.title).toBe('大河縣人民政府關于調整小河鎮部分村行政區劃的批復');
  });

  it('stands below the letterhead', async () => {
    const page = `ABCD01-2025-0005\n\n大河县人民政府办公室文件\n\n河政办函〔2025〕16 号\n\n   大河县人民政府办公室关于\n印发大河县春耕工作方案的通知\n\n各镇、街道人民政府，县政府各部门：\n  《大河县春耕工作方案》已\n经县政府同意，现印发给你们，请认真组织实施。`;
    const [article] = await articlesOf(page);
    expect(article?.title).toBe('大河县人民政府办公室关于印发大河县春耕工作方案的通知');
    expect(article?.passages.map(({ text }) => text).slice(4)).toEqual([
      '各镇、街道人民政府，县政府各部门：',
      '《大河县春耕工作方案》已经县政府同意，现印发给你们，请认真组织实施。',
    ]);
  });

  it('may be that of rules below the number of an order', async () => {
    const page = `大河县人民政府令\n第12号\n《大河县浴室管理办法》已经通过，现予公布。\n县长 李明\n大河县浴室管理办法\n第一条 为了管理浴室，制定本办法。`;
    expect((await articlesOf(page))[0]?.title).toBe('大河县人民政府令第12号');
  });

  it('does not take in a subtitle, a name or the first line of the text', async () => {
    for (const lines of [
      ['春耕工作总结', '大河县农业局'],
      ['在春耕工作会议上的讲话', '李明'],
      ['大河县春耕简报', '春耕工作进展情况报告'],
    ]) {
      expect((await passagesOf(`${lines.join('\n')}\n${body}`)).slice(0, 2)).toEqual(lines);
    }
  });
});

it('tells by which rule the lines of a title belong together', async () => {
  const { segments } = await reading(
    `大河县人民政府\n关于加强公共浴室水质监\n测工作的通知\n\n各乡镇人民政府：\n${body}`,
  );
  expect(segments.filter(({ kind }) => kind === 'line-join').map(({ rule }) => rule)).toEqual([
    'broken-title/issuer-above',
    'broken-title/about',
  ]);
});

it('leaves the lines of a title apart where the rule that joins them is switched off', async () => {
  const page = `大河县银行业金融机构\n统计信息考核办法\n\n各乡镇人民政府：\n${body}`;
  expect((await passagesOf(page))[0]).toBe('大河县银行业金融机构统计信息考核办法');
  const settings = { off: new Set(['broken-title/subject-above']), added: new Map() };
  const { articles } = await reading(page, 'page.txt', settings);
  expect(articles[0]?.passages[0]?.text).toBe('大河县银行业金融机构');
});

it('a title keeps its place above the dates of its page', async () => {
  const page = `大河县春耕生产进展顺利\n发布时间：2006-03-05 10:20\n春耕现场见闻\n${body}`;
  const [article] = await articlesOf(page);
  expect(article?.title).toBe('大河县春耕生产进展顺利');
  expect(article?.passages[1]?.text).toBe('春耕现场见闻');
});
