import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bilingual } from '../../../engine/bilingual.ts';
import { openEngine } from '../../../engine/local/open.ts';
import type { RuleUse } from '../../../engine/types.ts';
import { parseConfig } from '../../../indexer/config/parse-config.ts';
import { CorpusError } from '../../../indexer/corpora.ts';
import { ensureSnapshot } from '../../../indexer/ensure.ts';
import { requestFor } from '../../engine/request.ts';

const OURS = `
  add:
    - id: furniture/library-stamp
      kind: remove
      reason: { zh: 馆藏章, en: stamp of the library }
      pattern: ^青禾县图书馆藏书$
      matches: [青禾县图书馆藏书]
      rejects: [青禾县图书馆藏书管理办法]
`;

/** The faults of a configuration; the English half of each. */
function faults(source: string): string[] {
  return parseConfig('zhengwen.config.yml', source).faults.map((fault) => fault.split(' / ')[1] ?? fault);
}

describe('what is wrong in zhengwen.config.yml', () => {
  it.each([
    [
      'rules:\n  off: [page-number/dash]',
      'zhengwen.config.yml, line 2: there is no rule page-number/dash; near it are page-number/dashed',
    ],
    [
      'rules:\n  off: page-number/dashed',
      'zhengwen.config.yml, line 2: rules.off: Invalid input: expected array',
    ],
    ['rule: {}', 'Unrecognized key: "rule"'],
    ['columns:\n  titel: 报告标题', 'line 2'],
    ['rules: [', 'zhengwen.config.yml, line 1'],
    [`rules:${OURS.replace('furniture/', 'furnitur/')}`, 'there is no table of rules furnitur'],
    [
      `rules:${OURS.replace('matches: [青禾县图书馆藏书]', 'matches: [青禾县图书馆]')}`,
      'should match "青禾县图书馆" and does not',
    ],
    [`rules:${OURS.replace('$', '')}`, 'should not match "青禾县图书馆藏书管理办法" and does'],
    [`rules:${OURS.replace('^青禾县', '(?<=青)')}`, 'without look-around'],
    [
      `rules:${OURS.replace('furniture/library-stamp', 'page-number/dashed')}`,
      'there is a rule page-number/dashed already',
    ],
  ])('%s', (source, told) => {
    expect(faults(source).join('\n')).toContain(told);
  });

  const ROLE = OURS.replace('furniture/library-stamp', 'column/library-stamp').replace(
    'kind: remove',
    'kind: describe',
  );

  it.each([
    ['{ role: headline }', 'columns.role of the rule column/library-stamp: Invalid option'],
    ['{ wight: 3 }', 'of the rule column/library-stamp: Unrecognized key: "wight"'],
    ['[title]', 'expected record'],
  ])('a column of a rule that its table has not: %s', (columns, told) => {
    expect(faults(`rules:${ROLE}      columns: ${columns}\n`).join('\n')).toContain(told);
  });

  it('is nothing where the columns of a rule are those of its table', () => {
    expect(faults(`rules:${ROLE}      columns: { role: title, weight: 4 }\n`)).toEqual([]);
  });

  it('a rule for a table whose rules are each asked in a place of their own', () => {
    const rule = OURS.replace('furniture/', 'line-join/').replace('kind: remove', 'kind: join');
    expect(faults(`rules:${rule}`)[0]).toMatch(
      /no rules can be added to the table line-join.*they can be to .*furniture/,
    );
  });

  it('is told in both languages', () => {
    expect(parseConfig('zhengwen.config.yml', 'rules:\n  off: [甲/乙]').faults[0]).toMatch(
      /^zhengwen\.config\.yml 第 2 行：没有规则 甲\/乙.* \/ /,
    );
  });

  it('is nothing where nothing is said', () => {
    expect(faults('')).toEqual([]);
    expect(faults('# 空')).toEqual([]);
  });
});

describe('a folder with a zhengwen.config.yml', () => {
  let folder = '';
  let corpus = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'zhengwen-config-'));
    corpus = join(folder, 'corpus');
    mkdirSync(corpus);
    writeFileSync(
      join(corpus, '通知.txt'),
      '关于做好防汛工作的通知\n各乡镇人民政府：\n请做好防汛准备，落实各项措施。\n—2—\n青禾县图书馆藏书\n各单位要加强值班，及时报告汛情。\n',
    );
    writeFileSync(
      join(corpus, '表.csv'),
      '甲栏,乙栏\n植树方案,各乡镇要在春季组织群众植树造林，绿化荒山，保护水源，确保成活率达到九成以上，并将完成情况及时上报县里。\n',
    );
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const configure = (source: string): void => writeFileSync(join(corpus, 'zhengwen.config.yml'), source);
  /** Titles of all documents, and the passages of the notice. */
  async function indexed(): Promise<{
    built: boolean;
    titles: string[];
    passages: string[];
    rules: readonly RuleUse[];
  }> {
    const data = join(folder, 'data');
    const { built, report } = await ensureSnapshot({ corpora: [corpus], data });
    const engine = await openEngine(data);
    try {
      const titles: string[] = [];
      let passages: string[] = [];
      for (const { document } of (await engine.search(requestFor(''))).hits) {
        titles.push(document.title);
        if (document.source.file !== '通知.txt') continue;
        passages = ((await engine.document(document.id))?.passages ?? []).map(({ text }) => text);
      }
      return { built, titles, passages, rules: report.rules };
    } finally {
      await engine.close();
    }
  }

  it('leaves in the text what a rule switched off would have removed', async () => {
    expect((await indexed()).passages).not.toContain('—2—');
    configure('rules:\n  off: [page-number/dashed]\n');
    expect((await indexed()).passages).toContain('—2—');
    expect((await indexed()).built).toBe(false);
  });

  it('removes what a rule of its own finds', async () => {
    expect((await indexed()).passages).toContain('青禾县图书馆藏书');
    configure(`rules:${OURS}`);
    const { passages, rules } = await indexed();
    expect(passages).not.toContain('青禾县图书馆藏书');
    expect(rules).toContainEqual({
      id: 'furniture/library-stamp',
      reason: bilingual('馆藏章', 'stamp of the library'),
      uses: 1,
    });
  });

  it('says by a rule of its own what the columns of a name are', async () => {
    expect((await indexed()).titles).not.toContain('植树方案');
    configure(`rules:
  add:
    - id: column/first-column
      kind: describe
      reason: { zh: 甲栏是标题, en: the first column is the title }
      pattern: ^甲栏$
      matches: [甲栏]
      rejects: [乙栏]
      columns: { role: title, weight: 4 }
`);
    expect((await indexed()).titles).toContain('植树方案');
  });

  it('names the columns of its tables', async () => {
    expect((await indexed()).titles).not.toContain('植树方案');
    configure('columns:\n  - { files: "*.csv", title: 甲栏, text: 乙栏 }\n');
    expect((await indexed()).titles).toContain('植树方案');
    configure('columns:\n  - { files: "别处/*.csv", title: 甲栏, text: 乙栏 }\n');
    expect((await indexed()).titles).not.toContain('植树方案');
  });

  it('with a fault stops the run, which says all faults', async () => {
    configure('rules:\n  off: [甲/乙, 丙/丁]\n');
    const run = ensureSnapshot({ corpora: [corpus], data: join(folder, 'data') });
    await expect(run).rejects.toThrow(CorpusError);
    await expect(run).rejects.toThrow(/甲\/乙[\s\S]*丙\/丁/);
  });
});
