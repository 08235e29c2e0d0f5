import { edgeBefore } from '../links/characters.ts';
import { beginsPart, beginsProvision } from './sections.ts';
import type { DocumentDetail, OutlinePart } from './types.ts';

type Passages = DocumentDetail['passages'];

/** A part of a text without headings is named by so many characters of its beginning: more than two lines of the outline. */
const NAMED_BY = 40;

/**
 * The headings of a document that are no title of it; each holds all that follows up to the next of its level or a higher one. A text
 * without any has the provisions (第N条) that it is made of for its parts, or else what is numbered 一、二、.
 */
export function outlineParts(passages: Passages): OutlinePart[] {
  const body = passages.filter(({ kind }) => kind !== 'title');
  const headings = body.filter(({ level, ordinal }) => level > 0 && !(level === 1 && ordinal === 0));
  if (headings.length === 0) return numberedParts(body);
  return headings.map(({ ordinal, text, level }, at) => ({
    ordinal,
    text,
    level,
    end: headings.slice(at + 1).find((next) => next.level <= level)?.ordinal ?? body.length,
  }));
}

function numberedParts(body: Passages): OutlinePart[] {
  const provisions = body.filter(({ level, text }) => level === 0 && beginsProvision(text));
  const parts = body.filter(({ level, text }) => level === 0 && beginsPart(text));
  const numbered = provisions.length > 1 ? provisions : parts;
  if (numbered.length < 2) return [];
  return numbered.map(({ ordinal, text }, at) => ({
    ordinal,
    text: beginning(text),
    level: 1,
    end: numbered[at + 1]?.ordinal ?? body.length,
  }));
}

function beginning(text: string): string {
  return text.length > NAMED_BY ? `${text.slice(0, edgeBefore(text, NAMED_BY))}…` : text;
}
