import { describe, expect, it } from 'vitest';
import { judge } from '../../../bench/gold/judge.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { describe as described } from '../../../indexer/pipeline.ts';
import { articlesOf } from '../reading.ts';

const text =
  '今年以来，全县上下抓春耕、修水利、办学校，各项工作进展顺利，群众的日子比去年好过，下面把情况说明如下。';

const titleOf = async (page: string, file = 'page.txt'): Promise<string | undefined> =>
  (await articlesOf(page, file))[0]?.title;

describe('the title of a page', () => {
  it.each([
    [
      'the path of the page',
      '大河论文网 首页 > 期刊论文 > 正文\n小河各界代表会议情况\n下载到本地，更方便阅读',
    ],
    ['the day and page of a newspaper', '1956年5月18日大河日报 第2版\n第2版()\n专栏:\n小河公社春耕见闻'],
    ['a button', '跳转到内容\n大河县志概述'],
    [
      'a greeting of the site',
      '欢迎访问大河县情网\n您在：大河县情网 >> 志书导读 >>\n大河县志概述\n作者：佚名',
    ],
    ['the name of a site', '大河信息公开网\n大河县人民政府关于做好春耕工作的通知'],
    ['the name of a channel', '民族立法\n大河自治县自治条例\n来源：大河县人大'],
    ['the number of the document', '河府〔2011〕15号\n关于进一步加强招商引资工作的指导意见\n各区人民政府：'],
    ['a heading in another language', 'Chronology of Middle Schools in Dahe\n大河县中学大事记'],
  ])('is not %s', async (_name, head) => {
    const title = await titleOf(`${head}\n${text}\n${text}`);
    expect(head).toContain(title);
    expect(title).toMatch(/情况$|见闻$|概述$|通知$|条例$|意见$|大事记$/);
  });

  it('leaves the day of the newspaper it stands in as the day of publication', async () => {
    const [article] = await articlesOf(
      `1956年5月18日大河日报 第2版\n第2版()\n小河公社春耕见闻\n${text}\n${text}`,
    );
    expect(article?.title).toBe('小河公社春耕见闻');
    expect(article?.given.map(({ field, value }) => `${field} ${value}`)).toEqual([
      'published 1956年5月18日',
    ]);
    const [bare] = await articlesOf(`小河公社春耕见闻\n1956年5月18日\n${text}\n${text}`);
    expect(bare?.given).toEqual([]);
  });

  it('is the name of an entry that its text explains', async () => {
    const page = `大河县革命委员会\n1968年的成立大会\n大河县革命委员会简称县革委会，是当时的地方政权机构，办事组下设四个小组。\n${text}`;
    expect(await titleOf(page)).toBe('大河县革命委员会');
  });

  it('is the only heading above the text of a web page, whatever stands in its markup', async () => {
    const page = `<html><body class="frame"><h2>大河的城市接管与改造</h2><div class="con"><p>${text}</p><p>${text}</p></div></body></html>`;
    expect(await titleOf(page, 'a.html')).toBe('大河的城市接管与改造');
  });

  it('loses the pronunciations that a converter to Traditional characters has put in, and no other', async () => {
    expect(await titleOf(`大河縣國(guó)民經(jīng)濟(jì)統計公報\n${text}`)).toBe('大河縣國民經濟統計公報');
    expect(await titleOf(`大河县歙(shè)砚厂管理办法\n${text}`)).toBe('大河县歙(shè)砚厂管理办法');
  });

  it('is found below an introduction', async () => {
    const page = `近日，大河省发布《大河省地名管理办法》，明年起用，以下为办法全文。\n大河省地名管理办法\n（大河省人民政府令第368号）\n第一条 为管好地名，制定本办法。\n第二条 本办法适用于全省。`;
    expect(await titleOf(page)).toBe('大河省地名管理办法');
  });

  it.each([
    ['河政发〔2006〕5号—大河县关于做好春耕工作的通知'],
    ['大河县关于做好春耕工作的通知河政发〔2006〕5号 颁布时间：2006-05-22'],
    ['1958.11.03 大河县关于做好春耕工作的通知'],
    ['540.大河县关于做好春耕工作的通知'],
    ['大河县关于做好春耕工作的通知.docx'],
    ['大河县关于做好春耕工作的通知 <张三>'],
    ['大河县公报/一九五四年/第一号/大河县关于做好春耕工作的通知'],
  ])('is told without what is written onto it: %s', async (line) => {
    expect(await titleOf(`${line}\n${text}\n${text}`)).toBe('大河县关于做好春耕工作的通知');
  });

  it('is not the name of the site that its markup states', async () => {
    const page = `<html><head><title>大河县信息公开网</title></head><body><h2>关于印发春耕工作规则的通知</h2><p>${text}</p><p>${text}</p></body></html>`;
    expect(await titleOf(page, 'a.html')).toBe('关于印发春耕工作规则的通知');
  });

  it('is what its markup states where no line is one', async () => {
    const page = `<html><head><title>大河县举行春耕动员会</title></head><body><p>${text}</p><p>${text}</p></body></html>`;
    expect(await titleOf(page, 'a.html')).toBe('大河县举行春耕动员会');
  });
});

describe('a page without a title', () => {
  it('bears the name of its file, which claims nothing', async () => {
    const articles = await articlesOf(`${text}\n${text}`, 'x17.txt');
    const [summary] = described(articles, loadGazetteer()).map((one) => one.summary);
    if (summary === undefined) throw new Error('no document');
    expect(summary.title).toBe('x17');
    expect(judge('title', summary, [null])).toBe('right');
    expect(judge('title', summary, ['春耕情况'])).toBe('unknown');
    expect(judge('title', { ...summary, title: '春耕' }, [null])).toBe('wrong');
  });
});
