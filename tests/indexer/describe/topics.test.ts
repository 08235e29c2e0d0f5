import { describe, expect, it } from 'vitest';
import { canonicalTopic } from '../../../engine/scheme/topics.ts';
import { SET_PHRASES, SUBJECT_WORDS } from '../../../indexer/describe/topic-words.ts';
import { describeTopics } from '../../../indexer/describe/topics.ts';
import { articleOf, factOf } from './article.ts';

describe('the word lists', () => {
  it('name subjects of the scheme, and each word once', () => {
    const words = SUBJECT_WORDS.flatMap((subject) => `${subject.strong} ${subject.words}`.split(' '));
    for (const { topic } of SUBJECT_WORDS) expect(canonicalTopic(topic)).toBe(topic);
    expect(new Set([...words, ...SET_PHRASES]).size).toBe(words.length + SET_PHRASES.length);
  });
});

describe('the subjects of a document', () => {
  it.each([
    ['全市公路养护工作会议纪要', '会议要求，加强农村公路养护。', '工业、交通/公路'],
    ['青山市献血条例', '医疗机构应当做好献血工作。', '卫生、体育/卫生'],
    ['', '加强招商引资，引进外资项目，扩大对外开放，服务外商。', '商贸、海关、旅游/对外经贸合作'],
    ['', '防汛抗旱，加固水库大坝，整治河道。', '农业、林业、水利/水利'],
  ])('%s %s → %s', (title, text, topic) => {
    expect(describeTopics(articleOf(title, [text])).topics[0]).toBe(topic);
  });

  it('lists several, with the words that earned each', () => {
    const { topics, known } = describeTopics(articleOf('', ['煤矿瓦斯治理', '安全生产隐患排查，防止事故。']));
    expect(new Set(topics)).toEqual(new Set(['国土资源、能源/煤炭', '市场监管、安全生产监管/安全生产监管']));
    for (const topic of topics) expect(known.evidence.some(({ note }) => note === topic)).toBe(true);
  });

  it.each([
    ['保亭黎族苗族自治县人民政府公告', '民族、宗教/民族事务'],
    ['中国人民政治协商会议江永县第七届委员会第三次会议日程', '民政、扶贫、救灾/社团管理'],
    ['关于石桥公社社会主义教育运动试点情况的报告', '科技、教育/教育'],
  ])('do not come of a part of a name: %s', (title, topic) => {
    expect(describeTopics(articleOf(title, ['为加强浴室管理，特此说明。'])).topics).not.toContain(topic);
  });

  it('does not take the name of the state for overseas Chinese', () => {
    const { topics } = describeTopics(
      articleOf('中华人民共和国渔业法', ['中华人民共和国渔业法适用于渔业生产。']),
    );
    expect(topics).toEqual(['农业、林业、水利/农业、畜牧业、渔业']);
  });

  it('are those stated by hand, if any are known', () => {
    const article = articleOf('全市公路会议纪要', [], [factOf('topic', '科技、教育；公路', 'metadata')]);
    expect(describeTopics(article)).toMatchObject({
      topics: ['科技、教育', '工业、交通/公路'],
      known: { how: 'stated' },
    });
  });

  it('are unknown where no word tells', () => {
    expect(describeTopics(articleOf('', ['。']))).toEqual({
      topics: [],
      known: { how: 'unknown', evidence: [] },
    });
  });
});

describe('words of every meeting', () => {
  it('earn no subject: a mobilising speech on the manners of offices is not about defence', () => {
    const { topics } = describeTopics(
      articleOf('在机关效能建设动员大会上的讲话', ['同志们：', '这次动员会议动员全体干部改进工作。']),
    );
    expect(topics[0]).toBe('综合政务/其他');
    expect(topics.join()).not.toContain('国防');
  });
});

describe('the rest of a group of subjects', () => {
  it('gives way to a finer subject of the group that weighs more', () => {
    const { topics } = describeTopics(
      articleOf('青山县铁路建设意见', ['铁路经过工业园区。', '铁路要修好。']),
    );
    expect(topics).toContain('工业、交通/铁路');
    expect(topics).not.toContain('工业、交通/其他');
  });

  it('stands where it is what the text is about, and not for words in passing', () => {
    expect(describeTopics(articleOf('工业园区工作总结', ['工业园区很好。'])).topics).toEqual([
      '工业、交通/其他',
    ]);
    expect(describeTopics(articleOf('茶话会', ['产业产业链。', '节点。', '产业。'])).topics).not.toContain(
      '工业、交通/其他',
    );
  });
});

describe('a word', () => {
  const topicsOf = (title: string, ...texts: string[]) =>
    describeTopics(articleOf(title, texts)).topics.join();

  it.each([
    ['2021年西宁市政府工作报告', '我代表市人民政府报告工作，全市政务繁忙。', '城乡建设'],
    ['市政协会议', '市政协召开会议，市政法委列席。', '城乡建设'],
    ['全国防汛会议', '全国防汛形势严峻。', '国防'],
    ['青田县公安局、青田县司法局关于调整作息的通知', '夏季作息调整如下。', '公安'],
    ['关于调整作息的通知', '县财政局、教育局、公安局负责落实。', '财政'],
  ])('across the border of two words or in the name of an office is none: %s %s', (title, text, wrong) => {
    expect(topicsOf(title, text)).not.toContain(wrong);
  });

  it('in the letterhead, the address, the signature or the list of copies is none', () => {
    const topics = topicsOf(
      '关于调整作息的通知',
      '青田县公安局文件',
      '各派出所、县财政局：',
      '夏季作息调整如下。',
      '青田县公安局　青田县教育局',
      '抄送：县财政局，县农业局。',
    );
    expect(topics).toBe('');
  });

  it.each([
    ['大同市政建设会议', '市政工程和市政道路要抓紧。', '城乡建设'],
    ['国防教育会议', '加强国防教育。', '国防'],
    ['关于公安工作的通知', '公安工作要加强，公安队伍要建好。', '公安'],
  ])('that stands for itself still counts: %s', (title, text, right) => {
    expect(topicsOf(title, text)).toContain(right);
  });

  it('of a subject is quoted for each subject', () => {
    const { topics, known } = describeTopics(
      articleOf('关于公路和教育的通知', ['修好公路，办好学校，抓好教育。']),
    );
    expect(topics.length).toBeGreaterThan(1);
    for (const topic of topics) expect(known.evidence.map(({ note }) => note)).toContain(topic);
  });
});
