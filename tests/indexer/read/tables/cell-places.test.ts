import { describe, expect, it, test } from 'vitest';
import { articlesOf } from '../../reading.ts';

const TEXT = '各乡镇要在春季组织群众植树造林，绿化荒山，保护水源，确保成活率达到九成以上，完成情况及时上报。';

/** What a row is given besides its title, as `field value`. */
async function given(header: string, row: string, ...others: readonly string[]): Promise<string[]> {
  const rows = [row, ...others].map((cells) => `关于植树的通知,${cells},${TEXT}`);
  const [article] = await articlesOf([`标题,${header},正文`, ...rows].join('\n'), '表.csv');
  const facts = article?.given ?? [];
  return facts.filter(({ field }) => field !== 'title').map(({ field, value }) => `${field} ${value}`);
}

describe('the code of a region', () => {
  test.each([
    ['county_code', '430626', ['region 430626']],
    ['county_code', '430626.0', ['region 430626']],
    ['行政区划代码', '430626101000', ['region 430626']],
    ['行政区划代码', '430600', ['region 4306']],
    ['县', '430626', ['region 430626']],
    ['省,县代码', '湖南省,430626', ['province 湖南省', 'region 430626']],
    ['省,县代码', '湖南省,', ['province 湖南省']],
    ['省,市,省代码', '湖南省,岳阳市,43', ['province 湖南省', 'city 岳阳市']],
    ['省,县,县代码', '湖南省,平江县,430626', ['province 湖南省', 'county 平江县']],
    ['省代码,市代码,县代码', '430000,430600,430626', ['region 430626']],
  ])('%s %s is read where no name reaches as deep', async (header, row, facts) => {
    expect(await given(header, row)).toEqual(facts);
  });

  it('is none where the number of a row is not one, though most are', async () => {
    expect(await given('county_code', '999', '430626', '430726', '430124', '430102')).toEqual([]);
  });
});

describe('a region of several names', () => {
  test.each(['湖南-岳阳-平江', '湖南—岳阳 — 平江', '湖南_岳阳_平江'])('%s is a path', async (cell) => {
    expect(await given('地区', cell)).toEqual(['region 湖南/岳阳/平江']);
  });

  it('stays as it is where nothing parts it', async () => {
    expect(await given('所在地', '湖南平江')).toEqual(['region 湖南平江']);
  });
});

describe('a place in the column of bodies', () => {
  test.each([
    ['单位', '青山县', ['region 青山县']],
    ['省,单位', '湖南省,平江县', ['province 湖南省', 'county 平江县']],
    ['县,单位', '平江县,平江县', ['county 平江县']],
    ['单位', '青山县财政局', ['issuer 青山县财政局']],
    ['单位', '青山超市', ['issuer 青山超市']],
    ['单位', '青山军区', ['issuer 青山军区']],
    ['单位', '幸福社区', ['issuer 幸福社区']],
  ])('%s %s', async (header, row, facts) => {
    expect(await given(header, row)).toEqual(facts);
  });
});
