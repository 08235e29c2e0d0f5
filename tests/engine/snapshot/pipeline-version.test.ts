import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hashPipeline, pipelineSources, pipelineVersion } from '../../../engine/snapshot/pipeline-version.ts';

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url));

let project = '';
beforeEach(() => {
  project = mkdtempSync(join(tmpdir(), 'zhengwen-version-'));
  put('engine/text/fold.ts', "import { cut } from 'nodejieba';\nexport const DASH = '－';\n");
  put('engine/rank/boosts.ts', 'export const SPACE = 1;\n');
  put('indexer/clean/page-number-rules.ts', 'export const NUMBER = /^-\\d+-$/;\n');
  put('indexer/command/messages.ts', "export const built = 'Index built';\n");
  library('nodejieba', '3.5.8');
  writeFileSync(join(project, 'package.json'), '{}');
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function put(path: string, source: string): void {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), source);
}

function library(name: string, version: string): void {
  put(`node_modules/${name}/package.json`, JSON.stringify({ name, version }));
}

/** The versions before and after a change. */
function versions(change: () => void): [before: string, after: string] {
  const before = hashPipeline(project);
  change();
  return [before, hashPipeline(project)];
}

describe('the version of the pipeline', () => {
  it('changes with the source of one rule', () => {
    const [before, after] = versions(() =>
      put('indexer/clean/page-number-rules.ts', 'export const NUMBER = /^-\\d{1,3}-$/;\n'),
    );
    expect(after).not.toBe(before);
  });

  it.each([
    ['a rule is added', () => put('indexer/clean/see-also-rules.ts', 'export const ALSO = 1;\n')],
    ['a rule goes', () => rmSync(join(project, 'indexer/clean/page-number-rules.ts'))],
    ['data beside the sources change', () => put('engine/gazetteer/gazetteer.json', '["常德市"]')],
    ['a library has another version', () => library('nodejieba', '3.5.9')],
  ])('changes where %s', (_, change) => {
    const [before, after] = versions(change);
    expect(after).not.toBe(before);
  });

  it.each([
    [
      'line ends that git gave them on Windows',
      () =>
        put(
          'engine/text/fold.ts',
          readFileSync(join(project, 'engine/text/fold.ts'), 'utf8').replaceAll('\n', '\r\n'),
        ),
    ],
    ['what is printed of a run', () => put('indexer/command/messages.ts', "export const built = 'Done';\n")],
    ['how answers are ordered', () => put('engine/rank/boosts.ts', 'export const SPACE = 2;\n')],
    ['what an editor leaves beside a source', () => put('indexer/clean/.rules.ts.swp', 'x')],
  ])('does not change with %s', (_, change) => {
    const [before, after] = versions(change);
    expect(after).toBe(before);
  });

  it('stays what it was when the process began', () => {
    expect(pipelineVersion()).toBe(hashPipeline());
    expect(pipelineVersion()).toMatch(/^[0-9a-f]{16}$/);
  });

  it('takes in every source that threads which make results load', () => {
    const counted = new Set(pipelineSources());
    const reached = new Set<string>();
    const reach = (path: string): void => {
      if (reached.has(path)) return;
      reached.add(path);
      const source = readFileSync(join(PROJECT, path), 'utf8').replaceAll(/^import type [^;]*;/gm, '');
      for (const [, file = ''] of source.matchAll(/(?:from|import|URL)\s*\(?\s*'(\.[^']+\.\w+)'/g)) {
        reach(posix.join(posix.dirname(path), file));
      }
    };
    for (const thread of ['read-worker', 'words-worker', 'index-worker']) reach(`indexer/${thread}.ts`);
    expect(reached.size).toBeGreaterThan(100);
    expect([...reached].filter((path) => !counted.has(path))).toEqual([]);
  });
});
