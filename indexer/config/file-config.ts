import type { NamedColumns } from '../read/tables/columns.ts';
import type { AddedRule } from './config-schema.ts';

/** What a corpus folder says of one of its files. Plain data, so that it can go to a worker and into a key. */
export interface FileConfig {
  /** Rules switched off. */
  off: readonly string[];
  add: readonly AddedRule[];
  columns: NamedColumns | null;
}
