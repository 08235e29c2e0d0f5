import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import type { Article, GivenFact } from '../../../../indexer/article.ts';
import { describePlaceAndDate } from '../../../../indexer/describe/place-and-date.ts';
import { mentionsIn } from '../../../../indexer/describe/region/mentions.ts';
import { describeRegion } from '../../../../indexer/describe/region/region.ts';
import { articleOf, factOf } from '../article.ts';

const gazetteer = loadGazetteer();
const regionOf = (title: string, texts: readonly string[], given: GivenFact[] = []) =>
  describeRegion(articleOf(title, texts, given), gazetteer);
const path = (title: string, texts: readonly string[], given: GivenFact[] = []) =>
  regionOf(title, texts, given).region.path.join('/');
const inFolder = (file: string, article: Article): Article => ({
  ...article,
  source: { ...article.source, file },
});

describe('a region that the text names as its own', () => {
  it.each([
    ['常德市城市供水条例', [], '湖南省/常德市'],
    [
      '鄂伦春自治旗水资源条例',
      ['1996年3月30日 鄂伦春自治旗第九届人民代表大会第四次会议通过'],
      '内蒙古自治区/呼伦贝尔市/鄂伦春自治旗',
    ],
    ['西藏自治区实施《中华人民共和国森林法》办法', [], '西藏自治区'],
    ['深圳经济特区养犬管理条例', [], '广东省/深圳市'],
    ['长春市朝阳区人民政府关于冬季供热的通知', [], '吉林省/长春市/朝阳区'],
    ['2024年四川省政府工作报告', [], '四川省'],
    ['关于印发弥渡县旅游规划的通知', [], '云南省/大理白族自治州/弥渡县'],
    ['乾安县人民政府关于春季造林的通知', [], '吉林省/松原市/乾安县'],
    ['陕西省乾县人民政府办公室关于供暖的通知', [], '陕西省/咸阳市/乾县'],
    ['乾縣人民政府關於供暖的通知', [], '陕西省/咸阳市/乾县'],
  ])('title %s', (title, texts, expected) => {
    const { region } = regionOf(title, texts);
    expect(region.path.join('/')).toBe(expected);
    expect(region.how).toBe('stated');
  });

  it.each(['内政部关于救灾的通知', '国民政府关于救灾的训令', '轻工业部关于制盐的通知'])(
    'is the whole country: %s',
    (title) => {
      expect(regionOf(title, ['各地：']).region).toMatchObject({ code: '00', how: 'stated' });
    },
  );

  it('is the congress that passed a regulation, not the one that approved it', () => {
    const header = [
      '2001年5月20日 凉山彝族自治州第八届人民代表大会第三次会议通过',
      '2001年9月22日 四川省第九届人民代表大会常务委员会第二十五次会议批准',
    ];
    expect(path('水资源管理条例', header)).toBe('四川省/凉山彝族自治州');
  });

  it('is the province where its congress made law for all of it, though the title names a wood in one county', () => {
    const header = ['2004年11月26日 内蒙古自治区第十届人民代表大会常务委员会第十二次会议通过'];
    expect(path('内蒙古自治区额济纳胡杨林保护办法', header)).toBe('内蒙古自治区');
  });

  it('is told by the office that signs, at the level the text speaks for', () => {
    const { region } = regionOf('工作会议纪要', [
      '会议要求全县各部门抓好落实,确保我县工业增长。',
      '务川自治县人民政府办公室印发',
    ]);
    expect(region).toMatchObject({
      code: '520326',
      path: ['贵州省', '遵义市', '务川仡佬族苗族自治县'],
      how: 'stated',
    });
    expect(region.evidence[0]?.quote).toBe('务川自治县人民政府办公室');
  });

  it('bears the name of its time, and today’s beside it', () => {
    const { region, nameUntil } = regionOf('襄樊市人民政府关于消防工作的意见', []);
    expect(region).toMatchObject({ code: '4206', path: ['湖北省', '襄樊市'], today: '襄阳市' });
    expect(nameUntil?.year).toBe(2010);
  });
});

describe('a region that has to be inferred', () => {
  it('is the county that townships have in common', () => {
    const text = '全县各乡镇要抓好春耕。白蚬乡、安福街道、合口镇、新安镇汇报了情况,县委书记讲话。';
    expect(path('春耕会议纪要', [text])).toBe('湖南省/常德市/临澧县');
  });

  it('is the former county of townships that now lie in several districts', () => {
    const text = '县长主持召开全县园区会议,杜庄镇、留守营镇、石门寨镇和驻操营镇参加。';
    const { region, facetRegion } = regionOf('会议纪要', [text]);
    expect(region).toMatchObject({
      path: ['河北省', '秦皇岛市', '抚宁县'],
      code: '130306',
      today: '抚宁区',
      how: 'inferred',
    });
    expect(facetRegion).toBe('130306');
  });

  it('reads short names of townships in a list that says what they are', () => {
    const text = '我县要建好两带(杜庄、石门寨和驻操营三镇)。留守营镇负责落实,全县支持。';
    expect(path('会议纪要', [text])).toBe('河北省/秦皇岛市/抚宁县');
  });

  it('lets a firm named after a city decide between townships of one name, and a zone count under its city', () => {
    const { region, facetRegion } = regionOf('会议纪要', [
      '我镇在毛集镇会议室开会,淮南某建筑公司参加,镇党委书记主持。',
    ]);
    expect(region).toMatchObject({ code: null, path: ['安徽省', '淮南市', '毛集社会发展综合实验区'] });
    expect(facetRegion).toBe('3404');
  });

  it('is the prefecture of the counties a city’s text speaks of, not the one that was only visited', () => {
    const text =
      '全市现场会在扶沟召开,市长要求我市各县学习平舆县的经验。扶沟县、商水县作了发言。他指出,周口落后在工业。';
    const { region, mentions } = regionOf('现场会', [text]);
    expect(region.path).toEqual(['河南省', '周口市']);
    expect(mentions.map((mention) => mention.path.at(-1))).toContain('平舆县');
  });

  it('takes the seat of a firm that belongs to one place', () => {
    expect(path('安全调度会纪要', ['永煤股份召开安全会议,贯彻河南省的要求。永煤股份各矿参加。'])).toBe(
      '河南省/商丘市/永城市',
    );
  });

  it('does not take the park of a visiting firm’s city for an office', () => {
    const text = '我市工业园区今年引进温州工业园一家。加速发展鞍山经济,鞍钢集团、鞍山某厂入园,鞍山市民支持。';
    expect(path('工作总结', [text])).toBe('辽宁省/鞍山市');
  });

  it('asks for support before it believes an ambiguous name', () => {
    expect(path('会议纪要', ['朝阳区各街道参加了会议。'])).toBe('');
    expect(
      path('会议纪要', ['我区商务委总结工作。朝阳区消费增长,北京市商务局表扬了我区,北京的企业踊跃参加。']),
    ).toBe('北京市/朝阳区');
  });

  it('takes the first character of a document number for the province', () => {
    expect(path('讲话', ['请学习辽教发[20XX]25号文件,关心铁东教育的发展。'])).toMatch(/^辽宁省/);
  });

  it('gives an office to the innermost of the places named in a row', () => {
    const texts = ['广州市天河区教育局公布细则。', '报名从五月开始。', '广州市天河区教育局负责解释。'];
    expect(path('小学招生网上报名!天河区招生细则公布', texts)).toBe('广东省/广州市/天河区');
  });

  it('believes folders where the text is silent, and the text where it speaks', () => {
    const silent = inFolder(
      '资料/湖南省/常德市/a.txt',
      articleOf('关于议案的规定', ['第一条 为了做好工作。']),
    );
    expect(describeRegion(silent, gazetteer).region).toMatchObject({ code: '4307', how: 'inferred' });
    const speaking = inFolder('资料/湖南省/a.txt', articleOf('绍兴市水资源条例', []));
    expect(describeRegion(speaking, gazetteer).region.path).toEqual(['浙江省', '绍兴市']);
  });
});

describe('what stays unknown', () => {
  it('names no place by words of speakers that are also counties', () => {
    const text = '各位同仁,比如南部地区,要同心协力,打好前锋,实现宏伟目标。';
    expect(mentionsIn([text], gazetteer)).toEqual([]);
    expect(mentionsIn([`${text}比如县和南部县`], gazetteer).map(({ name }) => name)).toEqual([
      '比如县',
      '南部县',
    ]);
  });

  it.each([
    ['masked names', ['X市要抓好工业园区,__县和**区要跟上,全市上下努力。']],
    ['a text without places', ['同志们,这次会议很重要,全县要抓好落实。']],
    ['everyday words that are also counties', ['要坚持合作共赢,延长时间,保护资源,促进和平与民主。']],
    ['words that only sound like a place', ['沿海城市和县级以上政府,发展乡镇企业,建设小城镇。']],
    ['streets and hotels named after cities', ['会议在南京路的常德饭店举行。']],
  ])('%s', (_, texts) => {
    expect(regionOf('讲话', texts).region).toMatchObject({ path: [], code: null, how: 'unknown' });
  });

  it('stops at the city where two of its counties weigh the same', () => {
    const text = '安乡县和汉寿县的同志参加了会议。安乡县、汉寿县都很重视,常德的发展靠大家。';
    expect(path('座谈会', [text])).toBe('湖南省/常德市');
  });
});

describe('texts of the whole country', () => {
  it.each([
    ['中华人民共和国森林法', []],
    ['香港特别行政区驻军法', ['1996年12月30日 第八届全国人民代表大会常务委员会第二十三次会议通过']],
    ['教师资格条例', ['1995年12月12日 中华人民共和国国务院令第188号发布']],
    ['明码标价规定', ['2022年4月14日 国家市场监督管理总局令第56号公布']],
    ['国务院关于加强安全生产工作的通知', []],
  ])('%s', (title, texts) => {
    expect(regionOf(title, texts).region).toMatchObject({ code: '00', path: ['全国'] });
  });

  it('are known by the departments they charge, if nothing local speaks', () => {
    const clause = '第二条 国务院交通运输主管部门负责全国的管理工作。';
    expect(regionOf('邮轮补给规定', [clause]).region).toMatchObject({ code: '00', how: 'inferred' });
    expect(path('邮轮补给规定', [clause, '第三条 本市行政区域内适用本规定。'])).toBe('');
  });
});

describe('columns of a province, a prefecture and a county', () => {
  const columns = (values: Partial<Record<'province' | 'city' | 'county' | 'year', string>>) =>
    describePlaceAndDate(
      articleOf(
        '讲话',
        ['同志们：去年的工作有了进步。'],
        (['province', 'city', 'county', 'year'] as const).map((field) =>
          factOf(field, values[field] ?? '', 'column'),
        ),
      ),
      gazetteer,
    ).region;

  it.each([
    [
      { province: '安徽省', city: '巢湖市', county: '含山县', year: '1990' },
      '340522',
      '安徽省/巢湖市/含山县',
    ],
    [{ province: '四川省', city: '涪陵地区', county: '丰都县', year: '1985' }, '500230', '四川省/丰都县'],
    [{ province: '河北省', county: '蓟县', year: '1965' }, '120119', '河北省/蓟县'],
    [{ province: '湖南', city: '长沙', county: '宁乡', year: '2005' }, '430182', '湖南省/长沙市/宁乡县'],
    [{ province: '浙江', city: '杭州', county: '余杭', year: '1995' }, '330110', '浙江省/杭州市/余杭市'],
    [{ province: '湖南', city: '长沙', county: '不明县' }, '43', '湖南省'],
  ])('may be of a time when the county lay elsewhere or was called otherwise: %j', (values, code, path) => {
    expect(columns(values)).toMatchObject({ code, path: path.split('/'), how: 'stated' });
  });
});

describe('given facts', () => {
  it('win over the text where a person wrote them', () => {
    const { region } = regionOf('常德市供水条例', [], [factOf('region', '湖南省/岳阳市', 'metadata')]);
    expect(region).toMatchObject({ code: '4306', how: 'stated', evidence: [{ from: 'metadata' }] });
  });

  it.each(['洋浦', '海南省/洋浦经济开发区', '洋浦开发区'])('is the zone that a person states: %s', (zone) => {
    const { region, facetRegion } = regionOf('讲话', [], [factOf('region', zone, 'metadata')]);
    expect(region).toMatchObject({ code: null, path: ['海南省', '儋州市', '洋浦经济开发区'], how: 'stated' });
    expect(facetRegion).toBe('4604');
  });

  it('keep the former name that was written down', () => {
    const { region } = regionOf('讲话', [], [factOf('region', '河北省/秦皇岛市/抚宁县', 'metadata')]);
    expect(region).toMatchObject({ code: '130306', path: ['河北省', '秦皇岛市', '抚宁县'], today: '抚宁区' });
  });

  it('of a column bound the text, which may go deeper', () => {
    const { region } = regionOf('常德市供水条例', [], [factOf('province', '湖南省', 'column')]);
    expect(region.path).toEqual(['湖南省', '常德市']);
    expect(region.evidence.map((evidence) => evidence.from)).toContain('column');
  });

  it('of a column stay where the text speaks of another province', () => {
    expect(path('学习绍兴市经验', ['绍兴市人民政府介绍经验'], [factOf('province', '湖南省', 'column')])).toBe(
      '湖南省',
    );
  });

  describe('that name the issuer', () => {
    const fare = ['各公交公司：经研究，决定自4月1日起调整票价。'];
    const issued = (value: string, title = '关于调整公交票价的通知', texts: readonly string[] = fare) =>
      regionOf(title, texts, [factOf('issuer', value, 'column')]).region;

    it.each([
      ['鞍山市物价局', '2103'],
      ['盘锦市大洼区农业农村局', '211104'],
      ['岳阳市物价局、岳阳市财政局', '4306'],
      ['常德市物价局 岳阳市财政局', '43'],
      ['務川仡佬族苗族自治縣人民政府', '520326'],
      ['国务院办公厅', '00'],
    ])('place a text that names no place: %s', (value, code) => {
      expect(issued(value)).toMatchObject({
        code,
        how: 'inferred',
        evidence: [{ quote: value, from: 'column' }],
      });
    });

    it.each(['县人民政府', '湖南日报', '辽宁省物价局、吉林省财政厅', '张三', '新华社'])(
      'leave it where it is where they are no body of one place: %s',
      (value) => {
        expect(issued(value)).toMatchObject({ code: null, how: 'unknown' });
      },
    );

    it('say nothing against a text that names its place', () => {
      const title = '常德市供水条例';
      expect(issued('湖南省人民政府', title, [])).toMatchObject({ code: '4307', how: 'stated' });
      expect(issued('岳阳市物价局', title, [])).toMatchObject({ code: '4307', how: 'stated' });
      expect(issued('鞍山市物价局', '通知', ['国务院办公厅', '各省人民政府：'])).toMatchObject({
        code: '00',
      });
    });

    it('go deeper than what the text only points to, where it does not tell its level', () => {
      const texts = ['湖南省委、湖南省人民政府要求，湖南省各地都要学习。'];
      expect(regionOf('通知', texts).region).toMatchObject({ code: '43', how: 'inferred' });
      expect(issued('安乡县物价局', '通知', texts)).toMatchObject({ code: '430721', how: 'inferred' });
      const ours = ['我省的工作有了进步。湖南省委、湖南省人民政府要求，湖南省各地都要学习。'];
      expect(issued('安乡县物价局', '通知', ours)).toMatchObject({ code: '43' });
    });

    it('are no more than what the text points to further down', () => {
      const texts = ['我县的工作有了进步。安乡县委、县政府要求，各地都要学习。'];
      const region = issued('湖南省物价局', '通知', texts);
      expect(region).toMatchObject({ code: '430721', how: 'inferred' });
      expect(region.evidence.map(({ from }) => from)).toEqual(['text', 'column']);
    });
  });

  it.each([
    ['常德市市长 王五', '4307'],
    ['安乡县委书记李四', '430721'],
    ['湖南省常德市安乡县县长 李四', '430721'],
  ])('that name the office of the speaker place a text that names no place: %s', (speaker, code) => {
    const texts = ['同志们：去年的工作有了进步，今年要抓好招商引资。'];
    const { region } = regionOf('在经济工作会议上的讲话', texts, [factOf('speaker', speaker, 'column')]);
    expect(region).toMatchObject({ code, how: 'inferred', evidence: [{ quote: speaker, from: 'column' }] });
  });

  it('that name an office beside a speaker or an author do, too', () => {
    for (const field of ['speaker', 'author'] as const) {
      const facts = [factOf(field, '李四', 'column'), factOf('office', '安乡县县长', 'column')];
      const { region } = regionOf('在经济工作会议上的讲话', ['同志们：去年的工作有了进步。'], facts);
      expect(region).toMatchObject({
        code: '430721',
        evidence: [{ quote: '安乡县县长', from: 'column' }, {}],
      });
    }
  });

  it.each(['王五', '县长 王五', '安乡', '王常德'])('that name no office of a place do not: %s', (speaker) => {
    const texts = ['同志们：去年的工作有了进步。'];
    expect(regionOf('讲话', texts, [factOf('speaker', speaker, 'column')]).region.how).toBe('unknown');
  });

  it.each([
    ['430626', '湖南省/岳阳市/平江县'],
    ['130323', '河北省/秦皇岛市/抚宁县'],
    ['4206', '湖北省/襄阳市'],
    ['420600', '湖北省/襄阳市'],
  ])('are codes, also of former places: %s, which bound no date', (code, expected) => {
    const { region, nameUntil } = regionOf('讲话', [], [factOf('region', code, 'column')]);
    expect(region.path.join('/')).toBe(expected);
    expect(nameUntil).toBeNull();
  });

  it('say that a text is national', () => {
    expect(regionOf('办法', [], [factOf('region', '全国', 'column')]).region).toMatchObject({
      code: '00',
      how: 'stated',
    });
  });
});

describe('evidence', () => {
  it('quotes the passage it points at, character for character', () => {
    const piece = fc.constantFrom(
      '全县',
      '常德市',
      '安乡县人民政府',
      '务川',
      '毛集镇',
      '淮南',
      '县委',
      '学习',
      '、',
      '。',
      '２００６年',
      '彌渡縣',
      'x',
      '我市',
      '朝阳区',
      '国务院主管部门',
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 4 }), (title, texts) => {
        const article = articleOf(title, texts);
        for (const { quote, from, passage, start, end } of describeRegion(article, gazetteer).region
          .evidence) {
          if (from === 'text') expect(article.passages[passage ?? -1]?.text.slice(start, end)).toBe(quote);
          else expect(title).toContain(quote);
        }
      }),
    );
  });

  it('finds Traditional writing too', () => {
    expect(path('會議紀要', ['成立彌渡縣人民政府領導小組,全縣支持。'])).toBe('云南省/大理白族自治州/弥渡县');
  });
});
