import type { Passage, Section } from './types.ts';

/**
 * Sections grow to about this many UTF-16 units, then the next passage begins another. Long enough for nearly every
 * provision, short enough that a section answers one question.
 */
export const SECTION_CHARACTERS = 1500;

const NUMERAL = '[零〇○一二三四五六七八九十百千两\\d]+';
/** `第十二条`, `第二百八十七条之二`. */
const PROVISION_NUMBER = new RegExp(`^\\s*第${NUMERAL}条(?:之${NUMERAL})?`, 'u');
/** What follows a provision's number when the passage is that provision, not a sentence about it. */
const AFTER_PROVISION_NUMBER = /^(?:[\s:：【（(]|$)/u;
/** What follows the number where a sentence speaks of a provision: `第五条规定的…`, `第三条、第四条`. */
const REFERENCE_TO_PROVISION = /^[的所规中及和与、，。；第至到款项或等以之前后改修增删]/u;
/** `一、`, `十二、` at the start of a body passage: a numbered heading run into its paragraph. */
const TOP_NUMBER = /^\s*[一二三四五六七八九十]{1,3}、/u;

/** Whether a passage begins a provision 第N条. */
export function beginsProvision(text: string): boolean {
  const number = PROVISION_NUMBER.exec(text)?.[0];
  if (number === undefined) return false;
  const rest = text.slice(number.length);
  return AFTER_PROVISION_NUMBER.test(rest) || !REFERENCE_TO_PROVISION.test(rest);
}

/** Whether a body passage opens a numbered part of a text that has no provisions of its own. */
export function beginsPart(text: string): boolean {
  return TOP_NUMBER.test(text);
}

/**
 * The sections of one document, in order, adjoining, each passage in exactly one: a provision with its paragraphs and
 * items, or what stands beneath one heading, cut at passage borders where it would pass `SECTION_CHARACTERS`.
 * Headings open the section that follows them. `heading` is the nearest heading above or at the start of the section,
 * null where only the document's title stands above it.
 */
export function sectionsOf(passages: readonly Passage[]): Section[] {
  const sections: Section[] = [];
  let heading: string | null = null;
  let first = 0;
  let characters = 0;
  let headingsOnly = true;
  let inProvision = false;

  const close = (end: number): void => {
    if (end > first) sections.push({ first, last: end - 1, heading });
    first = end;
    characters = 0;
    headingsOnly = true;
  };

  passages.forEach((passage, ordinal) => {
    const isHeading = passage.level > 0;
    if (isHeading) {
      if (!headingsOnly) close(ordinal);
      inProvision = false;
      heading = passage.level === 1 ? null : passage.text;
    } else {
      const provision = beginsProvision(passage.text);
      const opens =
        provision ||
        (!inProvision && beginsPart(passage.text)) ||
        (passage.kind === 'attachment' && passages[ordinal - 1]?.kind !== 'attachment') ||
        characters + passage.text.length > SECTION_CHARACTERS;
      if (opens && !headingsOnly) close(ordinal);
      inProvision ||= provision;
      headingsOnly = false;
    }
    characters += passage.text.length;
  });
  close(passages.length);
  return sections;
}

/**
 * The headings each section stands beneath or opens with, outermost first, joined by a space; without the document's
 * title (level 1), which is its own field of ranking.
 */
export function headingPaths(passages: readonly Passage[], sections: readonly Section[]): string[] {
  const above: string[] = [];
  return sections.map((section) => {
    for (const { level, text } of passages.slice(section.first, section.last + 1)) {
      if (level < 2) continue;
      above.length = Math.min(above.length, level - 2);
      above[level - 2] = text;
    }
    return above.filter((text) => text !== undefined).join(' ');
  });
}
