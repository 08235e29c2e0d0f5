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
    ['青住建发〈2014〉37号', '青住建发〈2014〉37号'],
    ['青政规〔2014〕号外3号', '青政规〔2014〕号外3号'],
    ['青住建发〔２０１４〕３７号', '青住建发〔２０１４〕３７号'],
    ['青住建发 〔 2014 〕 37 号', '青住建发〔2014〕37号'],
    ['青住建发〔2014〕第37号', '青住建发〔2014〕第37号'],
    ['青住建发〔2014〕37-1号', '青住建发〔2014〕37-1号'],
    ['青住建发〔二〇一四〕37号', '青住建发〔二〇一四〕37号'],
    ['青住建发〔2014〕37号　　　　签发人：王某', '青住建发〔2014〕37号'],
    ['文号：青住建发〔2014〕37号', '青住建发〔2014〕37号'],
    ['（青住建发〔2014〕37号）', '青住建发〔2014〕37号'],
    ['（青住建发〔2014〕37号，2014年6月23日）', '青住建发〔2014〕37号'],
    ['青府发（1990）字第53号', '青府发（1990）字第53号'],
    ['青革发〔七二〕四十五号', '青革发〔七二〕四十五号'],
    ['青署发〔1986〕二十一号', '青署发〔1986〕二十一号'],
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
    ['青田县工商行政管理局关于清理浴室的通告', '第三十六号', '第三十六号'],
    ['关于清理浴室的公告', '（第5号）', '（第5号）'],
    ['青田县人民政府通告', '第5号', '青田县人民政府通告第5号'],
    ['青田县防汛指挥部紧急通告', '（2006年第3号）', '青田县防汛指挥部紧急通告（2006年第3号）'],
    ['青田县人民政府布告', '第十二号', '青田县人民政府布告第十二号'],
    ['关于接收捐赠的公告（第3号）', '现公告如下：', '第3号'],
    ['关于学习公告（第3号）的通知', '现通知如下：', null],
    ['关于清理浴室的通知', '第5号', null],
    ['青田县浴室管理办法', '第5号', null],
  ])('may stand beneath a notice to the public: %s %s', (title, line, number) => {
    const article = articleOf(title, [title, line, '现通告如下：', '浴室要清洁。']);
    expect(describeKinds(article).docNumber).toBe(number);
  });

  it.each([
    '根据青住建发〔2014〕37号文件，请改造浴室。',
    '为贯彻落实青住建发〔2014〕37号',
    '转发青住建发〔2014〕37号',
    '主席令第37号规定，浴室应当清洁',
    '按照《浴室意见》（青住建发〔2014〕37号）',
    '改造浴室的依据是青住建发〔2014〕37号文件第三条',
    '地址：浴室路(2014)37号楼',
    '电话：8801 37号',
  ])('is not cited in %s', (line) => {
    expect(numberOf([line, '请改造浴室。'])).toBeNull();
  });

  it.each([
    '关于学习青政发〔2014〕37号文件的通知',
    '关于青政发〔2014〕37号文件有关问题的批复',
    '对青政函〔2014〕37号的答复',
    '关于《青政发〔2014〕37号》的解读',
  ])('is not what the title %s speaks of', (title) => {
    expect(numberOf(['各镇人民政府：'], title)).toBeNull();
  });

  it.each([
    '青政发〔2014〕37号 关于改造公共浴室的通知',
    '关于改造公共浴室的通知 青政发〔2014〕37号',
    '关于改造公共浴室的通知青政发〔2014〕37号',
    '关于改造公共浴室的通知（青政发〔2014〕37号）',
  ])('opens or closes the title %s', (title) => {
    expect(numberOf(['各镇人民政府：'], title)).toBe('青政发〔2014〕37号');
  });

  it.each([
    [['各镇人民政府：', '附件：', '青政发〔2009〕3号']],
    [['序号 | 文号', '青政发〔2011〕3号', '青政发〔2011〕4号']],
    [['来信收悉，依据', '青政发〔2011〕3号', '答复如下。']],
  ])('is not that of what is attached, listed or cited over a line end: %j', (texts) => {
    expect(numberOf(texts)).toBeNull();
    expect(describeDate(articleOf('通知', texts)).how).not.toBe('stated');
  });

  it.each([
    ['根据2015年3月1日青田县人民政府令第9号修正', null],
    ['2011年3月1日县人大常委会通过 根据2015年3月1日青田县人民政府令第9号公布的决定修正', null],
    [
      '2011年3月1日青田县人民政府令第3号公布 根据2015年3月1日青田县人民政府令第9号修正',
      '青田县人民政府令第3号',
    ],
  ])('is not that of the order that amended the text: %s', (line, number) => {
    expect(numberOf([line, '第一条　为了管理浴室，制定本办法。'], '青田县公共浴室管理办法')).toBe(number);
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

it('an announcement is numbered by its year and its place in it', () => {
  const { docNumber } = describeDocNumber(
    articleOf('国家税务总局关于发票管理的公告', ['国家税务总局公告2016年第44号', '现公告如下。']),
  );
  expect(docNumber).toBe('国家税务总局公告2016年第44号');
});
