import { describe, expect, it, test } from 'vitest';
import { COLUMNS, ruleOfName } from '../../../../indexer/read/tables/column-rules.ts';
import { columnsOf, headerRow } from '../../../../indexer/read/tables/columns.ts';

const PARAGRAPH =
  '各镇人民政府：为改善群众洗浴条件，县政府决定改造公共浴室十座，每座补助三万元，请遵照执行。';

/** What each column is taken for. */
function taken(names: readonly string[], ...rows: readonly (readonly string[])[]): string[] {
  return columnsOf(names, rows).uses.map(({ name, as }) => `${name} ${as}`);
}

describe('the name of a column tells what it is', () => {
  test.each([
    [
      'title',
      '报告标题',
      '政策名称',
      '文件标题',
      '政策标题',
      '题名',
      '【标题】',
      'Doc_Title',
      '标 题',
      '政府工作报告标题',
      '法规名称（全称）',
    ],
    [
      'text',
      '报告全文',
      '政策全文',
      '正文内容',
      '正文',
      'full text',
      'Content',
      '政策内容',
      '文件正文',
      '纪要全文',
    ],
    ['date', '发文时间', '成文日期', '召开时间', '印发日期', '颁布日期', 'issue_date'],
    ['county', '区县名称', '所属区县', '县（市、区）', 'county_name', 'cnty', 'dist', 'county_cn'],
    ['city', '所属城市', '城市', '地级市', '市', 'pref', 'city_name_cn'],
    ['province', '所属省份', '省份', '省', 'Province', 'prov_cn'],
    ['region', '所属地区', '省市县', '行政区划', '所在地'],
    ['regionCode', '行政区划代码', 'adcode', 'county_code', '区县代码', '省份代码'],
    ['date', '时间', '年月', 'time'],
    ['issuer', '发布机构', '发文单位', '制定机关', '颁布单位', 'issuer', '发文机关'],
    ['docNumber', '文号', '发文字号', 'doc_number'],
    ['speaker', '讲话人', '报告人'],
    ['office', '职务', '时任职务', 'position'],
    ['author', '作者', '姓名', '领导人姓名', 'author', 'leader_name'],
    ['type', '文种', '文件类型'],
    ['topic', '主题分类'],
    ['published', '发布时间', 'publish_date', 'pub_time', '新闻发布日期', 'posted_at'],
    [
      'field',
      '采集时间',
      '更新日期',
      '实施日期',
      '失效日期',
      '邮政编码',
      'area_code',
      'source_url',
      '序号',
      '副标题',
    ],
  ])('%s', (role, ...names) => {
    expect(names.map((name) => `${name} ${ruleOfName(name)?.role ?? null}`)).toEqual(
      names.map((name) => `${name} ${role}`),
    );
  });

  it('and beside offices the names of persons are no titles', () => {
    expect(taken(['name', 'position', 'content'], ['张大河', '县长', PARAGRAPH])).toEqual([
      'name author',
      'position office',
      'content text',
    ]);
    expect(taken(['name', 'content'], ['浴室改造办法', PARAGRAPH])).toEqual(['name title', 'content text']);
    expect(taken(['name', 'position', 'content'], ['浴室改造的讲话', '县长', PARAGRAPH])[0]).toBe(
      'name title',
    );
  });

  it('and a list of persons and offices is no list of documents', () => {
    expect(columnsOf(['名称', '姓名', '职务'], [['浴室办公室', '张三', '主任']]).documents).toBe(false);
  });

  it('and nothing of columns that no rule knows', () => {
    const names = ['编号', '备用', '负责人', '经费', '标题长度', '联系电话', 'number', '县长', '市场主体数'];
    expect(names.filter((name) => (ruleOfName(name)?.role ?? 'field') !== 'field')).toEqual([]);
  });

  it('in any form of writing it', () => {
    expect(COLUMNS.rules.every(({ matches }) => matches.length > 1)).toBe(true);
    expect(ruleOfName('ＴＩＴＬＥ')?.role).toBe('title');
    expect(ruleOfName('')).toBeNull();
  });
});

describe('what stands in a column', () => {
  it('tells the text among columns of which several are called one', () => {
    expect(
      taken(['留言标题', '留言内容', '内容'], ['求助', PARAGRAPH, '民生'], ['建议', PARAGRAPH, '交通']),
    ).toEqual(['留言标题 title', '留言内容 text', '内容 field']);
  });

  it('makes a column of long Chinese texts the text, whatever its name, but not one of addresses', () => {
    const address = `https://example.org/${'a'.repeat(100)}`;
    expect(taken(['编号', '网页', '情况'], ['1', address, PARAGRAPH], ['2', address, PARAGRAPH])).toEqual([
      '编号 field',
      '网页 field',
      '情况 text',
    ]);
  });

  it('makes a column of short names of documents the title', () => {
    expect(taken(['甲', '乙'], ['关于植树的通知', PARAGRAPH], ['关于修路的意见', PARAGRAPH])).toEqual([
      '甲 title',
      '乙 text',
    ]);
  });

  it('makes a column of document numbers one, though it is called a number only', () => {
    expect(taken(['编号', '正文'], ['青政发〔2021〕5号', PARAGRAPH])).toEqual([
      '编号 docNumber',
      '正文 text',
    ]);
  });

  test.each([
    ['时间', ['2004-03-05', '2004年3月', '2004'], 'date'],
    ['时间', ['2004-03-05 18:00', '2004-03-06 09:30'], 'published'],
    ['时间', ['2004-03-05', '下午三点'], 'field'],
    ['时间', ['2小时', '3小时'], 'field'],
    ['dist', ['大河县', '小河县'], 'county'],
    ['dist', ['12.5', '3'], 'field'],
    ['county', ['430626', '430726'], 'region'],
    ['county', ['11', '12'], 'field'],
    ['county_code', ['430626.0', '430726.0'], 'region'],
    ['行政区划代码', ['430626000000'], 'region'],
    ['city_code', ['4306', '4307'], 'region'],
    ['city_code', ['1', '2', '13'], 'field'],
    ['region_code', ['0730', '0731'], 'field'],
  ])('of the name %s decides: %j', (name, cells, role) => {
    expect(taken([name, '正文'], ...cells.map((cell) => [cell, PARAGRAPH]))[0]).toBe(`${name} ${role}`);
  });

  it('tells whose time a column called time holds', () => {
    const beside = (name: string, cell: string): string | undefined =>
      taken(['时间', name, '正文'], ['2004-03-05', cell, PARAGRAPH])[0];
    expect(beside('备注', '略')).toBe('时间 date');
    expect(beside('网址', 'https://example.org/1')).toBe('时间 published');
    expect(beside('成文日期', '2004-03-01')).toBe('时间 field');
  });

  it('that is called a date but holds none is no date', () => {
    expect(taken(['会议时间', '正文'], ['下午在三楼', PARAGRAPH], ['待定', PARAGRAPH])).toEqual([
      '会议时间 field',
      '正文 text',
    ]);
  });

  it('yields to what the collection says', () => {
    const { uses } = columnsOf(['甲', '乙'], [['短', PARAGRAPH]], { text: ['甲'], title: ['乙'] });
    expect(uses.map(({ as, by }) => `${as} ${by}`)).toEqual(['text configuration', 'title configuration']);
  });
});

describe('a table without texts', () => {
  const rows = [
    ['关于植树的通知', '2012-05-06'],
    ['关于修路的意见', '2012-05-07'],
  ];

  it('lists documents where it tells of each when it was made, not where when a site put it up', () => {
    expect(columnsOf(['标题', '成文日期'], rows).documents).toBe(true);
    expect(columnsOf(['标题', '发布时间'], rows).documents).toBe(false);
    expect(columnsOf(['标题', '时间'], rows).documents).toBe(false);
  });
});

describe('the header of a table', () => {
  it('may stand below a title', () => {
    expect(headerRow([['青禾县政策清单'], ['序号', '标题', '正文'], ['1', '甲', '乙']])).toBe(1);
  });

  it('is none where the first row is a document already', () => {
    expect(
      headerRow([
        ['关于植树的通知', PARAGRAPH],
        ['关于修路的意见', PARAGRAPH],
      ]),
    ).toBe(-1);
  });

  it('may be of names that no rule knows, above long texts', () => {
    expect(
      headerRow([
        ['编号', '情况'],
        ['1', PARAGRAPH],
      ]),
    ).toBe(0);
  });
});

describe('a column called 地点 and no more', () => {
  const roles = (names: readonly string[], row: readonly string[]) =>
    columnsOf(names, [row]).uses.map(({ as }) => as);

  it('is where texts belong', () => {
    expect(roles(['地点', '标题', '正文'], ['商丘', '春耕', PARAGRAPH])).toEqual(['region', 'title', 'text']);
  });

  it('is where a speech was given beside the speaker or his office', () => {
    const [, venue] = roles(['讲话人', '地点', '标题', '正文'], ['王大山', '商丘', '春耕', PARAGRAPH]);
    expect(venue).toBe('field');
    expect(roles(['职务', '地点', '标题', '正文'], ['县长', '商丘', '春耕', PARAGRAPH])[1]).toBe('field');
  });
});

it('letters of citizens have their own names for titles, texts and who answers', () => {
  const row = ['咨询养老保险补缴', PARAGRAPH, '青山县人社局'];
  expect(taken(['诉求标题', '诉求内容', '承办单位'], row)).toEqual([
    '诉求标题 title',
    '诉求内容 text',
    '承办单位 issuer',
  ]);
  expect(taken(['来信主题', '来信内容', '回复单位'], row)).toEqual([
    '来信主题 title',
    '来信内容 text',
    '回复单位 issuer',
  ]);
});

test('what a column of titles holds that is as long as a text is one', () => {
  const long = PARAGRAPH.repeat(4);
  expect(taken(['标题', '时间'], [long, '2006-03-05'], [long, '2007-03-05'])).toEqual([
    '标题 text',
    '时间 date',
  ]);
  expect(taken(['标题', '正文'], ['关于浴室的通知', long], ['关于道路的通知', long])).toEqual([
    '标题 title',
    '正文 text',
  ]);
});
