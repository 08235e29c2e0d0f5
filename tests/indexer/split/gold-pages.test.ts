import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { reading, removedFrom, span } from '../reading.ts';

/** Real pages that were read line by line; they stand beside the project, where it has them. */
const pages = join(import.meta.dirname, '../../../../shared/corpora/seeds');
const goldFile = join(import.meta.dirname, '../../../../shared/gold/seeds.json');
const missing = !existsSync(pages) || !existsSync(goldFile);

const Noise = z.object({ line: z.number(), text: z.string().optional() });
const Gold = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      page: z.object({ source_noise: z.array(Noise) }),
      articles: z.array(
        z.object({
          id: z.string(),
          start_line: z.number(),
          end_line: z.number(),
          container: z.unknown().optional(),
          noise_lines: z.array(Noise),
          broken_lines: z.array(z.object({ text_after_join: z.string() })),
          inline_noise: z.array(
            z.object({ clean: z.string(), found: z.string(), apply: z.boolean().optional() }),
          ),
          merged_lines: z.array(z.object({ split_before: z.string() })).optional(),
        }),
      ),
    }),
  ),
});

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

describe.skipIf(missing)('pages read by hand (skipped where ../shared is missing)', () => {
  const gold = missing ? { files: [] } : Gold.parse(JSON.parse(readFileSync(goldFile, 'utf8')));

  for (const { file, page, articles } of gold.files) {
    describe(file, () => {
      const read = reading(readFileSync(join(pages, file)), file);
      const texts = articles.filter((article) => article.container !== true);

      it('has its articles begin and end where a reader sees them', async () => {
        const expected = texts.map((article) => `${article.start_line}-${article.end_line}`);
        expect((await read).articles.map(span)).toEqual(expected);
      });

      it('has broken lines joined, each in its article', async () => {
        const found = (await read).articles;
        for (const [index, article] of texts.entries()) {
          const text = found[index]?.passages.map((passage) => bare(passage.text)).join('\n') ?? '';
          for (const { text_after_join } of article.broken_lines)
            expect(text).toContain(bare(text_after_join));
        }
      });

      it('has its noise lines removed', async () => {
        const removed = removedFrom(await read).map((text) => text.slice(text.indexOf(': ') + 2).trim());
        for (const noise of [...page.source_noise, ...texts.flatMap((article) => article.noise_lines)]) {
          if (noise.text !== undefined) expect(removed).toContain(noise.text.trim());
        }
      });

      it('has its safe repairs made', async () => {
        const found = (await read).articles;
        for (const [index, article] of texts.entries()) {
          const text = found[index]?.passages.map((passage) => bare(passage.text)).join('\n') ?? '';
          for (const noise of article.inline_noise) {
            if (noise.apply === false) continue;
            expect(text).toContain(bare(noise.clean));
            if (bare(noise.found) !== bare(noise.clean)) expect(text).not.toContain(bare(noise.found));
          }
        }
      });

      it('has merged lines cut apart', async () => {
        const found = (await read).articles;
        for (const [index, article] of texts.entries()) {
          const starts = found[index]?.passages.map((passage) => bare(passage.text)) ?? [];
          for (const { split_before } of article.merged_lines ?? []) {
            expect(starts.some((text) => text.startsWith(bare(split_before)))).toBe(true);
          }
        }
      });
    });
  }
});

describe.skipIf(missing)(
  'a page of nested and repeated speeches (skipped where ../shared is missing)',
  () => {
    it('falls into twenty-one articles', async () => {
      const name = '001_66774ca9e7b2c39c.txt';
      const { articles } = await reading(readFileSync(join(pages, name)), name);
      expect(articles.map(span).slice(0, 13)).toEqual([
        '3-25',
        '26-29',
        '30-54',
        '55-72',
        '75-98',
        '100-136',
        '137-159',
        '160-180',
        '182-193',
        '195-231',
        '232-254',
        '255-275',
        '277-319',
      ]);
      expect(articles.map(span).slice(13)).toEqual([
        '320-330',
        '331-352',
        '353-371',
        '372-416',
        '417-427',
        '428-449',
        '450-458',
        '459-480',
      ]);
    });

    it('falls into five summaries', async () => {
      const name = '004_934e18aa2e5a1642.txt';
      const { articles } = await reading(readFileSync(join(pages, name)), name);
      expect(articles.map(span)).toEqual(['1-15', '16-33', '34-126', '127-204', '205-283']);
    });
  },
);
