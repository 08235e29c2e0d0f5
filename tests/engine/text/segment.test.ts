import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../engine/text/fold.ts';
import { eachPlacedWord, eachWord, segment, wordsWithin } from '../../../engine/text/segment.ts';

function placedWords(text: string): { word: string; from: number }[] {
  const words: { word: string; from: number }[] = [];
  eachWord(text, (word, from) => words.push({ word, from }));
  return words;
}

describe('segmenting', () => {
  it.each([
    ['全县招商引资工作会议', ['全县', '招商引资', '工作', '会议']],
    ['开展三严三实专题教育', ['开展', '三严三实', '专题', '教育']],
    ['投资2.8亿元', ['投资', '2.8', '亿元']],
    ['2006年gdp增长', ['2006', '年', 'gdp', '增长']],
    ['pm2.5浓度', ['pm2.5', '浓度']],
    ['收入3,000元，支出。', ['收入', '3,000', '元', '支出']],
    ['会 议 纪 要', ['会议纪要']],
    ['招商引资 乡村振兴', ['招商引资', '乡村振兴']],
    ['（）。、 —', []],
    ['', []],
  ])('cuts %s', (text, words) => {
    expect(segment(text)).toEqual(words);
  });

  it('tells where each word stands, one set wide with the white space inside', () => {
    const places = (text: string): string[] => {
      const found: string[] = [];
      eachPlacedWord(text, (word, start, end) => found.push(`${word}=${text.slice(start, end)}`));
      return found;
    };
    expect(places('2006年，招商引资 会 议 纪 要 pm2.5')).toEqual([
      '2006=2006',
      '年=年',
      '招商引资=招商引资',
      '会议纪要=会 议 纪 要',
      'pm2.5=pm2.5',
    ]);
    const unit = fc.constantFrom(...'会议纪要县委的a9., ，。𠮷😀', '\n');
    fc.assert(
      fc.property(
        fc.array(unit, { maxLength: 60 }).map((units) => units.join('')),
        (text) => {
          const words: string[] = [];
          let behind = 0;
          eachPlacedWord(text, (word, start, end) => {
            expect(start).toBeGreaterThanOrEqual(behind);
            expect(text.slice(start, end).replace(/\s/g, '')).toBe(word);
            words.push(word);
            behind = end;
          });
          expect(words).toEqual(segment(text));
        },
      ),
    );
  });

  it('tells the words within longer ones', () => {
    expect(wordsWithin('会议纪要')).toEqual(['会议', '纪要']);
    for (const word of ['会议', '水', 'gdp', '2006', '3,000']) expect(wordsWithin(word)).toEqual([]);
  });

  it('knows words whose characters folding replaces', () => {
    expect(segment(fold('保護著作權'))).toContain(fold('著作权'));
  });

  it('finds every term of the project dictionary that stands alone', () => {
    const path = new URL('../../../engine/text/policy-dictionary.txt', import.meta.url);
    const terms = readFileSync(path, 'utf8').trim().split('\n');
    expect(terms.length).toBeGreaterThan(300);
    expect(new Set(terms).size).toBe(terms.length);
    const cutApart = terms.filter((term) => segment(fold(term)).length > 1);
    expect(cutApart.length / terms.length).toBeLessThan(0.02);
  });

  it('keeps every letter, digit and Han character, in order', () => {
    const text = fc.stringMatching(/^[一-龥a-z0-9，。 ]{0,40}$/);
    fc.assert(
      fc.property(text, (sample) => {
        expect(segment(sample).join('')).toBe(sample.replace(/[，。 ]/g, ''));
      }),
    );
  });

  it('cuts nothing but runs of Han characters, and keeps letters with their digits and decimal points', () => {
    const runs = /\p{Script=Han}+|[[\p{L}\p{Nd}]--\p{Script=Han}]+(?:[.,]\p{Nd}+)*/gv;
    const unit = fc.constantFrom(...'县委市a9.,，。é٣β々〇𠮷𠀀𝟗𐐷😀', '\ud842', '\udfb7', ' ', '\n');
    fc.assert(
      fc.property(fc.array(unit, { maxLength: 24 }), (units) => {
        const text = units.join('');
        // Words set wide are told of above; here the white space between single characters would hide the runs.
        fc.pre(!/(?<!\p{Script=Han})\p{Script=Han}(?:\s+\p{Script=Han}(?!\p{Script=Han})){2,}/u.test(text));
        const words = [...text.matchAll(runs)].flatMap(([run]) =>
          /\p{Script=Han}/u.test(run) ? segment(run) : [run],
        );
        expect(segment(text)).toEqual(words);
        expect(placedWords(text)).toEqual(
          [...text.matchAll(runs)].flatMap(({ 0: run, index }) =>
            placedWords(run).map(({ word }) => ({ word, from: index })),
          ),
        );
      }),
    );
  });

  it('works in a worker thread', async () => {
    const module = new URL('../../../engine/text/segment.ts', import.meta.url).href;
    const worker = new Worker(
      `import { parentPort } from 'node:worker_threads';
       const { segment } = await import(${JSON.stringify(module)});
       parentPort.postMessage(segment('推进放管服改革'));`,
      { eval: true },
    );
    const words = await new Promise((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    expect(words).toEqual(segment('推进放管服改革'));
    await worker.terminate();
  });
});
