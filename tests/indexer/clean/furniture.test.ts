import { describe, expect, it } from 'vitest';
import { articlesOf, passagesOf, reading, removedFrom } from '../reading.ts';

const TITLE = '全县春耕生产现场会在大河乡召开';
const body = '昨天上午，全县春耕生产现场会在大河乡召开，县长李山到会并提出要求，各乡镇负责人参加会议。';
const more = '会议要求，各地要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';

describe('what only sites write', () => {
  it.each([
    ['打印本页', 'site-furniture'],
    ['【字号：', 'site-furniture'],
    ['时间:2019-03-04 11:22:33 工作总结 我要投稿', 'site-furniture'],
    ['发布日期：2020年5月6日', 'site-furniture'],
    ['当前位置：首页 > 范文', 'site-furniture'],
    ['湖北切换', 'site-furniture'],
    ['上一篇：乡村振兴讲话', 'site-furniture'],
    ['![图](a.png)', 'image'],
    ['<img src="star.gif">', 'image'],
    ['“xiaowang”通过精心收集，向本站投稿了9篇讲话。', 'uploader-note'],
    ['《年终讲话》来源于本网会员分享，欢迎阅读。', 'uploader-note'],
    ['又到年底了，下面我们就来看看这篇讲话稿吧！', 'uploader-note'],
    ['2019-03-04   来源：县报     浏览数：', 'site-furniture'],
    ['访问次数 : 发布时间:2019-03-04 00:00 打印', 'site-furniture'],
    ['大河县农业局欢迎您!今天是:', 'site-furniture'],
    ['朗读', 'site-furniture'],
    ['ID:10590117', 'site-furniture'],
    ['浴室报告 _第1页', 'site-furniture'],
    ['2026-01-23 发布于辽宁', 'site-furniture'],
    ['《浴室工作报告 》由会员上传分享,免费在线阅读,更多相关内容在工程资料-天天文库', 'uploader-note'],
    ['点击查看完整报告', 'site-furniture'],
    ['本篇文章306字,读完约1分钟', 'site-furniture'],
    ['瀏覽量:          時間:2019-03-04 08:56:07', 'site-furniture'],
    ['發布日期：2020年5月6日', 'site-furniture'],
  ])('%s above the text goes as %s', async (text, kind) => {
    expect(removedFrom(await reading(`${text}\n${TITLE}\n${body}`))).toContain(`${kind}: ${text}`);
  });

  it.each([
    ['免责声明：本文由用户自行上传，本站不承担责任。', 'disclaimer'],
    ['[不良信息举报:service@example.com]', 'disclaimer'],
    ['扫一扫在手机打开当前页', 'site-furniture'],
    ['文档为doc格式', 'site-furniture'],
    ['责任编辑：李明', 'site-furniture'],
    ['推荐阅读：2009年春耕工作总结', 'uploader-note'],
    ['更多工作要点请关注小河公文网（www.example.com）', 'uploader-note'],
    ['欢迎访问小河范文网', 'uploader-note'],
    ['关注公众号，获取更多资料', 'uploader-note'],
    ['来源：网络', 'site-furniture'],
    ['文章来源：小河范文网', 'site-furniture'],
    ['本文TAG：工作要点', 'site-furniture'],
    ['您可能感兴趣的文章：', 'see-also'],
    ['编辑推荐：', 'see-also'],
    ['相關文章', 'see-also'],
    ['留言与评论(共有 条评论) |', 'site-furniture'],
    ['】【打印繁体】【投稿】【收藏】 【推荐】【举报】 【返回顶部', 'site-furniture'],
    ['上一篇：鄉村振興講話', 'site-furniture'],
  ])('%s below the text goes as %s', async (text, kind) => {
    expect(removedFrom(await reading(`${TITLE}\n${body}\n${text}`))).toContain(`${kind}: ${text}`);
  });

  it.each([
    ['本文由用户“小城故事”上传分享', 'uploader-note'],
    ['以上内容由范文网整理提供，仅供参考。', 'uploader-note'],
    ['---来源网络整理，仅供参考', 'uploader-note'],
    ['本文地址：http://www.example.com/1.html', 'site-furniture'],
    ['[1] [2] [3] 下一页', 'site-furniture'],
    ['【返回顶部】', 'site-furniture'],
    ['点击下载文档', 'site-furniture'],
    ['[键入文字]', 'site-furniture'],
    ['点赞 收藏 评论(0)', 'site-furniture'],
    ['（点击查看大图）', 'site-furniture'],
    ['[图片1]', 'image'],
    ['此处隐藏5120个字。VIP会员可见', 'uploader-note'],
    ['(未完,全文共2010字,当前显示249字)', 'uploader-note'],
    ['……(未完,全文共2010字,当前仅显示249字,请阅读下面提示信息)', 'uploader-note'],
    ['预览结束,免费获取全文或定制代笔此类文章!', 'uploader-note'],
    ['请点击👉 abcd123 👈联系老师', 'uploader-note'],
  ])('%s in the text goes as %s', async (text, kind) => {
    const file = await reading(`${TITLE}\n${body}\n${text}\n${more}`);
    expect(removedFrom(file)).toContain(`${kind}: ${text}`);
  });

  it.each([
    '推荐阅读：《资本论》',
    '来源：大河县统计局',
    '更多信息请关注县政府网站',
    '以上内容由办公室整理，仅供参考。',
    '本文地址：大河县城关镇',
    '关注县政府公众号，获取办事指南。',
    '欢迎访问大河县人民政府网站',
    '此处隐藏三处隐患',
    '【收藏】【展览】【研究】',
    '今天是大河县建县60周年',
    '约三千字',
    '举报电话：2222222',
    '点击进入系统，填写表格',
    '《浴室用水》由用户分享经验，供各镇学习',
    '内容：春耕',
  ])('%s stays below the text', async (text) => {
    expect(await passagesOf(`${TITLE}\n${body}\n${text}`)).toContain(text);
  });

  it('a form for comments goes with its labels, which stay where they stand alone', async () => {
    const form = ['文章评论', '评论', '帐  号: 密码: (新用户注册)', '验 证 码:', '表  情:', '内  容:'];
    expect(await passagesOf(`${TITLE}\n${body}\n${form.join('\n')}`)).toEqual([TITLE, body]);
    expect(await passagesOf(`${TITLE}\n${body}\n评论`)).toEqual([TITLE, body, '评论']);
  });

  it('a row of buttons goes, a word that stands alone stays', async () => {
    expect(await passagesOf(`下载\n打印\n全屏\n【字号：\n大\n小\n】\n${TITLE}\n${body}`)).toEqual([
      TITLE,
      body,
    ]);
    expect(await passagesOf(`${TITLE}\n${body}\n附件\n规模\n大\n中\n小`)).toEqual([
      TITLE,
      body,
      '附件',
      '规模',
      '大',
      '中',
      '小',
    ]);
  });
});

describe('what a text says stays', () => {
  it.each([
    '会议材料印发给大家，供大家参考。',
    '时间：2011年9月25日 地点：县政府二楼会议室',
    '第十四条 提供信息存储空间的网络服务提供者应当删除侵权作品。',
    '第六条 网络平台对会员上传、来源于互联网的信息，应当核对。',
    '平台对会员分享和网友上传的内容应当核对后发布。',
    '（二）不重复规定上位法的相关内容；',
    '（一）办好政务微信公众号',
    '（二）加强网站技术支持：明确专人负责',
    '推进新旧动能切换',
    '进一步缩小编制规模',
    '声明：本人所填内容真实，如有不实，愿承担责任。',
    '2006年3月5日 14:30 开幕式',
    '下载',
    '大',
    '来源：县统计局',
    '发布日期：2020年5月6日',
    '打印',
    '以上就是我今天讲话的全部内容。',
    '扫描二维码登录系统的，应当核对身份。',
    '希望这次培训对大家有所帮助。',
    '2014年全县经济工作会议',
  ])('%s between paragraphs', async (text) => {
    const passages = await passagesOf(`${TITLE}\n${body}\n${text}\n${more}`);
    expect(passages).toContain(text);
  });

  it.each([
    '第六条 网络平台对会员上传、来源于互联网的信息，应当核对。',
    '（一）办好政务微信公众号',
    '（二）加强网站技术支持：明确专人负责',
    '推进新旧动能切换',
    '进一步缩小编制规模',
    '声明：本人所填内容真实，如有不实，愿承担责任。',
    '2006年3月5日 14:30 开幕式',
    '技术支持：李明，电话2222222',
    '以上就是我今天讲话的全部内容。',
  ])('%s at the end, too', async (text) => {
    expect((await passagesOf(`${TITLE}\n${body}\n${text}`)).join('')).toContain(text);
  });

  it('so do fields of a form, whatever they are called', async () => {
    const form = [
      '项目名称：北门桥',
      '责任单位：县交通局',
      '来源：省级补助',
      '联系电话：2001',
      '备注：征地已完成',
    ];
    expect(await passagesOf(`大河县项目进度表\n\n${form.join('\n')}\n`)).toEqual([
      '大河县项目进度表',
      ...form,
    ]);
  });

  it('so does what stands below those it is addressed to', async () => {
    const asked = ['请核对以下各项：', '打印本页', '关闭窗口', '当前位置：首页 > 政务公开'];
    const passages = await passagesOf(
      `关于开展网站普查的通知\n\n各单位：\n${asked.join('\n')}\n以上各项于三月底前报送。\n`,
    );
    expect(passages).toEqual(expect.arrayContaining(asked));
  });

  it('an agenda keeps its days and hours', async () => {
    const agenda =
      '会议日程\n2006年3月5日 9:00\n开幕式\n2006年3月5日 14:30\n分组讨论\n2006年3月6日 9:00\n闭幕式';
    expect((await passagesOf(agenda)).join('\n')).toContain('2006年3月5日 14:30');
  });

  it('no item of an agenda is its title', async () => {
    const agenda = '大河县第三届人民代表大会第二次会议议程';
    const [article] = await articlesOf(
      `${agenda}\n\n2006年3月5日 9:00 开幕式\n2006年3月5日 14:30 分组审议政府工作报告\n2006年3月6日 8:30 第二次全体会议\n`,
    );
    expect(article?.title).toBe(agenda);
    expect(article?.passages).toHaveLength(4);
  });

  it('so do the headings below 相关链接：', async () => {
    const page = `${TITLE}\n${body}\n相关链接：\n春耕补贴怎样发放\n${more}`;
    expect(await passagesOf(page)).toEqual([TITLE, body, '相关链接：', '春耕补贴怎样发放', more]);
    const numbered = `${TITLE}\n${body}\n相关链接：\n一、补贴标准\n二、发放办法`;
    expect(await passagesOf(numbered)).toContain('二、发放办法');
  });
});

describe('furniture by its place', () => {
  it('a broken upload date and the channels above a news title go, the title stays', async () => {
    const page = `江苏切换\n要闻\n全县春耕生产现场会在大河乡召开\n2013\n03/21\n09:15\n\n${body}`;
    const [article] = (await reading(page)).articles;
    expect(article?.title).toBe('全县春耕生产现场会在大河乡召开');
    expect(article?.source).toMatchObject({ startLine: 3, endLine: 8 });
    expect(await passagesOf(page)).toEqual(['全县春耕生产现场会在大河乡召开', body]);
  });

  it('a path of menus goes, each step on its line', async () => {
    expect(await passagesOf(`首页\n>\n政务公开\n>\n会议\n${TITLE}\n${body}`)).toEqual([TITLE, body]);
    expect(await passagesOf(`${TITLE}\n甲\n>\n乙\n${body}`)).toContain('>');
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
