import { expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { describe as describeArticles } from '../../../indexer/pipeline.ts';
import { articlesOf } from '../reading.ts';

const dateOf = async (...lines: string[]) => {
  const [description] = describeArticles(await articlesOf(lines.join('\n')), loadGazetteer(), []);
  return description?.summary.date;
};
const TEXT = ['各县人民政府：', '为加强浴室管理，现提出如下意见，请各地认真执行。'];

it('a text exported from a database of law is of the day that stands between its brackets, where its number is of that year', async () => {
  const head = [
    '关于浴室管理的意见',
    '【发文字号】河政发〔2014〕48号',
    '【发布日期】2014.10.09',
    '【时效性】现行有效',
  ];
  expect(await dateOf(...head, ...TEXT)).toMatchObject({ iso: '2014-10-09', how: 'inferred' });
  const later = head.map((line) => line.replace('2014.10', '2016.10'));
  expect(await dateOf(...later, ...TEXT)).toMatchObject({ year: 2014, iso: null, how: 'stated' });
  const ofSite = head.map((line) => line.replace('【发布日期】', '发布日期：'));
  expect(await dateOf(...ofSite, ...TEXT)).toMatchObject({ year: 2014, iso: null, how: 'stated' });
});

it('a regulation is of the day on which it was published, in figures without marks too', async () => {
  const head = [
    '河州市浴室管理条例',
    '【颁布单位】河州市人大常委会',
    '【颁布日期】19970627',
    '【实施日期】19970901',
  ];
  expect(
    await dateOf(...head, '第一条 为加强浴室管理，制定本条例。', '第二条 本条例适用于本市。'),
  ).toMatchObject({
    iso: '1997-06-27',
    how: 'inferred',
  });
});
