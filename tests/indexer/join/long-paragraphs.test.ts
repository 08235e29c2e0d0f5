import { describe, expect, it } from 'vitest';
import { passagesOf } from '../reading.ts';

const SENTENCE = '山塘整治工程由县乡村三级一道推进。';
const UNPUNCTUATED = '山塘整治工程县乡村';

const passagesOfText = (text: string): Promise<string[]> => passagesOf(`关于山塘的通知\n\n${text}\n`);

describe('a very long paragraph', () => {
  it('stays one passage, so that a term anywhere in it can be found', async () => {
    const text = UNPUNCTUATED.repeat(8_000);
    expect(await passagesOfText(text)).toEqual(['关于山塘的通知', text]);
  });

  it('is cut behind sentences where no person can have written it, and loses nothing', async () => {
    const text = SENTENCE.repeat(70_000);
    const [, ...parts] = await passagesOfText(text);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.filter((part) => !part.endsWith('。'))).toEqual([]);
    expect(parts.join('') === text).toBe(true);
  });
});
