import { describe, expect, it } from 'vitest';
import { copiesFigures } from '../../bench/copies-at-scale.ts';
import { makeDocuments } from '../../bench/scale/made-documents.ts';
import { madeUpText } from '../indexer/compare/texts.ts';

const sentences = Array.from({ length: 4000 }, (_, seed) => `${madeUpText(seed, 15 + ((seed * 7) % 80))}。`);
const titles = Array.from({ length: 40 }, (_, seed) => `${madeUpText(5000 + seed, 12)}`);

describe('a made collection whose copies are known', () => {
  it('is grouped as it was made, though half of its texts end with the same passage', () => {
    const figures = copiesFigures(makeDocuments({ sentences, titles }, 800, { copies: 0.2 }));
    expect(figures.pairs).toBeGreaterThan(100);
    expect(figures.precision).toBeGreaterThanOrEqual(0.99);
    expect(figures.recall).toBeGreaterThanOrEqual(0.99);
  });

  it('without copies has none', () => {
    const figures = copiesFigures(makeDocuments({ sentences, titles }, 800, { copies: 0 }));
    expect(figures).toMatchObject({ pairs: 0, found: 0 });
  });
});
