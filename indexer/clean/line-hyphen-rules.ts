import { REASONS } from '../reasons.ts';
import { ruleTable } from '../rules/rule-table.ts';

/** A hyphen at the end of a line, by which a typist has parted words as those of Latin letters are. */
export const LINE_HYPHENS = ruleTable('line-hyphen', [
  {
    id: 'line-hyphen/between-characters',
    kind: 'repair',
    reason: REASONS.hyphenInWord,
    pattern: /(?<=[\p{Script=Han}，、])[-‐¬]¶(?=\p{Script=Han})/u,
    matches: ['全县耕地统一丈-¶量登记', '按人定量，-¶以户计算'],
    rejects: ['青山-大河¶铁路', '全县耕地——¶登记', '1958-¶1962年', '青山-¶1号'],
    source: 'typed and dictated copies of old documents; the dictionary says whether words are broken',
  },
]);
