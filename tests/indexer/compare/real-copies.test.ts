import { describe, expect, it } from 'vitest';
import { compareDocuments } from '../../../indexer/compare/compare.ts';
import { sketchOf } from '../../../indexer/compare/sketch.ts';
import { SketchStore } from '../../../indexer/compare/sketch-store.ts';
import { articlesOfFolder, HAS_CORPORA } from '../real-texts.ts';

const PATIENCE_MS = 60_000;

async function relatedIn(folder: string, step = 1): Promise<string[]> {
  const articles = await articlesOfFolder(folder, step);
  const sketches = SketchStore.of(articles.map(({ passages }) => sketchOf(passages)));
  const place = new Map(
    articles.map(({ id, source }) => [
      id,
      `${source.file.slice(folder.length + 1, folder.length + 4)}:${source.startLine}`,
    ]),
  );
  const ids = articles.map(({ id }) => id);
  return compareDocuments(ids, sketches).relations.flatMap((relations, at) =>
    relations.map(
      ({ document, kind }) => `${place.get(articles[at]?.id ?? '')} ${kind} ${place.get(document)}`,
    ),
  );
}

// Skipped without the folder of real texts beside the project.
describe.skipIf(!HAS_CORPORA)('copies among real texts', { timeout: PATIENCE_MS }, () => {
  it('of scraped pages are the speeches and the summary that stand there twice or thrice, and one excerpt', async () => {
    const found = await relatedIn('seeds');
    const copies = [
      ['001:3', '001:75', '001:182'],
      ['001:100', '001:195'],
      ['001:137', '001:232'],
      ['001:160', '001:255'],
      ['004:127', '004:205'],
    ];
    const expected = copies.flatMap((group) =>
      group.flatMap((one) => group.filter((other) => other !== one).map((other) => `${one} copy ${other}`)),
    );
    expect(found.sort()).toEqual(
      [...expected, '001:26 excerpt-of 001:30', '001:30 has-excerpt 001:26'].sort(),
    );
  });

  it('are none among work reports and among the pages of a city', async () => {
    expect(await relatedIn('reports')).toEqual([]);
    expect(await relatedIn('pages')).toEqual([]);
  });

  it('are none among local regulations, though cities write alike', async () => {
    expect(await relatedIn('regulations', 6)).toEqual([]);
  });
});
