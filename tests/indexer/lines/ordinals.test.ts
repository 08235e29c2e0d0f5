import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ordinalAt, ordinalValue } from '../../../indexer/lines/ordinals.ts';

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

  it.each([
    '8.7%的增长',
    '1-10月的情况',
    '二〇一〇年',
    '一季度',
    '第一次会议',
    '十二五规划',
    '（57）河办字第2210号',
    '(五七) 河财第十二号',
  ])('%s opens with none', (text) => {
    expect(ordinalAt(text)).toBeNull();
  });

  it('are what a regular expression of all forms says', () => {
    const han = '[一二三四五六七八九十百零〇]{1,5}';
    const number = `(?:${han}|[0-9０-９]{1,4})`;
    const forms: readonly (readonly [style: string, form: string])[] = [
      ['part', `第\\s*${number}\\s*(?:分?编|部分|篇)`],
      ['chapter', `第\\s*${number}\\s*章`],
      ['section', `第\\s*${number}\\s*节`],
      ['article', `第\\s*${number}\\s*条`],
      ['han', `(?![零〇])${han}(?:[、．]|\\.(?![0-9]))`],
      ['han-bracketed', `[（(]\\s*${han}\\s*[）)]|[㈠-㈩]`],
      ['arabic', '[0-9０-９]{1,2}(?:[、．]|[.](?![0-9]))'],
      ['arabic-bracketed', '[（(]\\s*[0-9０-９]{1,2}\\s*[）)]|[0-9]{1,2}[）)]'],
      ['circled', '[①-⑳]'],
      ['first-is', `(?![零〇])${han}(?:是|要(?![求点素件]))`],
    ];
    const expected = (text: string) => {
      for (const [style, form] of forms) {
        const found = new RegExp(`^(?:${form})\\s*`).exec(text);
        if (found !== null) return { style, length: found[0].length };
      }
      return null;
    };
    const unit = fc.constantFrom(
      ...'第一二十百零〇0９3编分部篇章节条、．.（(）)㈠㈩①⑳是要求点 \u3000\u00a0\ufeff甲',
    );
    const text = fc.array(unit, { maxLength: 9 }).map((units) => units.join(''));
    const likely = fc
      .tuple(fc.constantFrom('第', '（', '(', '', '1', '十'), text)
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(text, likely), (line) => {
        const found = ordinalAt(`前言${line}`, 2);
        expect(found === null ? null : { style: found.style, length: found.length }).toEqual(expected(line));
      }),
      { numRuns: 20_000 },
    );
  });
});
