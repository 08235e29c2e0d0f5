import { statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';

const gazetteer = loadGazetteer();
const code = (text: string) => {
  const resolution = gazetteer.resolve(text);
  return resolution.kind === 'found' ? resolution.code : resolution.kind;
};

describe('loading', () => {
  it('reads the shipped file once, whoever asks', () => {
    expect(loadGazetteer()).toBe(gazetteer);
  });
});

describe('resolving what a person types as a region', () => {
  it.each([
    ['43', '43'],
    ['430000', '43'],
    ['430700', '4307'],
    ['430721', '430721'],
    ['湖南省/常德市', '4307'],
    ['湖南/安乡', '430721'],
    ['常德', '4307'],
    ['湖南省常德市安乡县', '430721'],
    ['北京市/朝阳区', '110105'],
    ['北京朝阳区', '110105'],
    ['大理', '5329'],
    ['大理市', '532901'],
    ['恩施州', '4228'],
    ['吉林', '22'],
    ['吉林市', '2202'],
    ['海南', '46'],
    ['务川自治县', '520326'],
    ['香港', '81'],
    ['台湾', '71'],
    ['东莞市', '4419'],
    ['441900', '4419'],
    ['济源市', '419001'],
    ['全国', '00'],
    ['00', '00'],
    ['４３', '43'],
    ['雲南省/彌渡縣', '532925'],
  ])('%s is %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    ['抚宁县', '130306'],
    ['130323', '130306'],
    ['秦皇岛/抚宁县', '130306'],
    ['襄樊市', '4206'],
    ['崇文区', '110101'],
    ['思茅市', '5308'],
    ['普洱哈尼族彝族自治县', '530821'],
    ['绍兴县', '330603'],
    ['荆沙市', '4210'],
  ])('the former %s is today %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it('lists the candidates of a name that several places bear', () => {
    expect(gazetteer.resolve('朝阳区')).toEqual({
      kind: 'ambiguous',
      candidates: [
        { code: '110105', path: ['北京市', '朝阳区'] },
        { code: '220104', path: ['吉林省', '长春市', '朝阳区'] },
      ],
    });
  });

  it.each([
    ['洋浦', '4604', '洋浦经济开发区'],
    ['海南省/洋浦', '4604', '洋浦经济开发区'],
    ['海南洋浦', '4604', '洋浦经济开发区'],
    ['雄安', '1306', '雄安新区'],
    ['兩江', '50', '两江新区'],
    ['德山', '4307', '常德经济技术开发区'],
    ['台北', '71', '台北市'],
    ['常德/西湖', '4307', '西湖管理区'],
    ['湖北东湖', '4201', '东湖新技术开发区'],
  ])('reads a zone by what stands before its kind: %s', (text, code, zone) => {
    expect(gazetteer.resolve(text)).toEqual({ kind: 'found', code, zone });
  });

  it.each([
    ['河北邢台', '1305'],
    ['广州南沙', '440115'],
    ['怀化市洪江', '431281'],
  ])('reads %s as the division, whatever zone has a name that begins so', (text, code) => {
    expect(gazetteer.resolve(text)).toEqual({ kind: 'found', code });
  });

  it('lists the zones of one short name, and takes a division before any of them', () => {
    expect(gazetteer.resolve('临港')).toEqual({
      kind: 'ambiguous',
      candidates: [
        { code: '3710', path: ['山东省', '威海市', '临港经济技术开发区'] },
        { code: '4116', path: ['河南省', '周口市', '临港开发区'] },
      ],
    });
    expect(gazetteer.resolve('东湖')).toEqual({ kind: 'found', code: '360102' });
  });

  it.each([
    ['秦皇', ['河北省/秦皇岛市', '河北省/秦皇岛市/秦皇岛经济技术开发区']],
    ['北戴', ['河北省/秦皇岛市/北戴河区', '河北省/秦皇岛市/北戴河新区']],
    ['生产', ['新疆维吾尔自治区/新疆生产建设兵团']],
    ['湖南/桃花源', ['湖南省/常德市/桃花源旅游管理区']],
    ['湖南省/朝阳区', ['北京市/朝阳区', '吉林省/长春市/朝阳区']],
  ])('guesses no name from the beginning of one, but tells the names that hold it: %s', (text, paths) => {
    const resolution = gazetteer.resolve(text);
    const similar = resolution.kind === 'none' ? (resolution.similar ?? []) : [];
    expect(similar.map(({ path }) => path.join('/'))).toEqual(paths);
  });

  it.each(['', '没有这个地方', '999999', '毛集镇', '湖南省常德市长沙县', '湖'])(
    'knows nothing of “%s”',
    (text) => {
      expect(gazetteer.resolve(text)).toEqual({ kind: 'none' });
    },
  );

  it('answers any text without failing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['found', 'ambiguous', 'none']).toContain(gazetteer.resolve(text).kind);
      }),
    );
  });

  it('says of a code that stands for no place what may be meant, and widens nothing by itself', () => {
    expect(gazetteer.resolve('110100')).toEqual({
      kind: 'none',
      similar: [{ code: '11', path: ['北京市'] }],
    });
    expect(gazetteer.resolve('4290')).toEqual({
      kind: 'none',
      similar: [
        { code: '42', path: ['湖北省'] },
        { code: '429004', path: ['湖北省', '仙桃市'] },
        { code: '429005', path: ['湖北省', '潜江市'] },
        { code: '429006', path: ['湖北省', '天门市'] },
        { code: '429021', path: ['湖北省', '神农架林区'] },
      ],
    });
    for (const digits of ['9999', '990000', '1100000', '110'])
      expect(gazetteer.resolve(digits)).toEqual({ kind: 'none' });
  });

  it('resolves every division by its code and by its path', () => {
    const codes = gazetteer
      .childrenOf(null)
      .flatMap((province) => [province, ...gazetteer.childrenOf(province)]);
    for (const division of codes) {
      expect(code(division)).toBe(division);
      expect(code(gazetteer.pathOf(division).join('/'))).toBe(division);
    }
  });
});

describe('the tree of divisions', () => {
  it('leaves filler levels out of paths', () => {
    expect(gazetteer.pathOf('110105')).toEqual(['北京市', '朝阳区']);
    expect(gazetteer.pathOf('500243')).toEqual(['重庆市', '彭水苗族土家族自治县']);
    expect(gazetteer.pathOf('429004')).toEqual(['湖北省', '仙桃市']);
    expect(gazetteer.pathOf('659001')).toEqual(['新疆维吾尔自治区', '石河子市']);
    expect(gazetteer.parentOf('110105')).toBe('11');
  });

  it.each([
    ['达茂联合旗', '150223'],
    ['察右中旗', '150927'],
    ['喀左县', '211324'],
    ['克州', '6530'],
  ])('knows by the name that officials of it use: %s', (name, code) => {
    expect(gazetteer.sensesOf(name).map(({ place }) => place.code)).toContain(code);
  });

  it('names places as they were called in a year', () => {
    expect(gazetteer.pathOf('130306', 2010)).toEqual(['河北省', '秦皇岛市', '抚宁县']);
    expect(gazetteer.pathOf('130306', 2020)).toEqual(['河北省', '秦皇岛市', '抚宁区']);
    expect(gazetteer.pathOf('4206', 2005)).toEqual(['湖北省', '襄樊市']);
    // Until 1993 沧州地区 stood beside the city, and most counties were its.
    expect(gazetteer.pathOf('130984', 1985)).toEqual(['河北省', '河间县']);
    expect(gazetteer.pathOf('130926', 2000)).toEqual(['河北省', '沧州市', '肃宁县']);
    expect(gazetteer.pathOf('130903', 1985)).toEqual(['河北省', '沧州市', '运河区']);
    expect(gazetteer.pathOf('340124', 2005)).toEqual(['安徽省', '巢湖市', '庐江县']);
  });

  it.each([
    ['621123', 2002, '甘肃省/定西地区/渭源县'],
    ['621123', 2003, '甘肃省/定西市/渭源县'],
    ['621123', 2020, '甘肃省/定西市/渭源县'],
    ['5308', 2002, '云南省/思茅地区'],
    ['5308', 2005, '云南省/思茅市'],
    ['5308', 2008, '云南省/普洱市'],
    ['540402', 2010, '西藏自治区/林芝地区/林芝县'],
    ['540402', 2018, '西藏自治区/林芝市/巴宜区'],
    ['520602', 2010, '贵州省/铜仁地区/铜仁市'],
    ['520602', 2011, '贵州省/铜仁市/碧江区'],
    ['370116', 2015, '山东省/莱芜市/莱城区'],
    ['630203', 2014, '青海省/海东市/平安县'],
  ])('names %s of %i through what its prefecture was then', (division, year, path) => {
    expect(gazetteer.pathOf(division, year).join('/')).toBe(path);
  });

  it('uses no name of a level twice in a path, in any year', () => {
    const counties = gazetteer
      .childrenOf(null)
      .flatMap((province) => gazetteer.childrenOf(province))
      .flatMap((prefecture) => [prefecture, ...gazetteer.childrenOf(prefecture)]);
    fc.assert(
      fc.property(fc.constantFrom(...counties), fc.integer({ min: 1990, max: 2024 }), (division, year) => {
        const path = gazetteer.pathOf(division, year);
        expect(new Set(path).size).toBe(path.length);
        expect(path.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not call the heir of a merger by the name that vanished', () => {
    expect(gazetteer.pathOf('110101', 2005)).toEqual(['北京市', '东城区']);
  });

  it('says which former counties a district was cut from', () => {
    expect(gazetteer.formerOf('130302').map((place) => place.name)).toContain('抚宁县');
  });

  it('counts 34 provinces and the districts of a municipality directly beneath it', () => {
    expect(gazetteer.childrenOf(null)).toHaveLength(34);
    expect(gazetteer.childrenOf('11')).toContain('110105');
    expect(gazetteer.nameOf('00')).toBe('全国');
    expect(gazetteer.nameOf('nonsense')).toBeNull();
    expect(gazetteer.childrenOf('nonsense')).toEqual([]);
  });
});

describe('names with characters that folding changes', () => {
  it.each([
    ['乾安县', '220723'],
    ['乾縣', '610424'],
    ['陕西省/乾县', '610424'],
    ['吉林省乾安县', '220723'],
  ])('%s is found, and shown as it is written', (asked, code) => {
    expect(gazetteer.resolve(asked)).toEqual({ kind: 'found', code });
    expect(gazetteer.nameOf('610424')).toBe('乾县');
  });

  it('are found in folded text', () => {
    expect(gazetteer.findNames('干安县于潜镇').map(({ name }) => name.senses[0]?.place.name)).toEqual([
      '乾安县',
      '於潜镇',
    ]);
  });
});

describe('finding names in text', () => {
  it('takes official names, short names, townships, zones and firms', () => {
    const found = gazetteer.findNames('弥渡县、大理州、毛集镇、毛集实验区和永煤股份');
    expect(found.map(({ name }) => name.text)).toEqual([
      '弥渡县',
      '大理州',
      '毛集镇',
      '毛集实验区',
      '永煤股份',
    ]);
  });

  it('gives each sense of a name that several places bear', () => {
    const paths = gazetteer.sensesOf('毛集镇').map(({ place }) => place.path.join('/'));
    expect(paths).toContain('安徽省/淮南市/毛集社会发展综合实验区/毛集镇');
    expect(paths).toContain('河南省/南阳市/桐柏县/毛集镇');
  });

  it('points at exactly the words it found', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('常', '德', '市', '湖', '南', '省', '长', '沙', '县', ' ') }),
        (text) => {
          for (const { start, end, name } of gazetteer.findNames(text))
            expect(text.slice(start, end)).toBe(name.text);
        },
      ),
    );
  });
});

describe('the generated file', () => {
  it('stays small enough to ship', () => {
    const limit = 1_500_000;
    expect(statSync(new URL('../../../engine/gazetteer/gazetteer.json', import.meta.url)).size).toBeLessThan(
      limit,
    );
  });
});
