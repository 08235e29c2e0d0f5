import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { generalDictionary } from '../../../engine/text/dictionary.ts';
import { cutsWithJieba, segment } from '../../../engine/text/segment.ts';
import { jiebaDictionary, keptWords } from '../../../scripts/build-dictionary.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..');
const TEXT = '关于2006年招商引资工作会议纪要：12.8亿元，GDP增长，会 议 纪 要，鑫达公司。';

/** What `segment` gives in a process in which nodejieba cannot be loaded, for a reason. */
function cutWithout(thrown: string): unknown {
  const hooks = `
    import { registerHooks } from 'node:module';
    registerHooks({
      load(url, context, next) {
        if (!url.includes('/node_modules/nodejieba/index.js')) return next(url, context);
        return { format: 'commonjs', shortCircuit: true, source: ${JSON.stringify(thrown)} };
      },
    });
    const { cutsWithJieba, segment } = await import('./engine/text/segment.ts');
    console.log(JSON.stringify({ jieba: cutsWithJieba(), words: segment(${JSON.stringify(TEXT)}) }));
  `;
  const args = ['--input-type=module', '-e', hooks];
  return JSON.parse(execFileSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' }));
}

describe('words of a thread that is to do without jieba', () => {
  test('are the same, though others have it', () => {
    const script = `
      const { cutWithoutJieba, cutsWithJieba, segment } = await import('./engine/text/segment.ts');
      cutWithoutJieba();
      console.log(JSON.stringify({ jieba: cutsWithJieba(), words: segment(${JSON.stringify(TEXT)}) }));
    `;
    const args = ['--input-type=module', '-e', script];
    const said = execFileSync(process.execPath, args, { cwd: PROJECT, encoding: 'utf8' });
    expect(JSON.parse(said)).toEqual({ jieba: false, words: segment(TEXT) });
  });
});

describe('words where nodejieba is not installed', () => {
  test('are the same', () => {
    expect(cutsWithJieba()).toBe(true);
    expect(cutWithout("throw new Error('there is none')")).toEqual({ jieba: false, words: segment(TEXT) });
  });

  test.each(['BINDING_NOT_FOUND', 'ERR_DLOPEN_FAILED'])('are the same where it is not built: %s', (code) => {
    const source = `exports.load = () => { throw Object.assign(new Error('no binding'), { code: '${code}' }); };`;
    expect(cutWithout(source)).toEqual({ jieba: false, words: segment(TEXT) });
  });

  test('the dictionary is what `npm run dictionary` makes of the one in the nodejieba that is installed', () => {
    expect(generalDictionary()).toBe(keptWords(jiebaDictionary()));
    const lines = readFileSync(join(PROJECT, 'engine/text/general-dictionary.txt'), 'utf8').split('\n');
    expect(lines.length).toBeGreaterThan(90_000);
  });
});
