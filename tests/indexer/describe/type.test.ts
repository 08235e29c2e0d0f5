import { describe, expect, it } from 'vitest';
import { describeType } from '../../../indexer/describe/type.ts';
import { articleOf, factOf } from './article.ts';

describe('the kind of a document, from its title', () => {
  it.each([
    ['第二篇：全县水利工程调度会议纪要00', '纪要', ''],
    ['国务院批转农业部关于浴室的报告', '通知', '报告'],
    ['青山县人民政府批转县农业局关于浴室的意见', '通知', '意见'],
    ['青山省革命委员会批转省农林局《关于浴室的报告》', '通知', '报告'],
    ['青山县人民政府关于批转浴室规定的意见', '意见', ''],
    ['青山县关于浴室的报告', '报告', ''],
    ['某公司安全例会纪要【202_】第9期', '纪要', ''],
    ['篇7：在春耕动员会上的讲话稿', '讲话', ''],
    ['开发区2010年工作总结暨2011年工作安排', '工作总结', '工作安排'],
    ['XX局上半年工作总结', '工作总结', ''],
    ['2012年工作要点', '工作安排', ''],
    ['在县、区、公社三级干部会议上的总结报告（记录稿）', '报告', ''],
    ['2012年重点工作', '工作安排', ''],
    ['2019年青山市政府工作报告', '政府工作报告', ''],
    ['政府工作报告（2020年1月9日在青山市第九届人民代表大会第五次会议上）', '政府工作报告', ''],
    ['青山市城市绿化条例（2018年修正）', '法规规章', ''],
    ['青山市反食品浪费若干规定', '法规规章', ''],
    ['中华人民共和国渔业法', '法规规章', ''],
    ['最高人民法院关于两地法院相互认可浴室判决的补充安排', '法规规章', ''],
    ['最高人民法院关于浴室检查的工作安排', '工作安排', ''],
    ['青山市医疗保险中心关于集中缴费的通告', '通告', ''],
    ['青山市人民政府办公厅关于印发《青山市公租房管理办法》的通知', '通知', '法规规章'],
    ['青山市教育局关于印发校车安全实施方案的通知 - 青山市人民政府门户网站', '通知', '方案'],
    ['青山市“十四五”旅游发展规划', '规划', ''],
    ['青山市防汛应急预案（试行）', '方案', ''],
    ['关于加快民营经济发展的若干意见', '意见', ''],
    ['青山市委办公室印发《关于推进档案工作的实施意见》的通知(青办发〔2017〕2号)', '通知', '意见'],
    ['【关注】人才落户申报指南', '其他', ''],
    ['怎样申领居住证？', '其他', ''],
    ['小学报名5月起网上办理 青山区招生工作细则公布', '新闻报道', ''],
    ['青山省人民代表大会常务委员会关于修改《青山省水法实施办法》的决定', '法规规章', '决定'],
    ['一图读懂政府工作报告', '其他', ''],
    ['致全市企业家的一封信', '其他', ''],
    ['防汛工作简报（第3期）', '新闻报道', ''],
    ['青山区妇联的工作方法', '其他', ''],
    ['青山县森林防火令', '命令', ''],
    ['青山县总河长令第2号', '命令', ''],
    ['致辛司令', '其他', ''],
    ['青山市发布限塑令', '新闻报道', ''],
    ['青山市国民经济和社会发展第十个五年计划纲要', '规划', ''],
    ['令各縣縣長', '命令', ''],
    ['青山县一九九八年大事记', '其他', ''],
    ['关于编写青山县大事记的通知', '通知', ''],
    ['关于青山县蔬菜产业发展的调查', '报告', ''],
    ['民事判决书', '其他', ''],
    ['令人感动的校长', '其他', ''],
    ['青山县茶叶发展规划（2010—2015年）说明', '规划', ''],
    ['关于渔港建设情况的汇报', '报告', ''],
    ['青山镇上半年农业工作情况汇报', '工作总结', ''],
    ['拟录用人员公示', '公告', ''],
    ['国务院批转关于浴室改造报告的通知', '通知', '报告'],
    ['如何理解通知', '其他', ''],
    ['山洪演练新闻通稿', '新闻报道', ''],
    ['关于征集志愿者的公告_通知公告_青山区', '公告', ''],
    ['市长_在茶叶座谈会上的发言', '讲话', ''],
    ['《关于改建浴室的通知》（青政办发8号）', '通知', ''],
    ['关于改建浴室的批复青函[2000]50号颁布时间:2000-05-22', '批复', ''],
    ['青田县人大常委会关于修改《浴室条例》的决定 附:修正本', '法规规章', '决定'],
    ['各镇书记畅谈今年发展思路', '新闻报道', ''],
    ['镇2015年工作总结及2016年工作思路', '工作总结', '工作安排'],
    ['关于印发青山县2012年水利工作要点的通知', '通知', '工作安排'],
  ])('%s → %s %s', (title, type, also) => {
    const described = describeType(articleOf(title, ['正文一段。']));
    expect([described.type, described.alsoTypes.join()]).toEqual([type, also]);
  });
});

describe('the kind of a document, from its form', () => {
  it.each([
    ['纪要', ['9月1日，镇长主持召开会议。', '现将会议内容纪要如下：', '一、关于修路']],
    ['纪要', ['一、会议认为，形势很好。', '二、会议要求，抓紧落实。', '三、会议决定，成立小组。']],
    ['讲话', ['同志们：', '今天的会议很重要。']],
    ['讲话', ['各位来宾、女士们、先生们：', '欢迎大家。']],
    ['政府工作报告', ['各位代表：', '现在，我代表县人民政府，向大会报告工作，请予审议。']],
    ['新闻报道', ['本报讯（记者 某某）昨日，全市招商大会召开。']],
    [
      '法规规章',
      ['2018年10月26日 青山市第八届人民代表大会常务委员会第十四次会议通过', '第一条 为了什么，制定本条例。'],
    ],
    ['工作总结', ['一、2009年工作回顾', '修了路。', '二、2010年工作思路', '再修路。']],
    ['通知', ['各乡镇人民政府：', '请于周五开会。', '特此通知。']],
    ['请示', ['县财政局：', '拟修路一条。', '妥否，请批示。']],
    ['纪要', ['时间：五月三日', '地点：三楼', '主持：副镇长', '一、修渠由水利站负责。']],
    ['纪要', ['经讨论，会议议定以下事项：', '一、修渠。']],
    ['讲话', ['同志们，茶叶是我镇的命脉。', '二、下一步工作打算']],
    ['讲话', ['附件在全县茶叶座谈会上的讲话(2011年11月3日)王大山同志们: 茶叶是我县的命脉。']],
    ['讲话', ['今天，我们召开茶叶生产会议，主要任务是部署春茶采摘。', '二、下一步工作打算']],
    ['讲话', ['刚才，茶叶局局长作了通报，讲得很好，我完全同意。']],
    ['方案', ['为保护古茶树，根据县里要求，特制定本方案。', '一、古茶树调查']],
    ['工作安排', ['为开好局，现将全年工作安排如下：', '一、采茶']],
    ['意见', ['为发展茶业，结合我镇实际，提出如下意见。']],
    ['通知', ['各村：', '现将采茶时间通知如下：', '三月开采。']],
    ['新闻报道', ['本报青山讯 春茶昨日开采。']],
    ['新闻报道', ['春茶开采了。', '茶农很高兴。', '（通讯员 某某）']],
    ['工作总结', ['一年来，在镇党委的正确领导下，我站完成了各项任务。', '采茶百吨。']],
    ['方案', ['一、工作目标', '采茶。', '二、实施步骤', '三月。', '三、组织领导', '站长负责。']],
    ['批复', ['青山县人民政府：', '你县《关于改建浴室的请示》（青政〔2003〕8号）收悉，同意改建。']],
    ['批复', ['青山专署：', '你署三月五日来文已收。浴室可以改建。']],
    ['函', ['县水利局：', '贵局《关于商请借用浴室的函》收悉。可以借用。']],
    ['通知', ['各镇人民政府：', '《浴室管理预案》经县政府同意，今发给你们，望照此准备。', '1.1 编制目的']],
    ['通知', ['各镇人民政府：', '县政府三月五日开茶叶会议，请派人来。', '出席：镇长', '列席：茶站站长']],
    ['通知', ['青田、青山等专署，青水等十一县人民政府：堤要修好。']],
    ['通报', ['各镇人民政府：', '县政府决定，对浴室局等三个单位予以表彰。']],
    ['决定', ['县人大常委会决定对《浴室条例》作如下修改：', '一、删去第三条。']],
    ['报告', ['主任、副主任、各位委员：', '我受县政府委托，就浴室改造的情况，报告如下：']],
    [
      '报告',
      [
        '（2017年1月9日在青田县第五届人民代表大会第一次会议上）',
        '各位代表：',
        '受县人大常委会委托，我向大会报告工作。',
      ],
    ],
    ['政府工作报告', ['镇长　王大山', '各位代表：', '去年雨水好。', '一、2019年工作回顾']],
    ['政府工作报告', ['各位代表：', '我受区人民政府委托作工作报告，请予审议。']],
    [
      '政府工作报告',
      ['大会主席团、各位代表：', '我代表青山县人民委员会，向大会作1955年工作报告，请予审查。'],
    ],
    ['政府工作报告', ['各位代表：', '我受青山县革命委员会委托，向大会报告工作，请予审议。']],
    ['公告', ['浴室改建图已经画好，看了有话的写下来。', '一、公示时间', '五月三日至九日']],
    ['公报', ['2018年，全县人心安定。', '一、综合', '初步核算，全年全县生产总值30亿元。', '二、农业']],
    ['方案', ['1 总则', '1.1 编制目的', '山洪来时有人管。']],
    ['议案', ['县人民代表大会：', '请修一条路到浴室。', '请审议决定。']],
    ['新闻报道', ['1958年5月16日人民日报 第4版', '专栏:', '茶山新貌', '从前没有路。']],
    ['新闻报道', ['【青田网讯】山里近日连番下雨。']],
    ['新闻报道', ['中新社讯 山里近日连番下雨。']],
    ['新闻报道', ['今年冬枣丰收。', '茶商陈先生告诉记者，冬枣供不应求。']],
    ['新闻报道', ['《青山报》1982年9月14日', '茶山新貌', '从前没有路。']],
    ['其他', ['《浴室简报》1982年9月14日', '茶山新貌', '从前没有路。']],
    ['新闻报道', ['青田网记者 王某 通讯员李某 青田报道', '常委会开会。']],
    ['新闻报道', ['青田县人大常委会第十一次会议7月10日举行。会上有三人发言。']],
    ['新闻报道', ['原标题：春茶开采', '茶农很忙。']],
    ['新闻报道', ['茶山上人多。', '记者这几天走访了三个村。']],
    ['新闻报道', ['茶开采了。', '王大山说，今年雨水好。']],
    [
      '其他',
      ['4月9日 县里开茶会。', '4月18日 来人查账。', '4月20日 下霜。', '5月1日 浴室开门。', '5月8日 山洪。'],
    ],
    ['其他', ['山城解放较晚。', '布告上说：“各守本业。”']],
    ['其他', ['1976年7月28日凌晨，地震。', '县里死人很多。']],
  ])('an untitled text is a %s', (type, texts) => {
    expect(describeType(articleOf('', texts)).type).toBe(type);
  });

  it('is told by the title proper among the lines of a page that bears another heading', () => {
    const page = articleOf('青田信息网', [
      '首页',
      '政策文件',
      '第8号',
      '青田县人民政府关于改建浴室的批复',
      '浴室可以改建。',
    ]);
    expect(describeType(page)).toMatchObject({
      type: '批复',
      known: { how: 'inferred', evidence: [{ quote: '青田县人民政府关于改建浴室的批复', passage: 3 }] },
    });
  });

  it('is not told by a title that stands below the text', () => {
    const text =
      '你府三月五日报告收悉。浴室由县改归省管，可以照办，水费仍由县里收，锅炉工三人随浴室转去，工资照旧；茶亭两座暂时不动，等人民代表大会开过以后，到年底再议。其余各项照来文办理，不必另行请示。';
    const page = articleOf('青田县关于机构的通知', [text, '其他文献', '青田县关于机构的通知', '期刊']);
    expect(describeType(page)).toMatchObject({ type: '批复', known: { how: 'inferred' } });
  });

  it('is not told by the titles of other texts below it', () => {
    const page = articleOf('青田信息网', [
      '浴室开门了。',
      '水很热。',
      '人很多。',
      '关于改建茶亭的批复',
      '(本刊讯)收购站的新办法',
    ]);
    expect(describeType(page).type).toBe('其他');
  });

  it('takes the news of a speech for news, and for a speech besides', () => {
    const { type, alsoTypes } = describeType(
      articleOf('加快园区建设', ['本报讯（记者 某某）市长出席会议并讲话，强调要加快建设。']),
    );
    expect([type, alsoTypes]).toEqual(['新闻报道', ['讲话']]);
  });

  it('takes a decision by which a congress makes law for law, and a decision besides', () => {
    const head = '2019年7月26日 青山省第十三届人民代表大会常务委员会第十三次会议通过';
    const law = describeType(articleOf('青山省人民代表大会常务委员会关于禁止焚烧秸秆的决定', [head]));
    expect([law.type, law.alsoTypes]).toEqual(['法规规章', ['决定']]);
    const personnel = describeType(articleOf('青山省人民代表大会常务委员会关于接受某某辞职的决定', [head]));
    expect(personnel.type).toBe('决定');
    const crime = describeType(
      articleOf('青山省人民代表大会常务委员会关于加强预防职务犯罪工作的决议', [head]),
    );
    expect(crime.type).toBe('法规规章');
    const amending = describeType(
      articleOf('青山省人民代表大会常务委员会关于修改《青山省人事任免办法》的决定', []),
    );
    expect(amending.type).toBe('法规规章');
  });

  it('takes a reply of the supreme court, once passed, for law, and any other reply for a reply', () => {
    const head = '2019年7月26日 最高人民法院审判委员会第1700次会议通过';
    expect(describeType(articleOf('最高人民法院关于保证期间的批复', [head])).type).toBe('法规规章');
    expect(describeType(articleOf('国务院关于青山市总体规划的批复', ['青山省人民政府：'])).type).toBe('批复');
  });

  it('names a notice that prints provisions a regulation besides', () => {
    const article = articleOf('关于印发考勤制度的通知', ['第一条 上班。', '第二条 下班。', '第三条 加班。']);
    expect(describeType(article)).toMatchObject({ type: '通知', alsoTypes: ['法规规章'] });
  });

  it('takes the kind of an untitled copy from the page it stands on', () => {
    const article = { ...articleOf('', ['正文一段。']), context: ['工作会议讲话'] };
    expect(describeType(article)).toMatchObject({ type: '讲话', known: { how: 'inferred' } });
  });

  it('takes a folder named after a kind as evidence of last resort', () => {
    const article = articleOf('', ['正文一段。']);
    article.source.file = '常德/会议纪要/a.txt';
    expect(describeType(article)).toMatchObject({
      type: '纪要',
      known: { how: 'inferred', evidence: [{ quote: '会议纪要', from: 'path' }] },
    });
  });

  it('says that it does not know', () => {
    expect(describeType(articleOf('', ['一段没有特征的话。']))).toEqual({
      type: '其他',
      alsoTypes: [],
      known: { how: 'unknown', evidence: [] },
    });
  });
});

describe('the evidence of a kind', () => {
  it('quotes the words of the title for the kind and for the further one', () => {
    const { known } = describeType(articleOf('关于印发《青山县校车管理办法》的通知', ['各乡镇：']));
    expect(known).toEqual({
      how: 'stated',
      evidence: [
        { quote: '通知', from: 'title', rule: 'type-title/notice' },
        { quote: '办法', from: 'title', rule: 'type-title/measures' },
      ],
    });
  });
});

describe('a stated kind', () => {
  it('wins over the title, the hand-kept file over a column', () => {
    const article = articleOf(
      '青山市会议纪要',
      [],
      [factOf('type', '通知', 'column'), factOf('type', '会议记录、讲话', 'metadata')],
    );
    expect(describeType(article)).toMatchObject({
      type: '纪要',
      alsoTypes: ['讲话'],
      known: { how: 'stated' },
    });
  });

  it('is passed over where nobody knows its name', () => {
    expect(describeType(articleOf('青山市会议纪要', [], [factOf('type', '红头文件', 'column')])).type).toBe(
      '纪要',
    );
  });
});

describe('what stands beneath the title', () => {
  it('names the kind that the title does not', () => {
    const { type, known } = describeType(
      articleOf('一片叶子富一方', ['——在全县茶叶工作会议上的发言', '青山镇人民政府', '茶叶好。']),
    );
    expect([type, known.how]).toEqual(['讲话', 'inferred']);
    expect(known.evidence[0]).toMatchObject({ quote: '发言', passage: 0 });
  });

  it('is not read from numbered headings or sentences', () => {
    expect(describeType(articleOf('一片叶子富一方', ['茶叶好；看了那份通知', '路好。'])).type).toBe('其他');
    expect(describeType(articleOf('一片叶子富一方', ['一、关于修路的通知', '路好。'])).type).toBe('其他');
  });
});

describe('minutes and news that carry a speech', () => {
  it('are speeches besides', () => {
    expect(
      describeType(articleOf('茶叶会议纪要', ['会议听取汇报。', '镇长讲话：', '要采好茶。'])).alsoTypes,
    ).toEqual(['讲话']);
    const news = describeType(articleOf('春茶开采', ['本报讯 镇长某某强调，要采好茶。']));
    expect([news.type, ...news.alsoTypes]).toEqual(['新闻报道', '讲话']);
  });

  it('are none where a bystander points something out', () => {
    expect(describeType(articleOf('春茶开采', ['本报讯 一位茶农指出，今年雨水好。'])).alsoTypes).toEqual([]);
  });
});

describe('a title that ends in an everyday word', () => {
  const plain = ['浴室改造要抓好落实。', '群众很满意。'];
  it.each([
    '公共浴室改造新打法',
    '公共浴室价格上涨原因的解释',
    '解决浴室漏水的好办法',
    '治理浴室积水有妙法',
    '破解浴室难题的新办法',
    '青田县浴室工作法',
    '浴室改造三步法',
    '浴室算法',
    '浴室排水工法',
    '购买浴室用品有关规定',
    '浴室球比赛规则',
  ])('%s is no law', (title) => {
    const { type, alsoTypes } = describeType(articleOf(title, plain));
    expect([type, ...alsoTypes]).not.toContain('法规规章');
  });

  it.each([
    ['青田县公共浴室管理办法', plain],
    [
      '关于处理浴室遗留问题的办法',
      ['第一条 为了处理遗留问题，制定本办法。', '第二条 本县的浴室适用本办法。'],
    ],
    ['浴室保护法', ['第一条 为了保护浴室，制定本法。']],
    ['中华人民共和国浴室法', plain],
    ['最高人民法院关于适用浴室法若干问题的解释', plain],
    ['关于浴室条例第三条的解释', ['2014年6月23日青田县人大常委会第八次会议通过', '第三条的意思如下。']],
  ])('%s is one in the form of one', (title, texts) => {
    expect(describeType(articleOf(title, texts))).toMatchObject({
      type: '法规规章',
      known: { how: 'stated' },
    });
  });
});

describe('a title that tells of a document', () => {
  it.each([
    '县政府发布浴室通告',
    '青田县出台浴室管理办法',
    '县长出席会议并发表讲话',
    '我局公开征求意见',
    '县委常委会听取浴室改造汇报',
    '浴室价格由市场决定',
    '我县浴室规划获国务院批复',
    '评大河商会在春耕节的演说',
    '大河县发言人评小河县的决议',
    '驳小河商会关于浴室的声明',
    '县委扩大会议决议要点',
  ])('%s is not its name', (title) => {
    expect(describeType(articleOf(title, ['浴室改造要抓好落实。'])).known.how).not.toBe('stated');
  });

  it.each([
    ['关于发布浴室目录的公告', '公告'],
    ['青田县住建局印发《浴室改造意见》的通知', '通知'],
    ['在全县浴室工作会议上的讲话', '讲话'],
    ['浴室局上半年工作总结', '工作总结'],
    ['关于提请审议《浴室条例（草案）》的议案', '议案'],
  ])('%s names what it is', (title, type) => {
    expect(describeType(articleOf(title, ['浴室改造要抓好落实。']))).toMatchObject({
      type,
      known: { how: 'stated' },
    });
  });
});

describe('a title that speaks of a government report', () => {
  const typeOf = (title: string) => describeType(articleOf(title, ['各位：', '正文一段。'])).known.how;

  it.each(['青田县政府工作报告全文', '政府工作报告 王大山', '2023年政府工作报告——在县人大会议上'])(
    'states the kind where it is the report itself: %s',
    (title) => {
      expect(typeOf(title)).toBe('stated');
    },
  );

  it.each(['政府工作报告学习辅导', '政府工作报告数据来了', '看政府工作报告谈浴室', '审议政府工作报告'])(
    'does not state it where the title goes on: %s',
    (title) => {
      expect(typeOf(title)).not.toBe('stated');
    },
  );
});

describe('a title that tells what was learnt, heard or passed', () => {
  it.each([
    '县长主持召开会议听取工作汇报',
    '县政府常务会议审议通过浴室管理办法',
    '学好条例 用好条例',
    '认真学习浴室条例',
    '如何写工作总结',
  ])('does not state the kind of that: %s', (title) => {
    expect(describeType(articleOf(title, ['各位：', '正文一段。'])).known.how).not.toBe('stated');
  });

  it.each([
    ['县人大常委会关于听取和审议浴室工作报告的决定', '决定'],
    ['学习贯彻县委全会精神的决定', '决定'],
    ['青田县学习宣传条例实施方案', '方案'],
    ['浴室管理办法', '法规规章'],
    ['青田县人大常委会听取和审议专项工作报告办法', '法规规章'],
  ])('but states its own: %s', (title, type) => {
    const described = describeType(
      articleOf(title, ['各位：', '第一条　为了管理浴室。', '第二条　浴室应当清洁。']),
    );
    expect(described).toMatchObject({ type, known: { how: 'stated' } });
  });
});

it('does not take an agenda with its chairman for minutes', () => {
  const article = articleOf('浴室改造会议议程', ['时间：3月5日', '主持：县长', '一、会议听取汇报']);
  expect(describeType(article).type).toBe('其他');
});

it('does not take a headline that tells of planning work for a plan of it', () => {
  const texts = ['安排部署年度重点工作', '2月24日，青山县召开县政府全体会议，县长主持并讲话。'];
  expect(describeType(articleOf('青山县召开政府全体会议', texts)).type).toBe('新闻报道');
});

it('does not take 本报告 for a paper’s own report (本报…讯)', () => {
  expect(describeType(articleOf('', ['本报告所列通讯录如下。'])).type).not.toBe('新闻报道');
});

describe('the kind of a page that has lost its title and its line ends', () => {
  it.each([
    ['兹决定', '刊物过多，既费纸张，又易泄密。兹决定：一、内部刊物一律停刊；二、未批准的不得再出。', '决定'],
    [
      '特作如下决议',
      '县人大常委会听取了情况的报告。会议认为报告讲的是实情，为把这件事办到底，特作如下决议：一、统一认识。',
      '决议',
    ],
    [
      '特通知如下',
      '兹将移交户口登记工作的通知转发各地，希照办。交接当中容易脱节，特通知如下：一、二月底以前交接完毕。',
      '通知',
    ],
    ['转给你们照办', '县计划委员会的汇报，县政府同意了，转给你们照办。', '通知'],
    ['今予公布，希各级研究', '会议同意办公室所作的报告，今予公布。希各级委员会照此研究办理。', '通知'],
    [
      '以上报告是否妥当',
      '成立一年以来做了许多工作，形势提出更高的要求，各项工作要抓紧。以上报告是否妥当，请各位代表审议。',
      '报告',
    ],
    [
      '在主席台就座',
      '大会主席团成员王某刚、韩某刚在主席台就座。上午九时宣布开幕，全体起立，奏唱国歌。市长作报告，分四个部分。',
      '新闻报道',
    ],
  ])('is told by its wording: %s', (_name, text, type) => {
    expect(describeType(articleOf('x17', [text])).type).toBe(type);
  });

  it('is a communiqué where it reckons the product of a year below its headings', () => {
    const texts = ['一、综合', '全年全区生产总值3453亿元，按可比价格计算，比上年增长7.8%。'];
    expect(describeType(articleOf('x17', texts)).type).toBe('公报');
  });
});

it('takes the section of a gazetteer that says what was heard for no news', () => {
  const texts = ['第一次会议上，县长作工作报告，代表们表示赞成。'];
  expect(describeType(articleOf('第一节 听取、审议政府工作报告', texts)).type).not.toBe('新闻报道');
});

it('takes a headline about work that a body carries out for news', () => {
  expect(
    describeType(articleOf('青田县林业局扎实开展森林防火宣传工作', ['护林员摆桌子、发单子。'])).type,
  ).toBe('新闻报道');
});

it('takes a lecture that bears the name of rules for a speech, and states nothing', () => {
  const texts = ['委员长、各位副委员长、各位委员：', '组织制度是重要的制度安排。'];
  const { type, known } = describeType(articleOf('县人大常委会的组织制度和议事规则', texts));
  expect([type, known.how]).toEqual(['讲话', 'inferred']);
});

describe('texts that papers and agencies print', () => {
  const typeOf = (title: string, texts: readonly string[]) => {
    const { type, alsoTypes } = describeType(articleOf(title, texts));
    return [type, ...alsoTypes].join(' ');
  };

  it('a speech that greets its audience is one below the dateline of an agency', () => {
    const title = '王大山：在全国浴室表彰大会上的讲话';
    expect(typeOf(title, ['新华社青山2月25日电', '同志们，朋友们：', '今天开会。'])).toBe('讲话 新闻报道');
    expect(typeOf(title, ['新华社青山2月25日电 王大山发表讲话。'])).toBe('新闻报道 讲话');
  });

  it('a press conference is news, in whatever form it is set down', () => {
    const texts = ['时间：2020年3月3日', '地点：浴室', '主持人：王大山'];
    expect(typeOf('青山县举行浴室改造新闻发布会', texts)).toBe('新闻报道');
    expect(typeOf('浴室改造新闻发布会文字实录', texts)).toBe('新闻报道');
    expect(typeOf('关于召开浴室新闻发布会的通知', texts)).toBe('通知');
  });

  it('a reporter with the name of his paper makes news', () => {
    expect(typeOf('青山：春茶飘香', ['（青山日报记者 李四）“今年雨水好。”茶农王大山说。'])).toBe('新闻报道');
  });
});

it('a text that quotes people and says behind it who they are is news', () => {
  const type = (text: string) =>
    describeType(articleOf('浴室红利直达企业', ['浴室水价降了三成。', text])).type;
  expect(type('“水费少了，我们轻装上阵。”某企业负责人说。')).toBe('新闻报道');
  expect(type('“浴室”的负责人说明来意。')).toBe('其他');
});

it('what goes on these days is told by news', () => {
  const type = (text: string) => describeType(articleOf('地膜覆盖忙', [text])).type;
  expect(type('连日来，青山县广大群众覆盖地膜。')).toBe('新闻报道');
  expect(type('连日来，我们覆盖了地膜。')).toBe('其他');
});

describe('a decision of a congress on a plan', () => {
  it('is no law', () => {
    const title = '青山县人民代表大会关于《1995年计划执行情况与1996年计划》的决议';
    const passed = '（1996年3月8日青山县第十三届人民代表大会第三次会议通过）';
    expect(describeType(articleOf(title, [passed, '会议同意这个报告。'])).type).toBe('决议');
  });
});
