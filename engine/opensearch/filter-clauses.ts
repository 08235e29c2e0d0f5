import { FILTER_FACETS, type FilterFacet } from '../columns/clauses.ts';
import { firstDay, lastDay, zoneNumber } from '../columns/columns.ts';
import { readName } from '../columns/name-filter.ts';
import { isZone } from '../request/region.ts';
import { type DateFilter, type Filters, type FilterValues, UNKNOWN, type YearFilter } from '../types.ts';
import { allOf, anyOf, type ClusterClause, noneOf } from './cluster-clause.ts';
import { type DocumentForm, zoneTerm } from './document-form.ts';

/** Filters as the cluster asks for them: the very documents that `clausesOf` lets pass (`engine/columns/clauses.ts`). */

type Field = keyof DocumentForm;

const has = (field: Field): ClusterClause => ({ exists: { field } });

const oneOf = (field: Field, values: readonly string[]): ClusterClause => ({ terms: { [field]: values } });

/** Numbers from one to another; an end that is null is open, and then the field need not be there. */
function between(from: [Field, number | null], to: [Field, number | null]): ClusterClause {
  const [[first, least], [last, most]] = [from, to];
  return allOf([
    ...(least === null ? [] : [{ range: { [first]: { gte: least } } }]),
    ...(most === null ? [] : [{ range: { [last]: { lte: most } } }]),
  ]);
}

function yearClause({ from, to }: YearFilter, possible: boolean): ClusterClause {
  const fixed = allOf([has('year'), between(['year', from], ['year', to])]);
  if (!possible) return fixed;
  // A span meets the years asked for where it ends no earlier than they begin, and begins no later than they end.
  const spans = allOf([noneOf(has('year')), has('yearFrom'), between(['yearTo', from], ['yearFrom', to])]);
  return anyOf([fixed, spans]);
}

function dateClause({ from, to }: DateFilter, possible: boolean): ClusterClause {
  const first = from === null ? null : firstDay(from);
  const last = to === null ? null : lastDay(to);
  return possible
    ? allOf([has('possibleFrom'), between(['possibleTo', first], ['possibleFrom', last])])
    : allOf([anyOf([has('dayFrom'), has('dayTo')]), between(['dayFrom', first], ['dayTo', last])]);
}

/** Characters that mean something in a pattern. */
const OF_PATTERNS = /[\\*?]/gu;

/** Names that hold a value anywhere, or are all of it, both folded. */
function nameClause(named: Field, folded: Field, value: string): ClusterClause {
  if (value === UNKNOWN) return { term: { [named]: UNKNOWN } };
  const { text, isWhole } = readName(value);
  return isWhole
    ? { term: { [folded]: text } }
    : { wildcard: { [folded]: { value: `*${text.replace(OF_PATTERNS, '\\$&')}*` } } };
}

function clauseOf(facet: FilterFacet, values: FilterValues, possible: boolean): ClusterClause | null {
  if (values[facet].length === 0) return null;
  const whole = (list: readonly string[]): string[] => list.map((value) => value.replace(/\/$/, ''));
  switch (facet) {
    case 'region':
      return oneOf(
        'regions',
        values.region.map((region) => (isZone(region) ? zoneTerm(zoneNumber(region)) : region)),
      );
    case 'year':
      return anyOf(
        values.year.map((year) => (year === UNKNOWN ? noneOf(has('year')) : yearClause(year, possible))),
      );
    case 'date':
      return anyOf(values.date.map((date) => dateClause(date, possible)));
    case 'type':
      return oneOf('types', whole(values.type));
    case 'topic':
      return oneOf('topics', whole(values.topic));
    case 'path':
      return oneOf('paths', whole(values.path));
    case 'issuer':
      return anyOf(values.issuer.map((value) => nameClause('issuers', 'issuerFolded', value)));
    case 'speaker':
      return anyOf(values.speaker.map((value) => nameClause('speakers', 'speakerFolded', value)));
  }
}

/** What a facet lets pass and takes out, of those that a set of filters names. */
export interface FacetClause {
  facet: FilterFacet;
  clause: ClusterClause;
}

/** One clause for each facet that has values, and one for each that takes some out. */
export function filterClauses(filters: Filters): FacetClause[] {
  const clauses: FacetClause[] = [];
  for (const facet of FILTER_FACETS) {
    const wanted = clauseOf(facet, filters, filters.possible);
    if (wanted !== null) clauses.push({ facet, clause: wanted });
    const unwanted = clauseOf(facet, filters.not, false);
    if (unwanted !== null) clauses.push({ facet, clause: noneOf(unwanted) });
  }
  return clauses;
}
