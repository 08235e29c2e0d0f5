import { describe, expect, it } from 'vitest';
import { articlesOf, reading } from '../reading.ts';

const body = '大河县人民法院日前公开审判了一件破坏勘探的案件，被告人被判徒刑十五年，旁听的社员都说判得好。';

describe('tags of paragraphs that stand in a text as characters', () => {
  const page = `第3版()<br/>专栏:<br/><br/>　　严惩破坏勘探的罪犯<br/>　　${body}<br/>　　${body}`;

  it('end lines, so that the headline is found', async () => {
    const [article] = await articlesOf(page);
    expect(article?.title).toBe('严惩破坏勘探的罪犯');
    expect(article?.passages.map(({ text }) => text)).toEqual([
      '第3版()',
      '专栏:',
      '严惩破坏勘探的罪犯',
      body,
      body,
    ]);
  });

  it('are left out under their rule, and nothing with them', async () => {
    const { segments, text } = await reading(page);
    const tags = segments.filter(({ rule }) => rule === 'literal-tag/paragraph');
    expect(tags.map(({ start, end }) => text.slice(start, end).trim())).toEqual([
      '<br/>',
      '<br/><br/>',
      '<br/>',
      '<br/>',
    ]);
  });

  it('with attributes are such tags, and other brackets are none', async () => {
    const [article] = await articlesOf(
      `<p>各乡镇人民政府：</p><p style="text-align: right;">${body}</p>\n村民<张三>说，${body}`,
    );
    expect(article?.passages.map(({ text }) => text)).toEqual([
      '各乡镇人民政府：',
      body,
      `村民<张三>说，${body}`,
    ]);
  });
});
