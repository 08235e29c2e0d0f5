import { fold } from '../../../engine/text/fold.ts';
import { everyMatch } from '../../rules/pattern-copies.ts';
import { PLAIN_SURNAMES, SURNAMES } from '../speaker-rules.ts';
import { PERSONS } from './person-rules.ts';
import { wordBorders } from './word-borders.ts';

/** Where a text names a person. Half-open range. */
export interface NamedPerson {
  start: number;
  end: number;
  /** The place that is the whole name is none either. */
  whole: boolean;
}

/** Surname and given name of two characters: a shorter name stands in too many words. */
const FULL_NAME = 3;

/** Units before a name of a place at which the name of a person may begin that holds it: 欧阳海宁. */
const LONGEST_SURNAME = 2;

/** Whether the name of a person may hold what begins at a place of a text: asked of all names of places, before anything is read. */
export function mayBeOfPerson(text: string, at: number): boolean {
  for (let from = Math.max(0, at - LONGEST_SURNAME); from <= at; from++)
    if (SURNAMES.includes(text.charAt(from))) return true;
  return false;
}

/** The persons whom a text names beside an office, a label or what they do. `text` is folded. */
export function personsIn(text: string): NamedPerson[] {
  const persons: NamedPerson[] = [];
  if (!PERSONS.mayBeIn(text)) return persons;
  for (const rule of PERSONS.active) {
    for (const match of everyMatch(rule, text)) {
      const name = match.groups?.name;
      if (name === undefined) continue;
      const start = text.indexOf(name, match.index);
      const end = start + name.length;
      // 西安市长安区, 浙江海宁市长: no name begins inside a word.
      if (wordBorders(text, start, end).before) persons.push({ start, end, whole: rule.whole });
    }
  }
  return persons;
}

/** Full names of persons whose given names are no places in a text. */
export type PersonNames = () => ReadonlySet<string>;

function fullNames(texts: readonly string[], known: readonly string[]): ReadonlySet<string> {
  const names = new Set(known.filter((name) => name.length === FULL_NAME));
  for (const raw of texts) {
    const text = fold(raw);
    for (const { start, end } of personsIn(text)) {
      const name = text.slice(start, end);
      if (name.length === FULL_NAME && PLAIN_SURNAMES.includes(name.charAt(0))) names.add(name);
    }
  }
  return names;
}

/** The full names of the persons whom texts name, read when they are first asked for. */
export function personNames(texts: readonly string[], known: readonly string[] = []): PersonNames {
  let names: ReadonlySet<string> | null = null;
  return () => {
    names ??= fullNames(texts, known);
    return names;
  };
}

/** Whether the given name of one of these persons begins at a place of a text. */
export function isGivenName(names: ReadonlySet<string>, text: string, at: number): boolean {
  return at > 0 && names.has(text.slice(at - 1, at - 1 + FULL_NAME));
}
