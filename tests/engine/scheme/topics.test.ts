import { describe, expect, it } from 'vitest';
import { canonicalTopic, TOPICS, topicLabel } from '../../../engine/scheme/topics.ts';

const ALL = TOPICS.flatMap((first) => [first, ...first.children]);

describe('the scheme of topics', () => {
  it('has twenty-one first levels, each value once', () => {
    expect(TOPICS).toHaveLength(21);
    expect(new Set(ALL.map(({ value }) => value)).size).toBe(ALL.length);
  });

  it.each(ALL.map(({ value }) => value))('knows %s as itself', (value) => {
    expect(canonicalTopic(value)).toBe(value);
  });

  it.each([
    ['公路', '工业、交通/公路'],
    ['工业、交通\\公路', '工业、交通/公路'],
    ['科技、教育 > 教育', '科技、教育/教育'],
    ['环境保护', '城乡建设、环境保护'],
    ['信息产业', '工业、交通/信息产业（含电信）'],
    ['货币(含外汇)', '财政、金融、审计/货币（含外汇）'],
    ['畜牧业', '农业、林业、水利/农业、畜牧业、渔业'],
    ['医药管理', '卫生、体育/医药管理'],
    ['卫生', '卫生、体育/卫生'],
    ['Roads', '工业、交通/公路'],
    ['其他', '其他'],
  ])('understands %s as %s', (typed, value) => {
    expect(canonicalTopic(typed)).toBe(value);
  });

  it.each(['', '养蜂', 'toString'])('makes nothing of %j', (typed) => {
    expect(canonicalTopic(typed)).toBeNull();
  });

  it('labels topics in both languages', () => {
    expect(topicLabel('工业、交通/公路', 'en')).toBe('Roads');
    expect(topicLabel('工业、交通/公路', 'zh')).toBe('公路');
  });
});
