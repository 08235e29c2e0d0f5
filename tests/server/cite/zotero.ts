import type { Head } from './head-of.ts';

/** An item as Zotero would keep it: the fields that its translators fill from what is written here. */
export interface ZoteroItem {
  itemType: string;
  fields: Record<string, string>;
  creators: string[];
  tags: string[];
}

/** Highwire tags that the translator “Embedded Metadata” reads, with the field each fills. */
const HIGHWIRE: Readonly<Record<string, string>> = {
  citation_title: 'title',
  citation_publication_date: 'date',
  citation_date: 'date',
  citation_journal_title: 'publicationTitle',
  citation_conference_title: 'conferenceName',
  citation_dissertation_institution: 'university',
  citation_technical_report_institution: 'institution',
  citation_technical_report_number: 'number',
  citation_publisher: 'publisher',
  citation_language: 'language',
  citation_public_url: 'url',
};

/** Dublin Core, as the RDF translator beneath reads it; Highwire goes first where both say something. */
const DUBLIN_CORE: Readonly<Record<string, string>> = {
  'DC.title': 'title',
  'DC.date': 'date',
  'DC.publisher': 'publisher',
  'DC.language': 'language',
  'DC.source': 'publicationTitle',
  'DC.description': 'abstractNote',
};

/** By which of the Highwire tags the type is known; else the page says it in `DC.type`, else it is a web page. */
const TYPE_BY_TAG: readonly (readonly [string, string])[] = [
  ['citation_conference_title', 'conferencePaper'],
  ['citation_dissertation_institution', 'thesis'],
  ['citation_technical_report_institution', 'report'],
  ['citation_journal_title', 'journalArticle'],
];

const ITEM_TYPES = ['document', 'newspaperArticle', 'presentation', 'report', 'statute', 'webpage'];

/** What the translator “Embedded Metadata” makes of a head. */
export function embeddedMetadata({ meta }: Head): ZoteroItem {
  const first = (name: string): string | undefined => meta[name]?.[0];
  const known = TYPE_BY_TAG.find(([tag]) => first(tag) !== undefined)?.[1];
  const said = ITEM_TYPES.find((type) => type === first('DC.type'));
  const fields: Record<string, string> = {};
  const doi = (meta['DC.identifier'] ?? []).flatMap((value) => DOI.exec(value)?.[0] ?? [])[0];
  if (doi !== undefined) fields.DOI = doi;
  for (const table of [HIGHWIRE, DUBLIN_CORE]) {
    for (const [tag, field] of Object.entries(table)) {
      const value = first(tag);
      if (value !== undefined) fields[field] ??= value;
    }
  }
  return {
    itemType: known ?? said ?? 'webpage',
    fields,
    creators: (meta.citation_author ?? meta['DC.creator'] ?? []).map(cleaned),
    // By itself it keeps none: “most of the time they are not right”.
    tags: [],
  };
}

/** What `ZU.cleanDOI` takes for one. */
const DOI = /10(?:\.\d{4,})?\/\S*[^\s.,]/u;

/** Zotero takes brackets at the ends of a name away. */
function cleaned(name: string): string {
  return name.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/gu, '');
}

const RIS_TYPES: Readonly<Record<string, string>> = {
  ELEC: 'webpage',
  GEN: 'journalArticle',
  GOVDOC: 'report',
  NEWS: 'newspaperArticle',
  RPRT: 'report',
  SLIDE: 'presentation',
  STAT: 'statute',
};

/** Where the translator “RIS” puts each tag; what differs by type stands behind a colon. */
const RIS_FIELDS: Readonly<Record<string, string>> = {
  TI: 'title',
  DA: 'date',
  PB: 'publisher',
  'T2:newspaperArticle': 'publicationTitle',
  'SN:report': 'reportNumber',
  'M1:statute': 'publicLawNumber',
  'M1:journalArticle': 'issue',
  'M1:webpage': 'accessDate',
  M1: 'extra',
  M2: 'extra',
  'M3:report': 'reportType',
  'M3:presentation': 'presentationType',
  'M3:webpage': 'websiteType',
  LA: 'language',
  UR: 'url',
  Y2: 'accessDate',
  N1: 'note',
};

/** What the translator “RIS” makes of one entry. Throws for a line or tag that it would not read. */
export function risItem(entry: string): ZoteroItem {
  const lines = entry.split('\r\n').filter((line) => line !== '');
  const pairs = lines.map((line): [string, string] => {
    const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? [];
    if (tag === undefined || value === undefined) throw new Error(`no line of RIS: ${line}`);
    return [tag, value];
  });
  const type = RIS_TYPES[pairs[0]?.[1] ?? ''];
  if (pairs[0]?.[0] !== 'TY' || type === undefined) throw new Error('the entry begins with no known type');
  if (pairs.at(-1)?.[0] !== 'ER') throw new Error('the entry has no end');
  const item: ZoteroItem = { itemType: type, fields: {}, creators: [], tags: [] };
  for (const [tag, value] of pairs.slice(1, -1)) {
    if (tag === 'AU') item.creators.push(cleaned(value));
    else if (tag === 'KW') item.tags.push(value);
    else if (tag === 'PY' || tag === 'ID') continue;
    else {
      const field = RIS_FIELDS[`${tag}:${type}`] ?? RIS_FIELDS[tag];
      if (field === undefined) throw new Error(`${tag} is not read of a ${type}`);
      item.fields[field] = tag === 'DA' || tag === 'Y2' ? dateOf(value) : value;
    }
  }
  return item;
}

/** `2006/08/21/` is a day, `2006///` a year; what does not begin with a year stays as it is. */
function dateOf(value: string): string {
  if (!/^\d+(?:\/\d{0,2}(?:\/\d{0,2}(?:[/\s][^/]*)?)?)?$/u.test(value)) return value;
  return value
    .split('/')
    .filter((part) => part !== '')
    .join('-');
}
