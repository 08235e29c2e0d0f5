import { openEngine } from '../../../engine/local/open.ts';
import type { FilesRequest, SearchRequest } from '../../../engine/types.ts';
import { requestFor } from '../../engine/request.ts';

const QUERIES = [
  '',
  '招商引资',
  '防汛抗旱 园区建设',
  '"第1?项任务"',
  '春耕 OR 教育',
  '招商引资 -环境保护',
  '县工业局 /5 安全生产',
  'title:常德市',
  'issuer:县志办',
  '任务',
  '没有的词',
];

const REST: readonly Partial<SearchRequest>[] = [
  {},
  { match: 'relaxed' },
  { group: 'section' },
  { duplicates: 'all', size: 100 },
  { removed: true },
  { sort: 'newest', page: 2, size: 3 },
  { sort: 'oldest', size: 5 },
];

const FILTERED: readonly Partial<SearchRequest['filters']>[] = [
  { region: ['43'] },
  { region: ['4307'], possible: true },
  { type: ['通知'] },
  { path: ['甲'] },
  { year: [{ from: 2003, to: 2006 }] },
];

function requests(): SearchRequest[] {
  return [
    ...QUERIES.flatMap((q) => REST.map((rest) => requestFor(q, {}, rest))),
    ...['', '任务'].flatMap((q) => FILTERED.map((filters) => requestFor(q, filters, { duplicates: 'all' }))),
  ].filter(({ removed, match, group }) => !removed || (match === 'exact' && group === 'document'));
}

const FILES: readonly Partial<FilesRequest>[] = [
  {},
  { sort: 'unknown', descending: true },
  { sort: 'documents', limit: 5, offset: 2 },
  { problems: true },
  { name: 'rows' },
];

/** What a data folder answers to many questions, without what tells one snapshot from another. */
export async function answersOf(data: string): Promise<Record<string, unknown>> {
  const engine = await openEngine(data);
  try {
    const answers: Record<string, unknown> = {};
    for (const request of requests()) {
      const { tookMs: _, ...answer } = await engine.search(request).catch((error: Error) => ({
        tookMs: 0,
        error: error.message,
      }));
      answers[`search ${JSON.stringify(request)}`] = answer;
    }
    const all = await engine.search(requestFor('', {}, { duplicates: 'all', size: 100 }));
    for (const { document } of all.hits) {
      const { id } = document;
      const detail = await engine.document(id);
      answers[`document ${id}`] = detail;
      answers[`source ${id}`] = await engine.source(id);
      answers[`matches ${id}`] = await engine.matches(id, { q: '任务 招商引资', match: 'exact', lang: 'zh' });
      answers[`resolve ${id}`] = await engine.resolve({
        document: `${id}-gone`,
        passage: 1,
        quote: detail?.passages[1]?.text.slice(0, 20) ?? '',
        prefix: '',
        suffix: '',
      });
    }
    for (const prefix of ['招', '常德', '县', '县志', '通', '任务'])
      answers[`suggest ${prefix}`] = await engine.suggest(prefix, 8);
    const { snapshot, ...corpus } = await engine.corpus();
    answers.corpus = corpus;
    answers.snapshot = { ...snapshot, builtAt: '' };
    for (const wanted of FILES) {
      const request: FilesRequest = {
        offset: 0,
        limit: 100,
        sort: 'file',
        descending: false,
        status: null,
        name: '',
        problems: false,
        ...wanted,
      };
      answers[`files ${JSON.stringify(request)}`] = await engine.files(request);
    }
    answers.examples = await engine.examples();
    return answers;
  } finally {
    await engine.close();
  }
}
