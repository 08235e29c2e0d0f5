import type { CslDate, CslItem } from './csl-item.ts';
import { kindOf } from './kinds.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A brace that is only escaped still opens a group for BibTeX, so braces are written by name. */
const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * An entry of BibTeX in UTF-8, for XeLaTeX, LuaLaTeX and biber. Names and title stand in braces of their own, so that no program
 * cuts a name in two or changes the case of a letter.
 */
export function bibtexEntry(item: CslItem): string {
  const { bibtex } = kindOf(item);
  const authors = (item.author ?? []).map(({ literal }) => literal);
  const issuer = item.publisher ?? authors.join('、');
  const fields: [name: string, value: string | undefined][] = [
    ['author', authors.length === 0 ? undefined : authors.map(braced).join(' and ')],
    ['title', braced(item.title)],
    ...issuedFields(item.issued),
    ['journal', bibtex === 'article' ? escaped(item['container-title']) : undefined],
    // BibTeX asks each report who issued it.
    bibtex === 'techreport' ? ['institution', escaped(issuer)] : ['organization', escaped(item.publisher)],
    ['type', escaped(item.genre)],
    ['number', escaped(item.number)],
    // Read as it is, escapes and all.
    ['url', item.URL],
    ['urldate', item.accessed === undefined ? undefined : day(item.accessed)],
    ['language', item.language === 'en' ? 'english' : 'chinese'],
    ['keywords', escaped(item.keyword)],
    ['note', escaped(item.note)],
  ];
  const written = fields.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`  ${name} = ${name === 'month' ? value : `{${value}}`},\n`],
  );
  return `@${bibtex}{${item.id},\n${written.join('')}}\n`;
}

function issuedFields(issued: CslDate | undefined): [name: string, value: string | undefined][] {
  if (issued === undefined) return [];
  if ('literal' in issued) return [['year', issued.literal]];
  const [first, last] = issued['date-parts'];
  if (first === undefined) return [];
  const years = last === undefined ? String(first[0]) : `${first[0]}--${last[0]}`;
  const [, month, ofMonth] = first;
  return [
    ['year', issued.circa === true ? `[${years}]` : years],
    ['month', month === undefined ? undefined : MONTHS[month - 1]],
    ['day', ofMonth === undefined ? undefined : String(ofMonth)],
  ];
}

function day(date: CslDate): string | undefined {
  const parts = 'literal' in date ? undefined : date['date-parts'][0];
  return parts?.map((part) => String(part).padStart(2, '0')).join('-');
}

function braced(text: string): string {
  return `{${escaped(text)}}`;
}

function escaped(text: string): string;
function escaped(text: string | undefined): string | undefined;
function escaped(text: string | undefined): string | undefined {
  return text
    ?.replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[\\{}&%$#_~^]/gu, (character) => ESCAPES[character] ?? character);
}
