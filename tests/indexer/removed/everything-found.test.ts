import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentSet } from '../../../engine/match/document-set.ts';
import { RemovedIndex, RemovedIndexBuilder } from '../../../engine/match/removed-index.ts';
import { ArrayFile } from '../../../engine/snapshot/array-file.ts';
import { removedPassages } from '../../../indexer/removed/removed-passages.ts';
import { indexOf } from '../../engine/match/index-of.ts';
import { phrase } from '../../engine/match/queries.ts';
import { reading } from '../reading.ts';

/** Words and queries are of these few characters; no line begins or ends with one, so that no match goes across lines. */
const WORD = fc.string({ unit: fc.constantFrom(...'工业园区'), minLength: 1, maxLength: 5 });
const FORMS: readonly ((word: string) => string)[] = [
  (word) => `各单位要抓好${word}的工作，确保落到实处。`,
  (word) => `（一）关于${word}的要求。`,
  (word) => `  第二篇：${word}讲话`,
  (word) => `上一篇：${word}简报`,
  (word) => `下一篇：${word}通知`,
  (word) => `当前位置：首页 > ${word} > 正文`,
  (word) => `版权所有：${word}信息中心`,
  (word) => `来源：${word}网`,
  (word) => `免责声明：本网转载${word}文章，目的在于传递信息。`,
  (word) => `发布时间：2009-06-01 来源：${word}办公室`,
  (word) => `【打印】【关闭】${word}！`,
  (word) => `相关链接：${word}。`,
  () => '—2—',
  () => '',
];
const line = fc.tuple(fc.constantFrom(...FORMS), WORD).map(([form, word]) => form(word));
const lines = fc.array(line, { minLength: 1, maxLength: 14 });
const query = fc.string({ unit: fc.constantFrom(...'工業业园區区'), minLength: 1, maxLength: 3 });

function occurrencesIn(texts: readonly string[], sought: string): number {
  let count = 0;
  for (const text of texts) {
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count += 1;
  }
  return count;
}

describe('every word of a file is found, in its reading text or in what was left out of it', () => {
  it('as often as it stands in the lines of the source', async () => {
    await fc.assert(
      fc.asyncProperty(lines, query, async (above, sought) => {
        const source = ['关于做好年度工作的通知', '各单位：', '同志们要认真学习。', ...above].join('\n');
        const read = await reading(source);
        // A file that gives no document is named in the report: there is nothing to find it by.
        fc.pre(read.articles.length > 0);
        const removed = removedPassages(read);
        const builder = new RemovedIndexBuilder();
        for (const { id } of read.articles)
          builder.add({ removed: (removed.get(id) ?? []).map(({ text }) => text) });
        const leftOut = RemovedIndex.load(ArrayFile.inMemory(Buffer.concat(builder.finish())));
        const index = indexOf(read.articles.map(({ passages }) => passages.map(({ text }) => text)));
        const everywhere = DocumentSet.all(read.articles.length);
        const asked = phrase(sought);
        const kept = index.evaluate(asked).count(everywhere).occurrences;
        const taken = leftOut.evaluate(asked, index).count(everywhere).occurrences;
        const plain = sought.replaceAll('業', '业').replaceAll('區', '区');
        expect(kept + taken).toBe(occurrencesIn(source.split('\n'), plain));
      }),
      { numRuns: 400 },
    );
  });
});
