import type { RequestProblem } from '../errors.ts';
import type { FacetNode } from '../query/ast.ts';
import type { FilterValues, Language } from '../types.ts';
import { requestMessage } from './messages.ts';
import { readName } from './name.ts';
import { readDate, readYear } from './period.ts';
import type { Objection, Reading } from './reading.ts';
import { type RegionResolver, readRegion } from './region.ts';
import { readTopic, readType } from './scheme.ts';

/** The filter that one facet of a query stands for: exactly one member, with one value. */
export type FacetFilter = Partial<Pick<FilterValues, FacetNode['facet']>>;

/** Reads the value of a facet written in a query. */
export function readFacet(node: FacetNode, resolveRegion: RegionResolver): Reading<FacetFilter> {
  const value = node.value.trim();
  switch (node.facet) {
    case 'region':
      return asFilter(readRegion(value, resolveRegion), (region) => ({ region: [region] }));
    case 'year':
      return asFilter(readYear(value), (year) => ({ year: [year] }));
    case 'date':
      return asFilter(readDate(value), (date) => ({ date: [date] }));
    case 'type':
      return asFilter(readType(value), (type) => ({ type: [type] }));
    case 'topic':
      return asFilter(readTopic(value), (topic) => ({ topic: [topic] }));
    case 'issuer':
      return asFilter(readName(value), (issuer) => ({ issuer: [issuer] }));
    case 'speaker':
      return asFilter(readName(value), (speaker) => ({ speaker: [speaker] }));
  }
}

function asFilter<T>(reading: Reading<T>, filter: (value: T) => FacetFilter): Reading<FacetFilter> {
  return reading.ok ? { ok: true, value: filter(reading.value) } : reading;
}

/** An objection to a facet's value as a problem of the query text. */
export function facetProblem(node: FacetNode, objection: Objection, lang: Language): RequestProblem {
  return { ...problemOf('q', objection, lang), start: node.span.start, end: node.span.end };
}

/** An objection in the reader's language, with the values that would be right. */
export function problemOf(parameter: string, objection: Objection, lang: Language): RequestProblem {
  const message = requestMessage(objection.code, lang, objection.detail);
  if (objection.candidates === undefined) return { parameter, message };
  const [before, between] = lang === 'zh' ? ['：', '；'] : [': ', '; '];
  return {
    parameter,
    message: `${message}${before}${objection.candidates.join(between)}`,
    candidates: [...objection.candidates],
  };
}
