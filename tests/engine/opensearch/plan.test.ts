import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { QuerySyntaxError, RequestError } from '../../../engine/errors.ts';
import { loadGazetteer } from '../../../engine/gazetteer/index.ts';
import { best } from '../../../engine/local/search.ts';
import { allOf } from '../../../engine/opensearch/cluster-clause.ts';
import {
  filtered,
  filteredButOne,
  type Plan,
  planExact,
  planRelaxed,
  termsOfExact,
  termsOfRelaxed,
} from '../../../engine/opensearch/plan.ts';
import type { SearchRequest } from '../../../engine/types.ts';
import { requestFor } from '../request.ts';
import { fewFilters, textsToFilter } from './filters.ts';
import { type MadeCollection, madeCollection } from './made-collection.ts';

const gazetteer = loadGazetteer();
let made: MadeCollection;
beforeAll(async () => {
  made = await madeCollection(textsToFilter());
});
afterAll(() => made.remove());

const ALL = { size: 100, duplicates: 'all' } as const;

/** Ids of all documents that a search finds here. */
function found(request: SearchRequest): string[] {
  const { documents, ranked } = best(made.collection, { ...request, ...ALL });
  expect(ranked.rows).toHaveLength(documents);
  return made.idsOf(ranked.rows).sort();
}

const clauseOf = ({ reading, ...plan }: Plan) => allOf([reading.clause, filtered(plan)]);

const word = fc.constantFrom(
  '工业',
  '推進',
  '会议纪要',
  '的',
  '2006年',
  '12.3万元',
  'gdp',
  '℃',
  '招商引资',
  '水费',
);
const exactQuery = fc.oneof(
  word,
  fc.tuple(word, word).map(([a, b]) => `${a} ${b}`),
  fc.tuple(word, word).map(([a, b]) => `"${a}" OR ${b}`),
  fc.tuple(word, word).map(([a, b]) => `${a} -${b}`),
  fc.tuple(word, word, fc.constantFrom('/s', '/p', '/3')).map(([a, b, link]) => `${a} ${link} ${b}`),
  fc.tuple(word, word).map(([a, b]) => `${a}*${b}`),
  word.map((one) => `title:${one} OR path:湖南`),
  word.map((one) => `region:湖南 ${one}`),
  word.map((one) => `(year:2006 OR ${one}) -type:通知`),
  fc.constant('region:湖南 type:工作总结'),
);
const relaxedQuery = fc.oneof(
  word,
  fc.array(word, { minLength: 2, maxLength: 5 }).map((words) => words.join(' ')),
  fc.tuple(word, word).map(([a, b]) => `如何${a}才能${b}？`),
  word.map((one) => `region:湖南 title:园区 ${one}`),
  fc.constant(''),
);

describe('the plan of an exact search', () => {
  test('finds what the local engine finds, under its filters and those written in it', () => {
    fc.assert(
      fc.property(exactQuery, fewFilters, (q, filters) => {
        const request = requestFor(q, filters);
        const plan = planExact(request, gazetteer);
        const distributed = made.index.found(clauseOf(plan)).sort();
        if (plan.reading.decides) expect(distributed).toEqual(found(request));
        else expect(distributed).toEqual(expect.arrayContaining(found(request)));
      }),
      { numRuns: 300 },
    );
  });

  test('asks how rare the words are that it looks for, not those that it excludes', () => {
    const plan = planExact(requestFor('招商引资 -工业'), gazetteer);
    expect(termsOfExact(plan).filter((term) => typeof term === 'string')).toEqual(['招商引资']);
  });

  test('throws where the query does not parse, and where a filter within it has no such value', () => {
    expect(() => planExact(requestFor('(工业'), gazetteer)).toThrow(QuerySyntaxError);
    expect(() => planExact(requestFor('region:无此地'), gazetteer)).toThrow(RequestError);
  });
});

describe('the plan of a relaxed search', () => {
  const planned = (request: SearchRequest, certainty: 'possible' | 'certain'): Plan =>
    planRelaxed(request, gazetteer, made.statistics, certainty);

  test('finds what the local engine finds, or more; what is certain is found there too', () => {
    let decided = 0;
    fc.assert(
      fc.property(relaxedQuery, fewFilters, (q, filters) => {
        const request = requestFor(q, filters, { match: 'relaxed' });
        const [possible, certain] = [planned(request, 'possible'), planned(request, 'certain')];
        const right = found(request);
        const most = made.index.found(clauseOf(possible)).sort();
        expect(most).toEqual(expect.arrayContaining(right));
        if (!possible.reading.decides) return;
        decided++;
        expect(right).toEqual(expect.arrayContaining(made.index.found(clauseOf(certain))));
        if (!possible.isRounded) expect(most).toEqual(right);
        // Where no sum lies at the border, a rounding makes no difference.
        if (most.length === made.index.found(clauseOf(certain)).length) expect(most).toEqual(right);
      }),
      { numRuns: 300 },
    );
    expect(decided).toBeGreaterThan(10);
  });

  test('asks for the statistics of all words that it weighs', () => {
    const request = requestFor('如何推进招商引资', {}, { match: 'relaxed' });
    const asked = new Set(termsOfRelaxed(request, gazetteer));
    const counted = new Set<unknown>();
    planRelaxed(request, gazetteer, {
      fields: made.statistics.fields,
      holders: (term) => {
        counted.add(term);
        return made.statistics.holders(term);
      },
    });
    expect(counted.size).toBeGreaterThan(0);
    expect([...counted].filter((term) => typeof term === 'string' && !asked.has(term))).toEqual([]);
  });
});

test('documents that pass all filters but those of one facet are all that any count of a facet is made of', () => {
  fc.assert(
    fc.property(fewFilters, fewFilters, fewFilters, (a, b, c) => {
      const plan = planExact(requestFor('', { ...a, ...b, ...c }), gazetteer);
      const failing = plan.facets.map(({ facet, clause }) => ({
        facet,
        passing: new Set(made.index.found(clause)),
      }));
      const right = made.index.found({ match_all: {} }).filter((id) => {
        const facets = failing.filter(({ passing }) => !passing.has(id)).map(({ facet }) => facet);
        return new Set(facets).size < 2;
      });
      expect(made.index.found(filteredButOne(plan))).toEqual(right);
    }),
    { numRuns: 200 },
  );
});
