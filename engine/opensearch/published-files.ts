import type { FileOrder, FilesAnswer, FilesRequest } from '../types.ts';
import { FOUND_PACKED } from './answers.ts';
import { allOf, type ClusterClause, noneOf } from './cluster-clause.ts';
import type { ClusterSource } from './cluster-source.ts';
import { unpackedKind } from './fetched.ts';

const OF_PATTERNS = /[\\*?]/gu;

/** What a file is ordered by in the cluster. */
const FIELDS: Readonly<Record<Exclude<FileOrder, 'file'>, string>> = {
  status: 'status',
  encoding: 'encoding',
  documents: 'documents',
  characters: 'characters',
  repairs: 'repairs',
  removals: 'removals',
  unknown: 'unknown',
  problems: 'problems',
};

/** One page of the files of the report, ordered and narrowed as `FileList` does it. */
export async function publishedFiles(
  source: ClusterSource,
  { offset, limit, sort, descending, status, name, problems }: FilesRequest,
): Promise<FilesAnswer> {
  const part = name.toLowerCase();
  const clauses: ClusterClause[] = [{ term: { kind: 'file' } }];
  if (status !== null) clauses.push({ term: { status } });
  if (problems) clauses.push(noneOf(allOf([{ term: { status: 'indexed' } }, { term: { problems: 0 } }])));
  if (part !== '') clauses.push({ wildcard: { path: { value: `*${part.replace(OF_PATTERNS, '\\$&')}*` } } });
  const direction = descending ? 'desc' : 'asc';
  const order =
    sort === 'file'
      ? [{ place: direction }]
      : // Equal ones stay in the order of the list.
        [{ [FIELDS[sort]]: direction }, { place: 'asc' }];
  const { hits } = FOUND_PACKED.parse(
    await source.searchCollection({
      query: { bool: { filter: clauses } },
      from: offset,
      size: limit,
      sort: order,
      track_total_hits: true,
      _source: ['packed'],
    }),
  );
  return {
    total: hits.total.value,
    offset,
    files: hits.hits.map(({ _source }) => unpackedKind('file', _source.packed)),
  };
}
