import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { mentionsIn } from '../../../../indexer/describe/region/mentions.ts';
import { describeRegion } from '../../../../indexer/describe/region/region.ts';
import { articleOf, factOf } from '../article.ts';

const gazetteer = loadGazetteer();
const namesIn = (...texts: string[]) =>
  mentionsIn(texts, gazetteer).map(({ passage, start, end }) => texts[passage]?.slice(start, end));
const pathOf = (title: string, texts: readonly string[]) =>
  describeRegion(articleOf(title, texts), gazetteer).region.path.join('/');
const MATTER = '今天召开浴室会议，我讲三点意见。';

describe('the name of a person', () => {
  it.each([
    '县委书记李建平在浴室会议上的讲话',
    '李建平同志在浴室会议上的讲话',
    '王海宁局长在浴室会议上的讲话',
    '县委书记李桂林同志在浴室会议上的讲话',
    '县长赵青川在浴室会议上的讲话',
    '县长韩城在浴室会议上的讲话',
    '书记吴江在浴室会议上的讲话',
    '张民乐同志的总结发言',
    '李建平在浴室会议上的讲话',
    '李建平县长讲话强调，要建好浴室。',
    '县长李建平、局长王海宁出席。',
    '签发人：王海宁',
    '（记者 王海宁）',
  ])('holds no place: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
    expect(pathOf(text, ['同志们：', MATTER])).toBe('');
  });

  it.each([
    ['我市长安区在浴室会议上发言', ['长安区']],
    ['长沙市长沙县、望城区', ['长沙市', '长沙县', '望城区']],
    ['湖南平江县长在会上讲话', ['湖南', '平江县']],
    ['浙江海宁市长在会上讲话', ['浙江', '海宁市']],
    ['原海宁市长、海宁市委书记', ['海宁市', '海宁市']],
    ['和海宁市长座谈', ['海宁市']],
    ['莆田仙游县长在会上讲话', ['莆田', '仙游县']],
    ['高青县长在会上讲话', ['高青县']],
    ['时任吴江区长李大山同志', ['吴江区']],
    ['马鞍山在全省会议上的发言', ['马鞍山']],
    ['会长江西在会上讲话', ['江西']],
    ['桂林同志', ['桂林']],
  ])('is not seen in a place: %s', (text, places) => {
    expect(namesIn(text)).toEqual(places);
  });

  it('holds none where it stands again without office', () => {
    expect(namesIn('李建平同志主持会议。', '会上，李建平还说浴室要建好。')).toEqual([]);
    expect(namesIn('会上，李建平还说浴室要建好。')).toEqual(['建平']);
    expect(pathOf('县长李建平：在会上的讲话', ['会上，李建平要建好浴室。'.repeat(5)])).toBe('');
  });

  it('takes nothing from the place itself', () => {
    expect(namesIn('李建平县长到建平县调研，建平县政府')).toEqual(['建平县', '建平县']);
    expect(pathOf('县长李建平在浴室会议上的讲话', ['我代表建平县人民政府讲话。', MATTER])).toBe(
      '辽宁省/朝阳市/建平县',
    );
  });

  it('holds none where a column gives the speaker', () => {
    const texts = ['会上，李建平还说浴室要建好。李建平说，请大家去看。'.repeat(3)];
    const article = articleOf('在浴室会议上的讲话', texts);
    const given = { ...article, given: [factOf('speaker', '李建平', 'column')] };
    expect(describeRegion(article, gazetteer).region.path).toContain('建平县');
    expect(describeRegion(given, gazetteer).region.path).toEqual([]);
  });
});
