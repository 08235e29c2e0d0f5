import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatePairs } from '../../../indexer/compare/candidates.ts';
import { compareDocuments } from '../../../indexer/compare/compare.ts';
import { judge } from '../../../indexer/compare/judge.ts';
import { KeyIndex } from '../../../indexer/compare/key-index.ts';
import { shinglesOf } from '../../../indexer/compare/shingles.ts';
import { overlapOf, type Sketch, sketchOf } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';
import { madeUpText, passagesOf } from './texts.ts';

const sketch = (...texts: string[]): Sketch => sketchOf(passagesOf(...texts));
const compared = (sketches: readonly Sketch[], name = 'd') =>
  compareDocuments(
    sketches.map((_, at) => `${name}${at}`),
    SketchStore.of(sketches),
  );
const hashes = (...texts: string[]): number[] => [...shinglesOf(passagesOf(...texts)).hashes];

describe('shingles', () => {
  it.each([
    ['二〇〇六年，工业园区建设', '二〇〇六年 工业园区建设。'],
    ['2006年工业园区建设', '20xx年工业园区建设'],
    ['2006年工业园区建设', 'XX年工业园区建设'],
    ['2006年工业园区建设', '年工业园区建设'],
    ['2006年工业园区建设', '202_年工业园区建设'],
    ['工業園區建設開發', '工业园区建设开发'],
    ['ＧＤＰ增长百分之十', 'gdp增长百分之十'],
  ])('of %s and %s are the same', (a, b) => {
    expect(hashes(a)).toEqual(hashes(b));
  });

  it('run on over the borders of paragraphs', () => {
    expect(hashes('工业园区', '建设工作')).toEqual(hashes('工业园区建设工作'));
  });

  it('do not span the mask of a name', () => {
    const whole = new Set(hashes('刚才徐大山市长作了很好的报告'));
    for (const masked of [
      '刚才__市长作了很好的报告',
      '刚才**市长作了很好的报告',
      '刚才XX市长作了很好的报告',
      '刚才×××市长作了很好的报告',
    ])
      for (const hash of hashes(masked)) expect(whole.has(hash)).toBe(true);
  });

  it('keep the x of Latin words', () => {
    expect(hashes('使用linux系统和excel表格')).not.toEqual(hashes('使用linu系统和ecel表格'));
  });

  it('leave out the title', () => {
    const titled = shinglesOf([{ text: '市长在会议上的讲话', level: 1 }, ...passagesOf('工业园区建设工作')]);
    expect([...titled.hashes]).toEqual(hashes('工业园区建设工作'));
  });
});

describe('the sketch of a text', () => {
  it('tells the overlap of two texts within a few hundredths', () => {
    for (const length of [300, 1000, 5000, 20_000]) {
      const common = madeUpText(1, length);
      const [a, b] = [common + madeUpText(2, length), common + madeUpText(3, length)];
      const exact = containment(hashes(a), hashes(b));
      expect(Math.abs(overlapOf(sketch(a), sketch(b)).containment - exact)).toBeLessThan(0.09);
    }
  });

  it('holds every shingle below its limit, in order, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 6000 }), (seed, length) => {
        const text = madeUpText(seed, length);
        const { hashes: kept, limit } = sketch(text);
        const all = [...new Set(hashes(text))].filter((hash) => hash < limit).sort((a, b) => a - b);
        expect([...kept]).toEqual(all);
      }),
      { numRuns: 40 },
    );
  });
});

describe('two texts', () => {
  const speech = `${madeUpText(7, 1500)}。同志们，${madeUpText(8, 1500)}。`;

  it('are copies in spite of masks and lost digits', () => {
    const masked = speech
      .replace(/\d{4}年/gu, 'XX年')
      .replace(/(\p{Script=Han}{50})\p{Script=Han}{2}/gu, '$1__');
    expect(judge(sketch(speech), sketch(masked))).toMatchObject({ kind: 'copy' });
    expect(judge(sketch(speech), sketch(masked))?.containment).toBeGreaterThan(0.85);
  });

  it('are a copy and its original where a third is lost', () => {
    expect(judge(sketch(speech), sketch(speech.slice(1000)))?.kind).toBe('copy');
  });

  it('are an excerpt and its source where one is much shorter', () => {
    const part = sketch(speech.slice(1000, 1200));
    expect(judge(part, sketch(speech))).toMatchObject({
      kind: 'excerpt-of',
      containment: expect.closeTo(1, 1),
    });
    expect(judge(sketch(speech), part)?.kind).toBe('has-excerpt');
  });

  it('are not copies where they differ in their numbers', () => {
    const text = (year: number): string =>
      `关于${year}年节假日安排的通知。放假时间为${year + 1}月${year - 1990}日起共${year - 2000}天，请各单位安排好值班，${madeUpText(9, 80).replace(/\d/gu, '')}在${year * 3}人以上的单位`;
    expect(judge(sketch(text(2011)), sketch(text(2012)))).toBeNull();
    expect(judge(sketch(text(2011)), sketch(text(2011)))?.kind).toBe('copy');
  });

  describe('that differ in their edition', () => {
    const body = madeUpText(41, 600).replace(/\d/gu, '');
    const notice = (year: string, day: string | null = null): Sketch =>
      sketchOf(passagesOf(`各镇人民政府，现就${year}公共浴室改造通知如下，${body}`, '青田县人民政府'), day);

    it.each([
      ['2008年', '2009年'],
      ['二〇〇八年', '二〇〇九年'],
      ['2008年', '二〇〇九年'],
      [
        '第十二次检查浴室所花的钱有三十五万元、整改浴室老旧锅炉二十六家',
        '第十三次检查浴室所花的钱有四十一万元、整改浴室老旧锅炉五十二家',
      ],
    ])('%s and %s, are no copies', (a, b) => {
      expect(judge(notice(a), notice(b))).toBeNull();
      expect(judge(notice(a), notice(a))?.kind).toBe('copy');
    });

    it('are copies where one writes the year in digits, the other in words, or masks it', () => {
      expect(judge(notice('2008年'), notice('二〇〇八年'))?.kind).toBe('copy');
      expect(judge(notice('2008年'), notice('20XX年'))?.kind).toBe('copy');
    });

    it('are told by the days they state of themselves', () => {
      expect(judge(notice('今年', '2008-03-02'), notice('今年', '2009-03-02'))).toBeNull();
      expect(judge(notice('今年', '2008-03-02'), notice('今年', '2008-04-02'))).toBeNull();
      expect(judge(notice('今年', '2008-03-02'), notice('今年', '2008'))?.kind).toBe('copy');
      expect(judge(notice('今年', '2008-03-02'), notice('今年'))?.kind).toBe('copy');
    });

    it('do not fold into one text where a masked copy stands between them', () => {
      const years = ['2008-03-02', null, '2009-03-05', '2008-03-02', null, '2010-03-01'];
      const { groups, relations } = compared(
        years.map((day) => notice('今年', day)),
        'n',
      );
      expect([...groups]).toEqual([0, 1, 2, 0, 1, 5]);
      expect(relations[1]?.map(({ document }) => document)).toEqual(['n4']);
      expect(relations[2]).toEqual([]);
    });
  });

  it('are not copies where they are versions of one law', () => {
    const law = (...days: string[]): Sketch =>
      sketch(...days.map((day) => `${day} 青山省人大常委会通过`), madeUpText(4, 3000));
    expect(judge(law('2001年2月3日'), law('2001年2月3日', '2015年4月5日'))).toBeNull();
    expect(judge(law('2001年2月3日'), law('2001年2月3日'))?.kind).toBe('copy');
  });

  it('are not copies where they are laws that only resemble each other', () => {
    const law = (city: string, from: number): Sketch =>
      sketch(
        ...[1, 2, 3].map(
          (number) =>
            `第${number}条 ${city}${madeUpText(30 + number, 1000).slice(from)}${madeUpText(from, from)}`,
        ),
      );
    expect(overlapOf(law('青山', 0), law('绿水', 150)).containment).toBeGreaterThan(0.8);
    expect(judge(law('青山', 0), law('绿水', 150))).toBeNull();
    expect(judge(law('青山', 0), law('青山', 0))?.kind).toBe('copy');
  });

  it('that are short boilerplate are not judged', () => {
    expect(judge(sketch('本办法自公布之日起施行。'), sketch('本办法自公布之日起施行。'))).toBeNull();
  });
});

describe('a collection', () => {
  const original = madeUpText(21, 3000);
  const copy = `开头不同。${original.slice(0, 2900)}`;
  const third = `${original.slice(100)}结尾不同的一句话。`;
  const excerpt = original.slice(400, 700);
  const other = madeUpText(22, 3000);
  const digest = excerpt + madeUpText(23, 4000);
  const documents = [other, copy, excerpt, original, third, digest].map((text) => sketch(text));
  const { groups, relations } = compared(documents);

  it('is grouped by copies alone', () => {
    expect([...groups]).toEqual([0, 1, 2, 1, 1, 5]);
  });

  it('tells both sides of every relation, the nearest copy first', () => {
    expect(relations.map((list) => list.map(({ document, kind }) => `${kind} ${document}`))).toEqual([
      [],
      ['copy d3', 'copy d4', 'has-excerpt d2'],
      ['excerpt-of d1', 'excerpt-of d3', 'excerpt-of d4', 'excerpt-of d5'],
      ['copy d1', 'copy d4', 'has-excerpt d2'],
      ['copy d3', 'copy d1', 'has-excerpt d2'],
      ['has-excerpt d2'],
    ]);
  });

  it('lists the copies of a text that stands in it often as far as anyone reads them, and says so', () => {
    const many = Array.from({ length: 300 }, () => sketch(original));
    const { groups, relations, cut } = compared([...many, sketch(other), sketch(excerpt)], 'm');
    expect(new Set(groups.subarray(0, 300))).toEqual(new Set([0]));
    const copies = relations.map((list) => list.filter(({ kind }) => kind === 'copy').length);
    expect(new Set(copies.slice(0, 300))).toEqual(new Set([200]));
    expect(relations[150]?.map(({ document }) => document)).toContain('m149');
    expect(relations[0]?.at(-1)).toMatchObject({ document: 'm301', kind: 'has-excerpt' });
    expect(relations[300]).toEqual([]);
    expect(relations[301]).toHaveLength(200);
    expect([...cut]).toEqual([...Array.from({ length: 300 }, () => 1), 0, 1]);
  });

  it('of 3,000 equal texts keeps one group and short lists', () => {
    const equal = sketch(original.slice(0, 120));
    const { groups, relations } = compared(Array.from({ length: 3000 }, () => equal));
    expect(new Set(groups)).toEqual(new Set([0]));
    expect(Math.max(...relations.map((list) => list.length))).toBeLessThanOrEqual(200);
    expect(relations.reduce((sum, list) => sum + list.length, 0)).toBeLessThanOrEqual(200_000);
  });

  it('may be empty, or hold nothing but empty texts', () => {
    expect(compared([])).toEqual({
      groups: new Int32Array(),
      relations: [],
      cut: new Uint8Array(),
    });
    expect(compared([sketch(''), sketch('')]).relations).toEqual([[], []]);
  });

  it('yields every pair that brute force calls related, once', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.nat(600), fc.integer({ min: 200, max: 2000 })), {
          maxLength: 9,
        }),
        (cuts) => {
          const sketches = cuts.map(([seed, from, length]) =>
            sketch(madeUpText(seed, 3000).slice(from, from + length)),
          );
          const store = SketchStore.of(sketches);
          const index = new KeyIndex(store);
          const found = [...candidatePairs(store, index)].map(
            ([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`,
          );
          expect(new Set(found).size).toBe(found.length);
          for (const [i, a] of sketches.entries())
            for (const [j, b] of sketches.entries())
              if (i < j && judge(a, b) !== null) expect(found).toContain(`${i} ${j}`);
        },
      ),
      { numRuns: 60 },
    );
  });
});

function containment(a: readonly number[], b: readonly number[]): number {
  const [small, large] = [new Set(a), new Set(b)].sort((x, y) => x.size - y.size);
  return [...(small ?? [])].filter((hash) => large?.has(hash)).length / (small?.size ?? 1);
}
