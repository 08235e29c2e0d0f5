import { describe, expect, it } from 'vitest';
import { ordinalAt, ordinalValue } from '../../../indexer/clean/ordinals.ts';

describe('numbers of items', () => {
  it.each([
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['一百零五', 105],
    ['12', 12],
    ['３', 3],
  ])('%s is %d', (digits, value) => {
    expect(ordinalValue(digits)).toBe(value);
  });

  it.each([
    ['第二章　附则', 'chapter', 2],
    ['第十五条 本办法自公布之日起施行', 'article', 15],
    ['三、主要措施', 'han', 3],
    ['（四）其他事项', 'han-bracketed', 4],
    ['㈡结构调整', 'han-bracketed', 2],
    ['5.征地', 'arabic', 5],
    ['2、7月份的工作', 'arabic', 2],
    ['（3）材料', 'arabic-bracketed', 3],
    ['④设备', 'circled', 4],
    ['二是抓落实', 'first-is', 2],
  ])('%s opens with %s %d', (text, style, number) => {
    expect(ordinalAt(text)).toMatchObject({ style, number });
  });

  it.each(['8.7%的增长', '1-10月的情况', '二〇一〇年', '一季度', '第一次会议', '十二五规划'])(
    '%s opens with none',
    (text) => {
      expect(ordinalAt(text)).toBeNull();
    },
  );
});
