import { describe, expect, it } from 'vitest';
import { describeType } from '../../../indexer/describe/type.ts';
import { articleOf, factOf } from './article.ts';

describe('the kind of a document, from its title', () => {
  it.each([
    ['第二篇：全县水利工程调度会议纪要00', '纪要', ''],
    ['某公司安全例会纪要【202_】第9期', '纪要', ''],
    ['篇7：在春耕动员会上的讲话稿', '讲话', ''],
    ['开发区2010年工作总结暨2011年工作安排', '工作总结', '工作安排'],
    ['XX局上半年工作总结', '工作总结', ''],
    ['2012年工作要点', '工作安排', ''],
    ['2019年青山市政府工作报告', '政府工作报告', ''],
    ['政府工作报告（2020年1月9日在青山市第九届人民代表大会第五次会议上）', '政府工作报告', ''],
    ['青山市城市绿化条例（2018年修正）', '法规规章', ''],
    ['青山市反食品浪费若干规定', '法规规章', ''],
    ['中华人民共和国渔业法', '法规规章', ''],
    ['青山市医疗保险中心关于集中缴费的通告', '通告', ''],
    ['青山市人民政府办公厅关于印发《青山市公租房管理办法》的通知', '通知', '法规规章'],
    ['青山市教育局关于印发校车安全实施方案的通知 - 青山市人民政府门户网站', '通知', '方案'],
    ['青山市“十四五”旅游发展规划', '规划', ''],
    ['青山市防汛应急预案（试行）', '方案', ''],
    ['关于加快民营经济发展的若干意见', '意见', ''],
    ['【关注】人才落户申报指南', '其他', ''],
    ['怎样申领居住证？', '其他', ''],
    ['小学报名5月起网上办理 青山区招生工作细则公布', '新闻报道', ''],
    ['青山省人民代表大会常务委员会关于修改《青山省水法实施办法》的决定', '法规规章', '决定'],
    ['一图读懂政府工作报告', '其他', ''],
    ['致全市企业家的一封信', '其他', ''],
    ['防汛工作简报（第3期）', '新闻报道', ''],
    ['青山区妇联的工作方法', '其他', ''],
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
  ])('an untitled text is a %s', (type, texts) => {
    expect(describeType(articleOf('', texts)).type).toBe(type);
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
        { quote: '通知', from: 'title' },
        { quote: '办法', from: 'title' },
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
