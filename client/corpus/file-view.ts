import type { FileOrder, FileReport } from '../../engine/types.ts';

/** The columns of the table of files; each can be sorted by. */
export const COLUMNS = [
  'file',
  'status',
  'encoding',
  'documents',
  'characters',
  'repairs',
  'removals',
  'unknown',
  'problems',
] as const satisfies readonly FileOrder[];
export type Column = (typeof COLUMNS)[number];

/** Files on a page of the table. */
const PAGE = 50;

/** What the reader asked of the table. */
export interface FileView {
  /** Part of the file's path. */
  name: string;
  status: FileReport['status'] | null;
  onlyProblems: boolean;
  column: Column;
  descending: boolean;
  /** From 1. */
  page: number;
}

export const ALL_FILES: FileView = {
  name: '',
  status: null,
  onlyProblems: false,
  column: 'file',
  descending: false,
  page: 1,
};

/** The address that answers this view: the server orders and counts, the page shows what it is given. */
export function filesAddress({ name, status, onlyProblems, column, descending, page }: FileView): string {
  const params = new URLSearchParams({
    offset: String((page - 1) * PAGE),
    limit: String(PAGE),
    sort: column,
  });
  if (descending) params.set('descending', 'true');
  if (status !== null) params.set('status', status);
  if (name.trim() !== '') params.set('name', name.trim());
  if (onlyProblems) params.set('problems', 'true');
  return `/api/corpus/files?${params}`;
}

/** Sorts by a column: what is counted from the most on, and the other way round when asked again. */
export function sortedBy(view: FileView, column: Column): FileView {
  const descending = view.column === column ? !view.descending : column !== 'file';
  return { ...view, column, descending, page: 1 };
}

/** How many pages so many files take. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE));
}
