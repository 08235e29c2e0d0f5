import type { DocumentDetail, ResolveAnswer } from '../../engine/types.ts';
import { type Checked, checkLink, type DocumentChecks, linkCheck } from '../../links/content-check.ts';
import type { CitedWords, PassageLink } from '../../links/passage-link.ts';
import type { CitedPlace } from '../cite/cite-address.ts';
import type { Finding } from './findings.ts';

/** Where the link that a document was opened by leads in its text as it is now. */
export interface OpenedPlace {
  /** Where the link's words stand; null where it has none, or they are elsewhere, gone or not in one place. */
  quoted: Finding | null;
  /** Where the link's words go on, where they run over passages. */
  rest: readonly Finding[];
  /** The passage that a link without words leads to; null for the whole document, and for a link with words. */
  linked: number | null;
  /** It leads nowhere: its words stand nowhere here, or the passage it names holds other words now. */
  lost: boolean;
  /** Whether the text is that which the link is of. */
  checked: Checked;
  /** What is cited of the page: the passage that it was opened on, where it stands now, or the whole. */
  cited: CitedPlace;
}

export function openedPlace(
  link: PassageLink,
  resolved: ResolveAnswer | null,
  checks: DocumentChecks,
): OpenedPlace {
  const quoted = quotedPlace(link, resolved);
  const checked = checkLink(link.check, link.passage, checks);
  const lost = resolved === null ? checked.status === 'other' : quoted === null;
  const linked = lost || resolved !== null ? null : linkedPassage(link, checked);
  return {
    quoted,
    rest: quoted === null ? [] : restOf(resolved),
    linked,
    lost,
    checked,
    cited: citedPlace(link, quoted, linked, checks),
  };
}

/** The words that the page was opened on, as they stand here now. */
export function quotedWords(quoted: Finding | null, passages: DocumentDetail['passages']): CitedWords[] {
  const text = quoted === null ? undefined : passages[quoted.passage]?.text;
  return quoted === null || text === undefined ? [] : [{ ...quoted, text }];
}

function linkedPassage(link: PassageLink, checked: Checked): number | null {
  return checked.status === 'moved' ? checked.passage : link.passage;
}

function citedPlace(
  link: PassageLink,
  quoted: Finding | null,
  linked: number | null,
  checks: DocumentChecks,
): CitedPlace {
  const passage = quoted?.passage ?? linked;
  const words = quoted === null ? { quote: '', prefix: '', suffix: '' } : link;
  const { quote, prefix, suffix } = words;
  return { passage, quote, prefix, suffix, check: linkCheck(checks, passage) };
}

function quotedPlace(link: PassageLink, resolved: ResolveAnswer | null): Finding | null {
  if (resolved === null || !(resolved.status === 'unique' || resolved.status === 'moved')) return null;
  const { document, passage, range } = resolved.place;
  return document === link.document ? { passage, range } : null;
}

function restOf(resolved: ResolveAnswer | null): readonly Finding[] {
  if (resolved === null || !(resolved.status === 'unique' || resolved.status === 'moved')) return [];
  return resolved.place.rest ?? [];
}
