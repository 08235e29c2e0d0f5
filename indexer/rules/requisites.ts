import { LinearPattern } from './linear-pattern.ts';

/**
 * What a text must hold for a pattern to be found in it: most lines hold no 号, and need not be asked for the number of a
 * document, which would be tried at every place of them.
 */

/** Strings of which at least one stands in every text in which a pattern is found. */
type Requisites = readonly string[];

/** To look for more of them would take as long as asking the pattern. */
const MOST = 8;

const known = new WeakMap<RegExp, Requisites | null>();

/** The requisites of a pattern, the most telling that can be read off its source; null where none can. */
export function requisitesOf(pattern: RegExp): Requisites | null {
  let requisites = known.get(pattern);
  if (requisites === undefined) {
    const isRead = !(pattern instanceof LinearPattern || pattern.ignoreCase || pattern.unicodeSets);
    requisites = isRead ? new PatternReader(pattern.source).alternatives() : null;
    known.set(pattern, requisites);
  }
  return requisites;
}

/** Times that the same text is asked of before its units are noted: most are asked of once or twice in a row. */
const NOTED_FROM = 3;

/** The text asked of last, and how often in a row. */
let asked = '';
let times = 0;
/** By unit: the number of the text noted last that holds it. */
const holders = new Uint32Array(0x10000);
let noted = 0;

/** Whether a text holds one of them. */
export function holdsAny(text: string, requisites: Requisites): boolean {
  if (text !== asked) {
    asked = text;
    times = 0;
  }
  times++;
  if (times === NOTED_FROM) noteUnits(text);
  for (const requisite of requisites) {
    if (times >= NOTED_FROM && holders[requisite.charCodeAt(0)] !== noted) continue;
    if ((times >= NOTED_FROM && requisite.length === 1) || text.includes(requisite)) return true;
  }
  return false;
}

function noteUnits(text: string): void {
  noted++;
  for (let at = 0; at < text.length; at++) holders[text.charCodeAt(at)] = noted;
}

/** The requisites of several patterns of which one is to be found; null where one of them has none. */
export function requisitesOfAny(all: readonly (Requisites | null)[]): Requisites | null {
  const united = new Set<string>();
  for (const requisites of all) {
    if (requisites === null) return null;
    for (const requisite of requisites) united.add(requisite);
  }
  // Where 局 is looked for, 总局 need not be.
  const strings = [...united];
  const fewest = strings.filter((one) => !strings.some((other) => other !== one && one.includes(other)));
  return fewest.length > MOST ? null : fewest;
}

/** Which of two says more: the one that asks for longer strings, else the one that asks for fewer. */
function moreTelling(a: Requisites, b: Requisites | null): boolean {
  if (b === null) return true;
  const shortest = (some: Requisites): number => Math.min(...some.map(({ length }) => length));
  return shortest(a) > shortest(b) || (shortest(a) === shortest(b) && a.length < b.length);
}

const GROUP = /\((?:\?(?:[\w-]*:|<?[=!]|<[^>]+>))?/y;
/** Groups in which nothing must be there, or not as it is written. */
const OTHERWISE = /!$|[\w-]:$/;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
const CLASS = /\[(\^?)((?:\\.|[^\]\\])*)\]/suy;
/** What stands for more than one character, or for none: classes, edges, references back. */
const WIDE_ESCAPE = /\\(?:[pP]\{[^}]*\}|k<[^>]*>|[1-9]\d*|[bBdDsSwW])/y;
const ESCAPE = /\\(?:u\{([\da-fA-F]+)\}|u([\da-fA-F]{4})|x([\da-fA-F]{2})|c[a-zA-Z]|(.))/suy;
const CONTROLS: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  f: '\f',
  v: '\v',
  0: '\0',
};
/** What is no character, and marks that stand in every text of which it is asked what is beside them. */
const UNTOLD = '.^$☐▢¶';
/** Characters that a class lists one by one. */
const LISTED = /^(?:[^\\-]|\\[^\da-zA-Z])*$/u;

/** Reads the source of a pattern that is known to be whole. */
class PatternReader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Alternatives up to the end of the group, or of the pattern. */
  alternatives(): Requisites | null {
    const all = [this.#sequence()];
    while (this.#source.charAt(this.#at) === '|') {
      this.#at++;
      all.push(this.#sequence());
    }
    return requisitesOfAny(all);
  }

  #sequence(): Requisites | null {
    let best: Requisites | null = null;
    /** Characters that stand side by side. */
    let run = '';
    const offer = (requisites: Requisites | null): void => {
      if (requisites !== null && moreTelling(requisites, best)) best = requisites;
    };
    while (this.#at < this.#source.length && !'|)'.includes(this.#source.charAt(this.#at))) {
      const { literal, requisites } = this.#atom();
      const least = this.#quantifier();
      if (literal !== null && least !== 0) run += literal;
      if (literal === null || least !== null) {
        if (run !== '') offer([run]);
        run = '';
      }
      if (least !== 0) offer(requisites);
    }
    if (run !== '') offer([run]);
    return best;
  }

  /** A character, or what else stands for itself, as far as it tells what must be there. */
  #atom(): { literal: string | null; requisites: Requisites | null } {
    const group = this.#take(GROUP);
    if (group !== null) {
      const inside = this.alternatives();
      this.#at++;
      return { literal: null, requisites: OTHERWISE.test(group[0]) ? null : inside };
    }
    const list = this.#take(CLASS);
    if (list !== null) return { literal: null, requisites: list[1] === '' ? listed(list[2] ?? '') : null };
    if (this.#take(WIDE_ESCAPE) !== null) return { literal: null, requisites: null };
    const written = this.#take(ESCAPE);
    if (written !== null) return { literal: escaped(written), requisites: null };
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return { literal: UNTOLD.includes(character) ? null : character, requisites: null };
  }

  /** How often what stands before must be there at least; null where nothing says so, which is once. */
  #quantifier(): number | null {
    const found = this.#take(QUANTIFIER);
    if (found === null) return null;
    return found[1] === undefined ? Number(found[0].startsWith('+')) : Number(found[1]);
  }

  /** What a pattern finds right here. */
  #take(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (found !== null) this.#at = pattern.lastIndex;
    return found;
  }
}

/** The character that an escape stands for. */
function escaped([, point, unit, byte, character = '']: RegExpExecArray): string | null {
  const code = point ?? unit ?? byte;
  if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
  return character === '' ? null : (CONTROLS[character] ?? character);
}

/** The characters of a class that lists few. */
function listed(members: string): Requisites | null {
  if (!LISTED.test(members)) return null;
  const characters = [...members.replaceAll(/\\(.)/gsu, '$1')];
  return characters.length === 0 || characters.length > MOST ? null : characters;
}
