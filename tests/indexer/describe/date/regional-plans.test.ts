import { describe, expect, it } from 'vitest';
import { EVENTS } from '../../../../indexer/describe/date/event-rules.ts';

const EXAMPLES: readonly (readonly [text: string, from: string])[] = [
  ['被列为山东蓝色经济区产业联动区', '2009-04'],
  ['融入黄河三角洲高效生态经济区', '2009-11'],
  ['抢抓鄱阳湖生态经济区建设的机遇', '2008-01'],
  ['参与皖江城市带承接产业转移示范区', '2009-06'],
  ['建设海峡西岸经济区', '2004-01'],
  ['对接中国制造2025', '2015-03'],
];

describe('plans of regions that date a text', () => {
  it.each(EXAMPLES)('%s is not older than %s', (text, from) => {
    const found = EVENTS.rules.filter(({ pattern }) => pattern.test(text));
    expect(found.map((event) => event.from)).toEqual([from]);
  });
});
