import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { describeArticle } from '../../../indexer/describe/describe.ts';
import { passagesOf } from '../reading.ts';
import { articleOf } from './article.ts';

const gazetteer = loadGazetteer();
const rows = [
  '行政处罚决定书文号 | 滁银保监罚决字〔2020〕12号',
  '被处罚单位名称 | 某某农村商业银行',
  '主要违法违规事实 | 贷前调查不尽职',
  '作出处罚决定的机关名称 | 滁州银保监分局',
  '作出处罚决定的日期 | 2020年9月3日',
];

describe('a table that publishes a penalty', () => {
  const { summary } = describeArticle(articleOf('行政处罚信息公开表', rows), gazetteer);

  it('tells number, body and day of the decision, with the cells as evidence', () => {
    expect(summary).toMatchObject({
      docNumber: '滁银保监罚决字〔2020〕12号',
      issuer: '滁州银保监分局',
      date: { iso: '2020-09-03' },
      known: { issuer: { evidence: [{ rule: 'decision-cell/body', passage: 3 }] } },
    });
  });

  it('stays in the text', async () => {
    const text = ['行政处罚信息公开表', ...rows].join('\n');
    expect(await passagesOf(text)).toEqual(expect.arrayContaining(rows));
  });

  it('is not issued by whom it punishes', () => {
    const found = describeArticle(articleOf('行政处罚信息公开表', rows.slice(1, 3)), gazetteer);
    expect(found.summary.issuer).toBeNull();
  });
});
