import type { FacetField, TextField } from './ast.ts';

export type Field = { kind: 'text'; field: TextField } | { kind: 'facet'; facet: FacetField };

/** Every name a field may be written with, in Traditional characters too; `x:` is a field only where x stands here. */
const FIELD_NAMES: Readonly<Record<TextField | FacetField, readonly string[]>> = {
  title: ['title', '标题', '標題'],
  issuer: ['issuer', '发文', '發文'],
  speaker: ['speaker', '讲话人', '講話人'],
  path: ['path', '路径', '路徑'],
  region: ['region', '地区', '地區'],
  year: ['year', '年份'],
  date: ['date'],
  type: ['type', '类型', '類型', '文种', '文種'],
  topic: ['topic', '主题', '主題'],
};

const TEXT_FIELDS: readonly TextField[] = ['title', 'issuer', 'speaker', 'path'];
const FACET_FIELDS: readonly FacetField[] = ['region', 'year', 'date', 'type', 'topic'];

const FIELDS = new Map<string, Field>([
  ...TEXT_FIELDS.flatMap((field) =>
    FIELD_NAMES[field].map((name): [string, Field] => [name, { kind: 'text', field }]),
  ),
  ...FACET_FIELDS.flatMap((facet) =>
    FIELD_NAMES[facet].map((name): [string, Field] => [name, { kind: 'facet', facet }]),
  ),
]);

const FIELD_PREFIX = /([A-Za-z]+|\p{Script=Han}{2,3})[:：]/uy;

/** The field of that name (letter case does not count), or null. */
function fieldNamed(name: string): Field | null {
  return FIELDS.get(name.toLowerCase()) ?? null;
}

/** The field whose name and colon stand at `at`, and their length. */
export function fieldPrefix(text: string, at: number): { field: Field; length: number } | null {
  FIELD_PREFIX.lastIndex = at;
  const match = FIELD_PREFIX.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined) return null;
  const field = fieldNamed(name);
  return field === null ? null : { field, length: match[0].length };
}
