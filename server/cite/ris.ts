import type { CslDate, CslItem } from './csl-item.ts';
import { kindOf } from './kinds.ts';

const LINE_END = '\r\n';

type RisType = ReturnType<typeof kindOf>['ris'];
/** Where Zotero reads the number of a kind that has one; M1 of a web page is to it the day of access, M2 of all is further information. */
const NUMBER: Readonly<Partial<Record<RisType, string>>> = { GOVDOC: 'SN', RPRT: 'SN', STAT: 'M1' };
const HAVE_GENRE: readonly RisType[] = ['ELEC', 'GOVDOC', 'RPRT', 'SLIDE'];

/**
 * An entry of RIS, with the tags that Zotero and EndNote read for its kind. Every value is one line: the format has no way to
 * write two, and no characters of its own to escape.
 */
export function risEntry(item: CslItem): string {
  const { ris } = kindOf(item);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', ris],
    ['ID', item.id],
    ['TI', item.title],
    ...(item.author ?? []).map(({ literal }): [string, string] => ['AU', literal]),
    ...dates(item.issued),
    ['T2', item['container-title']],
    ['PB', item.publisher],
    [NUMBER[ris] ?? 'M2', item.number],
    // Of other kinds Zotero looks for a DOI here.
    ['M3', HAVE_GENRE.includes(ris) ? item.genre : undefined],
    ['LA', item.language],
    ...(item.keyword ?? '').split(', ').map((keyword): [string, string] => ['KW', keyword]),
    ['UR', item.URL],
    ['Y2', item.accessed === undefined ? undefined : slashed(item.accessed)],
    ['N1', item.note],
  ];
  const written = lines.flatMap(([tag, value]) => {
    const text = value?.replaceAll(/\s+/gu, ' ').trim() ?? '';
    return text === '' ? [] : [`${tag}  - ${text}${LINE_END}`];
  });
  return `${written.join('')}ER  - ${LINE_END}`;
}

/** The year for programs that read no more, and the date as exactly as it is known. */
function dates(issued: CslDate | undefined): [tag: string, value: string][] {
  if (issued === undefined) return [];
  const [first, last] = 'literal' in issued ? [] : issued['date-parts'];
  if (first === undefined || last !== undefined) return [['DA', slashed(issued)]];
  return [
    ['PY', String(first[0])],
    ['DA', slashed(issued)],
  ];
}

/**
 * `2006/08/21/`, `2006///`; what is no day, month or year stands as it is: the format would have it behind a third slash, and Zotero
 * would keep the slashes.
 */
function slashed(date: CslDate): string {
  if ('literal' in date) return date.literal;
  const [first, last] = date['date-parts'];
  if (first === undefined) return '';
  if (last !== undefined) return `${first[0]}–${last[0]}`;
  const [year, month, day] = first;
  return `${[year, two(month), two(day)].join('/')}/`;
}

function two(number: number | undefined): string {
  return number === undefined ? '' : String(number).padStart(2, '0');
}
