import type { FilesRequest } from './types.ts';

/** Files of the report that a program gets that asks for none in particular: all of most collections. */
export const FIRST_FILES: FilesRequest = {
  offset: 0,
  limit: 1_000,
  sort: 'file',
  descending: false,
  status: null,
  name: '',
  problems: false,
};
