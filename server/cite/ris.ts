import type { CslDate, CslItem } from './csl-item.ts';
import { kindOf } from './kinds.ts';

const LINE_END = '\r\n';

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
    // Zotero reads the number of a report in SN, of a law in M1.
    [ris === 'RPRT' ? 'SN' : 'M1', item.number],
    ['M3', item.genre],
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

/** `2006/08/21/`, `2006///`; what is no day, month or year stands behind the third slash. */
function slashed(date: CslDate): string {
  if ('literal' in date) return `///${date.literal}`;
  const [first, last] = date['date-parts'];
  if (first === undefined) return '///';
  if (last !== undefined) return `///${first[0]}–${last[0]}`;
  const [year, month, day] = first;
  return `${[year, two(month), two(day)].join('/')}/`;
}

function two(number: number | undefined): string {
  return number === undefined ? '' : String(number).padStart(2, '0');
}
