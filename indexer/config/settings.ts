import { bilingual } from '../../engine/bilingual.ts';
import type { AddedRow } from '../rules/added-columns.ts';
import { LinearPattern } from '../rules/linear-pattern.ts';
import { NO_SETTINGS, type RuleSettings } from '../rules/rules-in-force.ts';
import type { AddedRule } from './config-schema.ts';
import type { FileConfig } from './file-config.ts';

/** A rule as a person wrote it. Throws a `SyntaxError` where its pattern cannot be matched in linear time. */
export function ruleOf({
  id,
  kind,
  reason,
  pattern,
  unless,
  matches,
  rejects,
  columns,
}: AddedRule): AddedRow {
  const [match, ...otherMatches] = matches;
  const [reject, ...otherRejects] = rejects;
  return {
    id,
    kind,
    reason: bilingual(reason.zh, reason.en),
    pattern: new LinearPattern(pattern),
    ...(unless === undefined ? {} : { unless: new LinearPattern(unless) }),
    matches: [match ?? '', ...otherMatches],
    rejects: [reject ?? '', ...otherRejects],
    source: 'zhengwen.config.yml',
    ...(columns === undefined ? {} : { columns }),
  };
}

/** Made once for each configuration: tables remember what is in force by the settings themselves. */
const made = new Map<string, RuleSettings>();

/** What a configuration says of the rules, its patterns ready, with the lines that the file's folder repeats. */
export function settingsOf(config: FileConfig | null, repeated: readonly string[]): RuleSettings {
  const { off, add } = config ?? { off: [], add: [] };
  if (off.length === 0 && add.length === 0 && repeated.length === 0) return NO_SETTINGS;
  const key = JSON.stringify([off, add, repeated]);
  const known = made.get(key);
  if (known !== undefined) return known;
  const added = Map.groupBy(add.map(ruleOf), ({ id }) => id.slice(0, id.indexOf('/')));
  const settings: RuleSettings = { off: new Set(off), added, repeated: new Set(repeated) };
  made.set(key, settings);
  return settings;
}
