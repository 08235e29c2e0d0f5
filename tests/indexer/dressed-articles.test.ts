import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../engine/gazetteer/index.ts';
import { describe as describeArticles, readFile } from '../../indexer/pipeline.ts';
import { articlesOfFolder, HAS_CORPORA } from './real-texts.ts';

/**
 * Articles whose reading is known, dressed as sites and typists dress them: every sentence must still be found, the title,
 * year and place be those of the plain text or unknown, and nothing of the dress be left.
 */

interface Plain {
  title: string;
  lines: readonly string[];
}
interface Dress {
  name: string;
  /** Share of the sentences that must be whole: all, but where lines are broken and nothing proves that they are. */
  least: number;
  file: string;
  dress: (article: Plain) => string | Uint8Array;
  /** What must be gone. */
  gone?: string;
}

const MADE: readonly Plain[] = [
  {
    title: '县长办公会议纪要',
    lines: [
      '2008年4月16日上午，县长在县政府二楼会议室主持召开县长办公会议，研究霍山县城区供水管网改造有关问题。现将会议确定的事项纪要如下：',
      '一、关于改造范围。会议同意先改造老城区四条主街的管网，河东片区列入下一年度计划，具体线路由建设局在月底以前报来。',
      '二、关于资金筹措。改造所需资金由县财政安排三百万元，其余部分由自来水公司贷款解决，财政给予贴息，三年付清。',
      '三、关于施工组织。开挖路面必须夜间进行，次日早晨六点以前恢复通行，不得影响学生上学，违者由公安局处理。',
    ],
  },
  {
    title: '农业局2006年工作总结',
    lines: [
      '2006年，我局围绕农业增效、农民增收这个中心，较好地完成了全年各项任务。现将工作情况总结如下：',
      '一、主要工作及成效',
      '全年粮食总产达到十八万吨，比上年增长百分之二点三，其中优质稻面积占到六成以上，农民卖粮不再排队。',
      '举办培训班六十八期，印发技术资料四万多份，受训农民一万一千人次，田头问答的本子记满了十二册。',
      '二、存在的主要问题',
      '基层农技队伍老化，平均年龄已经超过四十七岁；龙头企业规模小，带动能力不强，合同兑现率不到七成。',
    ],
  },
];

const html = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = (body: string): string =>
  `<html><head><meta charset="utf-8"><title>资料</title></head><body>${body}</body></html>`;
const plain = ({ title, lines }: Plain): string =>
  [title, '', ...lines.map((line) => `　　${line}`)].join('\n');
const broken = (lines: readonly string[], width: number, indent: string): string[] =>
  lines.flatMap((line) => `${indent}${line}`.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? []);
const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
const MENU = '首页 | 党史要闻 | 文献资料 | 人物春秋 | 图片库';

const wrapped = (width: number, indent: string): Dress => ({
  name: `broken at ${width}${indent === '' ? '' : ', indented'}`,
  least: 0.97,
  file: 'a.txt',
  dress: ({ title, lines }) => [title, '', ...broken(lines, width, indent)].join('\n'),
});

const DRESSES: readonly Dress[] = [
  wrapped(21, '　　'),
  wrapped(29, ''),
  wrapped(37, '　　'),
  {
    name: 'note of an uploader above and below',
    least: 1,
    file: 'a.txt',
    gone: '大家',
    dress: (article) =>
      `下面是小编为大家整理的材料，欢迎大家阅读参考！\n${plain(article)}\n看完上面的材料，觉得有用就收藏一下吧！`,
  },
  {
    name: 'figures and letters of full width',
    least: 1,
    file: 'a.txt',
    dress: (article) => wide(plain(article)),
  },
  {
    name: 'a blank between all characters',
    least: 1,
    file: 'a.txt',
    dress: ({ title, lines }) => [title, '', ...lines.map((line) => `　　${[...line].join(' ')}`)].join('\n'),
  },
  {
    name: 'lines that br parts',
    least: 1,
    file: 'a.html',
    dress: ({ title, lines }) =>
      page(
        `<center><b>${html(title)}</b></center><br>${lines.map((line) => `　　${html(line)}<br>`).join('\n')}`,
      ),
  },
  {
    name: 'each paragraph a row of a table',
    least: 1,
    file: 'a.html',
    dress: ({ title, lines }) =>
      page(`<table>${[title, ...lines].map((line) => `<tr><td>${html(line)}</td></tr>`).join('')}</table>`),
  },
  {
    name: 'the text a cell beside its label',
    least: 1,
    file: 'a.html',
    dress: ({ title, lines }) =>
      page(
        `<h1>${html(title)}</h1><table><tr><td>编号</td><td>12</td></tr><tr><td>正文</td><td>${lines.map((line) => `<p>${html(line)}</p>`).join('')}</td></tr></table>`,
      ),
  },
  {
    name: 'the menu above and below',
    least: 1,
    file: 'a.txt',
    gone: '人物春秋',
    dress: (article) => `${MENU}\n${plain(article)}\n${MENU}`,
  },
  { name: 'GB 18030', least: 1, file: 'a.txt', dress: (article) => iconv.encode(plain(article), 'gb18030') },
  { name: 'UTF-16', least: 1, file: 'a.txt', dress: (article) => iconv.encode(plain(article), 'utf-16be') },
];

const bare = (text: string): string => text.replace(/\s/g, '').normalize('NFKC');
const sentencesOf = ({ lines }: Plain): string[] =>
  lines
    .flatMap((line) => line.split(/(?<=[。！；？])/))
    .map(bare)
    .filter(({ length }) => length >= 12);

async function read(content: string | Uint8Array, file: string) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const result = await readFile({ root: '', file, bytes });
  if (result.status !== 'read') throw new Error(result.status);
  const { articles } = result.file;
  const said = describeArticles(articles, loadGazetteer()).map(({ summary }) => summary);
  return { said, passages: articles.flatMap((article) => article.passages.map(({ text }) => bare(text))) };
}

/** Articles that read plainly as they are: one document, its title the one given. */
async function plainArticles(articles: readonly Plain[]): Promise<Plain[]> {
  const found: Plain[] = [];
  for (const article of articles) {
    const { said } = await read(plain(article), 'a.txt');
    if (said.length === 1 && bare(said[0]?.title ?? '') === bare(article.title)) found.push(article);
  }
  return found;
}

async function realArticles(): Promise<Plain[]> {
  const articles = [...(await articlesOfFolder('seeds')), ...(await articlesOfFolder('regulations', 300))];
  return articles
    .map(({ title, passages }) => ({
      title,
      lines: passages
        .filter(
          ({ kind, text }) =>
            kind !== 'table' && bare(text) !== bare(title) && !/第.{1,3}篇|篇\s?\d/.test(text),
        )
        .map(({ text }) => text.trim())
        .slice(0, 30),
    }))
    .filter(({ lines }, at) => at % 3 === 0 && lines.join('').length > 500);
}

async function holds({ least, file, dress, gone }: Dress, articles: readonly Plain[]): Promise<void> {
  let sentences = 0;
  let whole = 0;
  for (const article of articles) {
    const [own] = (await read(plain(article), 'a.txt')).said;
    const dressed = await read(dress(article), file);
    const [said] = dressed.said;
    expect([article.title, dressed.said.length]).toEqual([article.title, 1]);
    expect([own?.date.year, null]).toContain(said?.date.year);
    expect([own?.region.path.join('/'), '']).toContain(said?.region.path.join('/'));
    if (least === 1) expect(bare(said?.title ?? '')).toBe(bare(article.title));
    if (gone !== undefined && !bare(article.lines.join('')).includes(gone))
      expect(dressed.passages.filter((text) => text.includes(gone))).toEqual([]);
    for (const sentence of sentencesOf(article)) {
      sentences += 1;
      if (dressed.passages.some((text) => text.includes(sentence))) whole += 1;
    }
  }
  expect(whole / sentences).toBeGreaterThanOrEqual(least);
}

describe('articles in other dress', () => {
  it.each(DRESSES)('read as they do without it: $name', async (dress) => {
    await holds(dress, await plainArticles(MADE));
  });

  it.skipIf(!HAS_CORPORA)(
    'so do real ones (skipped where ../shared/corpora is missing)',
    { timeout: 120_000 },
    async () => {
      const articles = await plainArticles(await realArticles());
      expect(articles.length).toBeGreaterThan(8);
      for (const dress of DRESSES) await holds(dress, articles);
    },
  );

  it.each([
    ['numbers', (at: number, title: string) => `第${'一二'[at]}篇：${title}`],
    ['numbers in brackets', (at: number, title: string) => `【篇${'一二'[at]}】\n${title}`],
    ['stars', (at: number, title: string) => (at === 0 ? title : `＊＊＊＊＊＊\n${title}`)],
    ['names of files', (at: number, title: string) => `==========\n文件：${at + 1}.txt\n${title}`],
    [
      'feet of a site',
      (at: number, title: string) => (at === 0 ? title : `责任编辑：王二\n上一篇：春耕\n${title}`),
    ],
    ['nothing', (_: number, title: string) => title],
  ])('stay apart when they are glued with %s between', async (_, between) => {
    const glued = MADE.map(({ title, lines }, at) =>
      [between(at, title), ...lines.map((line) => `　　${line}`)].join('\n'),
    );
    const { said } = await read(glued.join('\n'), 'a.txt');
    expect(said.map(({ title }) => title)).toEqual(MADE.map(({ title }) => title));
    expect(said.map(({ date }) => date.year)).toEqual([2008, 2006]);
  });
});
