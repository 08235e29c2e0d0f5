import type {
  DocumentId,
  DocumentSummary,
  HitPassage,
  Known,
  QueryProblem,
  Range,
} from '../../engine/types.ts';
import { openingCheck } from '../../links/content-check.ts';
import { citation, passageAddress } from '../../links/passage-link.ts';
import { removedAddress } from '../../links/source-address.ts';

/** What tools answer: as little as can be quoted from and checked. Members that say nothing are left out. */

type Json = string | number | boolean | null | Json[] | { [name: string]: Json | undefined };
export type Answered = { [name: string]: Json | undefined };

const MOST_EVIDENCE = 3;
const NO_QUERY = { q: '', match: 'exact' as const };

/** How a value is known, and the words that prove it; left out where the text simply states it. */
function known({ how, evidence }: Known): Answered {
  const quotes = [...new Set(evidence.map(({ quote }) => quote))].slice(0, MOST_EVIDENCE);
  return { how, ...(quotes.length === 0 ? {} : { evidence: quotes }) };
}

/** Remarks on a query, and those of the queries offered with them that find something. */
export function remarksOn(problems: readonly QueryProblem[]): Answered {
  const found = problems.flatMap(({ offers = [] }) => offers.filter(({ documents }) => documents > 0));
  return {
    remarks: problems.length === 0 ? undefined : problems.map(({ message }) => message),
    try: found.length === 0 ? undefined : found.map(({ q, documents }) => ({ query: q, documents })),
  };
}

/** What a list says of a document. @param site absolute address of the page, without a slash at its end */
export function briefDocument(document: DocumentSummary, site: string): Answered {
  const { id, title, type, date, region, issuer, speaker, docNumber, source } = document;
  return {
    id,
    title,
    type,
    date: {
      iso: date.iso ?? undefined,
      year: date.year ?? undefined,
      from: date.from ?? undefined,
      to: date.to ?? undefined,
      masked: date.masked ?? undefined,
      how: date.how,
    },
    region: { path: region.path.join('/') || undefined, code: region.code ?? undefined, how: region.how },
    issuer: issuer ?? undefined,
    speaker: speaker ?? undefined,
    number: docNumber ?? undefined,
    source: source.file,
    link: site + passageAddress({ document: id }),
  };
}

/** All that is known of a document, each with the words that prove it. */
export function fullDocument(document: DocumentSummary, site: string): Answered {
  const { date, region, known: facts, topics, alsoTypes, characters, copies } = document;
  return {
    ...briefDocument(document, site),
    alsoTypes: alsoTypes.length === 0 ? undefined : alsoTypes,
    topics,
    characters,
    copies: copies.length === 0 ? undefined : copies,
    known: {
      date: known(date),
      region: known(region),
      type: known(facts.type),
      topics: known(facts.topics),
      issuer: known(facts.issuer),
      speaker: known(facts.speaker),
      number: known(facts.docNumber),
    },
  };
}

/** The link that opens words of a passage, quoted with what surrounds them. */
export function quoteLink(
  document: DocumentId,
  passage: number,
  text: string,
  range: Range,
  site: string,
): string {
  return site + passageAddress({ ...citation(document, passage, text, range), check: openingCheck(text) });
}

/** A passage found, with the words found in it and a link that opens them. */
export function foundPassage(document: DocumentId, shown: HitPassage, site: string): Answered {
  const { ordinal, text, start, ranges, heading, removed } = shown;
  const matches = [...new Set(ranges.map(([from, to]) => text.slice(from, to)))];
  if (removed !== undefined) {
    return {
      leftOutOfText: removed.reason ?? removed.kind,
      text,
      matches,
      link: site + removedAddress(document, shown, removed, NO_QUERY),
    };
  }
  const [first] = ranges;
  const check = start === 0 ? openingCheck(text) : '';
  const link =
    first === undefined
      ? passageAddress({ document, passage: ordinal, check })
      : passageAddress({ ...citation(document, ordinal, text, first), check });
  return { passage: ordinal, heading: heading ?? undefined, text, matches, link: site + link };
}
