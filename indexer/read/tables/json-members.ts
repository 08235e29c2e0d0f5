import type { TableCell } from './table.ts';

/** One value of a JSON object and where it stands; a list of values gives several of the same name. */
interface JsonMember extends Omit<TableCell, 'column'> {
  /** Keys from the outermost inwards, divided by dots: `data.title`. */
  name: string;
}

/** The scalars of the object on a line with their places, null where the line holds no object. Nulls are left out. */
export function membersOf(source: string, start: number, end: number): JsonMember[] | null {
  try {
    const parsed: unknown = JSON.parse(source.slice(start, end));
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
  } catch {
    return null;
  }
  return scalarsIn(source, start, end);
}

const BACKSLASH = '\\'.charCodeAt(0);

interface Level {
  isObject: boolean;
  /** Path of the object or list. */
  path: string;
  /** Key whose value comes next, null where a key comes next. */
  key: string | null;
}

/** Goes through valid JSON once; what it holds is known to be whole. */
function scalarsIn(source: string, from: number, end: number): JsonMember[] {
  const members: JsonMember[] = [];
  const levels: Level[] = [];
  const nameHere = (): string => {
    const level = levels.at(-1);
    if (level === undefined) return '';
    if (level.key === null) return level.path;
    return level.path === '' ? level.key : `${level.path}.${level.key}`;
  };
  let at = from;
  while (at < end) {
    const unit = source.charAt(at);
    const level = levels.at(-1);
    if (unit === '{' || unit === '[') {
      levels.push({ isObject: unit === '{', path: nameHere(), key: null });
      at += 1;
    } else if (unit === '}' || unit === ']') {
      levels.pop();
      at += 1;
    } else if (unit === ',') {
      if (level?.isObject === true) level.key = null;
      at += 1;
    } else if (unit === '"') {
      const close = stringEnd(source, at);
      if (level?.isObject === true && level.key === null) level.key = keyOf(source.slice(at, close));
      else members.push({ name: nameHere(), start: at + 1, end: close - 1, form: 'json' });
      at = close;
    } else if (unit === ':' || /\s/.test(unit)) {
      at += 1;
    } else {
      const close = wordEnd(source, at, end);
      if (source.slice(at, close) !== 'null') {
        members.push({ name: nameHere(), start: at, end: close, form: 'plain' });
      }
      at = close;
    }
  }
  return members;
}

function keyOf(literal: string): string {
  const value: unknown = JSON.parse(literal);
  return typeof value === 'string' ? value : '';
}

/** Behind the quote that closes the string at `open`. */
function stringEnd(source: string, open: number): number {
  let close = source.indexOf('"', open + 1);
  while (isEscaped(source, open, close)) close = source.indexOf('"', close + 1);
  return close + 1;
}

/** Whether a quote stands behind an odd number of backslashes. */
function isEscaped(source: string, open: number, quote: number): boolean {
  let at = quote;
  while (at - 1 > open && source.charCodeAt(at - 1) === BACKSLASH) at -= 1;
  return (quote - at) % 2 === 1;
}

/** Behind the number or word at `start`. */
function wordEnd(source: string, start: number, end: number): number {
  let at = start;
  while (at < end && !/[\s,\]}]/.test(source.charAt(at))) at += 1;
  return at;
}
