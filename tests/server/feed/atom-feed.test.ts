import { describe, expect, test } from 'vitest';
import type { DocumentSummary, Range } from '../../../engine/types.ts';
import { atomFeed } from '../../../server/feed/atom-feed.ts';
import { readFeedRequest } from '../../../server/feed/feed-request.ts';
import { requestFor } from '../../engine/request.ts';
import { summaryOf } from '../../engine/summary.ts';
import { entriesOf, parsedXml, textOf } from './atom.ts';

/** The only entry of a feed that finds one document, at these ranges of a passage. */
function entryOf(document: DocumentSummary, ranges: Range[]) {
  const passage = { ordinal: 2, text: '要抓招商引资工作。', start: 0, ranges, heading: null };
  const hit = { document, score: 1, occurrences: ranges.length, passages: [passage], copies: [] };
  const request = requestFor('招商引资');
  const [entry] = entriesOf(
    parsedXml(
      atomFeed({
        asked: readFeedRequest(() => request, { q: ['招商引资'] }, 'zh'),
        answer: {
          query: { text: request.q, match: 'exact', terms: [], problems: [] },
          total: { documents: 1, texts: 1, passages: 1, occurrences: ranges.length },
          relaxed: { documents: 1 },
          hits: [hit],
          facets: { region: [], year: [], type: [], topic: [], issuer: [], speaker: [], path: [] },
          tookMs: 1,
        },
        site: 'http://a.example',
        self: 'http://a.example/api/feed?q=a',
        builtAt: new Date('2026-01-01'),
        lang: 'zh',
      }),
    ),
  );
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

const stated = summaryOf({ year: 2006, from: '2006-03-15', to: '2006-03-15' });

describe('an entry of a feed', () => {
  test('is published on the day of the document, where that is known', () => {
    const onDay = { ...stated, date: { ...stated.date, iso: '2006-03-15' } };
    expect(textOf(entryOf(onDay, [[2, 6]]), 'published')).toBe('2006-03-15T00:00:00.000Z');
    expect(textOf(entryOf(stated, [[2, 6]]), 'published')).toBeUndefined();
  });

  test('names the place of the document, or says that none is known', () => {
    const placed = { ...stated, region: { ...stated.region, path: ['湖南省', '常德市'] } };
    expect(textOf(entryOf(placed, []), 'summary')).toContain('<p>湖南省 › 常德市 · 2006 · 其他</p>');
    expect(textOf(entryOf(stated, []), 'summary')).toContain('<p>地区未知 · 2006 · 其他</p>');
  });

  test('marks all that was found, and nothing twice, where words found overlap', () => {
    const ranges: Range[] = [
      [2, 6],
      [4, 6],
      [4, 8],
    ];
    expect(textOf(entryOf(stated, ranges), 'summary')).toContain(
      '<p>要抓<mark>招商引资</mark><mark>工作</mark>。</p>',
    );
  });
});
