/** One change of the program that its tests must notice. */
export interface Mutation {
  name: string;
  file: string;
  /** Stands exactly once in the file. */
  from: string;
  to: string;
  tests: readonly string[];
}

const POOL = ['tests/indexer/worker-pool.test.ts'];
const CACHE = ['tests/indexer/cache.test.ts'];
const SNAPSHOT = ['tests/engine/snapshot'];
const MATCH = ['tests/engine/match'];
const GRAMS = ['tests/engine/grams'];
const FACETS = ['tests/engine/columns'];
const COMPARE = ['tests/indexer/compare/thresholds.test.ts'];
const WHAT_IS_A_COPY = ['tests/indexer/compare/what-is-a-copy.test.ts'];
const ORDINALS = ['tests/indexer/lines/ordinals.test.ts'];
const WALK = ['tests/indexer/read/walk.test.ts'];

export const MUTATIONS: readonly Mutation[] = [
  {
    name: 'a worker that dies before it is ready costs its task',
    file: 'indexer/worker-pool.ts',
    from: 'const failed = ready ? this.#end(slot) : undefined;',
    to: 'const failed = this.#end(slot);',
    tests: POOL,
  },
  {
    name: 'bad tasks in a row end the pool',
    file: 'indexer/worker-pool.ts',
    from: 'failed === undefined ? this.#idleDeaths + 1 : 0;',
    to: 'this.#idleDeaths + 1;',
    tests: POOL,
  },
  {
    name: 'tasks behind a dead worker are lost',
    file: 'indexer/worker-pool.ts',
    from: 'this.#waiting.unshift(...slot.pending);',
    to: '',
    tests: POOL,
  },
  {
    name: 'buffers do not count as memory',
    file: 'indexer/worker-pool.ts',
    from: 'heap.used_heap_size + heap.external_memory > memory',
    to: 'heap.used_heap_size > memory',
    tests: POOL,
  },
  {
    name: 'a damaged entry of the cache is taken',
    file: 'indexer/cache.ts',
    from: ' || sum !== sumOf(key, result)',
    to: '',
    tests: CACHE,
  },
  {
    name: 'results of another pipeline stay in the cache',
    file: 'indexer/cache.ts',
    from: ' WHERE pipeline <> ?',
    to: ' WHERE pipeline = ?',
    tests: CACHE,
  },
  {
    name: 'the cache forgets what a run has used',
    file: 'indexer/cache.ts',
    from: '!this.#used.has(key)',
    to: 'this.#used.has(key)',
    tests: CACHE,
  },
  {
    name: 'line ends change the version of the pipeline',
    file: 'engine/snapshot/pipeline-version.ts',
    from: ".replaceAll('\\r\\n', '\\n')",
    to: '',
    tests: SNAPSHOT,
  },
  {
    name: 'a file of a snapshot is not checked',
    file: 'engine/snapshot/sealed-file.ts',
    from: 'if (found.bytes !== sealed.bytes || found.crc32 !== sealed.crc32) return null;',
    to: '',
    tests: SNAPSHOT,
  },
  {
    name: 'the snapshot before is not kept',
    file: 'engine/snapshot/directory.ts',
    from: 'await removeOthers(data, [name, before]);',
    to: 'await removeOthers(data, [name]);',
    tests: SNAPSHOT,
  },
  {
    name: 'links lead out of the folder',
    file: 'indexer/read/walk.ts',
    from: 'link && !followLinks && real',
    to: 'link && followLinks && real',
    tests: WALK,
  },
  {
    name: 'a folder that cannot be listed is passed over',
    file: 'indexer/read/walk.ts',
    from: "this.walk.refused.push({ path, status: 'rejected', reason: cannotList(reasonOf(error)), again: true });",
    to: '',
    tests: WALK,
  },
  {
    name: 'names that are no UTF-8 may meet',
    file: 'indexer/read/file-name.ts',
    from: 'while (taken.has(name))',
    to: 'while (false)',
    tests: WALK,
  },
  {
    name: 'the gap between passages is one too small',
    file: 'engine/grams/gram-segment.ts',
    from: 'while (next < candidates.length && (candidates[next] ?? 0) < passage) next++;',
    to: 'while (next < candidates.length && (candidates[next] ?? 0) <= passage) next++;',
    tests: [...GRAMS, ...MATCH],
  },
  {
    name: 'a phrase may begin in one passage and end in the next',
    file: 'engine/match/phrase.ts',
    from: 'if (start + units > text.end(passage)) continue;',
    to: 'if (start > text.end(passage)) continue;',
    tests: MATCH,
  },
  {
    name: 'the places of passages that are gone count',
    file: 'engine/grams/positions.ts',
    from: 'if (dead !== null && dead[passage] === 1) length = from;',
    to: 'if (dead === null && from < 0) length = from;',
    tests: GRAMS,
  },
  {
    name: 'equal ranges are counted twice',
    file: 'engine/match/occurrences.ts',
    from: 'if (at > 0 && key === keys[at - 1]) continue;',
    to: '',
    tests: MATCH,
  },
  {
    name: 'a document set reads the neighbouring bit',
    file: 'engine/match/document-set.ts',
    from: '(this.words[document >>> 5] ?? 0) >>> (document & 31)',
    to: '(this.words[document >>> 5] ?? 0) >>> ((document + 1) & 31)',
    tests: MATCH,
  },
  {
    name: 'proximity reaches one character too far',
    file: 'engine/match/near-pair.ts',
    from: 'if (units <= characters) return true;',
    to: 'if (units <= characters + 1) return true;',
    tests: MATCH,
  },
  {
    name: 'the last year of a range is left out',
    file: 'engine/columns/clauses.ts',
    from: 'return year >= first && year <= last;',
    to: 'return year >= first && year < last;',
    tests: FACETS,
  },
  {
    name: 'the region after a span counts to it',
    file: 'engine/columns/region-test.ts',
    from: 'region >= first && region < end',
    to: 'region >= first && region <= end',
    tests: FACETS,
  },
  {
    name: 'a facet heeds its own filter',
    file: 'engine/columns/facet-counts.ts',
    from: 'if ((failed & bit) === 0 && !passes(document)) failed |= bit;',
    to: 'if ((failed & bit) === 0 && passes(document)) failed |= bit;',
    tests: FACETS,
  },
  {
    name: 'texts contained by half pass for copies',
    file: 'indexer/compare/judge.ts',
    from: 'export const CONTAINED = 0.75;',
    to: 'export const CONTAINED = 0.3;',
    tests: COMPARE,
  },
  {
    name: 'an excerpt passes for a copy',
    file: 'indexer/compare/judge.ts',
    from: 'const COPY_RATIO = 0.5;',
    to: 'const COPY_RATIO = 0.1;',
    tests: COMPARE,
  },
  {
    name: 'a form letter that hundreds of texts share is a copy',
    file: 'indexer/compare/set-phrases.ts',
    from: 'const CONTAINED = 0.95;',
    to: 'const CONTAINED = 0.5;',
    tests: WHAT_IS_A_COPY,
  },
  {
    name: 'a copy of a copy joins the text kept whatever is left of it',
    file: 'indexer/compare/groups.ts',
    from: "return judgement?.kind === 'copy' ? judgement.containment : 0;",
    to: 'return judgement?.containment ?? 1;',
    tests: WHAT_IS_A_COPY,
  },
  {
    name: 'a form letter whose county is masked joins the first of several',
    file: 'indexer/compare/torn.ts',
    from: 'tornByStated((document) => sketches.place(document), copies),',
    to: '',
    tests: WHAT_IS_A_COPY,
  },
  {
    name: 'a decimal number is an item of a list',
    file: 'indexer/lines/ordinals.ts',
    from: 'return unit === STOP && !isLatinDigit(text.charCodeAt(at + 1));',
    to: 'return unit === STOP;',
    tests: ORDINALS,
  },
  {
    name: 'a number with nought begins an item',
    file: 'indexer/lines/ordinals.ts',
    from: 'return NOUGHTS.has(unit) ? null : hanAt(text, start);',
    to: 'return hanAt(text, start);',
    tests: ORDINALS,
  },
  {
    name: 'a gap of wildcards runs over the ends of sentences',
    file: 'engine/match/term-matcher.ts',
    from: 'if (crossed > borders) return;',
    to: '',
    tests: MATCH,
  },
  {
    name: 'a ? behind a * cannot end a sentence',
    file: 'engine/match/pattern.ts',
    from: 'last.borders += least;',
    to: '',
    tests: MATCH,
  },
  {
    name: 'work that nobody waits for goes on',
    file: 'engine/budget.ts',
    from: "if (spending.cancelled()) throw new BudgetError('cancelled');",
    to: '',
    tests: ['tests/engine/budget.test.ts'],
  },
  {
    name: 'a long answer is given up instead of going on elsewhere',
    file: 'engine/threads/threaded-engine.ts',
    from: "if (!(error instanceof BudgetError) || error.reason !== 'time') throw error;",
    to: 'throw error;',
    tests: ['tests/engine/threads'],
  },
  {
    name: 'lines that few pages have are the site’s',
    file: 'indexer/repeated-lines.ts',
    from: 'if (own.length < FEWEST_PAGES) continue;',
    to: '',
    tests: ['tests/indexer/repeated-lines.test.ts'],
  },
  {
    name: 'a text that was replaced is still found by its id',
    file: 'engine/store/stores.ts',
    from: 'if (this.#places.documents.of(document) !== NO_PLACE) return document;',
    to: 'return document;',
    tests: ['tests/engine/store/stores.test.ts'],
  },
  {
    name: 'a source text that passages do not give back is not kept whole',
    file: 'engine/store/source-text.ts',
    from: 'const whole = assembled(segments, texts, { changes, rest: rest.toWellFormed() }) !== text;',
    to: 'const whole = false;',
    tests: ['tests/engine/store/sources.test.ts'],
  },
  {
    name: 'what the cluster cannot decide is excluded all the same',
    file: 'engine/opensearch/query-clauses.ts',
    from: 'excluded.decides ? decided(noneOf(excluded.clause)) : { clause: EVERYTHING, decides: false };',
    to: 'decided(noneOf(excluded.clause));',
    tests: ['tests/engine/opensearch/query-clauses.test.ts'],
  },
  {
    name: 'a cluster takes spans that reach beyond the years asked for to lie outside them',
    file: 'engine/opensearch/filter-clauses.ts',
    from: "between(['yearTo', from], ['yearFrom', to])",
    to: "between(['yearFrom', from], ['yearTo', to])",
    tests: ['tests/engine/opensearch/filter-clauses.test.ts'],
  },
  {
    name: 'facets that a cluster counts heed their own filter',
    file: 'engine/opensearch/facet-aggregations.ts',
    from: 'other === facet ? [] : [clause]',
    to: 'other === facet ? [clause] : [clause]',
    tests: ['tests/engine/opensearch/facet-aggregations.test.ts'],
  },
  {
    name: 'a cluster that has too much to do is not asked again',
    file: 'engine/opensearch/client.ts',
    from: 'status === 429 || status >= 500',
    to: 'status >= 500',
    tests: ['tests/engine/opensearch/client.test.ts'],
  },
  {
    name: 'work that pauses is charged what others take meanwhile',
    file: 'engine/budget.ts',
    from: 'endStretch();\n    spending = Object.assign(this.#spending, now());',
    to: 'endStretch();\n    spending = this.#spending;',
    tests: ['tests/engine/budget.test.ts'],
  },
  {
    name: 'a collection that does not fit a thread is made there all the same',
    file: 'engine/budget.ts',
    from: "if (taken + milliseconds > spending.milliseconds) throw new BudgetError('time');",
    to: '',
    tests: ['tests/engine/budget.test.ts'],
  },
  {
    name: 'what a cluster is asked goes on where nobody waits for it',
    file: 'engine/threads/cluster-thread.ts',
    from: 'signal: question.signal ?? job?.signal',
    to: 'signal: question.signal',
    tests: ['tests/engine/threads/cluster-thread.test.ts'],
  },
];
