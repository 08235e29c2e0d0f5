import type { GivenFact } from '../article.ts';

/** Facts that a person has written above a Markdown text, between two lines of `---`. */

const FIELDS = new Map<string, GivenFact['field']>([
  ['title', 'title'],
  ['标题', 'title'],
  ['region', 'region'],
  ['地区', 'region'],
  ['province', 'province'],
  ['省份', 'province'],
  ['省', 'province'],
  ['city', 'city'],
  ['城市', 'city'],
  ['市', 'city'],
  ['county', 'county'],
  ['区县', 'county'],
  ['year', 'year'],
  ['年份', 'year'],
  ['date', 'date'],
  ['日期', 'date'],
  ['type', 'type'],
  ['类型', 'type'],
  ['topic', 'topic'],
  ['topics', 'topic'],
  ['主题', 'topic'],
  ['issuer', 'issuer'],
  ['发文机关', 'issuer'],
  ['发文', 'issuer'],
  ['speaker', 'speaker'],
  ['讲话人', 'speaker'],
  ['docnumber', 'docNumber'],
  ['doc_number', 'docNumber'],
  ['文号', 'docNumber'],
  ['发文字号', 'docNumber'],
]);

/** The field of a fact by its English or Chinese name, null for names that are not known. */
export function factField(name: string): GivenFact['field'] | null {
  return FIELDS.get(name.trim().toLowerCase()) ?? null;
}

const BLOCK = /^---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The front matter at the start of a text: its length in units (0: none) and the facts it states. */
export function frontMatter(text: string): { length: number; given: GivenFact[] } {
  const block = text.startsWith('---') ? BLOCK.exec(text) : null;
  if (block === null) return { length: 0, given: [] };
  const lines = (block[1] ?? '').split(/\r?\n/);
  const given: GivenFact[] = [];
  let keys = 0;
  let list: GivenFact['field'] | null = null;
  for (const line of lines) {
    const item = /^\s+-\s+(.*)$|^-\s+(.*)$/.exec(line);
    if (item !== null && list !== null) {
      addFact(given, list, item[1] ?? item[2] ?? '', line);
      continue;
    }
    const entry = /^([^\s:：#][^:：]{0,30})\s*[:：]\s*(.*)$/.exec(line);
    if (entry === null) continue;
    keys += 1;
    const field = factField(entry[1] ?? '');
    list = field;
    if (field === null) continue;
    const value = entry[2] ?? '';
    const many = /^\[(.*)\]$/.exec(value);
    for (const part of many === null ? [value] : (many[1] ?? '').split(/[,，]/))
      addFact(given, field, part, line);
  }
  return keys === 0 ? { length: 0, given: [] } : { length: block[0].length, given };
}

function addFact(given: GivenFact[], field: GivenFact['field'], value: string, line: string): void {
  const bare = value.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (bare === '') return;
  given.push({
    field,
    value: bare,
    evidence: { quote: line.trim(), from: 'metadata', note: 'metadata file' },
  });
}
