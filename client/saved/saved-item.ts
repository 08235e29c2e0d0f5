import type { DocumentId } from '../../engine/types.ts';
import { type PassageLink, passageAddress } from '../../links/passage-link.ts';

/** The words a link quotes, and what its text is known by. */
type Words = Pick<PassageLink, 'passage' | 'quote' | 'prefix' | 'suffix' | 'check'>;

/** A document, or words of one, that a reader wants to find again. */
export interface SavedItem extends Words {
  document: DocumentId;
  /** As it was when it was saved: it is shown without asking the server. */
  title: string;
  note: string;
  tags: readonly string[];
  /** When it was saved and when note or tags were last changed, as ISO times. */
  added: string;
  changed: string;
}

/** What is saved, before anything is said of it. */
export type Savable = Words & Pick<SavedItem, 'document' | 'title'>;

/** Why an entry is not taken: it has another form, names no document, is too long, or there is no room. */
export type Refusal = 'form' | 'no-document' | 'too-long' | 'full';

/** Entries kept of a collection: browsers keep some 5 million units for a site, and an entry takes a few hundred. */
export const MOST_ITEMS = 5_000;
/** UTF-16 units of a note, of a quotation (a link quotes fewer) and of a tag, and tags of an entry. */
export const LONGEST_NOTE = 4_000;
const LONGEST_QUOTE = 2_000;
const LONGEST_TAG = 40;
const MOST_TAGS = 20;

/** The whole of a document, which quotes nothing. */
export function wholeDocument(document: DocumentId, title: string, check = ''): Savable {
  return { document, title, passage: null, quote: '', prefix: '', suffix: '', check };
}

/** Two that have the same key are the same place. */
export function keyOf({
  document,
  passage,
  quote,
}: Pick<SavedItem, 'document' | 'passage' | 'quote'>): string {
  return `${document}\n${passage ?? ''}\n${quote}`;
}

/** Where it opens: at the words, wherever these stand by then. */
export function savedAddress({ document, passage, quote, prefix, suffix, check }: SavedItem): string {
  return passageAddress({ document, passage, quote, prefix, suffix, check: quote === '' ? check : '' });
}

/** Reads one entry, of a file or of what the browser kept. */
export function readItem(value: unknown): SavedItem | Refusal {
  if (typeof value !== 'object' || value === null) return 'form';
  const given: Partial<Record<keyof SavedItem, unknown>> = value;
  const { document, title = '', passage = null, note = '', tags = [], added, changed } = given;
  const { quote = '', prefix = '', suffix = '', check = '' } = given;
  if (typeof document !== 'string' || document === '') return 'no-document';
  if (typeof title !== 'string' || typeof note !== 'string' || !Array.isArray(tags)) return 'form';
  if (typeof quote !== 'string' || typeof prefix !== 'string') return 'form';
  if (typeof suffix !== 'string' || typeof check !== 'string') return 'form';
  if (passage !== null && !isOrdinal(passage)) return 'form';
  if (!tags.every((tag: unknown) => typeof tag === 'string')) return 'form';
  if ([document, title, quote, prefix, suffix, check].some(({ length }) => length > LONGEST_QUOTE)) {
    return 'too-long';
  }
  if (note.length > LONGEST_NOTE) return 'too-long';
  const since = isTime(added) ? added : new Date(0).toISOString();
  return {
    document,
    title,
    passage,
    quote,
    prefix,
    suffix,
    check,
    note,
    tags: cleanTags(tags),
    added: since,
    changed: isTime(changed) ? changed : since,
  };
}

/** What was kept, as far as it is entries. */
export function readItems(found: unknown): readonly SavedItem[] {
  if (!Array.isArray(found)) return [];
  return found.flatMap((value: unknown) => {
    const item = readItem(value);
    return typeof item === 'string' ? [] : [item];
  });
}

/** Tags as a person writes them, parted by commas, semicolons or white space. */
export function typedTags(text: string): string[] {
  return cleanTags(text.split(/[\s,，、;；#]+/u));
}

/** Each once, in order, none empty or endless. */
export function cleanTags(tags: readonly string[]): string[] {
  const trimmed = tags.map((tag) => tag.trim().slice(0, LONGEST_TAG)).filter((tag) => tag !== '');
  return [...new Set(trimmed)].slice(0, MOST_TAGS);
}

function isOrdinal(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

export function isTime(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 40 && Number.isFinite(Date.parse(value));
}
