import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RequestError, type RequestProblem } from '../../../engine/errors.ts';
import { noFilters } from '../../../engine/local/filters.ts';
import { createRequestParser } from '../../../engine/request/request.ts';
import { SEARCH_DEFAULTS } from '../request.ts';
import { fakeResolver } from './fake-gazetteer.ts';

const parse = createRequestParser(fakeResolver);

function problemsOf(parameters: unknown, lang: 'zh' | 'en' = 'en'): readonly RequestProblem[] {
  try {
    parse(parameters, lang);
  } catch (error) {
    if (error instanceof RequestError) return error.problems;
    throw error;
  }
  return [];
}

describe('a folder or file', () => {
  test.each([
    ['reports', 'reports'],
    ['reports/', 'reports'],
    ['/reports', 'reports'],
    ['./reports/2006/', 'reports/2006'],
    ['reports/a.txt', 'reports/a.txt'],
    ['.hidden', '.hidden'],
    ['/', '/'],
  ])('%s is %s, as facets count it', (typed, path) => {
    const { filters } = parse({ path: typed, notPath: [typed] });
    expect(filters.path).toEqual([path]);
    expect(filters.not.path).toEqual([path]);
  });
});

describe('a request', () => {
  test('has defaults for everything', () => {
    expect(parse({})).toEqual(SEARCH_DEFAULTS);
  });

  test('reads HTTP parameters, JSON members and command-line flags alike', () => {
    const wanted = {
      ...SEARCH_DEFAULTS,
      q: '工业',
      size: 100,
      page: 2,
      filters: {
        ...SEARCH_DEFAULTS.filters,
        region: ['43', '4307'],
        year: [{ from: 2006, to: 2006 }],
        possible: true,
      },
    };
    expect(
      parse({
        q: ['工业'],
        region: ['430000', '常德'],
        year: ['2006'],
        size: ['100'],
        page: ['2'],
        possible: ['true'],
      }),
    ).toEqual(wanted);
    expect(
      parse({
        q: '工业',
        region: [43, '湖南省/常德市'],
        year: 2006,
        size: 100,
        page: 2,
        possible: true,
        sort: null,
      }),
    ).toEqual(wanted);
    expect(
      parse({ q: '工业', region: ['湖南', '常德'], year: '2006', size: '100', page: '2', possible: 1 }),
    ).toEqual(wanted);
  });

  test('wants a name behind the sign of a whole one', () => {
    expect(problemsOf({ issuer: '=', notSpeaker: '＝ ' }).map(({ parameter }) => parameter)).toEqual([
      'issuer',
      'notSpeaker',
    ]);
    expect(problemsOf({ q: 'issuer:= 工业' })).toHaveLength(1);
    expect(parse({ issuer: '未知' }).filters.issuer).toEqual(['unknown']);
  });

  test('takes empty values for none', () => {
    expect(parse({ q: '', region: '', year: [''], page: '', lang: '' })).toEqual(SEARCH_DEFAULTS);
  });

  test('leaves the query text as it was typed', () => {
    expect(parse({ q: ' 工业  “园 区” ' }).q).toBe(' 工业  “园 区” ');
    expect(parse({ q: 2006 }).q).toBe('2006');
  });

  test('may ask for a page far beyond the end', () => {
    expect(parse({ page: '1000000000' }).page).toBe(1_000_000_000);
  });

  test('reads the language of messages from the parameter, else from its caller', () => {
    expect(parse({}, 'en').lang).toBe('en');
    expect(parse({ lang: 'zh-CN' }, 'en').lang).toBe('zh');
    expect(problemsOf({ lang: 'en', size: 0 }, 'zh')[0]?.message).toMatch(/^expected/);
    expect(problemsOf({ size: 0 }, 'zh')[0]?.message).toMatch(/^应为/);
  });
});

describe('filters', () => {
  test.each([
    ['2006', { from: 2006, to: 2006 }],
    ['2002..2010', { from: 2002, to: 2010 }],
    ['2002..', { from: 2002, to: null }],
    ['..2010', { from: null, to: 2010 }],
    ['２００６年', { from: 2006, to: 2006 }],
    ['2003年 .. 2006年', { from: 2003, to: 2006 }],
    ['unknown', 'unknown'],
    ['未知', 'unknown'],
  ])('year %s', (year, expected) => {
    expect(parse({ year }).filters.year).toEqual([expected]);
  });

  test.each([
    ['2006-08-21', '2006-08-21', '2006-08-21'],
    ['2006-02', '2006-02-01', '2006-02-28'],
    ['2008-02', '2008-02-01', '2008-02-29'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2006', '2006-01-01', '2006-12-31'],
    ['2006-03..2006-06', '2006-03-01', '2006-06-30'],
    ['2006-03-15..', '2006-03-15', null],
    ['..2006', null, '2006-12-31'],
  ])('date %s', (date, from, to) => {
    expect(parse({ date }).filters.date).toEqual([{ from, to }]);
  });

  test.each([
    ['讲话', '讲话'],
    ['会议纪要', '纪要'],
    ['會議紀要', '纪要'],
    ['令', '命令'],
    ['Speech', '讲话'],
    ['unknown', 'unknown'],
  ])('type %s', (type, expected) => {
    expect(parse({ type }).filters.type).toEqual([expected]);
  });

  test.each([
    ['工业、交通', '工业、交通'],
    ['工业、交通/公路', '工业、交通/公路'],
    ['公路', '工业、交通/公路'],
    ['unknown', 'unknown'],
  ])('topic %s', (topic, expected) => {
    expect(parse({ topic }).filters.topic).toEqual([expected]);
  });

  test.each([
    ['430000', '43'],
    ['湖南省/常德市', '4307'],
    ['彌渡縣', '532925'],
    ['unknown', 'unknown'],
    ['43-county', '43-county'],
    ['湖南本级', '43-province'],
    ['湖南/本級', '43-province'],
    ['湖南省级', '43-province'],
    ['湖南/县级', '43-county'],
    ['湖南省/常德市/本级', '4307-prefecture'],
    ['常德-own', '4307-prefecture'],
    ['弥渡县-own', '532925-county'],
    ['县级', 'county'],
    ['prefecture', 'prefecture'],
  ])('region %s', (region, expected) => {
    expect(parse({ region }).filters.region).toEqual([expected]);
  });

  test('a level of an ambiguous region keeps the level in what it may mean', () => {
    expect(problemsOf({ region: '朝阳区本级' })[0]).toMatchObject({
      parameter: 'region',
      candidates: ['北京市/朝阳区/本级', '吉林省/长春市/朝阳区/本级'],
    });
    expect(problemsOf({ region: '本级' })).toHaveLength(1);
  });

  test('every filter has one that takes out, read the same way', () => {
    const not = {
      notRegion: '湖南',
      notYear: '2006..2008',
      notDate: '2006-03',
      notType: '会议纪要',
      notTopic: '公路',
      notIssuer: '县委',
      notSpeaker: 'unknown',
      notPath: ['年度', '月度'],
    };
    expect(parse(not).filters).toEqual({
      ...noFilters(),
      not: {
        region: ['43'],
        year: [{ from: 2006, to: 2008 }],
        date: [{ from: '2006-03-01', to: '2006-03-31' }],
        type: ['纪要'],
        topic: ['工业、交通/公路'],
        issuer: ['县委'],
        speaker: ['unknown'],
        path: ['年度', '月度'],
      },
    });
    expect(problemsOf({ notType: '没有', notYear: '去年' }).map(({ parameter }) => parameter)).toEqual([
      'notYear',
      'notType',
    ]);
  });

  test('several values of one are alternatives', () => {
    const { filters } = parse({
      year: ['2006', '2008..2010', 'unknown'],
      issuer: ['县委', '县府'],
      path: '年度',
    });
    expect(filters.year).toHaveLength(3);
    expect(filters.issuer).toEqual(['县委', '县府']);
    expect(filters.path).toEqual(['年度']);
  });
});

describe('what is wrong with a request', () => {
  test.each<[string, unknown, string, string]>([
    ['year', '06', 'year', '2002..2010'],
    ['year', '..', 'year', '2002..2010'],
    ['year', '2001..2002..2003', 'year', '2002..2010'],
    ['date', '2006-13', 'date', '2006-03'],
    ['date', '2006-02-30', 'date', '2006-03'],
    ['date', 'unknown', 'date', '2006-03'],
    ['region', '火星', 'region', 'no region is called'],
    ['type', '诗歌', 'type', '政府工作报告'],
    ['topic', '天文', 'topic', '综合政务'],
    ['sort', 'best', 'sort', 'relevance; newest; oldest'],
    ['match', 'fuzzy', 'match', 'exact; relaxed'],
    ['group', 'page', 'group', 'document; section'],
    ['duplicates', 'hide', 'duplicates', 'collapse; all'],
    ['lang', 'fr', 'lang', 'zh; en'],
    ['removed', 'maybe', 'removed', 'true or false'],
    ['possible', 'maybe', 'possible', 'true or false'],
    ['page', '0', 'page', 'whole number'],
    ['page', '1.5', 'page', 'whole number'],
    ['size', '101', 'size', '1–100'],
    ['size', '-1', 'size', '1–100'],
    ['size', '9'.repeat(400), 'size', '1–100'],
    ['passages', 'all', 'passages', '0–1000'],
    ['page', ['1', '2'], 'page', 'one value only'],
    ['q', ['甲', '乙'], 'q', 'one value only'],
    ['q', { text: '甲' }, 'q', 'one value or a list'],
    ['region', [['43']], 'region', 'one value or a list'],
    ['qq', '甲', 'qq', 'there is no parameter “qq”; there are: q; region'],
  ])('%s=%j', (name, value, parameter, message) => {
    expect(problemsOf({ [name]: value })).toEqual([
      expect.objectContaining({ parameter, message: expect.stringContaining(message) }),
    ]);
  });

  test.each([[null], ['工业'], [[1]], [2006], [undefined]])('no object: %j', (parameters) => {
    expect(problemsOf(parameters)).toEqual([
      expect.objectContaining({ parameter: '', message: expect.stringContaining('object') }),
    ]);
  });

  test('an ambiguous region is answered with what it may mean', () => {
    expect(problemsOf({ region: '朝阳区' })).toEqual([
      expect.objectContaining({ parameter: 'region', candidates: ['北京市/朝阳区', '吉林省/长春市/朝阳区'] }),
    ]);
  });

  test('the topics of an ambiguous name are offered', () => {
    const [problem] = problemsOf({ topic: '其他事项' });
    expect(problem?.candidates).toContain('科技、教育');
  });

  test('everything is said at once', () => {
    const found = problemsOf({
      q: '工业 (园区',
      region: ['火星', '朝阳区', '43'],
      year: ['x', '2006..2007..2008'],
      type: '诗歌',
      size: '1000',
      sort: 'best',
      foo: '1',
      bar: '2',
    });
    expect(found.map(({ parameter }) => parameter).sort()).toEqual(
      ['q', 'region', 'region', 'year', 'year', 'type', 'size', 'sort', 'foo', 'bar'].sort(),
    );
  });

  test('a filter inside the query is wrong at its place in it', () => {
    const q = '工业 region:朝阳区 OR year:200 -type:诗歌';
    const found = problemsOf({ q });
    expect(found.map(({ start = 0, end = 0 }) => q.slice(start, end))).toEqual([
      'region:朝阳区',
      'year:200',
      'type:诗歌',
    ]);
    expect(found[0]?.candidates).toHaveLength(2);
  });

  test('the syntax of a query is wrong at its place in it', () => {
    expect(problemsOf({ q: '工业 (园区' })).toEqual([
      expect.objectContaining({ parameter: 'q', start: 3, end: 4 }),
    ]);
  });

  test('a query of 10,000 characters is too long in either match', () => {
    for (const match of ['exact', 'relaxed']) {
      expect(problemsOf({ q: '工'.repeat(10_000), match })).toEqual([
        expect.objectContaining({ parameter: 'q', message: expect.stringContaining('256') }),
      ]);
    }
  });

  test('what was left out is searched exactly and by document, or the request says why not', () => {
    expect(parse({ q: '首页', removed: 'true' }).removed).toBe(true);
    expect(parse({ q: '首页' }).removed).toBe(false);
    expect(problemsOf({ q: '首页', removed: 'true', match: 'relaxed', group: 'section' })).toEqual([
      expect.objectContaining({ parameter: 'removed', message: expect.stringContaining('match=exact') }),
      expect.objectContaining({ parameter: 'removed', message: expect.stringContaining('group=document') }),
    ]);
  });

  test('a relaxed query is never wrong otherwise', () => {
    for (const q of ['(', 'region:火星', '甲 OR', '"', 'year:x 谁管?']) {
      expect(parse({ q, match: 'relaxed' }).q).toBe(q);
    }
  });

  test('whatever is sent, it is read or refused with reasons', () => {
    const value = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.string({ unit: 'binary' }));
    const names = fc.constantFrom(
      'q',
      'region',
      'year',
      'date',
      'type',
      'topic',
      'page',
      'size',
      'sort',
      'lang',
      'x',
    );
    fc.assert(
      fc.property(fc.dictionary(names, value), (parameters) => {
        for (const { message } of problemsOf(parameters)) expect(message).not.toBe('');
      }),
      { numRuns: 1_000 },
    );
  });
});
