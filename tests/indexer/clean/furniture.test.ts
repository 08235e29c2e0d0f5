import { describe, expect, it } from 'vitest';
import { furnitureOf, opensSeeAlso } from '../../../indexer/clean/furniture.ts';
import { passagesOf, reading, removedFrom } from '../reading.ts';

describe('furniture by its form', () => {
  it.each([
    ['下载', 'site-furniture'],
    ['【字号：', 'site-furniture'],
    ['时间:2019-03-04 11:22:33 工作总结 我要投稿', 'site-furniture'],
    ['发布日期：2020年5月6日', 'site-furniture'],
    ['当前位置：首页 > 范文', 'site-furniture'],
    ['湖北切换', 'site-furniture'],
    ['文档为doc格式', 'site-furniture'],
    ['上一篇：乡村振兴讲话', 'site-furniture'],
    ['![图](a.png)', 'image'],
    ['<img src="star.gif">', 'image'],
    ['免责声明：本文由用户自行上传，本站不承担责任。', 'disclaimer'],
    ['“xiaowang”通过精心收集，向本站投稿了9篇讲话。', 'uploader-note'],
    ['《年终讲话》来源于本网会员分享，欢迎阅读。', 'uploader-note'],
    ['又到年底了，下面我们就来看看这篇讲话稿吧！', 'uploader-note'],
  ])('%s is %s', (text, kind) => {
    expect(furnitureOf(text)?.kind).toBe(kind);
  });

  it.each([
    '会议材料印发给大家，供大家参考。',
    '时间：2011年9月25日 地点：县政府二楼会议室',
    '第十四条 提供信息存储空间的网络服务提供者应当删除侵权作品。',
    '（二）不重复规定上位法的相关内容；',
    '希望这次培训对大家有所帮助。',
    '2014年全县经济工作会议',
  ])('%s is text', (text) => {
    expect(furnitureOf(text)).toBeNull();
    expect(opensSeeAlso(text)).toBe(false);
  });
});

describe('furniture by its place', () => {
  const body = '昨天上午，全县春耕生产现场会在大河乡召开，县长李山到会并提出要求，各乡镇负责人参加会议。';

  it('a broken upload date and the channels above a news title go, the title stays', async () => {
    const page = `江苏切换\n要闻\n全县春耕生产现场会在大河乡召开\n2013\n03/21\n09:15\n\n${body}`;
    const [article] = (await reading(page)).articles;
    expect(article?.title).toBe('全县春耕生产现场会在大河乡召开');
    expect(article?.source).toMatchObject({ startLine: 3, endLine: 8 });
    expect(await passagesOf(page)).toEqual(['全县春耕生产现场会在大河乡召开', body]);
  });

  it('a list of other pages goes up to the end, a disclaimer too', async () => {
    const page = `春耕生产会议纪要\n${body}\n【春耕生产会议纪要】相关文章：\n\n1.春耕工作总结\n\n2.春耕讲话-会议08-08\n声明：本文由网友上传。`;
    const file = await reading(page);
    expect(file.articles[0]?.source.endLine).toBe(2);
    expect(removedFrom(file)).toEqual(
      expect.arrayContaining([
        'see-also: 【春耕生产会议纪要】相关文章：',
        'see-also: 2.春耕讲话-会议08-08',
        'disclaimer: 声明：本文由网友上传。',
      ]),
    );
  });

  it('names of templates put between sentences go, and the sentence goes on', async () => {
    const page = `春耕会议讲话\n同志们：\n春耕会议今天召开了，\n春耕会议讲话稿。\n会议的任务是动员。各项工作走在前列，\n发言稿《春耕会议讲话稿》。\n成绩来之不易。`;
    expect(await passagesOf(page)).toEqual([
      '春耕会议讲话',
      '同志们：',
      '春耕会议今天召开了，会议的任务是动员。各项工作走在前列，成绩来之不易。',
    ]);
  });

  it('a title of a template repeated between paragraphs goes', async () => {
    const page = `纪要\n\n时间:2021-02-03 10:20:30 纪要 我要投稿\n\n关于会议纪要模板\n\n一、${body}\n\n关于会议纪要模板\n\n二、${body}`;
    const file = await reading(page);
    expect(file.articles[0]?.source.startLine).toBe(5);
    expect(file.articles[0]?.passages.map((passage) => passage.text)).toEqual([`一、${body}`, `二、${body}`]);
  });
});
