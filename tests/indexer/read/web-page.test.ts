import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading, removedFrom } from '../reading.ts';

const paragraph =
  '为进一步加强水库安全管理，保障人民群众生命财产安全，根据有关规定，结合本县实际，现就有关事项通告如下。';
const page = `<!doctype html><html><head><title>关于水库安全的通告_大河县人民政府网站</title>
<meta name="PubDate" content="2021-03-04 10:00"><script>var a = "<p>不是正文</p>";</script></head>
<body style="visibility:hidden"><div class="nav"><a href="/">首页</a><a href="/b">政务公开</a></div>
<div class="wrap"><div class="info"><b>成文日期：<i></i></b><span>2021-02-28</span><b>文号：</b><span>大府〔2021〕3号</span></div>
<h1>关于水库安全的通告</h1><div class="date">发布时间：2021-03-04</div>
<div id="zoomcon"><p>${paragraph}</p>
<p>一、水库管理&nbsp;范围内禁止取土&lt;包括采砂&gt;，
违者依法处理。<br>二、禁止炸鱼、毒鱼、电鱼，一经发现，移送公安机关依法严肃处理，绝不姑息。</p>
<table><tr><th>水库</th><th>电话</th></tr><tr><td><p>青山</p></td><td>2001</td></tr></table>
<p>大河县水务局</p></div></div>
<div class="footer">主办：大河县人民政府办公室 <a href="#">网站地图</a></div></body></html>`;

describe('web pages', () => {
  it.each([
    [page, '大河县人民政府网站'],
    [page.replace('<meta', '<meta name="SiteName" content="青山市政府"><meta'), '青山市政府'],
    [page.replace('_大河县人民政府网站', ''), '大河县人民政府办公室'],
  ])('tell the name of their site', async (html, site) => {
    const [article] = await articlesOf(html, 'a.html');
    expect(article?.given.find(({ field }) => field === 'site')?.value).toBe(site);
  });

  it('give their main text with its lines and tables', async () => {
    expect(await passagesOf(page, 'a.html')).toEqual([
      '关于水库安全的通告',
      paragraph,
      '一、水库管理范围内禁止取土<包括采砂>，违者依法处理。',
      '二、禁止炸鱼、毒鱼、电鱼，一经发现，移送公安机关依法严肃处理，绝不姑息。',
      '水库 | 电话',
      '青山 | 2001',
      '大河县水务局',
    ]);
  });

  it.each([
    ['关于征集护水志愿者的公告_通知公告_大河区', '<div>关于征集护水志愿者的公告</div>'],
    ['关于征集护水志愿者的公告 - 大河新闻', ''],
    ['关于征集护水志愿者的公告 | 大河区水务', ''],
    ['关于征集护水志愿者的公告-大河区水务局网站', ''],
    ['大河区水务局网站-关于征集护水志愿者的公告', '<p class="tit">关于征集护水志愿者的公告</p>'],
    ['通知公告 - 大河区', '<h1>首页 > 公告公示 > 通知</h1><h1>关于征集护水志愿者的公告</h1>'],
  ])('are entitled without the names of channel and site: %s', async (title, shown) => {
    const html = `<html><head><title>${title}</title></head><body>${shown}<div><p>${paragraph}</p><p>${paragraph}</p></div></body></html>`;
    expect((await articlesOf(html, 'a.html'))[0]?.title).toBe('关于征集护水志愿者的公告');
  });

  it('keep the mask in their title', async () => {
    const html = `<html><head><title>大河县202_年水利工作总结</title></head><body><p>${paragraph}</p></body></html>`;
    expect((await articlesOf(html, 'a.html'))[0]?.title).toBe('大河县202_年水利工作总结');
  });

  it('state date and number in their markup, and the day of their publication apart', async () => {
    const [article] = await articlesOf(page, 'a.html');
    expect(article?.title).toBe('关于水库安全的通告');
    expect(article?.given.map((fact) => `${fact.field} ${fact.value} ${fact.evidence.from}`)).toEqual([
      'published 2021-03-04 10:00 markup',
      'site 大河县人民政府网站 markup',
      'date 2021-02-28 markup',
      'docNumber 大府〔2021〕3号 markup',
    ]);
  });

  it('have everything else removed as what it is', async () => {
    const removed = removedFrom(await reading(page, 'a.html'));
    expect(removed).toContain('site-furniture: 政务公开');
    expect(removed.some((text) => text.startsWith('markup: ') && text.includes('不是正文'))).toBe(true);
    expect(removed).toContain('site-furniture: 发布时间：2021-03-04');
  });

  it('count lines of the markup', async () => {
    const [article] = await articlesOf(page, 'a.html');
    expect(article?.source).toMatchObject({ startLine: 5, endLine: 10 });
  });

  it.each([
    [
      'a table around another',
      `<table><tr><td><a href="1">首页</a></td><td><table><tr><td><b>水库条例</b></td></tr><tr><td><p>第一条 ${paragraph}</p><p>第二条 ${paragraph}</p></td></tr></table></td></tr></table>`,
    ],
    [
      'a table of one row',
      `<table><tr><td><a href="1">首页</a></td><td><p>第一条 ${paragraph}</p><p>第二条 ${paragraph}</p></td></tr></table>`,
    ],
  ])('keep their paragraphs apart where they are laid out by %s', async (_name, table) => {
    const passages = await passagesOf(`<html><body>${table}</body></html>`, 'a.html');
    expect(passages.slice(-2)).toEqual([`第一条 ${paragraph}`, `第二条 ${paragraph}`]);
  });

  it('keep a list of attachments that their template calls a list of other pages', async () => {
    const list =
      '<ul class="related-files"><li><a href="1">附件：1.大河县水库名录及责任人名单</a></li><li><a href="2">2.巡查记录表</a></li></ul>';
    const passages = await passagesOf(
      `<html><body><div><p>${paragraph}</p>${list}<p>${paragraph}</p></div></body></html>`,
      'a.html',
    );
    expect(passages).toContain('附件：1.大河县水库名录及责任人名单');
    expect(passages).toContain('2.巡查记录表');
  });

  it('read a row of data as one line, though it holds paragraphs', async () => {
    const row = `<tr><td>职责</td><td><p>${paragraph}</p><p>${paragraph}</p></td></tr>`;
    const passages = await passagesOf(
      `<html><body><p>${paragraph}</p><table>${row}${row}</table></body></html>`,
      'a.html',
    );
    expect(passages[1]).toMatch(/^职责 \| 为进一步/);
  });

  it.each([
    ['no body', '全县防汛工作总结'],
    ['tags never closed', '<div><p>全县防汛<b>工作<p>总结'],
    ['tables in tables', `${'<table><tr><td>'.repeat(40)}全县防汛工作总结`],
    ['cut in a tag', `${page.slice(0, page.indexOf('zoomcon'))}`],
    ['cut in an entity', '<p>全县防汛&nb'],
    ['a comment without end', '<p>全县防汛<!-- 工作总结'],
  ])('are read with %s', async (_name, markup) => {
    expect((await reading(markup, 'a.html')).text).toBe(markup);
  });
});

/** Reading texts of a page with these in its body. */
const inBody = (markup: string): Promise<string[]> => passagesOf(`<body>${markup}</body>`, 'a.html');

describe('elements of a page', () => {
  it.each([
    ['relative', `<div class="position-relative"><p>${paragraph}</p></div>`],
    ['shareholder', `<div class="shareholder"><p>${paragraph}</p></div>`],
    ['share-content', `<div class="share-content"><p>${paragraph}</p></div>`],
    ['zoom-inner', `<div class="zoom-inner"><p>${paragraph}</p></div>`],
    [
      'share, with most of the words',
      `<div class="share"><p>${paragraph}</p></div><div class="nav">首页</div>`,
    ],
    ['aside, with most of the words', `<aside><p>${paragraph}</p></aside>`],
    ['hidden until a script shows it', `<div style="display:none"><p>${paragraph}</p></div>`],
    ['a form around everything', `<form><div><p>${paragraph}</p></div></form>`],
  ])('are no furniture for their name: %s', async (_, markup) => {
    expect(await inBody(markup)).toContain(paragraph);
  });

  it('are furniture by a name of their own, by their links, or by the words above them', async () => {
    const passages = await inBody(
      `<div class="topNav"><a href="/">首页</a></div><div class="content"><p>${paragraph}</p><div class="shareBox">分享到微信</div>
       <div><a href="1">首页</a><a href="2">政务公开</a><a href="3">办事服务</a><a href="5">互动交流</a></div>
       <div>相关阅读</div><ul><li><a href="4">大河县水库安全管理办法解读之一</a></li></ul></div><div class="footer">主办：大河县</div>`,
    );
    expect(passages).toEqual([paragraph]);
  });

  it('are content where they list what an announcement is about', async () => {
    const list =
      '<ul><li><a href="1.pdf">青山水库管理所名单</a></li><li><a href="2.pdf">白水水库管理所名单</a></li></ul>';
    expect(await inBody(`<div class="content"><p>现将入选单位公示如下：</p>${list}</div>`)).toEqual([
      '现将入选单位公示如下：',
      '青山水库管理所名单',
      '白水水库管理所名单',
    ]);
  });

  it('are content where they are short', async () => {
    expect(await inBody('<p>短通知。</p>')).toEqual(['短通知。']);
    const passages = await inBody(
      '<div class="header"><a href="/">首页</a></div><div class="content"><h1>放假通知</h1><p>短通知。</p></div><div class="footer">主办：大河县人民政府办公室，地址：青山路一号</div>',
    );
    expect(passages).toEqual(['放假通知', '短通知。']);
  });

  it('are all of the text where it is divided among several', async () => {
    const rest = '二、各单位要落实责任，确保安全。以上各项自即日起施行。';
    const passages = await inBody(
      `<div><div><p>${paragraph}</p><p>${paragraph}</p></div><div><p>${rest}</p></div></div>`,
    );
    expect(passages).toEqual([paragraph, paragraph, rest]);
  });

  it('that are frames are named in the report', async () => {
    const { problems } = await reading('<html><frameset><frame src="a.html"></frameset></html>', 'a.html');
    expect(problems[0]).toContain('1 frames');
  });
});

describe('inside a line of a page', () => {
  it.each([
    ['加快推进山塘<!-- 注 -->整治工程', '加快推进山塘整治工程'],
    ['加快推进<span>山</span><b>塘</b><wbr>整&shy;治工程', '加快推进山塘整治工程'],
    ['加快推进<del>水库</del><ins>山塘</ins>整治工程', '加快推进山塘整治工程'],
    ['加快推进<ruby>山塘<rp>(</rp><rt>shāntáng</rt><rp>)</rp></ruby>整治工程', '加快推进山塘整治工程'],
    ['加快推进&#x5C71;&#22616;整治&nbsp;工程，三年完成', '加快推进山塘整治工程，三年完成'],
    ['加快推进山塘整治<sup>[1]</sup>工程', '加快推进山塘整治工程'],
    ['加快推进山塘整治<sup><a href="#n1">1</a></sup>工程', '加快推进山塘整治工程'],
    ['加快推进山塘整治<a href="#_ftn2">[2]</a>工程', '加快推进山塘整治工程'],
    ['减排SO<sub>2</sub>三吨，绿化5m<sup>2</sup>', '减排SO2三吨，绿化5m2'],
    ['<b>Annual</b> <b>Report</b>', 'Annual Report'],
    ['山塘<span style="display:none">水印</span>整治&#x5DE5;&#31243;', '山塘整治工程'],
  ])('%s', async (markup, expected) => {
    expect((await inBody(`<p>${paragraph}</p><p>${markup}。</p>`)).at(-1)).toBe(`${expected}。`);
  });

  it('deleted text, pronunciation and note signs are told as what they are', async () => {
    const page = `<p>${paragraph}推进<del>水库</del><ruby>山塘<rt>shāntáng</rt></ruby>整治<sup>[1]</sup>。</p>`;
    const removed = removedFrom(await reading(page, 'a.html'));
    expect(removed).toEqual(expect.arrayContaining(['deleted: 水库', 'ruby: shāntáng', 'note-mark: [1]']));
  });
});

describe('tables of a page', () => {
  it('have no cells of white space', async () => {
    const rows =
      '<tr>\n <td>项目</td>\n <td>分值</td>\n</tr>\n<tr>\n <td>卫生</td>\n <td>\n <p>每日清扫；</p>\n <p>缺一次扣一分。</p>\n </td>\n</tr>';
    expect(await inBody(`<p>${paragraph}</p><table>${rows}</table>`)).toEqual([
      paragraph,
      '项目 | 分值',
      '卫生 | 每日清扫；缺一次扣一分。',
    ]);
  });

  it('keep figures under their column where cells are empty or reach down from above', async () => {
    const rows = [
      '<td>对象</td><td>&nbsp;</td><td>旧标准</td><td>新标准</td>',
      '<td>老人</td><td></td><td rowspan="2">500</td><td>580</td>',
      '<td>孤儿</td><td></td><td>1000</td>',
      '<td rowspan="2">城镇</td><td></td><td> </td><td><table><tr><td>700</td></tr></table></td>',
      '<td></td><td>300</td><td>400元</td>',
      '<td colspan="2">合计</td><td></td><td>2000</td>',
      '<td>审核人</td><td></td><td></td><td>经办人</td>',
    ];
    const table = `<table>${rows.map((row) => `<tr>${row}</tr>`).join('\n')}</table>`;
    expect((await inBody(`<p>${paragraph}</p>${table}`)).slice(1)).toEqual([
      '对象 | 旧标准 | 新标准',
      '老人 | 500 | 580',
      '孤儿 | | 1000',
      '城镇 | | 700',
      '| 300 | 400元',
      '合计 | | 2000',
      '审核人 | 经办人',
    ]);
  });

  it('inside others keep their cells apart', async () => {
    const inner = '<table><tr><td>甲</td><td>乙</td></tr></table>';
    expect(
      await inBody(
        `<p>${paragraph}</p><table><tr><td>水库</td><td>${inner}</td></tr><tr><td>电话</td><td>2001</td></tr></table>`,
      ),
    ).toEqual([paragraph, '水库 | 甲 | 乙', '电话 | 2001']);
  });
});

it('a page of 100,000 elements in each other is read', async () => {
  expect(await inBody(`${'<div>'.repeat(100_000)}水库管理办法`)).toEqual(['水库管理办法']);
}, 30_000);
