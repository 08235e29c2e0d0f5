import { describe, expect, it } from 'vitest';
import { articlesOf, reading, span } from '../reading.ts';

const first = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';
const second = '沿河的三个村子今年改种莲藕，收购站设在渡口，每天收两次，账目每十天公布一次。';
const third = '老街的石板路由二十户人家自己出工重铺，县里只出了石料的钱，半年以后通了水管。';

const titlesOf = async (...lines: string[]) => (await articlesOf(lines.join('\n'))).map(({ title }) => title);

describe('records that a database has written one below the other', () => {
  it('are a document each, named by their fields', async () => {
    const page = [
      ...['【篇名】山区春耕调查', '【作者】张三', '【刊名】大河论坛', '【正文】', first, ''],
      ...['【篇名】莲藕与渡口', '【作者】李四', '【刊名】大河论坛', '【正文】', second, ''],
      ...['【篇名】老街：石板路', '【作者】王五', '【刊名】大河论坛', '【正文】', third],
    ];
    const articles = await articlesOf(page.join('\n'));
    expect(articles.map(({ title }) => title)).toEqual(['山区春耕调查', '莲藕与渡口', '老街：石板路']);
    expect(articles.map(span)).toEqual(['5-5', '11-11', '17-17']);
    expect(articles.map(({ passages }) => passages.at(-1)?.text)).toEqual([first, second, third]);
  });

  it.each([
    [
      'with fields above the title',
      [
        ...['Source-来源库: 期刊', 'Title-题名: 山区春耕调查', 'Author-作者: 张三', first],
        ...['Source-来源库: 报纸', 'Title-题名: 莲藕与渡口', 'Author-作者: 李四', second],
      ],
    ],
    [
      'with marks of their own',
      [
        ...['<标题>=山区春耕调查', '<版次>=1', '<正文>=', first],
        ...['<标题>=莲藕与渡口', '<版次>=2', '<正文>=', second],
      ],
    ],
    [
      'with plain labels',
      [
        ...['标题：山区春耕调查', '来源：大河日报', '正文：', first],
        ...['标题：莲藕与渡口', '来源：大河日报', '正文：', second],
      ],
    ],
  ])('%s', async (_, page) => {
    expect(await titlesOf(...page)).toEqual(['山区春耕调查', '莲藕与渡口']);
  });

  it('lose nothing: what is no text is removed with its reason', async () => {
    const file = await reading(
      ['【标题】山区春耕调查', '【作者】张三', first, '【标题】莲藕与渡口', '【作者】李四', second].join(
        '\n',
      ),
    );
    const shown = file.articles.flatMap(({ passages }) => passages.map(({ text }) => text));
    expect(shown).toEqual([first, second]);
    const removed = file.segments.filter(({ kind }) => kind === 'head-data');
    expect(removed.map(({ start, end }) => file.text.slice(start, end))).toEqual([
      '【标题】山区春耕调查',
      '【作者】张三',
      '【标题】莲藕与渡口',
      '【作者】李四',
    ]);
  });
});

describe('one document stays one', () => {
  it.each([
    ['with a label once', ['标题：山区春耕调查', '来源：大河日报', first, second]],
    [
      'that lists titles without texts',
      ['大河论坛目录', '【篇名】春耕', '【作者】张三', '【篇名】莲藕', '【作者】李四'],
    ],
    [
      'that explains labels',
      [
        '公文格式说明',
        first,
        '标题：居中排布，回行时词意要完整，长短要适宜，排列要对称。',
        second,
        '正文：每个自然段左空二字，回行顶格，数字和年份不能回行，每面排二十二行。',
      ],
    ],
    [
      'that names titles in two places, without other fields',
      ['征文通知', '标题：我的家乡', first, second, '标题：我的老师', third],
    ],
    [
      'with a form',
      ['项目表', '名称：东溪水库', '地点：东溪镇', first, '名称：西坪水库', '地点：西坪镇', second],
    ],
  ])('%s', async (_, page) => {
    expect(await titlesOf(...page)).toHaveLength(1);
  });
});
