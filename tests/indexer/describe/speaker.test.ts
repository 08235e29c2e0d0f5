import { describe, expect, it } from 'vitest';
import { describeSpeaker } from '../../../indexer/describe/speaker.ts';
import { articleOf, factOf } from './article.ts';

const speakerOf = (title: string, texts: readonly string[], type = '讲话') =>
  describeSpeaker(articleOf(title, texts), [type]);

describe('the speaker named in a line of the head', () => {
  it.each([
    ['政府工作报告', ['报告人：青山县委常委、代理县长 李四', '各位代表：'], '青山县委常委、代理县长 李四'],
    [
      '政府工作报告',
      ['——2019年1月20日在县第十六届人民代表大会上', '代县长 张三', '各位代表：'],
      '代县长 张三',
    ],
    ['在会上的讲话', ['（2014年2月20日 县委书记 王大山）', '同志们：'], '县委书记 王大山'],
    ['在会上的讲话', ['王大山', '（2014年2月20日）', '同志们：'], '王大山'],
    ['在会上的讲话', ['李 四', '同志们：'], '李四'],
    ['在会上的讲话', ['李 四', '（1988年8月3日晚）', '刚才大家讲了。'], '李四'],
    ['工作报告', ['区长王大山代表区人民政府向大会作工作报告，请予审议。'], '区长 王大山'],
    ['在会上的讲话', ['讲话人：王大山', '同志们：'], '王大山'],
    ['在会上的讲话', ['讲话者：王大山', '同志们：'], '王大山'],
    ['在会上的讲话', ['王大山县长', '同志们：'], '县长 王大山'],
    ['在会上的讲话', ['王大山同志', '（2014年2月20日）', '同志们：'], '王大山'],
    ['在会上的讲话', ['王大山（县委书记）', '同志们：'], '县委书记 王大山'],
    ['在会上的讲话', ['王大山 县委书记', '同志们：'], '县委书记 王大山'],
    ['在会上的讲话', ['——王大山', '同志们：'], '王大山'],
    [
      '在会上的讲话',
      ['县人大常委会副主任、执法检查组组长 王大山', '各位代表：'],
      '县人大常委会副主任、执法检查组组长 王大山',
    ],
    ['在会上的讲话', ['县武装部政委 王大山', '同志们：'], '县武装部政委 王大山'],
    ['在会上的讲话', ['青旗人民检察院检察长 宝音', '同志们：'], '青旗人民检察院检察长 宝音'],
    ['在会上的讲话', ['青县县委副书记、县长 旺堆', '同志们：'], '青县县委副书记、县长 旺堆'],
    ['在会上的讲话', ['中共青山县委书记', '王大山', '同志们：'], '中共青山县委书记 王大山'],
    [
      '在会上的讲话',
      ['（2014年2月20日）', '县委书记、县人大常委会主任', '王大山', '同志们：'],
      '县委书记、县人大常委会主任 王大山',
    ],
  ])('%s %j → %s', (title, texts, speaker) => {
    const described = speakerOf(title, texts);
    expect(described).toMatchObject({ speaker, known: { how: 'stated' } });
    expect(described.known.evidence[0]?.rule).toMatch(/^speaker-/);
  });
});

describe('the speaker named in the title', () => {
  it.each([
    ['王大山同志在县委扩大会议上的总结讲话', '王大山'],
    ['王大山在县委扩大会议上的讲话', '王大山'],
    ['王大山在河北调研时的讲话', '王大山'],
    ['王大山同志的发言', '王大山'],
    ['县委书记王大山：在干部会议上的讲话', '县委书记 王大山'],
    ['李明县长：在农村工作会议上的讲话', '县长 李明'],
    ['王大山书记在会上的讲话', '书记 王大山'],
    ['在农村工作会议上的讲话（王大山）', '王大山'],
    ['在农村工作会议上的讲话(王大山书记)', '书记 王大山'],
    ['在农村工作会议上的讲话——王大山', '王大山'],
  ])('%s → %s', (title, speaker) => {
    const described = speakerOf(title, ['同志们：']);
    expect(described).toMatchObject({ speaker, known: { how: 'stated' } });
    const [{ quote = '', from = '' } = {}] = described.known.evidence;
    expect(from).toBe('title');
    expect(title).toContain(quote);
    for (const word of speaker.split(' ')) expect(quote).toContain(word);
  });

  it.each([
    ['林业局长在会议上的讲话', '林业局长'],
    ['陈副县长在会议上的讲话', '陈副县长'],
    ['全体同志在会议上的发言', null],
    ['武警在全省会议上的发言', null],
    ['学习王大山同志在会上的讲话', null],
    ['在会议上的讲话（范文）', null],
    ['在会议上的讲话（万能版）', null],
  ])('is no other word: %s', (title, speaker) => {
    expect(speakerOf(title, ['同志们：']).speaker).toBe(speaker);
  });

  it.each([
    ['江山在全省会议上的讲话', ['同志们：'], null],
    ['高青县长在会议上的讲话', ['同志们：'], '高青县长'],
    ['在会上的讲话', ['高青县长', '同志们：'], null],
    ['在会上的讲话', ['马鞍山 市委书记', '同志们：'], null],
  ])('is not the name of a place: %s %j', (title, texts, speaker) => {
    const isPlace = (name: string) => ['江山', '高青', '马鞍山'].includes(name);
    expect(describeSpeaker(articleOf(title, texts), ['讲话'], isPlace).speaker).toBe(speaker);
  });
});

describe('the speaker of a report', () => {
  it.each([
    ['青山县人民法院工作报告', ['（2015年1月20日）', '院长 王大山', '各位代表：'], '院长 王大山'],
    [
      '关于青山县2014年预算的报告',
      ['——2015年1月20日在青山县人民代表大会第三次会议上', '财政局局长 王大山', '一、收支'],
      '财政局局长 王大山',
    ],
    ['县长王大山在全县大会上的动员报告', ['同志们：'], '县长 王大山'],
  ])('given to a meeting is read: %s %j', (title, texts, speaker) => {
    expect(speakerOf(title, texts, '报告')).toMatchObject({ speaker, known: { how: 'stated' } });
  });

  it('sent to those above is nobody’s', () => {
    const texts = ['县人民政府：', '现将浴室情况报告如下。', '局长 王大山'];
    expect(speakerOf('关于浴室情况的报告', texts, '报告').speaker).toBeNull();
  });
});

describe('a notice that sends a speech on', () => {
  it.each([
    '转发县长讲话的通知',
    '关于印发县长王大山在浴室会议上的讲话的通知',
    '青山县人民政府关于学习县委书记李四讲话的意见',
  ])('has none of its title’s words before the office in its speaker: %s', (title) => {
    expect(speakerOf(title, ['各镇：', '请学习。']).speaker).toBeNull();
  });

  it('is not a speech about what was learnt', () => {
    const title = '县长王大山在学习贯彻大会精神会议上的讲话';
    expect(speakerOf(title, ['同志们：']).speaker).toBe('县长 王大山');
  });
});

describe('a line that names another than the title', () => {
  it('makes the speaker of the title likely and is shown', () => {
    const described = speakerOf('县委书记李四在会上的讲话', ['秘书长 张三', '同志们：']);
    expect(described).toMatchObject({ speaker: '县委书记 李四', known: { how: 'inferred' } });
    expect(described.known.evidence).toHaveLength(2);
  });

  it('is the speaker’s office in full where the names agree', () => {
    const described = speakerOf('县委书记李四在会上的讲话', ['青田县委书记 李四', '同志们：']);
    expect(described).toMatchObject({ speaker: '青田县委书记 李四', known: { how: 'stated' } });
  });
});

describe('no speaker', () => {
  it.each([
    ['浴室开业', ['某公司经理王五说，生意好。村民李四表示满意。'], '新闻报道'],
    ['浴室开业', ['据县长介绍，浴室共十座。'], '新闻报道'],
    ['在会上的讲话', ['文化', '同志们：'], '讲话'],
    ['在会上的讲话', ['高度重视', '同志们：'], '讲话'],
    ['在会上的讲话', ['联系人：王大山', '同志们：'], '讲话'],
    ['在会上的讲话', ['全体同志', '同志们：'], '讲话'],
    ['在会上的讲话', ['林业局长', '同志们：'], '讲话'],
    ['在会上的讲话', ['县人民政府县长 办公会', '同志们：'], '讲话'],
  ])('%s %j', (title, texts, type) => {
    expect(speakerOf(title, texts, type).speaker).toBeNull();
  });
});

describe('the news of a speech', () => {
  it('is the speaker’s whom its title names, likely', () => {
    const described = speakerOf('市长徐大山在浴室大会上讲话', ['会议要求加快建设。'], '新闻报道');
    expect(described).toMatchObject({ speaker: '市长 徐大山', known: { how: 'inferred' } });
  });

  it.each([
    ['加快建设', '市长徐大山强调，要加快建设。某公司总经理王五说，好。'],
    ['青山县人大会议开幕', '县长李四代表县人民政府作报告。'],
    ['青山县人大常委会开会', '组织部部长张三作了说明。'],
  ])('%s: nobody’s whom it tells of', (title, text) => {
    expect(speakerOf(title, [text], '新闻报道').speaker).toBeNull();
  });
});

describe('a line of many offices', () => {
  it.each([30, 300, 3000])('of %i is read through', (count) => {
    const line = '副书记、常务副县长兼'.repeat(count);
    expect(speakerOf(line, [line, line], '新闻报道').speaker).toBeNull();
  });
});

describe('the columns of a table', () => {
  const titled = '在经济工作会议上的讲话';
  const given = (
    facts: Record<'speaker' | 'author' | 'office', string>,
    texts = ['同志们：'],
    type = '讲话',
  ) =>
    describeSpeaker(
      articleOf(
        titled,
        texts,
        (['speaker', 'author', 'office'] as const).map((field) => factOf(field, facts[field], 'column')),
      ),
      [type],
    );

  it.each([
    [{ speaker: '王大山', author: '', office: '' }, '王大山', 'stated'],
    [{ speaker: '王大山', author: '李四', office: '青山县县长' }, '青山县县长 王大山', 'stated'],
    [{ speaker: '县长王大山', author: '', office: '县长' }, '县长王大山', 'stated'],
    [{ speaker: '', author: '王大山', office: '青山县县长' }, '青山县县长 王大山', 'inferred'],
    [{ speaker: '', author: '王大山', office: '' }, '王大山', 'inferred'],
  ])('name the speaker with the office: %j', (facts, speaker, how) => {
    const described = given(facts);
    expect(described).toMatchObject({ speaker, known: { how } });
    expect(described.known.evidence.map(({ from }) => from)).toContain('column');
  });

  it('name an author who may be a newspaper’s as nobody’s speech', () => {
    expect(given({ speaker: '', author: '青山日报评论员', office: '' }).speaker).toBeNull();
    expect(given({ speaker: '', author: '王大山', office: '' }, ['浴室要办好。'], '通知').speaker).toBeNull();
    for (const author of ['佚名', '网友', '秘书王二'])
      expect(given({ speaker: '', author, office: '' }).speaker).toBeNull();
    expect(given({ speaker: '', author: '李四', office: '记者' }).speaker).toBeNull();
  });

  it('give way to the speaker whom the text names', () => {
    expect(given({ speaker: '', author: '李四', office: '' }, ['讲话人：王大山', '同志们：'])).toMatchObject({
      speaker: '王大山',
      known: { how: 'stated' },
    });
  });

  it('do not take the place of the office that a title names', () => {
    const author = factOf('author', '李四', 'column');
    const named = describeSpeaker(articleOf('县长在经济工作会议上的讲话', ['同志们：'], [author]), ['讲话']);
    expect(named.speaker).toBe('县长');
  });
});

it('a draft that is explained to a meeting has a speaker', () => {
  const title = '关于《青山县浴室条例（草案）》的说明';
  const head = ['——2019年3月5日在青山县人大常委会第三次会议上', '青山县水利局局长 王大山', '主任：'];
  expect(speakerOf(title, head, '其他').speaker).toBe('青山县水利局局长 王大山');
  expect(speakerOf(title, head.slice(1), '其他').speaker).toBeNull();
  expect(speakerOf('浴室使用说明', head, '其他').speaker).toBeNull();
});

it('the name below office and subtitle is the speaker, however many lines the title has', () => {
  const head = [
    '奋力开创浴室新局面',
    '——在全县浴室大会上的讲话',
    '中共青山县委书记',
    '王大山',
    '（2010年7月20日）',
  ];
  expect(speakerOf('抢抓机遇 乘势而上', ['抢抓机遇 乘势而上', ...head, '同志们：']).speaker).toBe(
    '中共青山县委书记 王大山',
  );
});

it('labels of a head may stand between brackets', () => {
  expect(speakerOf('县委书记在会上的讲话', ['【讲话人】王大山', '同志们：']).speaker).toBe('王大山');
});

it('a given name that is masked leaves the speaker with what is left of it', () => {
  expect(speakerOf('在会上的讲话', ['中共青山县委书记　王××', '同志们：']).speaker).toBe(
    '中共青山县委书记 王××',
  );
});
