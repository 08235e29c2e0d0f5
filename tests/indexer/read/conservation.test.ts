import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapFaults } from '../../../indexer/mapped-text/verify-map.ts';
import { readFile } from '../../../indexer/pipeline.ts';
import { walkCorpus } from '../../../indexer/read/walk.ts';

/** Pieces of messy pages: whatever is put together from them must be accounted for, unit by unit. */
const PIECES = [
  '第一篇：',
  '篇2:',
  '同志们：',
  '市长的讲话',
  '(3月5日)',
  '一、',
  '（一）',
  '2、',
  '①',
  '第三条 ',
  '—2—',
  '???',
  '。?',
  '，',
  '。',
  '“',
  '”',
  '《',
  '》',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '\u3000\u3000',
  ' ',
  '\t',
  '\u00a0',
  '\ufeff',
  '\u200b',
  '下载',
  '【打印】',
  '时间：2020-01-02',
  '相关文章：',
  '小编',
  '| a | b |',
  '# ',
  '## ',
  '**',
  '<!-- x -->',
  '<p>',
  '</td><td>',
  '<table><tr>',
  '&nbsp;',
  '&lt;',
  '&',
  '<script>',
  '</div>',
  '"',
  '""',
  ',',
  '{"text":"',
  '\\n',
  '"}',
  '全县工业园区建设工作会议',
  '县委、县政府高度重视，要求各部门切实加强领导',
  '下半年的`工作',
  '民-主',
  '投资1、7亿元',
  '202_年',
  '\u{20000}',
  '\ud800',
  '\udc00',
  'x',
  '附件：',
  '⼈',
];
const messy = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''));

async function faultsOf(file: string, bytes: Buffer): Promise<string[]> {
  const result = await readFile({ root: '', file, bytes });
  return result.status === 'read' ? mapFaults(result.file) : [];
}

describe('every unit of a source is accounted for', () => {
  it.each(['txt', 'md', 'html', 'csv', 'jsonl'])('in messy .%s files', async (extension) => {
    await fc.assert(
      fc.asyncProperty(messy, async (text) => {
        expect(await faultsOf(`a.${extension}`, Buffer.from(text, 'utf8'))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it.each(['txt', 'md', 'html', 'csv', 'jsonl', 'docx', 'doc', 'rtf', 'pdf', 'xlsx'])(
    'or refused, in .%s files of random bytes',
    async (extension) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
          expect(await faultsOf(`a.${extension}`, Buffer.from(bytes))).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );
});

const corpora = join(import.meta.dirname, '../../../../shared/corpora');

describe.skipIf(!existsSync(corpora))('real collections (skipped where ../shared is missing)', () => {
  it.each(['seeds', 'reports', 'pages', 'regulations', 'laws'])(
    '%s are conserved',
    { timeout: 120_000 },
    async (name) => {
      const root = join(corpora, name);
      for (const file of await walkCorpus(root)) {
        const result = await readFile({ root, file, bytes: readFileSync(join(root, file)) });
        expect(result.status === 'read' ? mapFaults(result.file) : [result.reason], file).toEqual([]);
      }
    },
  );
});
