import { describe, expect, it } from 'vitest';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import type { QueryNode } from '../../../engine/query/ast.ts';
import { ask, indexOf, noFacets } from './index-of.ts';
import { and, near, not, or, phrase, term } from './queries.ts';

/** One document for each text, one passage each. */
const over = (...texts: string[]) => indexOf(texts.map((text) => [text]));

function matching(query: QueryNode, ...texts: string[]): number[] {
  return ask(over(...texts), query).documents;
}

describe('a term', () => {
  it('matches in the middle of words, across white space, in any width, case and script', () => {
    const texts = ['在工業園 區内', '工业园', '工 业\u3000园\u00a0区', 'ＷＴＯ规则'];
    expect(matching(term('工业园区'), ...texts)).toEqual([0, 2]);
    expect(matching(term('wto規則'), ...texts)).toEqual([3]);
  });

  it('never runs over the end of a passage', () => {
    expect(ask(indexOf([['工业', '园区']]), term('工业园区')).documents).toEqual([]);
  });

  it('counts overlapping occurrences', () => {
    expect(ask(over('哈哈哈'), term('哈哈'))).toEqual({
      documents: [0],
      passages: 1,
      occurrences: 2,
      marks: ['0/0:0-2', '0/0:1-3'],
    });
  });

  it('of white space only matches nothing', () => {
    expect(matching(phrase(' \u3000'), ' 甲')).toEqual([]);
  });

  it.each([
    ['让·雅克', '让．雅克', true],
    ['让.雅克', '让·雅克', true],
    ['让﹒雅克', '让•雅克', true],
    ['约翰·F·肯', '约翰．F．肯', true],
    ['一·二九', '一.二九', true],
    ['5·12地震', '5.12地震', true],
    ['5.12地震', '5·12地震', true],
    ['5·12地震', '15.12地震', false],
    ['国发（2019）5号', '国发〔2019〕5号', true],
    ['国发〔2019〕5号', '国发(2019)5号', true],
    ['国发【2019】5号', '国发（2019）第5号', false],
    ['国发[2019]第5号', '国发（2019）第5号', true],
    ['标准（2019）执行', '标准[2019]执行', false],
    ['SO2排放', 'SO₂排放', true],
    ['SO₂排放', 'SO2排放', true],
    ['PM2.5', 'PM₂.₅', true],
    ['PM₂.₅', 'PM2.5浓度', true],
    ['hm2', '50hm²', true],
    ['hm²', '50hm2', true],
    ['hm²', '50hm21', false],
    ['102', '10²', false],
    ['白鱀豚', '白𬶨豚', true],
    ['白𬶨豚', '白鱀豚', true],
    ['岁', '𡻕', true],
    ['⻑沙', '长沙', true],
    ['长沙', '⻑沙', true],
    ['⾧沙⺠政', '长沙民政', true],
    ['西\ufffc山\u{e0101}区\u{e0062}', '西山区', true],
    ['西山区', '西\ufe01山\u034f\u{e0101}区', true],
    ['西山︒', '西山。', true],
    ['等⋯⋯', '等……', true],
    ['等......', '等⋯⋯', true],
    ['❶加快', '①加快', true],
    ['第1项', '第⓵项', true],
    ['第⓫项', '第11项', true],
    ['××县', 'XX县', true],
    ['XX县', '╳╳县', true],
    ['café', 'cafe\u0301', true],
    ['cafe\u0301', 'café', true],
    ['ガス', 'ｶﾞｽ', true],
    ['ｶﾞｽ', 'ガス', true],
    ['ｶ゛ｽ', 'カ\u3099ス', true],
  ])('%s asked, %s in the text: %s', (asked, text, expected) => {
    expect(matching(term(asked), text)).toEqual(expected ? [0] : []);
    expect(matching(phrase(asked), text).length > 0 || !expected).toBe(true);
  });

  it('matches both forms of a character that has a longer one', () => {
    const texts = ['㈠加快发展', '（一）加快发展', '(二)加快发展'];
    expect(matching(term('（一）加快'), ...texts)).toEqual([0, 1]);
    expect(matching(phrase('㈠加快'), ...texts)).toEqual([0, 1]);
    expect(matching(term('III级'), 'Ⅲ级响应', 'III级响应', 'Ⅱ级响应')).toEqual([0, 1]);
    expect(matching(phrase('Ⅲ级'), 'III级', 'VIII级')).toEqual([0]);
  });
});

describe('an unquoted number', () => {
  it.each([
    ['2.8亿元', '增长2.8亿元', true],
    ['2.8亿元', '增长12.8亿元', false],
    ['2.8亿元', '增长１２．８亿元', false],
    ['8亿元', '增长12.8亿元', false],
    ['234', '共1,234户', false],
    ['1,234', '共1,234,567户', false],
    ['1', '1.5倍', false],
    ['2006年', '2005,2006年', true],
    ['2006年', '表1 2006年', true],
    ['2006年', '12006年', false],
    ['2006', '2006.8.21', true],
    ['21', '2006.8.21', true],
    ['2006年', '2005，2006年', true],
    ['100亩', '建成5，100亩', true],
    ['100亩', '建成５，１００亩', false],
    ['5', 'A5', true],
    ['A5', 'A50', false],
    ['2006*', '20061', true],
    ['*006', '2006', true],
    ['2.8亿元', '2. 8亿元', true],
    ['234人', '共1 234人', false],
    ['234人', '共1\u00a0234人', false],
    ['234人', '共１\u2009２３４人', false],
    ['678人', '共12 345 678人', false],
    ['1', '共1 234人', false],
    ['1234人', '共1 234人', true],
    ['234人', '见表1 234人参加', true],
    ['234人', '2006 234人', true],
    ['234人', '1.5 234人', true],
    ['234人', '1  234人', true],
    ['34人', '1 34人', true],
    ['2', '1.2 3.4', false],
  ])('%s in %s: %s', (number, text, expected) => {
    expect(matching(term(number), text)).toEqual(expected ? [0] : []);
  });

  it('is literal when quoted', () => {
    expect(matching(phrase('2.8亿元'), '增长12.8亿元')).toEqual([0]);
  });

  it('in both ways in one query counts each range once', () => {
    const query = or(term('28'), phrase('28'));
    expect(ask(over('28和128'), query).marks).toEqual(['0/0:0-2', '0/0:4-6']);
    expect(ask(over('28和128'), query).occurrences).toBe(2);
  });
});

describe('wildcards', () => {
  it.each([
    ['工业*园区', '工业园区', true],
    ['工业*园区', '工业一二三四五六七八九十园区', true],
    ['工业*园区', '工业一二三四五六七八九十一园区', false],
    ['工业*园区', '工业。园区', false],
    ['工业*园区', '工业发展。新园区', false],
    ['工业*园区', '工业一 二 三 四 五 六 七 八 九 十园区', true],
    ['工业*园区', '工业𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷园区', true],
    ['第?条', '第三条', true],
    ['第?条', '第𠮷条', true],
    ['第?条', '第十三条', false],
    ['第?条', '第条', false],
    ['第??条', '第十三条', true],
    ['?条', '条', false],
    ['?条', '三条', true],
    ['*条*', '条', true],
    ['a*b*c', 'axxxxxxxxxbyyyyyyyyyyyb..c', false],
    ['a*b*c', 'axbxxxxxxbyyyyc', true],
    ['a?*b', 'ab', false],
    ['a*?b', `a${'x'.repeat(11)}b`, true],
    ['a?*b', `a${'x'.repeat(12)}b`, false],
    ['a**b', `a${'x'.repeat(20)}b`, true],
    ['a?*b', 'ax。xb', true],
    ['a?*b', 'ax。x。xb', false],
    ['a*?b', 'ax。xb', true],
    ['a*b*c', 'axbx。xc', false],
    ['a*b*c', 'ax。xbxc', false],
    ['a*b?c', 'axb。c', true],
  ])('%s in %s: %s', (pattern, text, expected) => {
    expect(matching(term(pattern), text)).toEqual(expected ? [0] : []);
  });

  it('give one match for each start, up to the nearest end', () => {
    expect(ask(over('工业园区和园区'), term('工业*园区')).marks).toEqual(['0/0:0-4']);
    expect(ask(over('工工业园区'), term('工*园区')).marks).toEqual(['0/0:0-5', '0/0:1-5']);
  });

  it('take up at an edge what they must and no more, however many stand there', () => {
    const text = over(`${'x'.repeat(90)}的yy`);
    expect(ask(text, term(`${'?*'.repeat(80)}的`)).marks).toEqual(['0/0:10-91']);
    expect(ask(text, term(`${'*?'.repeat(91)}的`)).marks).toEqual([]);
    expect(ask(text, term('*的?*?')).marks).toEqual(['0/0:90-93']);
  });

  it('are literal in a quoted phrase', () => {
    expect(matching(phrase('第?条'), '第三条', '第?条')).toEqual([1]);
  });
});

describe('and, or, not', () => {
  const index = indexOf([['德山', '创元'], ['德山'], ['创元', '芙蓉王'], ['无']]);

  it.each<[string, QueryNode, number[]]>([
    ['and means anywhere in the document', and(term('德山'), term('创元')), [0]],
    ['or means either', or(term('德山'), term('芙蓉王')), [0, 1, 2]],
    ['not leaves out', and(term('创元'), not(term('芙蓉王'))), [0]],
    ['exclusions alone are a query', not(or(term('德山'), term('芙蓉王'))), [3]],
  ])('%s', (_, query, documents) => {
    expect(ask(index, query).documents).toEqual(documents);
  });

  it('exclusions add no occurrences, positive terms add all of theirs', () => {
    const found = ask(index, and(term('创元'), not(term('德山'))));
    expect([found.passages, found.occurrences, found.marks]).toEqual([1, 1, ['2/0:0-2']]);
  });
});

describe('proximity', () => {
  it.each<[string, QueryNode, string, boolean]>([
    ['/s wants one sentence', near('s', term('德山'), term('开发区')), '德山有开发区。', true],
    ['/s takes either order', near('s', term('开发区'), term('德山')), '德山有开发区。', true],
    ['/s stops at the full stop', near('s', term('德山'), term('开发区')), '德山好。开发区好。', false],
    ['/p wants one passage', near('p', term('德山'), term('开发区')), '德山好。开发区好。', true],
    [
      'a chain lies in one sentence together',
      near('s', term('甲'), term('乙'), term('丙')),
      '甲乙。乙丙。',
      false,
    ],
    ['/N counts the characters between', near(2, term('工业'), term('转型')), '工业加快转型', true],
    ['/N counts no further', near(1, term('工业'), term('转型')), '工业加快转型', false],
    ['/N counts no white space', near(2, term('工业'), term('转型')), '工业 加 快\u3000转型', true],
    ['/N counts a surrogate pair as one', near(2, term('工业'), term('转型')), '工业𠮷𠮷转型', true],
    ['/N runs over sentence ends', near(1, term('工业'), term('转型')), '转型。工业', true],
    ['/0 wants neighbours', near(0, term('工业'), term('转型')), '工业转型', true],
    ['OR groups are operands', near('s', or(term('甲'), term('乙')), term('丙')), '乙丙', true],
    [
      'one term on both sides of /N stands there twice',
      near(5, term('发展'), term('发展')),
      '发展经济',
      false,
    ],
    ['… no further away than that', near(2, term('发展'), term('发展')), '发展经济发展', true],
    ['… and further away', near(1, term('发展'), term('发展')), '发展经济发展', false],
    [
      'one term on both sides of /s stands there twice',
      near('s', term('发展'), term('发展')),
      '发展。发展',
      false,
    ],
    ['… in one sentence', near('s', term('发展'), term('发展')), '发展，再发展。', true],
    ['one term on both sides of /p stands there twice', near('p', term('发展'), term('发展')), '发展', false],
    ['… in one passage', near('p', term('发展'), term('发展')), '发展。发展', true],
    [
      'a longer term that holds the other is a second place',
      near(3, term('发展'), term('发展经济')),
      '发展经济',
      true,
    ],
    ['… and so is one that begins in it', near(0, term('工业园'), term('园区')), '工业园区', true],
    ['… or a wildcard that reaches over it', near('p', term('工*园'), term('业')), '工业园', true],
    ['a phrase is not near itself written otherwise', near('s', term('工業'), term('工业')), '工业', false],
    [
      'other ends than the first count',
      near('s', or(term('工业园区'), term('业')), term('园区')),
      '工业园区',
      true,
    ],
    ['neighbours in a chain are two places', near(2, term('甲'), term('甲'), term('乙')), '甲乙', false],
    ['… and others may be one', near('s', term('发展'), term('改革'), term('发展')), '改革发展。', true],
  ])('%s', (_, query, text, expected) => {
    expect(matching(query, text)).toEqual(expected ? [0] : []);
  });

  it('of other passages does not count', () => {
    expect(ask(indexOf([['德山', '创元']]), near('p', term('德山'), term('创元'))).documents).toEqual([]);
  });

  it('counts only what takes part', () => {
    expect(ask(over('德山。德山有园区。园区。'), near('s', term('德山'), term('园区'))).marks).toEqual([
      '0/0:3-5',
      '0/0:6-8',
    ]);
  });

  it('beside one of its terms alone counts each range once', () => {
    const query = and(term('德山'), near('s', term('德山'), term('园区')));
    const found = ask(over('德山。德山有园区。'), query);
    expect([found.occurrences, found.marks]).toEqual([3, ['0/0:0-2', '0/0:3-5', '0/0:6-8']]);
  });

  it('of anything but terms is refused with its place', () => {
    const filter: QueryNode = {
      ...near('s', term('甲'), term('乙')),
      operands: [term('甲', 'title'), term('乙')],
    };
    expect(() => ask(over('甲乙'), filter)).toThrow(/\/s, \/p and \/N/);
  });
});

describe('fields', () => {
  it('look in the title, not in the passages, and add no occurrences', () => {
    const index = indexOf([['正文'], ['工作会议']], ['全县 工作會議上的讲话', '正文']);
    expect(ask(index, term('工作会议', 'title'))).toEqual({
      documents: [0],
      passages: 0,
      occurrences: 0,
      marks: [],
    });
    expect(ask(index, and(term('工作会议', 'title'), term('正文'))).marks).toEqual(['0/0:0-2']);
  });
});

describe('facets', () => {
  it('come from the caller', () => {
    const evaluation = over('甲', '甲', '甲').evaluate(
      and(term('甲'), { kind: 'facet', facet: 'year', value: '2006', span: { start: 0, end: 0 } }),
    );
    const set = evaluation.matchDocuments((node) => DocumentSet.of(3, node.value === '2006' ? [1, 2] : []));
    expect([...set.toArray()]).toEqual([1, 2]);
  });
});

describe('counts', () => {
  it('are those of the documents asked about', () => {
    const evaluation = over('甲甲', '甲', '乙').evaluate(term('甲'));
    expect(evaluation.count(DocumentSet.of(3, [0, 2]))).toEqual({
      occurrences: 2,
      passages: 1,
      occurrencesOf: Uint32Array.of(2, 0, 0),
    });
  });

  it('name the term each range came from', () => {
    const evaluation = over('甲乙').evaluate(and(term('乙'), term('甲')));
    expect(evaluation.locate(0)).toEqual([
      {
        ordinal: 0,
        ranges: [
          { start: 0, end: 1, term: 1 },
          { start: 1, end: 2, term: 0 },
        ],
      },
    ]);
    expect(evaluation.terms.length).toBe(2);
  });

  it('of one term are asked for by itself', () => {
    const query = and(term('甲'), term('乙'));
    const evaluation = over('甲', '甲乙').evaluate(query);
    expect(evaluation.terms.map((node) => [...evaluation.documentsOfTerm(node).toArray()])).toEqual([
      [0, 1],
      [1],
    ]);
    expect([...evaluation.matchDocuments(noFacets).toArray()]).toEqual([1]);
  });
});
