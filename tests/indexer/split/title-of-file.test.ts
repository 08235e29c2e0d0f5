import { describe, expect, it } from 'vitest';
import { articlesOf } from '../reading.ts';

const body = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';
const titleOf = async (file: string, ...lines: string[]) =>
  (await articlesOf(`${lines.join('\n')}\n${body}\n`, file))[0]?.title;

describe('a title over several lines that the name of the file writes in one', () => {
  it.each([
    [
      '大河县农业局2023年度拟补助浴室公示（第一批）.txt',
      ['大河县农业局', '2023年度', '拟补助浴室公示（第一批）'],
    ],
    ['公共浴室水温测评标准及实施规范.txt', ['公共浴室水温测评标准', '及实施规范']],
    ['附件2：公共浴室水温测评标准及实施规范.txt', ['公共浴室水温测评标准', '及实施规范']],
    ['6 大河县国民经济和社会发展第六个五年计划_.txt', ['大河县', '国民经济和社会发展第六个五年计划·']],
    ['浴室专业目录（2022年修订）.txt', ['浴室专业目录', '（2022年修订）']],
    ['3.大河县关于做好春耕的若干想法.txt', ['大河县关于做好春耕的', '若干想法']],
    ['大河縣浴室開放時間安排一覽.txt', ['大河縣浴室開放時間', '安排一覽']],
  ])('%s names %j', async (file, lines) => {
    expect(await titleOf(file, ...lines)).toBe(lines.join('').replace('·', ''));
  });

  it('keeps numbers apart from what follows them', async () => {
    expect(await titleOf('大纲1：大河县浴室管理员考试大纲.txt', '大纲1', '大河县浴室管理员考试大纲')).toBe(
      '大纲1 大河县浴室管理员考试大纲',
    );
  });

  it.each([
    ['of another text', '小河县浴室水温测评标准及实施规范.txt', ['公共浴室水温测评标准', '及实施规范']],
    ['that says less', '测评标准.txt', ['公共浴室水温测评标准', '及实施规范']],
    ['that says more', '公共浴室水温测评标准及实施规范汇总.txt', ['公共浴室水温测评标准', '及实施规范']],
    [
      'that is cut off',
      '大河县农业局关于全县公共浴室服务春耕.txt',
      ['大河县农业局关于全县', '公共浴室服务春耕', '高质量发展的指导意见'],
    ],
    ['with the day', '关于做好春耕工作的通知2006年3月5日.txt', ['关于做好春耕工作的通知', '2006年3月5日']],
    [
      'with the number',
      '关于做好春耕的通知河政发〔2006〕5号.txt',
      ['关于做好春耕的通知', '河政发〔2006〕5号'],
    ],
    [
      'that stands across text',
      '春耕工作总结全县春耕生产进展顺利.txt',
      ['春耕工作总结', '一、全县春耕', '生产进展顺利'],
    ],
  ])('does not go by a name %s', async (_, file, lines) => {
    expect(await titleOf(file, ...lines)).not.toBe(lines.join(''));
  });

  it('reads on where the name of the file is cut off', async () => {
    const lines = [
      '大河县农业局关于全县',
      '公共浴室服务春耕',
      '高质量发展的指导意见',
      '河农〔2006〕5号',
      '各乡镇：',
    ];
    expect(await titleOf('大河县农业局关于全县公共浴室服务春耕.txt', ...lines)).toBe(
      '大河县农业局关于全县公共浴室服务春耕高质量发展的指导意见',
    );
  });

  it('leaves all lines in the text', async () => {
    const [article] = await articlesOf(
      `公共浴室水温测评标准\n及实施规范\n${body}\n`,
      '公共浴室水温测评标准及实施规范.txt',
    );
    expect(article?.passages.map(({ text }) => text).join('')).toBe(`公共浴室水温测评标准及实施规范${body}`);
  });

  it('names no one of several articles', async () => {
    const text = `第一篇：春耕总结\n${body}\n第二篇：夏收总结\n${body}\n`;
    expect((await articlesOf(text, '大河县春耕总结夏收总结.txt')).map(({ title }) => title)).toEqual([
      '春耕总结',
      '夏收总结',
    ]);
  });
});
