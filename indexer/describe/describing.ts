import { bilingual } from '../../engine/bilingual.ts';
import type { Examples, Rule } from '../rules/rule.ts';

/** Makes rows of a table that describe, all of one source: name, reason in Chinese and English, pattern, examples, exception. */
export function describing(table: string, source: string) {
  return (
    name: string,
    zh: string,
    en: string,
    pattern: RegExp,
    matches: Examples,
    rejects: Examples,
    unless?: RegExp,
  ): Rule => ({
    id: `${table}/${name}`,
    kind: 'describe',
    reason: bilingual(zh, en),
    pattern,
    ...(unless === undefined ? {} : { unless }),
    matches,
    rejects,
    source,
  });
}
