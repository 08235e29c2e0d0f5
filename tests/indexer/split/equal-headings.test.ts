import { describe, expect, it } from 'vitest';
import { articlesOf } from '../reading.ts';

const TITLE = '关于加强山塘管理工作的通知';
const TEXT = '各地要落实山塘管理责任，按期完成安全鉴定和除险加固工作任务。';
const article = (): string => `${TITLE}\n\n一、明确责任\n\n${TEXT}\n\n二、加强检查\n\n${TEXT}`;

describe('headings that are equal', () => {
  it('open an article each where each counts from one again', async () => {
    expect(await articlesOf(`${article()}\n\n${article()}`, 'a.txt')).toHaveLength(2);
  });

  it('are told apart in a text of nothing but equal headings, however many', async () => {
    expect(await articlesOf(`${TITLE}\n`.repeat(30_000), 'a.txt')).toHaveLength(1);
  });
});
