import type { IngestReport } from '../../engine/types.ts';
import type { AddedRule } from '../config/config-schema.ts';
import { ALL_TABLES } from '../rules/all-tables.ts';
import { ruleUses } from '../rules/rule-uses.ts';
import type { Sums } from './report-sums.ts';

/** What is known of a run beside its documents. */
export interface RunFacts {
  problems: readonly string[];
  /** The rules that collections add for any of the files. */
  added: readonly AddedRule[];
}

/** The report of a run without its files. */
export function runTotals(
  sums: Sums,
  counts: Pick<IngestReport, 'documents' | 'texts' | 'passages'>,
  { problems, added }: RunFacts,
): Omit<IngestReport, 'perFile'> {
  return {
    files: sums.files,
    documents: counts.documents,
    texts: counts.texts,
    passages: counts.passages,
    characters: sums.characters,
    bytes: sums.bytes,
    problems: [...problems],
    rules: ruleUses([sums], ALL_TABLES, added),
  };
}
