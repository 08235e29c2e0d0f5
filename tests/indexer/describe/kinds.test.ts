import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalTopic } from '../../../engine/scheme/topics.ts';
import { canonicalType } from '../../../engine/scheme/types.ts';
import type { Evidence } from '../../../engine/types.ts';
import type { Article } from '../../../indexer/article.ts';
import { describeDocNumber } from '../../../indexer/describe/doc-number.ts';
import { describeIssuer } from '../../../indexer/describe/issuer/issuer.ts';
import { describeKinds } from '../../../indexer/describe/kinds.ts';
import { describeSpeaker } from '../../../indexer/describe/speaker.ts';
import { articleOf, factOf } from './article.ts';

describe('the number of a document', () => {
  it.each([
    [['青府办发〔2011〕26号', '各乡镇：'], '青府办发〔2011〕26号'],
    [['青府议〔202_〕号', '自治县人民政府'], '青府议〔202_〕号'],
    [['发文字号：青府办规[2024]13号'], '青府办规[2024]13号'],
    [['2001年3月1日 国务院令第301号公布'], '国务院令第301号'],
    [['根据国办发〔2011〕26号文件精神，现通知如下。'], null],
    [['按照《关于修路的通知》（青府发〔2011〕26号）的要求。'], null],
    [['第一条 没有文号。'], null],
  ])('%j → %s', (texts, number) => {
    expect(describeDocNumber(articleOf('关于修路的通知', texts)).docNumber).toBe(number);
  });

  it('is found in the title', () => {
    expect(describeDocNumber(articleOf('关于修路的通知（青府发〔2011〕2号）', [])).docNumber).toBe(
      '青府发〔2011〕2号',
    );
    expect(describeDocNumber(articleOf('安全会议纪要【202_】第12期', [])).docNumber).toBe('【202_】第12期');
  });
});

describe('the issuer of a document', () => {
  it.each([
    [
      '青山市绿化条例',
      ['2018年10月26日 青山市第八届人民代表大会常务委员会第十四次会议通过'],
      '青山市人民代表大会常务委员会',
    ],
    ['青山市绿化条例', ['2018年10月26日 市十二届人大常委会第十四次会议通过'], '青山市人民代表大会常务委员会'],
    ['航标条例', ['1995年12月3日 中华人民共和国国务院令第187号发布'], '国务院'],
    ['青山市人民政府办公厅关于印发停车办法的通知', ['各区：'], '青山市人民政府办公厅'],
    ['青山市卫生健康委等4部门关于修路的通知', ['各区：'], '青山市卫生健康委等4部门'],
    ['2026年青山省政府工作报告', ['各位代表：', '我代表省人民政府，向大会报告工作。'], '青山省人民政府'],
    [
      '全县调度会议纪要',
      ['自治县人民政府', '正文。', '抄送：县委办。', '青山自治县人民政府办公室2011年11月日印发'],
      '青山自治县人民政府',
    ],
    ['关于修路的通知', ['各乡镇：', '请修路。', '青山县交通局', '2011年3月4日'], '青山县交通局'],
    ['青山工业园管委会2010年工作总结', ['正文。'], '青山工业园管委会'],
    ['在会议上的讲话', ['同志们：', '根据县人民政府的部署，修路。'], null],
  ])('%s %j → %s', (title, texts, issuer) => {
    expect(describeIssuer(articleOf(title, texts)).issuer).toBe(issuer);
  });

  it('is what a person wrote down, if anybody did', () => {
    const article = articleOf(
      '青山市交通局关于修路的通知',
      [],
      [factOf('issuer', '青山市公路局', 'metadata')],
    );
    expect(describeIssuer(article)).toMatchObject({ issuer: '青山市公路局', known: { how: 'stated' } });
  });

  it('prefers the text to the source that a web page names', () => {
    const article = articleOf('青山市交通局关于修路的通知', [], [factOf('issuer', '青山日报', 'markup')]);
    expect(describeIssuer(article).issuer).toBe('青山市交通局');
  });

  it.each([
    '三、空间布局',
    '（一）发展格局',
    '四、组织部',
    '加强和充实领导小组',
    '建设县域物流中心',
    '推进老旧厂房改造公司',
    '办公室',
    '东部',
  ])('is not the heading or the bare word %s', (line) => {
    for (const texts of [
      [line, '修一条路。', '再修一条路。'],
      ['修一条路。', '再修一条路。', line],
      ['修一条路。', line, '2010年3月5日'],
    ])
      expect(describeIssuer(articleOf('青山镇茶叶规划说明', texts)).issuer).toBeNull();
  });

  it.each(['从化区人民政府', '向阳区财政局', '将乐县教育局', '国务院'])('may be %s', (line) => {
    expect(describeIssuer(articleOf('关于修路的通知', ['修路。', line, '2010年3月5日'])).issuer).toBe(line);
  });
});

describe('the speaker', () => {
  it.each([
    ['市委书记讲话', ['同志们：'], '市委书记'],
    ['2026年青山省政府工作报告', ['青山省省长 张 三', '各位代表：'], '青山省省长 张三'],
    ['2026年青山自治区政府工作报告', ['自治区主席 嘎玛泽登', '各位代表：'], '自治区主席 嘎玛泽登'],
    ['在招商会上的讲话', ['市委书记 ×××', '同志们：'], '市委书记 ×××'],
    ['加快园区建设', ['本报讯（记者 某某）市长徐大山强调，要加快建设。'], null],
    ['工作会议讲话', ['同志们：', '一、市长张大山同志作了报告。'], null],
    ['青山市绿化条例', ['市长 张大山'], null],
  ])('%s %j → %s', (title, texts, speaker) => {
    const article = articleOf(title, texts);
    const { type, alsoTypes } = describeKinds(article);
    expect(describeSpeaker(article, [type, ...alsoTypes]).speaker).toBe(speaker);
  });

  it('never fills in a masked name', () => {
    const article = articleOf('市长__在工业会议上的讲话', ['同志们：', '市委书记李四要求我们努力。']);
    expect(describeSpeaker(article, ['讲话']).speaker).toBe('市长 __');
  });
});

const WORDS = [
  '市长徐光强调',
  '会议认为',
  '，',
  '。',
  '同志们：',
  '第一条',
  '本报讯',
  '工业园区',
  '2011年',
  '招商引资',
  ' ',
  '自治县人民政府',
  '青府发〔2011〕26号',
  '通过',
  '第八届人民代表大会常务委员会第十四次会议',
  '的讲话',
  '纪要',
  '__',
  '关于',
  '通知',
  '教育',
  '\u{20000}',
];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map((words) => words.join(''));

describe('evidence', () => {
  it('quotes what stands at its place, whatever the text', () => {
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 8 }), (title, texts) => {
        const article = articleOf(title, texts);
        const kinds = describeKinds(article);
        for (const { evidence } of Object.values(kinds.known))
          for (const item of evidence) expectQuoted(article, item);
        expect(canonicalType(kinds.type)).toBe(kinds.type);
        for (const topic of kinds.topics) expect(canonicalTopic(topic)).toBe(topic);
      }),
      { numRuns: 500 },
    );
  });
});

function expectQuoted(article: Article, { quote, from, passage, start, end }: Evidence): void {
  expect(quote).not.toBe('');
  if (from === 'title') expect(article.title).toContain(quote);
  if (from === 'text') expect(article.passages[passage ?? -1]?.text.slice(start, end)).toBe(quote);
}
