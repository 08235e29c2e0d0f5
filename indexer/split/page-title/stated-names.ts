import { withoutGlosses } from '../../lines/glosses.ts';
import { comparable, isByline, namesDocument } from '../../lines/heading-forms.ts';
import type { Line } from '../../lines/lines.ts';
import { simplified } from '../../lines/simplified.ts';
import { matchRule } from '../../rules/rule.ts';
import { withoutEdges } from '../title-edge-rules.ts';
import { TITLE_NAMES } from '../title-name-rules.ts';
import { TITLE_SIGNS } from '../title-sign-rules.ts';

/** What the places of a page, its text aside, call it. */

/** A title that a place of the page states. */
export interface StatedName {
  /** As it is written there. */
  text: string;
  /** For comparing it with lines. */
  key: string;
  /** Points of it as a title where no line bears it. */
  points: number;
  /** It is the title of the markup. */
  marked: boolean;
}

/** Lines at the head and at the foot that are looked at, paragraphs too. */
const HEAD = 60;
const FOOT = 12;
/** Paragraphs of the text in which a name is looked for, and units of each. */
const PARAGRAPHS = 3;
const LONGEST_LOOK = 400;
const LONGEST_LINE = 300;
/** A button that stands on a line of its own below the title of a forum. */
const BUTTON = /^\[复制链接\]$/;
const BUTTON_BEHIND = 'title-name/copy-button';
const SHORTEST = 4;

/** The key under which titles are compared: as a reader has them, without marks. */
export function keyOf(text: string): string {
  return comparable(simplified(withoutGlosses(text)));
}

/** Whether a name holds what a line says; both as they are compared. */
export function isPart(name: string, key: string): boolean {
  return key !== '' && name.includes(key);
}

/** The names that the lines of a page state, removed ones too: those are of the site, which knows what it shows. */
export function statedNames(lines: readonly Line[]): StatedName[] {
  const names: StatedName[] = [];
  let paragraphs = 0;
  /** A line above ends in a kind of document. */
  let titled = false;
  const foot = Math.max(HEAD, lines.length - FOOT);
  for (const [index, line] of lines.entries()) {
    if (index >= HEAD && index < foot) continue;
    const bare = withoutGlosses(line.text.slice(0, LONGEST_LOOK));
    const plain = simplified(bare);
    const isParagraph = plain.length > 60 || /[。；]/.test(plain);
    if (isParagraph && index < HEAD && line.removed === null) paragraphs += 1;
    for (const rule of isByline(plain) ? [] : TITLE_NAMES.active) {
      if (rule.untitled === true && titled) continue;
      if (
        rule.of === 'paragraph'
          ? line.removed !== null || paragraphs > PARAGRAPHS
          : plain.length > LONGEST_LINE
      )
        continue;
      const found = matchRule(rule, plain);
      const name = found?.[1];
      if (found === null || name === undefined) continue;
      const at = found.index + found[0].indexOf(name);
      add(names, secondOfTwo(bare.slice(at, at + name.length)), rule.points);
    }
    // 批转农林局《关于春耕的报告》 is a whole title, too.
    titled ||= line.removed === null && !isParagraph && namesDocument(plain.replace(/》$/, ''));
    const above = lines[index - 1];
    const button = BUTTON.test(plain) ? TITLE_NAMES.inForce(BUTTON_BEHIND) : null;
    if (button !== null && above !== undefined) add(names, withoutGlosses(above.text), button.points);
  }
  return names;
}

/** `县长在会上讲话县长在会上的讲话`: a title that stands twice in a row, once as the site has it. */
function secondOfTwo(name: string): string {
  for (let at = SHORTEST; at <= name.length - SHORTEST; at++) {
    const second = name.slice(at);
    if (second.replaceAll('的', '') === name.slice(0, at).replaceAll('的', '')) return second;
  }
  return name;
}

function add(names: StatedName[], written: string, points: number): void {
  const text = withoutEdges(written.trim());
  const key = keyOf(text);
  if (key.length < SHORTEST || TITLE_SIGNS.first(simplified(text))?.ofSite === true) return;
  names.push({ text, key, points, marked: false });
}
