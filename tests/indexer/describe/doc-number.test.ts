import { describe, expect, it } from 'vitest';
import { describeDate } from '../../../indexer/describe/date/date.ts';
import { describeDocNumber } from '../../../indexer/describe/doc-number.ts';
import { describeKinds } from '../../../indexer/describe/kinds.ts';
import { articleOf, factOf } from './article.ts';

const numberOf = (texts: readonly string[], title = '关于改造公共浴室的通知') =>
  describeDocNumber(articleOf(title, texts)).docNumber;

describe('the number of a document', () => {
  it.each([
    ['青住建发﹝2014﹞37号', '青住建发﹝2014﹞37号'],
    ['青住建发［2014］37号', '青住建发［2014］37号'],
    ['青住建发【2014】37号', '青住建发【2014】37号'],
    ['青住建发（2014）37号', '青住建发（2014）37号'],
    ['青住建发〔２０１４〕３７号', '青住建发〔２０１４〕３７号'],
    ['青住建发 〔 2014 〕 37 号', '青住建发〔2014〕37号'],
    ['青住建发〔2014〕第37号', '青住建发〔2014〕第37号'],
    ['青住建发〔2014〕37-1号', '青住建发〔2014〕37-1号'],
    ['青住建发〔二〇一四〕37号', '青住建发〔二〇一四〕37号'],
    ['青住建发〔2014〕37号　　　　签发人：王某', '青住建发〔2014〕37号'],
    ['文号：青住建发〔2014〕37号', '青住建发〔2014〕37号'],
    ['（青住建发〔2014〕37号）', '青住建发〔2014〕37号'],
    ['（青住建发〔2014〕37号，2014年6月23日）', '青住建发〔2014〕37号'],
    ['(56)财字第12号', '(56)财字第12号'],
    ['〔85〕青政发12号', '〔85〕青政发12号'],
    ['国发[1985]12号', '国发[1985]12号'],
    ['财农字第12号', '财农字第12号'],
    ['青田县人民政府令第37号', '青田县人民政府令第37号'],
    ['青住建发〔2014〕37号　青公发〔2014〕5号', '青住建发〔2014〕37号 青公发〔2014〕5号'],
    ['青田县人民政府文件 青政发〔2014〕37号', '青政发〔2014〕37号'],
  ])('in the line %s is shown as written', (line, number) => {
    expect(numberOf([line, '各镇人民政府：', '请改造浴室。'])).toBe(number);
  });

  it('may stand beneath the name of an order', () => {
    const found = describeKinds(
      articleOf('青田县公共浴室管理办法', ['青田县人民政府令', '第37号', '现予公布。']),
    );
    expect(found.docNumber).toBe('青田县人民政府令第37号');
    expect(found.known.docNumber.evidence).toHaveLength(2);
  });

  it.each([
    '根据青住建发〔2014〕37号文件，请改造浴室。',
    '为贯彻落实青住建发〔2014〕37号',
    '转发青住建发〔2014〕37号',
    '按照《浴室意见》（青住建发〔2014〕37号）',
    '改造浴室的依据是青住建发〔2014〕37号文件第三条',
    '地址：浴室路(2014)37号楼',
    '电话：8801 37号',
  ])('is not cited in %s', (line) => {
    expect(numberOf([line, '请改造浴室。'])).toBeNull();
  });

  it.each(['无', '-', '暂无', ' '])('is not what a column writes where there is none: %j', (value) => {
    const article = articleOf('通知', ['青住建发〔2014〕37号'], [factOf('docNumber', value, 'column')]);
    expect(describeDocNumber(article).docNumber).toBe('青住建发〔2014〕37号');
  });

  it('says by which rule it was known', () => {
    const { known } = describeDocNumber(articleOf('通知', ['青住建发﹝2014﹞37号']));
    expect(known).toMatchObject({ how: 'stated', evidence: [{ rule: 'doc-number/line' }] });
  });

  it('gives the year where nothing else does, the century by guess', () => {
    const texts = (number: string) => [number, '各公社：', '请改造浴室。'];
    expect(describeDate(articleOf('通知', texts('(56)财字第12号')))).toMatchObject({
      year: 1956,
      how: 'inferred',
    });
    expect(describeDate(articleOf('通知', texts('青发﹝1985﹞12号')))).toMatchObject({
      year: 1985,
      how: 'stated',
    });
  });
});
