import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { bilingual } from '../../engine/bilingual.ts';
import { reasonOf } from '../../engine/errors.ts';
import {
  closedTable,
  columnFault,
  failedExample,
  patternFault,
  unknownRule,
  unknownTable,
  type Where,
} from '../messages.ts';
import { ALL_TABLES } from '../rules/all-tables.ts';
import { matchRule } from '../rules/rule.ts';
import type { RuleTable } from '../rules/rule-table.ts';
import { type AddedRule, configSchema, type WrittenConfig } from './config-schema.ts';
import { nearestNames } from './nearest-names.ts';
import { ruleOf } from './settings.ts';

interface ParsedConfig {
  /** null where it has faults. */
  config: WrittenConfig | null;
  /** Each with the file, the line and what was expected. */
  faults: string[];
}

type Path = readonly PropertyKey[];

/** Reads a configuration. Never throws. */
export function parseConfig(file: string, source: string): ParsedConfig {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): Where => {
    const { line } = lines.linePos(offset);
    return { zh: `${file} 第 ${line} 行`, en: `${file}, line ${line}` };
  };
  const fault = ({ zh, en }: Where, chinese: string, english: string): string =>
    bilingual(`${zh}：${chinese}`, `${en}: ${english}`);
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ pos, message }) =>
      fault(at(pos[0]), `YAML 有误（${message}）`, message),
    );
    return { config: null, faults };
  }
  const data: unknown = document.toJS({ maxAliasCount: 10 }) ?? {};
  const where = (path: Path): Where => at(offsetOf(document, path));
  const chinese = configSchema.safeParse(data, { error: z.locales.zhCN().localeError });
  const english = configSchema.safeParse(data, { error: z.locales.en().localeError });
  if (!chinese.success || !english.success) {
    const inEnglish = english.error?.issues ?? [];
    const faults = (chinese.error?.issues ?? []).map(({ path, message }, index) => {
      const name = path.length === 0 ? '' : `${path.join('.')}: `;
      return fault(where(path), `${name}${message}`, `${name}${inEnglish[index]?.message ?? message}`);
    });
    return { config: null, faults };
  }
  const faults: string[] = [];
  const { rules = {} } = chinese.data;
  const ids = ALL_TABLES.flatMap((table) => table.rules.map(({ id }) => id));
  const added = rules.add ?? [];
  for (const [index, id] of (rules.off ?? []).entries()) {
    if (ids.includes(id)) continue;
    faults.push(unknownRule(where(['rules', 'off', index]), id, nearestNames(id, ids)));
  }
  for (const [index, rule] of added.entries()) {
    const taken = ids.includes(rule.id) || added.findIndex(({ id }) => id === rule.id) < index;
    faults.push(...faultsOfRule(rule, where(['rules', 'add', index]), taken));
  }
  return faults.length > 0 ? { config: null, faults } : { config: chinese.data, faults };
}

/** What is wrong with a rule: its table, its name, its pattern, its own examples. */
function faultsOfRule(written: AddedRule, where: Where, taken: boolean): string[] {
  const name = written.id.slice(0, written.id.indexOf('/'));
  const table = ALL_TABLES.find((each) => each.name === name);
  const open = ALL_TABLES.filter(({ takesMore }) => takesMore).map((each) => each.name);
  if (table === undefined) return [unknownTable(where, name, open)];
  if (!table.takesMore) return [closedTable(where, name, open)];
  if (taken) return [unknownRule(where, written.id, null)];
  const faults = faultsOfColumns(table, written, where);
  if (faults.length > 0) return faults;
  try {
    const rule = ruleOf(written);
    return [
      ...written.matches
        .filter((text) => matchRule(rule, text) === null)
        .map((text) => failedExample(where, written.id, text, true)),
      ...written.rejects
        .filter((text) => matchRule(rule, text) !== null)
        .map((text) => failedExample(where, written.id, text, false)),
    ];
  } catch (error) {
    return [patternFault(where, written.id, reasonOf(error))];
  }
}

/** What is wrong with what was written in the further columns of a rule's table. */
function faultsOfColumns(
  { columns }: RuleTable,
  { id, columns: written = {} }: AddedRule,
  where: Where,
): string[] {
  if (columns === null) return [];
  const chinese = columns.safeParse(written, { error: z.locales.zhCN().localeError }).error?.issues ?? [];
  const english = columns.safeParse(written, { error: z.locales.en().localeError }).error?.issues ?? [];
  return chinese.map(({ path, message }, at) =>
    columnFault(where, id, ['columns', ...path].join('.'), message, english[at]?.message ?? message),
  );
}

/** Where the value at a path stands, or the innermost that is there. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = document.getIn(path.slice(0, length), true);
    if (typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range)) {
      const start: unknown = node.range[0];
      if (typeof start === 'number') return start;
    }
  }
  return 0;
}
