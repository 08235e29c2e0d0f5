import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import type { DocumentSummary } from '../../../engine/types.ts';
import { describeArticle } from '../../../indexer/describe/describe.ts';
import { applyMetadata } from '../../../indexer/metadata/apply.ts';
import { readMetadata } from '../../../indexer/metadata/metadata.ts';
import { readFile } from '../../../indexer/pipeline.ts';

const gazetteer = loadGazetteer();

const TEXT = `关于修建村道的通知
湖南省常德市鼎城区交通局
各村：
现将修建村道的事项通知如下，请于5月底前完成。
常德市鼎城区交通局
2011年3月5日
`;

describe('what a person wrote down', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stated-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function summaryWith(table: string): Promise<DocumentSummary | undefined> {
    const absolute = join(folder, 'zhengwen.csv');
    await writeFile(absolute, table);
    const metadata = await readMetadata([
      { file: 'a.txt', absolute: join(folder, 'a.txt') },
      { file: 'zhengwen.csv', absolute },
    ]);
    expect(metadata.problems).toEqual([]);
    const outcome = await readFile({ root: '', file: 'a.txt', bytes: Buffer.from(TEXT) });
    if (outcome.status !== 'read') throw new Error(outcome.reason);
    const { articles, problems } = applyMetadata(outcome.file.articles, metadata.rowsFor('a.txt'));
    expect(problems).toEqual([]);
    return articles.map((article) => describeArticle(article, gazetteer).summary)[0];
  }

  it('wins over the text in every column, stated, with the metadata as evidence', async () => {
    const summary = await summaryWith(
      'file,title,region,year,date,type,topic,issuer,speaker,docNumber\n' +
        'a.txt,修路讲话,山东省/潍坊市/寿光市,2008,2008-02,讲话,卫生、体育/体育,寿光市体育局,局长 某某,寿体〔2008〕7号\n',
    );
    expect(summary).toMatchObject({
      title: '修路讲话',
      type: '讲话',
      topics: ['卫生、体育/体育'],
      issuer: '寿光市体育局',
      speaker: '局长 某某',
      docNumber: '寿体〔2008〕7号',
      region: { code: '370783', path: ['山东省', '潍坊市', '寿光市'], how: 'stated' },
      date: { year: 2008, iso: null, from: '2008-02-01', to: '2008-02-29', how: 'stated' },
    });
    for (const known of [summary?.region, summary?.date, ...Object.values(summary?.known ?? {})])
      expect(known).toMatchObject({ how: 'stated', evidence: [{ from: 'metadata' }] });
  });

  it.each([
    ['date', '2008', '2008-01-01', '2008-12-31'],
    ['date', '2008-02', '2008-02-01', '2008-02-29'],
    ['date', '2008年2月', '2008-02-01', '2008-02-29'],
    ['date', '2008-02-03', '2008-02-03', '2008-02-03'],
    ['year', '2008', '2008-01-01', '2008-12-31'],
  ])('states a %s as exactly as it is given: %s', async (column, value, from, to) => {
    const summary = await summaryWith(`file,${column}\na.txt,${value}\n`);
    expect(summary?.date).toMatchObject({
      year: 2008,
      iso: from === to ? from : null,
      from,
      to,
      how: 'stated',
      evidence: [{ from: 'metadata' }],
    });
  });
});
