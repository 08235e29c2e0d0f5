import type { CslDate, CslItem } from './csl-item.ts';
import { ENTRY_FILES, ENTRY_FORMATS } from './entry-file.ts';
import { kindOf } from './kinds.ts';

/**
 * The entry of a document as the head of its page tells it: Highwire tags (`citation_*`), which Zotero, Mendeley and Google Scholar
 * read, Dublin Core, and links to the entry as a file. HTML, with every value escaped; nothing of it runs.
 * @param fileAddress where the entry is had in a format, `/api/cite?…&format=` and the format
 */
export function metaTags(item: CslItem, fileAddress: (format: string) => string): string {
  const tags = [
    link({ rel: 'schema.DC', href: 'http://purl.org/dc/elements/1.1/' }),
    ...[...highwire(item), ...dublinCore(item)].flatMap(([name, content]) =>
      content === undefined || content === '' ? [] : [`<meta name="${name}" content="${escaped(content)}">`],
    ),
    ...ENTRY_FORMATS.map((format) =>
      link({
        rel: 'alternate',
        type: ENTRY_FILES[format].type.split(';')[0] ?? '',
        title: TITLES[format],
        href: fileAddress(format),
      }),
    ),
  ];
  return tags.map((tag) => `    ${tag}\n`).join('');
}

const TITLES = { ris: 'RIS', bibtex: 'BibTeX', 'csl-json': 'CSL-JSON' } as const;

type Tag = [name: string, content: string | undefined];

function highwire(item: CslItem): Tag[] {
  const isReport = item.type === 'report';
  const isNewspaper = item.type === 'article-newspaper';
  const authors = authorsOf(item);
  return [
    ['citation_title', item.title],
    ...authors.map((author): Tag => ['citation_author', author]),
    ['citation_publication_date', dateText(item.issued, '/')],
    // By these two Zotero knows a report.
    ['citation_technical_report_institution', isReport ? (item.publisher ?? authors.join('、')) : undefined],
    ['citation_technical_report_number', isReport ? item.number : undefined],
    ['citation_publisher', isReport || isNewspaper ? undefined : item.publisher],
    ['citation_language', item.language],
    ...keywordsOf(item).map((keyword): Tag => ['citation_keywords', keyword]),
    ['citation_public_url', item.URL],
  ];
}

function dublinCore(item: CslItem): Tag[] {
  return [
    ['DC.title', item.title],
    ...authorsOf(item).map((author): Tag => ['DC.creator', author]),
    ['DC.date', dateText(item.issued, '-')],
    // Zotero reads the names of its own types here.
    ['DC.type', kindOf(item).zotero],
    ['DC.publisher', item.publisher],
    ['DC.source', item['container-title']],
    ['DC.language', item.language],
    // Not under `DC.identifier`: there Zotero looks for a DOI, and finds one in `…10/document/…`.
    ['DC.identifier.URI', item.URL],
    ['DC.identifier', item.number],
    ...keywordsOf(item).map((keyword): Tag => ['DC.subject', keyword]),
    ['DC.description', item.note],
  ];
}

function authorsOf({ author }: CslItem): string[] {
  return (author ?? []).map(({ literal }) => literal);
}

function keywordsOf({ keyword }: CslItem): string[] {
  return (keyword ?? '').split(', ').filter((each) => each !== '');
}

/** A day or a year; a span has neither and is told in the description. */
function dateText(date: CslDate | undefined, separator: string): string | undefined {
  if (date === undefined || 'literal' in date) return undefined;
  const [first, last] = date['date-parts'];
  if (last !== undefined) return undefined;
  return first?.map((part) => String(part).padStart(2, '0')).join(separator);
}

function link(attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${escaped(value)}"`);
  return `<link ${written.join(' ')}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** In quotation marks, on one line. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replaceAll(/[&<>"']/gu, (character) => ESCAPES[character] ?? character);
}
