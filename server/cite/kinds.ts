import type { DocumentSummary } from '../../engine/types.ts';
import type { CslType } from './csl-item.ts';

/** What one kind of text is called in each format. */
interface CitedKind {
  csl: CslType;
  /** Mark of GB/T 7714, appendix B; the style files derive it from the CSL type, the table says it for readers and tests. */
  mark: 'EB' | 'G' | 'N' | 'R' | 'Z';
  /** Entry of BibTeX. */
  bibtex: 'article' | 'misc' | 'techreport';
  /** `TY` of RIS. */
  ris: 'ELEC' | 'GOVDOC' | 'NEWS' | 'RPRT' | 'SLIDE' | 'STAT';
  /** Item type of Zotero, for the tags of the page; from RIS it makes the same, but a report of what is a document. */
  zotero: 'document' | 'newspaperArticle' | 'presentation' | 'report' | 'statute' | 'webpage';
}

/**
 * Official documents of the 2012 regulation and all other kinds: neither edition of GB/T 7714 has a mark of its own for them. On the
 * net that of 2025 has [EB] for whatever is marked [Z] here. RIS has one, the government document; GEN, the generic, is an article of
 * a journal to Zotero, with the document number for its issue.
 */
const DOCUMENT: CitedKind = { csl: 'document', mark: 'Z', bibtex: 'misc', ris: 'GOVDOC', zotero: 'document' };
const REPORT: CitedKind = { csl: 'report', mark: 'R', bibtex: 'techreport', ris: 'RPRT', zotero: 'report' };
const SPEECH: CitedKind = { csl: 'speech', mark: 'Z', bibtex: 'misc', ris: 'SLIDE', zotero: 'presentation' };
/** [S] is for technical standards; laws and regulations are none. */
const LAW: CitedKind = { csl: 'legislation', mark: 'Z', bibtex: 'misc', ris: 'STAT', zotero: 'statute' };
const NEWSPAPER: CitedKind = {
  csl: 'article-newspaper',
  mark: 'N',
  bibtex: 'article',
  ris: 'NEWS',
  zotero: 'newspaperArticle',
};
const PAGE: CitedKind = { csl: 'webpage', mark: 'EB', bibtex: 'misc', ris: 'ELEC', zotero: 'webpage' };

/** By main type; what stands not here is a document. */
const KINDS: ReadonlyMap<string, CitedKind> = new Map([
  ['讲话', SPEECH],
  ['报告', REPORT],
  ['政府工作报告', REPORT],
  ['法规规章', LAW],
]);

const NEWS = '新闻报道';
/** 湖南日报, 人民日报社. */
const NEWSPAPER_NAME = /报社?$/u;

/** What a document is cited as. News is of a newspaper only where one issued it: others come from pages of sites. */
export function citedKind({ type, issuer }: Pick<DocumentSummary, 'type' | 'issuer'>): CitedKind {
  if (type === NEWS) return issuer !== null && NEWSPAPER_NAME.test(issuer) ? NEWSPAPER : PAGE;
  return KINDS.get(type) ?? DOCUMENT;
}

const BY_CSL: Readonly<Record<CslType, CitedKind>> = {
  'article-newspaper': NEWSPAPER,
  chapter: { csl: 'chapter', mark: 'G', bibtex: 'misc', ris: 'GOVDOC', zotero: 'document' },
  document: DOCUMENT,
  legislation: LAW,
  report: REPORT,
  speech: SPEECH,
  webpage: PAGE,
};

export function kindOf({ type }: { type: CslType }): CitedKind {
  return BY_CSL[type];
}
