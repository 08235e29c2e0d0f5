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
  it('give their main text with its lines and tables', async () => {
    expect(await passagesOf(page, 'a.html')).toEqual([
      '关于水库安全的通告',
      paragraph,
      '一、水库管理\u00a0范围内禁止取土<包括采砂>，违者依法处理。',
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
    expect((await articlesOf(html, 'a.html'))[0]?.given[0]?.value).toBe('关于征集护水志愿者的公告');
  });

  it('keep the mask in their title', async () => {
    const html = `<html><head><title>大河县202_年水利工作总结</title></head><body><p>${paragraph}</p></body></html>`;
    expect((await articlesOf(html, 'a.html'))[0]?.title).toBe('大河县202_年水利工作总结');
  });

  it('state title, date and number in their markup, and the day of their publication apart', async () => {
    const [article] = await articlesOf(page, 'a.html');
    expect(article?.title).toBe('关于水库安全的通告');
    expect(article?.given.map((fact) => `${fact.field} ${fact.value} ${fact.evidence.from}`)).toEqual([
      'title 关于水库安全的通告 markup',
      'published 2021-03-04 10:00 markup',
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
