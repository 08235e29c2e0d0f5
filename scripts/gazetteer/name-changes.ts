import { readFileSync } from 'node:fs';

const FILE = new URL('./name-changes.txt', import.meta.url);

export const CHANGE_KINDS = [
  '撤县设市',
  '撤县设区',
  '撤市设区',
  '地区改市',
  '更名',
  '地市合并',
  '并入',
  '撤销省份',
  '撤销行署区',
  '行政区设省',
] as const;

/** One change of a name: what it was, in which year, and what it is today. */
export interface NameChange {
  kind: string;
  year: number;
  name: string;
  /** Paths of today's heirs, from the province down. */
  today: readonly string[];
}

/** The changes in `name-changes.txt`, which says what its lines mean. Throws on a line that it does not explain. */
export function readNameChanges(text: string = readFileSync(FILE, 'utf8')): NameChange[] {
  const changes: NameChange[] = [];
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [kind = '', year = '', name = '', paths = '', ...more] = line.split(' ');
    if (!/^\d{4}$/.test(year) || paths === '' || more.length > 0 || !CHANGE_KINDS.some((one) => one === kind))
      throw new Error(`name-changes.txt: “${line}” is no change`);
    changes.push({ kind, year: Number(year), name, today: paths.split('、') });
  }
  return changes;
}
