import { expect, it } from 'vitest';
import { describeDocNumber } from '../../../indexer/describe/doc-number.ts';
import { titleStem } from '../../../indexer/describe/title-stem.ts';
import { underRules } from '../../../indexer/rules/rules-in-force.ts';
import { articleOf, factOf } from './article.ts';

const without = <T>(id: string, work: () => T): T =>
  underRules({ off: new Set([id]), added: new Map() }, work);

it.each([
  ['doc-number-title/apart', '关于改造浴室的通知 青政发〔2014〕37号', [], '青政发〔2014〕37号', null],
  ['doc-number-below/alone', '青田县人民政府令', ['第37号'], '青田县人民政府令第37号', null],
  ['doc-number-order/name', '青田县人民政府令', ['第37号'], '青田县人民政府令第37号', null],
  ['doc-number-numbered/about', '关于封路的通告', ['第三十六号', '请绕行。'], '第三十六号', null],
  ['doc-number-cited/of-named', '按《浴室意见》 青政发〔2014〕37号', [], null, '青政发〔2014〕37号'],
  [
    'doc-number-unfinished/goes-on',
    '答复',
    ['来信收悉，依据', '青政发〔2011〕3号'],
    null,
    '青政发〔2011〕3号',
  ],
  [
    'doc-number-amending/amended',
    '浴室办法',
    ['2015年3月1日青田县人民政府令第9号公布修正'],
    null,
    '青田县人民政府令第9号',
  ],
  [
    'doc-number-promulgation/published',
    '浴室办法',
    ['2001年3月1日 国务院令第301号公布'],
    '国务院令第301号',
    null,
  ],
  ['attachment-line/alone', '通知', ['各镇：', '附件：', '青政发〔2009〕3号'], null, '青政发〔2009〕3号'],
])('%s switched off changes what the number of %s %j is', (id, title, texts, number, other) => {
  const numberOf = () => describeDocNumber(articleOf(title, texts)).docNumber;
  expect(numberOf()).toBe(number);
  expect(without(id, numberOf)).toBe(other);
});

it('doc-number-none/blank switched off takes a dash for the number', () => {
  const article = articleOf('通知', [], [factOf('docNumber', '-', 'column')]);
  expect(describeDocNumber(article).docNumber).toBeNull();
  expect(without('doc-number-none/blank', () => describeDocNumber(article)).docNumber).toBe('-');
});

it.each([
  ['title-lead/mark', '【关注】浴室通知', '浴室通知', '【关注】浴室通知'],
  ['title-tail/brackets', '浴室办法（试行）', '浴室办法', '浴室办法（试行）'],
])('%s switched off leaves %s whole', (id, title, stem, other) => {
  const stemOf = () => {
    const { start, end } = titleStem(title);
    return title.slice(start, end);
  };
  expect(stemOf()).toBe(stem);
  expect(without(id, stemOf)).toBe(other);
});
