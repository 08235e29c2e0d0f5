import { globalPattern } from '../rules/pattern-copies.ts';
import { AND_OTHERS, BODY_NAMES, GLUED, SEALS } from './body-name-rules.ts';
import { NO_BODY } from './no-body-rules.ts';

/** A body where it stands in a line; units of the line, half-open. */
export interface NamedBody {
  name: string;
  start: number;
  end: number;
  /** 、 where that stands between it and the one before. */
  list: boolean;
}

/** Whether characters without white space are the name of a body. */
export function isBodyName(name: string): boolean {
  const others = AND_OTHERS.match(name);
  const plain = others === null ? name : name.slice(0, others.match.index);
  return BODY_NAMES.test(plain) && !NO_BODY.test(plain);
}

/**
 * The bodies that a line names and that it consists of: one, or several side by side (with spaces, 、, or nothing where lines
 * were joined). Null where anything else stands in it. Names set with spaces between their characters are read as one.
 */
export function bodiesOfLine(written: string): NamedBody[] | null {
  const line = withoutSeals(written);
  const words = [...line.matchAll(/[^\s、，,]+/gu)];
  if (words.length === 0) return null;
  if (words.length > 2 && words.every(([word]) => word.length <= 2) && !/[、，,]/u.test(line))
    return whole(line, line.replace(/\s+/gu, ''));
  const bodies = words.flatMap((word) => unglued(word[0], word.index, line[word.index - 1] === '、'));
  if (bodies.every(({ name }) => isBodyName(name))) return bodies;
  // 沪、苏、浙三地监管局
  return /\s/u.test(line.trim()) ? null : whole(line, line.trim());
}

/** A line with white space for the marks of seals, so that names keep their places. */
const withoutSeals = (line: string): string =>
  SEALS.active.reduce(
    (text, rule) => text.replace(globalPattern(rule), (seal) => ' '.repeat(seal.length)),
    line,
  );

function whole(line: string, name: string): NamedBody[] | null {
  const start = line.length - line.trimStart().length;
  return isBodyName(name) ? [{ name, start, end: line.trimEnd().length, list: false }] : null;
}

/** The names of which a word is made that was put together from several. */
function cutAtBodies(word: string): string[] {
  for (const rule of GLUED.active) {
    const names = word.split(globalPattern(rule));
    if (names.length > 1) return names;
  }
  return [word];
}

function unglued(word: string, at: number, list: boolean): NamedBody[] {
  const parts: NamedBody[] = [];
  let start = at;
  for (const name of cutAtBodies(word)) {
    parts.push({ name, start, end: start + name.length, list: list && start === at });
    start += name.length;
  }
  return parts.every(({ name }) => isBodyName(name)) ? parts : [{ name: word, start: at, end: start, list }];
}
