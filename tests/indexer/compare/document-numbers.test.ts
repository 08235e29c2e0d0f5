import { describe, expect, it } from 'vitest';
import type { EvidenceFrom, How } from '../../../engine/types.ts';
import { compareDocuments } from '../../../indexer/compare/compare.ts';
import { editionNumber } from '../../../indexer/compare/edition.ts';
import { sketchOf } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';
import { madeUpText, passagesOf } from './texts.ts';

const known = (how: How = 'stated', from: EvidenceFrom = 'text') => ({
  how,
  evidence: [{ quote: '', from }],
});

/** A fine on one form: names and amounts differ. */
const fine = (party: string, amount: string): string =>
  `当事人：${party}。${madeUpText(5, 500)}决定对你单位罚款人民币${amount}。`;

function groupsOf(texts: readonly [text: string, number: string | null][]): number[] {
  const sketches = texts.map(([text, number]) =>
    sketchOf(passagesOf(text), null, null, editionNumber(number, known())),
  );
  return [
    ...compareDocuments(
      texts.map((_, at) => `${at}`),
      SketchStore.of(sketches),
    ).groups,
  ];
}

describe('documents on one form', () => {
  const one = fine('大河县纸厂', '十五万元');
  const other = fine('小河县染坊', '三十八万元');

  it('are two where they state two numbers of one series', () => {
    const texts: [string, string][] = [
      [one, '大环罚〔2018〕7号'],
      [other, '大环罚〔2018〕19号'],
    ];
    expect(groupsOf(texts)).toEqual([0, 1]);
  });

  it.each([
    ['the same number, otherwise written', '大环罚〔2018〕7号', '大环罚[2018]第7号'],
    ['no number', '大环罚〔2018〕7号', null],
    ['a masked number', '大环罚〔2018〕17号', '大环罚〔2018〕×7号'],
    ['a number masked in part', '大环罚〔2018〕17号', '大环罚〔2018〕1×号'],
    ['a number masked by a letter', '大环罚〔2018〕17号', '大环罚〔2018〕XX号'],
    ['a masked year', '大环罚〔2018〕7号', '大环罚〔20__〕8号'],
    ['a masked issuer', '大环罚〔2018〕7号', '×环罚〔2018〕8号'],
    [
      'a number of another series, as the office that sends it on gives it one',
      '大环罚〔2018〕7号',
      '大政办发〔2018〕19号',
    ],
  ])('are copies where the other states %s', (_name, first, second) => {
    expect(
      groupsOf([
        [one, first],
        [one.replace('纸厂', '__厂'), second],
      ]),
    ).toEqual([0, 0]);
  });
});

it('a number counts that a text states of itself', () => {
  expect(editionNumber('大环罚〔2018〕7号', known())).toMatchObject({ inSeries: 7 });
  expect(editionNumber('大环罚〔2018〕7号', known('stated', 'column'))).toBeNull();
  expect(editionNumber('大环罚〔2018〕7号', known('inferred'))).toBeNull();
  expect(editionNumber(null, known())).toBeNull();
});
