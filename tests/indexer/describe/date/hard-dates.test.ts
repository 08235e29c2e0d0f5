import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../../indexer/describe/date/date.ts';
import { articleOf, factOf } from '../article.ts';

const dateOf = (title: string, texts: readonly string[]) => describeDate(articleOf(title, texts));
/** A notice with one line where the signature stands. */
const signed = (line: string) =>
  dateOf('关于改造公共浴室的通知', ['各镇人民政府：', '请做好改造工作。', '青田县住建局', line]);

describe('a signature', () => {
  it.each([
    ['公元2006年3月2日', '2006-03-02'],
    ['2006·3·2', '2006-03-02'],
    ['二○○六·三·二', '2006-03-02'],
    ['二〇〇六．三．二', '2006-03-02'],
    ['2006、3、2', '2006-03-02'],
    ['2006-03-02', '2006-03-02'],
    ['2006/3/2', '2006-03-02'],
    ['20060302', '2006-03-02'],
    ['２００６年３月２日', '2006-03-02'],
    ['2006 年 3 月 2 日', '2006-03-02'],
    ['2 0 0 6 年 3 月 2 日', '2006-03-02'],
    ['二 〇 〇 六 年 三 月 二 日', '2006-03-02'],
    ['二千零六年三月二日', '2006-03-02'],
    ['两千零一十二年十月一日', '2012-10-01'],
    ['一千九百八十五年五月一日', '1985-05-01'],
    ['二οο六年三月二日', '2006-03-02'],
    ['二оо六年三月二日', '2006-03-02'],
    ['二●●六年三月二日', '2006-03-02'],
    ['二○ＯO年三月二日', '2000-03-02'],
    ['二〇一五年一二月二五日', '2015-12-25'],
    ['一九八五年十二月卅一日', '1985-12-31'],
    ['中华民国二十三年五月四日', '1934-05-04'],
    ['民国元年二月十二日', '1912-02-12'],
    ['2006年8月9日18时', '2006-08-09'],
    ['2006年8月9日8时30分', '2006-08-09'],
    ['公曆一九三〇年九月十一日', '1930-09-11'],
    ['（公历二〇〇六年九月十一日）', '2006-09-11'],
    ['青田县住建局（盖章）　2006年3月2日', '2006-03-02'],
    ['于都县住建局 2006年3月2日', '2006-03-02'],
  ])('of %s is read', (line, iso) => {
    expect(signed(line)).toMatchObject({ iso, year: Number(iso.slice(0, 4)), how: 'stated' });
  });

  it('of an old text may name the month alone', () => {
    expect(signed('一九五六年十月')).toMatchObject({
      year: 1956,
      iso: null,
      from: '1956-10-01',
      to: '1956-10-31',
      how: 'stated',
    });
  });

  it('that leaves the century to the reader is no more than likely', () => {
    expect(signed('’06年3月2日')).toMatchObject({ iso: '2006-03-02', how: 'inferred' });
    expect(signed('’98年3月2日')).toMatchObject({ iso: '1998-03-02', how: 'inferred' });
    expect(signed('“30年”').year).toBeNull();
  });

  it.each([
    '共计2006、3、2万元',
    '第20060302号',
    '联系电话：20060302',
    '2006.3.2.1',
    '20061302',
    '二千年',
    '2006年3月2日前报送',
    '截至2006年3月2日',
    '不迟于2006年3月2日',
    '施行日期：2006年3月2日',
    '执行日期：2006-03-02',
    '2006年3月2日起执行',
    '更新时间：2006-03-02',
    '有效期至2006年3月2日',
    '2006年3月2日出生',
    '建成于2006年3月2日',
  ])('is not the line %s', (line) => {
    expect(signed(line).how).not.toBe('stated');
  });

  it('goes before the day of printing beneath it', () => {
    const texts = [
      '各镇：',
      '请改造浴室。',
      '青田县人民政府',
      '2011年3月4日',
      '青田县政府办公室2011年3月9日印发',
    ];
    expect(dateOf('关于改造公共浴室的通知', texts)).toMatchObject({ iso: '2011-03-04', how: 'stated' });
  });

  it('of a notice may stand before a long text that it prints', () => {
    const printed = Array.from({ length: 20 }, (_, at) => `第${at + 1}条 浴室要干净。`);
    const texts = [
      '基本信息',
      '统一编号：1',
      '关于印发浴室办法的通知',
      '各镇：',
      '现印发给你们。',
      '一、',
      '二、',
      '三、',
    ];
    const notice = [...texts, '青田县人民政府办公室', '2021年12月1日', '青田县浴室管理办法', ...printed];
    const found = dateOf('关于印发浴室办法的通知', [...notice, '青田县政府办公室　2021年12月6日印发']);
    expect(found).toMatchObject({ iso: '2021-12-01', how: 'stated' });
  });

  it('says by which rule it was known', () => {
    expect(signed('公元2006年3月2日').evidence).toMatchObject([{ rule: 'signature/date-alone' }]);
  });
});

describe('a signature without its year', () => {
  it.each(['XX年九月二十五日', '9月25日', '20XX年9月25日', '年9月25日'])(
    'is kept as evidence: %s',
    (line) => {
      const found = signed(line);
      expect(found).toMatchObject({ year: null, how: 'unknown' });
      expect(found.evidence).toContainEqual(expect.objectContaining({ quote: line, passage: 3 }));
    },
  );
});

describe('通过', () => {
  it('meaning “via” does not make a deadline the day on which a text was passed', () => {
    const texts = [
      '各镇人民政府：',
      '请于2019年9月27日下班前，将名单通过电子邮件报送县住建局。',
      '青田县住建局',
      '2019年9月25日',
    ];
    expect(dateOf('关于报送公共浴室名单的通知', texts)).toMatchObject({ iso: '2019-09-25', how: 'stated' });
  });

  it('meaning “by means of” does not date a report', () => {
    const found = dateOf('小浴池织出大产业', [
      '浴室平台于2023年7月上线，汇集资源。数据显示，通过改造，用水下降两成。截至2024年10月，全县有浴室八十座。',
    ]);
    expect(found.how).not.toBe('stated');
    expect(found.year === null || found.year === 2024).toBe(true);
  });

  it.each([
    '2013年5月6日，该工程通过验收，投入使用。',
    '2013年5月6日起通过邮寄方式办理。',
    '2013年5月6日列车通过隧道。',
  ])('in %s does not state a day', (line) => {
    expect(dateOf('浴室改造有关事项', [line, '一、抓好落实。']).how).not.toBe('stated');
  });

  it.each([
    '2013年5月6日青田县第十五届人民代表大会常务委员会第八次会议通过',
    '（2013年5月6日县政府第三次常务会议审议通过，自公布之日起施行）',
    '2013年5月6日 通过',
  ])('in %s does', (line) => {
    expect(dateOf('青田县公共浴室管理办法', [line, '第一条 为了管理浴室，制定本办法。'])).toMatchObject({
      iso: '2013-05-06',
      how: 'stated',
    });
  });
});

describe('the day of taking effect', () => {
  it.each(['执行日期：2019年1月1日', '2019年1月1日起施行', '施行日期 2019-01-01', '自2019年1月1日起执行。'])(
    'never counts as the stated date: %s',
    (line) => {
      const found = dateOf('青田县公共浴室管理办法', [line, '第一条 为了管理浴室，制定本办法。']);
      expect([found.year, found.how]).not.toEqual([2019, 'stated']);
    },
  );

  it('does not hide the day of publication beside it', () => {
    const texts = ['公布日期：2018年11月20日', '施行日期：2019年1月1日', '第一条 为了管理浴室，制定本办法。'];
    expect(dateOf('青田县公共浴室管理办法', texts).iso).not.toBe('2019-01-01');
  });
});

describe('what contradicts itself', () => {
  it('is no more than likely, and shows both places', () => {
    const found = dateOf('关于改造公共浴室的通知', [
      '青住建发〔2009〕37号',
      '各镇：',
      '请改造浴室。',
      '青田县住建局',
      '2014年6月23日',
    ]);
    expect(found).toMatchObject({ year: 2014, how: 'inferred' });
    expect(found.evidence.map(({ quote }) => quote)).toEqual(['2014年6月23日', '青住建发〔2009〕37号']);
  });

  it('is not a number of the December before', () => {
    const texts = ['青住建发〔2013〕99号', '各镇：', '请改造浴室。', '青田县住建局', '2014年1月3日'];
    expect(dateOf('关于改造公共浴室的通知', texts)).toMatchObject({ iso: '2014-01-03', how: 'stated' });
  });

  it('is a history that opens with a meeting and tells of later days', () => {
    const texts = [
      '1927年8月1日，浴室工人召开大会。',
      '1949年10月1日以后，浴室由县里接管。',
      '1956年3月5日，浴室公私合营。',
    ];
    expect(dateOf('浴室工人运动', texts).how).not.toBe('stated');
  });
});

describe('a title', () => {
  it.each(['1998年以来的浴室建设', '1954年抗洪往事', '到2030年的浴室建设'])(
    'that looks back or ahead (%s) does not date its text',
    (title) => {
      expect(dateOf(title, ['浴室建设很重要。']).year).toBeNull();
    },
  );
});

describe('a given date', () => {
  it('of a page’s publication never dates what is not news', () => {
    const article = articleOf(
      '关于改造公共浴室的通知',
      ['各镇：', '请改造浴室。'],
      [factOf('published', '2022-05-27', 'markup')],
    );
    expect(describeDate(article)).toMatchObject({ year: null, how: 'unknown' });
  });
});

describe('news', () => {
  const texts = ['本报讯（记者张三）县里的浴室改造好了。', '群众很满意。'];

  it('on a page that says when it was put up is likely of that day', () => {
    for (const from of ['markup', 'column'] as const) {
      const article = articleOf('浴室改造见闻', texts, [factOf('published', '2022-05-27', from)]);
      expect(describeDate(article)).toMatchObject({ year: 2022, iso: '2022-05-27', how: 'inferred' });
    }
    const visible = articleOf('浴室改造见闻', ['发布时间：2022-05-27 04:05:37', ...texts]);
    expect(describeDate(visible)).toMatchObject({ year: 2022, how: 'inferred' });
  });

  it('put up in January may be of the year before', () => {
    const article = articleOf('浴室改造见闻', texts, [factOf('published', '2022-01-03', 'markup')]);
    expect(describeDate(article)).toMatchObject({ year: null, from: '2021-12-01', to: '2022-01-31' });
  });
});

describe('a year up to which something is counted', () => {
  it('is history: the text was not written before', () => {
    const found = dateOf('浴室志', ['至1952年，全县浴室达八十座。']);
    expect([found.from?.slice(0, 4), found.to]).toEqual(['1952', null]);
  });

  it('is still to come where the text only means to reach it', () => {
    const found = dateOf('浴室志', ['至2030年，力争全县浴室达到八十座以上。']);
    expect(found.to).toBe('2030-12-31');
  });
});

describe('the year 1975 written out', () => {
  it.each(['一九七五年冬修水利要大干快上，各社都要上劳力。', '七五年十二月里修好的水渠，大家都说好。'])(
    'is no plan of that name: %s',
    (text) => {
      const quotes = describeDate(articleOf('水利工作', [text, '社员都说好。'])).evidence.map(
        ({ quote }) => quote,
      );
      expect(quotes).not.toContain('七五');
    },
  );
});
