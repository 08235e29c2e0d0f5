import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { describe as described } from '../../../indexer/pipeline.ts';
import { passagesOf, reading, removedFrom } from '../reading.ts';

const gazetteer = loadGazetteer();
const NEWS = [
  '9月8日上午，全县庆祝教师节大会在县影剧院召开，县委副书记、县长周某致辞并向教师问好。',
  '大会表彰了一批优秀教师，县领导为他们颁发了证书，教师代表先后上台发言，全场气氛热烈。',
];

function page(account: string, texts: readonly string[], day = '2022-09-08'): string {
  const sections = texts.map((text) => `<section>${text}</section>`).join('');
  return `<html><head><meta charset="utf-8"><title></title></head><body><h1 id="activity-name">庆祝教师节大会召开</h1>
<a id="js_name">${account}</a> <em id="publish_time">${day}</em><div id="js_content">${sections}</div></body></html>`;
}

const summaryOf = async (content: string) => {
  const { articles } = await reading(content, 'page.html');
  return described(articles, gazetteer)[0]?.summary;
};

describe('an article of a messenger', () => {
  it('is of the place of its account where it calls a place of that level its own', async () => {
    const summary = await summaryOf(page('衡东融媒', NEWS));
    expect(summary?.region).toMatchObject({ path: ['湖南省', '衡阳市', '衡东县'], how: 'inferred' });
    expect(summary?.region.evidence).toMatchObject([{ quote: '衡东融媒', from: 'markup', note: 'js_name' }]);
  });

  it.each(['衡阳发布', '健康中国'])('is of no place by an account of another level: %s', async (account) => {
    expect((await summaryOf(page(account, NEWS)))?.region.how).toBe('unknown');
  });

  it('gets the year of its days from the day on which it was published', async () => {
    expect((await summaryOf(page('衡东融媒', NEWS)))?.date.iso).toBe('2022-09-08');
  });

  it('ends above the list of earlier articles, its credits and calls to share it', async () => {
    const end = [
      '编辑：小陈  审核：老周',
      '— END —',
      '往期推荐',
      '这些村上榜了！',
      '城南那条路要改造啦，明年完工！',
      '点分享',
      '点收藏',
      '点在看',
    ];
    const file = await reading(page('衡东融媒', [...NEWS, ...end]), 'page.html');
    expect(file.articles[0]?.passages.map(({ text }) => text)).toEqual(['庆祝教师节大会召开', ...NEWS]);
    for (const line of end.slice(2)) expect(removedFrom(file).join('\n')).toContain(line);
  });

  it('keeps what only begins like its foot', async () => {
    const text = [...NEWS, '往期推荐的候选人名单由县教育局另行公布，请各学校及时核对。'];
    expect(await passagesOf(page('衡东融媒', text), 'page.html')).toContain(text.at(-1));
  });
});
