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
    ['工作报告', ['区长王大山代表区人民政府向大会作工作报告，请予审议。'], '区长 王大山'],
    ['在会上的讲话', ['讲话人：王大山', '同志们：'], '王大山'],
  ])('%s %j → %s', (title, texts, speaker) => {
    const described = speakerOf(title, texts);
    expect(described).toMatchObject({ speaker, known: { how: 'stated' } });
    expect(described.known.evidence[0]?.rule).toMatch(/^speaker-/);
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
  });

  it('give way to the speaker whom the text names', () => {
    expect(given({ speaker: '', author: '李四', office: '' }, ['讲话人：王大山', '同志们：'])).toMatchObject({
      speaker: '王大山',
      known: { how: 'stated' },
    });
  });
});
