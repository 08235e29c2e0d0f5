import { describe, expect, it } from 'vitest';
import { articlesOf } from '../reading.ts';

const body = '各乡镇要抓住晴好天气整地备肥，农业部门要派人下到田间，种子和化肥要在月底之前送到村里。';
const titlesOf = async (records: readonly object[]) =>
  (await articlesOf(records.map((record) => JSON.stringify(record)).join('\n'), '县局材料.jsonl')).map(
    ({ title }) => title,
  );

describe('a record of a table that has no title for it', () => {
  it('is called as its text calls itself', async () => {
    const content = `2006年春耕工作总结\n${body}\n${body}`;
    expect(
      await titlesOf([
        { title: '关于春耕的通知', content: body },
        { title: '', content },
      ]),
    ).toEqual(['关于春耕的通知', '2006年春耕工作总结']);
  });

  it('keeps the name of its file where no line names a document', async () => {
    expect(await titlesOf([{ title: '', content: `春耕\n${body}\n${body}` }])).toEqual(['县局材料']);
  });
});

it('a title taken from the name of a file does without the day before it', async () => {
  const [article] = await articlesOf(`各科室、各站所：\n${body}\n`, '20060305 关于春耕的通知.txt');
  expect(article?.title).toBe('关于春耕的通知');
});
