import { describe, expect, it } from 'vitest';
import { judge } from '../../../../bench/gold/judge.ts';
import { loadGazetteer } from '../../../../engine/gazetteer/index.ts';
import { describe as described } from '../../../../indexer/pipeline.ts';
import { articlesOf } from '../../reading.ts';

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
    [
      'what an agenda has for half a day',
      '大河县政协第三次会议日程情况\n（2010年3月18日至19日）\n3月18日\n上午8:30　开幕大会，听取工作报告\n下午　分组讨论报告',
    ],
    ['a heading in another language', 'Chronology of Middle Schools in Dahe\n大河县中学大事记'],
  ])('is not %s', async (_name, head) => {
    const title = await titleOf(`${head}\n${text}\n${text}`);
    expect(head).toContain(title);
    expect(title).toMatch(/情况$|见闻$|概述$|通知$|条例$|意见$|大事记$/);
  });

  it.each([
    [
      '## 中共大河县委\n\n## 大河县人民政府\n\n## 关于加快春耕的\n\n## 决定',
      '中共大河县委 大河县人民政府关于加快春耕的决定',
    ],
    [
      '# 关于进一步加强全县春耕\n# 补贴发放工作的实施\n# 意见',
      '关于进一步加强全县春耕补贴发放工作的实施意见',
    ],
  ])('may stand in several headings of Markdown: %j', async (head, title) => {
    expect(await titleOf(`${head}\n\n各乡镇人民政府：\n\n${text}\n\n${text}`, 'page.md')).toBe(title);
  });

  it('is one heading of Markdown where the next is a part of the text', async () => {
    const page = `## 大河县春耕工作总结\n\n## 一、基本情况\n\n${text}\n\n## 二、问题\n\n${text}`;
    expect(await titleOf(page, 'page.md')).toBe('大河县春耕工作总结');
  });

  it('is what a proposal is about, without the label', async () => {
    const page = `案号：第23号\n案由：关于修建公路护栏的建议\n提案人：张三\n${text}\n${text}`;
    expect(await titleOf(page)).toBe('关于修建公路护栏的建议');
  });

  it.each(['介绍信', '倡议书', '慰问信', '答记者问', '县长答记者问', '图片新闻：小河镇举行春耕演练'])(
    'may be a short one or one with a label: %s',
    async (title) => {
      expect(await titleOf(`${title}\n${text}\n${text}`)).toBe(title);
    },
  );

  it.each([
    ['大河：春茶飘香富农家', '本报大河讯（记者 张三）眼下正是采茶时节。'],
    ['记者手记｜小河的春天', '新华社大河4月12日电（记者 张三）清晨，茶山上雾气蒙蒙。'],
    ['小河的春茶香', '大河网讯 昨日，茶山开园。'],
  ])('is the headline above a dateline: %s', async (title, dateline) => {
    expect(await titleOf(`${title}\n${dateline}\n${text}`)).toBe(title);
  });

  it.each([
    ['春茶开采见闻\n来源：大河日报', '春茶开采见闻'],
    ['春茶开采见闻\n本报记者 张三', '春茶开采见闻'],
    ['春茶开采见闻\n——来自小河镇的报告', '春茶开采见闻'],
    ['春茶节昨日开幕\n大河晚报 2020年05月13日', '春茶节昨日开幕'],
    ['自治州茶业大会开幕\n张三出席 李四作报告 王五主持', '自治州茶业大会开幕'],
  ])('is no label or name between the headline and a dateline: %s', async (head, title) => {
    expect(await titleOf(`${head}\n本报大河讯（记者 张三）眼下正是采茶时节。\n${text}`)).toBe(title);
  });

  it.each(['大河信息', '春耕快报', '大河县委通讯'])(
    'is the name of a bulletin above the number of its issue, however short: %s',
    async (title) => {
      expect(await titleOf(`${title}\n第48期\n◇县长到我县小河镇调研春耕工作\n${text}\n${text}`)).toBe(title);
    },
  );

  it.each([
    '中共大河县委\n大河县人民政府\n关于加快黄牛产业发展的意见',
    '中共大河地委\n大河地区行署\n关于加快黄牛产业发展的意见',
  ])('holds both bodies above it: %s', async (head) => {
    const title = head.replace('\n', ' ').replace('\n', '');
    expect(await titleOf(`${head}\n河发[2002]22号\n各乡镇：\n${text}\n${text}`)).toBe(title);
  });

  it('is no entry of the contents of a gazette', async () => {
    const contents = '大河县人民政府关于春耕的实施意见（3）\n大河县人民政府办公室关于春耕的通知（9）';
    const page = `政报\n2016年第6期\n目录\n${contents}\n\n大河县人民政府\n关于春耕的实施意见\n河政发〔2016〕6号\n各镇人民政府：\n${text}`;
    expect(await titleOf(page)).toBe('大河县人民政府关于春耕的实施意见');
  });

  it('is the name of a bulletin and none of the items below it', async () => {
    const page = `大河县春耕简报\n第3期\n△县长到我县小河镇调研春耕工作\n△我县召开春耕工作会议\n${text}`;
    expect(await titleOf(page)).toBe('大河县春耕简报');
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
    ['原标题：大河县关于做好春耕工作的通知'],
    ['大河县关于做好春耕工作的通知 <张三>'],
    ['大河县公报/一九五四年/第一号/大河县关于做好春耕工作的通知'],
    ['大河县关于做好春耕工作的通知(1968.03.18)'],
    ['????大河县关于做好春耕工作的通知'],
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

describe('the title of a page that other places of the page name', () => {
  it.each([
    [
      'a label in its table of data',
      `标 题: 大河县森林火灾应急预案\n大河县森林火灾应急预案\n1 总则\n${text}`,
    ],
    [
      'a label without a colon above it',
      `索 引 号 6404/2016-14 发文时间 2016-07-04\n标 题: 大河县森林火灾应急预案\n大河县森林火灾应急预案\n1 总则\n${text}`,
    ],
    [
      'the last step of its path',
      `首页 » 问答 » 常识 » 大河县森林火灾应急预案\n张三 - 2021/3/22\n1大河概况\n${text}`,
    ],
    [
      'the link of a forum to its full version',
      `大河论坛\n1大河概况\n${text}\n查看完整版本: 大河县森林火灾应急预案`,
    ],
    [
      'the button of a forum below it',
      `找回密码\n立即注册\n搜索\n查看: 3167|回复: 0\n大河县森林火灾应急预案\n[复制链接]\n主题\n积分\n发表于 2010-4-20 14:22:15 | 显示全部楼层\n${text}`,
    ],
    [
      'the sentence that sends it, where its own notice has no title',
      `各乡镇人民政府：\n《大河县森林火灾应急预案》已经县政府同意，现印发给你们，请照此执行。\n${text}`,
    ],
  ])('is known by %s', async (_name, page) => {
    expect(await titleOf(page)).toBe('大河县森林火灾应急预案');
  });

  it('is not the document that a notice with a title of its own sends', async () => {
    const page = `大河县人民政府关于印发春耕规划的通知\n各乡镇人民政府：\n《大河县春耕规划》已经县政府同意，现印发给你们，请照此执行。\n大河县春耕规划\n${text}`;
    expect(await titleOf(page)).toBe('大河县人民政府关于印发春耕规划的通知');
  });

  it('is not the document whose name ends the title of what sends it on', async () => {
    const title = '省革委会批转省农林局《关于当前农业生产情况的报告》';
    const page = `大河省革命委员会文件\n河革发[1973]89号\n★\n${title}\n各县革委会：\n省革委会同意省农林局《关于当前农业生产情况的报告》，现转发给你们。${text}`;
    expect(await titleOf(page)).toBe(title);
  });

  it('is not the book or the channel to which the path leads', async () => {
    const page = `首页 > 魅力大河 > 大河年鉴（2010）\n大河县农田水利概况\n${text}`;
    expect(await titleOf(page)).toBe('大河县农田水利概况');
    expect(await titleOf(`首页 > 政务公开 > 政策法规\n大河县农田水利概况\n${text}`)).toBe(
      '大河县农田水利概况',
    );
  });

  it('loses the site that the markup writes behind it', async () => {
    const page = `<html><head><title>大河縣集市貿(mào)易管理條例-法規(guī)庫</title></head><body><div>大河縣集市貿(mào)易管理條例<br>（修正）<br>${text}<br>${text}</div></body></html>`;
    expect(await titleOf(page, 'a.html')).toBe('大河縣集市貿易管理條例');
  });

  it('is not the body whose site shows it', async () => {
    const page = `<html><head><title>大河县科技服务业协会</title></head><body><p>各乡镇人民政府：</p><p>现将大河县春耕实施方案发给你们，请遵照办理。</p><p>大河县人民政府</p><p>2022年5月30日</p><p>大河县春耕实施方案</p><p>${text}</p></body></html>`;
    expect(await titleOf(page, 'a.html')).toBe('大河县春耕实施方案');
  });

  it.each([
    [
      '读《五·五布告》',
      `大河百科\n《五·五布告》，是1968年5月5日发布的一张布告，说的是铁路的事。\n${text}`,
      '五·五布告',
    ],
    [
      'an order',
      `部分内容阅读\n大河省人民政府命令查近日有人聚众滋事，着即解散，并将为首者交法院审办，不得有误。\n${text}`,
      '大河省人民政府命令',
    ],
    [
      'a report',
      `2024年大河县政府工作报告 2024年2月2日在县人民代表大会上 县长 李四 各位代表:现在我报告工作，请予审议。${text}`,
      '2024年大河县政府工作报告',
    ],
    [
      'a speech named twice',
      `县长在春耕会上讲话县长在春耕会上的讲话同志们:今天把大家找来，是要少说多干。${text}`,
      '县长在春耕会上的讲话',
    ],
    [
      'an article with its author',
      `# 大河春来早——记小河公社   <张三>   大河县东北角有一条街，八十来户。${text}`,
      '大河春来早——记小河公社',
    ],
  ])('is read at the head of a paragraph: %s', async (_name, page, title) => {
    expect(await titleOf(page)).toBe(title);
  });
});

describe('the headline of a newspaper', () => {
  it('is all its lines, and those only', async () => {
    const page = `1959年1月4日大河日报 第6版\n第6版()\n专栏:\n靠公社 靠集体 不靠天\n大河社员英勇顽强并肩抗旱\n本报讯 天还不下雨，${text}\n${text}`;
    expect(await titleOf(page)).toBe('靠公社 靠集体 不靠天 大河社员英勇顽强并肩抗旱');
  });

  it('is written as the forum writes it that shows the page', async () => {
    const page = `• 45阅读\n• 0回复\n大河县委决定 恢复小河公社 [复制链接]\n上一主题 下一主题\n离线admin\n只看楼主 倒序阅读 0 发表于: 1963-06-28\n第2版()\n专栏:\n大河县委决定恢复\n小河公社\n${text}\n${text}`;
    expect(await titleOf(page)).toBe('大河县委决定 恢复小河公社');
  });

  it('is no motto that stands above the first article', async () => {
    const page = `<html><head><title>1975年10月27日大河日报 第1版</title></head><body><h1>1975年10月27日大河日报 第1版</h1><p>第1版()</p><p>专栏：</p><p>农业学大寨</p><p>全心全意为社员服务</p><p>第1版()</p><p>专栏：</p><h3>大地生辉</h3><p>${text}</p><p>${text}</p></body></html>`;
    expect(await titleOf(page, 'a.html')).toBe('大地生辉');
  });

  it('is no quotation below the head of the paper', async () => {
    const page = `1968年1月8日大河日报 第1版\n第1版()\n专栏:\n毛主席语录\n${text}\n《在一次会议上的报告》\n第1版()\n专栏:\n大河军民热烈祝贺春耕胜利\n${text}\n${text}`;
    expect(await titleOf(page)).toBe('大河军民热烈祝贺春耕胜利');
  });

  it('is found below an advertisement', async () => {
    const page = `高速专线，稳定畅通，六个独立地址，流量不限，请放心使用。\n被封以后自动更换，每月只要五元，支持各种支付，不怕跑路！\n1956年7月31日大河日报 第3版\n第3版()\n专栏:\n大河专区抽派干部下乡\n${text}\n${text}`;
    expect(await titleOf(page)).toBe('大河专区抽派干部下乡');
  });
});

describe('the title of a part of a book', () => {
  it.each([
    ['第三章 施政要略', `知识类型: 析出资源\n内容出处: 《大河县志》 图书\n第三章 施政要略\n${text}\n${text}`],
    [
      '第一节 听取工作报告',
      `大河县人民代表大会志\n第三编 会议\n首页→第三编→第十一章→第一节\n第一节 听取工作报告\n${text}\n${text}`,
    ],
  ])('is the heading of that part: %s', async (title, page) => {
    expect(await titleOf(page)).toBe(title);
  });

  it('is no chapter of a law, and none of several', async () => {
    expect(
      await titleOf(`第一章 一般规定\n第一条 为管好浴室，制定本办法。\n第二条 浴室要干净。`, 'x1.txt'),
    ).toBe('x1');
    const outline = `大河县志\n第一章 建置\n${text}\n第二章 人口\n${text}`;
    expect(await titleOf(outline)).toBe('大河县志');
  });

  it('is the year of a chronicle that stands above its days alone, and no year among others', async () => {
    expect(await titleOf(`您的当前位置:\n1957年\n1957年\n1月5日 县内商业重新分工，各管一摊。\n${text}`)).toBe(
      '1957年',
    );
    expect(await titleOf(`1970年\n1月 ${text}\n1971年\n2月 ${text}`, 'x2.txt')).toBe('x2');
  });
});

describe('a line that only looks like a title', () => {
  it.each([
    ['the end of a subtitle', '——2018年3月26日在大河县第十四届\n人民代表大会第四次会议上\n县长 李四'],
    ['when and by whom a law was passed', '2020年12月31日 大河县人民代表大会常务委员会第三十二次会议通过'],
    ['the names of bodies', '大河县统计局 国家统计局大河调查总队\n2018年5月2日'],
    ['words of a menu', '首页 新闻中心 即时新闻 时政 县区 教育 医疗'],
    ['a page that still loads', '等待处理…'],
    ['a row of words that a site wants to be found by', '大河在线_免费观看_大河影视_小河影视'],
    ['a channel', '阅读'],
    ['what one can do with the page', 'APP下载\n扫一扫在手机打开当前页'],
    ['a heading with its number', '一 政区志的命名'],
    ['the names of its authors', '张三,李四光\n(1.大河师范学院 历史系; 2.小河学院)'],
    ['the head of a table', '序号标题下载'],
    ['the end of a step over several lines', '大河县第七届人民代表大会常务委员会第二十六次会议批准）'],
  ])('claims nothing: %s', async (_name, head) => {
    expect(await titleOf(`${head}\n各位代表：\n${text}\n${text}`, 'x3.txt')).toBe('x3');
  });

  it('is not the discussion at which its text was given', async () => {
    const page = `贯彻落实《浴室条例》专题讨论会\n实施浴室条例的几个关键点\n县人大研究室主任、法制委员会委员 李四\n${text}\n${text}`;
    expect(await titleOf(page)).toBe('实施浴室条例的几个关键点');
  });

  it('may begin with the name of a series in brackets', async () => {
    expect(await titleOf(`【大河史志教程】政区的编写\n一 政区志的命名\n${text}\n${text}`)).toBe(
      '【大河史志教程】政区的编写',
    );
  });

  it('may hold a mark that labels have', async () => {
    expect(await titleOf(`“火热春天”：记忆中的1958年\n${text}\n${text}`)).toBe('“火热春天”：记忆中的1958年');
  });

  it('is not the issue of the magazine that prints it', async () => {
    const page = `《大河史志》2011年第1期\n小河乡的土地改革\n${text}\n${text}`;
    expect(await titleOf(page)).toBe('小河乡的土地改革');
  });

  it('may begin and end with brackets', async () => {
    const page = `(大河)2022年小河县政府工作报告(全文)\n2022年1月6日在小河县第十六届\n人民代表大会第一次会议上\n县长 李四\n各位代表:\n${text}`;
    expect(await titleOf(page)).toBe('(大河)2022年小河县政府工作报告(全文)');
  });

  it('is not taken with the names of its site', async () => {
    const page = `大河法规网 法规首页 大河县人民政府关于做好春耕工作的通知\n大河县人民政府关于做好春耕工作的通知\n收藏\n${text}`;
    expect(await titleOf(page)).toBe('大河县人民政府关于做好春耕工作的通知');
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

describe('the line that names who published a text', () => {
  const report = '9月26日，大河县委书记主持召开全县推进会，会议听取了各乡镇的情况，研究了下一步的工作。';
  const bylines = [
    '原创 大河融媒 大河融媒 2021-09-27 18:00',
    '天眼大河 天眼大河 2021-09-27 18:00 发表于贵州',
    '大河县人民政府 2021-09-27 18:00:00',
    '《大河日报》2021年9月27日',
    '[2021-09-27]',
    '原创 大河融媒',
  ];
  const headlines = [
    '大河县委书记奋力书写后半篇文章',
    '【重磅】大河县委书记奋力书写后半篇文章！',
    '“小河”变了，怎么变的？听他们说',
  ];

  it.each(bylines)('is no title, and a headline of any form above it is: %s', async (line) => {
    for (const headline of headlines)
      expect(await titleOf(`${headline}\n${line}\n${report}\n${text}`)).toBe(headline);
  });

  it('makes no title of the sentence above it', async () => {
    expect(
      await titleOf(`${text}\n${text}\n春耕的事，大家都很关心\n《大河日报》2021年9月27日`, 'x3.txt'),
    ).toBe('x3');
  });
});

describe('a title as a scanner has read it', () => {
  const head = '中共大河县委员会文件';
  const close = '各公社党委，县直各单位：';
  const numbers = [
    '河发( 19 8 4 ) 36 号',
    '河 发 〔 1 9 8 4 〕 3 6 号',
    '河发(1984)36号',
    '河发〔一九八四〕三十六号',
  ];

  it.each(numbers)('is never the number, and is closed up: %s', async (number) => {
    for (const title of [
      '关 于 进 一 步 完 善 农 业 生 产\n责 任 制 的 意 见',
      '关于进一步完善农 业生产责任制的意 见',
      '关于进一步完善农业生产责任制\n的\n意见',
    ])
      expect(await titleOf(`${head}\n${number}\n${title}\n${close}\n${text}\n${text}`)).toBe(
        '关于进一步完善农业生产责任制的意见',
      );
  });

  it('keeps the blanks between clauses and names', async () => {
    for (const title of [
      '靠公社 靠集体 不靠天 大河社员并肩抗旱',
      '大河县公安局 大河县司法局关于做好春耕工作的通知',
    ])
      expect(await titleOf(`${title}\n${text}\n${text}`)).toBe(title);
  });
});

describe('the body above 关于…的通知', () => {
  it.each([
    '大河地区行政公署',
    '武威专员公署',
    '大河盟公署',
    '中共大河地委',
    '中共大河镇党委',
    '大河县供销合作社',
    '大河县信用联社',
    '国营大河农场',
    '大河县第一中学',
    '大河县妇女联合会',
    '大河县人民医院',
    '大河县自来水公司',
  ])('is part of the title: %s', async (body) => {
    const page = `${body}\n关于切实做好粮食工作的通知\n\n各单位：\n${text}\n${text}`;
    expect(await titleOf(page)).toBe(`${body}关于切实做好粮食工作的通知`);
  });

  it('is none where it is the name of a site', async () => {
    const page = `大河县融媒体中心\n关于切实做好粮食工作的通知\n\n各单位：\n${text}\n${text}`;
    expect(await titleOf(page)).toBe('关于切实做好粮食工作的通知');
  });
});

describe('a headline that opens with what it is about', () => {
  it('is the title above the text of a page', async () => {
    expect(await titleOf(`小河：千亩春茶飘香富农家\n来源：大河日报　2021-09-27\n${text}\n${text}`)).toBe(
      '小河：千亩春茶飘香富农家',
    );
    expect(await titleOf(`小河：千亩春茶飘香富农家\n${text}\n${text}`)).toBe('小河：千亩春茶飘香富农家');
  });

  it('is told from a label with its value', async () => {
    for (const label of [
      '主办：大河县春茶节筹备处',
      '小河：春茶飘香',
      '责任领导：副县长王明同志分管',
      '联系人：大河县农业局张三李四',
    ])
      expect(await titleOf(`${label}\n${text}\n${text}`)).toBe('page');
  });
});

it('the words above the subtitle of a speech are one title, in however many lines they stand', async () => {
  const below = ['——在全县春耕推进会上的讲话', '（2010年3月20日）', '同志们：', text];
  expect(await titleOf(['抢抓农时  乘势而上', '努力开创全县春耕新局面', ...below].join('\n'))).toBe(
    '抢抓农时 乘势而上 努力开创全县春耕新局面',
  );
  expect(await titleOf(['抢抓农时  乘势而上', ...below].join('\n'))).toBe('抢抓农时 乘势而上');
});

it('the column of a site in brackets is no part of a title', async () => {
  expect(await titleOf(`【政策文件】大河县人民政府关于做好春耕工作的意见\n各乡镇人民政府：\n${text}`)).toBe(
    '大河县人民政府关于做好春耕工作的意见',
  );
});

it('the paper and its reporter on a line below a headline are no title', async () => {
  expect(await titleOf(`小河：春茶飘香富农家\n大河日报  张三\n${text}\n${text}`)).toBe(
    '小河：春茶飘香富农家',
  );
});
