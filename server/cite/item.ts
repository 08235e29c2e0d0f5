import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path/posix';
import type { DocumentDetail, DocumentSummary, IsoDate, Language } from '../../engine/types.ts';
import type { CslItem } from './csl-item.ts';
import { dayParts, issuedOf } from './dates.ts';
import { evidenced } from './evidenced.ts';
import { citedKind } from './kinds.ts';
import { authorsOf, publisherOf } from './names.ts';
import { noteOf } from './note.ts';

/** What is cited of a document. */
export interface Cited {
  document: DocumentSummary;
  /** The link that opens it; null to cite it as it would be on paper. */
  url: string | null;
  /** Ordinal of the passage cited; null of the document as a whole. */
  passage?: number | null;
  /** See `isTitleFromFileName`; false by default. */
  titleFromFileName?: boolean;
  /** See `isChinese`; by the title alone where it is not given. */
  chinese?: boolean;
  /** The day on which it is cited. */
  today: IsoDate;
  /** Language of the note. */
  lang: Language;
}

const HAN = /\p{Script=Han}/u;
const KEY_DIGITS = 8;

/**
 * An entry of CSL-JSON for a document, from which all formats are made. What is known but not stated by the text stands in square
 * brackets (title, names, number) or is marked as an estimate (date); what is not known is left out, so that each style says it
 * in its own way.
 */
export function citationItem(cited: Cited): CslItem {
  const { document, url, passage = null, titleFromFileName = false, today, lang } = cited;
  const { chinese = hasChineseTitle(document) } = cited;
  const { title, docNumber, known, type, region, topics } = document;
  const authors = authorsOf(document);
  const publisher = publisherOf(document);
  const issued = issuedOf(document.date);
  const kind = citedKind(document);
  // A newspaper is what its article stands in, not who wrote it.
  const newspaper = kind.csl === 'article-newspaper' ? document.issuer : null;
  const author = newspaper !== null && document.speaker === null ? [] : authors;
  return {
    id: citationKey(document),
    type: kind.csl,
    title: titleFromFileName ? `[${title}]` : title,
    ...(author.length === 0 ? {} : { author }),
    ...(issued === undefined ? {} : { issued }),
    ...(docNumber === null ? {} : { number: evidenced(docNumber, known.docNumber.how) }),
    ...(type === '其他' ? {} : { genre: type }),
    ...(newspaper === null
      ? publisher === null
        ? {}
        : { publisher }
      : { 'container-title': evidenced(newspaper, known.issuer.how) }),
    ...(url === null ? {} : { URL: url, accessed: { 'date-parts': [dayParts(today)] } }),
    language: chinese ? 'zh-CN' : 'en',
    keyword: [...region.path, ...topics].join(', '),
    note: noteOf({ document, passage, titleFromFileName }, lang),
  };
}

/** Of the id alone, so that it stays when what is known of the document changes. */
function citationKey({ id }: DocumentSummary): string {
  return `zhengwen-${createHash('sha256').update(id).digest('hex').slice(0, KEY_DIGITS)}`;
}

/** Whether a document has no title of its own but bears the name of its file. */
export function isTitleFromFileName({
  document,
  passages,
}: Pick<DocumentDetail, 'document' | 'passages'>): boolean {
  return isNamedAsFile(document) && passages.some(({ kind }) => kind === 'title');
}

/** Whether a document is in Chinese: its title may be no more than the name of its file, or a number. */
export function isChinese({ document, passages }: Pick<DocumentDetail, 'document' | 'passages'>): boolean {
  return hasChineseTitle(document) || passages.some(({ text }) => HAN.test(text));
}

export const hasChineseTitle = ({ title }: DocumentSummary): boolean => HAN.test(title);

/** Whether its file is named as the document is: of no other is the title taken from there. */
export function isNamedAsFile({ title, source: { file } }: DocumentSummary): boolean {
  return bare(basename(file, extname(file))).includes(bare(title));
}

function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s_]+/gu, '');
}
