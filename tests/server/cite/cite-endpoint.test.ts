import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cslItem } from '../../../server/cite/csl-item.ts';
import { errorAnswer } from '../../../server/schema/error.ts';
import { DOCUMENTS } from '../fake-engine.ts';
import { address, RunningServer } from '../running-server.ts';

const server = new RunningServer({ basePath: '/zhengwen' });

const [FIRST, SECOND] = DOCUMENTS.map(({ id }) => id);
if (FIRST === undefined || SECOND === undefined) throw new Error('there are no documents');

const cite = (parameters: Record<string, string | readonly string[]>) =>
  server.get(address('/api/cite', parameters));

async function problemsOf(response: Response): Promise<string[]> {
  expect(response.status).toBe(400);
  const { error } = errorAnswer.parse(await response.json());
  return error.details.map(({ parameter, message }) => `${parameter}: ${message}`);
}

describe('/api/cite', () => {
  test('writes a footnote in GB/T 7714 where nothing else is asked for, with the link of the passage', async () => {
    const response = await cite({ document: FIRST, passage: '0', quote: '园区', check: 'abc' });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('zhengwen-snapshot')).toBe('fake');
    const link = `${server.address}/zhengwen/document/${encodeURIComponent(FIRST)}?passage=0&quote=%E5%9B%AD%E5%8C%BA&check=abc`;
    expect((await response.text()).replace(/\d{4}-\d{2}-\d{2}/u, '某日')).toBe(
      `佚名. 第1次园区会议，说“快”[Z/OL]. [日期不详]: 第1段[某日]. ${link}.\n`,
    );
  });

  test('leaves out link and day as on paper', async () => {
    const response = await cite({ document: FIRST, print: 'true', format: 'gbt7714-2015' });
    expect(await response.text()).toBe(
      '佚名. 第1次园区会议，说“快”[Z]. [出版地不详]: [出版者不详], [日期不详].\n',
    );
  });

  test('cites several documents in the order given, one a line', async () => {
    const lines = (await (await cite({ document: [SECOND, FIRST], format: 'chicago' })).text()).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain('第2次');
    expect(lines[1]).toContain('第1次');
  });

  test('cites a document that is named twice once: its key must not come twice', async () => {
    const response = await cite({ document: [SECOND, FIRST, SECOND], format: 'bibtex' });
    expect((await response.text()).match(/@misc\{/gu)).toHaveLength(2);
  });

  test.each([
    ['bibtex', 'application/x-bibtex; charset=utf-8', 'zhengwen.bib', /^@misc\{zhengwen-/],
    ['ris', 'application/x-research-info-systems; charset=utf-8', 'zhengwen.ris', /^TY {2}- SLIDE\r\n/],
  ])('gives %s as a file', async (format, type, name, begins) => {
    const response = await cite({ document: [FIRST, SECOND], format });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="${name}"`);
    expect(await response.text()).toMatch(begins);
  });

  test('gives CSL-JSON as described', async () => {
    const response = await cite({ document: [FIRST, SECOND], format: 'csl-json', lang: 'en' });
    const items = z.array(cslItem).parse(await response.json());
    expect(items.map(({ title }) => title)).toEqual(['第1次园区会议，说“快”', '第2次园区会议，说“快”']);
    expect(items[0]?.note).toContain('the year is masked in the text (20xx年) and was not filled in');
  });

  test('HEAD says what would come', async () => {
    const response = await server.get(address('/api/cite', { document: FIRST, format: 'ris' }), {}, 'HEAD');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('research-info-systems');
    expect(await response.text()).toBe('');
  });

  test('a document or passage that is not there is a 404', async () => {
    for (const parameters of [{ document: [FIRST, 'nothing'] }, { document: FIRST, passage: '7' }]) {
      const response = await cite(parameters);
      expect(response.status).toBe(404);
      errorAnswer.parse(await response.json());
    }
  });

  test('everything that is wrong is told together', async () => {
    const response = await cite({
      document: [FIRST, SECOND],
      passage: 'x',
      quote: '园',
      format: 'mla',
      foo: '1',
    });
    expect(await problemsOf(response)).toEqual([
      expect.stringContaining('passage: 应为'),
      expect.stringContaining('format: 不认识“mla”'),
      expect.stringContaining('foo: 没有'),
      'passage: 引某一段时只能给一篇文献',
      'quote: 引某一段时只能给一篇文献',
    ]);
  });

  test('an empty form field for a passage is none, with several documents too', async () => {
    const response = await cite({ document: [FIRST, SECOND], passage: ' ', quote: '' });
    expect((await response.text()).trimEnd().split('\n')).toHaveLength(2);
    expect(response.status).toBe(200);
  });

  test('no document, and more than a page of them, are a 400', async () => {
    expect(await problemsOf(await cite({}))).toEqual(['document: 缺少这个参数']);
    expect(await problemsOf(await cite({ document: Array(101).fill(FIRST) }))).toEqual([
      'document: 最多 100 个',
    ]);
  });

  test('what is asked for is held no longer than it is answered', async () => {
    await (await cite({ document: FIRST })).text();
    await expect.poll(() => server.engine?.holds).toBe(0);
  });
});
