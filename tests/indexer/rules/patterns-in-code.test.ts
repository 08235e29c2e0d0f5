import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { expect, it } from 'vitest';
import { ALL_TABLES } from '../../../indexer/rules/all-tables.ts';

const root = join(import.meta.dirname, '../../../indexer');

/** Why patterns with Chinese stand in code, and in which files. */
const REASONS: Readonly<Record<string, readonly string[]>> = {
  'cuts a text at the marks between sentences, clauses, names or cells': [
    'describe/body-names.ts',
    'describe/filed-name.ts',
    'describe/head-cells.ts',
    'describe/issuer/printing-line.ts',
    'describe/region/path-places.ts',
    'describe/rules-in-text.ts',
    'describe/topics.ts',
    'split/contents-list.ts',
    'describe/type-from-form.ts',
    'describe/type.ts',
    'clean/head-data.ts',
    'metadata/values.ts',
    'read/page-facts.ts',
    'read/tables/cell-places.ts',
    'read/text-columns.ts',
    'lines/run-together.ts',
  ],
  'looks how a line begins or ends, where the layout around it decides': [
    'clean/other-pages.ts',
    'clean/page-notes.ts',
    'clean/running-lines.ts',
    'clean/stretch-edges.ts',
    'join/broken-word.ts',
    'join/intruder.ts',
    'join/item-styles.ts',
    'join/outline.ts',
    'join/unmarked-lists.ts',
    'lines/broken-titles.ts',
    'split/dated-headlines.ts',
    'lines/interrupted.ts',
    'lines/margins.ts',
    'lines/numbered-heading.ts',
    'lines/spaced-words.ts',
    'lines/width-by-words.ts',
    'split/document-edges.ts',
    'split/documents-in-row.ts',
    'split/borders.ts',
    'split/titles-set-alike.ts',
    'split/opened-sentence.ts',
    'split/split.ts',
    'split/page-title/book-part.ts',
    'split/page-title/bracketed-remark.ts',
    'split/page-title/candidates.ts',
    'split/page-title/encyclopedia.ts',
    'split/page-title/headline.ts',
    'split/page-title/marked-name.ts',
    'split/page-title/neighbours.ts',
    'split/page-title/news-headline.ts',
    'split/page-title/stated-names.ts',
    'split/page-title/subtitled-speech.ts',
    'split/title-of-file.ts',
    'read/main-content.ts',
  ],
  'reads the digits, the unit or the name in what a rule has found': [
    'describe/date/congress-clues.ts',
    'describe/date/given-date.ts',
    'describe/date/session-clues.ts',
    'describe/date/unread-dates.ts',
    'describe/date/work-year.ts',
    'describe/date/written-date.ts',
    'describe/doc-number.ts',
    'describe/issuer/title-bodies.ts',
    'describe/leaders.ts',
    'describe/region/mentions.ts',
    'describe/region/passing-body.ts',
    'describe/region/speaker-level.ts',
    'describe/region/vote.ts',
    'describe/type-from-title.ts',
    'lines/ordinals.ts',
    'read/tables/cell-dates.ts',
  ],
  'sets aside what stands in 《》 or brackets before rules are asked': [
    'describe/date/legal-dates.ts',
    'describe/date/title-date.ts',
    'describe/date/year-clues.ts',
    'describe/region/title-places.ts',
    'lines/glosses.ts',
  ],
  'tells quickly that no rule can be found': ['describe/date/mask.ts', 'join/merged-lines.ts'],
  'is made of a list of data': ['describe/date/anniversary-clues.ts', 'describe/date/plan-clues.ts'],
  'takes characters next to a place, for the dictionary': ['lines/broken-words.ts'],
  'makes the form in which lines or names are compared': [
    'describe/issuer/one-body.ts',
    'clean/between-documents.ts',
    'lines/heading-forms.ts',
    'read/pdf/page-edges.ts',
  ],
  'knows by a title what a congress hears and others have written': ['describe/issuer/enactment.ts'],
  'compares texts of all collections, so that the settings of one cannot hold': ['compare/sketch.ts'],
  'takes stretches of text to compare both sides by': ['publish/self-test.ts'],
  'knows characters by their script or code': [
    'read/damaged-chinese.ts',
    'read/encoding.ts',
    'read/file-name.ts',
    'read/markdown-marks.ts',
    'read/pdf/page-lines.ts',
    'read/pdf/placed-text.ts',
    'read/pdf/soft-hyphens.ts',
    'read/private-use.ts',
    'read/tables/column-content.ts',
    'read/word/list-counter.ts',
    'read/word/symbol-fonts.ts',
    'removed/removed-passages.ts',
  ],
  'is the notation of a file': ['metadata/front-matter.ts', 'metadata/table.ts'],
};

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]|Script=Han|\\u[3-9a-fA-F]/;

/** The regular expressions of a source, as they are written. */
function patternsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const child of node) visit(child);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    if ('start' in node && 'end' in node && typeof node.start === 'number' && typeof node.end === 'number') {
      const isMade =
        'callee' in node &&
        typeof node.callee === 'object' &&
        node.callee !== null &&
        'name' in node.callee &&
        node.callee.name === 'RegExp';
      if ('regex' in node || isMade) found.push(source.slice(node.start, node.end));
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseAst(source, { lang: 'ts' }).body);
  return found;
}

it('patterns with Chinese stand in tables, or in files of which it is said why', () => {
  const inCode = globSync('**/*.ts', { cwd: root })
    .filter((file) => !/-(?:rules|tables|rule)\.ts$/.test(file))
    .filter((file) =>
      patternsIn(readFileSync(join(root, file), 'utf8')).some((pattern) => CHINESE.test(pattern)),
    );
  const named = Object.values(REASONS).flat();
  expect(inCode.filter((file) => !named.includes(file))).toEqual([]);
  expect(named.filter((file) => !inCode.includes(file))).toEqual([]);
});

it('by far the most stand in tables', () => {
  const inTables = ALL_TABLES.flatMap(({ rules }) =>
    rules.flatMap(({ pattern, unless }) => [pattern, unless]),
  );
  const inCode = Object.values(REASONS)
    .flat()
    .flatMap((file) => patternsIn(readFileSync(join(root, file), 'utf8')))
    .filter((pattern) => CHINESE.test(pattern));
  expect(inCode.length * 6).toBeLessThan(
    inTables.filter((pattern) => CHINESE.test(pattern?.source ?? '')).length,
  );
});

it('a pattern is found in what is written, whichever way', () => {
  expect(patternsIn("const A = /[甲]/u; const B: RegExp = new RegExp('乙'); const c = '/丙/';")).toEqual([
    '/[甲]/u',
    "new RegExp('乙')",
  ]);
});
