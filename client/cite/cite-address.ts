import type { DocumentId, Language } from '../../engine/types.ts';
import type { PassageLink } from '../../links/passage-link.ts';

/** Styles for people to read, as `/api/cite` names them. */
export const STYLES = ['gbt7714-2015', 'gbt7714-2025', 'apa', 'chicago'] as const;
/** Formats for programs, with the ending of their files. */
export const FILES = { bibtex: 'bib', ris: 'ris', 'csl-json': 'json' } as const;

type CiteStyle = (typeof STYLES)[number];
export type CiteFile = keyof typeof FILES;
export type CiteFormat = CiteStyle | CiteFile;

/** Where the link of a document leads, and what it is known by. */
export type CitedPlace = Pick<PassageLink, 'passage' | 'quote' | 'prefix' | 'suffix' | 'check'>;

/** What is cited: documents, or a passage of one. */
export interface CiteSubject {
  documents: readonly DocumentId[];
  /** Of a single document; else it is cited as a whole. */
  place?: CitedPlace;
  /** Of the documents of a page of results: where the entries of all of them are had as a file. */
  all?: (format: CiteFile) => string;
}

/**
 * What the server is asked for.
 * @param withLink whether a citation for people ends with the link; entries for programs always have it
 */
export function citeAddress(
  { documents, place }: CiteSubject,
  format: CiteFormat,
  withLink: boolean,
  lang: Language,
): string {
  const params = new URLSearchParams(documents.map((id): [string, string] => ['document', id]));
  if (place !== undefined && documents.length === 1) {
    if (place.passage !== null) params.set('passage', String(place.passage));
    for (const name of ['quote', 'prefix', 'suffix', 'check'] as const) {
      if (place[name] !== '') params.set(name, place[name]);
    }
  }
  params.set('format', format);
  if (!withLink && STYLES.some((style) => style === format)) params.set('print', 'true');
  params.set('lang', lang);
  return `/api/cite?${params}`;
}

/** Addresses that mean this machine alone: a link to one opens for nobody who reads a footnote. */
export function isOwnMachine(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(host);
}
