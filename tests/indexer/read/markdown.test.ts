import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading, removedFrom } from '../reading.ts';

const last = async (line: string): Promise<string | undefined> =>
  (await passagesOf(`# 关于山塘的通知\n\n现将有关事项通知如下。\n\n${line}\n`, 'a.md')).at(-1);

describe('marks of Markdown inside a line', () => {
  it.each([
    ['加快推进**山塘**整治`工程`，*三年*完成。', '加快推进山塘整治工程，三年完成。'],
    ['加快推进[山塘](http://example.test/a "注")整治工程。', '加快推进山塘整治工程。'],
    ['加快推进山塘整治[^1]工程。', '加快推进山塘整治工程。'],
    ['加快推进山塘整治[1]工程。', '加快推进山塘整治工程。'],
    ['加快推进山塘整治<sup>1</sup>工程，绿化5m<sup>2</sup>。', '加快推进山塘整治工程，绿化5m2。'],
    ['投入5\\-10万元，共&lt;三&gt;项。', '投入5-10万元，共<三>项。'],
    ['每亩$5\\mathrm{m}^2$，比上年增长$12\\%$。', '每亩5m2，比上年增长12%。'],
    ['推进~~水库~~<del>河道</del>山塘整治。', '推进山塘整治。'],
    ['> 引用的**山塘**整治。', '引用的山塘整治。'],
  ])('are set aside: %s', async (line, expected) => {
    expect(await last(line)).toBe(expected);
  });

  it.each([
    '在**县和**市调研。',
    '张*和李*的建议。',
    '规格为5*3*2米。',
    '票价$100和$200两种。',
    '>5%的部分。',
    '__县的做法。',
  ])('stay where they are none: %s', async (line) => {
    expect(await last(line)).toBe(line);
  });

  it('are told as what they are', async () => {
    const removed = removedFrom(
      await reading('# 山塘\n\n推进![图](a.png)[山塘](http://a.test)整治[^1]。\n', 'a.md'),
    );
    expect(removed).toEqual(
      expect.arrayContaining(['image: ![图](a.png)', 'address: (http://a.test)', 'note-mark: [^1]']),
    );
  });
});

describe('lines of Markdown', () => {
  it('that are quoted are lines of the text', async () => {
    const text =
      '# 关于山塘的提示\n\n> 各镇人民政府：\n\n> 现提示如下：\n\n> 青田县水利局\n\n> 二○○五年十一月十一日\n';
    expect(await passagesOf(text, 'a.md')).toEqual([
      '关于山塘的提示',
      '各镇人民政府：',
      '现提示如下：',
      '青田县水利局',
      '二○○五年十一月十一日',
    ]);
  });

  it('that are tables of HTML are rows', async () => {
    const table =
      '<table>\n<tr>\n <td>项目</td>\n <td>分值</td>\n</tr>\n<tr><td>卫生</td><td>20</td></tr>\n</table>';
    expect((await passagesOf(`# 考核表\n\n${table}\n`, 'a.md')).slice(1)).toEqual([
      '项目 | 分值',
      '卫生 | 20',
    ]);
  });

  it('end at a <br>', async () => {
    expect((await passagesOf('# 考核表\n\n第一条 本办法。<br>第二条 施行。\n', 'a.md')).slice(1)).toEqual([
      '第一条 本办法。',
      '第二条 施行。',
    ]);
  });

  it('underlined are headings where they are short, and text above a rule where not', async () => {
    const [article] = await articlesOf(
      '山塘管理办法\n=====\n\n第一条 本办法。\n\n各镇要认真执行，并按时上报。\n---\n完。\n',
      'a.md',
    );
    expect(article?.title).toBe('山塘管理办法');
    expect(article?.passages.find(({ text }) => text.startsWith('各镇'))?.level).toBe(0);
  });

  it('that read like definitions of links are notes', async () => {
    expect(await last('[1]: 山塘指小于十万方的蓄水工程。')).toContain('山塘指小于十万方的蓄水工程。');
  });
});

describe('marks of Markdown that would take a parser minutes', () => {
  it.each([
    ['asterisks that close nothing', '*文_'.repeat(20_000)],
    ['brackets in brackets', `${'![['.repeat(5_000)}文${'](a)'.repeat(5_000)}`],
    ['quotations in quotations', `${'> '.repeat(20_000)}文`],
    ['code marks of every length', Array.from({ length: 600 }, (_, at) => '`'.repeat(at + 1)).join('文')],
  ])('stay as they are written: %s', async (_, line) => {
    expect(await last(`${line}完。`)).toBe(`${line}完。`);
  });

  it('do not keep those of other lines from being set aside', async () => {
    const rows = Array.from({ length: 4_000 }, (_, at) => `推进第${at}号**山塘**整治。`);
    const passages = await passagesOf(`# 关于山塘的通知\n\n${rows.join('\n')}\n`, 'a.md');
    expect(passages.join('')).not.toContain('*');
    expect(passages.join('')).toContain('推进第3999号山塘整治。');
  });
});
