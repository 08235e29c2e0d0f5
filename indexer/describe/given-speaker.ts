import type { Evidence } from '../../engine/types.ts';
import type { Article } from '../article.ts';
import { givenFacts } from './quote.ts';
import { NO_SPEAKERS } from './speaker-rules.ts';

/** Who is given as the speaker of a text, or as its author, who is that of a speech. */
interface GivenSpeaker {
  /** With the office where one is given: `安乡县县长 张三`; several are joined by `、`. */
  speaker: string;
  field: 'speaker' | 'author';
  /** An office was given for it. */
  hasOffice: boolean;
  evidence: Evidence[];
}

/** Longest name of an author that is a person's, and not a newspaper's or an office's. */
const LONGEST_AUTHOR = 4;

const isNoSpeaker = (...parts: readonly string[]): boolean => parts.some((part) => NO_SPEAKERS.test(part));

/** The speaker that a column, front matter or a person gives, else the author; null where neither is given. */
export function givenSpeaker(article: Article): GivenSpeaker | null {
  const speakers = givenFacts(article, 'speaker');
  const field = speakers.length > 0 ? 'speaker' : 'author';
  const facts = field === 'speaker' ? speakers : givenFacts(article, 'author');
  const names = facts.map(({ value }) => value.trim());
  const [name, ...others] = names;
  if (name === undefined) return null;
  const [given] = givenFacts(article, 'office');
  const office = given?.value.trim() ?? '';
  const hasOffice = given !== undefined;
  if (field === 'author' && (isNoSpeaker(name, office) || (!hasOffice && name.length > LONGEST_AUTHOR)))
    return null;
  const evidence = facts.map((fact) => fact.evidence);
  // Of several speakers one office tells nothing; a name that bears its office needs none.
  if (given === undefined || others.length > 0 || name.includes(office))
    return { speaker: names.join('、'), field, hasOffice, evidence };
  return { speaker: `${office} ${name}`, field, hasOffice, evidence: [given.evidence, ...evidence] };
}
