import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { bibtexEntry } from '../../../server/cite/bibtex.ts';
import type { CslItem } from '../../../server/cite/csl-item.ts';
import { risEntry } from '../../../server/cite/ris.ts';
import { day, itemOf } from './made-document.ts';

/** What citation-js reads of an entry: it takes a name that is not parted for a family name. */
const readBack = z
  .array(
    z.looseObject({
      type: z.string(),
      title: z.string(),
      author: z.array(z.looseObject({ family: z.string() })).optional(),
      issued: z.looseObject({ 'date-parts': z.array(z.array(z.number())) }).optional(),
      URL: z.string().optional(),
      note: z.string().optional(),
      number: z.string().optional(),
    }),
  )
  .length(1);

function parsed(entry: string) {
  const [item] = readBack.parse(plugins.input.chain(entry));
  if (item === undefined) throw new Error('nothing was read');
  return item;
}

const URL_WITH_ESCAPES = 'https://zhengwen.example/document/a?passage=4&quote=%E5%9B%AD%7B%7D&prefix=1%25_x~';
const HARD = '达标100% {甲} & 乙_丙 #1 $2 ~ ^ \\ “引”「括」‘单’—…';

const item = itemOf(
  { type: '报告', title: HARD, issuer: '甲、乙', number: '云政〔2006〕12号', date: day('2006-08-21') },
  { url: URL_WITH_ESCAPES, passage: 3 },
);

describe('an entry reads back as it was', () => {
  test.each([
    ['RIS', risEntry],
    ['BibTeX', bibtexEntry],
  ])('from %s', (_name, write) => {
    expect(parsed(write(item))).toMatchObject({
      type: 'report',
      title: HARD,
      author: [{ family: '甲' }, { family: '乙' }],
      issued: { 'date-parts': [[2006, 8, 21]] },
      number: '云政〔2006〕12号',
      URL: URL_WITH_ESCAPES,
      note: item.note,
    });
  });

  const character = fc.oneof(
    fc.constantFrom(
      '{',
      '}',
      '&',
      '%',
      '$',
      '#',
      '_',
      '~',
      '^',
      '\\',
      '[',
      ']',
      '(',
      ')',
      ',',
      '=',
      '@',
      '"',
    ),
    fc.constantFrom('园', '區', '〔', '〕', '“', '”', '《', '》', '　', 'é', '😀', 'a', '1', ' '),
  );
  const line = fc
    .array(character, { minLength: 1, maxLength: 24 })
    .map((characters) => `题${characters.join('').replaceAll(/\s+/gu, ' ')}尾`);

  test.each([
    ['RIS', risEntry],
    ['BibTeX', bibtexEntry],
  ])('from %s, whatever stands in it', (_name, write) => {
    fc.assert(
      fc.property(line, line, (title, note) => {
        const written: CslItem = { ...item, title, note };
        expect(parsed(write(written))).toMatchObject({ title, note });
      }),
    );
  });
});
