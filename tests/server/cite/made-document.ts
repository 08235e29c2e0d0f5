import type { DocumentDate, DocumentSummary, How, IsoDate, Known } from '../../../engine/types.ts';
import type { CslItem } from '../../../server/cite/csl-item.ts';
import { type Cited, citationItem } from '../../../server/cite/item.ts';
import { summaryOf } from '../../engine/summary.ts';

export const TODAY: IsoDate = '2026-11-29';

export function known(how: How, ...quotes: string[]): Known {
  return { how, evidence: quotes.map((quote) => ({ quote, from: 'text' })) };
}

/** A day that the text states, or as it is otherwise known. */
export function day(iso: IsoDate, how: How = 'stated', ...quotes: string[]): DocumentDate {
  return {
    ...known(how, ...quotes),
    iso,
    year: Number(iso.slice(0, 4)),
    from: iso,
    to: iso,
    masked: null,
  };
}

export function span(from: IsoDate | null, to: IsoDate | null, masked: string | null = null): DocumentDate {
  return { ...known('unknown'), iso: null, year: null, from, to, masked };
}

export interface DocumentParts {
  title?: string;
  type?: string;
  issuer?: string;
  issuerHow?: How;
  speaker?: string;
  speakerHow?: How;
  number?: string;
  numberHow?: How;
  date?: DocumentDate;
  file?: string;
}

/** A notice of a county, with the given parts; what is not given is not known. */
export function documentOf(parts: DocumentParts): DocumentSummary {
  const summary = summaryOf({
    id: 'abc123',
    title: parts.title ?? '关于加快园区建设的通知',
    type: parts.type ?? '通知',
    file: parts.file ?? '云溪县/通知.txt',
  });
  const stated = (value: string | undefined, how: How | undefined): Known =>
    known(value === undefined ? 'unknown' : (how ?? 'stated'));
  return {
    ...summary,
    issuer: parts.issuer ?? null,
    speaker: parts.speaker ?? null,
    docNumber: parts.number ?? null,
    date: parts.date ?? span(null, null),
    known: {
      ...summary.known,
      issuer: stated(parts.issuer, parts.issuerHow),
      speaker: stated(parts.speaker, parts.speakerHow),
      docNumber: stated(parts.number, parts.numberHow),
    },
  };
}

/** The entry of a document made of parts, without a link unless one is given. */
export function itemOf(parts: DocumentParts, cited: Partial<Cited> = {}): CslItem {
  return citationItem({ document: documentOf(parts), url: null, today: TODAY, lang: 'zh', ...cited });
}
