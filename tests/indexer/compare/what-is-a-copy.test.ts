import { describe, expect, it } from 'vitest';
import { type Comparison, compareDocuments } from '../../../indexer/compare/compare.ts';
import { sketchOf } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';
import { madeUpText, passagesOf } from './texts.ts';

/** Without numbers, which would tell editions apart. */
const words = (seed: number, length: number): string =>
  madeUpText(seed, length * 3)
    .replaceAll(/[^\u4e00-\u9fff]|年|增长/g, '')
    .slice(0, length);
/** Names of two characters, all different. */
const nameOf = (number: number): string =>
  String.fromCharCode(0x6000 + (number % 97), 0x7000 + Math.floor(number / 97));
const compare = (texts: readonly string[]): Comparison =>
  compareDocuments(
    texts.map((_, at) => `${at}`),
    SketchStore.of(texts.map((text) => sketchOf(passagesOf(...text.split('\n'))))),
  );
const groupsOf = (texts: readonly string[]): number[] => [...compare(texts).groups];
const relatedIn = (texts: readonly string[]): string[] =>
  compare(texts).relations.flatMap((list, at) =>
    list.map(({ document, kind }) => `${at} ${kind} ${document}`),
  );
const apart = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const together = (count: number): number[] => Array.from({ length: count }, () => 0);

describe('copies of one text are', () => {
  const speech = words(1, 1200);

  it('those with names struck out, however many there are', () => {
    const masked = apart(150).map((copy) =>
      speech.replaceAll(/\p{Script=Han}{60}/gu, (piece, at: number) =>
        at % 7 === copy % 7 ? `${piece.slice(0, 40)}__${piece.slice(42)}` : piece,
      ),
    );
    expect(groupsOf([speech, ...masked])).toEqual(together(151));
  });

  it('one in traditional characters and one in simplified', () => {
    const simplified =
      '为进一步规范国有土地上房屋征收与补偿活动，维护公共利益，保障被征收人的合法权益，现将有关事项通知如下';
    const traditional =
      '為進一步規範國有土地上房屋徵收與補償活動，維護公共利益，保障被徵收人的合法權益，現將有關事項通知如下';
    expect(groupsOf([simplified, traditional])).toEqual([0, 0]);
  });

  it('one that stands twice in its file, as pages scraped twice do', () => {
    expect(groupsOf([speech, `${speech}\n${speech}`])).toEqual([0, 0]);
  });

  it('short ones, where they are the same', () => {
    const note = words(3, 30);
    expect(groupsOf([note, words(4, 30), note])).toEqual([0, 1, 0]);
  });

  it('not such as are too short to tell', () => {
    expect(groupsOf(['本办法自公布之日起施行。', '本办法自公布之日起施行。'])).toEqual([0, 1]);
  });
});

describe('texts of their own are', () => {
  it('form letters with other names', () => {
    const parts = apart(5).map((part) => words(100 + part, 60));
    const letters = apart(400).map((letter) =>
      parts.map((part, at) => `${part}${nameOf(letter * 5 + at)}`).join(''),
    );
    expect(groupsOf(letters)).toEqual(apart(400));
  });

  it('form letters with other numbers, of which two that have the same are copies', () => {
    const letter = (number: number): string =>
      apart(5)
        .map((part) => `${words(200 + part, 80)}${number * 17 + part}`)
        .join('号');
    const letters = apart(400).map(letter);
    expect(groupsOf([...letters, letter(123)])).toEqual([...apart(400), 123]);
  });

  it('the notices of one office year after year, and one with the year masked joins none', () => {
    const notice = (year: string): string =>
      `各镇人民政府，现就${year}防汛工作通知如下，${words(5, 400)}，请于${year}六月底前完成`;
    const years = apart(20).map((at) => `${2000 + at}年`);
    expect(groupsOf([...years, 'XX年'].map(notice))).toEqual(apart(21));
    expect(groupsOf(['2008年', 'XX年', '2008年'].map(notice))).toEqual([0, 0, 0]);
  });

  it('the same form letter of two counties, and one with the county masked joins neither', () => {
    const letter = (name: string, place: string | null) =>
      sketchOf(passagesOf(`${name}人民政府：你县来文收悉。${words(13, 500)}`), null, place);
    const letters = [
      letter('青田县', '331121'),
      letter('白水县', '610527'),
      letter('__县', null),
      letter('青田县', '33'),
    ];
    const { groups } = compareDocuments(['a', 'b', 'c', 'd'], SketchStore.of(letters));
    expect([...groups]).toEqual([0, 1, 2, 0]);
  });

  it('a law and the law as it was amended', () => {
    const law = (...days: string[]): string =>
      [...days.map((day) => `${day}青山省人民代表大会常务委员会通过`), words(6, 2000)].join('\n');
    const passed = '2001年2月3日';
    expect(groupsOf([law(passed), law(passed, '2015年4月5日'), law(passed)])).toEqual([0, 1, 0]);
  });

  it('thousands of rows of a table that have one sentence in common', () => {
    const sentence = words(7, 70);
    const rows = apart(3000).map((row) => `${sentence}\n${words(10_000 + row, 25)}`);
    const { groups, relations } = compare(rows);
    expect([...groups]).toEqual(apart(3000));
    expect(relations.flat()).toEqual([]);
  });

  it('texts that thousands of others share half with', () => {
    const passage = words(8, 300);
    const texts = apart(500).map((text) => `${passage}\n${words(20_000 + text * 3, 300)}`);
    expect(groupsOf(texts)).toEqual(apart(500));
  });
});

describe('an excerpt', () => {
  const whole = words(9, 4000);
  const excerpt = whole.slice(500, 1700);
  const itsExcerpt = excerpt.slice(300, 700);

  it('is no copy, nor is an excerpt of an excerpt', () => {
    const texts = [whole, excerpt, itsExcerpt];
    expect(groupsOf(texts)).toEqual([0, 1, 2]);
    expect(relatedIn(texts).sort()).toEqual([
      '0 has-excerpt 1',
      '0 has-excerpt 2',
      '1 excerpt-of 0',
      '1 has-excerpt 2',
      '2 excerpt-of 0',
      '2 excerpt-of 1',
    ]);
  });

  it('of two texts does not make one of them', () => {
    const texts = [words(10, 3000) + itsExcerpt, itsExcerpt, words(11, 3000) + itsExcerpt];
    expect(groupsOf(texts)).toEqual([0, 1, 2]);
  });

  it('of a copy alone is none of the other copies that lack the passage', () => {
    const shortened = whole.slice(1000);
    const opening = whole.slice(0, 800);
    expect(groupsOf([whole, shortened, opening])).toEqual([0, 0, 2]);
    expect(relatedIn([whole, shortened, opening])).not.toContain('2 excerpt-of 1');
  });
});

describe('a row of copies, each of the one before', () => {
  it('is one group only as far as they are copies of the text kept', () => {
    const whole = words(12, 4000);
    const shorter = [4000, 2800, 1900, 1300].map((length) => whole.slice(0, length));
    expect(groupsOf(shorter)).toEqual([0, 0, 2, 2]);
  });

  it('joins no texts that have nothing in common', () => {
    const sentences = apart(60).map((at) => words(300 + at, 60));
    const texts = apart(40).map((at) => sentences.slice(at, at + 20).join(''));
    const { groups } = compare(texts);
    groups.forEach((group, at) => {
      expect(Math.abs(group - at)).toBeLessThan(11);
    });
  });
});
