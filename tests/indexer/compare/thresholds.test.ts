import { describe, expect, it } from 'vitest';
import { judge } from '../../../indexer/compare/judge.ts';
import { type Sketch, sketchOf } from '../../../indexer/compare/sketch.ts';
import { madeUpText, passagesOf } from './texts.ts';

/** Without numbers, which would tell editions apart. */
const words = (seed: number, length: number): string =>
  madeUpText(seed, length * 2)
    .replaceAll(/[^\u4e00-\u9fff]|年|增长/g, '')
    .slice(0, length);
const sketch = (text: string): Sketch => sketchOf(passagesOf(text));

describe('how much of a text must stand in another', () => {
  const common = words(1, 3000);

  it('half of it in common is no copy and no excerpt', () => {
    expect(judge(sketch(common + words(2, 3000)), sketch(common + words(3, 3000)))).toBeNull();
  });

  it('nine tenths in common are a copy', () => {
    expect(judge(sketch(common + words(2, 200)), sketch(common + words(3, 200)))?.kind).toBe('copy');
  });

  it('a text of which another is a third has it as an excerpt, and is no copy', () => {
    const whole = sketch(common + words(2, 6000));
    expect(judge(sketch(common), whole)?.kind).toBe('excerpt-of');
    expect(judge(whole, sketch(common))?.kind).toBe('has-excerpt');
  });
});
