import { describe, expect, it } from 'vitest';
import { notice, summaryOf } from './only-document.ts';

describe('who signs', () => {
  it.each([
    ['with the mark of a seal', notice('临澧县革命委员会（章）', '一九七〇年六月十四日'), '临澧县革命委员会'],
    [
      'with the marks of two seals',
      notice('临澧县财政局（印）　临澧县教育局（盖章）', '1990年6月14日'),
      '临澧县财政局 临澧县教育局',
    ],
    ['above the day of a broadcast', notice('临澧县广播站', '1979年6月8日播出'), '临澧县广播站'],
    [
      'as who edits a bulletin',
      ['浴室简报', '临澧县浴室办公室编　　　2003年7月25日', '各乡的浴室都修好了，煤也够烧。'],
      '临澧县浴室办公室',
    ],
    [
      'as the office on duty',
      ['浴室情况', '天水市人民政府总值班室　　　2011年6月15日22时', '秦安县的浴室停了水，已派人去看。'],
      '天水市人民政府总值班室',
    ],
    [
      'above an order of the Republic',
      [
        '令各縣縣長',
        '安徽省政府訓令　民字第一〇三四七號',
        '查浴室一案，業經通令在案。此令。',
        '中華民國三十年三月十五日',
      ],
      '安徽省政府',
    ],
  ])('%s', async (_, lines, issuer) => {
    expect((await summaryOf(lines)).issuer).toBe(issuer);
  });

  it('is who invites tenders, where one does', async () => {
    const lines = ['公共浴室改造招标公告', '招标人：临澧县水利局', '招标代理机构：大河咨询有限公司'];
    const { issuer, known } = await summaryOf([...lines, '投标文件请于5月递交。']);
    expect([issuer, known.issuer.how]).toEqual(['临澧县水利局', 'inferred']);
    expect((await summaryOf([...lines, '采购人：临澧县教育局'])).issuer).toBeNull();
  });
});

describe('the title', () => {
  it('keeps the number of a document that it is about', async () => {
    const title = '关于贯彻落实大政〔1998〕22号文件精神的实施意见';
    const { title: read } = await summaryOf(
      [title, '　　各乡要按时修好浴室。', '　　煤由县里供应。'],
      '浴室意见.txt',
    );
    expect(read).toBe(title);
  });
});

describe('the kind', () => {
  it('of what a gazette of a government prints is not 公报', async () => {
    const { type } = await summaryOf([
      '安徽省政府公報　第二百期',
      '訓令',
      '查浴室一案，業經通令在案。此令。',
    ]);
    expect(type).not.toBe('公报');
  });
});

describe('who speaks', () => {
  it('bears an office of the Political Consultative Conference', async () => {
    const { speaker } = await summaryOf([
      '在浴室研讨会上的演讲',
      '中国人民政治协商会议临澧县委员会主席　王大山',
      '女士们、先生们：',
      '浴室很好。',
    ]);
    expect(speaker).toBe('中国人民政治协商会议临澧县委员会主席 王大山');
  });
});

describe('the day', () => {
  const speech = (line: string): string[] => ['在浴室研讨会上的演讲', line, '女士们、先生们：', '浴室很好。'];
  it.each([
    ['beside the place of a speech', speech('（1997年4月22日，布鲁塞尔）'), '1997-04-22', 'stated'],
    ['behind the place of a speech', speech('（东京，1999年11月9日）'), '1999-11-09', 'stated'],
    ['of a broadcast', notice('1979年6月8日播出'), '1979-06-08', 'stated'],
    ['read by a scanner', notice('临澧县人民政府', 'l 9 8 8 年 9 月 1 2 日'), '1988-09-12', 'stated'],
    [
      'of a contract beside its place',
      notice('签订日期：2012年9月3日　　签订地点：临澧县'),
      '2012-09-03',
      'stated',
    ],
    [
      'glued to the end of a text',
      [`关于浴室的意见\n各乡：${'请把浴室修好，煤由县里供应，水要烧热。'.repeat(4)}二〇〇八年六月十八日`],
      '2008-06-18',
      'inferred',
    ],
    [
      'of the newspaper that a note names beside the year of a book',
      ['修好浴室', '（原载1955年9月2日《大河日报》，收入《浴室史料》，1986年版）', '我们县的浴室修好了。'],
      '1955-09-02',
      'inferred',
    ],
    [
      'of a newspaper behind its name',
      ['修好浴室', '我们县的浴室修好了，大家都来洗澡。', '（《大河日报》2012年3月15日A1版）'],
      '2012-03-15',
      'inferred',
    ],
  ])('%s', async (_, lines, iso, how) => {
    const { date } = await summaryOf(lines);
    expect([date.iso, date.how]).toEqual([iso, how]);
  });

  it('is of the year of an anniversary of a birth that is kept today', async () => {
    const { date } = await summaryOf([
      '在浴室座谈会上的发言',
      '今天我们怀着崇敬的心情，纪念毛泽东同志诞辰110周年。',
    ]);
    expect([date.year, date.how]).toEqual([2003, 'inferred']);
  });

  it('stands in data about the text before the year that its title is about', async () => {
    const { date } = await summaryOf([
      '名称：临澧县2018年度浴室收支审计结果公告',
      '发文机关：临澧县审计局',
      '成文日期：2019-09-30',
      '文号：2019年第2号',
      '',
      '根据规定，县审计局对浴室的收支进行了审计。',
    ]);
    expect([date.iso, date.how]).toEqual(['2019-09-30', 'inferred']);
  });

  it('behind a sentence in the middle is none of the text', async () => {
    const { date } = await summaryOf([
      '浴室史话',
      '他把浴室修好了。1950年3月5日。',
      '后来煤贵了，浴室就关了。',
      '如今又开了。',
    ]);
    expect(date.iso).toBeNull();
  });

  it.each(['（原载《大河研究》1996年第5期）', '来源：《大河内参》2001年第7期'])(
    'of a journal: %s',
    async (note) => {
      const year = Number(/\d{4}/.exec(note)?.[0]);
      const { date } = await summaryOf(['论浴室', '浴室是大家的，要修好。', note]);
      expect([date.year, date.iso, date.how]).toEqual([year, null, 'inferred']);
    },
  );
});

describe('the place', () => {
  it('is a county named twice in full in a text of all the county', async () => {
    const { region } = await summaryOf([
      '第二节　浴室',
      '解放前临澧县境内没有浴室。',
      '1964年全县修浴室三十座。1988年，临澧县植保站的浴室也修好了。',
    ]);
    expect([region.path.join('/'), region.how]).toEqual(['湖南省/常德市/临澧县', 'inferred']);
  });

  it('bears the name that the text has in the year in which it changed', async () => {
    const { region } = await summaryOf([
      '黔西这样修浴室',
      '黔西市重新镇的浴室修好了。黔西市还要修三十座。',
      '2021年7月14日',
    ]);
    expect(region.path.at(-1)).toBe('黔西市');
  });

  it.each([
    ['行政長官在香港浴室商會晚宴致辭', ['各位朋友：', '多謝邀請。'], '81'],
    ['財政司司長談浴室', ['政府會研究浴室安排。', '完', '香港時間１８時２２分'], '81'],
    ['运输工务司司长谈澳门浴室规划', ['政府会研究浴室安排。'], '82'],
    ['在浴室商会晚宴上的致辞', ['各位朋友：', '多谢邀请。'], null],
  ])('%s', async (title, texts, code) => {
    expect((await summaryOf([title, ...texts])).region.code).toBe(code);
  });
});
