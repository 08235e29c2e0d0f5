import { parseDocument } from 'yaml';
import type { GivenFact } from '../article.ts';
import { badTable, inFrontMatter, unknownKey } from '../messages.ts';
import { fieldOf } from './field-names.ts';
import { normalValue, type RegionCheck, valueProblem } from './values.ts';

/** The block of YAML between `---` lines at the head of a Markdown file. */
interface FrontMatter {
  facts: GivenFact[];
  /** UTF-16 units from the start of the text to the end of the closing line, its line end included. */
  length: number;
  /** Keys that are not known, values that cannot be used, YAML that does not parse. */
  problems: string[];
}

/** Front matter longer than this is none: the file opens with a rule (UTF-16 units). */
const LONGEST = 20_000;
const BLOCK = /^﻿?---[ \t]*(?:\r\n|\r|\n)([\s\S]*?)(?:\r\n|\r|\n)?^(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|$)/mu;
/** How YAML of facts begins; broken YAML that does not is a text between two rules. */
const FIRST_KEY = /^(?:\s|#.*)*[^\s:，。]{1,30}[ \t]*:(?:\s|$)/u;

/** Reads the front matter of a text, or null where it has none. Never throws. */
export function readFrontMatter(text: string, knowsRegion?: RegionCheck): FrontMatter | null {
  if (!/^﻿?---/u.test(text)) return null;
  const block = BLOCK.exec(text.slice(0, LONGEST));
  if (block === null || block.index !== 0) return null;
  const parsed = parseDocument(block[1] ?? '', { uniqueKeys: false });
  const values: unknown = parsed.errors.length === 0 ? parsed.toJS({ maxAliasCount: 10 }) : null;
  if (parsed.errors.length === 0 && !isRecord(values)) return null;
  if (parsed.errors.length > 0 && !FIRST_KEY.test(block[1] ?? '')) return null;
  const problems = parsed.errors.map(({ message }) => badTable(inFrontMatter, message.split('\n')[0] ?? ''));
  const facts: GivenFact[] = [];
  for (const [key, value] of Object.entries(isRecord(values) ? values : {})) {
    const field = fieldOf(key);
    if (field === null) {
      problems.push(unknownKey(inFrontMatter, key));
      continue;
    }
    for (const written of Array.isArray(value) ? value : [value]) {
      const stated = plain(written);
      if (stated === null) continue;
      const problem = valueProblem(field, stated, inFrontMatter, knowsRegion);
      if (problem !== null) problems.push(problem);
      else
        facts.push({
          field,
          value: normalValue(field, stated),
          evidence: { quote: stated, from: 'metadata' },
        });
    }
  }
  return { facts, length: block[0].length, problems };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A scalar as text; null for empty and nested values. */
function plain(value: unknown): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const text = String(value).trim();
  return text === '' ? null : text;
}
